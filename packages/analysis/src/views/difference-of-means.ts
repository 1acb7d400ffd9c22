import type { Estimate } from '../result.ts';
import { checkConfidence } from '../scores/proportion.ts';
import { studentQuantile } from '../stats/student.ts';

/** Ratings on whole points: how many, their sum, the sum of their squares. */
export type RatingSums = { n: number; sum: number; squares: number };

/**
 * Whoever answers on whole points says no more than "within half a point", which is a variance of a twelfth (Sheppard).
 * Without it five people who agree would seem to know the truth to the last digit.
 */
const leastVariance = 1 / 12;

type Options = { confidence?: number | undefined; scale: readonly [number, number] };

/** Sums of the numbers present; NaN is no answer. */
export function sumRatings(ratings: Float64Array): RatingSums {
  const sums = { n: 0, sum: 0, squares: 0 };
  for (const rating of ratings) {
    if (Number.isNaN(rating)) continue;
    sums.n += 1;
    sums.sum += rating;
    sums.squares += rating * rating;
  }
  return sums;
}

/** Mean of at least two ratings with Student's interval, no wider than the scale. */
export function meanOfRatings(sums: RatingSums, { confidence = 0.95, scale: [lowest, highest] }: Options): Estimate {
  const { n } = sums;
  const value = sums.sum / n;
  const half = studentQuantile((1 + checkConfidence(confidence)) / 2, n - 1) * Math.sqrt(varianceOf(sums) / n);
  return { value, low: Math.max(lowest, value - half), high: Math.min(highest, value + half) };
}

/**
 * Mean of one group minus mean of another of other people, with the interval of Welch (1947): the two may differ in how
 * many they are and in how much they vary. Each at least two ratings.
 *
 * @example
 * differenceOfMeans(sumRatings(Float64Array.of(8, 9, 9)), sumRatings(Float64Array.of(4, 6)), { scale: [0, 10] });
 */
export function differenceOfMeans(one: RatingSums, other: RatingSums, options: Options): Estimate {
  const confidence = checkConfidence(options.confidence ?? 0.95);
  const [a, b] = [varianceOf(one) / one.n, varianceOf(other) / other.n];
  const freedom = (a + b) ** 2 / (a ** 2 / (one.n - 1) + b ** 2 / (other.n - 1));
  const value = one.sum / one.n - other.sum / other.n;
  const half = studentQuantile((1 + confidence) / 2, freedom) * Math.sqrt(a + b);
  const widest = options.scale[1] - options.scale[0];
  return { value, low: Math.max(-widest, value - half), high: Math.min(widest, value + half) };
}

/** Of single ratings. */
export function varianceOf({ n, sum, squares }: RatingSums): number {
  return Math.max(leastVariance, (squares - (sum * sum) / n) / (n - 1));
}
