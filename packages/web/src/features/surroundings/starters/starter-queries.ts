import { type Industry, routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/index.ts';

export const startersKey = (workspaceId: string) => ['workspace', workspaceId, 'starters'] as const;

export function startersOf(workspaceId: string, industry: Industry) {
  return queryOptions({
    queryKey: [...startersKey(workspaceId), industry],
    queryFn: ({ signal }) => callApi(routes.listStarters, { params: { workspaceId }, query: { industry }, signal }),
    staleTime: 0,
  });
}
