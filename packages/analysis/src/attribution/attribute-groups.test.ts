import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../stats/random.ts';
import { sampleQuantile } from '../stats/sample-quantile.ts';
import { anyPathTable, pathRow } from '../testing/make-paths.ts';
import { attribute, attributionModels } from './attribute.ts';
import { attributeGroups } from './attribute-groups.ts';
import { attributeMarkov } from './attribute-markov.ts';
import { creditByTimeDecay, creditLinear, creditShapley } from './credit-rules.ts';
import { groupPaths } from './group-paths.ts';
import { intervalOfCredit } from './interval-of-credit.ts';
import { lossesByGroup } from './losses-by-group.ts';
import { buildMarkovChain, type MarkovOrder } from './markov-chain.ts';
import { type PathTable, pathTotals, readPaths } from './path-table.ts';
import { drawGroups } from './resample-sums.ts';
import { rowsOfGroup } from './rows-of-group.ts';
import { weighChain } from './weigh-chain.ts';

const groups = 8;

/** Any table with its rows dealt out to groups, in their order. */
const anyGroupedTable = anyPathTable.chain(({ table }) =>
  fc
    .array(fc.nat(groups - 1), { minLength: table.paths, maxLength: table.paths })
    .map((customers) => ({ ...table, customerOf: Int32Array.from(customers).sort() }) as PathTable),
);
const anyOrder = fc.constantFrom<MarkovOrder>(1, 2, 3);

function weighted(table: PathTable, weightOf: (row: number) => number): PathTable {
  const scale = (column: Float64Array) => column.map((each, row) => each * weightOf(row));
  return { ...table, conversions: scale(table.conversions), value: scale(table.value), nulls: scale(table.nulls) };
}

describe('refusals', () => {
  const { table } = readPaths([pathRow('a > b'), pathRow('b')]);
  const grouped = { ...table, customerOf: Int32Array.of(0, 7) };
  test.each([
    ['no groups', table],
    ['groups out of order', { ...table, customerOf: Int32Array.of(1, 0) }],
    ['a group that does not exist', { ...table, customerOf: Int32Array.of(0, 8) }],
  ])('a table with %s', (_, wrong) => {
    expect(() => attributeGroups(wrong, { groups })).toThrow('value_invalid');
  });
  test('impossible options', () => {
    const timeDecay = { conversions: new Float64Array(3), value: new Float64Array(3) };
    expect(() => attributeGroups(grouped, { groups, timeDecay })).toThrow('length_differs');
    expect(() => attributeGroups(grouped, { groups, resamples: -1 })).toThrow('option_invalid');
    expect(() => attributeGroups(grouped, { groups, confidence: 0 })).toThrow('option_invalid');
    expect(() => groupPaths(table, { groups: 1, random: createRandom(1) })).toThrow('option_invalid');
  });
});

describe('points', () => {
  test('are those of the table of customers, by every model and order', () => {
    fc.assert(
      fc.property(anyGroupedTable, anyOrder, fc.boolean(), (table, order, useNulls) => {
        const aged = { ...table, age: Float64Array.from(table.steps, (_, i) => (i % 5) * 86_400_000) };
        const timeDecay = decayByGroup(aged);
        const expected = attribute(aged, { order, useNulls, resamples: 0 });
        const found = attributeGroups(table, { groups, order, useNulls, timeDecay, resamples: 10 });
        expect([found.conversions, found.value, found.nulls]).toEqual([
          expected.conversions,
          expected.value,
          expected.nulls,
        ]);
        for (const model of attributionModels) {
          expected.models[model]!.forEach(({ conversions, value }, t) => {
            expect(found.models[model]![t]!.conversions.value).toBeCloseTo(conversions.value, 7);
            expect(found.models[model]![t]!.value.value).toBeCloseTo(value.value, 7);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a table without ages has no time decay', () => {
    const { table } = readPaths([pathRow('a > b')]);
    expect(attributeGroups({ ...table, customerOf: Int32Array.of(3) }, { groups }).models.timeDecay).toBeNull();
  });
});

function decayByGroup(table: PathTable) {
  const k = table.touchpoints;
  const credit = { conversions: new Float64Array(groups * k), value: new Float64Array(groups * k) };
  for (let g = 0; g < groups; g++) {
    const own = creditByTimeDecay(weighted(table, (row) => (table.customerOf![row] === g ? 1 : 0)))!;
    credit.conversions.set(own.conversions, g * k);
    credit.value.set(own.value, g * k);
  }
  return credit;
}

describe('what each group has to do with removal effects', () => {
  const lossesOf = (table: PathTable, order: MarkovOrder, useNulls: boolean) => {
    const chain = buildMarkovChain(table, order);
    const flow = weighChain(chain, table, useNulls);
    return lossesByGroup({ chain, flow, table, useNulls }, rowsOfGroup(table, groups));
  };

  test('sums to the effects', () => {
    fc.assert(
      fc.property(anyGroupedTable, anyOrder, fc.boolean(), (table, order, useNulls) => {
        const { removal, losses } = lossesOf(table, order, useNulls);
        const { conversions, value } = pathTotals(table);
        for (let t = 0; t < table.touchpoints; t++) {
          const sum = (of: Float64Array) =>
            Array.from({ length: groups }, (_, g) => of[g * table.touchpoints + t]!).reduce((a, b) => a + b, 0);
          expect(sum(losses.conversions)).toBeCloseTo(removal.onConversions[t]! * conversions, 7);
          expect(sum(losses.value)).toBeCloseTo(removal.onValue[t]! * value, 6);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is what a little more of the group changes', () => {
    const { table: plain } = readPaths([
      pathRow('a > b > c', 3, 30, 2),
      pathRow('b > c > a > b', 1, 5, 4),
      pathRow('c > a', 2, 9, 1),
      pathRow('a > c > b > a', 2, 12, 3),
      pathRow('b', 1, 4, 5),
    ]);
    const table = { ...plain, customerOf: Int32Array.of(0, 1, 1, 2, 5) };
    const little = 1e-5;
    for (const order of [1, 2, 3] as const) {
      const { losses } = lossesOf(table, order, true);
      for (let g = 0; g < groups; g++) {
        const lost = (weight: number) => {
          const other = weighted(table, (row) => (table.customerOf[row] === g ? 1 + weight : 1));
          const { removal } = attributeMarkov(other, { order });
          const { conversions, value } = pathTotals(other);
          return {
            conversions: removal.onConversions.map((e) => e * conversions),
            value: removal.onValue.map((e) => e * value),
          };
        };
        const more = lost(little);
        const less = lost(-little);
        for (let t = 0; t < 3; t++) {
          for (const what of ['conversions', 'value'] as const) {
            const slope = (more[what][t]! - less[what][t]!) / (2 * little);
            expect(losses[what][g * 3 + t]).toBeCloseTo(slope, 5);
          }
        }
      }
    }
  });
});

describe('intervals', () => {
  const confidence = 0.95;

  test('of many are percentiles, of few what so few leave open', () => {
    const random = createRandom(2);
    const many = Float64Array.from({ length: 400 }, () => 10_000 + 100 * random.normal());
    const sorted = many.slice().sort();
    const wide = intervalOfCredit(10_000, many, { unit: 1, confidence });
    expect(wide.low).toBe(sampleQuantile(sorted, 0.025));
    expect(Math.abs(wide.high / sampleQuantile(sorted, 0.975) - 1)).toBeLessThan(0.002);
    // None in any sample: up to 3.69 may have been expected (exactly −ln 0.025).
    const none = intervalOfCredit(0, new Float64Array(200), { unit: 1, confidence });
    expect(none).toEqual({ value: 0, low: 0, high: expect.closeTo(-Math.log(0.025), 1) });
    const each = intervalOfCredit(0, new Float64Array(200), { unit: 40, confidence });
    expect(each.high).toBeCloseTo(40 * none.high, 9);
    // Ten single conversions: Poisson's exact limit is 18.39.
    const ten = Float64Array.from({ length: 400 }, () => 10 + Math.sqrt(10) * random.normal());
    expect(intervalOfCredit(10, ten, { unit: 1, confidence }).high).toBeGreaterThan(17);
    expect(intervalOfCredit(0, new Float64Array(9), { unit: 0, confidence })).toEqual({ value: 0, low: 0, high: 0 });
  });

  const made = () => {
    const random = createRandom(5);
    const rows = Array.from({ length: 400 }, () => {
      const path = Array.from({ length: 1 + random.below(4) }, () => 'abcd'[random.below(4)]).join('>');
      const conversions = random.below(2);
      return { path, conversions, value: conversions * random.below(50), nulls: 1 - conversions };
    });
    const { table } = readPaths(rows);
    return { ...table, customerOf: Int32Array.from(rows, (_, i) => Math.floor((i * groups) / rows.length)) };
  };

  test('of rules are those of samples that are counted anew', () => {
    const table = made();
    const { times } = drawGroups(createRandom(3), { groups, resamples: 50 });
    const { models } = attributeGroups(table, { groups, resamples: 50, seed: 3 });
    for (const [model, rule] of [
      ['linear', creditLinear],
      ['shapley', creditShapley],
    ] as const) {
      const samples = Array.from({ length: 50 }, (_, r) =>
        rule(weighted(table, (row) => times[r * groups + table.customerOf[row]!]!)),
      );
      models[model].forEach(({ value }, t) => {
        const unit = pathTotals(table).value / pathTotals(table).conversions;
        const anew = Float64Array.from(samples, (credit) => credit.value[t]!);
        const expected = intervalOfCredit(value.value, anew, { unit, confidence: 0.95 });
        expect(value.low).toBeCloseTo(expected.low, 7);
        expect(value.high).toBeCloseTo(expected.high, 7);
        expect(value.low).toBeLessThan(value.value);
      });
    }
  });

  test('of the Markov chain are close to those of samples that are solved anew', () => {
    const table = made();
    for (const order of [1, 2] as const) {
      const { times } = drawGroups(createRandom(3), { groups, resamples: 200 });
      const { models } = attributeGroups(table, { groups, order, resamples: 200, seed: 3 });
      const samples = Array.from({ length: 200 }, (_, r) =>
        attributeMarkov(
          weighted(table, (row) => times[r * groups + table.customerOf[row]!]!),
          { order },
        ),
      );
      models.markov.forEach(({ conversions }, t) => {
        const anew = Float64Array.from(samples, (credit) => credit.conversions[t]!);
        const expected = intervalOfCredit(conversions.value, anew, { unit: 1, confidence: 0.95 });
        const width = expected.high - expected.low;
        expect(Math.abs(conversions.low - expected.low)).toBeLessThan(0.15 * width);
        expect(Math.abs(conversions.high - expected.high)).toBeLessThan(0.15 * width);
      });
    }
  });

  test('are the same for the same seed, hold their value, and are points without samples', () => {
    const table = made();
    const found = attributeGroups(table, { groups, seed: 8 });
    expect(found).toEqual(attributeGroups(table, { groups, seed: 8 }));
    expect(found).not.toEqual(attributeGroups(table, { groups, seed: 9 }));
    for (const model of ['first', 'last', 'position', 'markov'] as const) {
      for (const { conversions } of found.models[model]) {
        expect(0 <= conversions.low && conversions.low <= conversions.value).toBe(true);
        expect(conversions.value).toBeLessThanOrEqual(conversions.high);
      }
    }
    const [point] = attributeGroups(table, { groups, resamples: 0 }).models.markov;
    expect(point!.conversions.low).toBe(point!.conversions.high);
  });
});

describe('a table without customers, thrown into groups', () => {
  const spread = (values: Float64Array) => {
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };

  test('keeps its sums', () => {
    fc.assert(
      fc.property(anyPathTable, fc.double({ min: 0.1, max: 300, noNaN: true }), ({ table }, times) => {
        const grouped = groupPaths(
          weighted(table, () => times),
          { groups: 256, random: createRandom(2) },
        );
        const expected = pathTotals(weighted(table, () => times));
        const found = pathTotals(grouped);
        for (const what of ['conversions', 'value', 'nulls'] as const) {
          expect(found[what]).toBeCloseTo(expected[what], 6);
        }
        const shapley = creditShapley(grouped).conversions;
        creditShapley(weighted(table, () => times)).conversions.forEach((credit, t) => {
          expect(shapley[t]).toBeCloseTo(credit, 6);
        });
      }),
    );
  });

  test('keeps whole numbers whole', () => {
    const { table } = readPaths([pathRow('a > b', 70, 8, 60_001), pathRow('b', 19_785, 100, 3)]);
    const grouped = groupPaths(table, { groups: 256, random: createRandom(6) });
    expect(pathTotals(grouped)).toMatchObject({ conversions: 19_855, nulls: 60_004 });
  });

  test('varies as single customers do, whether they are few or many to a row', () => {
    const rows = [...'abcdefgh'].map((path, i) => pathRow(path, i < 4 ? 40 : 4000));
    const { table } = readPaths(rows);
    const grouped = groupPaths(table, { groups: 256, random: createRandom(4) });
    for (let t = 0; t < 8; t++) {
      const inGroup = new Float64Array(256);
      grouped.customerOf!.forEach((g, row) => {
        if (g >= 0 && grouped.steps[grouped.offsets[row]!] === t) inGroup[g]! += grouped.conversions[row]!;
      });
      const count = table.conversions[t]!;
      expect(spread(inGroup) / count).toBeGreaterThan(0.75);
      expect(spread(inGroup) / count).toBeLessThan(1.35);
    }
  });

  test('gives intervals as wide as drawing every row', () => {
    const { table } = readPaths([
      pathRow('a > b', 300, 600, 1000),
      pathRow('b > c', 7000, 9000, 40_000),
      pathRow('c', 160, 30, 30),
    ]);
    const drawn = attribute(table, { resamples: 1000 });
    const grouped = groupPaths(table, { groups: 256, random: createRandom(1) });
    const found = attributeGroups(grouped, { groups: 256, resamples: 1000 });
    for (const model of ['first', 'linear', 'markov'] as const) {
      drawn.models[model].forEach(({ conversions }, t) => {
        const width = conversions.high - conversions.low;
        const { low, high } = found.models[model][t]!.conversions;
        expect(Math.abs(high - low - width)).toBeLessThan(0.25 * width);
      });
    }
  });
});
