import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '@anklang/domain';
import { freePort } from './server.ts';

const repository = join(import.meta.dirname, '../..');

export type RunningDemo = {
  url: string;
  /** Signs in once, whoever opens it. */
  entryAddress: string;
  output: () => string;
  stop: () => Promise<number | null>;
};

type Wanted = { language: Language; customers: number; seed?: number };

/** Runs `anklang demo` as a person would, in a folder of its own, until it says where to enter. */
export async function startDemo({ language, customers, seed = 7 }: Wanted): Promise<RunningDemo> {
  const folder = await mkdtemp(join(tmpdir(), 'anklang-demo-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const size = ['--customers', String(customers), '--seed', String(seed), '--lang', language];
  const child = spawn(
    join(repository, 'node_modules/.bin/node'),
    [
      ...['--conditions=source', join(repository, 'packages/cli/bin/anklang.ts'), 'demo'],
      ...[...size, '--data', join(folder, 'demo'), '--no-open'],
    ],
    { env: { ...process.env, ANKLANG_PORT: String(port), ANKLANG_PUBLIC_URL: url } },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const stop = async () => {
    child.kill('SIGINT');
    const code = await ended;
    await rm(folder, { recursive: true, force: true });
    return code;
  };
  const deadline = Date.now() + 300_000;
  while (true) {
    const entryAddress = output.match(/https?:\S*\/api\/v1\/demo-entry\S*/)?.[0];
    if (entryAddress) return { url, entryAddress, output: () => output, stop };
    if (Date.now() > deadline || child.exitCode !== null) {
      await stop();
      throw new Error(`The demo did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
