import { type FieldKey, fail, type Profile, reviewDueAt, type TouchpointRecord } from '@anklang/domain';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
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

type FieldsToChange = {
  /** As it was read in this transaction. */
  readonly record: TouchpointRecord;
  readonly change: FieldValues;
  readonly by: ChangedBy;
  readonly changeSetId?: string;
};

/**
 * Writes fields of one touchpoint: the record, what it is found by, its history and the audit log. Fields that keep
 * their value are no change; without any nothing is written. Whoever calls has seen to permission and references.
 */
export async function applyFieldChanges(
  transaction: DatabaseTransaction,
  { record, change, by, changeSetId }: FieldsToChange,
): Promise<TouchpointRecord> {
  const settled = settleValues(change);
  const fields = (Object.keys(settled) as FieldKey[]).filter((field) => !sameValue(record[field], settled[field]));
  if (fields.length === 0) return record;

  const changed: TouchpointRecord = { ...record, ...settled };
  changed.version = record.version + 1;
  changed.changedAt = by.now.toISOString();
  changed.reviewDueAt = reviewDueAt(changed);
  const { version, changedAt } = changed;
  const columns = { ...columnsOf({ key: record.key, profile: changed }), version, changedAt };
  const workspaceId = await updateTouchpoint(transaction, record, { ...columns, reviewDueAt: changed.reviewDueAt });
  if (workspaceId === undefined) throw fail('changed_meanwhile', {});

  const { id: touchpointId } = record;
  const asked = fields.filter((field) => indexedFields.has(field));
  await deleteValues(transaction, { touchpointId, fields: asked });
  await insertValues(
    transaction,
    asked.flatMap((field) =>
      indexValuesOf(field, changed).map((value) => ({ touchpointId, field, value, workspaceId })),
    ),
  );
  const { actorId: byId, actorName: byName } = describeActor(by.actor);
  await insertFieldChanges(
    transaction,
    fields.map((field) => ({
      ...{ id: newId(), workspaceId, touchpointId, changeSetId: changeSetId ?? null, field },
      ...{ before: JSON.stringify(record[field]), after: JSON.stringify(changed[field]) },
      ...{ version, at: changedAt, byId, byName },
    })),
  );
  await recordChange(transaction, {
    ...{ ...by, workspaceId },
    action: 'touchpoint.edit',
    target: { kind: 'touchpoint', id: touchpointId, name: changed.name },
    before: pickFields(record, fields),
    after: pickFields(changed, fields),
  });
  return changed;
}

function pickFields(profile: Profile, fields: readonly FieldKey[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, profile[field]]));
}
