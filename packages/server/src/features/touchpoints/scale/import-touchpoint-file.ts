import {
  type ChangeSet,
  type EntryKind,
  emptyProfile,
  type FieldKey,
  fail,
  fieldKeys,
  type Profile,
  type TouchpointRecord,
} from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import { oneAtATime } from '../../../platform/database/one-at-a-time.ts';
import type { DatabaseTransaction, Services } from '../../../platform/services.ts';
import { dropUpload, findUpload } from '../../feedback/index.ts';
import { holdEntries, writeEntry } from '../entries/index.ts';
import { applyToMany, type ChangedBy, insertTouchpointRecords } from '../record/index.ts';
import { sameValue } from '../record/same-value.ts';
import { beginChangeSet, endChangeSet } from './change-set.ts';
import { loadImport, readTouchpointTable } from './load-import.ts';
import type { ImportPlan, PlannedAdd } from './plan-import.ts';
import { listKeys } from './repository.ts';

type Wanted = { workspaceId: string; uploadId: string; actor: Actor; skipProblems: boolean; requestId: string };

/** Takes the file as the register is now: all of it or, where that is wanted, all rows that can be read. */
export async function importTouchpointFile(services: Services, wanted: Wanted): Promise<ChangeSet> {
  const { workspaceId, uploadId, actor, skipProblems, requestId } = wanted;
  const upload = await findUpload(services.database, { workspaceId, id: uploadId });
  if (!upload) throw fail('not_found', {});
  const file = await readTouchpointTable(services, uploadId);
  const by = { actor, requestId, now: services.now() };

  const changeSet = await services.database.transaction().execute(async (transaction) => {
    const { dialect } = services;
    await holdEntries(transaction, { dialect, workspaceId });
    await oneAtATime(transaction, dialect, `parents of ${workspaceId}`);
    const plan = await loadImport(services, transaction, { workspaceId, actor, file });
    if (plan.problemCount > 0 && !skipProblems) throw fail('rows_refused', { count: plan.problemCount });

    const set = await beginChangeSet(transaction, { id: services.newId(), workspaceId, kind: 'file', by });
    for (const entry of plan.newEntries) await writeEntry<EntryKind>(transaction, { ...entry, workspaceId }, by);
    const fields = await writePlan(transaction, { workspaceId, plan, by, changeSetId: set.id });
    return endChangeSet(transaction, { set, touchpoints: plan.adds.length + plan.changes.length, fields });
  });
  await dropUpload(services, uploadId);
  return changeSet;
}

const nothing: Profile = emptyProfile('');

type Writing = { workspaceId: string; plan: ImportPlan; by: ChangedBy; changeSetId: string };

async function writePlan(transaction: DatabaseTransaction, writing: Writing): Promise<FieldKey[]> {
  const { plan, by, changeSetId } = writing;
  const idOf = await addAll(transaction, writing);
  const fields = new Set<FieldKey>();
  for (const { profile } of plan.adds)
    for (const field of fieldKeys) if (!sameValue(profile[field], nothing[field])) fields.add(field);
  const changes = plan.changes.map(
    ({ row: { parentKey }, record, change }): { record: TouchpointRecord; change: Partial<Profile> } => {
      const parent = parentKey === undefined ? {} : { parentId: parentKey === null ? null : idOf(parentKey) };
      return { record, change: { ...change, ...parent } };
    },
  );
  for (const { record, change } of changes) {
    for (const field of Object.keys(change) as FieldKey[])
      if (!sameValue(change[field], record[field])) fields.add(field);
  }
  await applyToMany(transaction, { changes, by, changeSetId });
  return fieldKeys.filter((field) => fields.has(field));
}

/** Those that are part of others after these; gives the id of each key. */
async function addAll(transaction: DatabaseTransaction, { workspaceId, plan, by, changeSetId }: Writing) {
  const ids = new Map((await listKeys(transaction, workspaceId)).map(({ id, key }) => [key, id]));
  let waiting: readonly PlannedAdd[] = plan.adds;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ row }) => !row.parentKey || ids.has(row.parentKey));
    const added = await insertTouchpointRecords(transaction, {
      ...{ workspaceId, by, changeSetId },
      records: ready.map(({ row, profile }) => ({
        ...{ key: row.key, foundIn: 'file' as const, lifecycle: row.lifecycle ?? 'active' },
        profile: { ...profile, parentId: row.parentKey ? (ids.get(row.parentKey) ?? null) : null },
      })),
    });
    // Somebody else was quicker with one of the keys.
    if (added.length < ready.length || ready.length === 0) throw fail('changed_meanwhile', {});
    for (const { key, id } of added) ids.set(key, id);
    waiting = waiting.filter((one) => !ready.includes(one));
  }
  return (key: string) => ids.get(key) ?? null;
}
