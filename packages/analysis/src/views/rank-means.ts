import { type RankRange, rankRanges } from '../drivers/rank-ranges.ts';
import { normalQuantile } from '../stats/normal.ts';
import type { Random } from '../stats/random.ts';
import { studentQuantile } from '../stats/student.ts';
import { sumRatings, varianceOf } from './difference-of-means.ts';

export type { RankRange } from '../drivers/rank-ranges.ts';

const draws = 2000;

/**
 * Ranks of means (1 = largest) with the range that the ratings allow: the same people rate all of them, so what they
 * have in common does not blur who is ahead. Each column holds one rating per person, NaN for none, at least two of them.
 * As the variance is estimated too, it is widened as Student widens an interval of so few.
 */
export function rankMeans(columns: readonly Float64Array[], random: Random): RankRange[] {
  const d = columns.length;
  const sums = columns.map(sumRatings);
  const values = Float64Array.from(sums, ({ n, sum }) => sum / n);
  const widening = sums.map(({ n }) => {
    const few = studentQuantile(0.975, n - 1) / normalQuantile(0.975);
    return (few * Math.sqrt(n / (n - 1))) / n;
  });
  const covariance = new Float64Array(d * d);
  for (let j = 0; j < d; j++) {
    for (let k = 0; k <= j; k++) {
      let shared = 0;
      columns[j]!.forEach((rating, person) => {
        const product = (rating - values[j]!) * (columns[k]![person]! - values[k]!);
        if (!Number.isNaN(product)) shared += product;
      });
      covariance[j * d + k] = covariance[k * d + j] = shared * widening[j]! * widening[k]!;
    }
    const least = varianceOf(sums[j]!) * (sums[j]!.n - 1) * widening[j]! ** 2;
    covariance[j * d + j] = Math.max(covariance[j * d + j]!, least);
  }
  return rankRanges({ values, centres: values, covariance, level: 0.95, draws, random, tick: () => {} });
}
