import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '../..');

export type RunningServer = {
  url: string;
  data: string;
  /** Process number, for those who watch its memory. */
  pid: number;
  output: () => string;
  stop: () => Promise<number | null>;
};

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts Anklang as a person would, on an empty data folder and a free port; `settings` are further ANKLANG_… variables. */
export async function startAnklang(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const data = await mkdtemp(join(tmpdir(), 'anklang-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(
    join(repository, 'node_modules/.bin/node'),
    ['--conditions=source', join(repository, 'packages/cli/bin/anklang.ts'), 'serve'],
    {
      env: { ...process.env, ...settings, ANKLANG_DATA: data, ANKLANG_PORT: String(port), ANKLANG_PUBLIC_URL: url },
    },
  );
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  // Beside other work a machine may be slow; a server that has ended is noticed at once.
  const deadline = Date.now() + 90_000;
  while (true) {
    const ready = await fetch(`${url}/health/ready`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (ready) break;
    if (Date.now() > deadline || child.exitCode !== null) throw new Error(`Anklang did not start:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    data,
    pid: child.pid ?? 0,
    output: () => output,
    stop: async () => {
      child.kill('SIGINT');
      const code = await ended;
      await rm(data, { recursive: true, force: true });
      return code;
    },
  };
}
