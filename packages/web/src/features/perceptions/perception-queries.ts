import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

export function perceptionsOf(workspaceId: string, touchpointId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', touchpointId, 'perceptions'],
    queryFn: async ({ signal }) =>
      (await callApi(routes.listPerceptions, { params: { workspaceId, touchpointId }, signal })).items,
  });
}

/** The first segments by name; more nobody chooses from by eye. */
export function segmentsOf(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'entries', 'segment', 'first'],
    queryFn: async ({ signal }) =>
      (
        await callApi(routes.listEntries, {
          params: { workspaceId, kind: 'segment' },
          query: { limit: 200 },
          signal,
        })
      ).items,
    staleTime: 60_000,
  });
}
