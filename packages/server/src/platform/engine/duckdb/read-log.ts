import type { EventChunk } from '@anklang/analysis';
import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import { offsetColumn } from '../counting/known-log.ts';
import type { LogShape, RowRange } from '../snapshot/snapshot-source.ts';
import { readAliases } from './aliases.ts';
import { codedColumns } from './coded-columns.ts';
import { numbersOf } from './read-columns.ts';
import { tableOf } from './tables.ts';

type Range = RowRange & { workspaceId: string };

/** Which columns the interactions fill. */
export async function readShape(connection: DuckDBConnection, { workspaceId, from, to }: Range): Promise<LogShape> {
  const filled = ['common', 'value', 'session', ...codedColumns.map(({ column }) => column)];
  const sql = `SELECT ${filled.map((column) => `count(${column}) > 0`).join(', ')}
    FROM ${tableOf(workspaceId, 'interactions')} WHERE seq >= $1 AND seq < $2`;
  const [row] = (await connection.runAndReadAll(sql, [BigInt(from), BigInt(to)])).getRowsJS() as boolean[][];
  const [rating, value, caseOf, ...coded] = row!;
  return {
    rating: rating!,
    value: value!,
    caseOf: caseOf!,
    dimensions: codedColumns.filter((_, c) => coded[c]).map(({ kind }) => kind),
  };
}

type ReadLog = Range & {
  shape: LogShape;
  /** The two offsets whose clock changes the log has to tell. */
  seasons: readonly [number, number] | null;
  take: (chunk: EventChunk) => Promise<void> | void;
};

/**
 * Hands over the interactions chunk by chunk: by customer and time as far as they were kept so, the rows of customers
 * with several ids in the order in which they were accepted. Customers have the codes that aliases lead to.
 */
export async function readLog(connection: DuckDBConnection, asked: ReadLog): Promise<void> {
  const leadsTo = await readAliases(connection, asked.workspaceId);
  const table = tableOf(asked.workspaceId, 'interactions');
  const range = `seq >= ${asked.from} AND seq < ${asked.to}`;
  const columns = selectedColumns(asked);
  if (leadsTo.size === 0) {
    await stream(connection, `SELECT ${columns} FROM ${table} WHERE ${range}`, asked);
    return;
  }
  await connection.run(`CREATE OR REPLACE TEMP TABLE stitched AS ${stitchedCustomers(asked.workspaceId)}`);
  const isStitched = 'customer IN (SELECT code FROM temp.stitched)';
  await stream(connection, `SELECT ${columns} FROM ${table} WHERE ${range} AND NOT ${isStitched}`, asked);
  await stream(connection, `SELECT ${columns} FROM ${table} WHERE ${range} AND ${isStitched} ORDER BY seq`, {
    ...asked,
    leadsTo,
  });
  await connection.run('DROP TABLE temp.stitched');
}

function stitchedCustomers(workspaceId: string): string {
  const customers = tableOf(workspaceId, 'customers');
  return `SELECT code FROM ${customers} WHERE leads_to IS NOT NULL
    UNION SELECT leads_to FROM ${customers} WHERE leads_to IS NOT NULL`;
}

function selectedColumns({ shape, seasons }: ReadLog): string {
  return [
    'customer',
    'touchpoint',
    'time::DOUBLE',
    ...(shape.rating ? ['coalesce(common, 255)::UTINYINT'] : []),
    ...(shape.value ? [`coalesce(value, 'NaN'::DOUBLE)`] : []),
    ...(shape.caseOf ? ['coalesce(session, -1)::INTEGER'] : []),
    ...codedColumns
      .filter(({ kind }) => shape.dimensions.includes(kind))
      .map(({ column }) => `coalesce(${column}, 65535)::USMALLINT`),
    ...(seasons ? [`(offset_minutes <> ${seasons[0]})::USMALLINT`] : []),
  ].join(', ');
}

async function stream(
  connection: DuckDBConnection,
  sql: string,
  asked: ReadLog & { leadsTo?: ReadonlyMap<number, number> },
): Promise<void> {
  const result = await connection.stream(sql);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    await asked.take(eventsOf(chunk, asked));
  }
}

function eventsOf(
  chunk: DuckDBDataChunk,
  { shape, seasons, leadsTo }: ReadLog & { leadsTo?: ReadonlyMap<number, number> },
): EventChunk {
  let column = 0;
  const customer = numbersOf(chunk, column++, Int32Array);
  const coded = (name: string): [string, Uint16Array] => [name, numbersOf(chunk, column++, Uint16Array)];
  return {
    customer: leadsTo ? customer.map((code) => leadsTo.get(code) ?? code) : customer,
    touchpoint: numbersOf(chunk, column++, Uint16Array),
    time: numbersOf(chunk, column++, Float64Array),
    rating: shape.rating ? numbersOf(chunk, column++, Uint8Array) : undefined,
    value: shape.value ? numbersOf(chunk, column++, Float64Array) : undefined,
    caseOf: shape.caseOf ? numbersOf(chunk, column++, Int32Array) : undefined,
    dimensions: Object.fromEntries([
      ...codedColumns.filter(({ kind }) => shape.dimensions.includes(kind)).map(({ kind }) => coded(kind)),
      ...(seasons ? [coded(offsetColumn)] : []),
    ]),
  };
}
