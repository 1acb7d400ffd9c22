import { type RequestKind, type RequestState, routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

export type RequestFilter = {
  state?: RequestState | 'waiting' | undefined;
  kind?: RequestKind | undefined;
  mine?: 'true' | undefined;
  own?: 'true' | undefined;
  touchpointId?: string | undefined;
};

export const requestsKey = (workspaceId: string) => ['workspace', workspaceId, 'touchpoints', 'requests'] as const;

export function loadRequests(
  workspaceId: string,
  query: RequestFilter & { limit: number; cursor?: string | undefined },
) {
  return (signal: AbortSignal) => callApi(routes.listRequests, { params: { workspaceId }, query, signal });
}

/** The first of those that are asked for. */
export function firstRequestsOf(workspaceId: string, filter: RequestFilter & { limit: number }) {
  return queryOptions({
    queryKey: [...requestsKey(workspaceId), 'first', filter],
    queryFn: ({ signal }) => loadRequests(workspaceId, filter)(signal),
  });
}

/** For the desk: the first that wait for an answer or to be done. */
export function waitingRequestsOf(workspaceId: string, isMine: boolean) {
  return firstRequestsOf(workspaceId, { state: 'waiting', limit: 5, ...(isMine ? { mine: 'true' } : {}) });
}
