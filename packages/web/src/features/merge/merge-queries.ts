import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

const shownPairs = 200;

export function duplicatesOf(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'duplicates'],
    queryFn: ({ signal }) =>
      callApi(routes.listLikelyDuplicates, { params: { workspaceId }, query: { limit: shownPairs }, signal }),
  });
}

export function mergePreviewOf(workspaceId: string, { keptId, otherId }: { keptId: string; otherId: string }) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', keptId, 'merge', otherId],
    queryFn: ({ signal }) =>
      callApi(routes.previewMerge, {
        params: { workspaceId, touchpointId: keptId },
        query: { fromId: otherId },
        signal,
      }),
    // What is to be merged is looked at as it is now.
    staleTime: 0,
    gcTime: 0,
  });
}
