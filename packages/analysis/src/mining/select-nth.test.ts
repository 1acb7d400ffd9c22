import { expect, test } from 'vitest';
import { createRandom } from '../stats/random.ts';
import { medianOf, selectNth } from './select-nth.ts';

const random = createRandom(5);
const made: Record<string, (i: number, n: number) => number> = {
  'in any order': () => random.uniform(),
  'mostly equal': () => random.below(3),
  'all equal': () => 7,
  rising: (i) => i,
  falling: (i, n) => n - i,
  'up and down': (i, n) => Math.min(i, n - i),
};

test.each(Object.entries(made))('the value at its place, as if sorted: %s', (_, make) => {
  for (const n of [1, 2, 3, 599, 600, 601, 5000, 30_000]) {
    const all = Float64Array.from({ length: n + 2 }, (_, i) => make(i, n));
    const sorted = all.slice(1, n + 1).sort();
    for (const nth of new Set([0, n >>> 1, Math.ceil(0.9 * n) - 1, n - 1])) {
      const values = all.slice();
      expect(selectNth(values, nth, { from: 1, to: n + 1 })).toBe(sorted[nth]);
      // What lies beyond the range is left alone; what comes before the place is at most as large.
      expect([values[0], values[n + 1]]).toEqual([all[0], all[n + 1]]);
      expect(values.subarray(1, nth + 1).every((value) => value <= sorted[nth]!)).toBe(true);
      expect(values.slice(1, n + 1).sort()).toEqual(sorted);
    }
    const middle = (sorted[(n - 1) >>> 1]! + sorted[n >>> 1]!) / 2;
    expect(medianOf(all.slice(), { from: 1, to: n + 1 })).toBe(middle);
  }
});
