import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteName } from './quote.ts';

/**
 * One schema per workspace. Interactions are numbers only: texts stand once in tables of their own, which are small enough
 * to be written anew when one of them has to go. `names` are few and also held in memory; `customers`, `sessions` and
 * `segment_sets` (JSON) may be many. `leads_to` is the customer an alias stands for.
 */
const tables = {
  interactions: `
    seq BIGINT NOT NULL, batch INTEGER NOT NULL, customer INTEGER NOT NULL, touchpoint USMALLINT NOT NULL,
    time BIGINT NOT NULL, offset_minutes SMALLINT, session INTEGER,
    channel USMALLINT, device USMALLINT, direction USMALLINT, department USMALLINT, handled_by USMALLINT,
    campaign USMALLINT, object USMALLINT,
    value DOUBLE, cost DOUBLE, rating UTINYINT, rating_low SMALLINT, rating_high SMALLINT, common UTINYINT,
    duration_seconds DOUBLE, reported_origin USMALLINT, segment_set INTEGER`,
  customers: 'code INTEGER NOT NULL, id VARCHAR NOT NULL, customer_group UTINYINT NOT NULL, leads_to INTEGER',
  sessions: 'code INTEGER NOT NULL, id VARCHAR NOT NULL',
  segment_sets: 'code INTEGER NOT NULL, id VARCHAR NOT NULL',
  properties: 'seq BIGINT NOT NULL, batch INTEGER NOT NULL, customer INTEGER NOT NULL, json VARCHAR NOT NULL',
  names: 'kind VARCHAR NOT NULL, code USMALLINT NOT NULL, name VARCHAR NOT NULL',
  customer_segments: `
    batch INTEGER NOT NULL, customer INTEGER NOT NULL, segment USMALLINT NOT NULL, value USMALLINT NOT NULL,
    time BIGINT NOT NULL, seq BIGINT NOT NULL`,
  batches: `
    number INTEGER NOT NULL, key VARCHAR NOT NULL, content_hash VARCHAR NOT NULL, received_at BIGINT NOT NULL,
    accepted BIGINT NOT NULL`,
} as const;
export type TableName = keyof typeof tables;
/** Tables that give codes to texts. */
export type IdTable = 'customers' | 'sessions' | 'segment_sets';
const tableNames = Object.keys(tables) as TableName[];

export function schemaOf(workspaceId: string): string {
  return `workspace ${workspaceId}`;
}

export function tableOf(workspaceId: string, table: TableName | `new_${TableName}`): string {
  return `${quoteName(schemaOf(workspaceId))}.${table}`;
}

export async function makeTables(connection: DuckDBConnection, workspaceId: string): Promise<void> {
  await connection.run(`CREATE SCHEMA ${quoteName(schemaOf(workspaceId))}`);
  for (const name of tableNames) await connection.run(`CREATE TABLE ${tableOf(workspaceId, name)} (${tables[name]})`);
}

export async function dropTables(connection: DuckDBConnection, workspaceId: string): Promise<void> {
  await connection.run(`DROP SCHEMA IF EXISTS ${quoteName(schemaOf(workspaceId))} CASCADE`);
}

export async function hasTables(connection: DuckDBConnection, workspaceId: string): Promise<boolean> {
  const sql = 'SELECT 1 FROM information_schema.schemata WHERE schema_name = $1';
  return (await connection.runAndReadAll(sql, [schemaOf(workspaceId)])).currentRowCount > 0;
}

/**
 * Writes a table anew with the rows that stay. Deleting would leave the texts in the file: in the segments of other rows
 * and in the summaries kept of each column.
 */
export async function rewriteTable(
  connection: DuckDBConnection,
  { workspaceId, table, where }: { workspaceId: string; table: TableName; where: string },
): Promise<void> {
  const added = tableOf(workspaceId, `new_${table}`);
  await connection.run(`CREATE TABLE ${added} (${tables[table]})`);
  await connection.run(`INSERT INTO ${added} SELECT * FROM ${tableOf(workspaceId, table)} WHERE ${where}`);
  await connection.run(`DROP TABLE ${tableOf(workspaceId, table)}`);
  await connection.run(`ALTER TABLE ${added} RENAME TO ${table}`);
}
