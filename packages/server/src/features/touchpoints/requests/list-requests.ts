import type { RequestKind, RequestState, TouchpointRequest } from '@anklang/domain';
import { describeActor } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type Page, type PageRequest, toPage } from '../../../platform/paging.ts';
import type { Services } from '../../../platform/services.ts';
import { presentRequest } from './present-request.ts';
import { countRequests, listRequestPage, type RequestChoice } from './repository.ts';

type Asked = PageRequest & {
  workspaceId: string;
  actor: Actor;
  filter: {
    state?: RequestState | 'waiting' | undefined;
    kind?: RequestKind | undefined;
    touchpointId?: string | undefined;
    mine: boolean;
    own: boolean;
  };
};

/** What waits for an answer first, then what waits to be done, each the newest first. */
export async function listRequests(
  { database }: Services,
  { workspaceId, actor, filter, ...page }: Asked,
): Promise<Page<TouchpointRequest> & { count: number }> {
  const { mine, own, ...rest } = filter;
  const { userId, departmentIds, permissions } = actor;
  const choice: RequestChoice = {
    ...{ ...rest, workspaceId },
    mine: mine ? { userId, departmentIds, isManager: permissions.has('touchpoint.manage') } : undefined,
    byId: own ? describeActor(actor).actorId : undefined,
  };
  const [rows, count] = await Promise.all([
    listRequestPage(database, { choice, ...page }),
    countRequests(database, choice),
  ]);
  const found = toPage(rows, {
    limit: page.limit,
    placeOf: ({ place, id }) => ({ at: place, id }),
    present: ({ place: _place, ...row }) => presentRequest(row, actor),
  });
  return { ...found, count };
}
