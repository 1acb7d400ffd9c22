import { type FieldKey, fail, type Merge, type MergeField, type NewMerge, type Profile } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { oneAtATime } from '../../../platform/database/one-at-a-time.ts';
import type { DatabaseTransaction, Services } from '../../../platform/services.ts';
import { applyFieldChanges, applyToMany, type ChangedBy, findRecord, holdRecords } from '../record/index.ts';
import { updateTouchpoint } from '../record/store/records.ts';
import { findAliases } from './find-aliases.ts';
import { comparePair, pairOf, type RecordPair } from './find-pair.ts';
import { moveMaps } from './move-maps.ts';
import { movePlans } from './move-plans.ts';
import { countHanging, listChildIds, listSurveysAskingBoth } from './store/count.ts';
import { closeTouchpoint, deleteTouchpoint, keepAliases, moveHanging } from './store/move.ts';

type Wanted = { actor: Actor; workspaceId: string; touchpointId: string; merge: NewMerge; requestId: string };

/** The other touchpoint goes into this one with all that hangs on it: in one transaction, or not at all. */
export async function mergeTouchpoints(services: Services, wanted: Wanted): Promise<Merge> {
  const { workspaceId, touchpointId, merge, actor, requestId } = wanted;
  if (touchpointId === merge.fromId) throw fail('merge_with_itself', {});
  const by: ChangedBy = { actor, requestId, now: services.now() };

  return services.database.transaction().execute(async (transaction) => {
    const pair = await holdPair(services, transaction, wanted);
    const surveys = await listSurveysAskingBoth(transaction, pair);
    if (surveys.length > 0) throw fail('merge_same_survey', { surveys });

    const { fields, parentId } = await comparePair(transaction, pair);
    const change = changeOf(fields, merge);
    const aliases = await findAliases(transaction, pair, change.name ?? pair.kept.name);
    const counts = await countHanging(transaction, pair);

    await moveChildren(transaction, pair, by);
    await movePlans(transaction, pair, by);
    await moveMaps(transaction, { pair, by, dialect: services.dialect });
    await moveHanging(transaction, pair);
    const place = parentId === undefined ? {} : { parentId };
    const changed = await applyFieldChanges(transaction, { record: pair.kept, change: { ...change, ...place }, by });
    if (changed.version === pair.kept.version) await raiseVersion(transaction, pair, by);
    await deleteTouchpoint(transaction, pair);
    await keepAliases(transaction, { ...pair, aliases, at: by.now.toISOString() });
    await recordChange(transaction, {
      ...{ ...by, workspaceId },
      action: 'touchpoint.merge',
      target: { kind: 'touchpoint', id: touchpointId, name: changed.name },
      before: { ...pair.other },
      after: { fromId: merge.fromId, take: merge.take, unite: merge.unite, counts, aliases },
    });
    return { touchpoint: (await findRecord(transaction, { workspaceId, touchpointId }))!, counts };
  });
}

/** The two as whoever merges knew them; neither they nor what is part of them changes until the transaction ends. */
async function holdPair(services: Services, transaction: DatabaseTransaction, wanted: Wanted): Promise<RecordPair> {
  const { workspaceId, touchpointId: keptId, merge } = wanted;
  const { dialect } = services;
  const ids = { workspaceId, keptId, otherId: merge.fromId };
  await oneAtATime(transaction, dialect, `imports of ${workspaceId}`);
  await oneAtATime(transaction, dialect, `names of ${workspaceId}`);
  const children = await listChildIds(transaction, ids);
  const held = await holdRecords(transaction, { workspaceId, touchpointIds: [keptId, merge.fromId, ...children] });
  const pair = pairOf(workspaceId, {
    kept: held.find(({ id }) => id === keptId),
    other: held.find(({ id }) => id === merge.fromId),
  });
  if (pair.kept.version !== merge.version || pair.other.version !== merge.fromVersion) {
    throw fail('changed_meanwhile', {});
  }
  await oneAtATime(transaction, dialect, `parents of ${workspaceId}`);
  await closeTouchpoint(transaction, { ...pair, dialect });
  const now = await listChildIds(transaction, ids);
  if (now.join() !== children.join()) throw fail('changed_meanwhile', {});
  return pair;
}

/** What is taken from the other, and what both say together. Fields in which they agree are no change. */
function changeOf(fields: readonly MergeField[], { take, unite }: NewMerge): Partial<Profile> {
  const taken = fields.filter(({ field }) => take.includes(field)).map(({ field, other }) => [field, other]);
  const united = unite.flatMap((field) => {
    const both = fields.find((one) => one.field === field);
    return both ? [[field, unitedOf(both)]] : [];
  });
  return Object.fromEntries([...taken, ...united]) as Partial<Profile>;
}

function unitedOf({ field, united }: { field: FieldKey; united?: unknown }): unknown {
  if (united === undefined) throw fail('request_invalid', { issues: [{ path: 'body.unite', message: field }] });
  return united;
}

async function moveChildren(transaction: DatabaseTransaction, pair: RecordPair, by: ChangedBy): Promise<void> {
  const { workspaceId, keptId: parentId } = pair;
  const touchpointIds = await listChildIds(transaction, pair);
  const records = await holdRecords(transaction, { workspaceId, touchpointIds });
  await applyToMany(transaction, { changes: records.map((record) => ({ record, change: { parentId } })), by });
}

/** Whoever looks at the touchpoint sees that it is no longer the same, even if no field is. */
async function raiseVersion(transaction: DatabaseTransaction, { kept }: RecordPair, { now }: ChangedBy): Promise<void> {
  await updateTouchpoint(transaction, kept, { version: kept.version + 1, changedAt: now.toISOString() });
}
