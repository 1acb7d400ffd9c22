import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { attributeMarkov } from './attribute-markov.ts';
import { type Credit, creditFirst, creditLast, creditLinear } from './credit-rules.ts';
import { pathTotals, readPaths } from './path-table.ts';

const shared = resolve(import.meta.dirname, '../../../../../shared');

type MarkovOracle = {
  infinite: {
    p_conversion: number;
    expected_value: number;
    channel_name: string[];
    removal_effects_conversion: number[];
    removal_effects_conversion_value: number[];
    total_conversions: number[];
    total_conversion_value: number[];
  };
};

describe.skipIf(!existsSync(shared))('ten thousand paths of twelve channels', () => {
  const load = () => {
    const bytes = gunzipSync(readFileSync(resolve(shared, 'data/attribution-paths/paths.csv.gz')));
    const [, ...lines] = bytes.toString().trim().split('\n');
    return readPaths(
      lines.map((line) => {
        const [path, conversions, value, nulls] = line.split(',');
        return { path: path!, conversions: Number(conversions), value: Number(value), nulls: Number(nulls) };
      }),
    );
  };
  const { table, names } = existsSync(shared) ? load() : readPaths([]);
  const oracle = <T>(file: string) => JSON.parse(readFileSync(resolve(shared, 'oracles', file), 'utf8')) as T;
  const close = (found: number, expected: number, tolerance: number) =>
    expect(Math.abs(found - expected), `${found} ≠ ${expected}`).toBeLessThanOrEqual(tolerance * Math.abs(expected));

  test('first, last and linear touch', () => {
    expect(pathTotals(table)).toEqual({ conversions: 19_785, value: expect.closeTo(74_802.97, 2), nulls: 68_602 });
    const expected = oracle<Record<string, number[]>>('attr_pathdata_heuristic.json');
    const rules: [string, Credit][] = [
      ['first', creditFirst(table)],
      ['last', creditLast(table)],
      ['linear', creditLinear(table)],
    ];
    for (const [rule, credit] of rules) {
      expected['channel_name']!.forEach((name, i) => {
        const t = names.indexOf(String(name));
        close(credit.conversions[t]!, expected[`${rule}_touch_conversions`]![i]!, 1e-6);
        close(credit.value[t]!, expected[`${rule}_touch_value`]![i]!, 1e-6);
      });
    }
  });

  test.each([
    ['null', true],
    ['nonull', false],
  ] as const)('exact Markov table of order 1, %s', (name, useNulls) => {
    const { infinite } = oracle<MarkovOracle>(`attr_pathdata_exact_o1_${name}.json`);
    const { removal, conversions, value } = attributeMarkov(table, { useNulls });
    close(removal.conversionRate, infinite.p_conversion, 1e-8);
    close(removal.expectedValue, infinite.expected_value, 1e-8);
    infinite.channel_name.forEach((channel, i) => {
      const t = names.indexOf(channel);
      close(removal.onConversions[t]!, infinite.removal_effects_conversion[i]!, 1e-8);
      close(removal.onValue[t]!, infinite.removal_effects_conversion_value[i]!, 1e-8);
      close(conversions[t]!, infinite.total_conversions[i]!, 1e-8);
      close(value[t]!, infinite.total_conversion_value[i]!, 1e-8);
    });
  });

  test.each([2, 3] as const)('order %i gives out everything', (order) => {
    const { conversions, value } = attributeMarkov(table, { order });
    expect(conversions.reduce((a, b) => a + b, 0)).toBeCloseTo(19_785, 6);
    expect(value.reduce((a, b) => a + b, 0)).toBeCloseTo(74_802.97, 2);
  });
});
