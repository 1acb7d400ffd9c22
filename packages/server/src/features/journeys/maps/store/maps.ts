import { fail, type JourneyMapContent } from '@anklang/domain';
import type { JourneyMapTable } from '../../../../platform/database/tables.ts';
import type { Database, DatabaseTransaction, Services } from '../../../../platform/services.ts';

export type OneMap = { workspaceId: string; mapId: string };
/** A journey with what is drawn. */
export type StoredMap = Omit<JourneyMapTable, 'map'> & { map: JourneyMapContent };

/** The journey, or `not_found`. */
export async function requireMap(database: Database, { workspaceId, mapId }: OneMap): Promise<StoredMap> {
  const row = await database
    .selectFrom('journeyMap')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', mapId)
    .executeTakeFirst();
  if (!row) throw fail('not_found', {});
  return { ...row, map: JSON.parse(row.map) as JourneyMapContent };
}

/** The same, and nobody else changes it until the transaction ends. SQLite's writers take turns anyway. */
export async function holdMap(
  transaction: DatabaseTransaction,
  { dialect, workspaceId, mapId }: OneMap & Pick<Services, 'dialect'>,
): Promise<StoredMap> {
  if (dialect === 'postgres') {
    await transaction
      .selectFrom('journeyMap')
      .select('id')
      .where('workspaceId', '=', workspaceId)
      .where('id', '=', mapId)
      .forUpdate()
      .execute();
  }
  return requireMap(transaction, { workspaceId, mapId });
}

/** Which version the map has; what is drawn is not read for it. */
export async function findMapVersion(database: Database, { workspaceId, mapId }: OneMap): Promise<number | undefined> {
  const row = await database
    .selectFrom('journeyMap')
    .select('version')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', mapId)
    .executeTakeFirst();
  return row?.version;
}

export async function countMaps(database: Database, workspaceId: string): Promise<number> {
  const { count } = await database
    .selectFrom('journeyMap')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertMap(transaction: DatabaseTransaction, map: JourneyMapTable): Promise<void> {
  await transaction.insertInto('journeyMap').values(map).execute();
}

export async function updateMap(
  transaction: DatabaseTransaction,
  id: string,
  change: Partial<JourneyMapTable>,
): Promise<void> {
  await transaction.updateTable('journeyMap').set(change).where('id', '=', id).execute();
}

export async function deleteMap(transaction: DatabaseTransaction, id: string): Promise<void> {
  await transaction.deleteFrom('journeyMap').where('id', '=', id).execute();
}
