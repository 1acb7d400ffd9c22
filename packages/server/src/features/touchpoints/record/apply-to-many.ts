import { setImmediate } from 'node:timers/promises';
import { type FieldKey, fail, type Profile, reviewDueAt, type TouchpointRecord } from '@anklang/domain';
import { describeActor, recordChanges } from '../../../platform/audit/record-change.ts';
import { newId } from '../../../platform/new-id.ts';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import type { ChangedBy } from './changed-by.ts';
import { columnsOf } from './columns-of.ts';
import { indexedFields, indexValuesOf } from './index-values-of.ts';
import { sameValue } from './same-value.ts';
import { type FieldValues, settleValues } from './settle-values.ts';
import { insertFieldChanges } from './store/field-changes.ts';
import { updateTouchpoints } from './store/records.ts';
import { deleteValues, insertValues } from './store/values.ts';

const recordsAtOnce = 200;

type ChangesToMany = {
  /** Each as it was read in this transaction. */
  readonly changes: readonly { readonly record: TouchpointRecord; readonly change: FieldValues }[];
  readonly by: ChangedBy;
  readonly changeSetId?: string;
};

type Changed = { before: TouchpointRecord; after: TouchpointRecord; fields: FieldKey[]; workspaceId: string };

/** As `applyFieldChanges` for each of them, in few statements; gives all of them as they are now. */
export async function applyToMany(
  transaction: DatabaseTransaction,
  { changes, by, changeSetId }: ChangesToMany,
): Promise<TouchpointRecord[]> {
  const made = changes.map(({ record: before, change }) => ({ before, ...changeRecord(before, change, by) }));
  const changed = await writeRecords(
    transaction,
    made.filter(({ fields }) => fields.length > 0),
  );
  await writeIndex(transaction, changed);
  const { actorId: byId, actorName: byName } = describeActor(by.actor);
  await insertFieldChanges(
    transaction,
    changed.flatMap(({ before, after, fields, workspaceId }) =>
      fields.map((field) => ({
        ...{ id: newId(), workspaceId, touchpointId: after.id, changeSetId: changeSetId ?? null, field },
        ...{ before: JSON.stringify(before[field]), after: JSON.stringify(after[field]) },
        ...{ version: after.version, at: after.changedAt, byId, byName },
      })),
    ),
  );
  await recordChanges(
    transaction,
    changed.map(({ before, after, fields, workspaceId }) => ({
      ...{ ...by, workspaceId },
      action: 'touchpoint.edit',
      target: { kind: 'touchpoint', id: after.id, name: after.name },
      before: pickFields(before, fields),
      after: pickFields(after, fields),
    })),
  );
  return made.map(({ after }) => after);
}

function changeRecord(before: TouchpointRecord, change: FieldValues, { now }: ChangedBy) {
  const settled = settleValues(change);
  const fields = (Object.keys(settled) as FieldKey[]).filter((field) => !sameValue(before[field], settled[field]));
  if (fields.length === 0) return { after: before, fields };

  const after: TouchpointRecord = { ...before, ...settled };
  after.version = before.version + 1;
  after.changedAt = now.toISOString();
  after.reviewDueAt = reviewDueAt(after);
  return { after, fields };
}

/** Each with its workspace. */
async function writeRecords(
  transaction: DatabaseTransaction,
  made: readonly Omit<Changed, 'workspaceId'>[],
): Promise<Changed[]> {
  const changed: Changed[] = [];
  for (let from = 0; from < made.length; from += recordsAtOnce) {
    const some = made.slice(from, from + recordsAtOnce);
    const rewrites = some.map(({ before, after }) => {
      const { version, changedAt, reviewDueAt: due } = after;
      const columns = { ...columnsOf({ key: before.key, profile: after }), version, changedAt, reviewDueAt: due };
      return { id: before.id, version: before.version, columns };
    });
    const workspaceOf = await updateTouchpoints(transaction, rewrites);
    for (const one of some) {
      const workspaceId = workspaceOf.get(one.before.id);
      if (workspaceId === undefined) throw fail('changed_meanwhile', {});
      changed.push({ ...one, workspaceId });
    }
    // Thousands at once must not keep everybody else waiting.
    await setImmediate();
  }
  return changed;
}

/** What the touchpoints are found by. */
async function writeIndex(transaction: DatabaseTransaction, changed: readonly Changed[]): Promise<void> {
  const asked = (fields: readonly FieldKey[]) => fields.filter((field) => indexedFields.has(field));
  const byFields = Map.groupBy(changed, ({ fields }) => asked(fields).join());
  for (const alike of byFields.values()) {
    const fields = asked(alike[0]!.fields);
    await deleteValues(transaction, { touchpointIds: alike.map(({ after }) => after.id), fields });
  }
  await insertValues(
    transaction,
    changed.flatMap(({ after, fields, workspaceId }) =>
      asked(fields).flatMap((field) =>
        indexValuesOf(field, after).map((value) => ({ touchpointId: after.id, field, value, workspaceId })),
      ),
    ),
  );
}

function pickFields(profile: Profile, fields: readonly FieldKey[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, profile[field]]));
}
