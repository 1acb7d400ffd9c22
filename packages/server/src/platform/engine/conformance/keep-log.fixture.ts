import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Batch, InteractionStore } from '../interaction-store.ts';
import type { StoredInteraction } from '../stored-interaction.ts';
import type { MadeLog } from './made-interactions.fixture.ts';
import { writeParquetRows } from './parquet-rows.fixture.ts';

export function batchOf(workspaceId: string, key: string, rows: readonly StoredInteraction[]): Batch {
  return { workspaceId, key, contentHash: hashOf(rows), receivedAt: Date.UTC(2026, 0, 4), rows };
}

export async function fileOf(workspaceId: string, key: string, rows: readonly StoredInteraction[], folder: string) {
  const path = join(folder, `${workspaceId}-${key}.parquet`);
  await writeParquetRows(path, rows);
  const receivedAt = Date.UTC(2026, 0, 4);
  return { workspaceId, key, contentHash: hashOf(rows), receivedAt, path, rows: rows.length };
}

/** Keeps a log the way logs come: some in batches, some in a file, aliases before and after. */
export async function keepLog(
  store: InteractionStore,
  { workspaceId, log, folder }: { workspaceId: string; log: MadeLog; folder: string },
): Promise<void> {
  const { rows, aliases } = log;
  const third = Math.ceil(rows.length / 3);
  const half = Math.ceil(aliases.length / 2);
  if (half > 0) await store.addAliases({ workspaceId, pairs: aliases.slice(0, half) });
  await store.addBatch(batchOf(workspaceId, 'first', rows.slice(0, third)));
  await store.importFile(await fileOf(workspaceId, 'file', rows.slice(third, 2 * third), folder));
  await store.addBatch(batchOf(workspaceId, 'second', rows.slice(2 * third, -5)));
  await store.addBatch(batchOf(workspaceId, 'last', rows.slice(-5)));
  if (aliases.length > half) await store.addAliases({ workspaceId, pairs: aliases.slice(half) });
}

function hashOf(rows: readonly StoredInteraction[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
