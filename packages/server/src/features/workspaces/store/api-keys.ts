import { selectPage } from '../../../platform/database/select-page.ts';
import type { ApiKeyTable } from '../../../platform/database/tables.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

/** Never the hash. */
const shown = ['id', 'name', 'start', 'scopes', 'createdAt', 'expiresAt', 'lastUsedAt'] as const;
export type ShownApiKey = Pick<ApiKeyTable, (typeof shown)[number]>;

export async function listApiKeys(
  database: Database,
  { workspaceId, ...page }: PageRequest & { workspaceId: string },
): Promise<ShownApiKey[]> {
  const query = database.selectFrom('apiKey').select(shown).where('workspaceId', '=', workspaceId);

  return selectPage(query, { ...page, by: ['createdAt', 'id'] });
}

export async function findApiKey(database: Database, workspaceId: string, apiKeyId: string) {
  return database
    .selectFrom('apiKey')
    .select(shown)
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', apiKeyId)
    .executeTakeFirst();
}

export async function insertApiKey(transaction: DatabaseTransaction, apiKey: ApiKeyTable): Promise<void> {
  await transaction.insertInto('apiKey').values(apiKey).execute();
}

export async function deleteApiKey(transaction: DatabaseTransaction, apiKeyId: string): Promise<void> {
  await transaction.deleteFrom('apiKey').where('id', '=', apiKeyId).execute();
}
