import { type JourneyMapContent, type LaneKind, laneKinds, type MapLane, type MapOperation } from '@anklang/domain';

/** Kinds that are not on the map yet; own lanes there can be any number of. */
export function missingKinds({ lanes }: Pick<JourneyMapContent, 'lanes'>): LaneKind[] {
  const present = new Set(lanes.map(({ kind }) => kind));
  return laneKinds.filter((kind) => kind !== 'own' && !present.has(kind));
}

/** A new lane stands where its kind stands in the usual order, own ones at the end. */
export function addLane(map: Pick<JourneyMapContent, 'lanes'>, lane: MapLane): MapOperation {
  return { do: 'addLane', lane, after: placeOfKind(map.lanes, lane.kind) };
}

function placeOfKind(lanes: readonly MapLane[], kind: LaneKind): string | null {
  const order = laneKinds.indexOf(kind);
  if (kind === 'own') return lanes.at(-1)?.id ?? null;
  const before = lanes.filter((lane) => lane.kind !== 'own' && laneKinds.indexOf(lane.kind) < order);
  return before.at(-1)?.id ?? null;
}

/** One place up or down; null at the ends. */
export function moveBy<T extends { id: string }>(
  items: readonly T[],
  { id, by }: { id: string; by: -1 | 1 },
): { id: string; after: string | null } | null {
  const from = items.findIndex((item) => item.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= items.length) return null;
  const behind = by === 1 ? items[to] : items[to - 1];
  return { id, after: behind?.id ?? null };
}

/** How many cells of a lane say something, for anybody. */
export function countCells({ cells }: Pick<JourneyMapContent, 'cells'>, laneId: string): number {
  return Object.values(cells).reduce((count, ofStep) => count + Object.keys(ofStep[laneId] ?? {}).length, 0);
}
