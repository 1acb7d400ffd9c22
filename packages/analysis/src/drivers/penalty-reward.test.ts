import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SurveyColumns } from '../columns/survey.ts';
import { type Estimate, isEstimate } from '../result.ts';
import { createRandom } from '../stats/random.ts';
import { symmetricInverse } from '../stats/symmetric-inverse.ts';
import { analyseDrivers } from './analyse-drivers.ts';
import { factorOf } from './factor.ts';
import { npsPoints } from './nps-points.ts';
import { penaltyReward } from './penalty-reward.ts';
import type { Coefficient, PenaltyRewardResult } from './result.ts';

type Effects = { penalty: number; reward: number };

/** States drawn independently; the outcome is 7 plus the effects, noisier for the disappointed. */
function survey(n: number, effects: Effects[], seed: number): SurveyColumns {
  const random = createRandom(seed);
  const outcome = new Float64Array(n);
  const touchpoints = effects.map((_, t) => ({ key: `t${t}`, ratings: new Float64Array(n), state: new Uint8Array(n) }));
  for (let i = 0; i < n; i++) {
    let sum = 7;
    let noise = 0.8;
    effects.forEach(({ penalty, reward }, t) => {
      const u = random.uniform();
      const state = u < 0.2 ? 0 : u < 0.6 ? 1 : u < 0.85 ? 2 : u < 0.95 ? 3 : 4;
      touchpoints[t]!.state[i] = state;
      touchpoints[t]!.ratings[i] = state < 3 ? state : Number.NaN;
      if (state === 0) {
        sum += penalty;
        noise *= 1.5;
      }
      if (state === 2) sum += reward;
    });
    outcome[i] = sum + noise * random.normal();
  }
  return { outcome, touchpoints };
}

function result(input: SurveyColumns, options: Parameters<typeof penaltyReward>[1] = {}): PenaltyRewardResult {
  const found = penaltyReward(input, options);
  if ('notEnough' in found) throw new Error('expected a result');
  return found;
}

function known<T extends object>(measured: T | { notEnough: true }): T {
  if ('notEnough' in measured) throw new Error('expected an estimate');
  return measured;
}

/** Dense regression with an intercept: coefficients and their sandwich, straight from the definitions. */
function plainRegression(input: SurveyColumns, kind: 'HC1' | 'HC3') {
  const n = input.outcome.length;
  const rows = Array.from({ length: n }, (_, i) => [
    1,
    ...input.touchpoints.flatMap(({ state }) => [0, 2, 3, 4].map((code) => (state[i] === code ? 1 : 0))),
  ]);
  const w = input.weights ?? new Float64Array(n).fill(1);
  const k = rows[0]!.length;
  const cross = new Float64Array(k * k);
  const right = new Float64Array(k);
  rows.forEach((x, i) => {
    for (let a = 0; a < k; a++) {
      right[a]! += w[i]! * x[a]! * input.outcome[i]!;
      for (let b = 0; b < k; b++) cross[a * k + b]! += w[i]! * x[a]! * x[b]!;
    }
  });
  const { inverse } = symmetricInverse(cross, k);
  const times = (m: Float64Array, v: ArrayLike<number>) =>
    Float64Array.from({ length: k }, (_, a) => Array.from(v).reduce((sum, each, b) => sum + m[a * k + b]! * each, 0));
  const coefficients = times(inverse, right);
  const meat = new Float64Array(k * k);
  rows.forEach((x, i) => {
    const pull = times(inverse, x);
    const fitted = x.reduce((sum, each, a) => sum + each * coefficients[a]!, 0);
    const leverage = w[i]! * x.reduce((sum, each, a) => sum + each * pull[a]!, 0);
    const factor = kind === 'HC1' ? n / (n - k) : 1 / (1 - leverage) ** 2;
    const scale = (w[i]! * (input.outcome[i]! - fitted)) ** 2 * factor;
    for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) meat[a * k + b]! += scale * x[a]! * x[b]!;
  });
  const errors = Array.from({ length: k }, (_, c) => {
    const row = inverse.subarray(c * k, c * k + k);
    return Math.sqrt(times(meat, row).reduce((sum, each, a) => sum + each * row[a]!, 0));
  });
  return { coefficients, errors };
}

describe('the regression', () => {
  const effects = [
    { penalty: -2, reward: 0.5 },
    { penalty: -0.5, reward: 1.5 },
  ];

  test.each(['HC1', 'HC3'] as const)('%s equals the definition, plain and weighted', (standardErrors) => {
    const input = survey(150, effects, 1);
    const random = createRandom(2);
    const weights = Float64Array.from({ length: 150 }, () => 0.2 + random.uniform());
    for (const each of [input, { ...input, weights }]) {
      const wanted = plainRegression(each, standardErrors);
      const found = result(each, { standardErrors });
      const coefficients = [
        found.intercept,
        ...found.touchpoints.flatMap(({ penalty, reward, notUsed, noAnswer }) => [penalty, reward, notUsed, noAnswer]),
      ].map((coefficient) => known<Coefficient>(coefficient));
      coefficients.forEach(({ value, standardError }, c) => {
        expect(value).toBeCloseTo(wanted.coefficients[c]!, 9);
        expect(standardError).toBeCloseTo(wanted.errors[c]!, 9);
      });
    }
  });

  test('finds planted effects within its intervals', () => {
    const found = result(survey(4000, effects, 3));
    found.touchpoints.forEach(({ penalty, reward }, t) => {
      expect(known<Coefficient>(penalty).value).toBeCloseTo(effects[t]!.penalty, 0);
      expect(known<Coefficient>(reward).low).toBeLessThan(effects[t]!.reward);
      expect(known<Coefficient>(reward).high).toBeGreaterThan(effects[t]!.reward);
    });
  });

  test('a wider confidence gives a wider interval around the same value', () => {
    const input = survey(300, effects, 4);
    const narrow = known<Coefficient>(result(input, { confidence: 0.8 }).touchpoints[0]!.penalty);
    const wide = known<Coefficient>(result(input, { confidence: 0.99 }).touchpoints[0]!.penalty);
    expect(wide.value).toBe(narrow.value);
    expect(wide.low).toBeLessThan(narrow.low);
  });
});

describe('what the data cannot say', () => {
  test('too few people in all', () => {
    expect(penaltyReward(survey(15, [{ penalty: -1, reward: 1 }], 5))).toMatchObject({ notEnough: true, n: 15 });
  });

  test('fewer than five at a level: no coefficient, factor unclear, no potential', () => {
    const input = survey(200, [{ penalty: -1, reward: 1 }], 6);
    const state = input.touchpoints[0]!.state.map((code) => (code === 0 ? 1 : code));
    state.fill(0, 0, 4);
    const [found] = result({ ...input, touchpoints: [{ ...input.touchpoints[0]!, state }] }).touchpoints;
    expect(found!.penalty).toEqual({ notEnough: true, n: 4, needed: 5 });
    expect(found!.potential.avoidDisappointment).toEqual({ notEnough: true, n: 4, needed: 5 });
    expect(isEstimate(found!.potential.createDelight)).toBe(true);
    expect(found!.factor).toBe('unclear');
  });

  test('touchpoints that always go together have no effects of their own, and are named', () => {
    const input = survey(300, [{ penalty: -1, reward: 1 }], 7);
    const copy = { ...input.touchpoints[0]!, key: 'copy' };
    const found = result({ ...input, touchpoints: [...input.touchpoints, copy] });
    for (const { penalty, reward } of found.touchpoints) {
      expect(penalty).toEqual({ notEnough: true, n: 0, needed: 5 });
      expect(reward).toEqual({ notEnough: true, n: 0, needed: 5 });
    }
    expect(found.warnings).toContainEqual({ code: 'touchpoint_collinear', touchpoint: 't0' });
    expect(found.warnings).toContainEqual({ code: 'touchpoint_collinear', touchpoint: 'copy' });
  });

  test('a disappointment that seems to please is called reversed, not a factor', () => {
    const found = result(survey(2000, [{ penalty: 2, reward: 1 }], 8));
    expect(found.touchpoints[0]!.factor).toBe('unclear');
    expect(found.warnings).toContainEqual({ code: 'effect_reversed', touchpoint: 't0', level: 'disappointing' });
  });
});

describe('factor', () => {
  test('planted kinds are found with enough people', () => {
    const found = result(
      survey(
        6000,
        [
          { penalty: -2, reward: 0.1 },
          { penalty: -1, reward: 1 },
          { penalty: -0.1, reward: 1.5 },
          { penalty: 0, reward: 0 },
        ],
        9,
      ),
    );
    expect(found.touchpoints.map(({ factor }) => factor)).toEqual([
      'basic',
      'performance',
      'excitement',
      'indifferent',
    ]);
  });

  test('with few people it is unclear', () => {
    const found = result(survey(60, [{ penalty: -0.3, reward: 0.2 }], 10));
    expect(found.touchpoints[0]!.factor).toBe('unclear');
  });

  const at = (value: number, half: number) => ({ value, low: value - half, high: value + half });

  test.each([
    ['basic', -1, 0.1, 0.3, 0.2],
    ['excitement', -0.1, 1, 0.3, 0.2],
    ['performance', -1, 0.9, 0.3, 0.2],
    ['indifferent', -0.05, 0.05, 0.1, 0.2],
    ['unclear', -0.05, 0.05, 0.3, 0.2],
    // Clearly not zero, and clearly too small to matter.
    ['indifferent', -0.1, 0.1, 0.05, 0.2],
    ['unclear', 1, 1, 0.3, 0.2],
    ['unclear', -1, -1, 0.3, 0.2],
  ] as const)('%s for penalty %d and reward %d ± %d', (wanted, penalty, reward, half, smallestEffect) => {
    const asymmetry = at(-penalty - reward, half * Math.SQRT2);
    expect(factorOf({ penalty: at(penalty, half), reward: at(reward, half), asymmetry, smallestEffect })).toBe(wanted);
  });
});

describe('potential', () => {
  test('is share times effect, and wider than the effect alone makes it', () => {
    const input = survey(800, [{ penalty: -2, reward: 1 }], 11);
    const { penalty, reward, potential } = result(input).touchpoints[0]!;
    const { state } = input.touchpoints[0]!;
    const disappointed = state.filter((code) => code === 0).length / 800;
    const ok = state.filter((code) => code === 1).length / 800;
    const avoid = known<Estimate>(potential.avoidDisappointment);
    const cost = known<Coefficient>(penalty);
    expect(avoid.value).toBeCloseTo(-disappointed * cost.value, 12);
    expect(known<Estimate>(potential.createDelight).value).toBeCloseTo(ok * known<Coefficient>(reward).value, 12);
    expect(avoid.high - avoid.low).toBeGreaterThan(disappointed * (cost.high - cost.low));
  });
});

describe('NPS points', () => {
  test('promoters, passives, detractors; outside 0 to 10 refused', () => {
    const points = npsPoints(Float64Array.of(10, 9, 8, 7, 6, 0, Number.NaN));
    expect([...points]).toEqual([100, 100, 0, 0, -100, -100, Number.NaN]);
    expect(() => npsPoints(Float64Array.of(11))).toThrow(expect.objectContaining({ code: 'value_invalid' }));
  });
});

describe('one entry for all', () => {
  const effects = [
    { penalty: -2, reward: 0.5 },
    { penalty: -0.5, reward: 1.5 },
  ];
  const onScale = (input: SurveyColumns): SurveyColumns => ({
    ...input,
    outcome: input.outcome.map((value) => Math.max(0, Math.min(10, Math.round(value)))),
  });

  test('gives every part, the NPS part only when asked', () => {
    const input = onScale(survey(400, effects, 12));
    const plain = analyseDrivers(input);
    const found = analyseDrivers(input, { nps: true });
    if (plain.kind !== 'drivers' || found.kind !== 'drivers') throw new Error('expected a result');
    expect(plain.inNps).toBeUndefined();
    if (!found.inNps || 'notEnough' in found.inNps || 'notEnough' in found.effects) throw new Error('expected effects');
    expect(found.inNps.smallestEffect).toBeGreaterThan(5 * found.effects.smallestEffect);
    const penalty = known<Coefficient>(found.inNps.touchpoints[0]!.penalty);
    expect(penalty.value).toBeLessThan(-20);
    expect(found.influence).toEqual(plain.influence);
  });

  test('says why there is nothing to analyse', () => {
    const input = survey(10, effects, 13);
    expect(analyseDrivers(input)).toEqual({ kind: 'none', reason: 'too_few', n: 10, needed: 20 });
    const same = { ...survey(50, effects, 13), outcome: new Float64Array(50).fill(8) };
    expect(analyseDrivers(same)).toMatchObject({ kind: 'none', reason: 'constant', n: 50 });
  });

  test('linear over few complete cases says so', () => {
    const input = survey(100, [...effects, ...effects, ...effects], 14);
    const found = analyseDrivers(input, { encoding: 'linear' });
    if (found.kind !== 'drivers') throw new Error('expected a result');
    expect(found.warnings).toContainEqual({ code: 'few_complete_cases', n: expect.any(Number), of: 100 });
  });

  test('each warning once', () => {
    const input = survey(100, effects, 15);
    const state = new Uint8Array(100).fill(1);
    const found = analyseDrivers({
      ...input,
      touchpoints: [...input.touchpoints, { ...input.touchpoints[0]!, key: 'c', state }],
    });
    if (found.kind !== 'drivers') throw new Error('expected a result');
    expect(found.warnings.filter(({ code }) => code === 'touchpoint_constant')).toHaveLength(1);
  });

  test('progress ends at the end, and the caller can stop', () => {
    const seen: number[] = [];
    analyseDrivers(survey(100, effects, 16), { onProgress: (done, total) => seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
    expect(() => analyseDrivers(survey(100, effects, 16), { shouldStop: () => true })).toThrow(
      expect.objectContaining({ code: 'stopped' }),
    );
  });

  test('whatever comes in, no number is NaN and every interval holds its value', () => {
    const random = fc.record({
      n: fc.integer({ min: 0, max: 90 }),
      d: fc.integer({ min: 1, max: 5 }),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(
        random,
        fc.constantFrom('classical', 'HC1', 'HC3'),
        fc.boolean(),
        ({ n, d, seed }, kind, weighted) => {
          const numbers = createRandom(seed);
          const few = 1 + numbers.below(5);
          const input: SurveyColumns = {
            outcome: Float64Array.from({ length: n }, () => numbers.below(11)),
            touchpoints: Array.from({ length: d }, (_, t) => ({
              key: `t${t}`,
              ratings: Float64Array.from({ length: n }, () => numbers.below(few)),
              state: Uint8Array.from({ length: n }, () => numbers.below(few)),
            })),
            ...(weighted && { weights: Float64Array.from({ length: n }, () => numbers.uniform() ** 8 * 1e-200) }),
          };
          check(analyseDrivers(input, { standardErrors: kind, nps: true, resamples: 100 }));
        },
      ),
      { numRuns: 200 },
    );
  });

  function check(value: unknown): void {
    if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    if (!value || typeof value !== 'object') return;
    if ('low' in value && 'high' in value && 'value' in value) {
      const { low, high, value: middle } = value as { low: number; high: number; value: number };
      expect(low <= middle && middle <= high).toBe(true);
    }
    Object.values(value).forEach(check);
  }
});
