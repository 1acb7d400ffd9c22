import { everybody, type JourneyMapContent, type LaneKind, type MapStep } from '@anklang/domain';

/** Lanes of which CJML holds one text each, if they are the first of their kind. */
export const heldLanes = ['get', 'manner', 'backstage', 'own'] as const satisfies LaneKind[];

/** What stands in the first lane of a kind; a persona's own words go before those for everybody. */
export function textIn(
  map: JourneyMapContent,
  { step, kind, persona }: { step: MapStep; kind: LaneKind; persona: string },
): string {
  const lane = map.lanes.find((one) => one.kind === kind);
  const cells = lane ? map.cells[step.id]?.[lane.id] : undefined;
  const cell = cells?.[persona] ?? cells?.[everybody];
  return cell && 'text' in cell ? cell.text : '';
}
