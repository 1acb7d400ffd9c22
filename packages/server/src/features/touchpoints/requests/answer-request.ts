import { answersTo, fail, type RequestAnswerSchema, type RequestState, type TouchpointRequest } from '@anklang/domain';
import type { z } from 'zod';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import type { Services } from '../../../platform/services.ts';
import { mayAnswer, presentRequest } from './present-request.ts';
import { findRequest, updateRequest } from './repository.ts';
import type { OneRequest } from './require-own-request.ts';

type Answer = OneRequest & { answer: z.output<typeof RequestAnswerSchema>; requestId: string };

/** Accepts or declines a request, or says that it is done; the reason stays with it. */
export async function answerRequest(
  services: Services,
  { answer: { version, state, answer }, requestId, actor, workspaceId, id }: Answer,
): Promise<TouchpointRequest> {
  const now = services.now();
  const at = now.toISOString();

  return services.database.transaction().execute(async (transaction) => {
    const request = await findRequest(transaction, { workspaceId, requestId: id });
    if (!request) throw fail('not_found', {});
    if (!mayAnswer(request, actor)) throw fail('not_permitted', { permission: 'touchpoint.edit' });
    if (request.version !== version) throw fail('changed_meanwhile', {});
    if (!answersTo(request.state as RequestState).includes(state)) throw fail('request_answered', {});

    const change = {
      ...{ state, answer: answer || request.answer, answeredAt: at, answeredByName: describeActor(actor).actorName },
      ...{ version: version + 1, changedAt: at },
    };
    if (!(await updateRequest(transaction, { id, version }, change))) throw fail('changed_meanwhile', {});

    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'request.answer',
      target: { kind: 'request', id, name: request.title },
      before: { state: request.state },
      after: { state, reason: answer },
    });
    return presentRequest({ ...request, ...change }, actor);
  });
}
