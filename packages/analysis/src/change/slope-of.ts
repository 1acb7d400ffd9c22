import { type Difference, varianceOfRatings } from './compare-sums.ts';
import { addSums, type PeriodSums } from './series.ts';

/**
 * Change per day of a straight line through the means of periods, weighted by their ratings, with the larger of two
 * variances: what people vary within periods, and what periods vary about the line. At least three periods with ratings.
 */
export function slopeOf(periods: readonly PeriodSums[]): Difference {
  const all = addSums(periods);
  const middle = periods.reduce((sum, { n, from, to }) => sum + (n * (from + to)) / 2, 0) / all.n;
  const mean = all.sum / all.n;
  let spread = 0;
  let product = 0;
  for (const { n, sum, from, to } of periods) {
    const x = (from + to) / 2 - middle;
    spread += n * x * x;
    product += x * (sum - n * mean);
  }
  const value = product / spread;
  let left = 0;
  for (const { n, sum, from, to } of periods) {
    if (n > 0) left += n * (sum / n - mean - value * ((from + to) / 2 - middle)) ** 2;
  }
  const freedom = periods.length - 2;
  return { value, variance: Math.max(varianceOfRatings(all), left / freedom) / spread, freedom };
}
