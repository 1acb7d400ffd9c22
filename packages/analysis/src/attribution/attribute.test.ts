import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../stats/random.ts';
import { anyEvents, makeLog } from '../testing/make-log.ts';
import { pathRow } from '../testing/make-paths.ts';
import { attribute } from './attribute.ts';
import { collectPaths } from './collect-paths.ts';
import { creditByPosition, creditByTimeDecay } from './credit-rules.ts';
import { buildMarkovChain, type MarkovOrder } from './markov-chain.ts';
import { type PathTable, pathTotals, readPaths } from './path-table.ts';
import { drawPoisson } from './poisson.ts';

describe('refusals', () => {
  test.each([
    ['', 'path'],
    ['a >', 'path'],
    ['a > > b', 'path'],
  ])('a path with nothing in it: "%s"', (path, column) => {
    expect(() => readPaths([pathRow('a'), pathRow(path)])).toThrow(`"column":"${column}","row":1`);
  });
  test.each(['conversions', 'value', 'nulls'] as const)('%s below zero or without end', (column) => {
    expect(() => readPaths([{ ...pathRow('a'), [column]: -1 }])).toThrow('value_invalid');
    expect(() => readPaths([{ ...pathRow('a'), [column]: Number.POSITIVE_INFINITY }])).toThrow('value_invalid');
    expect(() => readPaths([{ ...pathRow('a'), [column]: Number.NaN }])).toThrow('value_invalid');
  });
  test('a log without conversions, a look-back of nothing, a negative value', () => {
    const log = makeLog([{ customer: 0, touchpoint: 0, time: 0, value: -1 }]);
    expect(() => collectPaths({ ...log, value: null })).toThrow('option_invalid');
    expect(() => collectPaths(log, { lookBackMs: 0 })).toThrow('option_invalid');
    expect(() => collectPaths(log)).toThrow('value_invalid');
  });
  test('impossible options', () => {
    const { table } = readPaths([pathRow('a > b')]);
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
    const { table } = readPaths([pathRow('a', 400, 800), pathRow('b', 100, 100, 50), pathRow('a > b', 1, 1, 300)]);
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
    const { table } = readPaths([pathRow('a > b', 2, 4, 1)]);
    expect(attribute(table, { resamples: 0 }).models.linear[0]!.value).toEqual({ value: 2, low: 2, high: 2 });
  });
});
