import { everybody, type JourneyMapContent, type LaneKind, type MapLane, type MapReferences } from '@anklang/domain';

type NameWords = { lane: (kind: LaneKind) => string; everybody: string; gone: string };

type Named = { maps: readonly JourneyMapContent[]; references: MapReferences | undefined; words: NameWords };

export type PartNames = ReturnType<typeof namesOf>;

/** What the ids of one or several states of a map stand for; the first state that knows a part names it. */
export function namesOf({ maps, references, words }: Named) {
  const steps = firstOf(maps.flatMap((map) => map.steps));
  const lanes = firstOf(maps.flatMap((map) => map.lanes));
  const find = (of: readonly { id: string; name: string }[] | undefined, id: string) =>
    of?.find((one) => one.id === id)?.name ?? words.gone;

  return {
    knowsStep: (id: string) => steps.has(id),
    knowsLane: (id: string) => lanes.has(id),
    step: (id: string) => steps.get(id)?.name ?? words.gone,
    lane: (lane: Pick<MapLane, 'kind' | 'name'>) => lane.name || words.lane(lane.kind),
    laneOf: (id: string) => {
      const lane = lanes.get(id);
      return lane ? lane.name || words.lane(lane.kind) : words.gone;
    },
    persona: (id: string) => (id === everybody ? words.everybody : find(references?.segments, id)),
    phase: (id: string) => find(references?.phases, id),
    touchpoint: (id: string) => find(references?.touchpoints, id),
    map: (id: string) => find(references?.maps, id),
    system: (id: string) => find(references?.systems, id),
    department: (id: string) => find(references?.departments, id),
  };
}

function firstOf<T extends { id: string }>(parts: readonly T[]): Map<string, T> {
  const first = new Map<string, T>();
  for (const part of parts) if (!first.has(part.id)) first.set(part.id, part);
  return first;
}
