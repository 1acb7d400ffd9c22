import { routes } from '@anklang/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';
import type { RegisterQuery } from './register/register-search.ts';

export function registerOf(workspaceId: string, query: RegisterQuery) {
  return infiniteQueryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'list', query],
    queryFn: ({ signal, pageParam }) =>
      callApi(routes.listTouchpoints, {
        params: { workspaceId },
        query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function touchpointOf(workspaceId: string, touchpointId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', touchpointId],
    queryFn: ({ signal }) => callApi(routes.readTouchpoint, { params: { workspaceId, touchpointId }, signal }),
  });
}

export const historyKey = (workspaceId: string, touchpointId: string) =>
  ['workspace', workspaceId, 'touchpoints', touchpointId, 'history'] as const;

type Asked = {
  workspaceId: string;
  waveId: string;
  touchpointId: string;
  query: { encoding: 'levels' | 'linear'; unweighted: 'true' | 'false'; seed: number };
};

export function insightOf({ workspaceId, waveId, touchpointId, query }: Asked) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'wave', waveId, 'touchpoint', touchpointId, query],
    queryFn: ({ signal }) =>
      callApi(routes.readTouchpointInsight, { params: { workspaceId, waveId, touchpointId }, query, signal }),
    staleTime: 300_000,
  });
}
