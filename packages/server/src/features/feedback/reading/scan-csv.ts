import { fail } from '@anklang/domain';
import { type ReadLimits, tooLarge } from './limits.ts';

export type CsvDialect = { readonly delimiter: string; readonly quote: string };

export type CsvScanner = {
  write(text: string): void;
  end(): void;
};

const lineFeed = 10;
const carriageReturn = 13;
const atStart = 0;
const inPlain = 1;
const inQuotes = 2;
const afterQuote = 3;

/**
 * Cuts delimited text into rows as it arrives. Our own because it counts lines as a text editor does, also inside
 * quotes with CRLF, and refuses a row of endless cells while it is still being read.
 * Quotes are forgiven: text after a closing quote belongs to the cell, a quote inside a plain cell is a character.
 */
export function createCsvScanner(options: {
  dialect: CsvDialect;
  limits: ReadLimits;
  /** `cells` is used again for the next row; `line` is where the row begins. */
  onRow: (cells: readonly string[], line: number) => void;
}): CsvScanner {
  const { limits, onRow } = options;
  const delimiter = options.dialect.delimiter.charCodeAt(0);
  const quote = options.dialect.quote.charCodeAt(0);
  const cells: string[] = [];
  let state = atStart;
  let pending = '';
  let line = 1;
  let rowLine = 1;
  let quoteLine = 1;
  let previous = 0;

  function endCell(rest: string): void {
    const cell = pending === '' ? rest : pending + rest;
    if (cell.length > limits.cell) throw tooLarge('cell', limits);
    if (cells.length >= limits.columns) throw tooLarge('columns', limits);
    cells.push(cell);
    pending = '';
    state = atStart;
  }

  function endRow(): void {
    const blank = cells.length === 1 && cells[0] === '';
    if (!blank) onRow(cells, rowLine);
    cells.length = 0;
  }

  function keep(part: string): void {
    pending += part;
    if (pending.length > limits.cell) throw tooLarge('cell', limits);
  }

  return {
    write(text) {
      let start = 0;
      for (let at = 0; at < text.length; at++) {
        const character = text.charCodeAt(at);
        const newLine = character === carriageReturn || (character === lineFeed && previous !== carriageReturn);
        const secondHalf = character === lineFeed && previous === carriageReturn;
        previous = character;
        if (newLine) line++;
        if (state === inQuotes) {
          if (character !== quote) continue;
          keep(text.slice(start, at));
          state = afterQuote;
          start = at + 1;
          continue;
        }
        if (state === afterQuote && character === quote) {
          // The second of two quotes stands for one.
          state = inQuotes;
          start = at;
          continue;
        }
        if (character === delimiter) {
          endCell(text.slice(start, at));
          start = at + 1;
          continue;
        }
        if (newLine) {
          endCell(text.slice(start, at));
          endRow();
          rowLine = line;
          start = at + 1;
          continue;
        }
        if (secondHalf && state === atStart && cells.length === 0) {
          start = at + 1;
          continue;
        }
        if (character === quote && state === atStart) {
          state = inQuotes;
          quoteLine = line;
          start = at + 1;
          continue;
        }
        state = inPlain;
      }
      if (start < text.length) keep(text.slice(start));
    },
    end() {
      if (state === inQuotes) {
        throw fail('file_unreadable', { format: 'csv', reason: 'quoteOpen', detail: String(quoteLine) });
      }
      if (pending === '' && cells.length === 0) return;
      endCell('');
      endRow();
    },
  };
}
