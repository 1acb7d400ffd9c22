import { fail, type Language, resources } from '@anklang/domain';
import writeXlsxFile, { type Cell as SheetCell } from 'write-excel-file/node';
import { writeText } from './cell-text.ts';
import type { Cell } from './export-columns.ts';

/** No spreadsheet opens a file with more signs in one cell. */
const longestCell = 32_767;
const widthOf = { text: 28, firstColumns: 18 };

/** Texts and numbers only: nothing in it is ever run. */
export function writeXlsx(rows: readonly (readonly Cell[])[], language: Language): Promise<Buffer> {
  const [header = [], ...rest] = rows;
  return writeXlsxFile([header.map(writeHead), ...rest.map((row) => row.map(writeCell))], {
    sheet: resources[language].scale.file.sheet,
    columns: header.map((_head, place) => ({ width: place < 2 ? widthOf.firstColumns : widthOf.text })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function writeHead(cell: Cell): SheetCell {
  return { value: String(cell), type: String, fontWeight: 'bold' };
}

function writeCell(cell: Cell): SheetCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  const value = writeText(cell, { isCsv: false });
  if (value.length > longestCell) throw fail('cell_too_long', { limit: longestCell });
  return { value, type: String };
}
