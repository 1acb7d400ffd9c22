import type { ChangeSetTable } from '../../../platform/database/tables.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

export function listDepartmentNames(database: Database, workspaceId: string) {
  return database.selectFrom('department').select(['id', 'name']).where('workspaceId', '=', workspaceId).execute();
}

/** Members under their e-mail address, which is theirs alone. */
export function listPeople(database: Database, workspaceId: string) {
  return database
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.userId')
    .select(['user.id', 'user.email as name'])
    .where('member.workspaceId', '=', workspaceId)
    .execute();
}

export function listKeys(database: Database, workspaceId: string) {
  return database.selectFrom('touchpoint').select(['id', 'key']).where('workspaceId', '=', workspaceId).execute();
}

export function listAllEntries(database: Database, workspaceId: string) {
  return database
    .selectFrom('entry')
    .select(['id', 'kind', 'name', 'body'])
    .where('workspaceId', '=', workspaceId)
    .orderBy('sortName')
    .orderBy('id')
    .execute();
}

export async function insertChangeSet(transaction: DatabaseTransaction, set: ChangeSetTable): Promise<void> {
  await transaction.insertInto('changeSet').values(set).execute();
}

export async function updateChangeSet(
  transaction: DatabaseTransaction,
  id: string,
  change: Partial<Pick<ChangeSetTable, 'touchpoints' | 'fields' | 'undoneAt'>>,
): Promise<void> {
  await transaction.updateTable('changeSet').set(change).where('id', '=', id).execute();
}

export function findChangeSet(
  database: Database,
  { workspaceId, changeSetId }: { workspaceId: string; changeSetId: string },
) {
  return database
    .selectFrom('changeSet')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', changeSetId)
    .executeTakeFirst();
}

export function listLastChangeSets(database: Database, { workspaceId, limit }: { workspaceId: string; limit: number }) {
  return database
    .selectFrom('changeSet')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** In a fixed order, so that two who hold touchpoints never wait for each other. */
export function listChangesOfSet(database: Database, changeSetId: string) {
  return database
    .selectFrom('fieldChange')
    .selectAll()
    .where('changeSetId', '=', changeSetId)
    .orderBy('touchpointId')
    .orderBy('id')
    .execute();
}
