import { type EntryKind, type FieldKey, fail, type Profile, touchpointFields } from '@anklang/domain';
import { oneAtATime } from '../../../platform/database/one-at-a-time.ts';
import type { DatabaseTransaction, Services } from '../../../platform/services.ts';
import { findMisfits } from './find-misfits.ts';
import { sameValue } from './same-value.ts';
import { type FieldValues, settleValues } from './settle-values.ts';
import { listParents, listPresent } from './store/references.ts';

type References = {
  readonly services: Pick<Services, 'dialect'>;
  readonly workspaceId: string;
  /** The touchpoint as it is; null for a new one. */
  readonly record: (Profile & { id: string }) | null;
  readonly change: FieldValues;
};

/**
 * Whatever a change newly refers to must be there: departments, members, entries of the right kind, a touchpoint that
 * does not itself lie below this one; own classes and own fields must fit what they are for. What the record referred to before may stay.
 */
export async function requireReferences(transaction: DatabaseTransaction, references: References): Promise<void> {
  const { workspaceId, record, change } = references;
  const settled = settleValues(change);
  const missing: { path: string; message: string }[] = [];
  for (const field of Object.keys(settled) as FieldKey[]) {
    if (record && sameValue(record[field], settled[field])) continue;
    if (field === 'classes' || field === 'own') {
      const values = newlySaid(settled[field] ?? {}, record?.[field] ?? {});
      for (const id of await findMisfits(transaction, { workspaceId, field, values })) {
        missing.push({ path: `body.${field}.${id}`, message: String(values[id]) });
      }
      continue;
    }
    const to = targetOf(field);
    if (to === null) continue;
    const known = new Set(record ? idsOf(record[field]) : []);
    const ids = idsOf(settled[field]).filter((id) => !known.has(id));
    const present = await listPresent(transaction, { workspaceId, to, ids });
    for (const id of ids) if (!present.has(id)) missing.push({ path: `body.${field}`, message: id });
  }
  if (missing.length > 0) throw fail('request_invalid', { issues: missing });

  const { parentId } = settled;
  if (!parentId || parentId === record?.parentId) return;
  await oneAtATime(transaction, references.services.dialect, `parents of ${workspaceId}`);
  // Whoever came first may have merged it into another.
  const present = await listPresent(transaction, { workspaceId, to: 'touchpoint', ids: [parentId] });
  const above = record ? await listParents(transaction, parentId) : [];
  if (!present.has(parentId) || (record && above.includes(record.id))) {
    throw fail('request_invalid', { issues: [{ path: 'body.parentId', message: parentId }] });
  }
}

/** What the ids of a field name; null where it has none. */
export type ReferenceTarget = 'department' | 'member' | 'touchpoint' | { entriesOf: EntryKind };

function targetOf(field: FieldKey): ReferenceTarget | null {
  const description = touchpointFields[field];
  switch (description.kind) {
    case 'department':
    case 'departments':
      return 'department';
    case 'person':
      return 'member';
    case 'touchpoint':
      return 'touchpoint';
    case 'entries':
      return { entriesOf: description.of };
    default:
      return null;
  }
}

function idsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value as string[];
  return typeof value === 'string' ? [value] : [];
}

function newlySaid<Value>(after: Record<string, Value>, before: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(after).filter(([id, value]) => before[id] !== value));
}
