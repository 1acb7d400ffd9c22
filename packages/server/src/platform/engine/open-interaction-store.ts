import { dirname, join } from 'node:path';
import type { Log } from '../log/log.ts';
import type { InteractionStore } from './interaction-store.ts';

export type InteractionStoreOptions = {
  /** `duckdb:<file>` or `clickhouse://…`. */
  url: string;
  memoryBytes: number;
  /** For temporary files. */
  dataFolder: string;
  log: Log;
  now: () => Date;
};

/** Opens the store the address names. Throws `interactions_unusable`. */
export async function openInteractionStore(options: InteractionStoreOptions): Promise<InteractionStore> {
  const { url, memoryBytes, dataFolder, log, now } = options;
  // Each brings a large library, and only one is ever used.
  if (/^clickhouses?:/.test(url)) {
    const { openClickHouseStore } = await import('./clickhouse/open-clickhouse-store.ts');
    return await openClickHouseStore({ url, log, now });
  }
  const { openDuckdbStore } = await import('./duckdb/duckdb-store.ts');
  const path = url.slice('duckdb:'.length);
  return await openDuckdbStore({
    path,
    memoryBytes,
    temporaryFolder: join(dataFolder, 'interactions.tmp'),
    readableFolders: [dataFolder, dirname(path)],
    now,
  });
}
