import { type Distance, type DistanceVerdict, routes } from '@anklang/domain';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';

const keyOf = (workspaceId: string) => ['workspace', workspaceId, 'touchpoints', 'distances'] as const;

/** Of these touchpoints, with a target or without. */
export function distancesOf(workspaceId: string, touchpointIds: readonly string[]) {
  const ids = [...touchpointIds].sort().join(',');
  return queryOptions({
    queryKey: [...keyOf(workspaceId), { ids }],
    queryFn: ({ signal }) =>
      callApi(routes.listDistances, { params: { workspaceId }, query: { ids, limit: 200 }, signal }),
    enabled: ids !== '',
  });
}

type Targets = { verdict?: DistanceVerdict | undefined; mine?: boolean; limit: number };

/** Of all touchpoints in use with a target. */
export function targetsOf(workspaceId: string, { verdict, mine = false, limit }: Targets) {
  const query = { limit, mine: mine ? 'true' : 'false', ...(verdict ? { verdict } : {}) } as const;
  return queryOptions({
    queryKey: [...keyOf(workspaceId), query],
    queryFn: ({ signal }) => callApi(routes.listDistances, { params: { workspaceId }, query, signal }),
  });
}

/** Where the touchpoints of a list stand; nothing of a touchpoint as long as that is not known. */
export function useDistances(touchpointIds: readonly string[]): (touchpointId: string) => Distance | undefined {
  const query = useQuery({
    ...distancesOf(useWorkspaceId(), touchpointIds.slice(0, 200)),
    placeholderData: keepPreviousData,
  });
  const byId = new Map(query.data?.items.map((distance) => [distance.touchpointId, distance]));
  return (touchpointId) => byId.get(touchpointId);
}
