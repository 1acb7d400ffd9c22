import type { PerceptionTable } from '../../../platform/database/tables.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

type OfTouchpoint = { workspaceId: string; touchpointId: string };

/** In the order they were written. */
export function listPerceptionRows(
  database: Database,
  { workspaceId, touchpointId }: OfTouchpoint,
): Promise<PerceptionTable[]> {
  return database
    .selectFrom('perception')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('touchpointId', '=', touchpointId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

export function findPerception(
  database: Database,
  { workspaceId, touchpointId, perceptionId }: OfTouchpoint & { perceptionId: string },
): Promise<PerceptionTable | undefined> {
  return database
    .selectFrom('perception')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('touchpointId', '=', touchpointId)
    .where('id', '=', perceptionId)
    .executeTakeFirst();
}

export async function countPerceptions(database: Database, touchpointId: string): Promise<number> {
  const { count } = await database
    .selectFrom('perception')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('touchpointId', '=', touchpointId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function isSegment(
  database: Database,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<boolean> {
  const segment = await database
    .selectFrom('entry')
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('kind', '=', 'segment')
    .where('id', '=', id)
    .executeTakeFirst();
  return segment !== undefined;
}

export async function insertPerception(transaction: DatabaseTransaction, perception: PerceptionTable): Promise<void> {
  await transaction.insertInto('perception').values(perception).execute();
}

/** False when the perception no longer has the version the change was made on. */
export async function updatePerception(
  transaction: DatabaseTransaction,
  { id, version }: { id: string; version: number },
  change: Partial<PerceptionTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('perception')
    .set(change)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function deletePerception(transaction: DatabaseTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom('perception').where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}
