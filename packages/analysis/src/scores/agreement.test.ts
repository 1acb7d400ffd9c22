import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnalysisError } from '../error.ts';
import { isEstimate } from '../result.ts';
import { drawGamma } from '../stats/gamma.ts';
import { createRandom } from '../stats/random.ts';
import { type Agreement, agreementOf } from './agreement.ts';

/** A row per judge, a cell per unit; null where the judge is silent. */
type Sheet = readonly (readonly (number | null)[])[];

function columnsOf(sheet: Sheet) {
  const rows = sheet.flatMap((row, judge) =>
    row.flatMap((value, unit) => (value === null ? [] : [{ unit, judge, value }])),
  );
  const column = (name: 'unit' | 'judge' | 'value') => Int32Array.from(rows, (row) => row[name]);
  return { unit: column('unit'), judge: column('judge'), value: column('value') };
}

function agree(sheet: Sheet, options: { fewestUnits?: number; seed?: number } = {}): Agreement {
  const random = createRandom(options.seed ?? 1);
  const found = agreementOf(columnsOf(sheet), { random, resamples: 200, fewestUnits: options.fewestUnits ?? 2 });
  if ('notEnough' in found) throw new Error(`not enough: ${found.n}`);
  return found;
}

function alphaOf(sheet: Sheet): number {
  const { alpha } = agree(sheet);
  if ('noVariation' in alpha) throw new Error('no variation');
  return alpha.value;
}

/** Straight from the definition: every pair of judgements within units against every pair of judgements at all. */
function slowAlpha(sheet: Sheet): number {
  const units = sheet[0]!
    .map((_, unit) => sheet.flatMap((row) => row[unit] ?? []))
    .filter((values) => values.length > 1);
  const all = units.flat();
  let observed = 0;
  for (const values of units) {
    for (const [i, one] of values.entries()) {
      for (const [j, other] of values.entries()) {
        if (i !== j && one !== other) observed += 1 / (values.length - 1);
      }
    }
  }
  let expected = 0;
  for (const [i, one] of all.entries()) {
    for (const [j, other] of all.entries()) if (i !== j && one !== other) expected += 1;
  }
  return 1 - observed / all.length / (expected / (all.length * (all.length - 1)));
}

const _ = null;
/** Krippendorff (2011), section C: four observers, twelve units. */
const published: Sheet = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
];
/** Krippendorff (2011), section A: two observers, ten units, two values. */
const binary: Sheet = [
  [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
  [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
];

const anySheet = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 12 }))
  .chain(([judges, units]) => {
    const cell = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
    return fc.array(fc.array(cell, { minLength: units, maxLength: units }), { minLength: judges, maxLength: judges });
  })
  .filter((sheet) => {
    const pairable = sheet[0]!.map((__, unit) => sheet.flatMap((row) => row[unit] ?? [])).filter((v) => v.length > 1);
    return pairable.length > 1 && new Set(pairable.flat()).size > 1;
  });

describe('agreement of judges', () => {
  test('what breaks a rule is refused', () => {
    const random = createRandom(1);
    const columns = columnsOf(binary);
    expect(() => agreementOf({ ...columns, judge: columns.judge.slice(1) }, { random })).toThrow(AnalysisError);
    expect(() => agreementOf({ ...columns, value: columns.value.map(() => -1) }, { random })).toThrow(AnalysisError);
    expect(() => agreementOf({ ...columns, judge: columns.judge.map(() => 0) }, { random })).toThrow(AnalysisError);
    expect(() => agreementOf(columns, { random, confidence: 1 })).toThrow(AnalysisError);
    expect(() => agreementOf(columns, { random, resamples: 10 })).toThrow(AnalysisError);
    expect(() => agreementOf(columns, { random, fewestUnits: 1 })).toThrow(AnalysisError);
  });

  test('too few units are no agreement at all', () => {
    const random = createRandom(1);
    expect(agreementOf(columnsOf(binary), { random })).toEqual({ notEnough: true, n: 10, needed: 20 });
    expect(agreementOf(columnsOf([[1, 2, 1]]), { random })).toEqual({ notEnough: true, n: 0, needed: 20 });
  });

  test('the published examples (Krippendorff 2011)', () => {
    expect(alphaOf(published)).toBeCloseTo(0.743, 3);
    expect(alphaOf(binary)).toBeCloseTo(0.095, 3);
    expect(agree(published)).toMatchObject({ units: 11, judgements: 40, judges: 4 });
    expect(agree(binary).equal.value).toBeCloseTo(0.6, 12);
  });

  test('the same as counting all pairs', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        expect(alphaOf(sheet)).toBeCloseTo(slowAlpha(sheet), 10);
      }),
    );
  });

  test('it does not matter who is who and what the values are called', () => {
    const shuffled = anySheet.chain((sheet) =>
      fc.record({
        sheet: fc.constant(sheet),
        judges: fc.shuffledSubarray(
          sheet.map((__, i) => i),
          { minLength: sheet.length },
        ),
        names: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ sheet, judges, names }) => {
        const asked = agree(sheet);
        expect(agree(judges.map((judge) => sheet[judge]!))).toEqual(asked);
        const renamed = agree(sheet.map((row) => row.map((value) => (value === null ? null : names[value]!))));
        expect(renamed.equal.value).toBeCloseTo(asked.equal.value, 12);
        expect((renamed.alpha as { value: number }).value).toBeCloseTo((asked.alpha as { value: number }).value, 10);
      }),
    );
  });

  test('full agreement is 1, and few units do not make it sure', () => {
    const row = Array.from({ length: 20 }, (__, unit) => unit % 3);
    const { equal, alpha } = agree([row, row]);
    expect(equal).toMatchObject({ value: 1, high: 1 });
    expect(alpha).toMatchObject({ value: 1, high: 1 });
    expect((alpha as { low: number }).low).toBeLessThan(0.95);
    const longer = Array.from({ length: 2000 }, (__, unit) => unit % 3);
    expect((agree([longer, longer]).alpha as { low: number }).low).toBeGreaterThan(0.99);
  });

  test('where everybody always says the same there is nothing to tell apart', () => {
    const row = Array.from({ length: 30 }, () => 1);
    const { equal, alpha } = agree([row, row, row]);
    expect(alpha).toEqual({ noVariation: true });
    expect(equal).toMatchObject({ value: 1, high: 1 });
    expect(equal.low).toBeGreaterThan(0.8);
    expect(equal.low).toBeLessThan(1);
  });

  test('intervals hold their value and come again with the seed', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { equal, alpha } = agree(sheet, { seed: 3 });
        for (const one of [equal, alpha]) {
          if ('noVariation' in one) continue;
          expect(one.low <= one.value && one.value <= one.high && one.high <= 1).toBe(true);
        }
        expect(agree(sheet, { seed: 3 })).toEqual({ ...agree(sheet, { seed: 3 }), equal, alpha });
      }),
    );
  });

  test('of simulated judges the interval holds the truth about as often as it says', () => {
    const random = createRandom(5);
    const truth = 0.64;
    let held = 0;
    for (let run = 0; run < 150; run++) {
      const real = Array.from({ length: 60 }, () => random.below(3));
      // Each judge knows with probability 0.8, else guesses: two know together with 0.64.
      const judge = () => real.map((value) => (random.uniform() < 0.8 ? value : random.below(3)));
      const found = agreementOf(columnsOf([judge(), judge()]), { random, resamples: 200 });
      if ('notEnough' in found || 'noVariation' in found.alpha || !isEstimate(found.alpha)) continue;
      if (found.alpha.low <= truth && truth <= found.alpha.high) held++;
    }
    expect(held / 150).toBeGreaterThan(0.88);
  });
});

test('gamma numbers have mean and variance of their shape', () => {
  const random = createRandom(2);
  for (const shape of [1, 4, 50]) {
    const drawn = Array.from({ length: 20_000 }, () => drawGamma(random, shape));
    const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
    const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length;
    expect(mean / shape).toBeCloseTo(1, 1);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1);
  }
});
