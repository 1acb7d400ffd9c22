import { type DetectedFormat, type FileFormat, fail } from '@anklang/domain';
import { type FileMetaData, parquetMetadata, parquetSchema } from 'hyparquet';
import { parquetReadColumn } from 'hyparquet/src/read.js';
import { compressors } from 'hyparquet-compressors';
import { checkParquetPages } from './check-parquet-pages.ts';
import type { FileSource } from './file-source.ts';
import { tooLarge } from './limits.ts';
import { parquetText } from './parquet-text.ts';
import type { ReadContext, ReadResult } from './read-table.ts';
import { TableBuilder } from './table.ts';

/** Reads column by column, after every page was found to keep to what its file declares. */
export async function readParquet(source: FileSource, told: FileFormat, context: ReadContext): Promise<ReadResult> {
  const bytes = await source.all();
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const metadata = parquetMetadata(buffer, { geoparquet: false });
  const rows = checkSize(metadata, context);
  checkParquetPages(buffer, metadata, context);
  const columns = parquetSchema(metadata).children.map((child) => child.element.name);
  if (columns.length > context.limits.columns) throw tooLarge('columns', context.limits);
  if (columns.length === 0 || rows === 0) throw fail('file_empty', {});

  const builder = new TableBuilder(context.limits);
  builder.setHeader(columns);
  const file = { byteLength: buffer.byteLength, slice: (start: number, end?: number) => buffer.slice(start, end) };
  for (const [index, column] of columns.entries()) {
    context.stopIfAsked();
    const values = await parquetReadColumn({ file, metadata, columns: [column], compressors, geoparquet: false });
    if (values.length !== rows) throw new Error(`column ${index + 1} has ${values.length} of ${rows} rows`);
    builder.fillColumn(index, values, parquetText);
    context.onProgress((index + 1) / columns.length);
  }
  const { table, decimal, warnings } = builder.finish({ decimal: told.decimal ?? '.' });
  const format: DetectedFormat = {
    kind: 'parquet',
    encoding: null,
    delimiter: null,
    quote: null,
    decimal,
    sheet: null,
  };
  return { table, format, warnings };
}

function checkSize(metadata: FileMetaData, { limits }: ReadContext): number {
  if (metadata.num_rows > BigInt(limits.rows)) throw tooLarge('rows', limits);
  const rows = Number(metadata.num_rows);
  let inGroups = 0;
  let unpacked = 0;
  for (const group of metadata.row_groups) {
    inGroups += Number(group.num_rows);
    for (const column of group.columns) unpacked += Math.max(0, Number(column.meta_data?.total_uncompressed_size ?? 0));
  }
  if (unpacked > limits.unpacked) throw tooLarge('unpacked', limits);
  if (rows < 0 || inGroups !== rows) throw new Error('the row groups do not add up to the rows');
  return rows;
}
