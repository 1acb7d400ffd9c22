import { type QuestionInput, routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

type Asked = { workspaceId: string; question: QuestionInput };

/** Everything that answers from interactions lies under this key, so that an import refreshes it at one stroke. */
export const interactionsKey = (workspaceId: string) => ['workspace', workspaceId, 'interactions'] as const;

export function summaryOf(workspaceId: string) {
  return queryOptions({
    queryKey: [...interactionsKey(workspaceId), 'summary'],
    queryFn: ({ signal }) => callApi(routes.describeInteractions, { params: { workspaceId }, signal }),
    staleTime: 60_000,
  });
}

export function graphOf({ workspaceId, question }: Asked) {
  return queryOptions({
    queryKey: [...interactionsKey(workspaceId), 'graph', question],
    queryFn: ({ signal }) => callApi(routes.askGraph, { params: { workspaceId }, body: { question }, signal }),
    staleTime: 60_000,
  });
}
