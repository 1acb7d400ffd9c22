import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { addressOf, callApi } from '../../../lib/api/index.ts';
import type { MapServer } from './map-sync.ts';

type Which = { workspaceId: string; mapId: string };

const mapKey = ({ workspaceId, mapId }: Which) => ['workspace', workspaceId, 'journeyMaps', mapId] as const;

/** As it was when the page was opened; what changes after that is followed. */
export function mapOf(which: Which) {
  return queryOptions({
    queryKey: [...mapKey(which), 'journey'],
    queryFn: ({ signal }) => callApi(routes.readJourneyMap, { params: which, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export function referencesOf(which: Which) {
  return queryOptions({
    queryKey: [...mapKey(which), 'references'],
    queryFn: ({ signal }) => callApi(routes.readMapReferences, { params: which, signal }),
  });
}

export function serverOf(which: Which, clientId: string): MapServer {
  return {
    send: (request) => callApi(routes.changeJourneyMap, { params: which, body: { clientId, ...request } }),
    follow: (request) => callApi(routes.followJourneyMap, { params: which, body: { clientId, ...request } }),
    read: () => callApi(routes.readJourneyMap, { params: which }),
  };
}

/** Told in passing, while the page goes away. */
export function tellLeaving(which: Which, clientId: string, version: number): void {
  void fetch(addressOf(routes.followJourneyMap.path, which), {
    method: 'POST',
    keepalive: true,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ clientId, after: version, leaves: true }),
  }).catch(() => null);
}
