import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { madeCsv, madeRequest } from './features/feedback/made-file.fixture.ts';
import { startServer } from './start-server.ts';
import { freePort } from './testing/postgres.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anklang-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const environment = (more: Record<string, string> = {}) => ({
  ANKLANG_DATA: join(folder, 'data'),
  ANKLANG_PORT: '0',
  ANKLANG_LOG_LEVEL: 'silent',
  ...more,
});

test('a taken port ends the start with its number, and leaves nothing open', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  const config = readConfig(environment({ ANKLANG_PORT: String(port) }));
  await expect(startServer({ config, print: () => {} })).rejects.toMatchObject({
    code: 'port_taken',
    params: { port, host: '127.0.0.1' },
  });
  other.close();
});

test('says what it made, where it is and with which code, until it is told to stop', async () => {
  const lines: string[] = [];
  let code: string | null = null;
  await startServer({
    config: readConfig(environment()),
    language: 'de',
    print: (line) => lines.push(line),
    onReady: ({ address, setupCode, stop }) => {
      code = setupCode;
      void fetch(`${address}/health`).then(async (reply) => {
        lines.push(`health ${reply.status}`);
        stop();
      });
    },
  });

  expect(code).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/);
  expect(lines[0]).toBe(`Datenordner angelegt: ${join(folder, 'data')}`);
  expect(lines[1]).toMatch(/^Anklang läuft: http:\/\/localhost:\d+ /);
  expect(lines.join('\n')).toContain(code);
  expect(lines).toContain('health 200');
  expect(lines.at(-1)).toBe('Beendet.');
});

test('Ctrl-C stops it cleanly', async () => {
  const child = runServer();
  await child.ready;
  child.process.kill('SIGINT');
  expect(await child.exit).toBe(0);
  expect(child.output()).toContain('Stopped.');
});

test('while it stops it refuses what is new with a problem document, and ends although somebody hangs on', async () => {
  const child = runServer();
  await child.ready;
  const port = Number(/localhost:(\d+)/.exec(child.output())?.[1]);
  const head = 'POST /api/v1/setup HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
  const open = connect(port, '127.0.0.1', () => open.write(`${head}Content-Length: 2\r\n\r\n{`));
  let answer = '';
  open.on('data', (chunk) => {
    answer += String(chunk);
  });
  open.on('error', () => {});
  await expect.poll(() => open.bytesWritten).toBeGreaterThan(90);
  child.process.kill('SIGTERM');
  await expect.poll(() => child.output()).toContain('Anklang is stopping');
  open.write(`}GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\n\r\n${head}Content-Length: 9\r\n\r\n`);
  await expect.poll(() => answer).toContain('not_ready');
  expect(answer.slice(answer.indexOf('HTTP/1.1 503'))).toContain('application/problem+json');
  expect(await child.exit).toBe(0);
  expect(child.output()).toContain('Stopped.');
});

test('the log at its most talkative keeps no address of a person and no search', async () => {
  const child = runServer({ ANKLANG_LOG_LEVEL: 'trace' });
  await child.ready;
  const port = Number(/localhost:(\d+)/.exec(child.output())?.[1]);
  await fetch(`http://127.0.0.1:${port}/api/v1/me?search=Geheimnis`);
  child.process.kill('SIGINT');
  expect(await child.exit).toBe(0);
  expect(child.output()).toContain('/api/v1/me');
  expect(child.output()).not.toContain('Geheimnis');
  expect(child.output()).not.toMatch(/remote(Address|Port)/);
});

test('a second Ctrl-C does not wait for what is under way', async () => {
  const child = runServer();
  await child.ready;
  const port = Number(/localhost:(\d+)/.exec(child.output())?.[1]);
  const open = connect(port, '127.0.0.1', () => {
    open.write('POST /api/v1/setup HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n');
    open.write('Content-Length: 100\r\n\r\n{');
  });
  open.on('error', () => {});
  await expect.poll(() => open.bytesWritten).toBeGreaterThan(100);
  child.process.kill('SIGINT');
  await expect.poll(() => child.output()).toContain('Anklang is stopping');
  expect(child.process.exitCode).toBeNull();
  child.process.kill('SIGINT');
  expect(await child.exit).toBe(130);
  open.destroy();
});

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'an import that %s interrupts is finished by the next start, once',
  async (signal) => {
    const first = runServer();
    await first.ready;
    const owner = await visit(first.output());
    const upload = await owner('POST', 'uploads?fileName=large.csv', madeCsv({ people: 60_000 }));
    const job = await owner('POST', 'imports', madeRequest(upload.id));
    const step = async () => (await owner('GET', `jobs/${job.id}`)).step;
    await expect.poll(step, { timeout: 30_000, interval: 10 }).toMatch(/storing|done/);
    first.process.kill(signal);
    expect(await first.exit).toBe(signal === 'SIGKILL' ? null : 0);

    const second = runServer();
    await second.ready;
    const again = await visit(second.output());
    const state = async () => (await again('GET', `jobs/${job.id}`)).state;
    await expect.poll(state, { timeout: 30_000 }).toBe('done');
    const { items } = await again('GET', 'surveys');
    expect(items).toMatchObject([{ name: 'Guests', waves: [{ respondents: 60_000 }] }]);
    second.process.kill('SIGINT');
    expect(await second.exit).toBe(0);
  },
);

/** Calls as the owner, who is made on the first visit and signs in on later ones. */
async function visit(output: string) {
  const address = `http://127.0.0.1:${/localhost:(\d+)/.exec(output)?.[1]}`;
  const account = { email: 'ada@example.org', password: 'correct horse battery' };
  const send = (path: string, body: object) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await send('/api/v1/setup', { ...account, name: 'Ada', workspaceName: 'Sonne', language: 'de' });
  const signedIn = await send('/api/auth/sign-in/email', account);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');
  const me = await (await fetch(`${address}/api/v1/me`, { headers: { cookie } })).json();
  const at = `${address}/api/v1/workspaces/${me.memberships[0].workspace.id}`;

  return async (method: string, path: string, body?: Buffer | object) => {
    const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json';
    const payload = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const headers = { cookie, ...(body === undefined ? {} : { 'content-type': type }) };
    const reply = await fetch(`${at}/${path}`, { method, headers, ...(payload ? { body: payload as never } : {}) });
    expect(reply.ok, await reply.clone().text()).toBe(true);
    return reply.json();
  };
}

function runServer(more: Record<string, string> = {}): {
  process: ChildProcess;
  ready: Promise<void>;
  exit: Promise<number | null>;
  output: () => string;
} {
  const script = `import { startServer } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
    await startServer({ language: 'en' });`;
  const child = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', script], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...environment(more) },
  });
  let text = '';
  const ready = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('Anklang is running')) ready.resolve();
    });
  }
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  void exit.then((code) => ready.reject(new Error(`ended with ${code}: ${text}`))).catch(() => {});

  return { process: child, ready: ready.promise, exit, output: () => text };
}
