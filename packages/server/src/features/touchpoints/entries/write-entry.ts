import { type EntryBodies, type EntryKind, fail, foldText } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import { oneAtATime } from '../../../platform/database/one-at-a-time.ts';
import type { EntryTable } from '../../../platform/database/tables.ts';
import { isUniqueViolation } from '../../../platform/database/unique-violation.ts';
import type { DatabaseTransaction, Services } from '../../../platform/services.ts';
import type { ChangedBy } from '../record/index.ts';
import { insertEntry, listEntryRows } from './repository.ts';

/** Most entries of a kind in one workspace. */
export const entriesLimit = 500;

/** Whoever adds entries takes turns, so that neither the limit nor a name is passed by two at once. */
export function holdEntries(
  transaction: DatabaseTransaction,
  { dialect, workspaceId }: { dialect: Services['dialect']; workspaceId: string },
): Promise<void> {
  return oneAtATime(transaction, dialect, `entries of ${workspaceId}`);
}

type NewEntry<Kind extends EntryKind> = {
  readonly id: string;
  readonly workspaceId: string;
  readonly kind: Kind;
  readonly name: string;
  readonly body: EntryBodies[Kind];
};

/** Adds an entry with its audit entry; the name must be free. */
export async function writeEntry<Kind extends EntryKind>(
  transaction: DatabaseTransaction,
  { id, workspaceId, kind, name, body }: NewEntry<Kind>,
  by: ChangedBy,
): Promise<EntryTable> {
  const present = await listEntryRows(transaction, { workspaceId, kind });
  const sortName = foldText(name);
  if (present.some((entry) => entry.sortName === sortName)) throw fail('name_taken', { name });
  if (present.length >= entriesLimit) throw fail('entries_too_many', { limit: entriesLimit });

  const at = by.now.toISOString();
  const entry = {
    ...{ id, workspaceId, kind, name, sortName },
    ...{ body: JSON.stringify(body), version: 1, createdAt: at, changedAt: at },
  };
  await insertEntry(transaction, entry);
  await recordChange(transaction, {
    ...{ ...by, workspaceId },
    action: 'entry.add',
    target: { kind, id, name },
    before: null,
    after: { name, ...body },
  });
  return entry;
}

/** Says in our words that a name is taken. */
export async function refuseTakenName<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) throw fail('name_taken', { name });
    throw error;
  }
}
