import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

export function brandFitOf(workspaceId: string, touchpointId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', touchpointId, 'brand-fit'],
    queryFn: async ({ signal }) =>
      (await callApi(routes.readBrandFit, { params: { workspaceId, touchpointId }, signal })).items,
  });
}

/** Everything that a judgement changes. */
export function refreshedBy(workspaceId: string) {
  return ['workspace', workspaceId] as const;
}
