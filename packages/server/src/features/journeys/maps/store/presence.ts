import type { JourneyMapPresenceTable } from '../../../../platform/database/tables.ts';
import type { Database, DatabaseTransaction } from '../../../../platform/services.ts';

type Mine = { mapId: string; clientId: string; userId: string };

/** Who was there after the instant. */
export function listPresence(
  database: Database,
  { mapId, since }: { mapId: string; since: string },
): Promise<JourneyMapPresenceTable[]> {
  return database
    .selectFrom('journeyMapPresence')
    .selectAll()
    .where('mapId', '=', mapId)
    .where('at', '>', since)
    .orderBy('name')
    .orderBy('clientId')
    .execute();
}

/** One page of one person: what another person's page is called is of no use. */
export async function keepPresence(transaction: DatabaseTransaction, presence: JourneyMapPresenceTable): Promise<void> {
  const { name, place, at, userId } = presence;
  await transaction
    .insertInto('journeyMapPresence')
    .values(presence)
    .onConflict((conflict) =>
      conflict
        .columns(['mapId', 'clientId'])
        .doUpdateSet({ name, place, at })
        .where('journeyMapPresence.userId', '=', userId),
    )
    .execute();
}

export async function deletePresence(database: Database, { mapId, clientId, userId }: Mine): Promise<void> {
  await database
    .deleteFrom('journeyMapPresence')
    .where('mapId', '=', mapId)
    .where('clientId', '=', clientId)
    .where('userId', '=', userId)
    .execute();
}

/** Pages that were closed without a word. */
export async function deleteFormerPresence(
  transaction: DatabaseTransaction,
  { mapId, until }: { mapId: string; until: string },
): Promise<void> {
  await transaction.deleteFrom('journeyMapPresence').where('mapId', '=', mapId).where('at', '<=', until).execute();
}
