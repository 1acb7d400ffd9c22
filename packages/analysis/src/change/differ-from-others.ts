import { type Difference, freedomOfSum } from './compare-sums.ts';

/** With one other alone nobody knows how differently touchpoints move by themselves. */
const fewestOthers = 2;

export type AgainstOthers = {
  /** Mean change of the others, and the own change beyond it. */
  others: Difference;
  beyond: Difference;
};

/**
 * Difference in differences: the own change minus the mean change of others, which moves from touchpoint to touchpoint
 * by more than chance. That movement (random effects, DerSimonian & Laird 1986) belongs into the uncertainty of the own
 * change too, for this touchpoint would have moved as well. Null with fewer than two others.
 */
export function differFromOthers(own: Difference, changes: readonly Difference[]): AgainstOthers | null {
  if (changes.length < fewestOthers) return null;
  const apart = varianceBetween(changes);
  const others = meanOf(changes, apart);
  const around = { variance: apart + others.variance, freedom: others.freedom };
  const variance = own.variance + around.variance;
  return { others, beyond: { value: own.value - others.value, variance, freedom: freedomOfSum(own, around) } };
}

function meanOf(changes: readonly Difference[], apart: number): Difference {
  const weights = changes.map(({ variance }) => 1 / (variance + apart));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const value = changes.reduce((sum, change, i) => sum + weights[i]! * change.value, 0) / total;
  return { value, variance: 1 / total, freedom: changes.length - 1 };
}

function varianceBetween(changes: readonly Difference[]): number {
  const weights = changes.map(({ variance }) => 1 / variance);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const mean = meanOf(changes, 0).value;
  const spread = changes.reduce((sum, { value }, i) => sum + weights[i]! * (value - mean) ** 2, 0);
  return Math.max(0, (spread - (changes.length - 1)) / (total - squares / total));
}
