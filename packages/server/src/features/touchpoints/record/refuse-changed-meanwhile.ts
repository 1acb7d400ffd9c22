import { type FieldKey, fail, type TouchpointRecord } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { sameValue } from './same-value.ts';
import { type FieldValues, settleValues } from './settle-values.ts';
import { listChangesSince } from './store/field-changes.ts';

/**
 * Throws `fields_changed_meanwhile` with every field that somebody else changed since `version` and that would become
 * something else now. Long texts are not merged: nobody but a person knows what two sentences mean together.
 */
export async function refuseChangedMeanwhile(
  transaction: DatabaseTransaction,
  { record, version, change }: { record: TouchpointRecord; version: number; change: FieldValues },
): Promise<void> {
  if (version === record.version) return;
  if (version > record.version) throw fail('changed_meanwhile', {});

  const settled = settleValues(change);
  const since = await listChangesSince(transaction, { touchpointId: record.id, version });
  const fields = (Object.keys(settled) as FieldKey[]).flatMap((field) => {
    const newest = since.get(field);
    if (newest === undefined || sameValue(record[field], settled[field])) return [];
    return { field, now: record[field], at: newest.at, by: newest.byName };
  });
  if (fields.length > 0) throw fail('fields_changed_meanwhile', { fields });
}
