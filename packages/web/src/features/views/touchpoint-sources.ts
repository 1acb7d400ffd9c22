import { routes, viewTouchpointCount } from '@anklang/domain';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';
import type { Chosen } from './touchpoints-input.tsx';

/** Journeys that are not archived, to take touchpoints from. */
export function journeysToChoose(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'journeys', 'choose'],
    queryFn: async ({ signal }) => {
      const query = { limit: 200, sort: 'name' } as const;
      return (await callApi(routes.listJourneyMaps, { params: { workspaceId }, query, signal })).items;
    },
    staleTime: 30_000,
  });
}

/** `mostImportant`, `phase:id`, `journey:id` or `wave:id`. */
export async function loadSource(workspaceId: string, source: string): Promise<Chosen[]> {
  const [kind, id = ''] = source.split(':');
  if (kind === 'wave') return ofWave(workspaceId, id);
  if (kind === 'journey') return ofJourney(workspaceId, id);
  const query = {
    limit: viewTouchpointCount.most,
    sort: 'name' as const,
    with: kind === 'phase' ? `phaseIds:${id}` : 'isMostImportant:true',
  };
  const { items } = await callApi(routes.listTouchpoints, { params: { workspaceId }, query });
  return items.map(({ id: touchpointId, name }) => ({ id: touchpointId, name }));
}

async function ofWave(workspaceId: string, waveId: string): Promise<Chosen[]> {
  const { report, touchpointIds } = await callApi(routes.readRanking, { params: { workspaceId, waveId } });
  return report.touchpoints.flatMap(({ key, name }) =>
    touchpointIds[key] === undefined ? [] : [{ id: touchpointIds[key], name }],
  );
}

/** In the order in which they are met. */
async function ofJourney(workspaceId: string, mapId: string): Promise<Chosen[]> {
  const params = { workspaceId, mapId };
  const [{ map }, { touchpoints }] = await Promise.all([
    callApi(routes.readJourneyMap, { params }),
    callApi(routes.readMapReferences, { params }),
  ]);
  const ids = [...new Set(map.steps.flatMap(({ touchpointIds }) => touchpointIds))];
  return ids.flatMap((id) => {
    const found = touchpoints.find((one) => one.id === id);
    return found ? [{ id, name: found.name }] : [];
  });
}

export async function nameOfTouchpoint(
  queryClient: QueryClient,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<Chosen> {
  const { name } = await queryClient.fetchQuery({
    queryKey: ['workspace', workspaceId, 'touchpoints', id, 'name'],
    queryFn: ({ signal }) => callApi(routes.readTouchpoint, { params: { workspaceId, touchpointId: id }, signal }),
    staleTime: 30_000,
  });
  return { id, name };
}
