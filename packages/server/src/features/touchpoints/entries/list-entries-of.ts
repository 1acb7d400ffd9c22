import type { EntryBodies, EntryKind } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';
import { bodyOf } from './present-entry.ts';
import { listEntryRows } from './repository.ts';

export type NamedEntry<Kind extends EntryKind> = { id: string; name: string; body: EntryBodies[Kind] };

/** All entries of a kind by name, as other features read them. */
export async function listEntriesOf<Kind extends EntryKind>(
  database: Database,
  asked: { workspaceId: string; kind: Kind },
): Promise<NamedEntry<Kind>[]> {
  const rows = await listEntryRows(database, asked);
  return rows.map((row) => ({ id: row.id, name: row.name, body: bodyOf(row) as EntryBodies[Kind] }));
}
