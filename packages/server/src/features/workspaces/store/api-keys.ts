import type { ApiKeyTable } from '../../../platform/database/tables.ts';
import { type PageRequest, placeOf } from '../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

/** Never the hash. */
const shown = ['id', 'name', 'start', 'scopes', 'createdAt', 'expiresAt', 'lastUsedAt'] as const;
export type ShownApiKey = Pick<ApiKeyTable, (typeof shown)[number]>;

export async function listApiKeys(
  database: Database,
  { workspaceId, ...page }: PageRequest & { workspaceId: string },
): Promise<ShownApiKey[]> {
  const after = placeOf(page.cursor);
  return database
    .selectFrom('apiKey')
    .select(shown)
    .where('workspaceId', '=', workspaceId)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('createdAt', 'id'), '>', tuple(after?.at ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('createdAt')
    .orderBy('id')
    .limit(page.limit + 1)
    .execute();
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
