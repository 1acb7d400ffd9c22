import { noCode } from '@anklang/analysis';
import type { DuckDBConnection } from '@duckdb/node-api';
import { readAliases } from './read-log.ts';
import { tableOf } from './tables.ts';

/** Group of each customer code, in memory that threads share. */
export async function readGroups(connection: DuckDBConnection, workspaceId: string, size: number): Promise<Uint8Array> {
  const groups = new Uint8Array(new SharedArrayBuffer(size));
  const result = await connection.runAndReadAll(
    `SELECT code, customer_group FROM ${tableOf(workspaceId, 'customers')}`,
  );
  for (const [code, group] of result.getRowsJS() as [number, number][]) if (code < size) groups[code] = group;
  return groups;
}

type Asked = { workspaceId: string; segment: number; size: number };

/** Latest value of a segment per customer code, aliases with whom they lead to; in memory that threads share. */
export async function readSegment(
  connection: DuckDBConnection,
  { workspaceId, segment, size }: Asked,
): Promise<Uint16Array> {
  const leadsTo = await readAliases(connection, workspaceId);
  const values = new Uint16Array(new SharedArrayBuffer(2 * size)).fill(noCode);
  const result = await connection.runAndReadAll(
    `SELECT customer, value FROM ${tableOf(workspaceId, 'customer_segments')} WHERE segment = $1 ORDER BY time, seq`,
    [segment],
  );
  for (const [customer, value] of result.getRowsJS() as [number, number][]) {
    const code = leadsTo.get(customer) ?? customer;
    if (code < size) values[code] = value;
  }
  return values;
}
