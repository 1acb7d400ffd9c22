import { type FieldKey, fieldKeys, touchpointFields } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { applyToMany } from './apply-to-many.ts';
import type { ChangedBy } from './changed-by.ts';
import { holdRecords } from './find-record.ts';
import type { FieldValues } from './settle-values.ts';
import { listReferring } from './store/references.ts';

const kinds = { department: ['department', 'departments'], member: ['person'] } as const;

type Gone = {
  readonly workspaceId: string;
  readonly of: keyof typeof kinds;
  readonly id: string;
  readonly by: ChangedBy;
};

/** Takes a department or person that goes out of all touchpoints, each with its history; gives the keys of those. */
export async function dropReferences(
  transaction: DatabaseTransaction,
  { workspaceId, of, id, by }: Gone,
): Promise<string[]> {
  const wanted: readonly string[] = kinds[of];
  const fields = fieldKeys.filter((field) => wanted.includes(touchpointFields[field].kind));
  const touchpointIds = await listReferring(transaction, { workspaceId, fields, value: id });
  const records = await holdRecords(transaction, { workspaceId, touchpointIds });
  const changes = records.map((record) => {
    const change = Object.fromEntries(fields.map((field: FieldKey) => [field, without(record[field], id)]));
    return { record, change: change as FieldValues };
  });
  await applyToMany(transaction, { changes, by });
  return records.map(({ key }) => key).sort();
}

function without(value: unknown, id: string): unknown {
  if (Array.isArray(value)) return value.filter((each) => each !== id);
  return value === id ? null : value;
}
