import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { dice } from '../conformance/made-interactions.fixture.ts';
import { batchOfNumber, killedWorkspace, openKilledStore } from './killed-writer.fixture.ts';

const writer = fileURLToPath(new URL('./killed-writer.fixture.ts', import.meta.url));
const kills = 50;

/**
 * A process keeps batches and is killed (SIGKILL) at a random moment, 50 times on one file: while it starts and brings
 * back what the one before left behind, while it writes, while it commits. Each process begins with the batch that the
 * one before was at, which may have been kept without having been acknowledged.
 * The next one is loaded meanwhile, from modules that are kept compiled, because starting is most of what it takes.
 */
test('every acknowledged interaction is there and none twice, however often the process is killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anklang-killed-'));
  const path = join(folder, 'interactions.duckdb');
  const { below } = dice(7);
  const acknowledged = new Set<number>();
  const load = () =>
    spawn(process.execPath, ['--conditions=source', writer, path], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    });
  let next = 0;
  let loaded = load();
  for (let kill = 0; kill < kills; kill++) {
    const child = loaded;
    const ended = once(child, 'exit');
    child.stdin.write(`${next}\n`);
    loaded = load();
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => acknowledged.add(Number(line)));
    const read = once(lines, 'close');
    await Promise.race([killSometime(child, { acknowledged: () => acknowledged.size, below }), ended]);
    const [, signal] = await ended;
    expect(signal, 'the process ended by itself').toBe('SIGKILL');
    await read;
    next = Math.max(next, ...[...acknowledged].map((number) => number + 1));
  }
  loaded.kill();

  expect(acknowledged.size).toBeGreaterThan(kills);
  const store = await openKilledStore(path);
  const names = await store.listNames({ workspaceId: killedWorkspace, of: 'touchpoint' });
  const kept = new Map(names.map(({ name, ...counts }) => [Number(name.slice('batch '.length)), counts]));
  expect([...acknowledged].filter((number) => !kept.has(number))).toEqual([]);
  for (const [number, { interactions, customers }] of kept) {
    const { rows } = batchOfNumber(number);
    expect({ number, interactions, customers }).toEqual({ number, interactions: rows.length, customers: rows.length });
  }
  await store.close();
  await rm(folder, { recursive: true, force: true });
}, 300_000);

type Moment = { acknowledged: () => number; below: (limit: number) => number };

/** After so many batches were acknowledged (none: while starting), and some milliseconds more. */
async function killSometime(child: ChildProcess, { acknowledged, below }: Moment): Promise<void> {
  const enough = acknowledged() + below(6);
  const milliseconds = below(60);
  while (acknowledged() < enough) await new Promise((resolve) => setTimeout(resolve, 1));
  await new Promise((resolve) => setTimeout(resolve, enough === acknowledged() ? milliseconds : 0));
  child.kill('SIGKILL');
}
