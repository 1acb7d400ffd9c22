import { fail } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Services } from '../../platform/services.ts';
import { presentApiKey } from './present.ts';
import { deleteApiKey, findApiKey } from './store/api-keys.ts';
import type { Work } from './work.ts';

export async function removeApiKey(
  services: Services,
  { apiKeyId, ...work }: Work & { apiKeyId: string },
): Promise<void> {
  await services.database.transaction().execute(async (transaction) => {
    const apiKey = await findApiKey(transaction, work.workspaceId, apiKeyId);
    if (!apiKey) throw fail('not_found', {});

    const { name, start, scopes, expiresAt } = presentApiKey(apiKey);
    await deleteApiKey(transaction, apiKeyId);
    await recordChange(transaction, {
      ...{ ...work, now: services.now() },
      action: 'apiKey.remove',
      target: { kind: 'apiKey', id: apiKeyId, name },
      before: { name, start, scopes, expiresAt },
      after: null,
    });
  });
}
