import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SurveyColumns } from '../columns/survey.ts';
import { AnalysisError } from '../error.ts';
import { type CrossMoments, crossMoments } from '../stats/cross-moments.ts';
import { createRandom } from '../stats/random.ts';
import { symmetricInverse } from '../stats/symmetric-inverse.ts';
import { influence } from './influence.ts';
import { influenceShares } from './influence-shares.ts';
import { relativeWeights } from './relative-weights.ts';
import type { InfluenceResult } from './result.ts';
import { shapleyFromTable, walkLattice } from './subset-lattice.ts';

/** Ratings 1 to 5 that share a mood; the outcome follows `effects`. */
function survey(n: number, effects: number[], seed: number, notUsed = 0.1): SurveyColumns {
  const random = createRandom(seed);
  const outcome = new Float64Array(n);
  const touchpoints = effects.map((_, t) => ({
    key: `t${t}`,
    ratings: new Float64Array(n),
    state: new Uint8Array(n),
  }));
  for (let i = 0; i < n; i++) {
    const mood = random.normal();
    let sum = 5 + random.normal();
    effects.forEach((effect, t) => {
      const rating = Math.max(1, Math.min(5, Math.round(3 + 0.5 * mood + random.normal())));
      const used = random.uniform() >= notUsed;
      touchpoints[t]!.ratings[i] = used ? rating : Number.NaN;
      touchpoints[t]!.state[i] = used ? (rating <= 2 ? 0 : rating <= 4 ? 1 : 2) : 3;
      if (used) sum += effect * (rating - 3);
    });
    outcome[i] = sum;
  }
  return { outcome, touchpoints };
}

function result(input: SurveyColumns, options: Parameters<typeof influence>[1] = {}): InfluenceResult {
  const found = influence(input, { resamples: 200, ...options });
  if ('notEnough' in found) throw new Error('expected a result');
  return found;
}

/** R² of one set of columns, by a plain regression. */
function plainR2(moments: CrossMoments, columns: number[]): number {
  const { size, products } = moments;
  const y = size - 1;
  const k = columns.length;
  const block = new Float64Array(k * k);
  columns.forEach((a, p) => {
    columns.forEach((b, q) => {
      block[p * k + q] = products[a * size + b]!;
    });
  });
  const { inverse } = symmetricInverse(block, k);
  let explained = 0;
  columns.forEach((a, p) => {
    columns.forEach((b, q) => {
      explained += products[a * size + y]! * inverse[p * k + q]! * products[b * size + y]!;
    });
  });
  return explained / products[y * size + y]!;
}

function orderings(items: number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => orderings(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

function noNaN(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  else if (value && typeof value === 'object') Object.values(value).forEach(noNaN);
}

describe('refusals', () => {
  const input = survey(100, [1, 0.5], 1);

  test.each<[string, SurveyColumns]>([
    ['no_touchpoints', { ...input, touchpoints: [] }],
    ['length_differs', { ...input, outcome: new Float64Array(3) }],
    ['length_differs', { ...input, weights: new Float64Array(3) }],
    ['value_invalid', { ...input, weights: new Float64Array(100).fill(-1) }],
    ['value_invalid', { ...input, touchpoints: [{ ...input.touchpoints[0]!, state: new Uint8Array(100).fill(7) }] }],
  ])('%s', (code, bad) => {
    expect(() => influence(bad)).toThrow(expect.objectContaining({ code }));
  });

  test('numbers that no question can have as its answer', () => {
    const outcome = input.outcome.map((value, i) => (i === 7 ? 1e60 : value));
    expect(() => influence({ ...input, outcome })).toThrow(
      expect.objectContaining({ code: 'value_invalid', params: { column: 'outcome', row: 7, value: 1e60 } }),
    );
  });

  test('options outside their range', () => {
    for (const options of [{ confidence: 1 }, { resamples: 3 }, { permutations: 1 }, { seed: Number.NaN }]) {
      expect(() => influence(input, options)).toThrow(expect.objectContaining({ code: 'option_invalid' }));
    }
  });

  test('more touchpoints than can be analysed together', () => {
    const many = Array.from({ length: 101 }, (_, t) => ({ ...input.touchpoints[0]!, key: `t${t}` }));
    expect(() => influence({ ...input, touchpoints: many })).toThrow(
      expect.objectContaining({ code: 'too_many_touchpoints', params: { found: 101, limit: 100 } }),
    );
  });

  test('the caller can stop it', () => {
    let asked = 0;
    const shouldStop = () => ++asked > 2;
    expect(() => influence(input, { shouldStop })).toThrow(expect.objectContaining({ code: 'stopped' }));
  });

  test('too few people, a constant outcome: not enough, with how many it takes', () => {
    expect(influence(survey(12, [1, 1], 1))).toMatchObject({ notEnough: true, n: 12, needed: 20 });
    expect(influence({ ...input, outcome: new Float64Array(100).fill(4) })).toMatchObject({ notEnough: true });
    const heavy = new Float64Array(100).fill(1e-6);
    heavy[0] = 1e6;
    expect(influence({ ...input, weights: heavy })).toMatchObject({ notEnough: true, n: 1 });
  });
});

describe('shares', () => {
  test('equal the average over all orderings of plain regressions', () => {
    const input = survey(80, [1, 0.4, 0, 0.7], 3, 0);
    const columns = [...input.touchpoints.map(({ ratings }) => ratings), input.outcome];
    const moments = crossMoments(columns);
    const wanted = new Float64Array(4);
    const all = orderings([0, 1, 2, 3]);
    for (const order of all) {
      order.forEach((column, place) => {
        const before = plainR2(moments, order.slice(0, place));
        wanted[column]! += (plainR2(moments, order.slice(0, place + 1)) - before) / all.length;
      });
    }
    influenceShares(moments).contributions.forEach((value, t) => {
      expect(value).toBeCloseTo(wanted[t]!, 12);
    });
  });

  test('groups enter together', () => {
    const input = survey(80, [1, 0.4, 0, 0.7], 4, 0);
    const moments = crossMoments([...input.touchpoints.map(({ ratings }) => ratings), input.outcome]);
    const { contributions } = influenceShares(moments, Int32Array.of(0, 3, 4));
    const first = plainR2(moments, [0, 1, 2]);
    const last = plainR2(moments, [0, 1, 2, 3]) - plainR2(moments, [3]);
    expect(contributions[0]).toBeCloseTo((first + last) / 2, 12);
  });

  test('bounds of groups that make no sense are refused', () => {
    const moments = crossMoments([Float64Array.of(1, 2, 3), Float64Array.of(1, 2, 4)]);
    expect(() => influenceShares(moments, Int32Array.of(0, 2))).toThrow(AnalysisError);
    expect(() => influenceShares(moments, Int32Array.of(0))).toThrow(AnalysisError);
  });

  test('known game: the table of a symmetric and a useless player', () => {
    // Players 0 and 1 earn 1 only together, player 2 earns nothing.
    const table = Float64Array.from({ length: 8 }, (_, s) => ((s & 3) === 3 ? 1 : 0));
    expect([...shapleyFromTable(table, 3)]).toEqual([0.5, 0.5, 0].map((value) => expect.closeTo(value, 14)));
  });

  test('a copy of a touchpoint shares its influence, and both are named', () => {
    const input = survey(300, [1, 0.5], 5);
    const copied = { ...input, touchpoints: [...input.touchpoints, { ...input.touchpoints[0]!, key: 'copy' }] };
    for (const encoding of ['levels', 'linear'] as const) {
      const found = result(copied, { encoding });
      const [first, , copy] = found.touchpoints;
      expect(copy!.share.value).toBeCloseTo(first!.share.value, 8);
      expect(found.r2).toBeCloseTo(result(input, { encoding }).r2, 8);
      const named = found.warnings.filter(({ code }) => code === 'touchpoint_collinear');
      expect(named.map((warning) => 'touchpoint' in warning && warning.touchpoint)).toEqual(['t0', 'copy']);
      noNaN(found);
    }
  });

  test('a constant touchpoint has no share and is named; a rare level is named with its number', () => {
    const input = survey(300, [1, 0.5], 6);
    const constant = { key: 'constant', ratings: new Float64Array(300).fill(3), state: new Uint8Array(300).fill(1) };
    const rare = { key: 'rare', ratings: new Float64Array(300).fill(3), state: new Uint8Array(300).fill(1) };
    rare.state.fill(0, 0, 4);
    rare.state.fill(2, 100, 200);
    const found = result({ ...input, touchpoints: [...input.touchpoints, constant, rare] });
    expect(found.touchpoints[2]!.share.value).toBe(0);
    expect(found.warnings).toContainEqual({ code: 'touchpoint_constant', touchpoint: 'constant' });
    expect(found.warnings).toContainEqual({
      code: 'touchpoint_rare',
      touchpoint: 'rare',
      level: 'disappointing',
      n: 4,
      needed: 30,
    });
    noNaN(found);
  });

  test('pure noise is called so, and its intervals are wide', () => {
    const random = createRandom(8);
    const input = survey(200, [0, 0, 0], 7);
    const found = result({ ...input, outcome: input.outcome.map(() => random.normal()) });
    expect(found.warnings.map(({ code }) => code)).toContain('no_association');
    for (const { share } of found.touchpoints) expect(share.high - share.low).toBeGreaterThan(0.5);
  });

  test('people without outcome or weight take no part', () => {
    const input = survey(300, [1, 0.5], 9);
    const half = { outcome: input.outcome.map((v, i) => (i < 150 ? v : Number.NaN)), touchpoints: input.touchpoints };
    const weights = Float64Array.from({ length: 300 }, (_, i) => (i < 150 ? 1 : 0));
    expect(result({ ...input, weights }).touchpoints).toEqual(
      result({ ...half, weights: new Float64Array(300).fill(1) }).touchpoints,
    );
    expect(result(half).n).toBe(150);
  });

  test('whole weights equal repeated rows in every share', () => {
    const input = survey(120, [1, 0.5, 0.2], 10);
    const weights = Float64Array.from({ length: 120 }, (_, i) => 1 + (i % 3));
    const rows = [...weights].flatMap((weight, i) => Array.from({ length: weight }, () => i));
    const repeated = {
      outcome: Float64Array.from(rows, (i) => input.outcome[i]!),
      touchpoints: input.touchpoints.map(({ key, ratings, state }) => ({
        key,
        ratings: Float64Array.from(rows, (i) => ratings[i]!),
        state: Uint8Array.from(rows, (i) => state[i]!),
      })),
    };
    const weighted = result({ ...input, weights });
    result(repeated).touchpoints.forEach(({ share }, t) => {
      expect(share.value).toBeCloseTo(weighted.touchpoints[t]!.share.value, 10);
    });
    expect(weighted.effectiveN).toBeLessThan(120);
  });

  test('linear keeps complete cases only, levels everybody', () => {
    const input = survey(400, [1, 0.5], 11, 0.2);
    const complete = [...input.outcome.keys()].filter((i) => input.touchpoints.every(({ state }) => state[i]! < 3));
    expect(result(input, { encoding: 'linear' }).n).toBe(complete.length);
    expect(result(input).n).toBe(400);
  });
});

describe('properties', () => {
  const anySurvey = fc
    .record({
      n: fc.integer({ min: 0, max: 80 }),
      d: fc.integer({ min: 1, max: 4 }),
      seed: fc.integer(),
      weighted: fc.boolean(),
      steps: fc.constantFrom(1, 2, 5),
    })
    .map(({ n, d, seed, weighted, steps }): SurveyColumns => {
      const random = createRandom(seed);
      const odd = [Number.NaN, Number.POSITIVE_INFINITY, 1e50, -1e50, 1e-150, 1e-40, 0];
      const number = () => (random.uniform() < 0.02 ? odd[random.below(odd.length)]! : random.below(steps));
      return {
        outcome: Float64Array.from({ length: n }, number),
        touchpoints: Array.from({ length: d }, (_, t) => ({
          key: `t${t}`,
          ratings: Float64Array.from({ length: n }, number),
          state: Uint8Array.from({ length: n }, () => random.below(random.uniform() < 0.5 ? 2 : 5)),
        })),
        ...(weighted && { weights: Float64Array.from({ length: n }, () => random.below(3)) }),
      };
    });

  test('whatever comes in: a whole result or "not enough", never NaN, bounds in order', () => {
    fc.assert(
      fc.property(anySurvey, fc.constantFrom('linear' as const, 'levels' as const), (input, encoding) => {
        const found = influence(input, { encoding, resamples: 100 });
        noNaN(found);
        if ('notEnough' in found) return;
        const sum = found.touchpoints.reduce((total, { share }) => total + share.value, 0);
        expect(sum).toBeCloseTo(1, 9);
        for (const { share, rank, rankLow, rankHigh, contribution } of found.touchpoints) {
          expect(contribution).toBeGreaterThan(-1e-9);
          expect(share.low <= share.value && share.value <= share.high).toBe(true);
          expect(rankLow <= rank && rank <= rankHigh).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the order of touchpoints and the units of the outcome do not matter', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.constantFrom('linear' as const, 'levels' as const),
        (seed, factor, encoding) => {
          const input = survey(150, [1, 0.3, 0.6, 0], seed);
          const plain = result(input, { encoding });
          const other = result(
            { outcome: input.outcome.map((v) => 50 - factor * v), touchpoints: input.touchpoints.toReversed() },
            { encoding },
          );
          other.touchpoints.toReversed().forEach(({ share, key }, t) => {
            const wanted = plain.touchpoints[t]!;
            expect(key).toBe(wanted.key);
            expect(share.value).toBeCloseTo(wanted.share.value, 8);
            expect(share.low).toBeCloseTo(wanted.share.low, 6);
            expect(share.high).toBeCloseTo(wanted.share.high, 6);
          });
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('intervals', () => {
  test('the same seed gives the same result to the last digit', () => {
    const input = survey(300, [1, 0.5, 0.2, 0], 12);
    expect(result(input, { seed: 4 })).toEqual(result(input, { seed: 4 }));
  });

  test('their variance is the bootstrap’s where influence is strong', () => {
    const input = survey(600, [1, 0.8, 0.6], 13);
    const random = createRandom(14);
    const draws = Array.from({ length: 400 }, () => {
      const weights = new Float64Array(600);
      for (let i = 0; i < 600; i++) weights[random.below(600)]!++;
      const columns = input.touchpoints.flatMap(({ state }) =>
        [0, 2, 3].map((code) => Float64Array.from(state, (s) => (s === code ? 1 : 0))),
      );
      return influenceShares(crossMoments([...columns, input.outcome], weights), Int32Array.of(0, 3, 6, 9)).shares;
    });
    result(input).touchpoints.forEach(({ share }, t) => {
      const mean = draws.reduce((sum, shares) => sum + shares[t]!, 0) / draws.length;
      const spread = Math.sqrt(draws.reduce((sum, shares) => sum + (shares[t]! - mean) ** 2, 0) / draws.length);
      const ratio = (share.high - share.low) / (2 * 1.96 * spread);
      expect(ratio).toBeGreaterThan(0.85);
      expect(ratio).toBeLessThan(1.35);
    });
  });

  test('more people make them narrower, and the ranks clear', () => {
    const few = result(survey(200, [1.2, 0.6, 0.1], 15));
    const many = result(survey(8000, [1.2, 0.6, 0.1], 15));
    many.touchpoints.forEach(({ share, rank, rankLow, rankHigh }, t) => {
      const wide = few.touchpoints[t]!.share;
      expect(share.high - share.low).toBeLessThan((wide.high - wide.low) / 2);
      expect([rankLow, rank, rankHigh]).toEqual([t + 1, t + 1, t + 1]);
    });
  });

  test('one touchpoint alone explains all that is explained', () => {
    const [only] = result(survey(200, [1], 16)).touchpoints;
    expect(only).toMatchObject({ share: { value: 1, high: 1 }, rank: 1, rankLow: 1, rankHigh: 1 });
  });

  test('progress rises to the end', () => {
    const seen: number[] = [];
    result(survey(200, [1, 0.5], 17), { onProgress: (done, total) => seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
});

describe('more than twenty touchpoints', () => {
  test('are sampled, say so, and agree with the exact shares within their stated error', () => {
    const effects = Array.from({ length: 21 }, (_, t) => (t % 3 === 0 ? 0.4 : 0));
    const input = survey(1500, effects, 18, 0);
    const found = result(input, { encoding: 'linear', permutations: 400 });
    expect(found.exact).toBe(false);
    const columns = [...input.touchpoints.map(({ ratings }) => ratings), input.outcome];
    const moments = crossMoments(columns);
    const { r2 } = walkLattice({
      size: moments.size,
      products: moments.products,
      starts: Int32Array.from({ length: 22 }, (_, t) => t),
    });
    const exact = shapleyFromTable(r2, 21);
    found.touchpoints.forEach(({ contribution, samplingError }, t) => {
      expect(Math.abs(contribution - exact[t]!)).toBeLessThan(5 * samplingError * found.r2 + 1e-9);
    });
    const warning = found.warnings.find(({ code }) => code === 'influence_sampled');
    expect(warning).toMatchObject({ permutations: 400 });
    noNaN(found);
  });
});

describe('relative weights', () => {
  test('sum to R², are equal for copies, 0 for a constant', () => {
    const input = survey(100, [1, 0.5], 19, 0);
    const [a, b] = input.touchpoints.map(({ ratings }) => ratings) as [Float64Array, Float64Array];
    const plain = crossMoments([a, b, input.outcome]);
    const found = relativeWeights(plain);
    expect(found.r2).toBeCloseTo(plainR2(plain, [0, 1]), 12);
    const odd = relativeWeights(crossMoments([a, a, b, new Float64Array(100).fill(2), input.outcome]));
    expect(odd.weights[0]).toBeCloseTo(odd.weights[1]!, 10);
    expect(odd.weights[3]).toBe(0);
    expect(odd.r2).toBeCloseTo(found.r2, 10);
    expect(() => relativeWeights(crossMoments([a]))).toThrow(AnalysisError);
  });
});
