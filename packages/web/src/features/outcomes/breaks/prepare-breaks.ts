import type { JourneyBreaks, Language, Selection } from '@anklang/domain';
import { showEstimate } from '../../../charts/estimate.ts';
import { formatsFor } from '../../../charts/format.ts';

export const breakKinds = ['stop', 'wait', 'repeat', 'rating'] as const;
export type BreakKind = (typeof breakKinds)[number];

export type BreakRow = {
  key: string;
  rank: number;
  kind: BreakKind;
  from: string;
  to: string;
  toKey: string;
  /** Journeys that went wrong beyond what could be expected, as a drawing and in words. */
  lost: { value: number; low: number; high: number; text: string; interval: string };
  journeys: string;
  share: string;
  otherJourneys: string;
  otherShare: string;
  /** The interval reaches down to nothing: chance is unlikely, but not far off. */
  close: boolean;
  /** How many times as often as after other ways; null where it never happens there. */
  times: string | null;
  /** Departments on both sides where they differ; null: the same, or nobody knows. */
  border: { from: string; to: string } | null;
  selection: Selection;
};

export type BreaksModel = {
  rows: BreakRow[];
  counts: Record<BreakKind, number>;
  bordersKnown: boolean;
  judged: string;
  tooFew: string;
  falseDiscovery: string;
  /** Nothing could be compared, or nothing stood out, or something did. */
  outcome: 'tooFew' | 'none' | 'found';
};

export function prepareBreaks(answer: JourneyBreaks, language: Language): BreaksModel {
  const formats = formatsFor(language);
  // Ways are counted whole; only of a handful does the part after the comma say anything.
  const showFor = (most: number) => ({
    write: (value: number) => formats.decimal(value, most < 10 ? 1 : 0),
    range: formats.range,
  });
  const rows = answer.rows.flatMap((row, index): BreakRow[] => {
    const from = answer.steps[row.from];
    const to = answer.steps[row.to];
    const lost = showEstimate(row.lost, showFor(row.lost.value));
    if (!from || !to || lost.kind !== 'estimate') return [];
    const border = row.crossesDepartments && from.department !== null && to.department !== null;
    return [
      {
        key: `${row.kind} ${from.key} ${to.key}`,
        rank: index + 1,
        kind: row.kind,
        from: from.name,
        to: to.name,
        toKey: to.key,
        lost,
        journeys: formats.count(row.journeys),
        share: formats.percent(row.share, 1),
        otherJourneys: formats.count(row.otherJourneys),
        otherShare: formats.percent(row.otherShare, 1),
        close: lost.low <= 0,
        times: row.otherShare > 0 ? formats.decimal(row.share / row.otherShare, 1) : null,
        border: border ? { from: from.department ?? '', to: to.department ?? '' } : null,
        selection: { kind: 'break', from: from.key, to: to.key, break: row.kind },
      },
    ];
  });
  const counts = { stop: 0, wait: 0, repeat: 0, rating: 0 };
  for (const row of rows) counts[row.kind] += 1;

  return {
    rows,
    counts,
    bordersKnown: answer.rows.some(({ crossesDepartments }) => crossesDepartments !== null),
    judged: formats.count(answer.judged),
    tooFew: formats.count(answer.tooFew),
    falseDiscovery: formats.percent(answer.falseDiscoveryRate),
    outcome: rows.length > 0 ? 'found' : answer.judged > 0 ? 'none' : 'tooFew',
  };
}

export type BreakFilter = { kind?: BreakKind | undefined; borders?: true | undefined };

/** Narrows what is shown; ranks stay those of the whole list. */
export function filterBreaks(rows: readonly BreakRow[], { kind, borders }: BreakFilter): BreakRow[] {
  return rows.filter((row) => (!kind || row.kind === kind) && (!borders || row.border !== null));
}
