import { useSyncExternalStore } from 'react';
import type { DrawnCurve } from './prepare-curves.ts';

export const mostCompared = 6;

/** What is chosen for the curves of a map while it is open. */
export type CurveSettings = {
  /** The one that is drawn where nothing stands yet, and that the keys move. */
  curve: DrawnCurve;
  /** Personas whose curve stands beside that of the chosen one; null: nobody chose yet. */
  compared: readonly string[] | null;
};

const start: CurveSettings = { curve: 'asIs', compared: null };
const settings = new Map<string, CurveSettings>();
const listeners = new Set<() => void>();

/** The lane and its head stand in different places of the map, so they meet here. */
export function useCurveSettings(mapId: string): [CurveSettings, (change: Partial<CurveSettings>) => void] {
  const now = useSyncExternalStore(subscribe, () => settings.get(mapId) ?? start);
  return [now, (change) => put(mapId, { ...now, ...change })];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function put(mapId: string, next: CurveSettings): void {
  settings.set(mapId, next);
  for (const listener of listeners) listener();
}
