import { join } from 'node:path';
import { AnklangError } from '@anklang/domain';
import { type CsvSample, sampleCsv } from '../../reading/sample-csv.ts';
import type { SniffedLog } from '../../reading/sniff-log.ts';
import { mappedColumns, placesOf } from './mapped-columns.ts';
import { countRowsTask, linesOfRows } from './scan-rows.ts';
import type { OpenSourceOptions, StagingSource } from './source.ts';
import { loadTextFile } from './text-relation.ts';
import { openWritten } from './written-source.ts';

/** A wider file is narrowed down before the engine sees it. */
const widest = 500;

/**
 * A delimited text. The engine reads it straight from the file and strictly; one that is packed, differently encoded or not
 * quite in order goes through our own forgiving reader first, which also knows the rows that do not fit.
 */
export async function openCsv(log: SniffedLog, options: OpenSourceOptions): Promise<StagingSource> {
  const sample = await sampleCsv({ ...log, told: options.mapping.format });
  const columns = mappedColumns(options.mapping);
  const places = placesOf(sample.table.columns, columns);
  if (!log.packed && sample.encoding === 'utf-8' && sample.width <= widest && sample.lineEnd && !sample.hintLine) {
    const straight = await readStraight({ path: log.path, sample, columns, places, options });
    if (straight) return straight;
  }
  const { encoding = null } = options.mapping.format ?? {};
  const { dialect, hintLine, width, decimal } = sample;
  return openWritten({ log, options, csv: { encoding, dialect, hintLine, width, places }, decimal });
}

type CsvReading = {
  path: string;
  sample: CsvSample;
  columns: readonly string[];
  places: readonly number[];
  options: OpenSourceOptions;
};

/** Null: the engine will not have it, or does not see all of its rows. */
async function readStraight({ path, sample, columns, places, options }: CsvReading): Promise<StagingSource | null> {
  const { engine, work, onProgress } = options;
  const { dialect, width } = sample;
  const text = { path, quote: dialect.quote, lineEnd: sample.lineEnd! };
  const counting = options.inThread<number>(countRowsTask, text);
  const loading = loadTextFile({
    engine,
    path,
    ...dialect,
    columns: Array.from({ length: width }, (_, place) => `c${place}`),
    wanted: places.map((place) => `c${place}`),
    target: join(work, 'rows.parquet'),
    onProgress,
  });
  const [loaded, counted] = await Promise.allSettled([loading, counting]);
  if (counted.status === 'rejected') throw counted.reason;
  if (loaded.status === 'rejected') {
    if (loaded.reason instanceof AnklangError) throw loaded.reason;
    return null;
  }
  if (loaded.value.rows !== counted.value) return null;
  return {
    kind: 'csv',
    ...loaded.value,
    columnOf: (name) => `c${places[columns.indexOf(name)]}`,
    decimal: sample.decimal,
    serial: false,
    broken: [],
    brokenCount: 0,
    linesOf: (rows) => linesOfRows(text, rows),
  };
}
