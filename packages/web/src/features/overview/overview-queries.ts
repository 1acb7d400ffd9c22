import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

export function registerSizeOf(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'start'],
    queryFn: ({ signal }) => callApi(routes.listTouchpoints, { params: { workspaceId }, query: { limit: 1 }, signal }),
  });
}

export function measuresUnderWayOf(workspaceId: string, limit: number) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'measures', 'overview', limit],
    queryFn: async ({ signal }) => {
      const asked = { params: { workspaceId }, signal };
      const [all, underWay] = await Promise.all([
        callApi(routes.listMeasures, { ...asked, query: { limit: 1 } }),
        callApi(routes.listMeasures, { ...asked, query: { state: 'underWay', limit } }),
      ]);
      return { states: all.states, count: all.count, underWay };
    },
  });
}
