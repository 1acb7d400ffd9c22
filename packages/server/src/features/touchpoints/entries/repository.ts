import type { EntryKind } from '@anklang/domain';
import type { EntryTable } from '../../../platform/database/tables.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

type OfKind = { workspaceId: string; kind: EntryKind };

/** All of a kind; there are few. */
export function listEntryRows(database: Database, { workspaceId, kind }: OfKind): Promise<EntryTable[]> {
  return database
    .selectFrom('entry')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('kind', '=', kind)
    .orderBy('sortName')
    .orderBy('id')
    .execute();
}

export function findEntry(database: Database, { workspaceId, kind, entryId }: OfKind & { entryId: string }) {
  return database
    .selectFrom('entry')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('kind', '=', kind)
    .where('id', '=', entryId)
    .executeTakeFirst();
}

export async function insertEntry(transaction: DatabaseTransaction, entry: EntryTable): Promise<void> {
  await transaction.insertInto('entry').values(entry).execute();
}

/** False when the entry no longer has the version the change was made on. */
export async function updateEntry(
  transaction: DatabaseTransaction,
  { id, version }: { id: string; version: number },
  change: Pick<EntryTable, 'name' | 'sortName' | 'body' | 'version' | 'changedAt'>,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('entry')
    .set(change)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function deleteEntry(transaction: DatabaseTransaction, id: string): Promise<void> {
  await transaction.deleteFrom('entry').where('id', '=', id).execute();
}

/** How many touchpoints have each value in a field. */
export async function countByValue(
  database: Database,
  { workspaceId, field }: { workspaceId: string; field: string },
): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom('touchpointValue')
    .select(['value', ({ fn }) => fn.countAll<number>().as('touchpoints')])
    .where('workspaceId', '=', workspaceId)
    .where('field', '=', field)
    .groupBy('value')
    .execute();
  return new Map(rows.map(({ value, touchpoints }) => [value, Number(touchpoints)]));
}

/** Touchpoints that have the value in the field, in a fixed order so that two who hold them never wait for each other. */
export async function listWithValue(
  database: Database,
  { workspaceId, field, value }: { workspaceId: string; field: string; value: string },
): Promise<string[]> {
  const rows = await database
    .selectFrom('touchpointValue')
    .select('touchpointId')
    .where('workspaceId', '=', workspaceId)
    .where('field', '=', field)
    .where('value', '=', value)
    .orderBy('touchpointId')
    .execute();
  return rows.map(({ touchpointId }) => touchpointId);
}

/** Touchpoints of which something is said in a field that keeps its values by entry. */
export function listSaying(database: Database, { workspaceId, field }: { workspaceId: string; field: string }) {
  return database
    .selectFrom('touchpoint')
    .select(['id', 'profile'])
    .where('workspaceId', '=', workspaceId)
    .where('profile', 'like', `%"${field}":{%`)
    .orderBy('id')
    .execute();
}

export async function hasDepartment(database: Database, { workspaceId, id }: { workspaceId: string; id: string }) {
  const row = await database
    .selectFrom('department')
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Core forms that speak of a segment go on speaking of everybody. Gives how many did. */
export async function releasePerceptions(
  transaction: DatabaseTransaction,
  { workspaceId, segmentId }: { workspaceId: string; segmentId: string },
): Promise<number> {
  const { numUpdatedRows } = await transaction
    .updateTable('perception')
    .set(({ eb, ref }) => ({ segmentId: null, version: eb(ref('version'), '+', 1) }))
    .where('workspaceId', '=', workspaceId)
    .where('segmentId', '=', segmentId)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Verdicts on rules that nobody can read any more. */
export async function deleteBrandJudgements(
  transaction: DatabaseTransaction,
  { workspaceId, brandId }: { workspaceId: string; brandId: string },
): Promise<void> {
  await transaction
    .deleteFrom('brandJudgement')
    .where('workspaceId', '=', workspaceId)
    .where('brandId', '=', brandId)
    .execute();
}
