import { join } from 'node:path';
import { firstDay } from '../conformance/made-interactions.fixture.ts';
import type { InteractionStore } from '../interaction-store.ts';
import { openInteractionStore } from '../open-interaction-store.ts';

type Options = { folder: string; dataFolder?: string; memoryMegabytes?: number };

/** A store of its own in a folder; its clock stands still. */
export function openStoreIn({
  folder,
  dataFolder = folder,
  memoryMegabytes = 256,
}: Options): Promise<InteractionStore> {
  return openInteractionStore({
    url: `duckdb:${join(folder, 'interactions.duckdb')}`,
    memoryBytes: memoryMegabytes * 1024 ** 2,
    dataFolder,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    now: () => new Date(firstDay),
  });
}
