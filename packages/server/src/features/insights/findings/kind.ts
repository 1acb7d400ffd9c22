import type { Estimate, Report, ReportTouchpoint } from '@anklang/domain';
import type { Words } from '../../../platform/language/words.ts';
import type { Speech } from '../speech.ts';

/** What findings are drawn from: a report without sentences, and the outcome as it is without weights. */
export type FindingSource = Omit<Report, 'findings' | 'warnings'> & {
  unweightedOutcome: Report['outcome'];
  /** False when the touchpoints together are not shown to explain the outcome. */
  associated: boolean;
};

/**
 * One kind of finding. `find` draws its evidence, numbers and keys without language; `say` puts it into words when the
 * report is read. Names come from the report at that time, so that a renamed touchpoint is called by its new name.
 */
export type FindingKind = {
  readonly code: string;
  find(source: FindingSource): Record<string, unknown>[];
  say(evidence: Record<string, unknown>, speech: Speech): string;
};

export function findingKind<E extends Record<string, unknown>>(kind: {
  code: string;
  find(source: FindingSource): E[];
  say(evidence: E, speech: Speech): string;
}): FindingKind {
  return { ...kind, say: (evidence, speech) => kind.say(evidence as E, speech) };
}

/** The entry with the largest number; the first of equals; nothing where no entry has one. */
export function largest(
  touchpoints: readonly ReportTouchpoint[],
  measure: (touchpoint: ReportTouchpoint) => number | null,
): ReportTouchpoint | undefined {
  let best: ReportTouchpoint | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const touchpoint of touchpoints) {
    const value = measure(touchpoint);
    if (value === null || value <= most) continue;
    best = touchpoint;
    most = value;
  }
  return best;
}

/** "37,2 bis 42,5", both ends written alike. */
export function spanOf({ low, high }: Estimate, words: Words, write: (value: number) => string): string {
  return words.say('findings:span', { low: write(low), high: write(high) });
}
