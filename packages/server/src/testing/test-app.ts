import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Dialect } from '../platform/database/dialect.ts';
import type { InteractionStore } from '../platform/engine/interaction-store.ts';
import { type Build, createBuild } from './build.ts';
import { type Client, createClient, type Identity } from './client.ts';
import { startPostgres } from './postgres.ts';

export type TestApp = App & {
  build: Build;
  /** Calls as that person or key; `as(null)` is signed out. */
  as(identity: Identity | null): Client;
  /** The clock of the server; move it with `clock.now = …`. */
  clock: { now: Date };
  dataFolder: string;
};

type TestAppOptions = {
  database?: Dialect;
  /** Environment variables beside those that keep tests apart. */
  settings?: Record<string, string>;
  /** Instead of DuckDB; whoever opened it closes it. */
  interactionStore?: InteractionStore;
};

/**
 * The whole server with a store of its own, answered without a socket; every answer is checked against its description.
 *
 * @example
 * const test = await testApp();
 * const { workspace, owner } = await test.build.workspace();
 * const reply = await test.as(owner).call(routes.readWorkspace, { params: { workspaceId: workspace.id } });
 * await test.stop();
 */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { database = 'sqlite', settings = {}, interactionStore } = options;
  const dataFolder = await mkdtemp(join(tmpdir(), 'anklang-test-'));
  const clock = { now: new Date('2026-06-15T09:30:00.000Z') };
  const app = await createApp({
    config: readConfig({
      ANKLANG_DATA: dataFolder,
      ANKLANG_LOG_LEVEL: 'error',
      ANKLANG_SIGN_IN_TRIES: '1000',
      ...(database === 'postgres' ? { ANKLANG_DATABASE_URL: await postgresAddress() } : {}),
      ...settings,
    }),
    now: () => clock.now,
    checkResponses: true,
    ...(interactionStore ? { interactionStore: { ...interactionStore, close: async () => {} } } : {}),
  });

  return {
    ...app,
    dataFolder,
    clock,
    build: createBuild(app.services),
    as: (identity) => createClient(app.app, identity),
    async stop() {
      await app.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function postgresAddress(): Promise<string> {
  const postgres = await startPostgres();
  if (!postgres) throw new Error('no PostgreSQL here: skip with `engines` first');
  return postgres.createDatabase();
}
