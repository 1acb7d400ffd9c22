import { type Cell, everybody, type JourneyMapContent, type LevelCell, type MapLane } from './map.ts';

export function personasOf({ personas }: JourneyMapContent): Set<string> {
  return new Set([everybody, ...personas.map(({ id }) => id)]);
}

type Standing = { cells: Record<string, Cell> | undefined; personas: ReadonlySet<string> };

/** What comes back with a step or a lane, but for what was said of personas that are gone; null: it does not fit. */
export function standingCells(lane: MapLane, { cells = {}, personas }: Standing): Record<string, Cell> | null {
  const standing = Object.entries(cells).filter(([persona, cell]) => personas.has(persona) && !isNothing(cell));
  if (standing.some(([, cell]) => !fits(lane, cell))) return null;
  return Object.fromEntries(standing);
}

export function isUnsaid({ asIs, toBe, until }: LevelCell): boolean {
  return asIs === null && toBe === null && until === null;
}

export function fits(lane: MapLane, cell: Cell): boolean {
  if (lane.kind === 'level') return false;
  if (lane.kind === 'systems') return 'systemIds' in cell;
  if (lane.kind === 'owner') return 'departmentId' in cell;
  return 'text' in cell;
}

export function sameCell(one: Cell | null, other: Cell | null): boolean {
  if (one === null || other === null) return isNothing(one) && isNothing(other);
  return JSON.stringify(one) === JSON.stringify(other);
}

export function isNothing(cell: Cell | null): boolean {
  return cell === null || ('text' in cell && cell.text === '');
}

export function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}

/** What holds nothing is left out. */
export function put<T extends object>(record: Record<string, T>, key: string, value: T): Record<string, T> {
  if (Object.keys(value).length === 0) return without(record, key);
  return { ...record, [key]: value };
}

type CellPlace = { stepId: string; laneId: string; persona: string };

export function putCell(
  cells: JourneyMapContent['cells'],
  { stepId, laneId, persona }: CellPlace,
  cell: Cell | null,
): JourneyMapContent['cells'] {
  const ofStep = cells[stepId] ?? {};
  const ofLane = ofStep[laneId] ?? {};
  const next = cell === null ? without(ofLane, persona) : { ...ofLane, [persona]: cell };
  return put(cells, stepId, put(ofStep, laneId, next));
}
