import type { EventChunk, EventLogOptions } from '@anklang/analysis';
import { dimensions } from '@anklang/domain';
import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import { offsetColumn, originColumn } from '../counting/known-log.ts';
import { numbersOf } from './read-columns.ts';
import { tableOf } from './tables.ts';

/** Name in the log and name in the table of everything that is a code per interaction. */
const codeColumns: readonly { name: string; column: string }[] = [
  ...dimensions.map((dimension) => ({ name: dimension, column: dimension === 'handledBy' ? 'handled_by' : dimension })),
  { name: originColumn, column: 'reported_origin' },
];

/** Which columns the log of a workspace needs: only those that are ever filled. */
export type LogShape = Required<Pick<EventLogOptions, 'rating' | 'value' | 'caseOf'>> & {
  dimensions: readonly string[];
};

export type RowRange = { workspaceId: string; from: number; to: number };

export async function readShape(connection: DuckDBConnection, { workspaceId, from, to }: RowRange): Promise<LogShape> {
  const filled = ['common', 'value', 'session', ...codeColumns.map(({ column }) => column)];
  const sql = `SELECT ${filled.map((column) => `count(${column}) > 0`).join(', ')}
    FROM ${tableOf(workspaceId, 'interactions')} WHERE seq >= $1 AND seq < $2`;
  const [row] = (await connection.runAndReadAll(sql, [BigInt(from), BigInt(to)])).getRowsJS() as boolean[][];
  const [rating, value, caseOf, ...coded] = row!;
  return {
    rating: rating!,
    value: value!,
    caseOf: caseOf!,
    dimensions: codeColumns.filter((_, c) => coded[c]).map(({ name }) => name),
  };
}

type ReadLog = RowRange & {
  shape: LogShape;
  /** The two offsets whose clock changes the log has to tell. */
  seasons: readonly [number, number] | null;
  take: (chunk: EventChunk) => void;
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

/** The code at the end of the chain, for every alias. */
export async function readAliases(connection: DuckDBConnection, workspaceId: string): Promise<Map<number, number>> {
  const sql = `SELECT code, leads_to FROM ${tableOf(workspaceId, 'customers')} WHERE leads_to IS NOT NULL`;
  const next = new Map((await connection.runAndReadAll(sql)).getRowsJS() as [number, number][]);
  for (const alias of next.keys()) {
    let end = alias;
    for (let further = next.get(end); further !== undefined; further = next.get(end)) end = further;
    next.set(alias, end);
  }
  return next;
}

function selectedColumns({ shape, seasons }: ReadLog): string {
  return [
    'customer',
    'touchpoint',
    'time::DOUBLE',
    ...(shape.rating ? ['coalesce(common, 255)::UTINYINT'] : []),
    ...(shape.value ? [`coalesce(value, 'NaN'::DOUBLE)`] : []),
    ...(shape.caseOf ? ['coalesce(session, -1)::INTEGER'] : []),
    ...codeColumns
      .filter(({ name }) => shape.dimensions.includes(name))
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
    asked.take(eventsOf(chunk, asked));
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
      ...codeColumns.filter(({ name }) => shape.dimensions.includes(name)).map(({ name }) => coded(name)),
      ...(seasons ? [coded(offsetColumn)] : []),
    ]),
  };
}
