import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

type Asked = { workspaceId: string; surveyId: string | undefined; limit: number };

export function candidatesOf({ workspaceId, surveyId, limit }: Asked) {
  const query = { limit, ...(surveyId === undefined ? {} : { surveyId }) };
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'candidates', query],
    queryFn: ({ signal }) => callApi(routes.listCandidates, { params: { workspaceId }, query, signal }),
  });
}
