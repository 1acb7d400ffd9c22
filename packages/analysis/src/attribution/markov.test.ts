import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPathTable, pathRow } from '../testing/make-paths.ts';
import { attributeMarkov } from './attribute-markov.ts';
import { type PathTable, readPaths } from './path-table.ts';

describe('Markov', () => {
  test.each([1, 2, 3] as const)('order %i equals walking the chain step by step', (order) => {
    fc.assert(
      fc.property(anyPathTable, fc.boolean(), ({ table }, useNulls) => {
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
    const { table } = readPaths([pathRow('a > b', 3), pathRow('a > c', 0, 0, 4), pathRow('a > b > a > b', 1)]);
    const { removal, conversions } = attributeMarkov(table);
    expect(removal.onConversions[0]).toBeCloseTo(1, 12);
    expect(removal.onConversions[2]).toBe(0);
    expect(conversions[2]).toBe(0);
  });

  test('no conversion at all gives nobody credit', () => {
    const { table } = readPaths([pathRow('a > b', 0, 0, 2)]);
    for (const order of [1, 2, 3] as const) {
      expect([...attributeMarkov(table, { order }).conversions]).toEqual([0, 0]);
      expect([...attributeMarkov(table, { order, useNulls: false }).value]).toEqual([0, 0]);
    }
  });

  test('a walk that goes round ten thousand times is solved all the same', () => {
    const { table } = readPaths([pathRow(Array(10_000).fill('a > b').join('>'), 1, 5), pathRow('a', 1, 1, 1)]);
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
