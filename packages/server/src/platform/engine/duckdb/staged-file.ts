import { AnklangError, fail } from '@anklang/domain';
import type { DuckDBConnection } from '@duckdb/node-api';
import { parquetColumns } from '../stored-interaction.ts';
import { problemOf } from './problem-of.ts';
import { quoteText } from './quote.ts';

/** The file as a table in SQL. */
export function stagedFile(path: string): string {
  return `read_parquet(${quoteText(path)})`;
}

/** Throws `file_unreadable` for what is no file of `parquetColumns`. */
export async function checkStagedFile(connection: DuckDBConnection, path: string): Promise<void> {
  const columns = await unlessDamaged(() => connection.runAndReadAll(`DESCRIBE SELECT * FROM ${stagedFile(path)}`));
  const found = new Map((columns.getRowsJS() as [string, string][]).map(([name, type]) => [name, type]));
  for (const [name, type] of Object.entries(parquetColumns)) {
    if (found.get(name) !== type) throw fail('file_unreadable', { format: 'parquet', reason: 'damaged', detail: name });
  }
}

const damage =
  /^(?!Permission Error).*(parquet|thrift|snappy|zstd|No magic bytes|Invalid Input Error|corrupt|don't know what type)/is;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What DuckDB says of a broken Parquet file, as the code people know. */
export async function unlessDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = problemOf(error);
    if (known instanceof AnklangError || !damage.test(messageOf(error))) throw known;
    throw fail('file_unreadable', { format: 'parquet', reason: 'damaged' });
  }
}
