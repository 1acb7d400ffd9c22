import {
  type Cell,
  everybody,
  foldText,
  type JourneyMapContent,
  type MapLane,
  type MapReferences,
} from '@anklang/domain';
import { laneName, type MapToFile, nameIn } from '../draw/prepare-map.ts';
import { fileVersion, means, type SheetWord, stepColumns } from './columns.ts';

export type Value = string | number | null;
export type Sheet = { name: string; rows: Value[][] };

/** A journey as tables: one row for each step with what is said of everybody, and sheets for the rest. */
export function sheetsOfMap(file: MapToFile): Sheet[] {
  const { map, words } = file;
  const say = (word: SheetWord) => words.say(`journeyFiles:sheet.${word}`);
  const columns = laneColumns(file);
  const numbers = new Map(map.steps.map(({ id }, place) => [id, place + 1]));
  const table = (name: SheetWord, head: SheetWord[], rows: Value[][]): Sheet => ({
    name: say(name),
    rows: [head.map(say), ...rows],
  });
  return [
    { name: say('map'), rows: stepRows(file, columns) },
    table(
      'lanes',
      ['column', 'kind', 'name', 'hidden'],
      map.lanes.map(({ id, kind, name, isHidden }) => [
        columns.get(id) ?? null,
        kind,
        name,
        isHidden ? say('yes') : null,
      ]),
    ),
    table(
      'personas',
      ['persona', 'scenario', 'goal', 'key'],
      map.personas.map(({ id, scenario, goal }) => [segmentName(file, id), scenario, goal, id]),
    ),
    table('cells', ['number', 'lane', 'persona', 'text'], cellRows(file, { columns, numbers })),
    table('levels', ['number', 'persona', 'asIs', 'toBe', 'until'], levelRows(file, numbers)),
    table(
      'ways',
      ['from', 'to', 'name'],
      map.ways.map(({ from, to, name }) => [numbers.get(from) ?? null, numbers.get(to) ?? null, name]),
    ),
    {
      name: say('about'),
      rows: [
        [say('name'), file.name],
        [say('description'), file.description],
        [say('version'), fileVersion],
        [say('note'), say('noteText')],
      ],
    },
  ];
}

/** The heading of each lane on the first sheet; all are different. The lane of the curves has none. */
function laneColumns({ map, words }: MapToFile): Map<string, string> {
  const taken = new Set<string>();
  const columns = new Map<string, string>();
  for (const lane of map.lanes) {
    if (lane.kind === 'level') continue;
    const name = laneName(lane, words);
    let column = name;
    for (let number = 2; taken.has(foldText(column)) || stepColumns.some((word) => means(column, word)); number++) {
      column = `${name} (${number})`;
    }
    taken.add(foldText(column));
    columns.set(lane.id, column);
  }
  return columns;
}

function stepRows(file: MapToFile, columns: ReadonlyMap<string, string>): Value[][] {
  const { map, references, words } = file;
  const say = (word: SheetWord) => words.say(`journeyFiles:sheet.${word}`);
  const lanes = map.lanes.filter(({ id }) => columns.has(id));
  const head = [
    ...(['number', 'step', 'phase', 'touchpoints'] as const).map(say),
    ...lanes.map(({ id }) => columns.get(id) ?? ''),
    ...(['asIs', 'toBe', 'until', 'begins', 'opens', 'touchpointIds', 'opensId'] as const).map(say),
  ];
  const rows = map.steps.map((step, place): Value[] => {
    const level = map.levels[step.id]?.[everybody];
    const known = step.touchpointIds.filter((id) => nameIn(references.touchpoints, id) !== null);
    return [
      ...[place + 1, step.name, nameIn(references.phases, step.phaseId)],
      lines(known.map((id) => nameIn(references.touchpoints, id))),
      ...lanes.map((lane) => spokenOf(map, { stepId: step.id, lane, references })),
      ...[level?.asIs ?? null, level?.toBe ?? null, level?.until ?? null],
      step.follows ? null : say('yes'),
      nameIn(references.maps, step.mapId),
      lines(known),
      nameIn(references.maps, step.mapId) === null ? null : step.mapId,
    ];
  });
  return [head, ...rows];
}

function spokenOf(
  map: JourneyMapContent,
  { stepId, lane, references }: { stepId: string; lane: MapLane; references: MapReferences },
): Value {
  const cell = map.cells[stepId]?.[lane.id]?.[everybody];
  return cell ? cellValue(cell, references) : null;
}

function cellValue(cell: Cell, references: MapReferences): string | null {
  if ('text' in cell) return cell.text;
  if ('departmentId' in cell) return nameIn(references.departments, cell.departmentId);
  return lines(cell.systemIds.map((id) => nameIn(references.systems, id)));
}

function cellRows(
  file: MapToFile,
  { columns, numbers }: { columns: ReadonlyMap<string, string>; numbers: ReadonlyMap<string, number> },
): Value[][] {
  const { map, references } = file;
  return map.steps.flatMap(({ id: stepId }) =>
    map.lanes.flatMap(({ id: laneId }) =>
      map.personas.flatMap(({ id: persona }): Value[][] => {
        const cell = map.cells[stepId]?.[laneId]?.[persona];
        if (!cell) return [];
        const value = cellValue(cell, references);
        return [[numbers.get(stepId) ?? null, columns.get(laneId) ?? null, segmentName(file, persona), value]];
      }),
    ),
  );
}

function levelRows(file: MapToFile, numbers: ReadonlyMap<string, number>): Value[][] {
  const { map } = file;
  return map.steps.flatMap(({ id: stepId }) =>
    map.personas.flatMap(({ id: persona }): Value[][] => {
      const level = map.levels[stepId]?.[persona];
      if (!level) return [];
      return [[numbers.get(stepId) ?? null, segmentName(file, persona), level.asIs, level.toBe, level.until]];
    }),
  );
}

/** A segment that is gone has its key still. */
function segmentName({ references }: MapToFile, id: string): string {
  return nameIn(references.segments, id) ?? id;
}

/** Several names in one cell, each on a line of its own. */
function lines(names: readonly (string | null)[]): string | null {
  const known = names.filter((name) => name !== null);
  return known.length > 0 ? known.join('\n') : null;
}
