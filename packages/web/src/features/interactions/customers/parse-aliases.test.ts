import { expect, test } from 'vitest';
import { parseAliases } from './parse-aliases.ts';

test('nothing is nothing', () => {
  expect(parseAliases(' \n\n')).toEqual({ pairs: [], faults: [], hasHeader: false });
});

test('rows that are no pair are named by their line, the others count', () => {
  const { pairs, faults } = parseAliases(`web-1; K-1\nallein\nK-2;K-2\n${'x'.repeat(201)};K-3\n;K-4\na;b;c`);
  expect(pairs).toEqual([{ alias: 'web-1', customer: 'K-1' }]);
  expect(faults).toEqual([
    { line: 2, code: 'cells' },
    { line: 3, code: 'same' },
    { line: 4, code: 'long' },
    { line: 5, code: 'cells' },
    { line: 6, code: 'cells' },
  ]);
});

test('a table from a spreadsheet and a CSV with quotation marks are both read, a heading is none of the pairs', () => {
  expect(parseAliases('Alias\tKunde\r\nweb, 1\tK;1\r\n')).toEqual({
    pairs: [{ alias: 'web, 1', customer: 'K;1' }],
    faults: [],
    hasHeader: true,
  });
  expect(parseAliases('\ufeff"web-1","K-1"').pairs).toEqual([{ alias: 'web-1', customer: 'K-1' }]);
});

test('of two rows about one id the last holds', () => {
  expect(parseAliases('a;K-1\na;K-2').pairs).toEqual([{ alias: 'a', customer: 'K-2' }]);
});
