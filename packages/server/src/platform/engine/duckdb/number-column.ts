import {
  BIGINT,
  DOUBLE,
  type DuckDBType,
  type DuckDBVector,
  INTEGER,
  SMALLINT,
  USMALLINT,
  UTINYINT,
} from '@duckdb/node-api';

type Numbers = Int32Array | Int16Array | Uint16Array | Uint8Array | Float64Array | BigInt64Array;

/** Numbers as DuckDB lays them down, with a bit for each that is known; null: all are. */
export type NumberColumn = { type: DuckDBType; values: Numbers; known: Uint32Array | null };

const places = {
  INTEGER: { type: INTEGER, create: (rows: number) => new Int32Array(rows) },
  SMALLINT: { type: SMALLINT, create: (rows: number) => new Int16Array(rows) },
  USMALLINT: { type: USMALLINT, create: (rows: number) => new Uint16Array(rows) },
  UTINYINT: { type: UTINYINT, create: (rows: number) => new Uint8Array(rows) },
  DOUBLE: { type: DOUBLE, create: (rows: number) => new Float64Array(rows) },
} as const;

/** A column of numbers, null where there is none. */
export function numbers<Row>(
  type: keyof typeof places,
  rows: readonly Row[],
  tell: (row: Row, place: number) => number | null,
): NumberColumn {
  const values = places[type].create(rows.length);
  let known: Uint32Array | null = null;
  for (let place = 0; place < rows.length; place++) {
    const value = tell(rows[place]!, place);
    if (value === null) {
      known ??= new Uint32Array(2 * Math.ceil(rows.length / 64)).fill(0xffffffff);
      known[place >>> 5]! &= ~(1 << (place & 31));
    } else values[place] = value;
  }
  return { type: places[type].type, values, known };
}

/** A column of whole numbers up to 2^53 without making a BigInt of each. */
export function longNumbers<Row>(rows: readonly Row[], tell: (row: Row, place: number) => number): NumberColumn {
  const values = new BigInt64Array(rows.length);
  const halves = new Int32Array(values.buffer);
  for (let place = 0; place < rows.length; place++) {
    const value = tell(rows[place]!, place);
    halves[2 * place] = value >>> 0;
    halves[2 * place + 1] = Math.floor(value / 2 ** 32);
  }
  return { type: BIGINT, values, known: null };
}

type Inside = { items?: unknown; validity?: { data?: BigUint64Array | null } };

/**
 * Writes a range of a column into a vector. The library takes value by value and makes a BigInt for every null, which
 * costs more than everything else about a batch; so what lies below its vectors is written.
 */
export function writeNumbers(
  vector: DuckDBVector,
  { values, known }: NumberColumn,
  { from, to }: { from: number; to: number },
): void {
  const { items, validity } = vector as unknown as Inside;
  if (!(items instanceof values.constructor) || validity?.data === undefined) {
    throw new Error('The vectors of DuckDB are not laid out as they were.');
  }
  (items as Int32Array).set(values.subarray(from, to) as Int32Array);
  // Chunks are whole multiples of 64 rows.
  if (known) validity.data = new BigUint64Array(known.buffer, from / 8, Math.ceil((to - from) / 64));
  vector.flush();
}
