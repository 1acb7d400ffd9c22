import type { JourneyMapShareTable } from '../../../platform/database/tables.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

export type StoredShare = JourneyMapShareTable & { versionName: string | null };

function selectShares(database: Database) {
  return database
    .selectFrom('journeyMapShare')
    .leftJoin('journeyMapVersion', 'journeyMapVersion.id', 'journeyMapShare.versionId')
    .selectAll('journeyMapShare')
    .select('journeyMapVersion.name as versionName');
}

/** The newest first. */
export function listShares(database: Database, mapId: string): Promise<StoredShare[]> {
  return selectShares(database)
    .where('journeyMapShare.mapId', '=', mapId)
    .orderBy('journeyMapShare.createdAt', 'desc')
    .orderBy('journeyMapShare.id', 'desc')
    .execute();
}

export function findShare(
  database: Database,
  { mapId, shareId }: { mapId: string; shareId: string },
): Promise<StoredShare | undefined> {
  return selectShares(database)
    .where('journeyMapShare.mapId', '=', mapId)
    .where('journeyMapShare.id', '=', shareId)
    .executeTakeFirst();
}

export function findShareByToken(database: Database, tokenHash: string): Promise<StoredShare | undefined> {
  return selectShares(database).where('journeyMapShare.tokenHash', '=', tokenHash).executeTakeFirst();
}

export async function countShares(database: Database, mapId: string): Promise<number> {
  const { count } = await database
    .selectFrom('journeyMapShare')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('mapId', '=', mapId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertShare(transaction: DatabaseTransaction, share: JourneyMapShareTable): Promise<void> {
  await transaction.insertInto('journeyMapShare').values(share).execute();
}

export async function deleteShare(transaction: DatabaseTransaction, id: string): Promise<void> {
  await transaction.deleteFrom('journeyMapShare').where('id', '=', id).execute();
}

export async function countView(database: Database, { id, at }: { id: string; at: string }): Promise<void> {
  await database
    .updateTable('journeyMapShare')
    .set(({ eb }) => ({ views: eb('views', '+', 1), lastViewedAt: at }))
    .where('id', '=', id)
    .execute();
}
