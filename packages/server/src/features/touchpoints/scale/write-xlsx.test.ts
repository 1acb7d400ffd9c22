import { expect, test } from 'vitest';
import { writeXlsx } from './write-xlsx.ts';

test('a cell that no spreadsheet could open is refused, the longest one that can be is written', async () => {
  expect(() => writeXlsx([['Name'], ['x'.repeat(32_768)]], 'de')).toThrow('cell_too_long');
  const file = await writeXlsx([['Name'], ['x'.repeat(32_767)]], 'de');
  expect(file.length).toBeGreaterThan(1000);
});
