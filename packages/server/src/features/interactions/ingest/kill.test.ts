import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom } from '@anklang/analysis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../app.ts';
import { readConfig } from '../../../config.ts';
import { createBuild } from '../../../testing/build.ts';

/** Each costs a start of the whole server; the store alone is killed more often in its own test. */
const rounds = 12;
const random = createRandom(20_260_301);
const between = (low: number, high: number) => low + Math.floor(random.uniform() * (high - low + 1));

type SentBatch = { name: string; rows: number; acknowledged: boolean };

let folder: string;
let environment: Record<string, string>;
let workspaceId: string;
let headers: Record<string, string>;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anklang-kill-'));
  environment = { ANKLANG_DATA: folder, ANKLANG_PORT: '0', ANKLANG_LOG_LEVEL: 'silent' };
  await withApp(async (services) => {
    const build = createBuild(services);
    const { workspace, owner } = await build.workspace();
    const key = await build.apiKey({ workspace, user: owner, scopes: ['interaction.write'] });
    workspaceId = workspace.id;
    headers = key.headers;
  });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

test(`killed ${rounds} times, every batch that was acknowledged is there exactly once`, {
  timeout: 600_000,
}, async () => {
  const batches: SentBatch[] = [];
  let broken = 0;
  let next = loadServer();
  for (let round = 0; round < rounds; round++) {
    const server = next;
    const port = await serve(server);
    next = loadServer();
    // What got no answer comes again under its name, before anything new.
    const again = batches.filter(({ acknowledged }) => !acknowledged);
    const senders = [0, 1, 2].map(async () => {
      while (server.signalCode === null && !server.killed) {
        const batch = again.shift() ?? newBatch(batches);
        await send(port, batch).catch((error: unknown) => {
          if (!(error instanceof TypeError)) throw error;
          broken += 1;
        });
      }
    });
    await new Promise((resolve) => setTimeout(resolve, between(5, 150)));
    await Promise.all([kill(server), ...senders]);
  }
  const port = await serve(next);
  for (const batch of batches.filter(({ acknowledged }) => !acknowledged)) await send(port, batch);
  await kill(next);

  // Kills that never hit a request would prove nothing.
  expect(broken).toBeGreaterThan(rounds / 2);
  expect(batches.every(({ acknowledged }) => acknowledged)).toBe(true);
  const counted = await countByTouchpoint(batches.map(({ name }) => name));
  expect(counted).toEqual(batches.map(({ rows }) => ({ interactions: rows, customers: rows })));
});

function newBatch(batches: SentBatch[]): SentBatch {
  const batch = { name: `batch-${batches.length}`, rows: between(1, 400), acknowledged: false };
  batches.push(batch);
  return batch;
}

/** Each batch has a touchpoint of its own, each of its interactions a customer of its own. */
async function send(port: number, batch: SentBatch): Promise<void> {
  const body = Array.from({ length: batch.rows }, (_, row) => ({
    customer: `${batch.name}-${row}`,
    touchpoint: batch.name,
    time: new Date(1_760_000_000_000 + row * 1000).toISOString(),
  }));
  const reply = await fetch(`http://127.0.0.1:${port}/api/v1/workspaces/${workspaceId}/interactions`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': batch.name },
    body: JSON.stringify(body),
  });
  const answer = await reply.json();
  expect(reply.status, JSON.stringify(answer)).toBe(200);
  expect(answer).toMatchObject({ batch: batch.name, accepted: batch.rows, rejected: [] });
  batch.acknowledged = true;
}

/** Loads the server, from modules that are kept compiled; it opens its stores only when it is told to. */
function loadServer(): ChildProcess {
  const loading = fork(fileURLToPath(new URL('./serve.fixture.ts', import.meta.url)), {
    execArgv: ['--conditions=source'],
    env: { ...environment, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.add(loading);
  loading.once('exit', () => children.delete(loading));
  return loading;
}

async function serve(loaded: ChildProcess): Promise<number> {
  const died = once(loaded, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${code} before it was ready`);
  });
  died.catch(() => {});
  loaded.send('serve');
  const [port] = await Promise.race([once(loaded, 'message'), died]);
  return port;
}

async function kill(server: ChildProcess): Promise<void> {
  server.kill('SIGKILL');
  if (server.signalCode === null) await once(server, 'exit');
}

async function countByTouchpoint(names: string[]) {
  return withApp(async ({ interactions }) => {
    const { table } = await interactions.count({
      question: {
        ...{ workspaceId, from: null, to: null, where: {}, segments: {}, journeys: { by: 'customer' }, through: null },
        ...{ by: 'touchpoint', steps: names.length, stepOf: new Map(names.map((name, step) => [name, step])) },
        calendar: false,
      },
      measure: 'scorecard',
      options: {},
    });
    return names.map((_name, step) => ({
      interactions: table.events[step],
      customers: table.customers[step],
    }));
  });
}

async function withApp<T>(
  work: (services: Awaited<ReturnType<typeof createApp>>['services']) => Promise<T>,
): Promise<T> {
  const app = await createApp({ config: readConfig(environment) });
  try {
    return await work(app.services);
  } finally {
    await app.stop();
  }
}
