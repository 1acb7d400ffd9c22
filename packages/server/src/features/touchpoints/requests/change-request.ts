import { fail, type RequestChangeSchema, type TouchpointRequest } from '@anklang/domain';
import type { z } from 'zod';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Services } from '../../../platform/services.ts';
import { presentRequest } from './present-request.ts';
import { findRequest, updateRequest } from './repository.ts';
import { type OneRequest, requireOwnRequest } from './require-own-request.ts';
import { requireTarget } from './require-target.ts';
import { tellRequestChange } from './tell-request.ts';

type Edit = OneRequest & { change: z.output<typeof RequestChangeSchema>; requestId: string };

export async function changeRequest(
  services: Services,
  { change: { version, ...sent }, requestId, ...asked }: Edit,
): Promise<TouchpointRequest> {
  const { actor, workspaceId, id } = asked;
  const now = services.now();

  return services.database.transaction().execute(async (transaction) => {
    const before = await requireOwnRequest(transaction, asked);
    await requireTarget(transaction, { workspaceId, ...sent });
    const { kind, title, text, touchpointId, departmentId } = before;
    const said = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
    const after = { kind, title, text, touchpointId, departmentId, ...said };
    // Only what was sent: the touchpoint may become another at this moment.
    const change = { ...said, version: version + 1, changedAt: now.toISOString() };
    if (!(await updateRequest(transaction, { id, version }, change))) throw fail('changed_meanwhile', {});

    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'request.change',
      target: { kind: 'request', id, name: after.title },
      ...tellRequestChange(before, after),
    });
    return presentRequest((await findRequest(transaction, { workspaceId, requestId: id }))!, actor);
  });
}
