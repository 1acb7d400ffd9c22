import type { Random } from '../stats/random.ts';

/** How often each group comes in each sample: cell sample × groups + group. */
export type DrawnGroups = { groups: number; resamples: number; times: Uint16Array };

/** Samples of as many groups, drawn with replacement. */
export function drawGroups(random: Random, { groups, resamples }: { groups: number; resamples: number }): DrawnGroups {
  const times = new Uint16Array(groups * resamples);
  for (let r = 0; r < resamples; r++) {
    for (let n = 0; n < groups; n++) times[r * groups + random.below(groups)]!++;
  }
  return { groups, resamples, times };
}

/**
 * Sums as other samples of groups give them: the whole, plus what groups drawn more than once add, less what the groups
 * left out take away. `byGroup` holds cells group × columns + column; the answer column × resamples + sample.
 * O(resamples × groups × columns).
 */
export function resampleSums(whole: Float64Array, byGroup: Float64Array, drawn: DrawnGroups): Float64Array {
  const { groups, resamples, times } = drawn;
  const columns = whole.length;
  const sums = new Float64Array(columns * resamples);
  const sample = new Float64Array(columns);
  for (let r = 0; r < resamples; r++) {
    sample.set(whole);
    for (let g = 0; g < groups; g++) {
      const more = times[r * groups + g]! - 1;
      if (more === 0) continue;
      for (let c = 0, cell = g * columns; c < columns; c++, cell++) sample[c]! += more * byGroup[cell]!;
    }
    for (let c = 0; c < columns; c++) sums[c * resamples + r] = sample[c]!;
  }
  return sums;
}
