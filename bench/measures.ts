/**
 * What each measure costs the thread that counts it, without store, HTTP and waiting: the time it was at work itself,
 * which tells the same on a busy machine.
 *
 *     node --conditions=source bench/measures.ts [interactions in millions, default 10]
 */
import { pathToFileURL } from 'node:url';
import { attributePaths } from '../packages/server/src/features/interactions/questions/attribute-in-thread.ts';
import type { CodedQuestion } from '../packages/server/src/platform/engine/counting/coded-question.ts';
import { countMeasure } from '../packages/server/src/platform/engine/counting/count-measure.ts';
import { deriveView } from '../packages/server/src/platform/engine/counting/derive-view.ts';
import type { KnownLog } from '../packages/server/src/platform/engine/counting/known-log.ts';
import type { MeasureName, MeasureOptions } from '../packages/server/src/platform/engine/measures.ts';
import { simulateChunks, startLog } from './simulate-log.ts';

const runs = 5;
const steps = 40;
const dayMs = 86_400_000;

const everything: CodedQuestion = {
  from: null,
  to: null,
  where: [],
  segments: [],
  journeys: { by: 'customer' },
  through: null,
  by: 'touchpoint',
  steps,
  stepOf: Int32Array.from({ length: steps }, (_, step) => step),
  calendar: true,
};
const questions: Record<string, CodedQuestion> = {
  everything,
  'one region of four': { ...everything, segments: [{ segment: 'region', codes: [1] }] },
  'half the period': { ...everything, from: 1.7025e12, to: 1.7075e12 },
  'sessions by a day of silence': { ...everything, journeys: { by: 'inactivity', quietMs: dayMs } },
};

const weights = { delighting: 1, ok: 0, disappointing: 2.25, conversion: 1, halfLifeDays: 365, knockOutFrom: 0.8 };
const at = 1.72e12;
const measures: Partial<MeasureOptions> = {
  transitions: {},
  scorecard: {},
  repeats: {},
  durations: {},
  variants: { limit: 100 },
  handOvers: { quietMs: 30 * dayMs },
  weakestLink: {},
  accounts: {
    weights: { ...weights, importance: new Array<number>(steps).fill(1) },
    at,
    curveAt: [1.7025e12, 1.705e12, 1.7075e12, at],
    edges: [-50, -20, -10, -5, -2, -1, 0, 1, 2, 5, 10, 20, 50],
    segment: null,
  },
  paths: { lookBackMs: null, notCredited: [], halfLifeMs: 7 * dayMs },
};

export function run(millions = 10): void {
  const known = makeLog(millions * 1e6);
  const names = Object.keys(questions);
  const views = names.map((name) => measured(() => deriveView(known, questions[name]!)));
  console.log(`\nMeasures of ${millions} M interactions, best of ${runs}, ms of the thread\n`);
  tellRow('Measure', names);
  tellRow('---', new Array<string>(names.length).fill('---:'));
  tellRow('filtering and cutting', views.map(tell));
  for (const [measure, options] of Object.entries(measures) as [MeasureName, MeasureOptions[MeasureName]][]) {
    const counted = views.map(({ made }) => measured(() => countMeasure(made, { measure, options, known })));
    tellRow(measure, counted.map(tell));
  }
  const paths = views.map(({ made }) => countMeasure(made, { measure: 'paths', options: measures.paths!, known }));
  for (const order of [1, 2, 3] as const) {
    const options = { order, useNulls: true, seed: 1, resamples: 200 };
    const attributed = paths.map((told) =>
      measured(() => attributePaths({ ...options, paths: { by: 'group', ...told } }), 2),
    );
    tellRow(`attribution out of paths, order ${order}`, attributed.map(tell));
  }
}

function makeLog(rows: number): KnownLog {
  const builder = startLog(rows);
  simulateChunks(rows, (chunk) => builder.append(chunk));
  const log = builder.build();
  return {
    log,
    seasons: null,
    groups: Uint8Array.from({ length: log.journeys }, (_, customer) => Math.imul(customer + 1, 0x9e3779b1) >>> 24),
    segments: { region: Uint16Array.from({ length: log.journeys }, (_, customer) => customer % 4) },
  };
}

type Measured<T> = { made: T; milliseconds: number };

function measured<T>(work: () => T, times = runs): Measured<T> {
  let best: Measured<T> | null = null;
  for (let i = 0; i < times; i++) {
    const before = process.threadCpuUsage();
    const made = work();
    const { user, system } = process.threadCpuUsage(before);
    const milliseconds = (user + system) / 1000;
    if (best === null || milliseconds < best.milliseconds) best = { made, milliseconds };
  }
  return best!;
}

function tell({ milliseconds }: Measured<unknown>): string {
  return milliseconds.toFixed(0);
}

function tellRow(name: string, cells: readonly string[]): void {
  console.log(`| ${[name, ...cells].join(' | ')} |`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) run(Number(process.argv[2] ?? 10));
