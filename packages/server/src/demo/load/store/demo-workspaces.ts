import type { WorkspaceTable } from '../../../platform/database/tables.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

export async function insertDemoWorkspace(
  transaction: DatabaseTransaction,
  { workspace, ownerId }: { workspace: WorkspaceTable; ownerId: string },
): Promise<void> {
  await transaction.insertInto('workspace').values(workspace).execute();
  await transaction
    .insertInto('member')
    .values({
      ...{ workspaceId: workspace.id, userId: ownerId, role: 'owner' },
      ...{ departmentIds: '[]', joinedAt: workspace.createdAt },
    })
    .execute();
}

/** False when the workspace has gone in the meantime. */
export async function updateDemoMark(
  database: Database,
  { workspaceId, demo }: { workspaceId: string; demo: string },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('workspace')
    .set({ demo })
    .where('id', '=', workspaceId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
