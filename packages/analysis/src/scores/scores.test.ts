import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { level } from '../columns/level.ts';
import { AnalysisError } from '../error.ts';
import { isEstimate } from '../result.ts';
import { describeTouchpoint } from './describe-touchpoint.ts';
import { defaultCuts, levelOf } from './levels.ts';
import { mean } from './mean.ts';
import { meanOfSums } from './mean-of-sums.ts';
import { nps } from './nps.ts';
import { clopperPearson, wilson } from './proportion.ts';
import { ces, csat } from './satisfaction.ts';

const numbers = (...values: number[]) => Float64Array.from(values);

describe('shares', () => {
  test('impossible counts are refused', () => {
    expect(() => wilson(1, 0)).toThrow(AnalysisError);
    expect(() => wilson(5, 4)).toThrow(AnalysisError);
    expect(() => wilson(Number.NaN, 4)).toThrow(AnalysisError);
    expect(() => clopperPearson(1, 4, 1)).toThrow(AnalysisError);
  });

  test('bounds hold the value and stay in 0 to 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const k = Math.floor(part * n);
        for (const { value, low, high } of [wilson(k, n), clopperPearson(k, n)]) {
          expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
        }
      }),
    );
  });
});

describe('levels from a scale', () => {
  test('a scale without two whole answers is refused', () => {
    expect(() => defaultCuts([1, 1])).toThrow(AnalysisError);
    expect(() => defaultCuts([0, 2.5])).toThrow(AnalysisError);
    expect(() => defaultCuts([5, 1])).toThrow(AnalysisError);
  });

  test.each([
    [[0, 10], 'ddddddd__++'],
    [[1, 10], 'dddddd__++'],
    [[1, 5], 'dd__+'],
    [[1, 7], 'ddd___+'],
    [[0, 2], 'd_+'],
    [[1, 3], 'd_+'],
    [[0, 1], 'd+'],
    [[1, 4], 'dd_+'],
    [[1, 6], 'ddd__+'],
    [[-2, 2], 'dd__+'],
    [[1, 9], 'ddddd__++'],
  ] as const)('%j', (scale, wanted) => {
    const cuts = defaultCuts(scale);
    const signs = { disappointing: 'd', ok: '_', delighting: '+', notUsed: '?', noAnswer: '?' };
    const found = [...wanted].map((_, i) => signs[levelOf(scale[0] + i, cuts)]).join('');
    expect(found).toBe(wanted);
  });

  test('every scale has disappointing and delighting answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 200 }), (low, steps) => {
        const scale = [low, low + steps] as const;
        const cuts = defaultCuts(scale);
        expect(levelOf(low, cuts)).toBe('disappointing');
        expect(levelOf(low + steps, cuts)).toBe('delighting');
        expect(cuts.delightingFrom - cuts.disappointingTo).toBeGreaterThanOrEqual(steps === 1 ? 1 : 2);
      }),
    );
  });

  test('no rating is no answer', () => {
    expect(levelOf(Number.NaN, defaultCuts([1, 5]))).toBe('noAnswer');
  });
});

describe('nps', () => {
  test('too few answers are named, not scored', () => {
    expect(nps(numbers(9, 10, Number.NaN, 3))).toEqual({ notEnough: true, n: 3, needed: 5 });
    expect(nps(numbers())).toEqual({ notEnough: true, n: 0, needed: 5 });
  });

  test('answers outside 0 to 10 and bad weights are refused', () => {
    expect(() => nps(numbers(1, 2, 3, 4, 11))).toThrow(AnalysisError);
    expect(() => nps(numbers(1, 2), { weights: numbers(1) })).toThrow(AnalysisError);
    expect(() => nps(numbers(1, 2), { weights: numbers(1, -1) })).toThrow(AnalysisError);
  });

  test('shares, score and standard error by hand', () => {
    const found = nps(numbers(10, 9, 9, 10, 8, 7, 6, 0, Number.NaN, 9));
    expect(found).toMatchObject({ n: 9, effectiveN: 9 });
    if (!isEstimate(found)) throw new Error('expected a score');
    expect(found.value).toBeCloseTo((100 * 3) / 9, 10);
    expect(found.promoters).toBeCloseTo(5 / 9, 12);
    expect(found.passives).toBeCloseTo(2 / 9, 12);
    expect(found.detractors).toBeCloseTo(2 / 9, 12);
    expect(found.standardError).toBeCloseTo(100 * Math.sqrt((7 / 9 - 1 / 9) / 9), 10);
  });

  test('equal weights change nothing; a doubled weight counts people twice but not their number', () => {
    const answers = numbers(10, 10, 8, 7, 3, 2, 9, 9);
    const plain = nps(answers);
    const same = nps(answers, { weights: new Float64Array(8).fill(3.5) });
    const doubled = nps(answers, { weights: numbers(2, 1, 1, 1, 1, 1, 1, 1) });
    if (!isEstimate(plain) || !isEstimate(same) || !isEstimate(doubled)) throw new Error('expected scores');
    expect(same.low).toBeCloseTo(plain.low, 9);
    expect(doubled.value).toBeCloseTo((100 * (5 - 2)) / 9, 9);
    expect(doubled.effectiveN).toBeCloseTo(81 / 11, 9);
  });

  test('five promoters are not certainty', () => {
    const found = nps(numbers(10, 10, 9, 9, 10));
    expect(found).toMatchObject({ value: 100, high: 100 });
    expect((found as { low: number }).low).toBeLessThan(90);
  });
});

describe('mean', () => {
  test('by hand, with Student', () => {
    const found = mean(numbers(1, 2, 3, 4, 5, Number.NaN));
    if (!isEstimate(found)) throw new Error('expected a mean');
    expect(found.value).toBe(3);
    expect(found.standardError).toBeCloseTo(Math.sqrt(2.5 / 5), 12);
    expect(found.high - 3).toBeCloseTo(2.7764451052 * Math.sqrt(0.5), 8);
  });

  test('one weight above all others leaves a wide interval, not NaN', () => {
    const found = mean(numbers(1, 2, 3, 4, 5), { weights: numbers(1e6, 1, 1, 1, 1) });
    if (!isEstimate(found)) throw new Error('expected a mean');
    expect(Number.isFinite(found.low) && Number.isFinite(found.high)).toBe(true);
    expect(found.effectiveN).toBeLessThan(1.1);
  });
});

describe('satisfaction and effort', () => {
  test('csat is the share in the top two', () => {
    expect(csat(numbers(5, 4, 3, 2, 1, 5, 4, 4), { scale: [1, 5] })).toMatchObject({ value: 5 / 8, n: 8 });
    expect(csat(numbers(5, 4, 3, 2, 1), { scale: [1, 5], satisfiedFrom: 5 })).toMatchObject({ value: 1 / 5 });
  });

  test('ces is the mean beside the share who found it easy', () => {
    const found = ces(numbers(7, 5, 4, 1, 6), { scale: [1, 7] });
    expect(found).toMatchObject({ mean: { value: 4.6 }, easy: { value: 3 / 5 } });
  });

  test('outside the scale is refused, too few named', () => {
    expect(() => csat(numbers(0, 4, 3, 2, 1), { scale: [1, 5] })).toThrow(AnalysisError);
    expect(csat(numbers(4, 3), { scale: [1, 5] })).toEqual({ notEnough: true, n: 2, needed: 5 });
    expect(ces(numbers(4, 3), { scale: [1, 7] })).toEqual({ notEnough: true, n: 2, needed: 5 });
  });
});

describe('describe a touchpoint', () => {
  const touchpoint = {
    key: 'check-in',
    ratings: numbers(1, 3, 4, 5, 5, 2, Number.NaN, Number.NaN),
    state: Uint8Array.of(0, 1, 1, 2, 2, 0, level.notUsed, level.noAnswer),
  };

  test('counts, mean and shares', () => {
    const found = describeTouchpoint(touchpoint);
    expect(found).toMatchObject({ n: 6, notUsed: 1, missing: 1, mean: { value: 20 / 6 } });
    expect(found.counts).toEqual({ disappointing: 2, ok: 2, delighting: 2 });
    expect(found.levels?.ok.value).toBeCloseTo(1 / 3, 12);
  });

  test('weights move the shares, not the counts', () => {
    const found = describeTouchpoint(touchpoint, { weights: numbers(3, 1, 1, 1, 1, 3, 9, 9) });
    expect(found.counts.disappointing).toBe(2);
    expect(found.levels?.disappointing.value).toBeCloseTo(0.6, 12);
  });

  test('nobody rated it: no shares, no NaN', () => {
    const found = describeTouchpoint({ key: 'x', ratings: numbers(Number.NaN), state: Uint8Array.of(level.notUsed) });
    expect(found).toMatchObject({ n: 0, notUsed: 1, mean: { notEnough: true, n: 0 }, levels: null });
  });

  test('an unknown state is refused', () => {
    expect(() => describeTouchpoint({ key: 'x', ratings: numbers(1), state: Uint8Array.of(9) })).toThrow(AnalysisError);
  });
});

test('a mean from sums is the mean of the numbers themselves', () => {
  expect(() => meanOfSums({ n: 9, sum: 9, squares: 9 }, { confidence: 1 })).toThrow('option_invalid');
  const several = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { maxLength: 40 });
  fc.assert(
    fc.property(several, (values) => {
      const sum = values.reduce((total, value) => total + value, 0);
      const squares = values.reduce((total, value) => total + value ** 2, 0);
      const told = meanOfSums({ n: values.length, sum, squares });
      const expected = mean(Float64Array.from(values));
      if (!isEstimate(told)) {
        expect(told).toEqual(expected);
        return;
      }
      for (const bound of ['value', 'low', 'high'] as const) {
        expect((expected as typeof told)[bound]).toBeCloseTo(told[bound], 4);
      }
    }),
  );
});
