import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, type Random } from '../stats/random.ts';
import type { DriftInput } from './drift-result.ts';
import { findDrift } from './find-drift.ts';

function draw(random: Random, { mean, n }: { mean: number; n: number }) {
  const sums = { n, sum: 0, squares: 0 };
  for (let i = 0; i < n; i++) {
    const rating = Math.round(mean + 2 * random.normal());
    sums.sum += rating;
    sums.squares += rating * rating;
  }
  return sums;
}

test('says what moved, in which direction, and what has too few', () => {
  const random = createRandom(1);
  const wave = (mean: number, n = 200) => draw(random, { mean, n });
  const found = findDrift([
    { before: wave(6), after: wave(6) },
    { before: wave(6), after: wave(8) },
    { before: wave(6), after: wave(4) },
    { before: wave(6, 12), after: wave(9) },
  ]);
  expect(found.map(({ direction }) => direction)).toEqual(['none', 'rising', 'falling', 'none']);
  expect(found[1]!.by!.low).toBeGreaterThan(0);
  expect(found[2]!.by!.high).toBeLessThan(0);
  expect(found[3]).toEqual({ direction: 'none', by: null, p: null, missing: 18 });
});

test('compares estimates by their intervals', () => {
  const [same, moved] = findDrift([
    { before: { value: 0.3, low: 0.2, high: 0.4 }, after: { value: 0.32, low: 0.22, high: 0.42 } },
    { before: { value: 0.3, low: 0.25, high: 0.35 }, after: { value: 0.5, low: 0.45, high: 0.55 } },
  ]);
  expect(same).toMatchObject({ direction: 'none', by: { value: expect.closeTo(0.02, 9) } });
  expect(moved).toMatchObject({ direction: 'rising' });
  expect(same!.by!.high - same!.by!.value).toBeCloseTo(Math.hypot(0.1, 0.1), 9);
});

test('of the drifts reported few are chance, and their intervals hold the truth', () => {
  let [reported, wrong, missed] = [0, 0, 0];
  for (let seed = 1; seed <= 150; seed++) {
    const random = createRandom(seed);
    const truths = Array.from({ length: 40 }, (_, i) => (i < 5 ? 1 : 0));
    const found = findDrift(
      truths.map((by) => ({
        before: draw(random, { mean: 6, n: 100 }),
        after: draw(random, { mean: 6 + by, n: 100 }),
      })),
    );
    found.forEach(({ direction, by }, i) => {
      if (direction === 'none') return;
      reported++;
      if (truths[i] === 0) wrong++;
      if (by!.low > truths[i]! || by!.high < truths[i]!) missed++;
    });
  }
  expect(reported).toBeGreaterThan(300);
  expect(wrong / reported).toBeLessThan(0.07);
  expect(missed / reported).toBeLessThan(0.07);
});

test('where nothing moves, nearly never anything is reported', () => {
  let worlds = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const random = createRandom(seed);
    const touchpoints = Array.from({ length: 30 }, (): DriftInput => {
      return { before: draw(random, { mean: 6, n: 60 }), after: draw(random, { mean: 6, n: 60 }) };
    });
    if (findDrift(touchpoints).some(({ direction }) => direction !== 'none')) worlds++;
  }
  expect(worlds / 200).toBeLessThan(0.09);
});

const sums = fc
  .array(fc.integer({ min: 0, max: 10 }), { minLength: 30, maxLength: 60 })
  .map((all) => ({ n: all.length, sum: all.reduce((a, b) => a + b, 0), squares: all.reduce((a, b) => a + b * b, 0) }));
const inputs = fc.array(fc.record({ before: sums, after: sums }), { minLength: 1, maxLength: 8 });

test('the waves swapped, everything goes the other way; the order of touchpoints does not matter', () => {
  fc.assert(
    fc.property(inputs, (touchpoints) => {
      const found = findDrift(touchpoints);
      const swapped = findDrift(touchpoints.map(({ before, after }) => ({ before: after, after: before })));
      const turned = { rising: 'falling', falling: 'rising', none: 'none' };
      expect(swapped.map(({ direction }) => direction)).toEqual(found.map(({ direction }) => turned[direction]));
      expect(findDrift(touchpoints.toReversed())).toEqual(found.toReversed());
    }),
    { seed: 3, numRuns: 60 },
  );
});

test('input that breaks a rule is refused', () => {
  const [one] = [{ n: 40, sum: 200, squares: 1100 }];
  expect(() => findDrift([{ before: one, after: { value: 1, low: 0, high: 2 } }])).toThrow('value_invalid');
  for (const options of [{ falseDiscoveryRate: 0 }, { fewest: 1 }, { confidence: 0 }]) {
    expect(() => findDrift([], options)).toThrow('option_invalid');
  }
  expect(findDrift([])).toEqual([]);
});
