import type { EventChunk } from '@anklang/analysis';

/** Rows that go to a thread together: messages cost as much as thousands of rows. */
const rowsTogether = 131_072;

type Column = Int32Array | Uint16Array | Uint8Array | Float64Array;

export type ChunkCollector = { take(chunk: EventChunk): Promise<void>; flush(): Promise<void> };

/** Copies small chunks, whose memory is not theirs for long, into large ones. */
export function createChunkCollector(send: (chunk: EventChunk) => Promise<void>): ChunkCollector {
  let collected: EventChunk | null = null;
  let rows = 0;
  const flush = async () => {
    if (collected === null) return;
    const full = rows === rowsTogether ? collected : mapColumns(collected, (column) => sliced(column, rows));
    collected = null;
    rows = 0;
    await send(full);
  };
  return {
    flush,
    async take(chunk) {
      for (let from = 0; from < chunk.customer.length; ) {
        collected ??= mapColumns(chunk, (column) => sameType(column, rowsTogether));
        const step = Math.min(rowsTogether - rows, chunk.customer.length - from);
        copyColumns(chunk, collected, { from, step, at: rows });
        rows += step;
        from += step;
        if (rows === rowsTogether) await flush();
      }
    },
  };
}

function sliced<T extends Column>(column: T, length: number): T {
  return column.slice(0, length) as T;
}

function sameType<T extends Column>(column: T, length: number): T {
  return new (column.constructor as new (length: number) => T)(length);
}

function mapColumns(chunk: EventChunk, map: <T extends Column>(column: T) => T): EventChunk {
  return {
    customer: map(chunk.customer),
    touchpoint: map(chunk.touchpoint),
    time: map(chunk.time),
    rating: chunk.rating && map(chunk.rating),
    value: chunk.value && map(chunk.value),
    caseOf: chunk.caseOf && map(chunk.caseOf),
    dimensions: Object.fromEntries(Object.entries(chunk.dimensions ?? {}).map(([name, codes]) => [name, map(codes)])),
  };
}

function copyColumns(
  from: EventChunk,
  into: EventChunk,
  { from: first, step, at }: { from: number; step: number; at: number },
): void {
  const copy = (values: Column | undefined, target: Column | undefined) => {
    if (values && target) target.set(values.subarray(first, first + step), at);
  };
  for (const name of ['customer', 'touchpoint', 'time', 'rating', 'value', 'caseOf'] as const)
    copy(from[name], into[name]);
  for (const [name, codes] of Object.entries(from.dimensions ?? {})) copy(codes, into.dimensions?.[name]);
}
