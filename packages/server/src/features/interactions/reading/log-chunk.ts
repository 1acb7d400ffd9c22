const block = 65_536;

/** Interactions on their way into the columns of a log. */
export type LogChunk = ReturnType<typeof emptyChunk>;

export function emptyChunk() {
  return {
    customer: new Int32Array(block),
    caseOf: new Int32Array(block),
    touchpoint: new Uint16Array(block),
    time: new Float64Array(block),
    offset: new Uint16Array(block),
    department: new Uint16Array(block),
    channel: new Uint16Array(block),
    rating: new Uint8Array(block),
    value: new Float64Array(block),
  };
}

/** The first rows of the chunk, which may be filled again afterwards. */
export function takeFilled(chunk: LogChunk, filled: number) {
  const cut = <T extends { subarray(from: number, to: number): T }>(column: T) => column.subarray(0, filled);
  return {
    customer: cut(chunk.customer),
    caseOf: cut(chunk.caseOf),
    touchpoint: cut(chunk.touchpoint),
    time: cut(chunk.time),
    rating: cut(chunk.rating),
    value: cut(chunk.value),
    dimensions: { offset: cut(chunk.offset), department: cut(chunk.department), channel: cut(chunk.channel) },
  };
}
