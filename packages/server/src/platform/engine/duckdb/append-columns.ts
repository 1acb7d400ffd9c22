import { type DuckDBConnection, DuckDBDataChunk, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';
import { type NumberColumn, writeNumbers } from './number-column.ts';

/** Rows of one chunk of DuckDB. */
const chunkRows = 2048;

type ValueColumn = { type: DuckDBType; values: readonly DuckDBValue[] };
export type AppendedColumn = ValueColumn | NumberColumn;

/** A column of texts, or of anything where there are few. */
export function column<Row>(
  type: DuckDBType,
  rows: readonly Row[],
  tell: (row: Row, place: number) => DuckDBValue,
): ValueColumn {
  return { type, values: rows.map(tell) };
}

type Target = { table: string; schema?: string | undefined; catalog?: string | undefined };

/** Appends whole columns to a table, inside the transaction of the connection. */
export async function appendColumns(
  connection: DuckDBConnection,
  { table, schema, catalog }: Target,
  columns: readonly AppendedColumn[],
): Promise<void> {
  const rows = columns[0]?.values.length ?? 0;
  if (rows === 0) return;
  const appender = await connection.createAppender(table, schema ?? null, catalog ?? null);
  try {
    const types = columns.map(({ type }) => type);
    for (let from = 0; from < rows; from += chunkRows) {
      const to = Math.min(from + chunkRows, rows);
      const chunk = DuckDBDataChunk.create(types, to - from);
      columns.forEach((each, c) => {
        if ('known' in each) writeNumbers(chunk.getColumnVector(c), each, { from, to });
        else chunk.setColumnValues(c, each.values.slice(from, to));
      });
      appender.appendDataChunk(chunk);
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}
