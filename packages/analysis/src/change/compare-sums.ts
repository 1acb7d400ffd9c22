import type { Estimate } from '../result.ts';
import type { NumberSums } from '../scores/mean-of-sums.ts';
import { studentQuantile } from '../stats/student.ts';
import { addSums, type PeriodSums } from './series.ts';

/** Whole points say no more than "within half a point": a variance of a twelfth at least (Sheppard). */
const leastVariance = 1 / 12;
const fewestFreedom = 4;

/** A difference with what is needed to build on it. `variance` is that of the value. */
export type Difference = { value: number; variance: number; freedom: number };

/** Of single ratings. */
export function varianceOfRatings({ n, sum, squares }: NumberSums): number {
  return n < 2 ? leastVariance : Math.max(leastVariance, (squares - (sum * sum) / n) / (n - 1));
}

/**
 * Later minus earlier mean. Whole periods may be better or worse than others for reasons that all people in them share;
 * the variance is widened by what the periods show of that (overdispersion, McCullagh & Nelder 1989, 4.5), never
 * narrowed. With fewer than four degrees of freedom between periods nothing of it can be seen: `dispersion` null.
 */
export function differenceOfSides(
  later: readonly PeriodSums[],
  earlier: readonly PeriodSums[],
): Difference & { dispersion: number | null } {
  const [one, other] = [addSums(later), addSums(earlier)];
  const { dispersion, freedom } = dispersionOf([later, earlier]);
  const variance = varianceOfRatings(one) / one.n + varianceOfRatings(other) / other.n;
  return {
    value: one.sum / one.n - other.sum / other.n,
    variance: variance * (dispersion ?? 1),
    freedom: dispersion === null ? one.n + other.n - 2 : freedom,
    dispersion,
  };
}

/** How much more the means of periods vary about the mean of their side than people within periods let expect; ≥ 1. */
function dispersionOf(sides: readonly (readonly PeriodSums[])[]): { dispersion: number | null; freedom: number } {
  let freedom = 0;
  let between = 0;
  let within = 0;
  let people = 0;
  for (const side of sides) {
    const rated = side.filter(({ n }) => n > 0);
    const all = addSums(rated);
    freedom += Math.max(0, rated.length - 1);
    for (const { n, sum, squares } of rated) {
      between += n * (sum / n - all.sum / all.n) ** 2;
      within += squares - (sum * sum) / n;
      people += n - 1;
    }
  }
  if (freedom < fewestFreedom) return { dispersion: null, freedom };
  const expected = people > 0 ? Math.max(leastVariance, within / people) : leastVariance;
  return { dispersion: Math.max(1, between / freedom / expected), freedom };
}

export function intervalOf({ value, variance, freedom }: Difference, confidence: number): Estimate {
  const half = studentQuantile((1 + confidence) / 2, freedom) * Math.sqrt(variance);
  return { value, low: value - half, high: value + half };
}

/** 1 above zero with the whole interval, −1 below, 0 neither. */
export function signOf({ low, high }: Estimate): -1 | 0 | 1 {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}

/** Degrees of freedom of a sum of two variances (Satterthwaite 1946). */
export function freedomOfSum(one: Omit<Difference, 'value'>, other: Omit<Difference, 'value'>): number {
  const sum = one.variance + other.variance;
  return sum ** 2 / (one.variance ** 2 / one.freedom + other.variance ** 2 / other.freedom || Number.MIN_VALUE);
}
