import type { Alignment } from './align-path.ts';

export type DeviationKind = 'skipped' | 'repeated' | 'outOfOrder' | 'foreign';

/**
 * - `skipped`: the step was left out; `step` says which.
 * - `outOfOrder`: the touchpoint is planned, but not there: its step was left out where it belongs, or it lies on a
 *   branch that this journey did not take.
 * - `repeated`: the touchpoint met its step before or after and was visited once more.
 * - `foreign`: no step of the plan knows the touchpoint.
 */
export type NamedDeviation = { kind: DeviationKind; step: number | null; touchpoint: number | null };

/**
 * Names what an alignment leaves out and adds. A left-out step that was visited elsewhere is one deviation, not two.
 * `fits(step, touchpoint)`: the step can be met at the touchpoint.
 */
export function nameDeviations(
  alignment: Alignment,
  path: ArrayLike<number>,
  fits: (step: number, touchpoint: number) => boolean,
  steps: number,
): NamedDeviation[] {
  const skipped = [...alignment.skipped];
  const named: NamedDeviation[] = [];
  for (const i of alignment.added) {
    const touchpoint = path[i]!;
    const elsewhere = skipped.findIndex((step) => fits(step, touchpoint));
    if (elsewhere >= 0) {
      skipped.splice(elsewhere, 1);
      named.push({ kind: 'outOfOrder', step: null, touchpoint });
    } else if (alignment.met.some((step) => fits(step, touchpoint))) {
      named.push({ kind: 'repeated', step: null, touchpoint });
    } else {
      let step = 0;
      while (step < steps && !fits(step, touchpoint)) step++;
      named.push({ kind: step < steps ? 'outOfOrder' : 'foreign', step: null, touchpoint });
    }
  }
  for (const step of skipped) named.push({ kind: 'skipped', step, touchpoint: null });
  return named;
}
