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

export function variantsOf({ workspaceId, question, limit }: Asked & { limit: number }) {
  return queryOptions({
    queryKey: [...interactionsKey(workspaceId), 'variants', question, limit],
    queryFn: ({ signal }) =>
      callApi(routes.askVariants, { params: { workspaceId }, body: { question, limit }, signal }),
    staleTime: 60_000,
  });
}

export function dropOffOf({ workspaceId, question, funnel }: Asked & { funnel: string[][] }) {
  return queryOptions({
    queryKey: [...interactionsKey(workspaceId), 'dropOff', question, funnel],
    queryFn: ({ signal }) =>
      callApi(routes.askDropOff, { params: { workspaceId }, body: { question, funnel }, signal }),
    staleTime: 60_000,
  });
}

/** What concerns a single person leaves the memory with the page that shows it. */
export function timelineOf({ workspaceId, question, customer }: Asked & { customer: string }) {
  return queryOptions({
    queryKey: [...interactionsKey(workspaceId), 'timeline', question, customer],
    queryFn: ({ signal }) =>
      callApi(routes.askTimeline, { params: { workspaceId }, body: { question, customer }, signal }),
    staleTime: 60_000,
    gcTime: 0,
  });
}
