import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/index.ts';

type Which = { workspaceId: string; mapId: string };

export const versionsKey = ({ workspaceId, mapId }: Which) =>
  ['workspace', workspaceId, 'journeyMaps', mapId, 'versions'] as const;

export function versionsOf(which: Which) {
  return queryOptions({
    queryKey: [...versionsKey(which), 'list'],
    queryFn: async ({ signal }) => (await callApi(routes.listMapVersions, { params: which, signal })).items,
  });
}

/** A kept state never changes. */
export function versionOf(which: Which, versionId: string) {
  return queryOptions({
    queryKey: [...versionsKey(which), 'one', versionId],
    queryFn: ({ signal }) => callApi(routes.readMapVersion, { params: { ...which, versionId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export const changesKey = ({ workspaceId, mapId }: Which) =>
  ['workspace', workspaceId, 'journeyMaps', mapId, 'changes'] as const;

export function loadChanges(params: Which, query: { limit: number; cursor?: string | undefined }) {
  return (signal: AbortSignal) => callApi(routes.listMapChanges, { params, query, signal });
}
