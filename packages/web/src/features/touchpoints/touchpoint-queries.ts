import { routes } from '@anklang/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

export function registerOf(workspaceId: string, search: string) {
  return infiniteQueryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'list', search],
    queryFn: ({ signal, pageParam }) =>
      callApi(routes.listTouchpoints, {
        params: { workspaceId },
        query: { limit: 100, ...(search ? { search } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
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

export function departmentsOf(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'departments', 'all'],
    queryFn: async ({ signal }) =>
      (await callApi(routes.listDepartments, { params: { workspaceId }, query: { limit: 200 }, signal })).items,
  });
}

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
