import type { DuckDBConnection } from '@duckdb/node-api';
import { findCustomer, readStitched } from './aliases.ts';
import { pruneDictionaries } from './prune.ts';
import { rewriteTable, tableOf } from './tables.ts';
import type { Rewritten } from './workspaces.ts';

type Customer = { workspaceId: string; customer: string };

/**
 * Deletes everything a customer left, whatever id is named. Tables with texts are written anew without theirs: deleting
 * would leave the bytes among those of others.
 */
export async function deleteCustomer(
  connection: DuckDBConnection,
  { workspaceId, customer }: Customer,
): Promise<Rewritten<number>> {
  const code = await findCustomer(connection, { workspaceId, id: customer });
  if (code === null) return { answer: 0, changed: false };
  const { codes } = await readStitched(connection, { workspaceId, code });
  const list = codes.join(', ');
  const interactions = tableOf(workspaceId, 'interactions');
  const { rowsChanged } = await connection.run(`DELETE FROM ${interactions} WHERE customer IN (${list})`);
  await connection.run(`DELETE FROM ${tableOf(workspaceId, 'customer_segments')} WHERE customer IN (${list})`);
  await rewriteTable(connection, { workspaceId, table: 'properties', where: `customer NOT IN (${list})` });
  await rewriteTable(connection, {
    workspaceId,
    table: 'customers',
    where: `code NOT IN (${list}) AND (leads_to IS NULL OR leads_to NOT IN (${list}))`,
  });
  await pruneDictionaries(connection, workspaceId);
  return { answer: rowsChanged, changed: true };
}
