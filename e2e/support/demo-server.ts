import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '@anklang/domain';

const repository = join(import.meta.dirname, '../..');

export type DemoServer = {
  url: string;
  /** Signs in once. */
  entry: string;
  stop(): Promise<void>;
};

/** Starts the example as a person would, on a folder of its own and a free port, without a browser. */
export async function startDemo(options: { language: Language; customers: number }): Promise<DemoServer> {
  const folder = await mkdtemp(join(tmpdir(), 'anklang-demo-'));
  const { language, customers } = options;
  const child = spawn(
    join(repository, 'node_modules/.bin/node'),
    [
      ...['--conditions=source', join(repository, 'packages/cli/bin/anklang.ts'), 'demo', '--no-open'],
      ...['--data', join(folder, 'demo'), '--customers', String(customers), '--lang', language],
    ],
    { env: { ...process.env, ANKLANG_PORT: '0' } },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise((resolve) => child.on('exit', resolve));
  let entry: string | undefined;
  while (entry === undefined) {
    if (child.exitCode !== null) throw new Error(`the example did not start:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    entry = /(http:\S+demo-entry\S+)\n/.exec(output)?.[1];
  }
  return {
    url: new URL(entry).origin,
    entry,
    async stop() {
      child.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
