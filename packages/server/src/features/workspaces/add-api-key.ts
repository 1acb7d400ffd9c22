import { fail, type NewApiKeySchema } from '@anklang/domain';
import type { z } from 'zod';
import { recordChange } from '../../platform/audit/record-change.ts';
import { newApiKey } from '../../platform/auth/api-key.ts';
import type { Services } from '../../platform/services.ts';
import { presentApiKey } from './present.ts';
import { insertApiKey } from './store/api-keys.ts';
import type { Work } from './work.ts';

const day = 24 * 60 * 60 * 1000;

/** Nobody can give a key more than they have themselves, now or later. */
export async function addApiKey(
  services: Services,
  { apiKey: given, ...work }: Work & { apiKey: z.output<typeof NewApiKeySchema> },
) {
  const missing = given.scopes.find((scope) => !work.actor.permissions.has(scope));
  if (missing) throw fail('not_permitted', { permission: missing });

  const now = services.now();
  const { key, hash, start } = newApiKey();
  const scopes = [...new Set(given.scopes)];
  const row = {
    id: services.newId(),
    workspaceId: work.workspaceId,
    userId: work.actor.userId,
    name: given.name,
    hash,
    start,
    scopes: JSON.stringify(scopes),
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + given.expiresInDays * day).toISOString(),
    lastUsedAt: null,
  };
  await services.database.transaction().execute(async (transaction) => {
    await insertApiKey(transaction, row);
    await recordChange(transaction, {
      ...{ ...work, now },
      action: 'apiKey.add',
      target: { kind: 'apiKey', id: row.id, name: row.name },
      before: null,
      after: { name: row.name, start, scopes, expiresAt: row.expiresAt },
    });
  });

  return { ...presentApiKey(row), key };
}
