/**
 * The whole application with many interactions: import, batches over HTTP, and every question a page asks, cold and warm.
 *
 *     node --conditions=source bench/application.ts [interactions in millions, default 10]
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BatchAnswer, Job, LogUpload, QuestionInput } from '@anklang/domain';
import { startAnklang } from '../e2e/support/server.ts';
import { type ApiCaller, setUpCaller } from './api-caller.ts';
import { touchpointNames, writeCsvLog } from './write-csv-log.ts';

const reach = { importSeconds: 30, batchesPerSecond: 50_000, answerMilliseconds: 300 };
const warmRuns = 20;

export async function run(millions = 10): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'anklang-bench-'));
  const server = await startAnklang({ ANKLANG_UPLOAD_LIMIT: '4000' });
  try {
    const caller = await setUpCaller(server.url);
    const file = join(folder, 'log.csv');
    const bytes = await writeCsvLog(file, millions * 1e6);
    console.log(`\nThe application with ${millions} M interactions (${availableParallelism()} cores)\n`);
    await importFile(caller, { file, millions, bytes, pid: server.pid });
    await sendBatches(caller);
    await askQuestions(caller);
    console.log(`\nMost memory the server ever had: ${await peakMegabytes(server.pid)} MB`);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function importFile(
  caller: ApiCaller,
  { file, millions, bytes, pid }: { file: string; millions: number; bytes: number; pid: number },
): Promise<void> {
  const start = performance.now();
  const upload = await caller.upload<LogUpload>('/logs?fileName=log.csv', file);
  const uploaded = performance.now();
  const mapping = {
    customer: 'customer',
    touchpoint: 'touchpoint',
    time: 'time',
    channel: 'channel',
    rating: { column: 'rating', scale: [0, 10] },
    conversion: { value: 'value' },
    segments: ['region'],
  };
  const job = await caller.follow(await caller.post<Job>('/interaction-imports', { uploadId: upload.id, mapping }));
  const imported = performance.now();
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
  const took = (imported - uploaded) / 1000;
  console.log(
    `Import of ${millions} M from CSV (${(bytes / 1e6).toFixed(0)} MB), durable: ${took.toFixed(1)} s (reach ${
      reach.importSeconds * (millions / 10)
    } s), upload before that ${seconds(start, uploaded)} s; server at most ${await peakMegabytes(pid)} MB; ${JSON.stringify(job.result)}`,
  );
}

async function sendBatches(caller: ApiCaller): Promise<void> {
  const batches = 30;
  const size = 10_000;
  const bodies = Array.from({ length: batches }, (_, b) =>
    JSON.stringify(
      Array.from({ length: size }, (_, i) => ({
        customer: `N${(b * size + i) % 5000}`,
        touchpoint: touchpointNames[(b + i) % touchpointNames.length],
        time: new Date(1.72e12 + (b * size + i) * 1000).toISOString(),
        channel: 'online',
        ...(i % 3 === 0 ? { rating: { value: i % 11, scale: [0, 10] } } : {}),
      })),
    ),
  );
  for (const packed of [false, true]) {
    const sent = bodies.map((body) => (packed ? gzipSync(body, { level: 1 }) : body));
    const start = performance.now();
    // Two at a time, as a sender that does not wait for each answer would.
    const queue = sent.map((body, b) => ({ body, key: `bench-${packed}-${b}` }));
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const headers = { 'content-type': 'application/json', 'idempotency-key': next.key };
        const answer = await caller.send<BatchAnswer>(
          '/interactions',
          next.body,
          packed ? { ...headers, 'content-encoding': 'gzip' } : headers,
        );
        if (answer.accepted !== size) throw new Error(`accepted ${answer.accepted}`);
      }
    };
    await Promise.all([work(), work()]);
    const rate = (batches * size) / ((performance.now() - start) / 1000);
    console.log(
      `Batches of 10,000 over HTTP${packed ? ', gzip' : ''}, durable: ${Math.round(rate).toLocaleString('en')} interactions/s (reach ${reach.batchesPerSecond.toLocaleString('en')}, ${(rate / reach.batchesPerSecond).toFixed(1)} ×)`,
    );
  }
}

const questions: Record<string, QuestionInput> = {
  everything: {},
  'one region': { segments: { region: ['North'] } },
  'half the period': { from: '2023-12-01T00:00:00.000Z', to: '2024-01-10T00:00:00.000Z' },
  'sessions by a day of silence': { journeys: { by: 'inactivity', quietMinutes: 1440 } },
};
const asked: Record<string, (question: QuestionInput) => { path: string; body: object }> = {
  graph: (question) => ({ path: '/journeys/graph', body: { question } }),
  variants: (question) => ({ path: '/journeys/variants', body: { question } }),
  breaks: (question) => ({ path: '/journeys/breaks', body: { question } }),
  'weakest link': (question) => ({ path: '/journeys/weakest-link', body: { question } }),
  account: (question) => ({ path: '/relationship-account', body: { question } }),
  attribution: (question) => ({ path: '/attribution', body: { question } }),
};

async function askQuestions(caller: ApiCaller): Promise<void> {
  const start = performance.now();
  await caller.get('/interactions');
  console.log(`\nOverview, first time: ${(performance.now() - start).toFixed(0)} ms\n`);
  console.log('| Question | first, ms | again, p50, ms | again, p95, ms | other limits each time, p95, ms |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const [filter, question] of Object.entries(questions)) {
    for (const [name, make] of Object.entries(asked)) {
      const ask = async (value: QuestionInput) => {
        const { path, body } = make(value);
        const begun = performance.now();
        await caller.post(path, body);
        return performance.now() - begun;
      };
      const first = await ask(question);
      const again = await repeat(() => ask(question));
      // Another upper limit each time: nothing but the columns can have been kept.
      const limits = Array.from({ length: 5 }, (_, i) => new Date(Date.UTC(2024, 2, 1, 0, 0, i)).toISOString());
      const fresh = await repeat(() => ask({ ...question, to: limits.pop()! }), limits.length);
      const cell = (times: number[], share: number) => times[Math.ceil(times.length * share) - 1]!.toFixed(0);
      console.log(
        `| ${name}, ${filter} | ${first.toFixed(0)} | ${cell(again, 0.5)} | ${cell(again, 0.95)} | ${cell(fresh, 0.95)} |`,
      );
    }
  }
}

async function repeat(work: () => Promise<number>, times = warmRuns): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) taken.push(await work());
  return taken.sort((a, b) => a - b);
}

async function peakMegabytes(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kilobytes ? (Number(kilobytes) / 1000).toFixed(0) : 'unknown';
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(Number(process.argv[2] ?? 10));
}
