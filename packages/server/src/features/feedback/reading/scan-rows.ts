import { tooLarge } from './limits.ts';
import type { ReadContext } from './read-table.ts';
import { attributeOf } from './scan-xml.ts';
import type { XlsxArchive } from './xlsx-archive.ts';
import { dateOfSerial } from './xlsx-dates.ts';
import type { Workbook } from './xlsx-workbook.ts';

type SheetToScan = { archive: XlsxArchive; workbook: Workbook; part: string; context: ReadContext };

/** Streams the rows of a sheet, cells that are not there as null. Formulas give their last value. */
export async function scanRows(
  sheet: SheetToScan,
  onRow: (cells: (string | null)[], line: number) => void,
): Promise<void> {
  const { limits } = sheet.context;
  let line = 0;
  let column = -1;
  let type = '';
  let style = 0;
  let text = '';
  let inValue = false;
  let cells: (string | null)[] = [];

  function endRow(): void {
    const row = cells;
    cells = [];
    onRow(row, line);
  }

  await sheet.archive.scan(sheet.part, {
    onOpen(name, attributes) {
      if (name === 'v' || name === 't') inValue = true;
      else if (name === 'c') {
        const reference = attributeOf(attributes, 'r');
        column = reference === null ? column + 1 : columnOf(reference);
        if (column >= limits.columns) throw tooLarge('columns', limits);
        type = attributeOf(attributes, 't') ?? 'n';
        style = Number(attributeOf(attributes, 's') ?? 0);
        text = '';
      } else if (name === 'row') {
        line = Number(attributeOf(attributes, 'r') ?? line + 1);
        if (!Number.isInteger(line) || line < 1 || line > 2 ** 31 - 1)
          throw new Error('a row has an impossible number');
        column = -1;
      }
    },
    onText(piece) {
      if (!inValue) return;
      text += piece;
      if (text.length > limits.cell) throw tooLarge('cell', limits);
    },
    onClose(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c' && column >= 0) {
        while (cells.length < column) cells.push(null);
        cells[column] = cellText({ type, style, text, workbook: sheet.workbook });
      } else if (name === 'row') endRow();
    },
  });
}

function cellText(cell: { type: string; style: number; text: string; workbook: Workbook }): string | null {
  const { type, text, workbook } = cell;
  if (text === '') return null;
  if (type === 's') return workbook.strings[Number(text)] ?? null;
  if (type === 'b') return text === '1' ? 'true' : 'false';
  if (type === 'd') return text.replace(/T00:00:00(\.0+)?Z?$/, '');
  if (type !== 'n') return text;
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  return workbook.dateStyles[cell.style] ? dateOfSerial(number, workbook.from1904) : String(number);
}

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
  }
  if (column === 0) throw new Error('a cell has an impossible address');
  return column - 1;
}
