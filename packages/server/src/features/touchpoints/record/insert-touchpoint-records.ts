import { setImmediate } from 'node:timers/promises';
import {
  emptyProfile,
  fieldKeys,
  type Lifecycle,
  type Profile,
  reviewDueAt,
  type TouchpointRecord,
} from '@anklang/domain';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import { newId } from '../../../platform/new-id.ts';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import type { ChangedBy } from './changed-by.ts';
import { columnsOf } from './columns-of.ts';
import { indexValuesOf } from './index-values-of.ts';
import { sameValue } from './same-value.ts';
import { settleValues } from './settle-values.ts';
import { insertFieldChanges } from './store/field-changes.ts';
import { insertTouchpoints } from './store/records.ts';
import { insertValues } from './store/values.ts';

type NewRecords = {
  readonly workspaceId: string;
  readonly records: readonly {
    readonly key: string;
    readonly foundIn: TouchpointRecord['foundIn'];
    readonly lifecycle?: Lifecycle;
    readonly profile: Profile;
  }[];
  readonly by: ChangedBy;
  readonly changeSetId?: string;
};

/**
 * Adds touchpoints with what they are found by, their history and the audit log; gives those that were added, in the
 * order given. A key that is taken is left out. Whoever calls has seen to permission and references.
 */
export async function insertTouchpointRecords(
  transaction: DatabaseTransaction,
  { workspaceId, records, by, changeSetId }: NewRecords,
): Promise<TouchpointRecord[]> {
  const at = by.now.toISOString();
  // Made at one instant, they are listed by id: rising ids keep them in the order given.
  const ids = records.map(() => newId()).sort();
  const made = records.map(({ key, foundIn, lifecycle = 'active', profile }, place): TouchpointRecord => {
    const fields: Profile = { ...emptyProfile(profile.name), ...settleValues(profile) };
    const standing = { id: ids[place]!, key, foundIn, lifecycle, reviewedAt: null, createdAt: at, changedAt: at };
    const due = reviewDueAt({ ...standing, reviewMonths: fields.reviewMonths });
    return { ...standing, ...fields, reviewDueAt: due, version: 1, perceptions: 0 };
  });
  const isAdded = await insertTouchpoints(
    transaction,
    made.map((record) => {
      const { id, key, foundIn, lifecycle, version, createdAt, changedAt } = record;
      const standing = { id, workspaceId, key, foundIn, lifecycle, version, createdAt, changedAt };
      return { ...standing, ...columnsOf({ key, profile: record }), reviewDueAt: record.reviewDueAt };
    }),
  );
  const added = made.filter(({ id }) => isAdded.has(id));

  const { actorId: byId, actorName: byName } = describeActor(by.actor);
  const said = added.map((record) => ({ record, fields: saidFields(record) }));
  await insertValues(
    transaction,
    said.flatMap(({ record, fields }) =>
      fields.flatMap((field) =>
        indexValuesOf(field, record).map((value) => ({ touchpointId: record.id, field, value, workspaceId })),
      ),
    ),
  );
  await insertFieldChanges(
    transaction,
    said.flatMap(({ record, fields }) =>
      fields.map((field) => ({
        ...{ id: newId(), workspaceId, touchpointId: record.id, changeSetId: changeSetId ?? null, field },
        ...{ before: JSON.stringify(nothing[field]), after: JSON.stringify(record[field]) },
        ...{ version: 1, at, byId, byName },
      })),
    ),
  );
  for (const [place, { record, fields }] of said.entries()) {
    // Thousands at once must not keep everybody else waiting.
    if (place % 100 === 99) await setImmediate();
    const { id, key, name, foundIn, lifecycle } = record;
    await recordChange(transaction, {
      ...{ ...by, workspaceId },
      action: 'touchpoint.add',
      target: { kind: 'touchpoint', id, name },
      before: null,
      after: { key, foundIn, lifecycle, ...Object.fromEntries(fields.map((field) => [field, record[field]])) },
    });
  }
  return added;
}

const nothing = { ...emptyProfile(''), name: null };

function saidFields(record: Profile) {
  return fieldKeys.filter((field) => !sameValue(record[field], nothing[field]));
}
