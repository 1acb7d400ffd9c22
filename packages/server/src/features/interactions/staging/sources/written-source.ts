import { join } from 'node:path';
import type { SniffedLog } from '../../reading/sniff-log.ts';
import { mappedColumns } from './mapped-columns.ts';
import { type OpenSourceOptions, partOf, type StagingSource } from './source.ts';
import { loadTextFile } from './text-relation.ts';
import { type WriteRowsInput, type WrittenRows, writeRowsTask } from './write-rows.ts';

export type WrittenSource = {
  log: SniffedLog;
  options: OpenSourceOptions;
  csv: WriteRowsInput['csv'];
  decimal: '.' | ',';
};

/** A source that our own readers write down first, row by row. */
export async function openWritten({ log, options, csv, decimal }: WrittenSource): Promise<StagingSource> {
  const { engine, mapping, work, onProgress } = options;
  const columns = mappedColumns(mapping);
  const target = join(work, 'rows.csv');
  const { path, size, packed, kind } = log;
  const { broken, brokenCount } = await options.inThread<WrittenRows>(
    writeRowsTask,
    { kind: kind as WriteRowsInput['kind'], path, size, packed, columns, format: mapping.format ?? {}, target, csv },
    partOf(onProgress, 0, 0.8),
  );
  const names = ['line', ...columns.map((_, place) => `c${place}`)];
  const { relation, rows } = await loadTextFile({
    engine,
    path: target,
    delimiter: ',',
    quote: '"',
    columns: names,
    wanted: names,
    target: join(work, 'rows.parquet'),
    onProgress: partOf(onProgress, 0.8, 0.2),
  });
  return {
    kind,
    relation,
    rows,
    columnOf: (name) => `c${columns.indexOf(name)}`,
    decimal,
    serial: kind === 'xlsx',
    broken,
    brokenCount,
    async linesOf(wanted) {
      if (wanted.length === 0) return [];
      const query = `SELECT CAST(line AS DOUBLE) AS line FROM ${relation} WHERE "row" IN (${wanted.join(', ')}) ORDER BY "row"`;
      return (await engine.rows(query)).map(({ line }) => Number(line));
    },
  };
}
