import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

export function linksOf(workspaceId: string, touchpointId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', touchpointId, 'links'],
    queryFn: ({ signal }) => callApi(routes.listLinks, { params: { workspaceId, touchpointId }, signal }),
  });
}
