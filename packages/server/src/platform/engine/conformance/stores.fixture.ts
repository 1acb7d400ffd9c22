import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { InteractionStore } from '../interaction-store.ts';
import { openInteractionStore } from '../open-interaction-store.ts';
import { openInProcessClickHouse } from './in-process-clickhouse.fixture.ts';
import { openPlainStore } from './plain-store.fixture.ts';

export type StoreName = 'plain' | 'duckdb' | 'clickhouse';
type OpenStore = (folder: string) => Promise<InteractionStore>;

/** The clock of all stores under test. */
export const testNow = Date.UTC(2026, 0, 5);

const now = () => new Date(testNow);
const silent = { debug() {}, info() {}, warn() {}, error() {} };

const opening: Record<StoreName, OpenStore> = {
  plain: async () => openPlainStore({ now }),
  duckdb: (folder) =>
    openInteractionStore({
      url: `duckdb:${join(folder, 'interactions.duckdb')}`,
      memoryBytes: 512 * 1024 ** 2,
      dataFolder: folder,
      log: silent,
      now,
    }),
  clickhouse: (folder) => openInProcessClickHouse(folder, { log: silent, now }),
};
export const allStores: readonly StoreName[] = ['plain', 'duckdb', 'clickhouse'];

/** The same tests on each of the stores. `store()` is one for all tests of the block, `folder()` a place for files. */
export function describeOnStores(
  title: string,
  names: readonly StoreName[],
  body: (asked: { name: StoreName; store: () => InteractionStore; folder: () => string }) => void,
): void {
  for (const name of names) {
    describe(`${title} on ${name}`, () => {
      let folder: string;
      let store: InteractionStore;
      beforeAll(async () => {
        folder = await mkdtemp(join(tmpdir(), 'anklang-store-'));
        store = await opening[name](folder);
      });
      afterAll(async () => {
        await store?.close();
        await rm(folder, { recursive: true, force: true });
      });
      body({ name, store: () => store, folder: () => folder });
    });
  }
}
