import type { DatabaseTransaction } from '../../../platform/services.ts';

export async function nameOfWorkspace(transaction: DatabaseTransaction, workspaceId: string): Promise<string> {
  const { name } = await transaction
    .selectFrom('workspace')
    .select('name')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return name;
}

/** Rejected rows of every import of the workspace, as JSON. */
export function listRejectedRows(transaction: DatabaseTransaction, workspaceId: string) {
  return transaction
    .selectFrom('interactionImport')
    .select(['id', 'rejected'])
    .where('workspaceId', '=', workspaceId)
    .where('rejected', '!=', '[]')
    .execute();
}

export async function updateRejectedRows(
  transaction: DatabaseTransaction,
  { id, rejected }: { id: string; rejected: string },
): Promise<void> {
  await transaction.updateTable('interactionImport').set({ rejected }).where('id', '=', id).execute();
}
