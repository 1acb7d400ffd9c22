import type { JourneyMap } from '@anklang/domain';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { newPartId } from '../../../lib/new-part-id.ts';
import { serverOf, tellLeaving } from './map-queries.ts';
import { createMapSync, type MapSync, type SyncState } from './map-sync.ts';

const quick = 1500;
const slow = 6000;

/** This page's map, followed as long as the page is there and somebody can see it. */
export function useMapSync(which: { workspaceId: string; mapId: string }, journey: JourneyMap): MapSync {
  const [sync] = useState(() => {
    const clientId = newPartId();
    return createMapSync({
      clientId,
      start: { version: journey.version, map: journey.map },
      server: serverOf(which, clientId),
      newId: newPartId,
      pause: (present) => {
        if (document.hidden) return null;
        return present.length > 0 || document.hasFocus() ? quick : slow;
      },
    });
  });
  const { workspaceId, mapId } = which;

  useEffect(() => {
    const look = () => !document.hidden && sync.lookNow();
    const leave = () => {
      const { clientId, version } = sync.read().live;
      tellLeaving({ workspaceId, mapId }, clientId, version);
    };
    sync.begin();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    window.addEventListener('online', look);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
      window.removeEventListener('online', look);
      window.removeEventListener('pagehide', leave);
      sync.stop();
      leave();
    };
  }, [sync, workspaceId, mapId]);

  return sync;
}

export function useSyncState(sync: MapSync): SyncState {
  return useSyncExternalStore(sync.subscribe, sync.read);
}
