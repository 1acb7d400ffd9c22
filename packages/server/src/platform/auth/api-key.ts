import { type Permission, PermissionSchema } from '@anklang/domain';
import type { Services } from '../services.ts';
import type { Caller } from './actor.ts';
import { toLanguage } from './language-of-user.ts';
import { hashToken, newToken } from './token.ts';

const prefix = 'ank_';
const startLength = 9;
/** Writing the moment of every single use would make each read a write. */
const lastUsedPrecision = 60_000;

export function newApiKey(): { key: string; hash: string; start: string } {
  const key = `${prefix}${newToken()}`;
  return { key, hash: hashToken(key), start: key.slice(0, startLength) };
}

const noting = new Set<string>();

/** Whose key is it? Null when it is unknown or has expired. */
export async function identifyApiKey(services: Services, key: string): Promise<Caller | null> {
  if (!key.startsWith(prefix)) return null;

  const now = services.now();
  const row = await services.database
    .selectFrom('apiKey')
    .innerJoin('user', 'user.id', 'apiKey.userId')
    .select([
      'apiKey.id',
      'apiKey.name as keyName',
      'apiKey.workspaceId',
      'apiKey.scopes',
      'apiKey.expiresAt',
      'apiKey.lastUsedAt',
      'user.id as userId',
      'user.name',
      'user.email',
      'user.language',
    ])
    .where('apiKey.hash', '=', hashToken(key))
    .executeTakeFirst();
  if (!row || row.expiresAt <= now.toISOString()) return null;

  noteUse(services, row);
  return {
    kind: 'apiKey',
    userId: row.userId,
    name: row.name,
    email: row.email,
    language: toLanguage(row.language),
    apiKey: { id: row.id, name: row.keyName, workspaceId: row.workspaceId, scopes: parseScopes(row.scopes) },
  };
}

/** Scopes that no longer exist are worth nothing. */
export function parseScopes(text: string): Permission[] {
  return (JSON.parse(text) as unknown[]).flatMap((scope) => PermissionSchema.safeParse(scope).data ?? []);
}

/** Nobody waits for it: while a long import writes, calls that only read are answered all the same. */
function noteUse(services: Services, key: { id: string; lastUsedAt: string | null }): void {
  const now = services.now();
  if (key.lastUsedAt && now.getTime() - Date.parse(key.lastUsedAt) < lastUsedPrecision) return;
  if (noting.has(key.id)) return;

  noting.add(key.id);
  services.database
    .updateTable('apiKey')
    .set({ lastUsedAt: now.toISOString() })
    .where('id', '=', key.id)
    .execute()
    .catch((error: unknown) => services.log.warn({ err: error }, 'the use of an API key was not noted'))
    .finally(() => noting.delete(key.id));
}
