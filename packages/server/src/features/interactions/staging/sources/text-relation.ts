import { named, quoted } from '../sql/quote.ts';
import type { StagingEngine } from '../store/staging-engine.ts';

export type TextFile = {
  engine: StagingEngine;
  path: string;
  delimiter: string;
  quote: string;
  /** Names for all columns of the file; only `wanted` are kept. */
  columns: readonly string[];
  wanted: readonly string[];
  /** Where the relation is kept. */
  target: string;
  onProgress: (share: number) => void;
};

/**
 * Loads a well-formed text file with a header into a relation that knows its row numbers. The engine reads it on all cores
 * and is strict: a row that does not fit, or bytes that are no UTF-8, end it with an error of the engine.
 */
export async function loadTextFile(file: TextFile): Promise<{ relation: string; rows: number }> {
  const { engine, columns, wanted, target } = file;
  const types = columns.map((name) => `${quoted(name)}: 'VARCHAR'`).join(', ');
  const read = `read_csv(${quoted(file.path)}, auto_detect = false, header = true, strict_mode = true, delim = ${quoted(file.delimiter)},
    quote = ${quoted(file.quote)}, escape = ${quoted(file.quote)}, columns = {${types}})`;
  const kept = wanted.map(named).join(', ');
  const rows = await engine.run(
    `COPY (SELECT ${kept} FROM ${read}) TO ${quoted(target)} (FORMAT parquet)`,
    file.onProgress,
  );
  const relation = `(SELECT file_row_number AS "row", ${kept} FROM read_parquet(${quoted(target)}, file_row_number = true))`;
  return { relation, rows };
}
