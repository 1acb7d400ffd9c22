import { type FieldKey, fieldKeys, touchpointFields } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { applyFieldChanges } from './apply-field-changes.ts';
import type { ChangedBy } from './changed-by.ts';
import { holdRecord } from './find-record.ts';
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
  const keys: string[] = [];
  for (const touchpointId of await listReferring(transaction, { workspaceId, fields, value: id })) {
    const record = await holdRecord(transaction, { workspaceId, touchpointId });
    if (!record) continue;
    const change = Object.fromEntries(fields.map((field: FieldKey) => [field, without(record[field], id)]));
    await applyFieldChanges(transaction, { record, change: change as FieldValues, by });
    keys.push(record.key);
  }
  return keys.sort();
}

function without(value: unknown, id: string): unknown {
  if (Array.isArray(value)) return value.filter((each) => each !== id);
  return value === id ? null : value;
}
