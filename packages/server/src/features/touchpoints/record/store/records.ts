import type { Insertable } from 'kysely';
import type { TouchpointRow, TouchpointTable } from '../../../../platform/database/tables.ts';
import type { Database, DatabaseTransaction } from '../../../../platform/services.ts';
import type { StoredRecord } from '../present-record.ts';

const columns = [
  'touchpoint.id',
  'touchpoint.key',
  'touchpoint.name',
  'touchpoint.description',
  'touchpoint.departmentId',
  'touchpoint.foundIn',
  'touchpoint.profile',
  'touchpoint.lifecycle',
  'touchpoint.responsibleId',
  'touchpoint.reviewedAt',
  'touchpoint.reviewDueAt',
  'touchpoint.version',
  'touchpoint.createdAt',
  'touchpoint.changedAt',
] as const;

const rowsAtOnce = 200;

/** Touchpoints with the number of their core forms. */
export function selectRecords(database: Database) {
  return database
    .selectFrom('touchpoint')
    .select(columns)
    .select(({ selectFrom }) =>
      selectFrom('perception')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('perception.touchpointId', '=', 'touchpoint.id')
        .$asScalar()
        .$notNull()
        .as('perceptions'),
    );
}

export function findStored(
  database: Database,
  { workspaceId, touchpointId }: { workspaceId: string; touchpointId: string },
): Promise<StoredRecord | undefined> {
  return selectRecords(database)
    .where('touchpoint.workspaceId', '=', workspaceId)
    .where('touchpoint.id', '=', touchpointId)
    .executeTakeFirst();
}

export async function listStored(
  database: Database,
  { workspaceId, touchpointIds }: { workspaceId: string; touchpointIds: readonly string[] },
): Promise<StoredRecord[]> {
  const stored: StoredRecord[] = [];
  for (let from = 0; from < touchpointIds.length; from += rowsAtOnce) {
    const ids = touchpointIds.slice(from, from + rowsAtOnce);
    const rows = await selectRecords(database)
      .where('touchpoint.workspaceId', '=', workspaceId)
      .where('touchpoint.id', 'in', ids)
      .execute();
    stored.push(...rows);
  }
  return stored;
}

/** Keeps others from changing it until the transaction ends: a write that writes nothing, as each engine understands it. */
export async function holdTouchpoint(
  transaction: DatabaseTransaction,
  { workspaceId, touchpointId }: { workspaceId: string; touchpointId: string },
): Promise<void> {
  await transaction
    .updateTable('touchpoint')
    .set(({ ref }) => ({ version: ref('version') }))
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', touchpointId)
    .execute();
}

/** The workspace of the touchpoint; undefined when it no longer has the version the change was made on. */
export async function updateTouchpoint(
  transaction: DatabaseTransaction,
  { id, version }: { id: string; version: number },
  change: Partial<TouchpointRow>,
): Promise<string | undefined> {
  const updated = await transaction
    .updateTable('touchpoint')
    .set(change)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('workspaceId')
    .executeTakeFirst();
  return updated?.workspaceId;
}

/** Ids of those that were added; those whose key is taken are left out. */
export async function insertTouchpoints(
  transaction: DatabaseTransaction,
  touchpoints: readonly Insertable<TouchpointTable>[],
): Promise<Set<string>> {
  const added = new Set<string>();
  for (let from = 0; from < touchpoints.length; from += rowsAtOnce) {
    const rows = await transaction
      .insertInto('touchpoint')
      .values(touchpoints.slice(from, from + rowsAtOnce))
      .onConflict((conflict) => conflict.columns(['workspaceId', 'key']).doNothing())
      .returning('id')
      .execute();
    for (const { id } of rows) added.add(id);
  }
  return added;
}
