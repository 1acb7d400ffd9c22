import { open } from 'node:fs/promises';
import type { AsyncBuffer } from 'hyparquet';
import { parquetMetadataAsync, parquetRead } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { parquetColumns } from '../../stored-interaction.ts';
import type { Columns } from '../server.ts';

/** Rows that go to the server together. */
const blockRows = 100_000;

/** The columns of the file, block by block, in the order of their rows. */
export async function* readParquetBlocks(path: string): AsyncGenerator<Columns> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const buffer: AsyncBuffer = {
      byteLength: size,
      async slice(start, end = size) {
        const bytes = new Uint8Array(end - start);
        await file.read(bytes, 0, bytes.length, start);
        return bytes.buffer;
      },
    };
    const metadata = await parquetMetadataAsync(buffer);
    const rows = Number(metadata.num_rows);
    let from = 0;
    let next = 0;
    for (const group of metadata.row_groups) {
      next += Number(group.num_rows);
      if (next - from < blockRows && next < rows) continue;
      yield await readRows({ file: buffer, metadata, rowStart: from, rowEnd: next });
      from = next;
    }
  } finally {
    await file.close();
  }
}

async function readRows(range: Omit<Parameters<typeof parquetRead>[0], 'rowFormat' | 'onComplete'>): Promise<Columns> {
  const { rowStart, rowEnd } = range as { rowStart: number; rowEnd: number };
  const names = Object.keys(parquetColumns).filter((name) => name !== 'row');
  const columns = Object.fromEntries(names.map((name) => [name, new Array<unknown>(rowEnd - rowStart).fill(null)]));
  await parquetRead({
    ...range,
    columns: names,
    compressors,
    onChunk({ columnName, columnData, rowStart: first }) {
      const column = columns[columnName]!;
      for (let i = 0; i < columnData.length; i++) {
        const value: unknown = columnData[i];
        column[first - rowStart + i] = typeof value === 'bigint' ? Number(value) : (value ?? null);
      }
    },
  });
  return { ...columns, segments: parseSegments(columns['segments'] as (string | null)[]) };
}

/** The same texts come again and again. */
function parseSegments(texts: readonly (string | null)[]): Record<string, string>[] {
  const parsed = new Map<string | null, Record<string, string>>([[null, {}]]);
  return texts.map((text) => {
    const known = parsed.get(text);
    if (known) return known;
    const segments = JSON.parse(text!) as Record<string, string>;
    parsed.set(text, segments);
    return segments;
  });
}
