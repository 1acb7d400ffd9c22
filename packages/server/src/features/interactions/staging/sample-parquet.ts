import { fail } from '@anklang/domain';
import { defaultLimits, type Table, TableBuilder } from '../../feedback/index.ts';
import type { SniffedLog } from '../reading/sniff-log.ts';
import { asText, describeParquet } from './sources/parquet-source.ts';
import { quoted } from './sql/quote.ts';
import { openStagingEngine } from './store/staging-engine.ts';

const mostRows = 5000;
const mostCells = 1_000_000;
const memoryBytes = 256 * 1024 * 1024;

/** The first rows of a Parquet file as text; how many it has stands in the file itself. */
export async function sampleParquet(
  { path }: SniffedLog,
  signal: AbortSignal | undefined,
): Promise<{ table: Table; rows: number }> {
  const engine = await openStagingEngine({ folder: null, files: [path], memoryBytes, signal });
  try {
    const columns = await describeParquet(engine, path);
    if (columns.length > defaultLimits.columns) {
      throw fail('file_too_large', { what: 'columns', limit: defaultLimits.columns });
    }
    const most = Math.max(20, Math.min(mostRows, Math.floor(mostCells / columns.length)));
    const file = `read_parquet(${quoted(path)}, binary_as_string = true)`;
    const cells = columns.map((column, place) => `left(${asText(column)}, 1000) AS c${place}`);
    const rows = await engine.rows(`SELECT ${cells.join(', ')} FROM ${file} LIMIT ${most}`);
    const [counted] = await engine.rows(`SELECT CAST(count(*) AS DOUBLE) AS rows FROM ${file}`);
    if (rows.length === 0) throw fail('log_empty', {});
    const builder = new TableBuilder(defaultLimits);
    builder.setHeader(columns.map(({ name }) => name));
    for (const [at, row] of rows.entries()) {
      builder.addRow(Object.values(row) as (string | null)[], at + 2, { shortRowsFit: true });
    }
    return { table: builder.finish({ decimal: '.' }).table, rows: Number(counted?.['rows'] ?? 0) };
  } finally {
    engine.close();
  }
}
