import type { Random } from '../stats/random.ts';
import { sampleQuantile } from '../stats/sample-quantile.ts';
import { symmetricEigen } from '../stats/symmetric-eigen.ts';

export type RankRange = { rank: number; rankLow: number; rankHigh: number };

/**
 * Ranks (1 = largest value) with the range the data allow. A group is surely behind every other whose lead over it is
 * larger than chance makes the largest of its leads, and likewise ahead; the range is what is left (pairwise
 * comparisons as in Mohamad, Goeman & van Zwet 2022, one group against all others). The critical value is the `level`
 * quantile of the largest standardised difference in `draws` draws from the joint normal distribution.
 *
 * `values` decide the rank, `centres` (bias taken off) with `covariance` (d × d) the ranges. Cost draws × d².
 */
export function rankRanges(options: {
  values: Float64Array;
  centres: Float64Array;
  covariance: Float64Array;
  level: number;
  draws: number;
  random: Random;
  tick: (part: number) => void;
}): RankRange[] {
  const { values, centres, covariance, level, draws, random, tick } = options;
  const d = values.length;
  const spread = new Float64Array(d * d);
  for (let j = 0; j < d; j++) {
    for (let k = 0; k < d; k++) {
      const variance = covariance[j * d + j]! + covariance[k * d + k]! - 2 * covariance[j * d + k]!;
      spread[j * d + k] = Math.sqrt(Math.max(0, variance));
    }
  }
  const largest = largestDifferences(covariance, spread, draws, random, tick);
  const order = Array.from({ length: d }, (_, j) => j).sort((a, b) => values[b]! - values[a]! || a - b);
  const ranges: RankRange[] = [];
  order.forEach((j, place) => {
    const critical = d > 1 ? sampleQuantile(largest[j]!, level) : 0;
    let ahead = 0;
    let behind = 0;
    for (let k = 0; k < d; k++) {
      if (k === j) continue;
      const lead = centres[k]! - centres[j]!;
      const chance = critical * spread[j * d + k]!;
      if (lead > chance) ahead++;
      if (-lead > chance) behind++;
    }
    const rank = place + 1;
    ranges[j] = { rank, rankLow: Math.min(rank, 1 + ahead), rankHigh: Math.max(rank, d - behind) };
  });
  return ranges;
}

function largestDifferences(
  covariance: Float64Array,
  spread: Float64Array,
  draws: number,
  random: Random,
  tick: (part: number) => void,
): Float64Array[] {
  const d = Math.sqrt(covariance.length);
  const { values, vectors } = symmetricEigen(covariance, d);
  const root = new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < d; j++) root[i * d + j] = vectors[i * d + j]! * Math.sqrt(Math.max(0, values[j]!));
  }
  const largest = Array.from({ length: d }, () => new Float64Array(draws));
  const noise = new Float64Array(d);
  const point = new Float64Array(d);
  for (let draw = 0; draw < draws; draw++) {
    for (let j = 0; j < d; j++) noise[j] = random.normal();
    for (let i = 0; i < d; i++) {
      let sum = 0;
      for (let j = 0; j < d; j++) sum += root[i * d + j]! * noise[j]!;
      point[i] = sum;
    }
    for (let i = 0; i < d; i++) {
      let most = 0;
      for (let j = 0; j < d; j++) {
        const s = spread[i * d + j]!;
        const difference = Math.abs(point[i]! - point[j]!);
        if (s > 0 && difference > most * s) most = difference / s;
      }
      largest[i]![draw] = most;
    }
    if ((draw & 63) === 0) tick(draw / draws);
  }
  for (const column of largest) column.sort();
  return largest;
}
