import { describe, expect, test } from 'vitest';
import { makeAxis } from './axis.ts';
import { showEstimate } from './estimate.ts';
import { formatsFor } from './format.ts';
import { layOutLevels, levelReach } from './levels.ts';

describe('makeAxis', () => {
  test('has round marks, holds zero, and maps its ends to the ends', () => {
    const axis = makeAxis({ values: [0.03, 0.17], width: 100 });
    expect(axis.ticks).toEqual([0, 0.05, 0.1, 0.15, 0.2]);
    expect(axis.at(0)).toBe(0);
    expect(axis.at(0.2)).toBe(100);
  });

  test('reaches to both sides of zero where effects do', () => {
    const axis = makeAxis({ values: [-1.3, 0.4], width: 100 });
    expect(axis.low).toBeLessThanOrEqual(-1.3);
    expect(axis.ticks).toContain(0);
  });

  test('survives nothing at all and numbers that are none', () => {
    for (const values of [[], [Number.NaN], [0, 0]]) {
      const axis = makeAxis({ values, width: 100 });
      expect(Number.isFinite(axis.at(0))).toBe(true);
      expect(axis.ticks.length).toBeGreaterThan(1);
    }
  });
});

describe('formatsFor', () => {
  test('marks of an axis stay short', () => {
    const { compact } = formatsFor('de');
    expect([0, 0.5, 50_000, 2_000_000].map(compact)).toEqual(['0', '0,5', '50.000', '2\u00a0Mio.']);
    expect(formatsFor('en').compact(1_500_000)).toBe('1.5m');
  });

  test('never writes a negative zero', () => {
    expect(formatsFor('de').signed(-0.04)).toBe('0,0');
    expect(formatsFor('de').signed(-0.06)).toBe('−0,1');
  });
});

describe('showEstimate', () => {
  const show = { write: String, range: (low: string, high: string) => `${low}..${high}` };

  test('asks for at least one more answer where data are not enough', () => {
    expect(showEstimate({ notEnough: true, have: 30, need: 30 }, show)).toMatchObject({ more: 1 });
  });

  test('shows value and interval together, and nothing for nothing', () => {
    expect(showEstimate({ value: 2, low: 1, high: 3 }, show)).toMatchObject({ both: '2 (1..3)' });
    expect(showEstimate(null, show)).toEqual({ kind: 'none' });
    expect(showEstimate({ value: 2, low: Number.NaN, high: 3 }, show)).toEqual({ kind: 'none' });
  });
});

test('bars share one zero line: the reach is that of the widest side', () => {
  const bars = [
    layOutLevels({ disappointing: 0.7, ok: 0.2, delighting: 0.1 }),
    layOutLevels({ disappointing: 0.1, ok: 0.2, delighting: 0.7 }),
  ];
  expect(levelReach(bars)).toBeCloseTo(0.8);
  expect(levelReach([])).toBe(1);
});
