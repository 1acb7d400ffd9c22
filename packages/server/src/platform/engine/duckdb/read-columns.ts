import type { DuckDBDataChunk } from '@duckdb/node-api';

type Column = Uint8Array | Uint16Array | Int32Array | Float64Array;

/**
 * The numbers of a column as they lie in the chunk. The library reads vectors value by value only; at ten million rows
 * that is seconds, so the typed array below it is taken. It holds until the chunk is gone.
 */
export function numbersOf<T extends Column>(chunk: DuckDBDataChunk, column: number, type: { new (): T }): T {
  const { items } = chunk.getColumnVector(column) as unknown as { items: unknown };
  if (!(items instanceof type)) throw new Error(`column ${column} of the result is not a ${type.name}`);
  return items;
}
