import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEstimate } from '../result.ts';
import { createRandom } from '../stats/random.ts';
import { differenceOfEstimates, type LevelCounts, levelBalance } from './level-balance.ts';

const estimate = (counts: LevelCounts) => {
  const found = levelBalance(counts);
  if (!isEstimate(found)) throw new Error('expected an estimate');
  return found;
};

describe('balance of the levels (000-13)', () => {
  test('impossible counts are refused; few ratings are not enough', () => {
    expect(() => levelBalance({ disappointing: -1, ok: 3, delighting: 9 })).toThrow(/option_invalid|disappointing/);
    expect(() => levelBalance({ disappointing: Number.NaN, ok: 3, delighting: 9 })).toThrow();
    expect(levelBalance({ disappointing: 2, ok: 1, delighting: 1 })).toEqual({ notEnough: true, n: 4, needed: 5 });
  });

  test('the interval holds the value, stays on the scale, mirrors, and is no point where all agree', () => {
    const count = fc.nat({ max: 3000 });
    fc.assert(
      fc.property(count, count, count, (disappointing, ok, delighting) => {
        fc.pre(disappointing + ok + delighting >= 5);
        const { value, low, high } = estimate({ disappointing, ok, delighting });
        expect(-1 <= low && low <= value && value <= high && high <= 1).toBe(true);
        expect(high - low).toBeGreaterThan(0);
        const mirrored = estimate({ disappointing: delighting, ok, delighting: disappointing });
        expect(mirrored.low).toBeCloseTo(-high, 12);
        expect(mirrored.value).toBeCloseTo(-value, 12);
      }),
    );
  });

  // Seeded draws: the share covered is the same in every run.
  test('intervals of a balance and of a change cover the truth about as often as promised', () => {
    const random = createRandom(11);
    const draw = (n: number, [down, up]: readonly [number, number]): LevelCounts => {
      const counts = { disappointing: 0, ok: 0, delighting: 0 };
      for (let i = 0; i < n; i++) {
        const u = random.uniform();
        counts[u < down ? 'disappointing' : u < down + up ? 'delighting' : 'ok']++;
      }
      return counts;
    };
    const before = [0.3, 0.2] as const;
    const after = [0.15, 0.4] as const;
    for (const n of [12, 60, 400]) {
      let covered = 0;
      let changeCovered = 0;
      for (let run = 0; run < 2000; run++) {
        const earlier = estimate(draw(n, before));
        const later = estimate(draw(n, after));
        if (earlier.low <= -0.1 && -0.1 <= earlier.high) covered++;
        const change = differenceOfEstimates(later, earlier);
        if (change.low <= 0.35 && 0.35 <= change.high) changeCovered++;
      }
      for (const share of [covered / 2000, changeCovered / 2000]) {
        expect(share).toBeGreaterThan(0.93);
        expect(share).toBeLessThan(0.98);
      }
    }
  });
});
