import type { Entry, EntryKind } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { presentEntry } from './present-entry.ts';
import { readEntryBody } from './read-entry-body.ts';
import { requireBodyReferences } from './require-body-references.ts';
import { holdEntries, refuseTakenName, writeEntry } from './write-entry.ts';

type NewEntry = {
  actor: Actor;
  workspaceId: string;
  kind: EntryKind;
  entry: { name: string; body: Record<string, unknown> };
  requestId: string;
};

export async function addEntry(
  services: Services,
  { actor, workspaceId, kind, entry: { name, body: sent }, requestId }: NewEntry,
): Promise<Entry> {
  const body = readEntryBody(kind, sent);
  const by = { actor, requestId, now: services.now() };
  const row = await refuseTakenName(name, () =>
    services.database.transaction().execute(async (transaction) => {
      await holdEntries(transaction, { dialect: services.dialect, workspaceId });
      await requireBodyReferences(transaction, { workspaceId, body });
      return writeEntry(transaction, { id: services.newId(), workspaceId, kind, name, body }, by);
    }),
  );
  return presentEntry(row, 0);
}
