import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

test('rejected rows leave as CSV in which no cell acts as a formula', () => {
  const csv = writeCsv([
    ['Zeile', 'Grund'],
    ['3', '=HYPERLINK("x")'],
    ['4', 'zwei; "drei"'],
  ]);
  expect(csv).toBe('\ufeffZeile;Grund\r\n3;"\'=HYPERLINK(""x"")"\r\n4;"zwei; ""drei"""\r\n');
});
