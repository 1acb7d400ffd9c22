import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

const keyOf = (workspaceId: string) => ['workspace', workspaceId, 'monitoring'] as const;

export function changesOf(workspaceId: string, surveyId: string | undefined) {
  const query = surveyId === undefined ? {} : { surveyId };
  return queryOptions({
    queryKey: [...keyOf(workspaceId), 'changes', query],
    queryFn: ({ signal }) => callApi(routes.readWaveChanges, { params: { workspaceId }, query, signal }),
  });
}

export function watchOf(workspaceId: string, days: number) {
  return queryOptions({
    queryKey: [...keyOf(workspaceId), 'watch', days],
    queryFn: ({ signal }) => callApi(routes.readWatch, { params: { workspaceId }, query: { days }, signal }),
  });
}

export function seriesOf(workspaceId: string, query: { step: string; days: number }) {
  return queryOptions({
    queryKey: [...keyOf(workspaceId), 'series', query],
    queryFn: ({ signal }) => callApi(routes.readWatchedSeries, { params: { workspaceId }, query, signal }),
  });
}
