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
import { updateTouchpoint } from './store/records.ts';
import { deleteValues, insertValues } from './store/values.ts';

type ChangesToMany = {
  /** Each as it was read in this transaction. */
  readonly changes: readonly { readonly record: TouchpointRecord; readonly change: FieldValues }[];
  readonly by: ChangedBy;
  readonly changeSetId?: string;
};

type Changed = { before: TouchpointRecord; after: TouchpointRecord; fields: FieldKey[]; workspaceId: string };

/** As `applyFieldChanges` for each of them, and all that is only appended in few statements; gives all of them as they are now. */
export async function applyToMany(
  transaction: DatabaseTransaction,
  { changes, by, changeSetId }: ChangesToMany,
): Promise<TouchpointRecord[]> {
  const now: TouchpointRecord[] = [];
  const changed: Changed[] = [];
  for (const { record: before, change } of changes) {
    const { after, fields } = changeRecord(before, change, by);
    now.push(after);
    if (fields.length === 0) continue;
    changed.push({ before, after, fields, workspaceId: await writeRecord(transaction, before, after) });
  }
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
  return now;
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

/** Gives the workspace of the record. */
async function writeRecord(
  transaction: DatabaseTransaction,
  before: TouchpointRecord,
  after: TouchpointRecord,
): Promise<string> {
  const { version, changedAt, reviewDueAt: due } = after;
  const columns = { ...columnsOf({ key: before.key, profile: after }), version, changedAt, reviewDueAt: due };
  const workspaceId = await updateTouchpoint(transaction, before, columns);
  if (workspaceId === undefined) throw fail('changed_meanwhile', {});
  return workspaceId;
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
