import type { Language } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';

export async function findLanguage(database: Database, workspaceId: string): Promise<Language> {
  const { language } = await database
    .selectFrom('workspace')
    .select('language')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return language as Language;
}

/** By which a starter is known in the register. */
export function listTouchpointNames(
  database: Database,
  workspaceId: string,
): Promise<{ id: string; key: string; name: string }[]> {
  return database
    .selectFrom('touchpoint')
    .select(['id', 'key', 'name'])
    .where('workspaceId', '=', workspaceId)
    .orderBy('id')
    .execute();
}
