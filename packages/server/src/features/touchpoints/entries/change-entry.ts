import { type Entry, type EntryBodies, type EntryKind, fail, foldText } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { DatabaseTransaction, Services } from '../../../platform/services.ts';
import type { ChangedBy } from '../record/index.ts';
import { bodyOf, presentEntry } from './present-entry.ts';
import { listsOfParts, readEntryBody } from './read-entry-body.ts';
import { countReferring, isKeyed } from './referring.ts';
import { findEntry, updateEntry } from './repository.ts';
import { requireBodyReferences } from './require-body-references.ts';
import { takeOut } from './take-out.ts';
import { holdEntries, refuseTakenName } from './write-entry.ts';

type EntryEdit = {
  actor: Actor;
  workspaceId: string;
  kind: EntryKind;
  entryId: string;
  change: { version: number; name?: string | undefined; body?: Record<string, unknown> | undefined };
  requestId: string;
};

/** Name, body or both; a body is sent as a whole. A class or option that goes, goes from the touchpoints that had it. */
export async function changeEntry(services: Services, edit: EntryEdit): Promise<Entry> {
  const { actor, workspaceId, kind, entryId, change, requestId } = edit;
  const by = { actor, requestId, now: services.now() };
  const sent = change.body && readEntryBody(kind, change.body);

  return refuseTakenName(change.name ?? '', () =>
    services.database.transaction().execute(async (transaction) => {
      await holdEntries(transaction, { dialect: services.dialect, workspaceId });
      const entry = await findEntry(transaction, { workspaceId, kind, entryId });
      if (!entry) throw fail('not_found', {});
      const before = bodyOf(entry);
      const body = sent ?? before;
      await requireBodyReferences(transaction, { workspaceId, body, before });

      const name = change.name ?? entry.name;
      const changed = {
        ...{ name, sortName: foldText(name), body: JSON.stringify(body) },
        ...{ version: change.version + 1, changedAt: by.now.toISOString() },
      };
      const isWritten = await updateEntry(transaction, { id: entryId, version: change.version }, changed);
      if (!isWritten) throw fail('changed_meanwhile', {});
      await followParts(transaction, { workspaceId, kind, entryId, before, body, by });
      await recordChange(transaction, {
        ...{ ...by, workspaceId },
        action: 'entry.change',
        target: { kind, id: entryId, name },
        before: { name: entry.name, ...before },
        after: { name, ...body },
      });
      const counts = await countReferring(transaction, { workspaceId, kind });
      return presentEntry({ ...entry, ...changed }, counts.get(entryId) ?? 0);
    }),
  );
}

type Following = {
  workspaceId: string;
  kind: EntryKind;
  entryId: string;
  before: EntryBodies[EntryKind];
  body: EntryBodies[EntryKind];
  by: ChangedBy;
};

/** Touchpoints keep no value that nobody can read any more. */
async function followParts(transaction: DatabaseTransaction, { before, body, ...entry }: Following): Promise<void> {
  if (!isKeyed(entry.kind)) return;
  await refuseOtherKind(transaction, { ...entry, before, body });
  const kept = new Set(partIds(body));
  const gone = new Set(partIds(before).filter((id) => !kept.has(id)));
  if (gone.size > 0) await takeOut(transaction, { ...entry, values: gone });
}

/** Values of one kind are none of another: a field that is filled in anywhere keeps its kind. */
async function refuseOtherKind(transaction: DatabaseTransaction, { before, body, ...entry }: Following): Promise<void> {
  if (entry.kind !== 'ownField') return;
  const [was, becomes] = [before, body] as [EntryBodies['ownField'], EntryBodies['ownField']];
  if (was.kind === becomes.kind) return;
  const counts = await countReferring(transaction, entry);
  if (!counts.has(entry.entryId)) return;
  throw fail('request_invalid', { issues: [{ path: 'body.body.kind', message: becomes.kind }] });
}

function partIds(body: object): string[] {
  return listsOfParts(body).flatMap(([, parts]) => parts.map(({ id }) => id));
}
