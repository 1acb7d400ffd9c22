import { sql } from 'kysely';
import { selectPage } from '../../../../platform/database/select-page.ts';
import type { JourneyMapChangeTable } from '../../../../platform/database/tables.ts';
import type { PageRequest } from '../../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../../platform/services.ts';

/** How long the text of a change is; the text itself may be as long as a map. */
export type ChangeSize = { mapId: string; version: number; characters: number };

const characters = sql<number>`length(${sql.ref('operations')})`.as('characters');

export async function insertMapChange(transaction: DatabaseTransaction, change: JourneyMapChangeTable): Promise<void> {
  await transaction.insertInto('journeyMapChange').values(change).execute();
}

/** Newest first. */
export function listChangeSizes(
  database: Database,
  { mapId, ...page }: PageRequest & { mapId: string },
): Promise<ChangeSize[]> {
  const query = database
    .selectFrom('journeyMapChange')
    .select(['mapId', 'version', characters])
    .where('mapId', '=', mapId);
  return selectPage(query, { ...page, by: ['version', 'mapId'], of: 'number', order: 'desc' });
}

export async function sumCharactersAfter(
  database: Database,
  { mapId, version }: { mapId: string; version: number },
): Promise<number> {
  const { sum } = await database
    .selectFrom('journeyMapChange')
    .select(sql<number | null>`sum(length(${sql.ref('operations')}))`.as('sum'))
    .where('mapId', '=', mapId)
    .where('version', '>', version)
    .executeTakeFirstOrThrow();
  return Number(sum ?? 0);
}

/** In the order in which they were made. */
export function listChangesBetween(
  database: Database,
  { mapId, after, to }: { mapId: string; after: number; to: number },
): Promise<JourneyMapChangeTable[]> {
  return database
    .selectFrom('journeyMapChange')
    .selectAll()
    .where('mapId', '=', mapId)
    .where('version', '>', after)
    .where('version', '<=', to)
    .orderBy('version')
    .execute();
}

/** Did this person's drawing on the journey come into the log since? */
export async function hasDrawnSince(
  transaction: DatabaseTransaction,
  { workspaceId, mapId, actorId, since }: { workspaceId: string; mapId: string; actorId: string; since: string },
): Promise<boolean> {
  const entry = await transaction
    .selectFrom('auditEntry')
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('at', '>', since)
    .where('action', '=', 'journey.draw')
    .where('targetId', '=', mapId)
    .where('actorId', '=', actorId)
    .limit(1)
    .executeTakeFirst();
  return entry !== undefined;
}
