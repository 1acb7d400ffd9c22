import type { Database } from '../../../../platform/services.ts';

/** Keys under which data knew touchpoints that were merged into others, and the touchpoint each of them means now. */
export function listFormerKeys(database: Database, workspaceId: string): Promise<{ id: string; key: string }[]> {
  return database
    .selectFrom('touchpointAlias')
    .select(['touchpointId as id', 'key'])
    .where('workspaceId', '=', workspaceId)
    .orderBy('createdAt')
    .orderBy('key')
    .execute();
}
