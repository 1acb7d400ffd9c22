import { fail } from '@anklang/domain';
import { type DuckDBConnection, VARCHAR } from '@duckdb/node-api';
import { appendColumns, column } from './append-columns.ts';
import { longNumbers, numbers } from './number-column.ts';
import { schemaOf, tableOf } from './tables.ts';

type Key = { workspaceId: string; key: string };

/** What came under a key before. */
export async function findBatch(
  connection: DuckDBConnection,
  { workspaceId, key }: Key,
): Promise<{ number: number; contentHash: string; accepted: number } | null> {
  const sql = `SELECT number, content_hash, accepted::DOUBLE FROM ${tableOf(workspaceId, 'batches')} WHERE key = $1`;
  const [known] = (await connection.runAndReadAll(sql, [key])).getRowsJS() as [number, string, number][];
  if (!known) return null;
  const [number, contentHash, accepted] = known;
  return { number, contentHash, accepted };
}

/** Throws `batch_key_reused` where the key stands for other content. */
export async function findSameBatch(
  connection: DuckDBConnection,
  { contentHash, ...key }: Key & { contentHash: string },
): Promise<{ accepted: number } | null> {
  const known = await findBatch(connection, key);
  if (known && known.contentHash !== contentHash) throw fail('batch_key_reused', { batch: key.key });
  return known;
}

type NewBatch = Key & { number: number; contentHash: string; receivedAt: number; accepted: number };

export async function recordBatch(connection: DuckDBConnection, batch: NewBatch): Promise<void> {
  await appendColumns(connection, { table: 'batches', schema: schemaOf(batch.workspaceId) }, [
    numbers('INTEGER', [batch], ({ number }) => number),
    column(VARCHAR, [batch], ({ key }) => key),
    column(VARCHAR, [batch], ({ contentHash }) => contentHash),
    longNumbers([batch], ({ receivedAt }) => receivedAt),
    longNumbers([batch], ({ accepted }) => accepted),
  ]);
}
