import { type MapMeasured, routes } from '@anklang/domain';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { callApi } from '../../../lib/api/index.ts';
import { interactionsKey, useQuestion } from '../../ways/index.ts';
import { useMap } from '../live/map-context.ts';
import { stampOfMap } from './stamp-of-map.ts';

const fresh = 5 * 60_000;

/** What the data say of the map that is open, asked the question of the address; again when what they are compared with changes. */
export function useMeasured(mapId: string): UseQueryResult<MapMeasured> {
  const { workspaceId, map, saved } = useMap();
  const [question] = useQuestion();
  const { steps, ways } = map;
  const stamp = useMemo(() => stampOfMap({ steps, ways }), [steps, ways]);
  return useQuery({
    queryKey: [...interactionsKey(workspaceId), 'measuredMap', mapId, question, stamp],
    queryFn: ({ signal }) =>
      callApi(routes.measureJourneyMap, { params: { workspaceId, mapId }, body: { question }, signal }),
    // The server measures what it knows: what is on its way there first has to arrive.
    enabled: saved === 'saved',
    placeholderData: keepPreviousData,
    staleTime: fresh,
  });
}
