import { type DuckDBConnection, INTEGER } from '@duckdb/node-api';
import { appendColumns, column } from './append-columns.ts';
import { tableOf } from './tables.ts';

/** The code an alias leads to directly, by code of the alias. */
export async function readLinks(connection: DuckDBConnection, workspaceId: string): Promise<Map<number, number>> {
  const sql = `SELECT code, leads_to FROM ${tableOf(workspaceId, 'customers')} WHERE leads_to IS NOT NULL`;
  return new Map((await connection.runAndReadAll(sql)).getRowsJS() as [number, number][]);
}

/** The code at the end of the chain, by code of the alias. */
export async function readAliases(connection: DuckDBConnection, workspaceId: string): Promise<Map<number, number>> {
  const links = await readLinks(connection, workspaceId);
  return new Map([...links.keys()].map((code) => [code, endOf(links, code)]));
}

function endOf(links: ReadonlyMap<number, number>, code: number): number {
  let end = code;
  for (let next = links.get(end); next !== undefined; next = links.get(end)) end = next;
  return end;
}

/** All codes that are one customer with this one. */
export async function readStitched(
  connection: DuckDBConnection,
  { workspaceId, code }: { workspaceId: string; code: number },
): Promise<{ end: number; codes: number[] }> {
  const links = await readLinks(connection, workspaceId);
  const end = endOf(links, code);
  const others = [...links.keys()].filter((alias) => alias !== end && endOf(links, alias) === end);
  return { end, codes: [end, ...others] };
}

export async function findCustomer(
  connection: DuckDBConnection,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<number | null> {
  const sql = `SELECT code FROM ${tableOf(workspaceId, 'customers')} WHERE id = $1`;
  const [found] = (await connection.runAndReadAll(sql, [id])).getRowsJS() as [number][];
  return found?.[0] ?? null;
}

/** Makes `temp.aliases` (code, leads_to the end of the chain) for statements on this connection; false without aliases. */
export async function makeAliasTable(connection: DuckDBConnection, workspaceId: string): Promise<boolean> {
  const links = await readLinks(connection, workspaceId);
  if (links.size === 0) return false;
  const codes = [...links.keys()];
  await connection.run('CREATE OR REPLACE TEMP TABLE aliases (code INTEGER, leads_to INTEGER)');
  await appendColumns(connection, { table: 'aliases', schema: 'main', catalog: 'temp' }, [
    column(INTEGER, codes, (code) => code),
    column(INTEGER, codes, (code) => endOf(links, code)),
  ]);
  return true;
}
