import type { Surge } from '@anklang/analysis';
import type { SurgeOfStep } from '@anklang/domain';

const dayMs = 86_400_000;

/** `2026-03-31` of a day since 1 January 1970. */
export function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

export function presentSurge({ from, to, peak, ...surge }: Surge): SurgeOfStep {
  return { ...surge, from: dateOf(from), to: dateOf(to), peak: dateOf(peak) };
}
