import type { PathFileTable } from '../../../platform/database/tables.ts';
import type { Database } from '../../../platform/services.ts';

export function findPathFile(
  database: Database,
  { workspaceId, pathFileId }: { workspaceId: string; pathFileId: string },
): Promise<Pick<PathFileTable, 'name' | 'rows' | 'importedAt'> | undefined> {
  return database
    .selectFrom('pathFile')
    .select(['name', 'rows', 'importedAt'])
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', pathFileId)
    .executeTakeFirst();
}
