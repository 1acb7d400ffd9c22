import {
  type ChangeSet,
  type FieldKey,
  fail,
  fieldKeys,
  mayEditTouchpoint,
  type Profile,
  type TouchpointRecord,
  touchpointFields,
} from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import { oneAtATime } from '../../../platform/database/one-at-a-time.ts';
import type { FieldChangeTable } from '../../../platform/database/tables.ts';
import type { DatabaseTransaction, Services } from '../../../platform/services.ts';
import { applyFieldChanges, holdRecord } from '../record/index.ts';
import { sameValue } from '../record/same-value.ts';
import { listChangesSince } from '../record/store/field-changes.ts';
import { listParents } from '../record/store/references.ts';
import { beginChangeSet, endChangeSet, isUndoable, presentChangeSet } from './change-set.ts';
import * as stored from './repository.ts';
import { removeAdded } from './undo/remove-added.ts';

type Wanted = { workspaceId: string; changeSetId: string; actor: Actor; requestId: string };

type Undone = {
  undone: ChangeSet;
  /** Fields that somebody changed since. */
  kept: number;
  /** Of the touchpoints that came with a file. */
  removed: number;
  stayed: number;
};

/**
 * Gives every field back what it was before, but for those that somebody changed since. Touchpoints that came with a
 * file go again unless somebody changed or used them since.
 */
export function undoChangeSet(services: Services, wanted: Wanted): Promise<Undone> {
  const { workspaceId, changeSetId, actor, requestId } = wanted;
  const by = { actor, requestId, now: services.now() };
  return services.database.transaction().execute(async (transaction) => {
    await oneAtATime(transaction, services.dialect, `parents of ${workspaceId}`);
    const undone = await stored.findChangeSet(transaction, { workspaceId, changeSetId });
    if (!undone) throw fail('not_found', {});
    if (!isUndoable(undone)) throw fail('changed_meanwhile', {});

    const set = await beginChangeSet(transaction, { id: services.newId(), workspaceId, kind: 'undo', by });
    const known = await listKnownIds(transaction, workspaceId);
    const all = await stored.listChangesOfSet(transaction, changeSetId);
    // What came with a file has all its fields since its first version.
    const added = new Set(all.flatMap(({ version, touchpointId }) => (version === 1 ? touchpointId : [])));
    const changes = all.filter(({ touchpointId }) => !added.has(touchpointId));
    const fields = new Set<string>();
    let [touchpoints, restored] = [0, 0];
    for (const [touchpointId, made] of Map.groupBy(changes, (change) => change.touchpointId)) {
      const record = await holdRecord(transaction, { workspaceId, touchpointId });
      if (!record || !mayEditTouchpoint(actor, record)) continue;
      const change = await findRestorable(transaction, { record, made, known, actor });
      const names = Object.keys(change);
      if (names.length === 0) continue;
      await applyFieldChanges(transaction, { record, change, by, changeSetId: set.id });
      touchpoints += 1;
      restored += names.length;
      for (const name of names) fields.add(name);
    }
    const { removed, stayed } = actor.permissions.has('touchpoint.manage')
      ? await removeAdded(transaction, { workspaceId, ids: [...added], by })
      : { removed: 0, stayed: added.size };
    touchpoints += removed;
    await endChangeSet(transaction, { set, touchpoints, fields: fieldKeys.filter((field) => fields.has(field)) });
    const undoneAt = by.now.toISOString();
    await stored.updateChangeSet(transaction, changeSetId, { undoneAt });
    return {
      undone: presentChangeSet({ ...undone, undoneAt }, { mayUndo: false }),
      kept: changes.length - restored,
      ...{ removed, stayed },
    };
  });
}

type Restoring = {
  record: TouchpointRecord;
  made: readonly FieldChangeTable[];
  known: ReadonlySet<string>;
  actor: Actor;
};

async function findRestorable(transaction: DatabaseTransaction, { record, made, known, actor }: Restoring) {
  const restorable: Partial<Record<FieldKey, unknown>> = {};
  for (const { field: name, before, after, version } of made) {
    const field = name as FieldKey;
    if (!sameValue(record[field], JSON.parse(after))) continue;
    const since = await listChangesSince(transaction, { touchpointId: record.id, version });
    if (since.has(field)) continue;
    const value = withoutUnknown(field, JSON.parse(before), known) as Profile[FieldKey];
    if (field === 'departmentId' && !mayEditTouchpoint(actor, { departmentId: value as string | null })) continue;
    if (field === 'parentId' && value && (await listParents(transaction, value as string)).includes(record.id))
      continue;
    restorable[field] = value;
  }
  return restorable as Partial<Profile>;
}

const referring = ['person', 'department', 'departments', 'touchpoint', 'entries', 'classes', 'own'];

/** What was referred to then may be gone by now. */
function withoutUnknown(field: FieldKey, value: unknown, known: ReadonlySet<string>): unknown {
  if (!referring.includes(touchpointFields[field].kind) || value === null) return value;
  if (typeof value === 'string') return known.has(value) ? value : null;
  if (Array.isArray(value)) return value.filter((id) => known.has(id));
  return Object.fromEntries(Object.entries(value as object).filter(([id]) => known.has(id)));
}

async function listKnownIds(transaction: DatabaseTransaction, workspaceId: string): Promise<ReadonlySet<string>> {
  const lists = [stored.listDepartmentNames, stored.listPeople, stored.listKeys, stored.listAllEntries];
  const ids = new Set<string>();
  for (const list of lists) for (const { id } of await list(transaction, workspaceId)) ids.add(id);
  return ids;
}
