import { type Entry, type EntryKind, entryBodies } from '@anklang/domain';
import type { EntryTable } from '../../../platform/database/tables.ts';

export function presentEntry(row: EntryTable, touchpoints: number): Entry {
  const { id, name, version, createdAt, changedAt } = row;
  return { id, kind: row.kind as EntryKind, name, body: bodyOf(row), touchpoints, version, createdAt, changedAt };
}

/** What was kept before a field was added has the field's default. */
export function bodyOf({ kind, body }: Pick<EntryTable, 'kind' | 'body'>) {
  return entryBodies[kind as EntryKind].parse(JSON.parse(body));
}
