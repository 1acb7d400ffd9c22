import type { Estimate, EstimateOrNotEnough } from '@anklang/domain';

/** An estimate as it is shown: words for the number and its interval, numbers for the drawing; or how many more are needed. */
export type ShownEstimate =
  | { kind: 'estimate'; value: number; low: number; high: number; text: string; interval: string; both: string }
  | { kind: 'notEnough'; have: number; need: number; more: number }
  | { kind: 'none' };

type Show = { write: (value: number) => string; range: (low: string, high: string) => string };

/** `null` means that the question does not arise; a number that is no number is treated the same, never shown. */
export function showEstimate(estimate: EstimateOrNotEnough | null | undefined, { write, range }: Show): ShownEstimate {
  if (!estimate) return { kind: 'none' };
  if ('notEnough' in estimate) {
    const { have, need } = estimate;
    return { kind: 'notEnough', have, need, more: Math.max(1, need - have) };
  }
  if (!isWhole(estimate)) return { kind: 'none' };
  const { value, low, high } = estimate;
  const text = write(value);
  const interval = range(write(low), write(high));

  return { kind: 'estimate', value, low, high, text, interval, both: `${text} (${interval})` };
}

function isWhole(estimate: Estimate): boolean {
  return Number.isFinite(estimate.value) && Number.isFinite(estimate.low) && Number.isFinite(estimate.high);
}

/** What sorting compares; unknown values are `null` and go last. */
export function sortValue(shown: ShownEstimate): number | null {
  return shown.kind === 'estimate' ? shown.value : null;
}
