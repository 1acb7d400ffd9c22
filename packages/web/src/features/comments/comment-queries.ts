import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

export function commentsKey(workspaceId: string, touchpointId: string) {
  return ['workspace', workspaceId, 'touchpoints', touchpointId, 'comments'] as const;
}

const mostMentionsShown = 20;

/** Where one was mentioned: unseen ones first. */
export function mentionsOf(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'mentions'],
    queryFn: ({ signal }) =>
      callApi(routes.listMyMentions, { params: { workspaceId }, query: { limit: mostMentionsShown }, signal }),
    staleTime: 60_000,
  });
}
