import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/index.ts';

type Which = { workspaceId: string; mapId: string };

export function sharesOf(which: Which) {
  return queryOptions({
    queryKey: ['workspace', which.workspaceId, 'journeyMaps', which.mapId, 'shares'],
    queryFn: ({ signal }) => callApi(routes.listMapShares, { params: which, signal }),
  });
}

export function versionsToShare(which: Which) {
  return queryOptions({
    queryKey: ['workspace', which.workspaceId, 'journeyMaps', which.mapId, 'versions'],
    queryFn: ({ signal }) => callApi(routes.listMapVersions, { params: which, signal }),
  });
}
