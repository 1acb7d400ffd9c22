import {
  type Cell,
  everybody,
  fail,
  type JourneyMapContent,
  type LevelCell,
  type MapLane,
  type MapStep,
  mapLimits,
} from '@anklang/domain';
import type { SheetRows } from '../../../feedback/index.ts';
import { findNamed, type MapDraft, type Named, type Reading, shorten, takeMost } from '../reading/draft.ts';
import { means, type SheetWord } from './columns.ts';
import { type LaneColumns, readLanes } from './read-lanes.ts';
import { type Row, type Table, tableOf } from './table-of-sheet.ts';
import { readValueText } from './value-text.ts';

const knownSheets = ['map', 'lanes', 'personas', 'cells', 'levels', 'ways', 'about'] as const satisfies SheetWord[];

/** Reads back what `sheetsOfMap` wrote, and any table with one row for each step. */
export function mapOfSheets(sheets: readonly SheetRows[], reading: Reading): MapDraft {
  const { losses } = reading;
  const find = (word: SheetWord) => sheets.find(({ name }) => means(name, word));
  const first = find('map') ?? sheets.find(({ rows }) => rows.some((row) => row.some((cell) => means(cell, 'step'))));
  if (!first) throw fail('file_unreadable', { format: 'xlsx', reason: 'noSteps' });
  for (const sheet of sheets) {
    const isKnown = sheet === first || knownSheets.some((word) => means(sheet.name, word));
    if (!isKnown && sheet.rows.length > 0) losses.add('sheets', sheet.name);
  }
  const steps = tableOf(first);
  if (!steps.has('step')) throw fail('file_unreadable', { format: 'xlsx', reason: 'noSteps' });

  const lanes = readLanes({ steps, lanes: tableOf(find('lanes')) }, reading);
  const map: JourneyMapContent = {
    ...{ steps: [], ways: [], lanes: lanes.lanes, personas: [], cells: {}, levels: {} },
  };
  const personas = readPersonas(map, tableOf(find('personas')), reading);
  const numbers = readSteps(map, { steps, lanes }, reading);
  const places = { map, numbers, personas, lanes };
  readCells(places, tableOf(find('cells')), reading);
  readLevels(places, tableOf(find('levels')), reading);
  readWays(places, tableOf(find('ways')), reading);
  const about = (word: SheetWord) =>
    readValueText(find('about')?.rows.find(([label]) => means(label ?? '', word))?.[1] ?? '');
  return {
    name: shorten(about('name').trim(), 200, reading) || reading.unnamed,
    description: shorten(about('description').trim(), 4000, reading),
    map,
  };
}

type Places = {
  map: JourneyMapContent;
  /** Ids of the steps by what stands in the column of numbers. */
  numbers: Map<string, string>;
  /** Ids of the personas by what the file calls them. */
  personas: Map<string, string>;
  lanes: LaneColumns;
};

function readPersonas(map: JourneyMapContent, table: Table, reading: Reading): Map<string, string> {
  const { register, losses } = reading;
  const found = new Map<string, string>();
  for (const row of table.rows) {
    const name = row.text('persona');
    if (name === '' && row.text('key') === '') continue;
    const segment = findNamed(register.segments, { id: row.text('key'), name });
    if (!segment || map.personas.some(({ id }) => id === segment.id)) losses.add('unknownSegments', name);
    else if (map.personas.length >= mapLimits.personas) losses.add('tooMany', name);
    else {
      const [scenario, goal] = [row.text('scenario').trim(), row.text('goal').trim()].map((text) =>
        shorten(text, 1000, reading),
      ) as [string, string];
      map.personas.push({ id: segment.id, scenario, goal });
      found.set(name, segment.id);
    }
  }
  return found;
}

function readSteps(
  map: JourneyMapContent,
  { steps, lanes }: { steps: Table; lanes: LaneColumns },
  reading: Reading,
): Map<string, string> {
  const numbers = new Map<string, string>();
  const rows = takeMost(
    steps.rows.filter((row) => !row.isEmpty),
    'steps',
    reading,
    (row) => row.text('step'),
  );
  for (const row of rows) {
    const step = readStep(row, { reading, number: map.steps.length + 1 });
    map.steps.push(step);
    const number = row.text('number');
    if (number !== '' && !numbers.has(number)) numbers.set(number, step.id);
    for (const lane of lanes.lanes) {
      const column = lanes.columnOf.get(lane.id);
      const cell = column === undefined ? null : readCell(row.at(column), { lane, reading });
      if (cell) put(map, { stepId: step.id, laneId: lane.id, persona: everybody }, cell);
    }
    const level = readLevel(row, reading);
    if (level) map.levels[step.id] = { ...map.levels[step.id], [everybody]: level };
  }
  return numbers;
}

function readStep(row: Row, { reading, number }: { reading: Reading; number: number }): MapStep {
  const { register, losses, newId } = reading;
  const phase = row.text('phase');
  const phaseId = findNamed(register.phases, { name: phase })?.id ?? null;
  if (phase !== '' && phaseId === null) losses.add('unknownPhases', phase);
  const opens = { name: row.text('opens'), id: row.text('opensId') };
  const opened = opens.name === '' && opens.id === '' ? null : findNamed(register.maps, opens);
  if (!opened && opens.name !== '') losses.add('unknownJourneys', opens.name);
  return {
    id: newId(),
    name: shorten(row.text('step').trim(), 200, reading) || String(number),
    phaseId,
    touchpointIds: readTouchpoints(row, reading),
    mapId: opened?.id ?? null,
    follows: row.text('begins') === '',
  };
}

/** Names say which are meant; keys tell those of the same name apart. */
function readTouchpoints(row: Row, reading: Reading): string[] {
  const { register, losses } = reading;
  const [names, keys] = [linesOf(row.text('touchpoints')), linesOf(row.text('touchpointIds'))];
  const ids = names.flatMap((name, place) => {
    const key = keys.length === names.length ? keys[place] : undefined;
    const found = findNamed(register.touchpoints, { name, ...(key ? { id: key } : {}) });
    if (!found) losses.add('unknownTouchpoints', name);
    return found ? [found.id] : [];
  });
  return takeMost([...new Set(ids)], 'touchpoints', reading, (id) => id);
}

function readCell(text: string, { lane, reading }: { lane: MapLane; reading: Reading }): Cell | null {
  if (text === '' || lane.kind === 'level') return null;
  const { register, losses } = reading;
  if (lane.kind === 'owner') {
    const department = findNamed(register.departments, { name: text });
    if (!department) losses.add('unknownDepartments', text);
    return department ? { departmentId: department.id } : null;
  }
  if (lane.kind !== 'systems') return { text: shorten(text, mapLimits.text, reading) };
  const systems = linesOf(text).flatMap((name): Named[] => {
    const system = findNamed(register.systems, { name });
    if (!system) losses.add('unknownSystems', name);
    return system ? [system] : [];
  });
  return systems.length > 0 ? { systemIds: [...new Set(systems.map(({ id }) => id))].slice(0, 30) } : null;
}

function readLevel(row: Row, { losses }: Reading): LevelCell | null {
  const points = (word: 'asIs' | 'toBe') => {
    const text = row.text(word).trim().replace('−', '-').replace(',', '.');
    if (text === '') return null;
    const value = Number(text);
    if (Number.isInteger(value) && Math.abs(value) <= 100) return value === 0 ? 0 : value;
    losses.add('values', row.text(word));
    return null;
  };
  const date = row.text('until').trim().slice(0, 10);
  const isDate = /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date;
  if (date !== '' && !isDate) losses.add('values', row.text('until'));
  const level = { asIs: points('asIs'), toBe: points('toBe'), until: isDate ? date : null };
  return level.asIs === null && level.toBe === null && level.until === null ? null : level;
}

function readCells({ map, numbers, personas, lanes }: Places, table: Table, reading: Reading): void {
  const { losses } = reading;
  for (const row of table.rows) {
    if (row.isEmpty) continue;
    const stepId = numbers.get(row.text('number'));
    const laneId = lanes.byColumn.get(row.text('lane'));
    const persona = personas.get(row.text('persona'));
    const lane = lanes.lanes.find(({ id }) => id === laneId);
    if (!stepId) losses.add('unknownSteps', row.text('text'));
    else if (!lane) losses.add('unknownLanes', row.text('lane'));
    else if (!persona) losses.add('unknownSegments', row.text('persona'));
    else {
      const cell = readCell(row.text('text'), { lane, reading });
      if (cell) put(map, { stepId, laneId: lane.id, persona }, cell);
    }
  }
}

function readLevels({ map, numbers, personas }: Places, table: Table, reading: Reading): void {
  const { losses } = reading;
  for (const row of table.rows) {
    if (row.isEmpty) continue;
    const stepId = numbers.get(row.text('number'));
    const persona = personas.get(row.text('persona'));
    if (!stepId) losses.add('unknownSteps', row.text('number'));
    else if (!persona) losses.add('unknownSegments', row.text('persona'));
    else {
      const level = readLevel(row, reading);
      if (level) map.levels[stepId] = { ...map.levels[stepId], [persona]: level };
    }
  }
}

function readWays({ map, numbers }: Places, table: Table, reading: Reading): void {
  const { losses, newId } = reading;
  const name = (row: Row) => `${row.text('from')} → ${row.text('to')}`;
  const rows = table.rows.filter((row) => !row.isEmpty);
  for (const row of takeMost(rows, 'ways', reading, name)) {
    const [from, to] = [numbers.get(row.text('from')), numbers.get(row.text('to'))];
    const isTwice = map.ways.some((way) => way.from === from && way.to === to);
    if (!from || !to) losses.add('unknownSteps', name(row));
    else if (isTwice) losses.add('ways', name(row));
    else map.ways.push({ id: newId(), from, to, name: shorten(row.text('name').trim(), 120, reading) });
  }
}

function put(
  map: JourneyMapContent,
  { stepId, laneId, persona }: { stepId: string; laneId: string; persona: string },
  cell: Cell,
): void {
  const ofStep = map.cells[stepId] ?? {};
  map.cells[stepId] = { ...ofStep, [laneId]: { ...ofStep[laneId], [persona]: cell } };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
