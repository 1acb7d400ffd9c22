import { ocelTime, ocelType } from '../../reading/ocel/ocel-columns.ts';
import type { OcelReader } from '../../reading/ocel/ocel-reader.ts';
import { readOcelJson } from '../../reading/ocel/read-ocel-json.ts';
import { readOcelSqlite } from '../../reading/ocel/read-ocel-sqlite.ts';
import { readPieces } from '../../reading/unpack-file.ts';
import { unpackedLimit } from '../../reading/unpacked-limit.ts';
import { openRowWriter } from './row-writer.ts';
import { shareOf } from './share-of.ts';
import type { WriteRowsInput, WrittenRows } from './write-rows.ts';

export const ocelFiles = { events: '', relations: '.relations', objects: '.objects' } as const;

/** Writes down an OCEL log as three files: events, what they have to do with, and the types of that. */
export async function writeOcelRows(
  input: WriteRowsInput,
  { onProgress }: { onProgress(share: number): void },
): Promise<WrittenRows> {
  const { columns, target } = input;
  const events = openRowWriter(target + ocelFiles.events, ['key', ...columns]);
  const relations = openRowWriter(target + ocelFiles.relations, ['key', 'object']);
  const objects = openRowWriter(target + ocelFiles.objects, ['id', 'type']);
  try {
    const cells: (string | null)[] = [];
    let placed = 0;
    const reader: OcelReader = {
      event({ key, line, type, time, attributes }) {
        cells.length = 0;
        cells.push(key);
        for (const column of columns) {
          if (column === ocelType) cells.push(type);
          else if (column === ocelTime) cells.push(time);
          else cells.push(attributes.get(column) ?? null);
        }
        events.write(line, cells);
      },
      relation: (key, id) => relations.write(placed++, [key, id]),
      object: (id, type) => objects.write(placed++, [id, type]),
    };
    if (input.kind === 'ocel-sqlite') readOcelSqlite(input.path, reader);
    else await readOcelJson(watchPieces(input, onProgress), reader);
    relations.end();
    objects.end();
    return { rows: events.end(), broken: [], brokenCount: 0 };
  } finally {
    events.close();
    relations.close();
    objects.close();
  }
}

async function* watchPieces(input: WriteRowsInput, onProgress: (share: number) => void): AsyncGenerator<Buffer> {
  let passed = 0;
  for await (const piece of readPieces(input, unpackedLimit(input))) {
    yield piece;
    passed += piece.length;
    onProgress(shareOf(passed, input));
  }
}
