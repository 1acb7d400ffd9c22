import type { Entry, EntryBodies, EntryKind } from '@anklang/domain';
import type { Page, PageRequest } from '../../../platform/paging.ts';
import type { Services } from '../../../platform/services.ts';
import { pageOfEntries } from './page-of-entries.ts';
import { presentEntry } from './present-entry.ts';
import { countReferring } from './referring.ts';
import { listEntryRows } from './repository.ts';

/** By name; phases in their order. */
export async function listEntries(
  { database }: Services,
  { workspaceId, kind, ...page }: PageRequest & { workspaceId: string; kind: EntryKind },
): Promise<Page<Entry>> {
  const rows = await listEntryRows(database, { workspaceId, kind });
  const counts = await countReferring(database, { workspaceId, kind });
  const entries = rows.map((row) => presentEntry(row, counts.get(row.id) ?? 0));
  return pageOfEntries(kind === 'phase' ? inOrder(entries) : entries, page);
}

function inOrder(entries: readonly Entry[]): Entry[] {
  const position = ({ body }: Entry) => (body as EntryBodies['phase']).position;
  return entries.toSorted((one, other) => position(one) - position(other));
}
