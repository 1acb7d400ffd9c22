import { noCode } from '@anklang/analysis';
import type { DuckDBConnection } from '@duckdb/node-api';
import { readAliases } from './aliases.ts';
import { numbersOf } from './read-columns.ts';
import { tableOf } from './tables.ts';

/** Group of each customer code, in memory that threads share. */
export async function readGroups(connection: DuckDBConnection, workspaceId: string, size: number): Promise<Uint8Array> {
  const groups = new Uint8Array(new SharedArrayBuffer(size));
  const sql = `SELECT code, customer_group FROM ${tableOf(workspaceId, 'customers')}`;
  for await (const chunk of await connection.stream(sql)) {
    const codes = numbersOf(chunk, 0, Int32Array);
    const values = numbersOf(chunk, 1, Uint8Array);
    for (let i = 0; i < codes.length; i++) if (codes[i]! < size) groups[codes[i]!] = values[i]!;
  }
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
  const sql = `SELECT customer, value FROM ${tableOf(workspaceId, 'customer_segments')}
    WHERE segment = ${segment} ORDER BY time, seq`;
  for await (const chunk of await connection.stream(sql)) {
    const customers = numbersOf(chunk, 0, Int32Array);
    const found = numbersOf(chunk, 1, Uint16Array);
    for (let i = 0; i < customers.length; i++) {
      const customer = leadsTo.get(customers[i]!) ?? customers[i]!;
      if (customer < size) values[customer] = found[i]!;
    }
  }
  return values;
}

/** Customer codes by id, rising; in memory that threads share. */
export async function readOrder(connection: DuckDBConnection, workspaceId: string): Promise<Int32Array> {
  const customers = tableOf(workspaceId, 'customers');
  const [[count]] = (await connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM ${customers}`)).getRowsJS() as [
    [number],
  ];
  const order = new Int32Array(new SharedArrayBuffer(4 * count));
  let place = 0;
  for await (const chunk of await connection.stream(`SELECT code FROM ${customers} ORDER BY id`)) {
    const codes = numbersOf(chunk, 0, Int32Array);
    order.set(codes, place);
    place += codes.length;
  }
  return order;
}

/** Ids of customers by their codes. */
export async function readIds(
  connection: DuckDBConnection,
  { workspaceId, codes }: { workspaceId: string; codes: readonly number[] },
): Promise<Map<number, string>> {
  if (codes.length === 0) return new Map();
  const sql = `SELECT code, id FROM ${tableOf(workspaceId, 'customers')} WHERE code IN (${codes.join(', ')})`;
  return new Map((await connection.runAndReadAll(sql)).getRowsJS() as [number, string][]);
}

/** How many ids come before the one named or are it: where the next page of customers begins in their order. */
export async function placeAfter(
  connection: DuckDBConnection,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<number> {
  const sql = `SELECT count(*)::DOUBLE FROM ${tableOf(workspaceId, 'customers')} WHERE id <= $1`;
  const [[place]] = (await connection.runAndReadAll(sql, [id])).getRowsJS() as [[number]];
  return place;
}
