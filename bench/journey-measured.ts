/**
 * A drawn journey beside many interactions: the first answer, the same question again, and another question each time.
 *
 *     node --conditions=source bench/journey-measured.ts [interactions in millions, default 1]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Job, JourneyMap, LogUpload, MapMeasured } from '@anklang/domain';
import { startAnklang } from '../e2e/support/server.ts';
import { type ApiCaller, setUpCaller } from './api-caller.ts';
import { touchpointNames, writeCsvLog } from './write-csv-log.ts';

const reachMilliseconds = 1000;
const runs = 10;

export async function run(millions = 1): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'anklang-bench-'));
  const server = await startAnklang({ ANKLANG_UPLOAD_LIMIT: '4000' });
  try {
    const caller = await setUpCaller(server.url);
    const file = join(folder, 'log.csv');
    await writeCsvLog(file, millions * 1e6);
    const upload = await caller.upload<LogUpload>('/logs?fileName=log.csv', file);
    const columns = { customer: 'customer', touchpoint: 'touchpoint', time: 'time' };
    const mapping = { ...columns, rating: { column: 'rating', scale: [0, 10] }, conversion: { value: 'value' } };
    await caller.follow(await caller.post<Job>('/interaction-imports', { uploadId: upload.id, mapping }));
    console.log(`\nA drawn journey beside ${millions} M interactions; reach ${reachMilliseconds} ms warm\n`);
    console.log('| Steps | first, ms | again, p50, ms | another question, p50, ms | at most, ms | compared |');
    console.log('| ---: | ---: | ---: | ---: | ---: | ---: |');
    const ids = await registerAll(caller);
    for (const steps of [10, 40]) await measure(caller, await draw(caller, ids, steps), steps);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function registerAll(caller: ApiCaller): Promise<string[]> {
  const ids: string[] = [];
  for (const name of touchpointNames) ids.push((await caller.post<{ id: string }>('/touchpoints', { name })).id);
  return ids;
}

/** Steps with one touchpoint and, of the first ones, with two. */
async function draw(caller: ApiCaller, ids: readonly string[], count: number): Promise<string> {
  const journey = await caller.post<JourneyMap>('/journey-maps', { name: `${count} steps` });
  const partId = (place: number) =>
    `step${String.fromCharCode(97 + (place % 26), 97 + Math.floor(place / 26))}`.padEnd(20, 'a');
  const steps = Array.from({ length: count }, (_, place) => ({
    ...{ id: partId(place), name: `Step ${place + 1}`, phaseId: null, mapId: null, follows: true },
    touchpointIds: [ids[place]!, ...(count + place < ids.length && place < 5 ? [ids[count + place]!] : [])],
  }));
  const map = { ...journey.map, steps };
  await caller.post(`/journey-maps/${journey.id}/changes`, {
    ...{ clientId: 'a'.repeat(20), base: journey.version, operations: [{ do: 'replaceMap', map }] },
  });
  return journey.id;
}

async function measure(caller: ApiCaller, mapId: string, steps: number): Promise<void> {
  let compared = 0;
  const ask = async (question: object) => {
    const begun = performance.now();
    ({ compared } = await caller.post<MapMeasured>(`/journey-maps/${mapId}/measured`, { question }));
    return performance.now() - begun;
  };
  const first = await ask({});
  const again: number[] = [];
  const others: number[] = [];
  for (let i = 0; i < runs; i++) again.push(await ask({}));
  for (let i = 0; i < runs; i++) others.push(await ask({ to: new Date(Date.UTC(2024, 2, 1, 0, 0, i)).toISOString() }));
  const p50 = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!.toFixed(0);
  const most = Math.max(...again, ...others).toFixed(0);
  console.log(`| ${steps} | ${first.toFixed(0)} | ${p50(again)} | ${p50(others)} | ${most} | ${compared} |`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run(Number(process.argv[2] ?? 1));
