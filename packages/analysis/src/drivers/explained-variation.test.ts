import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../stats/random.ts';
import { explainedVariation } from './explained-variation.ts';
import { influence } from './influence.ts';
import type { InfluenceResult } from './result.ts';

function resultOf(r2: number, r2Corrected: number, effectiveN: number): InfluenceResult {
  return { encoding: 'linear', n: effectiveN, effectiveN, r2, r2Corrected, exact: true, touchpoints: [], warnings: [] };
}

describe('explainedVariation', () => {
  test('equals the textbook formula where chance adds nothing', () => {
    const { low, high } = explainedVariation(resultOf(0.5, 0.5, 100));
    const half = 1.959963984540054 * ((2 * Math.sqrt(0.5) * 0.5) / 10);
    expect(low).toBeCloseTo(0.5 - half, 12);
    expect(high).toBeCloseTo(0.5 + half, 12);
  });

  test('stays within 0 and 1 and holds its value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 1e6 }),
        (r2, part, n) => {
          const { value, low, high } = explainedVariation(resultOf(r2, r2 * part, n));
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low <= value && value <= high).toBe(true);
        },
      ),
    );
  });

  test('covers the planted R² about as often as it says', () => {
    // y = a + b + noise with independent standard normal parts: R² = 2 / (2 + 2) = 0.5
    const { normal } = createRandom(5);
    let covered = 0;
    for (let round = 0; round < 300; round++) {
      const n = 200;
      const a = Float64Array.from({ length: n }, normal);
      const b = Float64Array.from({ length: n }, normal);
      const outcome = Float64Array.from({ length: n }, (_, i) => a[i]! + b[i]! + Math.SQRT2 * normal());
      const state = new Uint8Array(n).fill(1);
      const touchpoints = [
        { key: 'a', ratings: a, state },
        { key: 'b', ratings: b, state },
      ];
      const result = influence({ outcome, touchpoints }, { encoding: 'linear', resamples: 100 });
      if ('notEnough' in result) throw new Error('200 people are enough');
      const { low, high } = explainedVariation(result);
      if (low <= 0.5 && 0.5 <= high) covered += 1;
    }
    expect(covered / 300).toBeGreaterThan(0.91);
  });
});
