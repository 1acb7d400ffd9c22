import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../stats/random.ts';
import { anyEvents, makeLog } from '../testing/make-log.ts';
import { attribute } from './attribute.ts';
import { attributeMarkov } from './attribute-markov.ts';
import { collectPaths } from './collect-paths.ts';
import {
  creditByPosition,
  creditByTimeDecay,
  creditFirst,
  creditLast,
  creditLinear,
  creditShapley,
} from './credit-rules.ts';
import { buildMarkovChain, type MarkovOrder } from './markov-chain.ts';
import { type PathRow, type PathTable, pathTotals, readPaths } from './path-table.ts';
import { drawPoisson } from './poisson.ts';

const row = (path: string, conversions = 1, value = conversions * 10, nulls = 0): PathRow => ({
  path,
  conversions,
  value,
  nulls,
});

describe('refusals', () => {
  test.each([
    ['', 'path'],
    ['a >', 'path'],
    ['a > > b', 'path'],
  ])('a path with nothing in it: "%s"', (path, column) => {
    expect(() => readPaths([row('a'), row(path)])).toThrow(`"column":"${column}","row":1`);
  });
  test.each(['conversions', 'value', 'nulls'] as const)('%s below zero or without end', (column) => {
    expect(() => readPaths([{ ...row('a'), [column]: -1 }])).toThrow('value_invalid');
    expect(() => readPaths([{ ...row('a'), [column]: Number.POSITIVE_INFINITY }])).toThrow('value_invalid');
    expect(() => readPaths([{ ...row('a'), [column]: Number.NaN }])).toThrow('value_invalid');
  });
  test('a log without conversions, a look-back of nothing, a negative value', () => {
    const log = makeLog([{ customer: 0, touchpoint: 0, time: 0, value: -1 }]);
    expect(() => collectPaths({ ...log, value: null })).toThrow('option_invalid');
    expect(() => collectPaths(log, { lookBackMs: 0 })).toThrow('option_invalid');
    expect(() => collectPaths(log)).toThrow('value_invalid');
  });
  test('impossible options', () => {
    const { table } = readPaths([row('a > b')]);
    expect(() => creditByPosition(table, { first: 0.7, last: 0.4 })).toThrow('option_invalid');
    expect(() => creditByTimeDecay({ ...table, age: new Float64Array(2) }, { halfLifeMs: 0 })).toThrow(
      'option_invalid',
    );
    expect(() => attribute(table, { resamples: 1.5 })).toThrow('option_invalid');
    expect(() => attribute(table, { confidence: 1 })).toThrow('option_invalid');
    expect(() => buildMarkovChain(table, 4 as MarkovOrder)).toThrow('option_invalid');
    expect(() => buildMarkovChain({ ...table, touchpoints: 2049 }, 1)).toThrow('too_many_touchpoints');
    expect(() => attribute(table, { shouldStop: () => true })).toThrow('stopped');
  });
});

describe('paths of a log', () => {
  const day = 86_400_000;
  const log = makeLog([
    { customer: 0, touchpoint: 0, time: 0 },
    { customer: 0, touchpoint: 1, time: 9 * day, value: 30 },
    { customer: 0, touchpoint: 2, time: 10 * day, value: 0 },
    { customer: 0, touchpoint: 3, time: 11 * day },
    { customer: 0, touchpoint: 0, time: 12 * day },
    { customer: 2, touchpoint: 3, time: 1 * day, value: 5 },
  ]);
  const written = (table: PathTable) =>
    Array.from({ length: table.paths }, (_, p) => [
      [...table.steps.subarray(table.offsets[p]!, table.offsets[p + 1]!)].join('>'),
      table.conversions[p],
      table.value[p],
      table.nulls[p],
      table.customerOf![p],
    ]);

  test('end at conversions; what follows the last one is a null', () => {
    expect(written(collectPaths(log))).toEqual([
      ['0>1', 1, 30, 0, 0],
      ['2', 1, 0, 0, 0],
      ['3>0', 0, 0, 1, 0],
      ['3', 1, 5, 0, 2],
    ]);
    expect([...collectPaths(log).age!]).toEqual([9 * day, 0, 0, day, 0, 0]);
  });

  test('look back only so far', () => {
    expect(written(collectPaths(log, { lookBackMs: day })).map(([path]) => path)).toEqual(['1', '2', '3>0', '3']);
  });

  test('leave out what never gets credit, and say which conversions nobody is credited with', () => {
    const table = collectPaths(log, { notCredited: [3] });
    expect(written(table)).toEqual([
      ['0>1', 1, 30, 0, 0],
      ['2', 1, 0, 0, 0],
      ['0', 0, 0, 1, 0],
    ]);
    expect(table.untouched).toEqual({ conversions: 1, value: 5 });
  });

  test('hold every conversion and its value', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { conversions, value } = pathTotals(collectPaths(makeLog(events)));
        const converted = events.filter((event) => event.value !== undefined);
        expect(conversions).toBe(converted.length);
        expect(value).toBe(converted.reduce((sum, event) => sum + event.value!, 0));
      }),
    );
  });
});

describe('rules', () => {
  const { table, names } = readPaths([
    row('a > b > a > c', 2, 8),
    row('b', 1, 3, 5),
    row('c>c', 4, 0),
    row('a', 0, 0, 9),
  ]);

  test('divide each path as they say', () => {
    expect(names).toEqual(['a', 'b', 'c']);
    expect([...creditFirst(table).conversions]).toEqual([2, 1, 4]);
    expect([...creditLast(table).conversions]).toEqual([0, 1, 6]);
    expect([...creditLinear(table).conversions]).toEqual([1, 1.5, 4.5]);
    expect([...creditLinear(table).value]).toEqual([4, 5, 2]);
    expect([...creditByPosition(table).value]).toEqual(
      [0.4 * 8 + 0.1 * 8, 0.1 * 8 + 3, 0.4 * 8].map((v) => expect.closeTo(v, 12)),
    );
    expect([...creditByPosition(table, { first: 0.2, last: 0.6 }).conversions].at(2)).toBeCloseTo(5.2, 12);
    expect([...creditByPosition(readPaths([row('a>b')]).table, { first: 0, last: 0 }).conversions]).toEqual([0.5, 0.5]);
    expect(creditByTimeDecay(table)).toBeNull();
  });

  test('time decay halves with every half-life, however long ago', () => {
    const { table: aged } = readPaths([row('a > b > c', 7, 14)]);
    const halves = creditByTimeDecay({ ...aged, age: Float64Array.of(20_000, 10_000, 0) }, { halfLifeMs: 10_000 })!;
    expect([...halves.conversions]).toEqual([1, 2, 4]);
    const old = creditByTimeDecay({ ...aged, age: Float64Array.of(1e9 + 2, 1e9 + 1, 1e9) }, { halfLifeMs: 1 })!;
    expect([...old.value]).toEqual([2, 4, 8]);
  });
});

const anyTable = fc
  .array(
    fc.record({
      path: fc
        .array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 7 })
        .map((names) => names.join('>')),
      conversions: fc.nat(3),
      value: fc.nat(20),
      nulls: fc.nat(3),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((rows) => readPaths(rows.map((made) => ({ ...made, value: made.conversions === 0 ? 0 : made.value }))));

test('every model gives out all conversions and all value, none below zero', () => {
  fc.assert(
    fc.property(anyTable, fc.constantFrom(1 as const, 2 as const, 3 as const), ({ table }, order) => {
      const totals = pathTotals(table);
      const aged = { ...table, age: Float64Array.from(table.steps, (_, i) => 1000 - i) };
      const credits = [
        creditFirst(table),
        creditLast(table),
        creditLinear(table),
        creditByPosition(table),
        creditByTimeDecay(aged)!,
        creditShapley(table),
        attributeMarkov(table, { order }),
      ];
      for (const credit of credits) {
        expect(credit.conversions.reduce((a, b) => a + b, 0)).toBeCloseTo(totals.conversions, 8);
        expect(credit.value.reduce((a, b) => a + b, 0)).toBeCloseTo(totals.value, 8);
        expect(Math.min(...credit.conversions, ...credit.value)).toBeGreaterThanOrEqual(-1e-12);
      }
    }),
  );
});

test('Shapley credit is the mean marginal gain over all orders of arrival', () => {
  fc.assert(
    fc.property(anyTable, ({ table }) => {
      const k = table.touchpoints;
      const needs = Array.from({ length: table.paths }, (_, p) =>
        [...table.steps.subarray(table.offsets[p]!, table.offsets[p + 1]!)].reduce((set, t) => set | (1 << t), 0),
      );
      const wins = (set: number) =>
        needs.reduce((sum, need, p) => sum + ((need & ~set) === 0 ? table.conversions[p]! : 0), 0);
      const orders = permutations(Array.from({ length: k }, (_, t) => t));
      const gain = new Float64Array(k);
      for (const arrival of orders) {
        let present = 0;
        for (const t of arrival) {
          gain[t]! += (wins(present | (1 << t)) - wins(present)) / orders.length;
          present |= 1 << t;
        }
      }
      const { conversions } = creditShapley(table);
      for (let t = 0; t < k; t++) expect(conversions[t]).toBeCloseTo(gain[t]!, 9);
    }),
    { numRuns: 40 },
  );
});

function permutations(values: number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, i) => permutations(values.toSpliced(i, 1)).map((others) => [value, ...others]));
}

describe('Markov', () => {
  test.each([1, 2, 3] as const)('order %i equals walking the chain step by step', (order) => {
    fc.assert(
      fc.property(anyTable, fc.boolean(), ({ table }, useNulls) => {
        const { removal } = attributeMarkov(table, { order, useNulls });
        const whole = walk(table, { order, useNulls, removed: -1 });
        expect(removal.conversionRate).toBeCloseTo(whole.rate, 9);
        expect(removal.expectedValue).toBeCloseTo(whole.value, 9);
        for (let t = 0; t < table.touchpoints; t++) {
          const without = walk(table, { order, useNulls, removed: t });
          const lost = whole.rate === 0 ? 0 : 1 - without.rate / whole.rate;
          const lostValue = whole.value === 0 ? 0 : 1 - without.value / whole.value;
          expect(removal.onConversions[t]).toBeCloseTo(lost, 9);
          expect(removal.onValue[t]).toBeCloseTo(lostValue, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a touchpoint everybody passes loses everything, one only failures pass nothing', () => {
    const { table } = readPaths([row('a > b', 3), row('a > c', 0, 0, 4), row('a > b > a > b', 1)]);
    const { removal, conversions } = attributeMarkov(table);
    expect(removal.onConversions[0]).toBeCloseTo(1, 12);
    expect(removal.onConversions[2]).toBe(0);
    expect(conversions[2]).toBe(0);
  });

  test('no conversion at all gives nobody credit', () => {
    const { table } = readPaths([row('a > b', 0, 0, 2)]);
    for (const order of [1, 2, 3] as const) {
      expect([...attributeMarkov(table, { order }).conversions]).toEqual([0, 0]);
      expect([...attributeMarkov(table, { order, useNulls: false }).value]).toEqual([0, 0]);
    }
  });

  test('a walk that goes round ten thousand times is solved all the same', () => {
    const { table } = readPaths([row(Array(10_000).fill('a > b').join('>'), 1, 5), row('a', 1, 1, 1)]);
    for (const order of [1, 2, 3] as const) {
      const { removal } = attributeMarkov(table, { order });
      expect(removal.conversionRate).toBeCloseTo(2 / 3, 7);
      expect(removal.onConversions[0]).toBeCloseTo(1, 9);
    }
  });
});

/** Follows the distribution over written-out states until hardly anybody walks any more. */
function walk(
  table: PathTable,
  { order, useNulls, removed }: { order: number; useNulls: boolean; removed: number },
): { rate: number; value: number } {
  const next = new Map<string, Map<string, number>>();
  const values = new Map<string, { conversions: number; value: number }>();
  const add = (from: string, to: string, weight: number) => {
    const out = next.get(from) ?? new Map<string, number>();
    next.set(from, out.set(to, (out.get(to) ?? 0) + weight));
  };
  for (let p = 0; p < table.paths; p++) {
    const conversions = table.conversions[p]!;
    const nulls = useNulls ? table.nulls[p]! : 0;
    if (conversions + nulls === 0) continue;
    const path = [...table.steps.subarray(table.offsets[p]!, table.offsets[p + 1]!)];
    const single = path.filter((t, i) => i === 0 || t !== path[i - 1]);
    const states =
      single.length <= order
        ? [single.join()]
        : single.slice(order - 1).map((_, i) => single.slice(i, i + order).join());
    for (const [i, state] of states.entries()) add(i === 0 ? 'start' : states[i - 1]!, state, conversions + nulls);
    const last = states.at(-1)!;
    if (conversions > 0) add(last, 'conversion', conversions);
    if (nulls > 0) add(last, 'null', nulls);
    const sum = values.get(last) ?? { conversions: 0, value: 0 };
    values.set(last, { conversions: sum.conversions + conversions, value: sum.value + table.value[p]! });
  }
  let walking = new Map([['start', 1]]);
  let rate = 0;
  let value = 0;
  for (let steps = 0; steps < 3000; steps++) {
    const arrived = new Map<string, number>();
    for (const [state, share] of walking) {
      const out = next.get(state);
      if (!out || share < 1e-17) continue;
      const total = [...out.values()].reduce((a, b) => a + b, 0);
      for (const [to, weight] of out) {
        const moved = (share * weight) / total;
        if (to === 'conversion') {
          const { conversions, value: sum } = values.get(state)!;
          rate += moved;
          value += (moved * sum) / conversions;
        } else if (to !== 'null' && !to.split(',').includes(String(removed))) {
          arrived.set(to, (arrived.get(to) ?? 0) + moved);
        }
      }
    }
    walking = arrived;
  }
  return { rate, value };
}

describe('intervals', () => {
  test('Poisson numbers have the mean and the variance they should', () => {
    const random = createRandom(7);
    for (const mean of [0.3, 1, 12, 29, 31, 400]) {
      const drawn = Float64Array.from({ length: 40_000 }, () => drawPoisson(random, mean));
      const average = drawn.reduce((a, b) => a + b, 0) / drawn.length;
      const variance = drawn.reduce((a, b) => a + (b - average) ** 2, 0) / drawn.length;
      expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / drawn.length));
      expect(Math.abs(variance / mean - 1)).toBeLessThan(0.05);
    }
    expect(drawPoisson(random, 0)).toBe(0);
  });

  test('are as wide as customers vary, and equal seeds give equal ones', () => {
    const { table } = readPaths([row('a', 400, 800), row('b', 100, 100, 50), row('a > b', 1, 1, 300)]);
    const result = attribute(table, { resamples: 400, seed: 3 });
    expect(result).toEqual(attribute(table, { resamples: 400, seed: 3 }));
    expect(result).not.toEqual(attribute(table, { resamples: 400, seed: 4 }));
    const { conversions } = result.models.first[0]!;
    // 401 independent conversions: a standard error of about 20.
    expect(conversions.value).toBe(401);
    expect((conversions.high - conversions.low) / (2 * 1.96)).toBeGreaterThan(17);
    expect((conversions.high - conversions.low) / (2 * 1.96)).toBeLessThan(23);
    expect(result.models.timeDecay).toBeNull();
    for (const model of ['linear', 'position', 'markov', 'shapley'] as const) {
      for (const { value } of result.models[model])
        expect(value.low <= value.value && value.value <= value.high).toBe(true);
    }
  });

  test('keep the paths of a customer together', () => {
    const events = Array.from({ length: 60 }, (_, i) => ({ customer: i % 2, touchpoint: i % 2, time: i, value: 1 }));
    const { models } = attribute(collectPaths(makeLog(events)), { resamples: 200 });
    // Two customers with 30 conversions each: whole customers come or stay away.
    expect(models.first[0]!.conversions.low).toBe(0);
    expect(models.first[0]!.conversions.high).toBeGreaterThan(60);
    expect(models.timeDecay).not.toBeNull();
  });

  test('without resamples there are points only', () => {
    const { table } = readPaths([row('a > b', 2, 4, 1)]);
    expect(attribute(table, { resamples: 0 }).models.linear[0]!.value).toEqual({ value: 2, low: 2, high: 2 });
  });
});
