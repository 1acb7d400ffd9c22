import {
  type Cell,
  cellOf,
  everybody,
  type JourneyMapContent,
  levelOf,
  type MapLane,
  type MapMeasured,
  type MapReferences,
  type MapStep,
} from '@anklang/domain';
import type { Words } from '../../../../platform/language/words.ts';
import { findingOf } from './finding-of.ts';

/** Everything a file of a journey is made of. */
export type MapToFile = {
  id: string;
  name: string;
  description: string;
  map: JourneyMapContent;
  references: MapReferences;
  /** A persona of the map, or everybody. */
  persona: string;
  measured: MapMeasured | null;
  words: Words;
  /** ISO date the file says it is from. */
  date: string;
};

export type DrawnStep = {
  number: number;
  name: string;
  phase: string | null;
  /** The same for steps of one phase. */
  phaseKey: string | null;
  /** The touchpoint, others beside it, the journey it opens into: lines below the name. */
  touchpoint: string | null;
  notes: string[];
  asIs: number | null;
  toBe: number | null;
  until: string | null;
  measured: { value: number; low: number; high: number } | null;
};

export type DrawnLane = { id: string; name: string; cells: string[] };

export type DrawnMap = {
  title: string;
  description: string;
  /** For whom, with scenario and goal. */
  forWhom: string[];
  asOf: string;
  finding: string;
  steps: DrawnStep[];
  /** Lanes with something in them; the curve is the one without cells. */
  lanes: (DrawnLane | 'curve')[];
  mean: number | null;
  lowest: number | null;
  ways: string[];
  words: Words;
};

/** What is drawn of a journey, in words and numbers, before anything has a place. */
export function prepareMap(file: MapToFile): DrawnMap {
  const { map, words } = file;
  const steps = map.steps.map((step, place) => drawnStep(file, step, place));
  const drawn = steps.flatMap(({ number, asIs }) => (asIs === null ? [] : [{ number, asIs }]));
  const mean = drawn.length > 0 ? drawn.reduce((sum, { asIs }) => sum + asIs, 0) / drawn.length : null;
  const lowest = drawn.length > 1 ? drawn.reduce((low, one) => (one.asIs < low.asIs ? one : low)) : null;
  const hasCurve = steps.some(({ asIs, toBe, measured }) => asIs !== null || toBe !== null || measured !== null);
  return {
    title: file.name,
    description: file.description,
    forWhom: whoFor(file),
    asOf: words.say('journeyFiles:draw.state', { date: dateInWords(file.date, words) }),
    finding: findingOf({ steps, mean, words }),
    steps,
    lanes: map.lanes.flatMap((lane) => {
      if (lane.isHidden) return [];
      if (lane.kind === 'level') return hasCurve ? ['curve' as const, ...untilLane(steps, words)] : [];
      const cells = map.steps.map((step) => cellText(file, { stepId: step.id, lane }));
      return cells.some((cell) => cell !== '') ? [{ id: lane.id, name: laneName(lane, words), cells }] : [];
    }),
    mean,
    lowest: lowest?.number ?? null,
    ways: waysInWords(file),
    words,
  };
}

/** By when it should be so, below the curve. */
function untilLane(steps: readonly DrawnStep[], words: Words): DrawnLane[] {
  const cells = steps.map(({ until }) => (until === null ? '' : dateInWords(until, words)));
  if (cells.every((cell) => cell === '')) return [];
  return [{ id: 'until', name: words.say('journeyFiles:sheet.until'), cells }];
}

export function laneName({ kind, name }: Pick<MapLane, 'kind' | 'name'>, words: Words): string {
  return name === '' ? words.say(`journeyMap:lane.${kind}`) : name;
}

function drawnStep(file: MapToFile, step: MapStep, place: number): DrawnStep {
  const { map, references, words, persona, measured } = file;
  const level = levelOf(map, { stepId: step.id, persona });
  const said = measured?.steps.find(({ stepId }) => stepId === step.id)?.level;
  const phase = references.phases.find(({ id }) => id === step.phaseId);
  const names = step.touchpointIds.map((id) => nameIn(references.touchpoints, id)).filter((name) => name !== null);
  const notes: string[] = [];
  if (names.length > 1) notes.push(words.say('journeyFiles:draw.moreTouchpoints', { count: names.length - 1 }));
  const opened = nameIn(references.maps, step.mapId);
  if (opened !== null) notes.push(words.say('journeyFiles:draw.opens', { name: opened }));
  if (!step.follows && place > 0) notes.push(words.say('journeyFiles:draw.beginsHere'));
  return {
    number: place + 1,
    name: step.name,
    phase: phase?.name ?? null,
    phaseKey: phase?.id ?? null,
    touchpoint: names[0] ?? null,
    notes,
    asIs: level?.asIs ?? null,
    toBe: level?.toBe ?? null,
    until: level?.until ?? null,
    measured: said && 'value' in said ? { value: said.value, low: said.low, high: said.high } : null,
  };
}

/** What stands in a cell, as one text. */
function cellText(
  { map, references, persona }: Pick<MapToFile, 'map' | 'references' | 'persona'>,
  { stepId, lane }: { stepId: string; lane: MapLane },
): string {
  return textOf(cellOf(map, { stepId, laneId: lane.id, persona }), references);
}

export function textOf(cell: Cell | null, references: MapReferences): string {
  if (cell === null) return '';
  if ('text' in cell) return cell.text.trim();
  if ('departmentId' in cell) return nameIn(references.departments, cell.departmentId) ?? '';
  return cell.systemIds
    .map((id) => nameIn(references.systems, id))
    .filter((name) => name !== null)
    .join(', ');
}

export function nameIn(items: readonly { id: string; name: string }[], id: string | null): string | null {
  return items.find((item) => item.id === id)?.name ?? null;
}

function whoFor({ map, references, persona, words }: MapToFile): string[] {
  if (persona === everybody) return [words.say('journeyFiles:draw.everybody')];
  const segment = references.segments.find(({ id }) => id === persona);
  const about = map.personas.find(({ id }) => id === persona);
  const key = segment?.isPersona ? 'journeyFiles:draw.persona' : 'journeyFiles:draw.segment';
  return [
    ...(segment ? [words.say(key, { name: segment.name })] : []),
    ...(about?.goal ? [words.say('journeyFiles:draw.goal', { text: about.goal })] : []),
    ...(about?.scenario ? [words.say('journeyFiles:draw.scenario', { text: about.scenario })] : []),
  ];
}

function waysInWords({ map, words }: MapToFile): string[] {
  const places = new Map(map.steps.map(({ id }, place) => [id, place + 1]));
  return map.ways.map(({ from, to, name }) => {
    const [start, end] = [places.get(from) ?? 0, places.get(to) ?? 0];
    const kind = end > start ? 'branch' : 'loop';
    const way = words.say(`journeyFiles:draw.${kind}`, { from: start, to: end });
    return name === '' ? way : words.say('journeyFiles:draw.way', { way, name });
  });
}

/** A day as the language writes it. */
function dateInWords(date: string, words: Words): string {
  const locale = words.language === 'de' ? 'de-DE' : 'en-GB';
  return new Date(`${date.slice(0, 10)}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
}
