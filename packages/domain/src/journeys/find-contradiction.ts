import type { JourneyMapContent } from './map.ts';
import type { MapRefusal } from './map-applied.ts';
import { fits, personasOf } from './map-cells.ts';
import { has } from './map-items.ts';

/** What must hold of every map; null where it does. */
export function findContradiction(map: JourneyMapContent): MapRefusal | null {
  for (const items of [map.steps, map.lanes, map.personas, map.ways] as { id: string }[][]) {
    const twice = items.find(({ id }, place) => items.findIndex((item) => item.id === id) !== place);
    if (twice) return { kind: 'taken', id: twice.id };
  }
  const stray = map.ways.find(({ from, to }) => !has(map.steps, from) || !has(map.steps, to));
  if (stray) return { kind: 'gone', id: stray.id };
  const personas = personasOf(map);
  const lanes = new Map(map.lanes.map((lane) => [lane.id, lane]));
  for (const [stepId, ofStep] of Object.entries(map.cells)) {
    if (!has(map.steps, stepId)) return { kind: 'gone', id: stepId };
    for (const [laneId, ofLane] of Object.entries(ofStep)) {
      const lane = lanes.get(laneId);
      if (!lane) return { kind: 'gone', id: laneId };
      for (const [persona, cell] of Object.entries(ofLane)) {
        if (!personas.has(persona)) return { kind: 'gone', id: persona };
        if (!fits(lane, cell)) return { kind: 'unfit' };
      }
    }
  }
  for (const [stepId, ofStep] of Object.entries(map.levels)) {
    if (!has(map.steps, stepId)) return { kind: 'gone', id: stepId };
    const stranger = Object.keys(ofStep).find((persona) => !personas.has(persona));
    if (stranger !== undefined) return { kind: 'gone', id: stranger };
  }
  return null;
}
