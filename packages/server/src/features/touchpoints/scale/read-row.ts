import { emptyProfile, type Lifecycle, type Profile } from '@anklang/domain';
import type { Table } from '../../feedback/index.ts';
import { readText } from './cell-text.ts';
import { findLifecycle } from './file-words.ts';
import { type Reason, type RowProblem, Unreadable } from './problem.ts';
import type { FileColumn } from './read-columns.ts';
import { type ReadContext, readKeyedValue, readValue } from './read-value.ts';

/** What a row of a file says of one touchpoint. */
export type FileRow = {
  readonly line: number;
  key: string | null;
  lifecycle: Lifecycle | null;
  /** Without the parent, and without what is kept by entry. */
  said: Partial<Profile>;
  /** Null: taken away. */
  classes: Record<string, string | null>;
  own: Record<string, string | number | null>;
  /** Key of the larger touchpoint; null: none; undefined: the file does not say. */
  parentKey: string | null | undefined;
  readonly problems: RowProblem[];
};

const nothing: Profile = emptyProfile('');
const longestKey = 200;
const shownValue = 200;

type Reading = ReadContext & { readonly table: Table; readonly columns: readonly (FileColumn | null)[] };

/** Null for a row without any word. */
export function readRow(row: number, { table, columns, ...context }: Reading): FileRow | null {
  const cells = columns.map((_column, place) => table.cell(row, place));
  if (cells.every((cell) => cell === null)) return null;

  const read: FileRow = {
    ...{ line: table.lineOf(row), key: null, lifecycle: null, said: {}, classes: {}, own: {} },
    ...{ parentKey: undefined, problems: [] },
  };
  for (const [place, column] of columns.entries()) {
    if (column === null) continue;
    const cell = cells[place] ?? null;
    try {
      take(read, { column, text: cell === null ? null : readText(cell), context });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      addProblem(read, { column: table.columns[place] ?? null, value: cell ?? '', reason: error.reason });
    }
  }
  return read;
}

export function addProblem(
  { line, problems }: FileRow,
  { column, value, reason }: { column: string | null; value: string; reason: Reason },
): void {
  problems.push({ line, column, value: value.slice(0, shownValue).toWellFormed(), reason });
}

type Taking = { column: FileColumn; text: string | null; context: ReadContext };

function take(row: FileRow, { column, text, context }: Taking): void {
  switch (column.of) {
    case 'key':
      if (text !== null && text.length > longestKey) throw new Unreadable('tooLong');
      row.key = text;
      return;
    case 'lifecycle':
      row.lifecycle = text === null ? null : (findLifecycle(text) ?? null);
      if (text !== null && row.lifecycle === null) throw new Unreadable('optionUnknown');
      return;
    case 'classes':
      row.classes[column.entry.id] = text === null ? null : String(readKeyedValue(column, text, context.decimal));
      return;
    case 'own':
      row.own[column.entry.id] = text === null ? null : readKeyedValue(column, text, context.decimal);
      return;
    case 'field':
      takeField(row, { column, text, context });
  }
}

function takeField(row: FileRow, { column, text, context }: Taking & { column: { of: 'field' } & FileColumn }): void {
  const { field } = column;
  if (field === 'parentId') {
    row.parentKey = text;
    return;
  }
  if (field === 'name' && text === null) throw new Unreadable('nameMissing');
  const value = text === null ? nothing[field] : readValue(field, text, context);
  row.said = { ...row.said, [field]: value };
}
