import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

export const progressKey = (workspaceId: string) => ['workspace', workspaceId, 'progress'] as const;

/** One small request for the card and for the foot of the navigation. */
export function progressOf(workspaceId: string) {
  return queryOptions({
    queryKey: progressKey(workspaceId),
    queryFn: ({ signal }) => callApi(routes.readProgress, { params: { workspaceId }, signal }),
    staleTime: 10_000,
  });
}
