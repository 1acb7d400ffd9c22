import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteName } from './duckdb-file.ts';

/**
 * One schema per workspace. Texts that come again stand once, in `names` (few, held in memory), `customers` and
 * `sessions` (many, held here only); interactions hold codes. `leads_to` is the customer an alias stands for.
 */
const tables = {
  interactions: `
    seq BIGINT NOT NULL, batch INTEGER NOT NULL, customer INTEGER NOT NULL, touchpoint USMALLINT NOT NULL,
    time BIGINT NOT NULL, offset_minutes SMALLINT, session INTEGER,
    channel USMALLINT, device USMALLINT, direction USMALLINT, department USMALLINT, handled_by USMALLINT,
    campaign USMALLINT, object USMALLINT,
    value DOUBLE, cost DOUBLE, rating UTINYINT, rating_low SMALLINT, rating_high SMALLINT, common UTINYINT,
    duration_seconds DOUBLE, reported_origin USMALLINT, segments VARCHAR, properties VARCHAR`,
  customers: 'code INTEGER NOT NULL, id VARCHAR NOT NULL, customer_group UTINYINT NOT NULL, leads_to INTEGER',
  sessions: 'code INTEGER NOT NULL, id VARCHAR NOT NULL',
  names: 'kind VARCHAR NOT NULL, code USMALLINT NOT NULL, name VARCHAR NOT NULL',
  customer_segments: `
    batch INTEGER NOT NULL, customer INTEGER NOT NULL, segment USMALLINT NOT NULL, value USMALLINT NOT NULL,
    time BIGINT NOT NULL, seq BIGINT NOT NULL`,
  batches: `
    number INTEGER NOT NULL, key VARCHAR NOT NULL, content_hash VARCHAR NOT NULL, received_at BIGINT NOT NULL,
    accepted BIGINT NOT NULL`,
} as const;
export type TableName = keyof typeof tables;

export function schemaOf(workspaceId: string): string {
  return `workspace ${workspaceId}`;
}

export function tableOf(workspaceId: string, table: TableName): string {
  return `${quoteName(schemaOf(workspaceId))}.${table}`;
}

export async function makeTables(connection: DuckDBConnection, workspaceId: string): Promise<void> {
  await connection.run(`CREATE SCHEMA IF NOT EXISTS ${quoteName(schemaOf(workspaceId))}`);
  for (const [name, columns] of Object.entries(tables)) {
    await connection.run(`CREATE TABLE IF NOT EXISTS ${tableOf(workspaceId, name as TableName)} (${columns})`);
  }
}

export async function hasTables(connection: DuckDBConnection, workspaceId: string): Promise<boolean> {
  const found = await connection.runAndReadAll('SELECT 1 FROM duckdb_schemas() WHERE schema_name = $1', [
    schemaOf(workspaceId),
  ]);
  return found.currentRowCount > 0;
}
