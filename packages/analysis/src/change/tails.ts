import { incompleteBeta } from '../stats/beta.ts';
import { normalQuantile } from '../stats/normal.ts';

/** A mean with the variance expected around it, `variance` > `mean` > 0. */
type Spread = { mean: number; variance: number };

/** P(X ≥ count) of a negative binomial number with this mean and variance. */
export function atLeast(count: number, { mean, variance }: Spread): number {
  if (count <= 0) return 1;
  const shape = (mean * mean) / (variance - mean);
  return incompleteBeta(mean / (mean + shape), count, shape);
}

/**
 * P(bad share ≥ bad of rated) where `share` (0 to 1, exclusive) is usual and shares vary `dispersion` (≥ 1) times as much
 * as independent ratings would: a binomial of so many fewer ratings, continued between whole numbers.
 */
export function shareAtLeast(
  { bad, rated }: { bad: number; rated: number },
  { share, dispersion }: { share: number; dispersion: number },
): number {
  if (bad <= 0 || rated <= 0) return 1;
  const n = rated / dispersion;
  const k = bad / dispersion;
  return incompleteBeta(share, k, n - k + 1);
}

/** The middle `confidence` of usual days, by Wilson & Hilferty's (1931) cube root of a gamma number. */
export function usualRange({ mean, variance }: Spread, confidence: number): { low: number; high: number } {
  const shape = (mean * mean) / variance;
  const z = normalQuantile((1 + confidence) / 2);
  const at = (by: number) => mean * Math.max(0, 1 - 1 / (9 * shape) + by / (3 * Math.sqrt(shape))) ** 3;
  return { low: at(-z), high: at(z) };
}
