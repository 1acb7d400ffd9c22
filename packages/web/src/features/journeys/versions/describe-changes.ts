import { everybody, type JourneyMapContent, type MapChange, type MapOperation } from '@anklang/domain';
import type { PartNames } from '../lanes/name-parts.ts';

/** A sentence to be put into words: its key below `history`, and what stands in its gaps. */
export type HistoryWord = { key: string; gaps: Record<string, string | number>; count?: number };
export type HistoryEntry = { version: number; by: string; at: string; words: HistoryWord[] };

const longest = 80;
/** Changes of one person that follow each other within this time are one entry. */
const together = 10 * 60_000;

/** Parts as the changes themselves name them, so that what is gone from the map by now has its name too. */
export function partsNamedIn(changes: readonly MapChange[]): JourneyMapContent[] {
  return changes.flatMap(({ operations }) => operations.flatMap(namedIn));
}

const nothing: JourneyMapContent = { steps: [], ways: [], lanes: [], personas: [], cells: {}, levels: {} };

function namedIn(operation: MapOperation): JourneyMapContent[] {
  if (operation.do === 'replaceMap') return [operation.map];
  if (operation.do === 'addStep') return [{ ...nothing, steps: [operation.step] }];
  if (operation.do === 'addLane') return [{ ...nothing, lanes: [operation.lane] }];
  return [];
}

/** Changes, the newest first, as entries of a history: what one person did in one go stands together, said once. */
export function prepareHistory(changes: readonly MapChange[], names: PartNames): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  let oldest = '';
  for (const { version, by, at, operations } of changes) {
    const words = operations.flatMap((operation) => describeOperation(operation, names)).toReversed();
    const last = entries.at(-1);
    if (last && last.by === by && Date.parse(oldest) - Date.parse(at) <= together) last.words.push(...words);
    else entries.push({ version, by, at, words });
    oldest = at;
  }
  return entries.map((entry) => ({ ...entry, words: onceEach(entry.words) }));
}

/** Of the same cell or point only what was said last. */
function onceEach(words: readonly HistoryWord[]): HistoryWord[] {
  const seen = new Set<string>();
  return words.filter(({ key, gaps }) => {
    const { text: _, points: __, date: ___, ...about } = gaps;
    const isCell = key === 'setCell' || key === 'emptyCell' || key === 'changeCell';
    const what = JSON.stringify([isCell ? 'cell' : key, about]);
    if (seen.has(what)) return false;
    seen.add(what);
    return true;
  });
}

function describeOperation(operation: MapOperation, names: PartNames): HistoryWord[] {
  switch (operation.do) {
    case 'addStep':
      return [{ key: 'addStep', gaps: { step: operation.step.name } }];
    case 'changeStep':
      return changedStep(operation, names);
    case 'moveStep':
    case 'removeStep':
      return [{ key: operation.do, gaps: { step: names.step(operation.id) } }];
    case 'addLane':
      return [{ key: 'addLane', gaps: { lane: names.lane(operation.lane) } }];
    case 'changeLane':
      return changedLane(operation, names);
    case 'moveLane':
    case 'removeLane':
      return [{ key: operation.do, gaps: { lane: names.laneOf(operation.id) } }];
    case 'addPersona':
      return [{ key: 'addPersona', gaps: { persona: names.persona(operation.persona.id) } }];
    case 'changePersona':
    case 'movePersona':
    case 'removePersona':
      return [{ key: operation.do, gaps: { persona: names.persona(operation.id) } }];
    case 'addWay':
      return [{ key: 'addWay', gaps: { from: names.step(operation.way.from), to: names.step(operation.way.to) } }];
    case 'changeWay':
      return [{ key: 'changeWay', gaps: { name: operation.change.name } }];
    case 'removeWay':
      return [{ key: 'removeWay', gaps: {} }];
    case 'setCell':
      return [setCell(operation, names)];
    case 'setLevel':
      return setLevel(operation, names);
    case 'replaceMap':
      return [{ key: 'replaceMap', gaps: {}, count: operation.map.steps.length }];
  }
}

type Of<Do extends MapOperation['do']> = Extract<MapOperation, { do: Do }>;

function changedStep({ id, change }: Of<'changeStep'>, names: PartNames): HistoryWord[] {
  const { name, ...others } = change;
  const keys = Object.entries(others).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  return [
    ...(name === undefined ? [] : [{ key: 'renameStep', gaps: { step: name } }]),
    ...keys.map((key) => ({ key: `changeStep.${key}`, gaps: { step: names.step(id) } })),
  ];
}

function changedLane({ id, change }: Of<'changeLane'>, names: PartNames): HistoryWord[] {
  const { name, isHidden } = change;
  const lane = name || names.laneOf(id);
  return [
    ...(name === undefined ? [] : [{ key: 'renameLane', gaps: { lane } }]),
    ...(isHidden === undefined ? [] : [{ key: isHidden ? 'hideLane' : 'showLane', gaps: { lane } }]),
  ];
}

function setCell({ stepId, laneId, persona, cell }: Of<'setCell'>, names: PartNames): HistoryWord {
  const lane = names.laneOf(laneId);
  const gaps = { step: names.step(stepId), lane: persona === everybody ? lane : `${lane} (${names.persona(persona)})` };
  if (cell === null || ('text' in cell && cell.text === '')) return { key: 'emptyCell', gaps };
  if (!('text' in cell)) return { key: 'changeCell', gaps };
  return { key: 'setCell', gaps: { ...gaps, text: cut(cell.text) } };
}

function setLevel({ stepId, change }: Of<'setLevel'>, names: PartNames): HistoryWord[] {
  const step = names.step(stepId);
  const said = (['asIs', 'toBe'] as const).flatMap((key) => {
    const points = change[key];
    return typeof points === 'number' ? [{ key, gaps: { step, points } }] : [];
  });
  const until = typeof change.until === 'string' ? [{ key: 'until', gaps: { step, date: change.until } }] : [];
  const all: HistoryWord[] = [...said, ...until];
  return all.length > 0 ? all : [{ key: 'noLevel', gaps: { step } }];
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
