import type { TouchpointRecord } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { applyToMany } from './apply-to-many.ts';
import type { ChangedBy } from './changed-by.ts';
import type { FieldValues } from './settle-values.ts';

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
  { record, change, ...made }: FieldsToChange,
): Promise<TouchpointRecord> {
  const [changed] = await applyToMany(transaction, { changes: [{ record, change }], ...made });
  return changed!;
}
