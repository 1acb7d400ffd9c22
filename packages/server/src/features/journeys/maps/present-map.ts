import type { JourneyMap, JourneyMapSummary, MapState } from '@anklang/domain';
import type { MapRow } from './store/list.ts';
import type { StoredMap } from './store/maps.ts';

export function presentMap(stored: StoredMap): JourneyMap {
  return { ...standingOf(stored), map: stored.map };
}

export function presentSummary(row: MapRow, personaIds: readonly string[]): JourneyMapSummary {
  const { steps, touchpoints, asIs, toBe } = row;
  return {
    ...standingOf(row),
    ...{ personaIds: [...personaIds], steps, touchpoints, asIs, toBe },
    lowest: row.lowest === null ? null : (JSON.parse(row.lowest) as JourneyMapSummary['lowest']),
  };
}

function standingOf(row: Omit<StoredMap, 'map'> | MapRow): Omit<JourneyMap, 'map'> {
  const { id, name, description, productId, version, createdAt, changedAt, changedByName: changedBy } = row;
  return { id, name, description, state: row.state as MapState, productId, version, createdAt, changedAt, changedBy };
}

/** What the log tells of it; what is drawn stands in the map's own history. */
export function tellMap(map: Pick<StoredMap, 'name' | 'description' | 'state' | 'productId' | 'version'>) {
  const { name, description, state, productId, version } = map;
  return { name, description, state, productId, version };
}
