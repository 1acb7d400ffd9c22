import type { EngineQuestion, EngineSelection } from '../engine-question.ts';
import type { EngineAccountWeights, MeasureName, MeasureOptions } from '../measures.ts';
import { channelNames, day, firstDay, hour, touchpointNames } from './made-interactions.fixture.ts';

const steps = touchpointNames.length;
const everyName = new Map(touchpointNames.map((name, step) => [name, step]));
const byChannel = new Map(channelNames.map((name, step) => [name, step]));

const whole: Omit<EngineQuestion, 'workspaceId'> = {
  from: null,
  to: null,
  where: {},
  segments: {},
  journeys: { by: 'customer' },
  through: null,
  by: 'touchpoint',
  steps,
  stepOf: everyName,
  calendar: true,
};

/** Questions that each turn another screw, and some that turn several. */
const changes: Record<string, Partial<EngineQuestion>> = {
  'the whole log': {},
  'time by instants': { calendar: false },
  'a period': { from: firstDay + 5 * day, to: firstDay + 60 * day },
  'one channel': { where: { channel: [channelNames[2]!] } },
  'two dimensions': { where: { channel: channelNames.slice(0, 2), device: [channelNames[0]!, 'nothing'] } },
  'a value nothing has': { where: { campaign: ['nothing'] } },
  'a segment': { segments: { region: ['Nord', 'Süd'] } },
  'two segments': { segments: { region: ['West'], tier: ['A'] } },
  'a segment nobody has': { segments: { nothing: ['A'] } },
  'by way of two steps': { through: [2, 5] },
  sessions: { journeys: { by: 'session' } },
  'quiet for two days': { journeys: { by: 'inactivity', quietMs: 2 * day } },
  'never quiet': { journeys: { by: 'inactivity', quietMs: 0 } },
  channels: { by: 'channel', stepOf: byChannel },
  'names left out': { stepOf: new Map([...everyName].slice(1, 5)) },
  'names told as one': { stepOf: new Map([...everyName].map(([name, step]) => [name, step >> 1])), steps: 4 },
  'no name at all': { stepOf: new Map([['nothing', 0]]) },
  'everything at once': {
    from: firstDay + 2 * day,
    to: firstDay + 100 * day,
    where: { direction: channelNames.slice(1) },
    segments: { region: ['Nord', 'West'] },
    journeys: { by: 'session' },
    through: [0, 3],
  },
  'everything at once, otherwise': {
    to: firstDay + 150 * day,
    journeys: { by: 'inactivity', quietMs: 36 * hour },
    through: [1],
    by: 'channel',
    stepOf: byChannel,
  },
};

export function madeQuestions(workspaceId: string): [string, EngineQuestion][] {
  return Object.entries(changes).map(([title, change]) => [title, { ...whole, workspaceId, ...change }]);
}

export function fewQuestions(workspaceId: string): [string, EngineQuestion][] {
  const titles = ['the whole log', 'quiet for two days', 'everything at once'];
  return madeQuestions(workspaceId).filter(([title]) => titles.includes(title));
}

export const weights: EngineAccountWeights = {
  delighting: 1,
  ok: 0,
  disappointing: 2.25,
  conversion: 0,
  halfLifeDays: 90,
  knockOutFrom: 0.8,
  importance: Array.from({ length: steps }, () => 1),
};
const otherWeights: EngineAccountWeights = {
  delighting: 1.5,
  ok: 0.25,
  disappointing: 2,
  conversion: 0.75,
  halfLifeDays: 20,
  knockOutFrom: 0.5,
  importance: Array.from({ length: steps }, (_, step) => [1, 0.4, 0, 2.5][step % 4]!),
};
export const statementDays = [firstDay + 90 * day, firstDay + 400 * day] as const;

type Asked = { [M in MeasureName]: { measure: M; options: MeasureOptions[M] } }[MeasureName];
export const madeMeasures: readonly Asked[] = [
  { measure: 'scorecard', options: {} },
  { measure: 'transitions', options: {} },
  { measure: 'variants', options: { limit: 1000 } },
  { measure: 'variants', options: { limit: 7 } },
  { measure: 'durations', options: {} },
  { measure: 'repeats', options: {} },
  { measure: 'dropOff', options: { funnel: [[0], [1, 2], [3], [0, 1, 2]] } },
  { measure: 'dropOff', options: { funnel: [[2, 3]] } },
  { measure: 'handOvers', options: { quietMs: 0 } },
  { measure: 'handOvers', options: { quietMs: 30 * day } },
  { measure: 'paths', options: { lookBackMs: null, notCredited: [], halfLifeMs: 7 * day } },
  { measure: 'paths', options: { lookBackMs: 10 * day, notCredited: [1, 2], halfLifeMs: 36 * hour } },
  {
    measure: 'accounts',
    options: {
      weights,
      at: statementDays[1],
      curveAt: [firstDay - day, firstDay + 30 * day, firstDay + 90 * day, statementDays[1]],
      edges: [-1, 0, 0.5],
      segment: 'region',
    },
  },
  {
    measure: 'accounts',
    options: { weights: otherWeights, at: statementDays[0], curveAt: [], edges: [], segment: null },
  },
  { measure: 'weakestLink', options: {} },
  { measure: 'origins', options: {} },
  { measure: 'dailySeries', options: {} },
];

export const madeSelections: readonly EngineSelection[] = [
  { kind: 'all' },
  { kind: 'visit', step: 2 },
  { kind: 'start', step: 1 },
  { kind: 'end', step: 0 },
  { kind: 'follow', from: 0, to: 2 },
  { kind: 'follow', from: 1, to: 1 },
  { kind: 'variants', paths: [[0], [1, 2], [2, 1], [0, 1, 2]] },
  { kind: 'break', from: 0, to: 1, break: 'stop', quietMs: 0 },
  { kind: 'break', from: 0, to: 1, break: 'wait', quietMs: 30 * day },
  { kind: 'break', from: 2, to: 1, break: 'repeat', quietMs: 30 * day },
  { kind: 'break', from: 1, to: 2, break: 'rating', quietMs: 0 },
  { kind: 'dropOff', funnel: [[0], [1, 2], [0]], place: 0, lost: false },
  { kind: 'dropOff', funnel: [[0], [1, 2], [0]], place: 0, lost: true },
  { kind: 'dropOff', funnel: [[0], [1, 2], [0]], place: 2, lost: false },
  { kind: 'dropOff', funnel: [[0], [1, 2], [0]], place: 2, lost: true },
  { kind: 'conversion', step: null },
  { kind: 'conversion', step: 1 },
  { kind: 'rating', step: 0, low: 0, high: 6 },
  { kind: 'rating', step: 2, low: 9, high: 10 },
  { kind: 'balance', from: null, to: 0 },
  { kind: 'balance', from: 0, to: null },
  { kind: 'balance', from: -1.5, to: 0.5 },
  { kind: 'balance', from: -1.5, to: 0.5 },
  { kind: 'knockOut', step: null },
  { kind: 'knockOut', step: null },
  { kind: 'knockOut', step: 1 },
];
