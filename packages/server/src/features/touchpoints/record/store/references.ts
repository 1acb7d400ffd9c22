import type { EntryKind } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../../platform/services.ts';
import type { ReferenceTarget } from '../require-references.ts';

/** Those of the ids that the workspace has. */
export async function listPresent(
  transaction: DatabaseTransaction,
  { workspaceId, to, ids }: { workspaceId: string; to: ReferenceTarget; ids: readonly string[] },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await selectIds(transaction, { workspaceId, to, ids }).execute();
  return new Set(rows.map(({ id }) => id));
}

function selectIds(
  transaction: DatabaseTransaction,
  { workspaceId, to, ids }: { workspaceId: string; to: ReferenceTarget; ids: readonly string[] },
): { execute(): Promise<{ id: string }[]> } {
  if (to === 'member') {
    return transaction
      .selectFrom('member')
      .select('userId as id')
      .where('workspaceId', '=', workspaceId)
      .where('userId', 'in', ids);
  }
  if (typeof to === 'object') {
    return transaction
      .selectFrom('entry')
      .select('id')
      .where('workspaceId', '=', workspaceId)
      .where('kind', '=', to.entriesOf)
      .where('id', 'in', ids);
  }
  return transaction.selectFrom(to).select('id').where('workspaceId', '=', workspaceId).where('id', 'in', ids);
}

/** The bodies of entries of one kind, as they are kept. */
export async function listBodies(
  transaction: DatabaseTransaction,
  { workspaceId, kind, ids }: { workspaceId: string; kind: EntryKind; ids: readonly string[] },
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('entry')
    .select(['id', 'body'])
    .where('workspaceId', '=', workspaceId)
    .where('kind', '=', kind)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** The touchpoint, the one above it, and so on. */
export async function listParents(transaction: DatabaseTransaction, touchpointId: string): Promise<string[]> {
  const path: string[] = [];
  for (let id: string | undefined = touchpointId; id !== undefined && !path.includes(id); ) {
    path.push(id);
    const above: { value: string } | undefined = await transaction
      .selectFrom('touchpointValue')
      .select('value')
      .where('touchpointId', '=', id)
      .where('field', '=', 'parentId')
      .executeTakeFirst();
    id = above?.value;
  }
  return path;
}

/** Touchpoints that have the value in one of the fields. */
export async function listReferring(
  transaction: DatabaseTransaction,
  { workspaceId, fields, value }: { workspaceId: string; fields: readonly string[]; value: string },
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('touchpointValue')
    .select('touchpointId')
    .distinct()
    .where('workspaceId', '=', workspaceId)
    .where('field', 'in', fields)
    .where('value', '=', value)
    .orderBy('touchpointId')
    .execute();
  return rows.map(({ touchpointId }) => touchpointId);
}
