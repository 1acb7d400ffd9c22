import { selectPage } from '../../../platform/database/select-page.ts';
import type { InteractionImportTable, PathFileTable } from '../../../platform/database/tables.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

type Key = { workspaceId: string; id: string };
type SameFile = { workspaceId: string; fileHash: string; mappingHash: string };

export function findImport(database: Database, key: Key): Promise<InteractionImportTable | undefined> {
  return database
    .selectFrom('interactionImport')
    .selectAll()
    .where('workspaceId', '=', key.workspaceId)
    .where('id', '=', key.id)
    .executeTakeFirst();
}

export async function insertImport(transaction: DatabaseTransaction, row: InteractionImportTable): Promise<void> {
  await transaction.insertInto('interactionImport').values(row).execute();
}

/** False when somebody was faster. */
export async function deleteImport(transaction: DatabaseTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom('interactionImport').where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Newest first, without the rejected rows. */
export function listImportPage(
  database: Database,
  { workspaceId, ...page }: PageRequest & { workspaceId: string },
): Promise<Omit<InteractionImportTable, 'rejected'>[]> {
  const query = database
    .selectFrom('interactionImport')
    .select(['id', 'workspaceId', 'fileName', 'fileHash', 'mappingHash', 'kind', 'mapping', 'counts'])
    .select(['importedAt', 'importedBy'])
    .where('workspaceId', '=', workspaceId);
  return selectPage(query, { ...page, by: ['importedAt', 'id'], order: 'desc' });
}

type PathFileHead = Omit<PathFileTable, 'rows'>;
const headColumns = [
  ...(['id', 'workspaceId', 'name', 'fileName', 'fileHash', 'mappingHash', 'totals'] as const),
  ...(['importedAt', 'importedBy'] as const),
];

export function findPathFile(database: Database, key: Key): Promise<PathFileHead | undefined> {
  return database
    .selectFrom('pathFile')
    .select(headColumns)
    .where('workspaceId', '=', key.workspaceId)
    .where('id', '=', key.id)
    .executeTakeFirst();
}

export function findSamePathFile(database: Database, file: SameFile): Promise<PathFileHead | undefined> {
  return database
    .selectFrom('pathFile')
    .select(headColumns)
    .where('workspaceId', '=', file.workspaceId)
    .where('fileHash', '=', file.fileHash)
    .where('mappingHash', '=', file.mappingHash)
    .executeTakeFirst();
}

export async function insertPathFile(transaction: DatabaseTransaction, row: PathFileTable): Promise<void> {
  await transaction.insertInto('pathFile').values(row).execute();
}

/** False when somebody was faster. */
export async function deletePathFile(transaction: DatabaseTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom('pathFile').where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Newest first. */
export function listPathFilePage(
  database: Database,
  { workspaceId, ...page }: PageRequest & { workspaceId: string },
): Promise<PathFileHead[]> {
  const query = database.selectFrom('pathFile').select(headColumns).where('workspaceId', '=', workspaceId);
  return selectPage(query, { ...page, by: ['importedAt', 'id'], order: 'desc' });
}

export async function listOpenJobIds(database: Database): Promise<Set<string>> {
  const open = await database.selectFrom('job').select('id').where('state', 'in', ['waiting', 'running']).execute();
  return new Set(open.map(({ id }) => id));
}
