import { everybody, type JourneyMapContent, type MapLane } from '@anklang/domain';

/** A place of the grid: no lane is the row of the steps, no step is the column of the lanes' names. */
export type Spot = { laneId: string | null; stepId: string | null };

export function isSameSpot(one: Spot | null, other: Spot | null): boolean {
  return one?.laneId === other?.laneId && one?.stepId === other?.stepId;
}

export function spotKey({ laneId, stepId }: Spot): string {
  return `${laneId ?? 'head'}/${stepId ?? 'name'}`;
}

type Shape = { lanes: readonly MapLane[]; steps: readonly { id: string }[] };
export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last' | 'top' | 'bottom';

/** Where a key leads. The curves have keys of their own, so that columns lead past their lane. */
export function moveSpot({ lanes, steps }: Shape, spot: Spot, direction: Direction): Spot {
  const column = spot.stepId === null ? -1 : steps.findIndex(({ id }) => id === spot.stepId);
  const row = spot.laneId === null ? -1 : lanes.findIndex(({ id }) => id === spot.laneId);
  const columnAt = (index: number) => clamp(index, row === -1 ? 0 : -1, isCurve(lanes[row]) ? -1 : steps.length - 1);
  const at = (nextRow: number, nextColumn: number): Spot => ({
    laneId: lanes[nextRow]?.id ?? null,
    stepId: steps[nextColumn]?.id ?? null,
  });
  const downFrom = (from: number, by: 1 | -1) => {
    let next = from + by;
    while (column >= 0 && isCurve(lanes[next])) next += by;
    if (next >= lanes.length || next < -1) return row;
    return next === -1 && column === -1 ? row : next;
  };
  if (direction === 'left') return at(row, columnAt(column - 1));
  if (direction === 'right') return at(row, columnAt(column + 1));
  if (direction === 'first') return at(row, columnAt(-1));
  if (direction === 'last') return at(row, columnAt(steps.length - 1));
  if (direction === 'up') return at(downFrom(row, -1), column);
  if (direction === 'down') return at(downFrom(row, 1), column);
  if (direction === 'top') return at(column === -1 ? 0 : -1, column);
  return at(downFrom(lanes.length, -1), column);
}

function isCurve(lane: MapLane | undefined): boolean {
  return lane?.kind === 'level';
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** A place that is still there, or else the nearest that is. */
export function knownSpot({ lanes, steps }: Shape, spot: Spot | null): Spot | null {
  const step = steps.find(({ id }) => id === spot?.stepId) ?? null;
  const lane = lanes.find(({ id }) => id === spot?.laneId) ?? null;
  if (spot && (step || spot.stepId === null) && (lane || spot.laneId === null) && (step || lane)) return spot;
  if (step) return { laneId: null, stepId: step.id };
  return steps[0] ? { laneId: null, stepId: steps[0].id } : null;
}

/** The lanes that are shown: the first and the curves where little is to be seen. */
export function shownLanes({ lanes }: Pick<JourneyMapContent, 'lanes'>, isCompact: boolean): MapLane[] {
  const shown = lanes.filter(({ isHidden }) => !isHidden);
  if (!isCompact) return shown;
  const first = shown.find(({ kind }) => kind !== 'level');
  return shown.filter((lane) => lane.kind === 'level' || lane === first);
}

/** Everybody first, then the personas in their order. */
export function personaKeys({ personas }: Pick<JourneyMapContent, 'personas'>): string[] {
  return [everybody, ...personas.map(({ id }) => id)];
}
