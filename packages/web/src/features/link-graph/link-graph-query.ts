import { type QuestionInput, routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';
import { interactionsKey } from '../ways/index.ts';

export function linkGraphOf({ workspaceId, question }: { workspaceId: string; question: QuestionInput }) {
  return queryOptions({
    queryKey: [...interactionsKey(workspaceId), 'linkGraph', question],
    queryFn: ({ signal }) => callApi(routes.askLinkGraph, { params: { workspaceId }, body: { question }, signal }),
    staleTime: 60_000,
  });
}
