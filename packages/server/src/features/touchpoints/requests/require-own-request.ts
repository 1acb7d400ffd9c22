import { fail } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { isWrittenBy } from './present-request.ts';
import { findRequest, type StoredRequest } from './repository.ts';

export type OneRequest = { actor: Actor; workspaceId: string; id: string };

/** A request that the actor wrote and that nobody has answered yet. */
export async function requireOwnRequest(
  transaction: DatabaseTransaction,
  { actor, workspaceId, id }: OneRequest,
): Promise<StoredRequest> {
  const request = await findRequest(transaction, { workspaceId, requestId: id });
  if (!request) throw fail('not_found', {});
  if (!isWrittenBy(request, actor)) throw fail('not_permitted', { permission: 'request.write' });
  if (request.state !== 'open') throw fail('request_answered', {});

  return request;
}
