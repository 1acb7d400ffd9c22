import {
  type EntryKind,
  emptyProfile,
  type FieldKey,
  type Profile,
  type TouchpointRecord,
  touchpointFields,
} from '@anklang/domain';
import type { Table } from '../../feedback/index.ts';
import { sameValue } from '../record/same-value.ts';
import { settleValues } from '../record/settle-values.ts';
import { checkParents } from './check-parents.ts';
import { type MatchedRow, matchRows } from './match-rows.ts';
import type { Names } from './names.ts';
import { createEntryFinder, type NewEntry } from './new-entries.ts';
import type { RowProblem } from './problem.ts';
import { fieldOfColumn, readColumns } from './read-columns.ts';
import { addProblem, type FileRow, readRow } from './read-row.ts';

/** What is new, without its parent, which may be new as well. */
export type PlannedAdd = { readonly row: MatchedRow; readonly profile: Profile };
type PlannedChange = {
  readonly row: MatchedRow;
  readonly record: TouchpointRecord;
  readonly change: Partial<Profile>;
};

export type ImportPlan = {
  readonly rows: number;
  readonly columns: { column: string; field: string | null }[];
  readonly adds: readonly PlannedAdd[];
  readonly changes: readonly PlannedChange[];
  readonly same: number;
  readonly problems: readonly RowProblem[];
  /** More than the problems where the reader itself left out many rows. */
  readonly problemCount: number;
  readonly newEntries: readonly NewEntry[];
};

type Given = {
  readonly table: Table;
  readonly decimal: '.' | ',';
  readonly names: Names;
  /** The whole register. */
  readonly records: readonly TouchpointRecord[];
  readonly formerKeys: readonly { id: string; key: string }[];
  readonly newId: () => string;
};

/** What an import of the file would do. Nothing is written. */
export function planImport({ table, decimal, names, records, formerKeys, newId }: Given): ImportPlan {
  const entries = createEntryFinder(names, newId);
  const columns = readColumns(table.columns, entries);
  const context = { table, columns, names, entries, decimal };
  const read = Array.from({ length: table.rows }, (_, row) => readRow(row, context)).filter((row) => row !== null);
  const rows = matchRows(read, { records, formerKeys });
  for (const row of rows) refuseOtherLifecycle(row);
  checkParents(rows, records);

  const taken = rows.filter(({ problems }) => problems.length === 0);
  const adds = taken.filter(({ record }) => record === null).map((row) => ({ row, profile: profileOf(row) }));
  const known = taken.flatMap((row) =>
    row.record ? [{ row, record: row.record, change: changeOf(row, row.record) }] : [],
  );
  const changes = known.filter(
    ({ row, record, change }) => Object.keys(change).length > 0 || movesParent(row, record, names),
  );
  const referred = new Set(taken.flatMap(idsIn));
  return {
    ...{ rows: read.length + table.rejectedCount, adds, changes, same: known.length - changes.length },
    columns: table.columns.map((column, place) => ({ column, field: fieldOfColumn(columns[place] ?? null) })),
    problems: [...rejectedBy(table), ...rows.flatMap(({ problems }) => problems)].sort(
      (one, other) => one.line - other.line,
    ),
    problemCount: table.rejectedCount + rows.reduce((sum, { problems }) => sum + problems.length, 0),
    newEntries: entries.made().filter(({ id }) => referred.has(id)),
  };
}

function refuseOtherLifecycle(row: MatchedRow): void {
  if (row.record === null || row.lifecycle === null || row.lifecycle === row.record.lifecycle) return;
  addProblem(row, { column: null, value: row.lifecycle, reason: 'lifecycleDecided' });
}

function profileOf({ said, classes, own, key }: MatchedRow): Profile {
  const values = { classes: withoutNull(classes), own: withoutNull(own) };
  return { ...emptyProfile(said.name ?? key), ...settleValues({ ...said, ...values }) };
}

/** Fields of which the row says something else than the record. */
function changeOf({ said, classes, own }: MatchedRow, record: TouchpointRecord): Partial<Profile> {
  const settled = settleValues({
    ...said,
    classes: withoutNull({ ...record.classes, ...classes }),
    own: withoutNull({ ...record.own, ...own }),
  });
  const differing = (Object.keys(settled) as FieldKey[]).filter((field) => !sameValue(settled[field], record[field]));
  return Object.fromEntries(differing.map((field) => [field, settled[field]]));
}

function movesParent({ parentKey }: FileRow, { parentId }: TouchpointRecord, names: Names): boolean {
  if (parentKey === undefined) return false;
  return parentKey !== (parentId === null ? null : names.touchpoints.labelOf(parentId));
}

function withoutNull<T>(values: Readonly<Record<string, T | null>>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Record<string, T>;
}

/** Of entries that a row refers to. */
function idsIn({ said, classes, own }: FileRow): string[] {
  const listed = (Object.keys(said) as FieldKey[])
    .filter((field) => touchpointFields[field].kind === 'entries')
    .flatMap((field) => said[field] as string[]);
  return [...listed, ...Object.keys(withoutNull(classes)), ...Object.keys(withoutNull(own))];
}

function rejectedBy({ rejected }: Table): RowProblem[] {
  return rejected.map(({ line, code, detail }) => ({
    ...{ line, column: null, value: detail },
    reason: code === 'cellsTooMany' ? 'cellsTooMany' : 'cellsMissing',
  }));
}

/** Entries as the report names them. */
export function nameNewEntries(entries: readonly NewEntry[]): { kind: EntryKind; name: string }[] {
  return entries.map(({ kind, name }) => ({ kind, name }));
}
