import type { DuckDBConnection } from '@duckdb/node-api';
import { findBatch } from './batch-keys.ts';
import { pruneDictionaries } from './prune.ts';
import { tableOf } from './tables.ts';
import type { Rewritten } from './workspaces.ts';

/** Takes everything back that came under a key. */
export async function takeBatchBack(
  connection: DuckDBConnection,
  { workspaceId, key }: { workspaceId: string; key: string },
): Promise<Rewritten<number>> {
  const found = await findBatch(connection, { workspaceId, key });
  if (!found) return { answer: 0, changed: false };
  const remove = (table: 'interactions' | 'customer_segments' | 'properties') =>
    connection.run(`DELETE FROM ${tableOf(workspaceId, table)} WHERE batch = $1`, [found.number]);
  const { rowsChanged } = await remove('interactions');
  await remove('customer_segments');
  await remove('properties');
  await connection.run(`DELETE FROM ${tableOf(workspaceId, 'batches')} WHERE number = $1`, [found.number]);
  await pruneDictionaries(connection, workspaceId);
  return { answer: rowsChanged, changed: true };
}
