/** A Parquet file with plain, unpacked pages, written by hand so that tests can make its headers lie. */
export type MadeParquet = {
  columns: readonly { name: string; values: readonly (string | number | null)[] }[];
  /** Replaces what the page header says of its values. */
  claimedValues?: number;
  claimedRows?: number;
};

export function makeParquet({ columns, claimedValues, claimedRows }: MadeParquet): Buffer {
  const rows = columns[0]?.values.length ?? 0;
  const parts: Buffer[] = [Buffer.from('PAR1')];
  let offset = 4;
  const chunks = columns.map(({ name, values }) => {
    const isText = values.some((value) => typeof value === 'string');
    const body = pageBody(values, isText);
    const header = struct([
      [1, i32(0)],
      [2, i32(body.length)],
      [3, i32(body.length)],
      [
        5,
        nested([
          [1, i32(claimedValues ?? values.length)],
          [2, i32(0)],
          [3, i32(3)],
          [4, i32(3)],
        ]),
      ],
    ]);
    const start = offset;
    const size = header.length + body.length;
    parts.push(header, body);
    offset += size;
    return { name, isText, start, size, count: values.length };
  });
  const root = struct([
    [4, binary('schema')],
    [5, i32(columns.length)],
  ]);
  const schema = chunks.map(({ name, isText }) =>
    struct([[1, i32(isText ? 6 : 5)], [3, i32(1)], [4, binary(name)], ...(isText ? [[6, i32(0)] as Field] : [])]),
  );
  const columnChunks = chunks.map(({ name, isText, start, size, count }) =>
    struct([
      [2, i64(start)],
      [
        3,
        nested([
          [1, i32(isText ? 6 : 5)],
          [2, list(5, [zigzag(0), zigzag(3)])],
          [3, list(8, [sized(name)])],
          [4, i32(0)],
          [5, i64(count)],
          [6, i64(size)],
          [7, i64(size)],
          [9, i64(start)],
        ]),
      ],
    ]),
  );
  const group = struct([
    [1, list(12, columnChunks)],
    [2, i64(offset)],
    [3, i64(claimedRows ?? rows)],
  ]);
  const footer = struct([
    [1, i32(1)],
    [2, list(12, [root, ...schema])],
    [3, i64(claimedRows ?? rows)],
    [4, list(12, [group])],
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return Buffer.concat([...parts, footer, length, Buffer.from('PAR1')]);
}

function pageBody(values: readonly (string | number | null)[], isText: boolean): Buffer {
  const runs = Buffer.concat(values.map((value) => Buffer.concat([varint(2), Buffer.from([value === null ? 0 : 1])])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(runs.length);
  const data = values.flatMap((value) =>
    value === null ? [] : [isText ? textValue(String(value)) : double(Number(value))],
  );
  return Buffer.concat([length, runs, ...data]);
}

function textValue(text: string): Buffer {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

// Thrift's compact protocol, as far as a footer needs it.
type Value = { type: number; bytes: Buffer };
type Field = readonly [id: number, value: Value];

function struct(fields: readonly Field[]): Buffer {
  let last = 0;
  const parts = fields.map(([id, { type, bytes }]) => {
    const head = Buffer.from([((id - last) << 4) | type]);
    last = id;
    return Buffer.concat([head, bytes]);
  });
  return Buffer.concat([...parts, Buffer.from([0])]);
}

const nested = (fields: readonly Field[]): Value => ({ type: 12, bytes: struct(fields) });
const i32 = (value: number): Value => ({ type: 5, bytes: zigzag(value) });
const i64 = (value: number): Value => ({ type: 6, bytes: zigzag(value) });
const binary = (text: string): Value => ({ type: 8, bytes: sized(text) });
const list = (type: number, items: readonly Buffer[]): Value => {
  const head =
    items.length < 15
      ? Buffer.from([(items.length << 4) | type])
      : Buffer.concat([Buffer.from([0xf0 | type]), varint(items.length)]);
  return { type: 9, bytes: Buffer.concat([head, ...items]) };
};

function sized(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([varint(bytes.length), bytes]);
}

function zigzag(value: number): Buffer {
  return varint(value >= 0 ? value * 2 : -value * 2 - 1);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...bytes, rest]);
}
