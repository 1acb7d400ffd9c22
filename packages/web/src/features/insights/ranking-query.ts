import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';
import { type RankingSearch, rankingQuery } from './ranking-search.ts';

type Asked = { workspaceId: string; waveId: string; search: RankingSearch };

export function rankingOf({ workspaceId, waveId, search }: Asked) {
  const query = rankingQuery(search);
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'wave', waveId, 'ranking', query],
    queryFn: ({ signal }) => callApi(routes.readRanking, { params: { workspaceId, waveId }, query, signal }),
    staleTime: 300_000,
  });
}
