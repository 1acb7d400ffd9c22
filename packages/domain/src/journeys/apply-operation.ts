import {
  type Cell,
  everybody,
  type JourneyMapContent,
  type LevelCell,
  type MapLane,
  type MapPersona,
  type MapStep,
  type MapWay,
  mapLimits,
} from './map.ts';
import type { MapOperation } from './operation.ts';

/** Why a change is not possible any more, or not at all. */
export type MapRefusal =
  | { kind: 'gone'; id: string }
  | { kind: 'taken'; id: string }
  | { kind: 'tooMany'; of: 'steps' | 'lanes' | 'personas' | 'ways'; limit: number }
  | { kind: 'unfit' }
  | { kind: 'cellChanged'; stepId: string; laneId: string; persona: string; now: Cell | null };

export type Applied = { ok: true; map: JourneyMapContent; inverse: MapOperation } | { ok: false; refusal: MapRefusal };

type Of<Do extends MapOperation['do']> = Extract<MapOperation, { do: Do }>;
type Apply<Do extends MapOperation['do']> = (map: JourneyMapContent, operation: Of<Do>) => Applied;

/**
 * The map after one change, and the change that takes it back. The map given is left as it is; what did not change is
 * shared with it. Cost: the number of steps, lanes or personas, never that of all cells, but for `removeLane`,
 * `removePersona` and their opposites.
 */
export function applyOperation(map: JourneyMapContent, operation: MapOperation): Applied {
  const apply = appliers[operation.do] as Apply<MapOperation['do']>;
  return apply(map, operation);
}

/** All or none. The inverse undoes them in turn. */
export function applyOperations(
  map: JourneyMapContent,
  operations: readonly MapOperation[],
): { ok: true; map: JourneyMapContent; inverse: MapOperation[] } | { ok: false; refusal: MapRefusal; at: number } {
  const inverse: MapOperation[] = [];
  let now = map;
  for (const [at, operation] of operations.entries()) {
    const applied = applyOperation(now, operation);
    if (!applied.ok) return { ok: false, refusal: applied.refusal, at };
    now = applied.map;
    inverse.unshift(applied.inverse);
  }
  return { ok: true, map: now, inverse };
}

const appliers: { [Do in MapOperation['do']]: Apply<Do> } = {
  addStep(map, { step, after, cells, levels, ways = [] }) {
    const steps = insert(map.steps, step, { after, most: mapLimits.steps, of: 'steps' });
    if ('refusal' in steps) return steps;
    const all = addWays(map.ways, {
      ways: ways.filter(({ from, to }) => from === step.id || to === step.id),
      steps: steps.items,
    });
    if (all.length > mapLimits.ways) return tooMany('ways', mapLimits.ways);
    const personas = personasOf(map);
    const ofLanes: Record<string, Record<string, Cell>> = {};
    for (const lane of map.lanes) {
      const standing = standingCells(lane, { cells: cells?.[lane.id], personas });
      if (standing === null) return unfit();
      if (Object.keys(standing).length > 0) ofLanes[lane.id] = standing;
    }
    const said = Object.entries(levels ?? {}).filter(([persona, level]) => personas.has(persona) && !isUnsaid(level));
    return done(
      {
        ...map,
        steps: steps.items,
        ways: all,
        cells: put(map.cells, step.id, ofLanes),
        levels: put(map.levels, step.id, Object.fromEntries(said)),
      },
      { do: 'removeStep', id: step.id },
    );
  },
  changeStep: (map, { id, change }) =>
    changeIn<MapStep>(map.steps, id, change, (steps, was) => [
      { ...map, steps },
      { do: 'changeStep', id, change: was },
    ]),
  moveStep: (map, { id, after }) =>
    moveIn(map.steps, { id, after }, (steps, was) => [
      { ...map, steps },
      { do: 'moveStep', id, after: was },
    ]),
  removeStep(map, { id }) {
    const step = map.steps.find((item) => item.id === id);
    if (!step) return gone(id);
    const touching = map.ways.filter(({ from, to }) => from === id || to === id);
    return done(
      {
        ...map,
        steps: map.steps.filter((item) => item.id !== id),
        ways: map.ways.filter((way) => !touching.includes(way)),
        cells: without(map.cells, id),
        levels: without(map.levels, id),
      },
      {
        ...{ do: 'addStep', step, after: before(map.steps, id) },
        ...{ cells: map.cells[id] ?? {}, levels: map.levels[id] ?? {}, ways: touching },
      },
    );
  },

  addLane(map, { lane, after, cells = {} }) {
    const lanes = insert(map.lanes, lane, { after, most: mapLimits.lanes, of: 'lanes' });
    if ('refusal' in lanes) return lanes;
    const personas = personasOf(map);
    let all = map.cells;
    for (const { id } of map.steps) {
      const standing = standingCells(lane, { cells: cells[id], personas });
      if (standing === null) return unfit();
      if (Object.keys(standing).length > 0) all = put(all, id, put(all[id] ?? {}, lane.id, standing));
    }
    return done({ ...map, lanes: lanes.items, cells: all }, { do: 'removeLane', id: lane.id });
  },
  changeLane: (map, { id, change }) =>
    changeIn<MapLane>(map.lanes, id, change, (lanes, was) => [
      { ...map, lanes },
      { do: 'changeLane', id, change: was },
    ]),
  moveLane: (map, { id, after }) =>
    moveIn(map.lanes, { id, after }, (lanes, was) => [
      { ...map, lanes },
      { do: 'moveLane', id, after: was },
    ]),
  removeLane(map, { id }) {
    const lane = map.lanes.find((item) => item.id === id);
    if (!lane) return gone(id);
    const cells: Record<string, Record<string, Cell>> = {};
    let all = map.cells;
    for (const [stepId, ofStep] of Object.entries(map.cells)) {
      if (ofStep[id] === undefined) continue;
      cells[stepId] = ofStep[id];
      all = put(all, stepId, without(ofStep, id));
    }
    return done(
      { ...map, lanes: map.lanes.filter((item) => item.id !== id), cells: all },
      { do: 'addLane', lane, after: before(map.lanes, id), cells },
    );
  },

  addPersona(map, { persona, after, cells = {}, levels = {} }) {
    const personas = insert(map.personas, persona, { after, most: mapLimits.personas, of: 'personas' });
    if ('refusal' in personas) return personas;
    let allCells = map.cells;
    let allLevels = map.levels;
    for (const { id } of map.steps) {
      for (const lane of map.lanes) {
        const cell = cells[id]?.[lane.id];
        if (!cell || isNothing(cell)) continue;
        if (!fits(lane, cell)) return unfit();
        allCells = putCell(allCells, { stepId: id, laneId: lane.id, persona: persona.id }, cell);
      }
      const level = levels[id];
      if (level && !isUnsaid(level)) allLevels = put(allLevels, id, put(allLevels[id] ?? {}, persona.id, level));
    }
    return done(
      { ...map, personas: personas.items, cells: allCells, levels: allLevels },
      { do: 'removePersona', id: persona.id },
    );
  },
  changePersona: (map, { id, change }) =>
    changeIn<MapPersona>(map.personas, id, change, (personas, was) => [
      { ...map, personas },
      { do: 'changePersona', id, change: was },
    ]),
  movePersona: (map, { id, after }) =>
    moveIn(map.personas, { id, after }, (personas, was) => [
      { ...map, personas },
      { do: 'movePersona', id, after: was },
    ]),
  removePersona(map, { id }) {
    const persona = map.personas.find((item) => item.id === id);
    if (!persona) return gone(id);
    const cells: Record<string, Record<string, Cell>> = {};
    const levels: Record<string, LevelCell> = {};
    let allCells = map.cells;
    let allLevels = map.levels;
    for (const [stepId, ofStep] of Object.entries(map.cells)) {
      for (const [laneId, ofLane] of Object.entries(ofStep)) {
        const cell = ofLane[id];
        if (!cell) continue;
        cells[stepId] = { ...cells[stepId], [laneId]: cell };
        allCells = putCell(allCells, { stepId, laneId, persona: id }, null);
      }
    }
    for (const [stepId, ofStep] of Object.entries(map.levels)) {
      const level = ofStep[id];
      if (!level) continue;
      levels[stepId] = level;
      allLevels = put(allLevels, stepId, without(ofStep, id));
    }
    const personas = map.personas.filter((item) => item.id !== id);
    return done(
      { ...map, personas, cells: allCells, levels: allLevels },
      { do: 'addPersona', persona, after: before(map.personas, id), cells, levels },
    );
  },

  addWay(map, { way }) {
    if (!has(map.steps, way.from)) return gone(way.from);
    if (!has(map.steps, way.to)) return gone(way.to);
    if (has(map.ways, way.id)) return taken(way.id);
    if (map.ways.some(({ from, to }) => from === way.from && to === way.to)) return taken(way.id);
    if (map.ways.length >= mapLimits.ways) return tooMany('ways', mapLimits.ways);
    return done({ ...map, ways: [...map.ways, way] }, { do: 'removeWay', id: way.id });
  },
  changeWay(map, { id, change }) {
    const way = map.ways.find((item) => item.id === id);
    if (!way) return gone(id);
    const ways = map.ways.map((item) => (item.id === id ? { ...item, ...change } : item));
    return done({ ...map, ways }, { do: 'changeWay', id, change: { name: way.name } });
  },
  removeWay(map, { id }) {
    const way = map.ways.find((item) => item.id === id);
    if (!way) return gone(id);
    return done({ ...map, ways: map.ways.filter((item) => item.id !== id) }, { do: 'addWay', way });
  },

  setCell(map, { stepId, laneId, persona, cell, was }) {
    if (!has(map.steps, stepId)) return gone(stepId);
    const lane = map.lanes.find(({ id }) => id === laneId);
    if (!lane) return gone(laneId);
    if (persona !== everybody && !has(map.personas, persona)) return gone(persona);
    if (cell !== null && !fits(lane, cell)) return unfit();
    const now = map.cells[stepId]?.[laneId]?.[persona] ?? null;
    if (was !== undefined && !sameCell(was, now)) {
      return { ok: false, refusal: { kind: 'cellChanged', stepId, laneId, persona, now } };
    }
    const kept = isNothing(cell) ? null : cell;
    return done(
      { ...map, cells: putCell(map.cells, { stepId, laneId, persona }, kept) },
      { do: 'setCell', stepId, laneId, persona, cell: now },
    );
  },
  setLevel(map, { stepId, persona, change }) {
    if (!has(map.steps, stepId)) return gone(stepId);
    if (persona !== everybody && !has(map.personas, persona)) return gone(persona);
    const ofStep = map.levels[stepId] ?? {};
    const now = ofStep[persona] ?? { asIs: null, toBe: null, until: null };
    const next = { ...now, ...defined(change) };
    const levels = put(map.levels, stepId, isUnsaid(next) ? without(ofStep, persona) : { ...ofStep, [persona]: next });
    return done({ ...map, levels }, { do: 'setLevel', stepId, persona, change: pick(now, change) });
  },
  replaceMap(map, { map: other }) {
    const refusal = findContradiction(other);
    if (refusal) return { ok: false, refusal };
    return done(other, { do: 'replaceMap', map });
  },
};

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

function personasOf({ personas }: JourneyMapContent): Set<string> {
  return new Set([everybody, ...personas.map(({ id }) => id)]);
}

type Standing = { cells: Record<string, Cell> | undefined; personas: ReadonlySet<string> };

/** What comes back with a step or a lane, but for what was said of personas that are gone; null: it does not fit. */
function standingCells(lane: MapLane, { cells = {}, personas }: Standing): Record<string, Cell> | null {
  const standing = Object.entries(cells).filter(([persona, cell]) => personas.has(persona) && !isNothing(cell));
  if (standing.some(([, cell]) => !fits(lane, cell))) return null;
  return Object.fromEntries(standing);
}

/** Ways come back with a step unless they are there already or their other end is gone. */
function addWays(
  present: readonly MapWay[],
  { ways, steps }: { ways: readonly MapWay[]; steps: readonly MapStep[] },
): MapWay[] {
  const all = [...present];
  for (const way of ways) {
    if (!has(steps, way.from) || !has(steps, way.to)) continue;
    if (all.some(({ id, from, to }) => id === way.id || (from === way.from && to === way.to))) continue;
    all.push(way);
  }
  return all;
}

function isUnsaid({ asIs, toBe, until }: LevelCell): boolean {
  return asIs === null && toBe === null && until === null;
}

function fits(lane: MapLane, cell: Cell): boolean {
  if (lane.kind === 'level') return false;
  if (lane.kind === 'systems') return 'systemIds' in cell;
  if (lane.kind === 'owner') return 'departmentId' in cell;
  return 'text' in cell;
}

export function sameCell(one: Cell | null, other: Cell | null): boolean {
  if (one === null || other === null) return isNothing(one) && isNothing(other);
  return JSON.stringify(one) === JSON.stringify(other);
}

function isNothing(cell: Cell | null): boolean {
  return cell === null || ('text' in cell && cell.text === '');
}

function done(map: JourneyMapContent, inverse: MapOperation): Applied {
  return { ok: true, map, inverse };
}

function gone(id: string): Applied {
  return { ok: false, refusal: { kind: 'gone', id } };
}

function taken(id: string): Applied {
  return { ok: false, refusal: { kind: 'taken', id } };
}

function unfit(): Extract<Applied, { ok: false }> {
  return { ok: false, refusal: { kind: 'unfit' } };
}

type Counted = 'steps' | 'lanes' | 'personas' | 'ways';

function tooMany(of: Counted, limit: number) {
  return { ok: false as const, refusal: { kind: 'tooMany' as const, of, limit } };
}

type Item = { readonly id: string };

function has(items: readonly Item[], id: string): boolean {
  return items.some((item) => item.id === id);
}

/** The one it stands behind, or null where it is the first. */
function before(items: readonly Item[], id: string): string | null {
  return items[items.findIndex((item) => item.id === id) - 1]?.id ?? null;
}

/** Behind the one named. Where that is gone, at the end: what somebody adds is never lost for it. */
function insert<T extends Item>(
  items: readonly T[],
  item: T,
  { after, most, of }: { after: string | null; most: number; of: Counted },
): { items: T[] } | Extract<Applied, { ok: false }> {
  if (has(items, item.id)) return { ok: false, refusal: { kind: 'taken', id: item.id } };
  if (items.length >= most) return tooMany(of, most);
  return { items: placeBehind(items, item, after) };
}

function placeBehind<T extends Item>(items: readonly T[], item: T, after: string | null): T[] {
  if (after === null) return [item, ...items];
  const place = items.findIndex(({ id }) => id === after);
  if (place < 0) return [...items, item];
  return [...items.slice(0, place + 1), item, ...items.slice(place + 1)];
}

function moveIn<T extends Item>(
  items: readonly T[],
  { id, after }: { id: string; after: string | null },
  finish: (items: T[], was: string | null) => [JourneyMapContent, MapOperation],
): Applied {
  const item = items.find((one) => one.id === id);
  if (!item) return gone(id);
  if (after === id) return unfit();
  const others = items.filter((one) => one !== item);
  return done(...finish(placeBehind(others, item, after), before(items, id)));
}

/** Keys that may be there without a value. */
type Change<T> = { [Key in keyof T]?: T[Key] | undefined };

function changeIn<T extends Item>(
  items: readonly T[],
  id: string,
  change: Change<Omit<T, 'id'>>,
  finish: (items: T[], was: Change<Omit<T, 'id'>>) => [JourneyMapContent, MapOperation],
): Applied {
  const item = items.find((one) => one.id === id);
  if (!item) return gone(id);
  const changed = items.map((one) => (one === item ? { ...item, ...defined(change) } : one));
  return done(...finish(changed, pick(item as Change<Omit<T, 'id'>>, change)));
}

/** What the keys of `change` hold in `item`. */
function pick<T extends object>(item: T, change: object): T {
  const keys = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(keys.map(([key]) => [key, item[key as keyof T]])) as T;
}

function defined<T extends object>(change: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
}

function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}

/** What holds nothing is left out. */
function put<T extends object>(record: Record<string, T>, key: string, value: T): Record<string, T> {
  if (Object.keys(value).length === 0) return without(record, key);
  return { ...record, [key]: value };
}

type CellPlace = { stepId: string; laneId: string; persona: string };

function putCell(
  cells: JourneyMapContent['cells'],
  { stepId, laneId, persona }: CellPlace,
  cell: Cell | null,
): JourneyMapContent['cells'] {
  const ofStep = cells[stepId] ?? {};
  const ofLane = ofStep[laneId] ?? {};
  const next = cell === null ? without(ofLane, persona) : { ...ofLane, [persona]: cell };
  return put(cells, stepId, put(ofStep, laneId, next));
}
