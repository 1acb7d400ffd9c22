import type { FileMetaData } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { tooLarge } from './limits.ts';
import type { ReadContext } from './read-table.ts';

/**
 * Walks over all page headers before anything is unpacked. The reader believes them: a page of a few bytes that claims
 * two billion values would make it fill the memory.
 */
export function checkParquetPages(
  buffer: ArrayBuffer,
  metadata: FileMetaData,
  { limits, stopIfAsked }: ReadContext,
): void {
  let unpacked = 0;
  for (const group of metadata.row_groups) {
    for (const { meta_data: column } of group.columns) {
      if (column === undefined) throw new Error('a column has no description');
      stopIfAsked();
      const start = Number(column.dictionary_page_offset || column.data_page_offset);
      const size = Number(column.total_compressed_size);
      if (!(start >= 0 && size >= 0 && start + size <= buffer.byteLength))
        throw new Error('a column lies outside the file');
      const flat = column.path_in_schema.length === 1;
      const mostValues = flat ? Number(group.num_rows) : limits.rows;
      if (Number(column.num_values) > mostValues) throw new Error('a column has more values than rows');
      const reader = { view: new DataView(buffer, start, size), offset: 0 };
      let values = 0;
      while (reader.offset < size - 1) {
        const header = parquetHeader(reader);
        const next = reader.offset + header.compressed_page_size;
        const count = header.data_page_header?.num_values ?? header.data_page_header_v2?.num_values ?? 0;
        const entries = header.dictionary_page_header?.num_values ?? 0;
        values += count;
        unpacked += header.uncompressed_page_size;
        if (!(header.compressed_page_size >= 0 && next <= size)) throw new Error('a page lies outside its column');
        if (!(header.uncompressed_page_size >= 0 && count >= 0 && entries >= 0))
          throw new Error('a page has a negative size');
        if (values > mostValues) throw new Error('the pages hold more values than the column');
        if (entries > limits.rows) throw tooLarge('rows', limits);
        if (unpacked > limits.unpacked) throw tooLarge('unpacked', limits);
        reader.offset = next;
      }
    }
  }
}
