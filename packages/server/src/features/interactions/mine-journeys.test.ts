import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogMapping } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EngineQuestion } from '../../platform/engine/engine-question.ts';
import type { InteractionStore } from '../../platform/engine/interaction-store.ts';
import { openInteractionStore } from '../../platform/engine/open-interaction-store.ts';
import { mineJourneys } from './mine-journeys.ts';
import { collectLog, openLog } from './reading/read-log.ts';
import { stageLog } from './staging/stage-log.ts';

// Anna waits 47 hours over the night in which clocks are put forward, two days by the calendar; Ben 25 hours over the
// night in which they are put back, a day by the calendar.
const csv = `customer,touchpoint,time
anna,A,2026-03-27T12:00:00+01:00
anna,B,2026-03-29T12:00:00+02:00
ben,A,2026-10-24T12:00:00+02:00
ben,B,2026-10-25T12:00:00+01:00
`;
const mapping: LogMapping = { customer: 'customer', touchpoint: 'touchpoint', time: 'time', timeCounts: 'calendar' };
const memoryBytes = 256 * 1024 ** 2;
const hour = 3600;

let folder: string;
let path: string;
let store: InteractionStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anklang-mine-'));
  path = join(folder, 'log.csv');
  await writeFile(path, csv);
  store = await openInteractionStore({
    url: `duckdb:${join(folder, 'interactions.duckdb')}`,
    memoryBytes,
    dataFolder: folder,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    now: () => new Date(0),
  });
  const { path: staged, rows } = await stageLog({ path, mapping, folder, memoryBytes });
  await store.importFile({ workspaceId: 'w', key: 'k', contentHash: '', receivedAt: 0, path: staged, rows });
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function mined(quietMinutes: number, timeCounts: LogMapping['timeCounts']) {
  const collected = await collectLog(await openLog({ path }), mapping);
  const { cases, variants, duration } = mineJourneys({
    collected,
    mapping: { ...mapping, quietMinutes, timeCounts },
    source: { fileName: 'log.csv', fileHash: '', kind: 'csv' },
    language: 'en',
    seed: 1,
  });
  return { cases, ways: waysOf(variants), ...duration };
}

async function counted(quietMinutes: number, timeCounts: LogMapping['timeCounts']) {
  const names = ['A', 'B'];
  const question: EngineQuestion = {
    workspaceId: 'w',
    from: null,
    to: null,
    where: {},
    segments: {},
    journeys: { by: 'inactivity', quietMs: quietMinutes * 60_000 },
    through: null,
    by: 'touchpoint',
    steps: names.length,
    stepOf: new Map(names.map((name, step) => [name, step])),
    calendar: timeCounts === 'calendar',
  };
  const variants = await store.count({ question, measure: 'variants', options: { limit: 10 } });
  const { table } = await store.count({ question, measure: 'durations', options: {} });
  const { journeys: cases, ...duration } = table;
  const ways = variants.table.rows.map(({ path: steps, journeys }) => ({
    path: steps.map((step) => names[step]!),
    cases: journeys,
  }));
  return { cases, ways: waysOf(ways), ...duration };
}

function waysOf(variants: readonly { path: readonly string[]; cases: number }[]): string[] {
  return variants.map(({ path: way, cases }) => `${way.join(' > ')}: ${cases}`).sort();
}

test.each([
  { quiet: 24.5, timeCounts: 'calendar', cases: 4, longest: 0, shortest: 0 },
  { quiet: 25, timeCounts: 'calendar', cases: 3, longest: 24, shortest: 0 },
  { quiet: 46.5, timeCounts: 'calendar', cases: 3, longest: 24, shortest: 0 },
  { quiet: 47.5, timeCounts: 'calendar', cases: 2, longest: 48, shortest: 24 },
  { quiet: 47.5, timeCounts: 'instant', cases: 2, longest: 47, shortest: 25 },
] as const)(
  'real time decides about $quiet quiet hours over a clock change, also where time counts by the $timeCounts',
  async ({ quiet, timeCounts, cases, longest, shortest }) => {
    const found = await mined(quiet * 60, timeCounts);
    expect(found).toMatchObject({ cases, maxSeconds: longest * hour, minSeconds: shortest * hour });
    expect(found).toEqual(await counted(quiet * 60, timeCounts));
  },
);
