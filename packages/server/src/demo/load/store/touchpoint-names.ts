import type { Database } from '../../../platform/services.ts';

/** Names in the register, by key. */
export async function listTouchpointNames(database: Database, workspaceId: string): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('touchpoint')
    .select(['key', 'name'])
    .where('workspaceId', '=', workspaceId)
    .execute();
  return new Map(rows.map(({ key, name }) => [key, name]));
}
