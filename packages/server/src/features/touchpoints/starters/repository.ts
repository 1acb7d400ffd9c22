import type { Language } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';

/** Keys and names of the whole register. */
export function listNames(database: Database, workspaceId: string): Promise<{ key: string; name: string }[]> {
  return database.selectFrom('touchpoint').select(['key', 'name']).where('workspaceId', '=', workspaceId).execute();
}

export async function findLanguage(database: Database, workspaceId: string): Promise<Language> {
  const { language } = await database
    .selectFrom('workspace')
    .select('language')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return language as Language;
}
