import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyOperations, type JourneyMap, type MapChange } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../app.ts';
import { readConfig } from '../../../config.ts';
import { newId } from '../../../platform/new-id.ts';
import { createBuild } from '../../../testing/build.ts';

/** Each costs a start of the whole server. */
const rounds = 2;
const changesBeforeTheKill = 20;

let folder: string;
let environment: Record<string, string>;
let at: string;
let headers: Record<string, string>;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anklang-kill-map-'));
  environment = { ANKLANG_DATA: folder, ANKLANG_PORT: '0', ANKLANG_LOG_LEVEL: 'silent' };
  const app = await createApp({ config: readConfig(environment) });
  const build = createBuild(app.services);
  const { workspace, owner } = await build.workspace();
  const key = await build.apiKey({ workspace, user: owner, scopes: ['journey.read', 'journey.edit'] });
  at = `/api/v1/workspaces/${workspace.id}/journey-maps`;
  headers = key.headers;
  await app.stop();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

test(`killed ${rounds} times, every change of a journey that was acknowledged is there, in its order`, {
  timeout: 300_000,
}, async () => {
  let port = await serve();
  const begun = await send<JourneyMap>(port, '', { name: 'Übersteht alles' });
  const steps = [0, 1, 2].map((number) => ({ id: newId(), name: `Schritt ${number}` }));
  const laneId = begun.map.lanes.find(({ kind }) => kind === 'action')!.id;
  await change(
    port,
    begun,
    steps.map((step) => ({ do: 'addStep', step, after: null })),
  );
  const acknowledged = steps.map(() => -1);
  const broken = steps.map(() => 0);

  for (let round = 0; round < rounds; round++) {
    const [server] = children;
    let answered = 0;
    const writers = steps.map(async ({ id: stepId }, writer) => {
      for (let count = acknowledged[writer]! + 1; ; count++) {
        const cell = { text: String(count) };
        const operation = { do: 'setCell', stepId, laneId, persona: 'everybody', cell };
        const isHeard = await change(port, begun, [operation]).then(
          () => true,
          () => false,
        );
        if (!isHeard) break;
        acknowledged[writer] = count;
        answered += 1;
        if (answered === changesBeforeTheKill) server!.kill('SIGKILL');
      }
      broken[writer]! += 1;
    });
    await Promise.all(writers);
    if (server!.signalCode === null) await once(server!, 'exit');
    port = await serve();

    const now = await read<JourneyMap>(port, `/${begun.id}`);
    for (const [writer, { id }] of steps.entries()) {
      const cell = now.map.cells[id]?.[laneId]?.['everybody'] as { text: string };
      const last = acknowledged[writer]!;
      // What was kept and not answered any more may be there.
      expect([last, last + 1]).toContain(Number(cell.text));
    }
    const history: MapChange[] = [];
    for (let cursor = ''; ; ) {
      const page = await read<{ items: MapChange[]; nextCursor: string | null }>(
        port,
        `/${begun.id}/changes?limit=200${cursor}`,
      );
      history.unshift(...page.items.toReversed());
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(history.map(({ version }) => version)).toEqual(Array.from({ length: now.version }, (_, place) => place + 1));
    const replayed = applyOperations(
      begun.map,
      history.flatMap(({ operations }) => operations),
    );
    expect(replayed.ok && replayed.map).toEqual(now.map);
  }
  expect(broken).toEqual(steps.map(() => rounds));
});

const change = (port: number, { id }: { id: string }, operations: object[]) =>
  send(port, `/${id}/changes`, { clientId: newId(), base: 0, operations });

async function send<Answer>(port: number, path: string, body: object): Promise<Answer> {
  const reply = await fetch(`http://127.0.0.1:${port}${at}${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await reply.json();
  expect(reply.ok, JSON.stringify(answer)).toBe(true);
  return answer as Answer;
}

async function read<Answer>(port: number, path: string): Promise<Answer> {
  const reply = await fetch(`http://127.0.0.1:${port}${at}${path}`, { headers });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Answer;
}

/** A server of its own process, which can be killed without a word. */
async function serve(): Promise<number> {
  const child = fork(fileURLToPath(new URL('../../interactions/ingest/serve.fixture.ts', import.meta.url)), {
    execArgv: ['--conditions=source'],
    env: { ...environment, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${code} before it was ready`);
  });
  died.catch(() => {});
  child.send('serve');
  const [port] = await Promise.race([once(child, 'message'), died]);
  return port;
}
