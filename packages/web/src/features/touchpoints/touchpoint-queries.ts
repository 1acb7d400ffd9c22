import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';
import type { RegisterQuery } from './register/register-search.ts';

/** One page of the register; a cursor leads to the pages after the first. */
export function registerOf(workspaceId: string, query: RegisterQuery & { cursor?: string }) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'list', query],
    queryFn: ({ signal }) => callApi(routes.listTouchpoints, { params: { workspaceId }, query, signal }),
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
