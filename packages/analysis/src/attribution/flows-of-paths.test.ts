import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPathTable, pathRow } from '../testing/make-paths.ts';
import { flowsOfPaths } from './flows-of-paths.ts';
import { pathTotals, readPaths } from './path-table.ts';

test('a picture of no steps is refused', () => {
  const { table } = readPaths([pathRow('a')]);
  expect(() => flowsOfPaths(table, { steps: 0 })).toThrow('option_invalid');
});

test('ways step by step, long ones by their last steps', () => {
  const { table } = readPaths([pathRow('a > b', 2, 20, 1), pathRow('c > a > b', 1, 10, 0), pathRow('b', 0, 0, 5)]);
  expect(flowsOfPaths(table, { steps: 2 })).toEqual([
    { position: 0, from: 0, to: 1, conversions: 3, nulls: 1 },
    { position: 0, from: 1, to: null, conversions: 0, nulls: 5 },
    { position: 1, from: 1, to: null, conversions: 3, nulls: 1 },
  ]);
});

test('what arrives leaves or ends, and every way ends once', () => {
  fc.assert(
    fc.property(anyPathTable, fc.integer({ min: 1, max: 8 }), ({ table }, steps) => {
      const flows = flowsOfPaths(table, { steps });
      const sum = (some: typeof flows) =>
        some.reduce((total, { conversions, nulls }) => ({ c: total.c + conversions, n: total.n + nulls }), {
          c: 0,
          n: 0,
        });
      const { conversions, nulls } = pathTotals(table);
      expect(sum(flows.filter(({ to }) => to === null))).toEqual({ c: conversions, n: nulls });
      expect(sum(flows.filter(({ position }) => position === 0))).toEqual({ c: conversions, n: nulls });
      for (const { position, to } of flows) {
        if (to === null) continue;
        const arriving = flows.filter((flow) => flow.position === position && flow.to === to);
        const leaving = flows.filter((flow) => flow.position === position + 1 && flow.from === to);
        expect(sum(leaving)).toEqual(sum(arriving));
      }
    }),
  );
});
