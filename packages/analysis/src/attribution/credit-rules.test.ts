import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPathTable, pathRow } from '../testing/make-paths.ts';
import { attributeMarkov } from './attribute-markov.ts';
import {
  creditByPosition,
  creditByTimeDecay,
  creditFirst,
  creditLast,
  creditLinear,
  creditShapley,
} from './credit-rules.ts';
import { pathTotals, readPaths } from './path-table.ts';

describe('rules', () => {
  const { table, names } = readPaths([
    pathRow('a > b > a > c', 2, 8),
    pathRow('b', 1, 3, 5),
    pathRow('c>c', 4, 0),
    pathRow('a', 0, 0, 9),
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
    expect([...creditByPosition(readPaths([pathRow('a>b')]).table, { first: 0, last: 0 }).conversions]).toEqual([
      0.5, 0.5,
    ]);
    expect(creditByTimeDecay(table)).toBeNull();
  });

  test('time decay halves with every half-life, however long ago', () => {
    const { table: aged } = readPaths([pathRow('a > b > c', 7, 14)]);
    const halves = creditByTimeDecay({ ...aged, age: Float64Array.of(20_000, 10_000, 0) }, { halfLifeMs: 10_000 })!;
    expect([...halves.conversions]).toEqual([1, 2, 4]);
    const old = creditByTimeDecay({ ...aged, age: Float64Array.of(1e9 + 2, 1e9 + 1, 1e9) }, { halfLifeMs: 1 })!;
    expect([...old.value]).toEqual([2, 4, 8]);
  });
});

test('every model gives out all conversions and all value, none below zero', () => {
  fc.assert(
    fc.property(anyPathTable, fc.constantFrom(1 as const, 2 as const, 3 as const), ({ table }, order) => {
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
    fc.property(anyPathTable, ({ table }) => {
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
