import { join } from 'node:path';
import { AnklangError } from '@anklang/domain';
import { type CsvSample, sampleCsv } from '../../reading/sample-csv.ts';
import type { SniffedLog } from '../../reading/sniff-log.ts';
import { linesOfRows } from './lines-of-rows.ts';
import { mappedColumns, placesOf } from './mapped-columns.ts';
import { rewriteCsv } from './rewrite-csv.ts';
import type { OpenSourceOptions, StagingSource } from './source.ts';
import { loadTextFile } from './text-relation.ts';
import { sourceOfRows } from './written-rows.ts';

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
    const straight = await readStraight({ sample, columns, places, options });
    if (straight) return straight;
  }
  return readForgiving({ log, sample, columns, places, options });
}

type CsvReading = {
  sample: CsvSample;
  columns: readonly string[];
  places: readonly number[];
  options: OpenSourceOptions;
};

/** Null: the engine will not have it. */
async function readStraight({ sample, columns, places, options }: CsvReading): Promise<StagingSource | null> {
  const { engine, path, work, onProgress } = options;
  const { dialect, lineEnd, width } = sample;
  const loaded = await loadTextFile({
    engine,
    path,
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    lineEnd: lineEnd!,
    columns: Array.from({ length: width }, (_, place) => `c${place}`),
    wanted: places.map((place) => `c${place}`),
    work,
    onProgress,
  }).catch((error) => {
    if (error instanceof AnklangError) throw error;
    return null;
  });
  return (
    loaded && {
      kind: 'csv',
      ...loaded,
      columnOf: (name) => `c${places[columns.indexOf(name)]}`,
      decimal: sample.decimal,
      serial: false,
      broken: [],
      brokenCount: 0,
      linesOf: (rows) => linesOfRows({ path, quote: dialect.quote, lineEnd: lineEnd!, rows }),
    }
  );
}

async function readForgiving({
  log,
  sample,
  columns,
  places,
  options,
}: CsvReading & { log: SniffedLog }): Promise<StagingSource> {
  const target = join(options.work, 'rows.csv');
  const { broken, brokenCount } = await rewriteCsv(
    {
      path: log.path,
      packed: log.packed,
      size: log.size,
      unpackedLimit: 8 * 1024 ** 3,
      encoding: options.mapping.format?.encoding ?? null,
      dialect: sample.dialect,
      hintLine: sample.hintLine,
      width: sample.width,
      columns,
      places,
      target,
    },
    { onProgress: (share) => options.onProgress(share * 0.7) },
  );
  return sourceOfRows(
    { kind: 'csv', path: target, columns, decimal: sample.decimal, serial: false, broken, brokenCount },
    { ...options, onProgress: (share) => options.onProgress(0.7 + share * 0.3) },
  );
}
