import type { Cell, JourneyMapContent, LevelCell, MapLane, MapPersona, MapStep, MapWay } from './map.ts';
import { sameCell } from './map-cells.ts';

type Place = { id: string };
/** A part of both maps, of the earlier only (removed) or of the later only (added). */
export type Compared<T> = { id: string; before: T | null; after: T | null; isMoved: boolean; changed: (keyof T)[] };

export type ComparedCell = { laneId: string; persona: string; before: Cell | null; after: Cell | null };
export type ComparedLevel = { persona: string; before: LevelCell | null; after: LevelCell | null };
export type ComparedStep = Compared<MapStep> & { cells: ComparedCell[]; levels: ComparedLevel[] };

/** Two states of a journey beside each other, part by part in the order of the later one. */
export type MapComparison = {
  /** All of them, those without a difference too: a reader finds the way by what stayed. */
  steps: ComparedStep[];
  lanes: Compared<MapLane>[];
  personas: Compared<MapPersona>[];
  ways: Compared<MapWay>[];
};

/**
 * What is different from one state of a map to another. Parts are the same where their ids are. What was removed stands
 * behind what it stood behind. As few as possible count as moved. Cost: the square of the number of steps, lanes or
 * personas, and the number of cells.
 */
export function compareMaps(before: JourneyMapContent, after: JourneyMapContent): MapComparison {
  return {
    steps: compareParts(before.steps, after.steps, ['name', 'phaseId', 'touchpointIds', 'mapId', 'follows']).map(
      (step) => ({
        ...step,
        cells: compareCells(before, after, step.id),
        levels: compareLevels(before, after, step.id),
      }),
    ),
    lanes: compareParts(before.lanes, after.lanes, ['kind', 'name', 'isHidden']),
    personas: compareParts(before.personas, after.personas, ['scenario', 'goal']),
    // The order of ways means nothing.
    ways: compareParts(before.ways, after.ways, ['from', 'to', 'name']).map((way) => ({ ...way, isMoved: false })),
  };
}

type Difference = Pick<Compared<unknown>, 'before' | 'after' | 'isMoved'> & {
  changed: readonly unknown[];
  cells?: readonly unknown[];
  levels?: readonly unknown[];
};

export function isDifferent({ before, after, isMoved, changed, cells = [], levels = [] }: Difference): boolean {
  return !before || !after || isMoved || changed.length > 0 || cells.length > 0 || levels.length > 0;
}

/** How many parts are different in any way; 0: the states are equal. */
export function countDifferences({ steps, lanes, personas, ways }: MapComparison): number {
  return [steps, lanes, personas, ways].reduce((count, parts) => count + parts.filter(isDifferent).length, 0);
}

function compareParts<T extends Place>(before: readonly T[], after: readonly T[], keys: (keyof T)[]): Compared<T>[] {
  const earlier = new Map(before.map((part) => [part.id, part]));
  const stayed = stayedInPlace(before, after);
  const all = after.map((part): Compared<T> => {
    const was = earlier.get(part.id) ?? null;
    return {
      id: part.id,
      before: was,
      after: part,
      isMoved: was !== null && !stayed.has(part.id),
      changed: was ? keys.filter((key) => !sameValue(was[key], part[key])) : [],
    };
  });
  const later = new Set(after.map(({ id }) => id));
  for (const [at, part] of before.entries()) {
    if (later.has(part.id)) continue;
    const behind = before[at - 1];
    const place = behind ? all.findIndex(({ id }) => id === behind.id) + 1 : 0;
    all.splice(place, 0, { id: part.id, before: part, after: null, isMoved: false, changed: [] });
  }
  return all;
}

/** The most parts that stand in the same order in both: all others were moved. */
function stayedInPlace(before: readonly Place[], after: readonly Place[]): Set<string> {
  const placeBefore = new Map(before.map(({ id }, at) => [id, at]));
  const common = after.flatMap(({ id }) => {
    const at = placeBefore.get(id);
    return at === undefined ? [] : [{ id, at }];
  });
  // Longest rising run that ends with each, and the one before it in that run.
  const length: number[] = [];
  const from: number[] = [];
  let last = -1;
  for (const [index, { at }] of common.entries()) {
    length[index] = 1;
    from[index] = -1;
    for (let other = 0; other < index; other += 1) {
      const reached = (length[other] ?? 0) + 1;
      if ((common[other]?.at ?? 0) > at || reached <= (length[index] ?? 0)) continue;
      length[index] = reached;
      from[index] = other;
    }
    if (last < 0 || (length[index] ?? 0) > (length[last] ?? 0)) last = index;
  }
  const stayed = new Set<string>();
  for (let index = last; index >= 0; index = from[index] ?? -1) stayed.add(common[index]?.id ?? '');
  return stayed;
}

/** In the order of the lanes of the later map, then of those that are gone; everybody and the personas in turn. */
function compareCells(before: JourneyMapContent, after: JourneyMapContent, stepId: string): ComparedCell[] {
  const was = before.cells[stepId] ?? {};
  const is = after.cells[stepId] ?? {};
  return unique([...after.lanes, ...before.lanes].map(({ id }) => id)).flatMap((laneId) =>
    unique([...Object.keys(is[laneId] ?? {}), ...Object.keys(was[laneId] ?? {})])
      .map((persona) => ({
        ...{ laneId, persona },
        ...{ before: was[laneId]?.[persona] ?? null, after: is[laneId]?.[persona] ?? null },
      }))
      .filter((cell) => !sameCell(cell.before, cell.after)),
  );
}

function compareLevels(before: JourneyMapContent, after: JourneyMapContent, stepId: string): ComparedLevel[] {
  const was = before.levels[stepId] ?? {};
  const is = after.levels[stepId] ?? {};
  return unique([...Object.keys(is), ...Object.keys(was)])
    .map((persona) => ({ persona, before: was[persona] ?? null, after: is[persona] ?? null }))
    .filter(({ before: one, after: other }) => !sameLevel(one, other));
}

function sameLevel(one: LevelCell | null, other: LevelCell | null): boolean {
  const keys = ['asIs', 'toBe', 'until'] as const;
  return keys.every((key) => (one?.[key] ?? null) === (other?.[key] ?? null));
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
