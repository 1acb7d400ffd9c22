import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/index.ts';
import type { JourneysFilter } from './journeys-search.ts';

/** Everything that shows journeys as a list hangs below it. */
export const journeysKey = (workspaceId: string) => ['workspace', workspaceId, 'journeyMaps', 'list'] as const;

type Asked = { filter: JourneysFilter; limit: number; cursor?: string | undefined };

export function loadJourneys(workspaceId: string, { filter, limit, cursor }: Asked) {
  return (signal: AbortSignal) =>
    callApi(routes.listJourneyMaps, { params: { workspaceId }, query: { ...filter, limit, cursor }, signal });
}

/** The first of those that are asked for. */
export function firstJourneysOf(workspaceId: string, asked: { filter: JourneysFilter; limit: number }) {
  return queryOptions({
    queryKey: [...journeysKey(workspaceId), 'first', asked],
    queryFn: ({ signal }) => loadJourneys(workspaceId, asked)(signal),
  });
}
