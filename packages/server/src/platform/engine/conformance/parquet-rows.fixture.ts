import { writeFile } from 'node:fs/promises';
import { type Dimension, dimensions } from '@anklang/domain';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetColumns, type StoredInteraction } from '../stored-interaction.ts';

/** Writes the file in which an import hands interactions to a store. */
export async function writeParquetRows(path: string, rows: readonly StoredInteraction[]): Promise<void> {
  const lines = rows.map((interaction, row) => JSON.stringify({ row, ...flatten(interaction) }));
  await writeFile(`${path}.json`, lines.join('\n'));
  const columns = Object.entries(parquetColumns).map(([name, type]) => `"${name}": '${type}'`);
  await withDuckDb(`copy (select * from read_json('${path}.json', format = 'newline_delimited', columns = {${columns}})
    order by "row") to '${path}' (format parquet, row_group_size 2048)`);
}

export async function readParquetRows(path: string): Promise<StoredInteraction[]> {
  const rows = await withDuckDb(`select * replace (cast("row" as double) as "row", cast(time as double) as time)
    from read_parquet('${path}') order by "row"`);
  return rows.map(unflatten);
}

async function withDuckDb(sql: string): Promise<Flat[]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(sql);
  const rows = reader.getRowObjectsJS() as unknown as Flat[];
  connection.closeSync();
  instance.closeSync();
  return rows;
}

type Flat = Omit<StoredInteraction, 'dimensions' | 'rating' | 'segments' | 'properties'> &
  Record<Dimension | 'segments' | 'properties', string | null> &
  Record<'rating' | 'ratingLow' | 'ratingHigh' | 'common', number | null>;

function flatten({ dimensions: values, rating, segments, properties, ...rest }: StoredInteraction): Flat {
  return {
    ...rest,
    ...values,
    rating: rating?.value ?? null,
    ratingLow: rating?.low ?? null,
    ratingHigh: rating?.high ?? null,
    common: rating?.common ?? null,
    segments: segments && JSON.stringify(segments),
    properties: properties && JSON.stringify(properties),
  };
}

function unflatten(row: Flat): StoredInteraction {
  return {
    customer: row.customer,
    touchpoint: row.touchpoint,
    time: row.time,
    offsetMinutes: row.offsetMinutes,
    session: row.session,
    dimensions: Object.fromEntries(dimensions.map((name) => [name, row[name]])) as StoredInteraction['dimensions'],
    value: row.value,
    cost: row.cost,
    rating:
      row.rating === null
        ? null
        : { value: row.rating, low: row.ratingLow!, high: row.ratingHigh!, common: row.common! },
    durationSeconds: row.durationSeconds,
    reportedOrigin: row.reportedOrigin,
    segments: row.segments === null ? null : JSON.parse(row.segments),
    properties: row.properties === null ? null : JSON.parse(row.properties),
  };
}
