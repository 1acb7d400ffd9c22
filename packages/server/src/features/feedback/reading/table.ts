import { fail, type RejectedRow } from '@anklang/domain';
import { type CodedColumn, CodedColumnBuilder } from './coded-column.ts';
import { detectDecimal, withDecimalPoint } from './decimal.ts';
import { type ReadLimits, tooLarge } from './limits.ts';

/** A file as text in columns. Rows that do not fit the header are not among its rows but in `rejected`. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly coded: readonly CodedColumn[];
  /** The line a text editor shows for this row; the header is line 1. */
  lineOf(row: number): number;
  /** Text as in the file without surrounding blanks, a decimal comma already a point; null when empty. */
  cell(row: number, column: number): string | null;
  /** The first thousand rows left out. */
  readonly rejected: readonly RejectedRow[];
  readonly rejectedCount: number;
};

/** Something the reader had to change to make sense of the file. */
export type ReadWarning = {
  readonly code: 'columnUnnamed' | 'charactersRemoved' | 'rowsRejected';
  readonly params: Readonly<Record<string, string | number>>;
};

export const keptRejections = 1000;

/** Collects rows for a table, whatever file they come from. */
export class TableBuilder {
  readonly #limits: ReadLimits;
  readonly #rejected: RejectedRow[] = [];
  #rejectedCount = 0;
  #changedCells = 0;
  #columns: string[] = [];
  readonly #unnamed = new Set<number>();
  #builders: CodedColumnBuilder[] = [];
  #lines: Int32Array = new Int32Array(64);
  #rows = 0;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  get width(): number {
    return this.#columns.length;
  }

  get rows(): number {
    return this.#rows;
  }

  setHeader(cells: readonly (string | null)[]): void {
    if (cells.length > this.#limits.columns) throw tooLarge('columns', this.#limits);
    const names = cells.map((cell) => headerName(cell ?? ''));
    const taken = new Set<string>();
    for (const name of names) {
      if (name === '') continue;
      if (taken.has(name)) throw fail('column_twice', { column: name });
      taken.add(name);
    }
    this.#columns = names.map((name, index) => {
      if (name !== '') return name;
      this.#unnamed.add(index);
      return freeName(`Column ${index + 1}`, taken);
    });
    this.#builders = names.map(() => new CodedColumnBuilder());
  }

  /** `cells` beyond the header may only be empty; a file kind that leaves out trailing empty cells says so. */
  addRow(cells: readonly (string | null)[], line: number, options: { shortRowsFit: boolean }): void {
    const width = this.#columns.length;
    if (cells.length > width && cells.slice(width).some((cell) => cell !== null && cell.trim() !== '')) {
      this.#reject(line, 'cellsTooMany', `${cells.length}/${width}`);
      return;
    }
    if (cells.length < width && !options.shortRowsFit) {
      this.#reject(line, 'cellsMissing', `${cells.length}/${width}`);
      return;
    }
    this.#keepBearable(this.#rows + 1);
    if (this.#rows === this.#lines.length) {
      const lines = new Int32Array(this.#lines.length * 2);
      lines.set(this.#lines);
      this.#lines = lines;
    }
    for (let index = 0; index < width; index++) {
      const cell = cells[index] ?? null;
      if (cell !== null && cell.length > this.#limits.cell) throw tooLarge('cell', this.#limits);
      if (this.#builders[index]!.append(cell)) this.#changedCells++;
    }
    this.#lines[this.#rows++] = line;
  }

  /** For formats that come by column; every column must be given the same number of values. */
  fillColumn(index: number, values: ArrayLike<unknown>, textOf: (value: unknown) => string | null): void {
    this.#keepBearable(values.length);
    const builder = this.#builders[index]!;
    for (let row = 0; row < values.length; row++) {
      const text = textOf(values[row]);
      if (text !== null && text.length > this.#limits.cell) throw tooLarge('cell', this.#limits);
      if (builder.append(text)) this.#changedCells++;
    }
    this.#rows = values.length;
    if (index === 0) this.#lines = Int32Array.from({ length: this.#rows }, (_, row) => row + 2);
  }

  finish(told: { decimal: '.' | ',' | undefined }): { table: Table; decimal: '.' | ','; warnings: ReadWarning[] } {
    if (this.#rows === 0 && this.#rejectedCount === 0) throw fail('file_empty', {});
    if (this.#rows === 0) {
      throw fail('file_unreadable', { format: 'table', reason: 'rowsUneven' });
    }
    const { columns, coded } = this.#withoutEmptyTail(this.#builders.map((builder) => builder.finish()));
    const decimal = told.decimal ?? detectDecimal(coded);
    const readable = decimal === ',' ? coded.map(withDecimalPoint) : coded;
    return { table: this.#table(columns, readable), decimal, warnings: this.#allWarnings(columns) };
  }

  /** Formats that leave out empty cells can promise far more of them than the file has bytes. */
  #keepBearable(rows: number): void {
    if (rows > this.#limits.rows) throw tooLarge('rows', this.#limits);
    if (rows * this.#columns.length * 4 > this.#limits.unpacked) throw tooLarge('unpacked', this.#limits);
  }

  #table(columns: readonly string[], coded: readonly CodedColumn[]): Table {
    const lines = this.#lines;
    return {
      columns,
      rows: this.#rows,
      coded,
      lineOf: (row) => lines[row] ?? 0,
      cell(row, column) {
        const { values, codes } = coded[column]!;
        const code = codes[row]!;
        return code === 0 ? null : values[code]!;
      },
      rejected: this.#rejected,
      rejectedCount: this.#rejectedCount,
    };
  }

  /** Spreadsheets export columns that were formatted once but never used: no name, no value. */
  #withoutEmptyTail(coded: CodedColumn[]): { columns: string[]; coded: CodedColumn[] } {
    let width = coded.length;
    while (width > 1 && this.#unnamed.has(width - 1) && coded[width - 1]!.values.length === 1) width--;
    return { columns: this.#columns.slice(0, width), coded: coded.slice(0, width) };
  }

  #allWarnings(columns: readonly string[]): ReadWarning[] {
    const warnings: ReadWarning[] = [];
    for (const index of this.#unnamed) {
      const column = columns[index];
      if (column !== undefined) warnings.push({ code: 'columnUnnamed', params: { position: index + 1, column } });
    }
    if (this.#changedCells > 0) warnings.push({ code: 'charactersRemoved', params: { cells: this.#changedCells } });
    if (this.#rejectedCount > 0) warnings.push({ code: 'rowsRejected', params: { rows: this.#rejectedCount } });
    return warnings;
  }

  #reject(line: number, code: RejectedRow['code'], detail: string): void {
    this.#rejectedCount++;
    if (this.#rejected.length < keptRejections) this.#rejected.push({ line, code, detail });
  }
}

function headerName(cell: string): string {
  return cell.replaceAll('\0', '').toWellFormed().replace(/\s+/g, ' ').trim();
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let copy = 2; taken.has(name); copy++) name = `${wanted} (${copy})`;
  taken.add(name);
  return name;
}
