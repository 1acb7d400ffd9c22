import { fail } from '@anklang/domain';
import type { SniffedLog } from '../../reading/sniff-log.ts';
import { named, quoted } from '../sql/quote.ts';
import type { StagingEngine } from '../store/staging-engine.ts';
import { mappedColumns, placesOf } from './mapped-columns.ts';
import type { OpenSourceOptions, StagingSource } from './source.ts';

/** A Parquet file, read by the engine where it lies. */
export async function openParquet(log: SniffedLog, options: OpenSourceOptions): Promise<StagingSource> {
  const { engine, mapping } = options;
  const file = `read_parquet(${quoted(log.path)}, binary_as_string = true`;
  const described = await describeParquet(engine, log.path);
  const columns = mappedColumns(mapping);
  const places = placesOf(
    described.map(({ name }) => name),
    columns,
  );
  const texts = places.map((place, at) => `${asText(described[place]!)} AS c${at}`);
  const [counted] = await engine.rows(`SELECT CAST(count(*) AS DOUBLE) AS rows FROM ${file})`);
  return {
    kind: 'parquet',
    relation: `(SELECT file_row_number AS "row", ${texts.join(', ')} FROM ${file}, file_row_number = true))`,
    columnOf: (name) => `c${columns.indexOf(name)}`,
    rows: Number(counted?.['rows'] ?? 0),
    decimal: mapping.format?.decimal ?? '.',
    serial: false,
    broken: [],
    brokenCount: 0,
    // As if the header were line 1.
    linesOf: async (rows) => rows.map((row) => row + 2),
  };
}

export type ParquetColumn = { name: string; type: string };

export async function describeParquet(engine: StagingEngine, path: string): Promise<ParquetColumn[]> {
  const rows = await engine.rows(`DESCRIBE SELECT * FROM read_parquet(${quoted(path)}, binary_as_string = true)`);
  if (rows.length === 0) throw fail('log_empty', {});
  return rows.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }));
}

/** A column of any type as the text a CSV would have: instants in ISO, whole numbers without a point. */
export function asText({ name, type }: ParquetColumn): string {
  const cell = named(name);
  if (type === 'VARCHAR') return cell;
  if (type === 'TIMESTAMP WITH TIME ZONE') return `CAST(${cell} AS VARCHAR) || ':00'`;
  if (type === 'DOUBLE' || type === 'FLOAT') {
    const whole = `${cell} = floor(${cell}) AND abs(${cell}) < 1e15`;
    return `CASE WHEN isnan(${cell}) THEN NULL WHEN ${whole} THEN CAST(CAST(${cell} AS BIGINT) AS VARCHAR) ELSE CAST(${cell} AS VARCHAR) END`;
  }
  return `CAST(${cell} AS VARCHAR)`;
}
