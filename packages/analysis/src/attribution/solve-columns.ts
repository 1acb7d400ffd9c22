import { AnalysisError } from '../error.ts';

/** Row r of a sparse matrix: `weight` in the columns `to`, from `from[r]` up to `from[r + 1]`. */
export type Entries = { from: Uint32Array; to: Int32Array; weight: Float64Array };

export type System = {
  /** The order in which rows are swept over. */
  rows: Int32Array;
  entries: Entries;
  constant: Float64Array;
  /** Columns in which a row stays 0: those of its members, of which there are `order` to a row, minus `firstColumn`. */
  members: Int32Array;
  order: number;
  firstColumn: number;
  columns: number;
  /** When a column is near enough: the error left, estimated from the rate of convergence, relative to its size. */
  closes: number;
};

const sweepLimit = 100_000;
const sweepsPerLeap = 16;

/**
 * Solves z = constant + entries · z once per column, in cells row × columns + column, by Gauss–Seidel sweeps over all
 * columns at a time, so that the matrix is read once for all. Rows hold probabilities that sum to at most 1, for which
 * that converges from any start ≥ 0; where only one slow mode is left, such as walks that go round and round, what a
 * column has still to go is a geometric series and is leapt over. Throws `value_invalid` where walks are too long.
 */
export function solveColumns(system: System): Float64Array {
  const { columns, entries, constant } = system;
  const z = new Float64Array(entries.from.length === 0 ? 0 : (entries.from.length - 1) * columns);
  const change = new Float64Array(columns);
  const size = new Float64Array(columns);
  const pace = createPace(columns, system.closes);
  if (constant.every((each) => each === 0)) return z;
  for (let n = 1; n <= sweepLimit; n++) {
    const start = n % sweepsPerLeap === 0 ? z.slice() : null;
    sweep(z, system, { change: change.fill(0), size: size.fill(0) });
    const further = pace(change, size, { n, leaps: start !== null });
    if (further === null) return z;
    if (!start) continue;
    for (let cell = 0; cell < z.length; ) {
      for (let c = 0; c < columns; c++, cell++) z[cell]! += (z[cell]! - start[cell]!) * further[c]!;
    }
  }
  throw new AnalysisError('value_invalid', { column: 'paths', row: -1, value: 'too long to solve' });
}

function sweep(
  z: Float64Array,
  { rows, entries, constant, members, order, firstColumn, columns }: System,
  { change, size }: { change: Float64Array; size: Float64Array },
): void {
  const { from, to, weight } = entries;
  const sum = new Float64Array(columns);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    sum.fill(constant[row]!);
    for (let e = from[row]!, end = from[row + 1]!; e < end; e++) {
      const share = weight[e]!;
      if (share === 0) continue;
      for (let c = 0, cell = to[e]! * columns; c < columns; c++, cell++) sum[c]! += share * z[cell]!;
    }
    for (let m = row * order; m < (row + 1) * order; m++) {
      const column = members[m]! - firstColumn;
      if (column >= 0 && column < columns) sum[column] = 0;
    }
    for (let c = 0, cell = row * columns; c < columns; c++, cell++) {
      change[c]! += Math.abs(sum[c]! - z[cell]!);
      size[c]! += sum[c]!;
      z[cell] = sum[c]!;
    }
  }
}

/**
 * Watches how fast columns converge. Null: all are near enough. Otherwise how many times its latest change each column
 * may leap; a leap disturbs the rate of convergence, which is known again from the second sweep after it.
 */
function createPace(columns: number, closes: number) {
  const before = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const speedBefore = new Float64Array(columns);
  const further = new Float64Array(columns);
  return (
    change: Float64Array,
    size: Float64Array,
    { n, leaps }: { n: number; leaps: boolean },
  ): Float64Array | null => {
    let open = 0;
    for (let c = 0; c < columns; c++) {
      const speed = before[c] === Number.POSITIVE_INFINITY ? 1 : change[c]! / before[c]!;
      const left = speed < 1 ? (change[c]! * speed) / (1 - speed) : Number.POSITIVE_INFINITY;
      // What changes by less than the first bound is rounding.
      if (change[c]! > 4e-16 * size[c]! && (n < 3 || !(left < closes * size[c]!))) open++;
      const canLeap = leaps && speed > 0.5 && speed < 1 && Math.abs(speed - speedBefore[c]!) < 0.1 * (1 - speed);
      further[c] = canLeap ? speed / (1 - speed) : 0;
      before[c] = canLeap ? Number.POSITIVE_INFINITY : change[c]!;
      speedBefore[c] = speed;
    }
    return open === 0 ? null : further;
  };
}
