import { findContradiction } from './find-contradiction.ts';
import {
  type Cell,
  everybody,
  type JourneyMapContent,
  type LevelCell,
  type MapLane,
  type MapPersona,
  type MapStep,
  mapLimits,
} from './map.ts';
import { type Applied, done, gone, type MapRefusal, taken, tooMany, unfit } from './map-applied.ts';
import { fits, isNothing, isUnsaid, personasOf, put, putCell, sameCell, standingCells, without } from './map-cells.ts';
import { addWays, before, changeIn, defined, has, insert, moveIn, pick } from './map-items.ts';
import type { MapOperation } from './operation.ts';

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
