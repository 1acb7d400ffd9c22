/** Rows to a block: large enough that blocks cost nothing, small enough that the last one wastes little. */
export const blockBits = 18;
const blockRows = 1 << blockBits;
export const blockMask = blockRows - 1;

type Column = Uint8Array | Uint16Array | Int32Array | Float64Array;

/** A column that grows without ever being copied as a whole: row r is `blocks[r >>> blockBits][r & blockMask]`. */
export type Blocks<T extends Column> = { blocks: T[]; rows: number };

/** Appends a whole column. */
export function appendToBlocks<T extends Column>(target: Blocks<T>, values: T, create: (rows: number) => T): void {
  let done = 0;
  while (done < values.length) {
    const at = target.rows & blockMask;
    if (at === 0) target.blocks.push(create(blockRows));
    const step = Math.min(blockRows - at, values.length - done);
    target.blocks[target.blocks.length - 1]!.set(values.subarray(done, done + step) as never, at);
    target.rows += step;
    done += step;
  }
}

/** Copies the rows into `out` in the order given (null: as they came), then lets go of the blocks. */
export function takeInOrder<T extends Column>(column: Blocks<T>, order: Uint32Array | null, out: T): T {
  const { blocks, rows } = column;
  if (order === null) {
    for (let b = 0; b < blocks.length; b++) {
      const block = blocks[b]!;
      out.set(block.subarray(0, Math.min(blockRows, rows - b * blockRows)) as never, b * blockRows);
    }
  } else {
    for (let i = 0; i < rows; i++) {
      const row = order[i]!;
      out[i] = blocks[row >>> blockBits]![row & blockMask]!;
    }
  }
  column.blocks = [];
  column.rows = 0;
  return out;
}
