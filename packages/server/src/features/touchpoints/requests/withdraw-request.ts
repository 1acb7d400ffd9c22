import { fail } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Services } from '../../../platform/services.ts';
import { deleteOpenRequest } from './repository.ts';
import { type OneRequest, requireOwnRequest } from './require-own-request.ts';
import { tellRequest } from './tell-request.ts';

export async function withdrawRequest(
  services: Services,
  { requestId, ...asked }: OneRequest & { requestId: string },
): Promise<void> {
  const { actor, workspaceId, id } = asked;
  await services.database.transaction().execute(async (transaction) => {
    const request = await requireOwnRequest(transaction, asked);
    if (!(await deleteOpenRequest(transaction, id))) throw fail('changed_meanwhile', {});
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now: services.now() },
      action: 'request.withdraw',
      target: { kind: 'request', id, name: request.title },
      before: tellRequest(request),
      after: null,
    });
  });
}
