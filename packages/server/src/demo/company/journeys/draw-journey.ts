import { everybody, firstLanes, type JourneyMapContent, type LaneKind, type LevelCell } from '@anklang/domain';
import type { Entries } from '../load-steps/put-entries.ts';
import type { Departments } from '../load-steps/put-people.ts';
import type { TouchpointIds } from '../load-steps/put-touchpoints.ts';
import type { SegmentKey } from '../segments.ts';
import type { Words } from '../words.ts';
import type { JourneyDescription, StepDescription } from './description.ts';

/** Behind what the method asks stands what lies behind it. */
const lanesBehind = ['manner', 'quotes', 'backstage', 'systems', 'owner'] as const;

type Drawing = {
  readonly journey: JourneyDescription;
  readonly say: (words: Words) => string;
  readonly entries: Entries;
  readonly departmentIds: Departments;
  readonly touchpoints: TouchpointIds;
  /** Ids of journeys drawn before, by key. */
  readonly journeyIds: Readonly<Record<string, string>>;
  readonly newId: () => string;
  /** The day on which it should be as drawn; null: only as it is has been drawn so far. */
  readonly until: string | null;
};

export function drawJourney(drawing: Drawing): JourneyMapContent {
  const { journey, say, entries, touchpoints, journeyIds, newId, until } = drawing;
  const kinds: LaneKind[] = [...firstLanes.filter((kind) => kind !== 'ideas'), ...lanesBehind, 'ideas'];
  const lanes = kinds
    .filter((kind) => until !== null || kind !== 'ideas')
    .map((kind) => ({ id: newId(), kind, name: '', isHidden: false }));
  const steps = journey.steps.map(({ name, phase, at, opens, isBranch = false }, place) => ({
    ...{ id: newId(), name: say(name), phaseId: entries.phases[phase] },
    touchpointIds: at.map((key) => touchpoints[key]),
    mapId: opens === undefined ? null : journeyIds[opens]!,
    follows: place > 0 && !isBranch,
  }));

  return {
    ...{ steps, lanes },
    ways: (journey.ways ?? []).map(({ from, to, name }) => ({
      ...{ id: newId(), from: steps[from]!.id, to: steps[to]!.id, name: say(name) },
    })),
    personas: journey.personas.map(({ segment, scenario, goal }) => ({
      ...{ id: entries.segments[segment], scenario: say(scenario), goal: say(goal) },
    })),
    cells: Object.fromEntries(
      journey.steps.map((step, place) => [steps[place]!.id, cellsOf(drawing, { step, lanes })]),
    ),
    levels: Object.fromEntries(journey.steps.map((step, place) => [steps[place]!.id, levelsOf(drawing, step)])),
  };
}

type Cells = JourneyMapContent['cells'][string];

function cellsOf(
  { say, entries, departmentIds }: Drawing,
  { step, lanes }: { step: StepDescription; lanes: JourneyMapContent['lanes'] },
): Cells {
  const cells: Cells = {};
  for (const { id, kind } of lanes) {
    const ofLane: Cells[string] = {};
    if (kind === 'systems' && step.systems) {
      ofLane[everybody] = { systemIds: step.systems.map((key) => entries.systems[key]) };
    } else if (kind === 'owner' && step.owner) {
      ofLane[everybody] = { departmentId: departmentIds[step.owner] };
    } else if (kind in step.texts) {
      ofLane[everybody] = { text: say(step.texts[kind as keyof typeof step.texts]!) };
    }
    for (const [segment, { texts = {} }] of Object.entries(step.personas ?? {})) {
      if (kind in texts)
        ofLane[entries.segments[segment as SegmentKey]] = { text: say(texts[kind as keyof typeof texts]!) };
    }
    if (Object.keys(ofLane).length > 0) cells[id] = ofLane;
  }
  return cells;
}

function levelsOf({ entries, until }: Drawing, { levels, personas = {} }: StepDescription): Record<string, LevelCell> {
  const cellOf = ([asIs, toBe]: readonly [number, number]): LevelCell => ({
    ...{ asIs, toBe: until === null ? null : toBe, until },
  });
  const own = Object.entries(personas).flatMap(([segment, said]): [string, LevelCell][] =>
    said.levels ? [[entries.segments[segment as SegmentKey], cellOf(said.levels)]] : [],
  );
  return { [everybody]: cellOf(levels), ...Object.fromEntries(own) };
}
