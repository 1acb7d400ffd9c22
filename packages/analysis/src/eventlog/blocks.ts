/** Rows to a block: large enough that blocks cost nothing, small enough that the last one wastes little. */
export const blockBits = 18;
const blockRows = 1 << blockBits;
export const blockMask = blockRows - 1;

export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

export type Create<T extends Column> = { new (buffer: ArrayBufferLike): T; readonly BYTES_PER_ELEMENT: number };

/** A column that grows without ever being copied as a whole: row r is `blocks[r >>> blockBits][r & blockMask]`. */
export type Blocks<T extends Column> = { blocks: T[]; rows: number };

/** Appends a whole column. */
export function appendToBlocks<T extends Column>(target: Blocks<T>, values: T, create: Create<T>): void {
  let done = 0;
  while (done < values.length) {
    const at = target.rows & blockMask;
    if (at === 0) target.blocks.push(new create(new ArrayBuffer(blockRows * create.BYTES_PER_ELEMENT)));
    const step = Math.min(blockRows - at, values.length - done);
    target.blocks[target.blocks.length - 1]!.set(values.subarray(done, done + step) as never, at);
    target.rows += step;
    done += step;
  }
}

/** Copies the rows into `out` as they came, then lets go of the blocks. */
export function takeAsIs<T extends Column>(column: Blocks<T>, _create: Create<T>, out: T): T {
  column.blocks.forEach((block, b) => {
    out.set(block.subarray(0, Math.min(blockRows, column.rows - b * blockRows)) as never, b * blockRows);
  });
  column.blocks = [];
  return out;
}

/** Copies the rows into `out`, row r to the next free place of its bucket. */
export function takeByBucket<T extends Column>(column: Blocks<T>, buckets: Buckets, out: T): T {
  const { blocks, rows } = column;
  const { keys, shift } = buckets;
  const next = buckets.first.slice();
  for (let row = 0; row < rows; row++) {
    const bucket = keys.blocks[row >>> blockBits]![row & blockMask]! >>> shift;
    out[next[bucket]!++] = blocks[row >>> blockBits]![row & blockMask]!;
  }
  return out;
}

/** Rows belong to the bucket of their key's upper bits; `first` is where each bucket begins. */
export type Buckets = { keys: Blocks<Int32Array>; shift: number; first: Uint32Array };
