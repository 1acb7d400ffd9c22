import type { JourneyMapContent } from '@anklang/domain';
import type { Dialect } from '../../../../platform/database/dialect.ts';
import type { JourneyMapChangeTable } from '../../../../platform/database/tables.ts';
import type { Database, DatabaseTransaction } from '../../../../platform/services.ts';
import type { Pair } from './pair.ts';

type DrawnMap = { id: string; version: number; map: JourneyMapContent };

/** Journeys with the touchpoint that goes on them; nobody draws on them until the transaction ends. */
export async function holdMapsWith(
  transaction: DatabaseTransaction,
  { otherId, dialect }: Pair & { dialect: Dialect },
): Promise<DrawnMap[]> {
  const maps = await transaction
    .selectFrom('journeyMap')
    .select(['id', 'version', 'map'])
    .where(
      'id',
      'in',
      transaction.selectFrom('journeyMapTouchpoint').select('mapId').where('touchpointId', '=', otherId),
    )
    .orderBy('id')
    // SQLite's writers take turns anyway.
    .$if(dialect === 'postgres', (rest) => rest.forUpdate())
    .execute();
  return maps.map(({ map, ...rest }) => ({ ...rest, map: JSON.parse(map) as JourneyMapContent }));
}

export async function updateDrawnMap(
  transaction: DatabaseTransaction,
  { map, change }: { map: JourneyMapContent; change: JourneyMapChangeTable },
): Promise<void> {
  const { mapId, version, at: changedAt, byName: changedByName } = change;
  await transaction
    .updateTable('journeyMap')
    .set({ map: JSON.stringify(map), version, changedAt, changedByName })
    .where('id', '=', mapId)
    .execute();
  await transaction.insertInto('journeyMapChange').values(change).execute();
}

/** Where both are on a journey, the one that goes is taken off. */
export async function moveMapTouchpoints(transaction: DatabaseTransaction, { keptId, otherId }: Pair): Promise<void> {
  const withKept = transaction.selectFrom('journeyMapTouchpoint').select('mapId').where('touchpointId', '=', keptId);
  await transaction
    .deleteFrom('journeyMapTouchpoint')
    .where('touchpointId', '=', otherId)
    .where('mapId', 'in', withKept)
    .execute();
  await transaction
    .updateTable('journeyMapTouchpoint')
    .set({ touchpointId: keptId })
    .where('touchpointId', '=', otherId)
    .execute();
}

/** Kept states of journeys that show the touchpoint that goes. */
function selectVersionsWith(database: Database, { workspaceId, otherId }: Pair) {
  const maps = database.selectFrom('journeyMap').select('id').where('workspaceId', '=', workspaceId);
  return database.selectFrom('journeyMapVersion').where('mapId', 'in', maps).where('map', 'like', `%"${otherId}"%`);
}

export async function countVersionsWith(database: Database, pair: Pair): Promise<number> {
  const { count } = await selectVersionsWith(database, pair)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** One after the other: each may be as long as a journey. */
export async function rewriteVersionsWith(
  transaction: DatabaseTransaction,
  pair: Pair,
  rewrite: (map: JourneyMapContent) => JourneyMapContent,
): Promise<void> {
  const versions = await selectVersionsWith(transaction, pair).select('id').execute();
  for (const { id } of versions) {
    const { map } = await transaction
      .selectFrom('journeyMapVersion')
      .select('map')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const rewritten = rewrite(JSON.parse(map) as JourneyMapContent);
    await transaction
      .updateTable('journeyMapVersion')
      .set({ map: JSON.stringify(rewritten) })
      .where('id', '=', id)
      .execute();
  }
}
