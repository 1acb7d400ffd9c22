import type { JourneyMapContent } from '@anklang/domain';
import type { JourneyMapVersionTable } from '../../../../platform/database/tables.ts';
import type { Database, DatabaseTransaction } from '../../../../platform/services.ts';

export type VersionRow = Omit<JourneyMapVersionTable, 'map'>;
export type StoredVersion = VersionRow & { map: JourneyMapContent };

const columns = ['id', 'mapId', 'name', 'note', 'version', 'steps', 'createdAt', 'byId', 'byName'] as const;

/** Newest first. */
export function listVersionRows(database: Database, mapId: string): Promise<VersionRow[]> {
  return database
    .selectFrom('journeyMapVersion')
    .select(columns)
    .where('mapId', '=', mapId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function findVersion(
  database: Database,
  { mapId, versionId }: { mapId: string; versionId: string },
): Promise<StoredVersion | undefined> {
  const row = await database
    .selectFrom('journeyMapVersion')
    .selectAll()
    .where('mapId', '=', mapId)
    .where('id', '=', versionId)
    .executeTakeFirst();
  return row && { ...row, map: JSON.parse(row.map) as JourneyMapContent };
}

export async function insertVersion(transaction: DatabaseTransaction, version: JourneyMapVersionTable): Promise<void> {
  await transaction.insertInto('journeyMapVersion').values(version).execute();
}

export async function deleteVersion(transaction: DatabaseTransaction, id: string): Promise<void> {
  await transaction.deleteFrom('journeyMapVersion').where('id', '=', id).execute();
}
