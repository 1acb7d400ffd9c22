import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnalysisError } from '../error.ts';
import { evaluateKano, type KanoCategory, type KanoResult, kanoCategory } from './kano.ts';

// One pair of answers that gives each category in both tables.
const pairs: Record<KanoCategory, [number, number]> = {
  A: [1, 3],
  O: [1, 5],
  M: [3, 5],
  I: [3, 3],
  R: [5, 1],
  Q: [1, 1],
};

function answers(counts: Partial<Record<KanoCategory, number>>) {
  const all = Object.entries(counts).flatMap(([category, n]) =>
    Array.from({ length: n }, () => pairs[category as KanoCategory]),
  );
  return { functional: Uint8Array.from(all, ([a]) => a), dysfunctional: Uint8Array.from(all, ([, b]) => b) };
}

function evaluate(counts: Partial<Record<KanoCategory, number>>): KanoResult {
  const found = evaluateKano(answers(counts));
  if ('notEnough' in found) throw new Error('expected a result');
  return found;
}

test('answers that are none are refused, missing ones counted', () => {
  const { functional, dysfunctional } = answers({ A: 9 });
  expect(() => evaluateKano({ functional, dysfunctional: dysfunctional.slice(1) })).toThrow(AnalysisError);
  expect(() => evaluateKano({ functional: functional.map(() => 6), dysfunctional })).toThrow(AnalysisError);
  expect(() => kanoCategory(0, 3)).toThrow(AnalysisError);
  functional[0] = 0;
  dysfunctional[1] = 0;
  expect(evaluateKano({ functional, dysfunctional })).toMatchObject({ n: 7, missing: 2 });
});

test('too few people are named, not judged', () => {
  expect(evaluateKano(answers({ A: 4 }))).toEqual({ notEnough: true, n: 4, needed: 5 });
});

describe('tables', () => {
  test('liking it there and disliking it away is one-dimensional in both', () => {
    expect(kanoCategory(1, 5, 'classic')).toBe('O');
    expect(kanoCategory(1, 5, 'pouliot')).toBe('O');
  });

  test('Pouliot questions two more pairs, nothing else differs', () => {
    const different: string[] = [];
    for (let a = 1; a <= 5; a++) {
      for (let b = 1; b <= 5; b++) {
        if (kanoCategory(a, b, 'classic') !== kanoCategory(a, b, 'pouliot')) different.push(`${a}${b}`);
      }
    }
    expect(different).toEqual(['22', '44']);
  });
});

describe('evaluation', () => {
  test('category, runner-up and coefficients by hand', () => {
    const found = evaluate({ A: 10, O: 40, M: 20, I: 10, R: 3, Q: 2 });
    expect(found).toMatchObject({ n: 85, category: 'O', second: 'M', ambiguous: false });
    expect(found.margin.value).toBeCloseTo(20 / 85, 12);
    expect(found.better).toMatchObject({ value: 50 / 80 });
    expect(found.worse).toMatchObject({ value: -60 / 80 });
    expect(found.importance).toEqual({ notEnough: true, n: 0, needed: 5 });
  });

  test('a close call is ambiguous, and a tie goes to what hurts more when missing', () => {
    expect(evaluate({ A: 22, O: 20 }).ambiguous).toBe(true);
    expect(evaluate({ A: 20, M: 20 })).toMatchObject({ category: 'M', second: 'A', margin: { value: 0 } });
  });

  test('only questionable answers leave no coefficients', () => {
    expect(evaluate({ Q: 10 })).toMatchObject({
      category: 'Q',
      second: null,
      better: { notEnough: true, n: 0 },
      worse: { notEnough: true, n: 0 },
    });
  });

  test('importance is a mean of its own', () => {
    const found = evaluateKano({ ...answers({ A: 6 }), importance: Float64Array.of(1, 2, 3, 4, 5, Number.NaN) });
    expect(found).toMatchObject({ importance: { value: 3, n: 5 } });
  });

  test('whatever the answers, bounds hold their values and counts their people', () => {
    const answer = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer), { maxLength: 60 }), (rows) => {
        const found = evaluateKano({
          functional: Uint8Array.from(rows, ([a]) => a),
          dysfunctional: Uint8Array.from(rows, ([, b]) => b),
        });
        if ('notEnough' in found) {
          expect(found.n).toBeLessThan(5);
          return;
        }
        expect(Object.values(found.counts).reduce((a, b) => a + b, 0)).toBe(found.n);
        expect(found.n + found.missing).toBe(rows.length);
        for (const each of [found.margin, found.better, found.worse]) {
          if ('notEnough' in each) continue;
          expect(-1 <= each.low && each.low <= each.value && each.value <= each.high && each.high <= 1).toBe(true);
        }
      }),
    );
  });
});
