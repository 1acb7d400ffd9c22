import { fail, type NewRequestSchema, type TouchpointRequest } from '@anklang/domain';
import type { z } from 'zod';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { oneAtATime } from '../../../platform/database/one-at-a-time.ts';
import type { Services } from '../../../platform/services.ts';
import { presentRequest } from './present-request.ts';
import { countRequests, findRequest, insertRequest } from './repository.ts';
import { requireTarget } from './require-target.ts';
import { tellRequest } from './tell-request.ts';

/** More than this nobody answers; who asks for more has to wait. */
export const mostOpenRequests = 1000;
/** Nobody takes the place of all others. */
const mostOfOnePerson = 200;

type NewRequest = {
  actor: Actor;
  workspaceId: string;
  body: z.output<typeof NewRequestSchema>;
  requestId: string;
};

/** Somebody asks for something at a touchpoint, or says that departments contradict each other. */
export async function addRequest(
  services: Services,
  { actor, workspaceId, body, requestId }: NewRequest,
): Promise<TouchpointRequest> {
  const now = services.now();
  const at = now.toISOString();
  const { actorId: byId, actorName: byName } = describeActor(actor);

  return services.database.transaction().execute(async (transaction) => {
    await oneAtATime(transaction, services.dialect, `requests of ${workspaceId}`);
    await requireTarget(transaction, { workspaceId, ...body });
    if ((await countRequests(transaction, { workspaceId, state: 'open', byId })) >= mostOfOnePerson) {
      throw fail('requests_too_many', { limit: mostOfOnePerson });
    }
    if ((await countRequests(transaction, { workspaceId, state: 'open' })) >= mostOpenRequests) {
      throw fail('requests_too_many', { limit: mostOpenRequests });
    }

    const id = services.newId();
    const row = {
      ...{ id, workspaceId, ...body, state: 'open', answer: '', answeredAt: null, answeredByName: null },
      ...{ version: 1, createdAt: at, changedAt: at, byId, byName },
    };
    await insertRequest(transaction, row);
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'request.add',
      target: { kind: 'request', id, name: row.title },
      before: null,
      after: tellRequest(row),
    });
    return presentRequest((await findRequest(transaction, { workspaceId, requestId: id }))!, actor);
  });
}
