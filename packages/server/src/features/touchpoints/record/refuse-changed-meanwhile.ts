import { type FieldKey, fail, type TouchpointRecord } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { sameValue } from './same-value.ts';
import { type FieldValues, settleValues } from './settle-values.ts';
import { findValueAt, listChangesSince } from './store/field-changes.ts';

type Meanwhile = { record: TouchpointRecord; version: number; change: FieldValues };
type Parts = Record<string, string | number | null>;

/**
 * Throws `fields_changed_meanwhile` with every field that somebody else changed since `version` and that would become
 * something else now. Long texts are not merged: nobody but a person knows what two sentences mean together. Own fields
 * and own classes are: gives the change with what others changed in parts that this one leaves alone.
 */
export async function refuseChangedMeanwhile(
  transaction: DatabaseTransaction,
  { record, version, change }: Meanwhile,
): Promise<FieldValues> {
  if (version === record.version) return change;
  if (version > record.version) throw fail('changed_meanwhile', {});

  const merged = await mergeParts(transaction, { record, version, change });
  const settled = settleValues({ ...change, ...merged });
  const since = await listChangesSince(transaction, { touchpointId: record.id, version });
  const fields = (Object.keys(settled) as FieldKey[]).flatMap((field) => {
    const newest = since.get(field);
    if (newest === undefined || field in merged || sameValue(record[field], settled[field])) return [];
    return { field, now: record[field], at: newest.at, by: newest.byName };
  });
  if (fields.length > 0) throw fail('fields_changed_meanwhile', { fields });
  return settled;
}

/** Of own fields and own classes, what both changes are together; left out where both changed the same part. */
async function mergeParts(
  transaction: DatabaseTransaction,
  { record, version, change }: Meanwhile,
): Promise<FieldValues> {
  const merged: Record<string, Parts> = {};
  for (const field of ['own', 'classes'] as const) {
    const wanted = change[field];
    const before = wanted && (await findValueAt(transaction, { touchpointId: record.id, version, field }));
    const parts = before && wanted ? mergeInto(record[field], { before: before as Parts, wanted }) : null;
    if (parts) merged[field] = parts;
  }
  return merged as FieldValues;
}

function mergeInto(now: Parts, { before, wanted }: { before: Parts; wanted: Parts }): Parts | null {
  const parts: Parts = { ...now };
  for (const id of new Set([...Object.keys(before), ...Object.keys(wanted), ...Object.keys(now)])) {
    const [then, mine, theirs] = [before[id] ?? null, wanted[id] ?? null, now[id] ?? null];
    if (mine === then) continue;
    if (theirs !== then && theirs !== mine) return null;
    if (mine === null) delete parts[id];
    else parts[id] = mine;
  }
  return parts;
}
