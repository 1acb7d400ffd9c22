import { EstimateSchema, type Finding, type Language, type Report } from '@anklang/domain';
import { type Formats, formatsFor } from '../../charts/format.ts';

/** One line of evidence: a word of `insights.evidence` and what stands behind it. */
export type EvidenceLine = { key: string; text: string; touchpoint: string | null };

/** Shares are written as percent, gains and effects with their sign, the rest as plain numbers. */
const percentKeys = new Set(['share', 'rSquared', 'notUsedShare']);
const signedKeys = new Set(['gain', 'penalty', 'reward']);

export function prepareEvidence(finding: Finding, options: { report: Report; language: Language }): EvidenceLine[] {
  const formats = formatsFor(options.language);
  const names = new Map(options.report.touchpoints.map((entry) => [entry.key, entry.name]));
  const { low, high, value, ...others } = finding.evidence;
  const own = EstimateSchema.safeParse({ low, high, value });
  const writeOwn = finding.code === 'explained' ? formats.percent : formats.decimal;
  const lines: EvidenceLine[] = own.success
    ? [{ key: 'value', text: writeEstimate(own.data, (number) => writeOwn(number, 1), formats), touchpoint: null }]
    : [];
  for (const [key, entry] of Object.entries(others)) {
    const text = writeEntry(key, entry, { formats, names });
    if (text === null) continue;
    lines.push({ key, text, touchpoint: key === 'touchpoint' && typeof entry === 'string' ? entry : null });
  }

  return lines;
}

type Known = { formats: Formats; names: ReadonlyMap<string, string> };

function writeEntry(key: string, entry: unknown, known: Known): string | null {
  const { formats, names } = known;
  const write = (number: number) => {
    if (percentKeys.has(key)) return formats.percent(number, 1);
    if (signedKeys.has(key)) return formats.signed(number, 2);
    return Number.isInteger(number) ? formats.count(number) : formats.decimal(number, 2);
  };
  const estimate = EstimateSchema.safeParse(entry);
  if (estimate.success) return writeEstimate(estimate.data, write, formats);
  if (typeof entry === 'number') return Number.isFinite(entry) ? write(entry) : null;
  if (typeof entry === 'string') return names.get(entry) ?? entry;
  if (Array.isArray(entry)) {
    const parts = entry.map((part) => writeEntry(key, isRival(part) ? part.touchpoint : part, known));
    return parts.filter(Boolean).join(', ') || null;
  }

  return null;
}

function writeEstimate(
  estimate: { value: number; low: number; high: number },
  write: (number: number) => string,
  formats: Formats,
): string {
  return `${write(estimate.value)} (${formats.range(write(estimate.low), write(estimate.high))})`;
}

function isRival(part: unknown): part is { touchpoint: string } {
  return typeof part === 'object' && part !== null && 'touchpoint' in part && typeof part.touchpoint === 'string';
}
