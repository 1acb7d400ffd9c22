import type { EntryKind, Profile, TouchpointRecord } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { applyToMany, type ChangedBy, holdRecords } from '../record/index.ts';
import { fieldReferringTo, isKeyed, listReferring } from './referring.ts';

type TakeOut = {
  readonly workspaceId: string;
  readonly kind: EntryKind;
  readonly entryId: string;
  readonly by: ChangedBy;
  /** Of an own class or own field: only these of its values. Default: all. */
  readonly values?: ReadonlySet<string>;
};

/** Takes an entry out of all touchpoints that refer to it, each with its history; gives how many did. */
export async function takeOut(transaction: DatabaseTransaction, { by, ...out }: TakeOut): Promise<number> {
  const touchpointIds = await listReferring(transaction, out);
  const records = await holdRecords(transaction, { workspaceId: out.workspaceId, touchpointIds });
  const changes = records.flatMap((record) => {
    const change = changeOf(record, out);
    return change ? [{ record, change }] : [];
  });
  await applyToMany(transaction, { changes, by });
  return changes.length;
}

function changeOf(record: TouchpointRecord, { kind, entryId, values }: Omit<TakeOut, 'by'>): Partial<Profile> | null {
  const field = fieldReferringTo(kind);
  if (!isKeyed(kind)) {
    const rest = (record[field] as string[]).filter((id) => id !== entryId);
    return { [field]: rest };
  }
  const { [entryId]: value, ...rest } = record[field] as Record<string, string | number | null>;
  if (values && !values.has(String(value))) return null;
  return { [field]: rest };
}
