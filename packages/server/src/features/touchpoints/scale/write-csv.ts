import type { Language } from '@anklang/domain';
import { writeText } from './cell-text.ts';
import type { Cell } from './export-columns.ts';

/** As spreadsheets of the language read it: German with semicolons and decimal commas, both with a mark of their encoding. */
export function writeCsv(rows: readonly (readonly Cell[])[], language: Language): string {
  const delimiter = language === 'de' ? ';' : ',';
  return `\ufeff${rows.map((row) => `${row.map((cell) => writeCell(cell, language)).join(delimiter)}\r\n`).join('')}`;
}

/** Every text in quotes: whoever guesses at the form of the file cannot guess wrong then. */
function writeCell(cell: Cell, language: Language): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return language === 'de' ? String(cell).replace('.', ',') : String(cell);
  return `"${writeText(cell, { isCsv: true }).replaceAll('"', '""')}"`;
}
