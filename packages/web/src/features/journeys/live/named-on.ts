import type { JourneyMapContent } from '@anklang/domain';

/** Everything of the register that a map names. */
export function namedOn(map: JourneyMapContent): Set<string> {
  const named = new Set<string>(map.personas.map(({ id }) => id));
  for (const { phaseId, mapId, touchpointIds } of map.steps) {
    for (const id of [phaseId, mapId, ...touchpointIds]) if (id !== null) named.add(id);
  }
  const special = new Set(map.lanes.filter(({ kind }) => kind === 'systems' || kind === 'owner').map(({ id }) => id));
  for (const ofStep of Object.values(map.cells)) {
    for (const laneId of special) {
      for (const cell of Object.values(ofStep[laneId] ?? {})) {
        if ('systemIds' in cell) for (const id of cell.systemIds) named.add(id);
        if ('departmentId' in cell) named.add(cell.departmentId);
      }
    }
  }
  return named;
}
