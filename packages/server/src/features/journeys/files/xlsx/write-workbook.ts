import { fail } from '@anklang/domain';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { longestCell } from './columns.ts';
import type { Sheet, Value } from './sheets-of-map.ts';
import { writeValueText } from './value-text.ts';

/** Texts and numbers only: nothing in it is ever run. */
export function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, rows }, place) => ({
      data: rows.map((row, at) =>
        row.map((value) => writeCell(value, { isHead: at === 0 && place < sheets.length - 1 })),
      ),
      sheet: name,
      columns: (rows[0] ?? []).map((_, column) => ({ width: place === 0 && column === 0 ? 6 : 26 })),
      ...(place < sheets.length - 1 ? { stickyRowsCount: 1 } : {}),
    })),
  ).toBuffer();
}

function writeCell(value: Value, { isHead }: { isHead: boolean }): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  const text = writeValueText(value);
  if (text.length > longestCell) throw fail('cell_too_long', { limit: longestCell });
  const look = isHead ? ({ fontWeight: 'bold' } as const) : ({ wrap: true, alignVertical: 'top' } as const);
  return { value: text, type: String, ...look };
}
