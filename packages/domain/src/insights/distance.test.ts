import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPoints, missingTo, verdictOf } from './distance.ts';

const points = fc.integer({ min: -100, max: 100 });
const estimate = fc.tuple(points, points, points).map((three) => {
  const [low, value, high] = three.toSorted((a, b) => a - b) as [number, number, number];
  return { low, value, high };
});
const today = '2026-06-15';
const until = fc.constantFrom(null, '2026-06-14', '2026-06-15', '2027-01-01');

describe('the verdict on a target', () => {
  test('is decided by the interval alone: reached from its lower end on, short only below its upper end', () => {
    fc.assert(
      fc.property(points, estimate, until, (target, measured, day) => {
        const verdict = verdictOf({ target, until: day, measured, today });
        expect(verdict === 'reached').toBe(measured.low >= target);
        if (verdict === 'short') expect(measured.high).toBeLessThan(target);
        if (verdict === 'overdue') expect(day !== null && day < today).toBe(true);
        if (verdict === 'open') expect(measured.low < target && measured.high >= target).toBe(true);
      }),
    );
  });

  test('never gets better by a higher target, never worse by a better measurement', () => {
    const order = ['short', 'overdue', 'open', 'reached'];
    fc.assert(
      fc.property(points, points, estimate, (one, other, measured) => {
        const [lower, higher] = [Math.min(one, other), Math.max(one, other)];
        const at = (target: number) => order.indexOf(verdictOf({ target, until: null, measured, today }));
        expect(at(higher)).toBeLessThanOrEqual(at(lower));
      }),
    );
  });

  test('without enough ratings nothing is reached or short, and a day that has passed is overdue', () => {
    const tooFew = { notEnough: true, have: 3, need: 5 } as const;
    for (const measured of [null, tooFew]) {
      expect(verdictOf({ target: -100, until: null, measured, today })).toBe('open');
      expect(verdictOf({ target: 40, until: '2026-06-15', measured, today })).toBe('open');
      expect(verdictOf({ target: 40, until: '2026-06-14', measured, today })).toBe('overdue');
    }
  });
});

test('what is missing mirrors what is measured; points are whole and know no −0', () => {
  fc.assert(
    fc.property(points, estimate, (target, measured) => {
      const { value, low, high } = missingTo(target, measured);
      expect(low <= value && value <= high).toBe(true);
      expect([target - high, target - low]).toEqual([measured.low, measured.high]);
    }),
  );
  const few = { notEnough: true, have: 1, need: 5 } as const;
  expect(inPoints(few)).toEqual(few);
  // toEqual tells −0 from 0.
  expect(inPoints({ value: 0.124, low: -0.001, high: 0.256 })).toEqual({ value: 12, low: 0, high: 26 });
});
