import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

export const viewsKey = (workspaceId: string) => ['workspace', workspaceId, 'views'] as const;

export function viewOf(workspaceId: string, comparisonId: string) {
  return queryOptions({
    queryKey: [...viewsKey(workspaceId), comparisonId],
    queryFn: ({ signal }) => callApi(routes.readViewComparison, { params: { workspaceId, comparisonId }, signal }),
  });
}

/** Of one that is closed: it never changes any more. */
export function viewResultOf(workspaceId: string, comparisonId: string) {
  return queryOptions({
    queryKey: [...viewsKey(workspaceId), comparisonId, 'result'],
    queryFn: ({ signal }) => callApi(routes.readViewResult, { params: { workspaceId, comparisonId }, signal }),
  });
}
