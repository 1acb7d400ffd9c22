import { AnalysisError } from '../error.ts';

/**
 * All that regressions of any subset of columns need to know about the rows: weighted, centred sums of products. The
 * intercept is in the means. Moments of disjoint sets of rows merge, so that any engine can deliver them in parts.
 */
export type CrossMoments = {
  /** Number of columns; by custom the outcome is the last. */
  size: number;
  /** Rows counted. */
  n: number;
  sumWeights: number;
  sumSquaredWeights: number;
  /** Weighted mean per column. */
  means: Float64Array;
  /** size × size, row by row: Σ w (x_a − mean_a)(x_b − mean_b). */
  products: Float64Array;
};

const BLOCK = 1024;

/**
 * Cross-moments of `columns` (equal lengths) over the rows in which every column holds a finite number and the weight is
 * above 0. One pass, rows in blocks that stay in the cache, products in tiles of 4 × 4 columns; values are shifted by
 * the first complete row, so that a large mean costs no digits. Cost O(rows × size²).
 */
export function crossMoments(columns: readonly Float64Array[], weights?: Float64Array | undefined): CrossMoments {
  const size = columns.length;
  const rows = columns[0]?.length ?? 0;
  for (let c = 0; c < size; c++) {
    const found = columns[c]!.length;
    if (found !== rows) throw new AnalysisError('length_differs', { column: c, expected: rows, found });
  }
  const padded = Math.ceil(size / 4) * 4;
  const plain = Array.from({ length: padded }, () => new Float64Array(BLOCK));
  const weighted = weights ? Array.from({ length: padded }, () => new Float64Array(BLOCK)) : plain;
  const raw = new Float64Array(padded * padded);
  const sums = new Float64Array(size);
  const shift = firstCompleteRow(columns, weights);
  const keep = new Int32Array(BLOCK);
  let n = 0;
  let sumWeights = 0;
  let sumSquaredWeights = 0;

  for (let start = 0; start < rows; start += BLOCK) {
    const end = Math.min(rows, start + BLOCK);
    if (!weights && copyComplete(columns, shift, start, end, plain, sums)) {
      n += end - start;
      addProducts(plain, plain, padded, end - start, raw);
      continue;
    }
    const count = completeRows(columns, weights, start, end, keep);
    if (count === 0) continue;
    n += count;
    if (weights) {
      for (let i = 0; i < count; i++) {
        const w = weights[keep[i]!]!;
        sumWeights += w;
        sumSquaredWeights += w * w;
      }
    }
    for (let c = 0; c < size; c++) {
      const column = columns[c]!;
      const offset = shift[c]!;
      const target = plain[c]!;
      let sum = 0;
      for (let i = 0; i < count; i++) {
        const value = column[keep[i]!]! - offset;
        target[i] = value;
        sum += value;
      }
      if (weights) {
        const scaled = weighted[c]!;
        sum = 0;
        for (let i = 0; i < count; i++) {
          const value = target[i]! * weights[keep[i]!]!;
          scaled[i] = value;
          sum += value;
        }
      }
      sums[c]! += sum;
    }
    addProducts(plain, weighted, padded, count, raw);
  }
  if (!weights) sumWeights = sumSquaredWeights = n;
  return centre({ size, padded, n, sumWeights, sumSquaredWeights, sums, shift, raw });
}

function firstCompleteRow(columns: readonly Float64Array[], weights: Float64Array | undefined): Float64Array {
  const rows = columns[0]?.length ?? 0;
  for (let i = 0; i < rows; i++) {
    if (weights && !(weights[i]! > 0)) continue;
    if (columns.every((column) => Number.isFinite(column[i]!)))
      return Float64Array.from(columns, (column) => column[i]!);
  }
  return new Float64Array(columns.length);
}

// Most blocks have no gap: they are copied without asking row by row, and a sum that is not finite gives a gap away.
function copyComplete(
  columns: readonly Float64Array[],
  shift: Float64Array,
  from: number,
  to: number,
  plain: readonly Float64Array[],
  sums: Float64Array,
): boolean {
  const before = sums.slice();
  for (let c = 0; c < columns.length; c++) {
    const column = columns[c]!;
    const offset = shift[c]!;
    const target = plain[c]!;
    let sum = 0;
    for (let i = from; i < to; i++) {
      const value = column[i]! - offset;
      target[i - from] = value;
      sum += value;
    }
    if (sum - sum !== 0) {
      sums.set(before);
      return false;
    }
    sums[c]! += sum;
  }
  return true;
}

function completeRows(
  columns: readonly Float64Array[],
  weights: Float64Array | undefined,
  from: number,
  to: number,
  keep: Int32Array,
): number {
  let count = 0;
  if (weights) {
    for (let i = from; i < to; i++) {
      keep[count] = i;
      const w = weights[i]!;
      // x − x is 0 for finite numbers only: one test for NaN and the infinities.
      if (w > 0 && w - w === 0) count++;
    }
  } else for (let i = from; i < to; i++) keep[count++] = i;
  for (let c = 0; c < columns.length; c++) {
    const column = columns[c]!;
    let check = 0;
    for (let i = 0; i < count; i++) check += column[keep[i]!]! * 0;
    if (check === 0) continue;
    let left = 0;
    for (let i = 0; i < count; i++) {
      const row = keep[i]!;
      const value = column[row]!;
      keep[left] = row;
      if (value - value === 0) left++;
    }
    count = left;
  }
  return count;
}

function addProducts(
  plain: readonly Float64Array[],
  weighted: readonly Float64Array[],
  padded: number,
  count: number,
  raw: Float64Array,
): void {
  for (let a = 0; a < padded; a += 4) {
    for (let b = a; b < padded; b += 4) addTile(plain, weighted, a, b, count, padded, raw);
  }
}

// Sixteen running sums in local variables: each loaded value is used four times before it leaves its register.
function addTile(
  plain: readonly Float64Array[],
  weighted: readonly Float64Array[],
  a: number,
  b: number,
  count: number,
  padded: number,
  raw: Float64Array,
): void {
  const y0 = weighted[b]!;
  const y1 = weighted[b + 1]!;
  const y2 = weighted[b + 2]!;
  const y3 = weighted[b + 3]!;
  for (let r = a; r < a + 4; r += 2) {
    const x0 = plain[r]!;
    const x1 = plain[r + 1]!;
    let s00 = 0;
    let s01 = 0;
    let s02 = 0;
    let s03 = 0;
    let s10 = 0;
    let s11 = 0;
    let s12 = 0;
    let s13 = 0;
    for (let i = 0; i < count; i++) {
      const u = x0[i]!;
      const v = x1[i]!;
      const p = y0[i]!;
      const q = y1[i]!;
      const s = y2[i]!;
      const t = y3[i]!;
      s00 += u * p;
      s01 += u * q;
      s02 += u * s;
      s03 += u * t;
      s10 += v * p;
      s11 += v * q;
      s12 += v * s;
      s13 += v * t;
    }
    const first = r * padded + b;
    raw[first]! += s00;
    raw[first + 1]! += s01;
    raw[first + 2]! += s02;
    raw[first + 3]! += s03;
    const second = first + padded;
    raw[second]! += s10;
    raw[second + 1]! += s11;
    raw[second + 2]! += s12;
    raw[second + 3]! += s13;
  }
}

function centre(part: {
  size: number;
  padded: number;
  n: number;
  sumWeights: number;
  sumSquaredWeights: number;
  sums: Float64Array;
  shift: Float64Array;
  raw: Float64Array;
}): CrossMoments {
  const { size, padded, n, sumWeights, sumSquaredWeights, sums, shift, raw } = part;
  const products = new Float64Array(size * size);
  const means = new Float64Array(size);
  if (n > 0) {
    for (let a = 0; a < size; a++) {
      means[a] = shift[a]! + sums[a]! / sumWeights;
      for (let b = a; b < size; b++) {
        const value = raw[a * padded + b]! - (sums[a]! * sums[b]!) / sumWeights;
        products[a * size + b] = products[b * size + a] = value;
      }
      const diagonal = a * size + a;
      // A constant column leaves rounding noise behind, and squares of tiny numbers lose all digits: no variation.
      if (products[diagonal]! <= Math.max(1e-14 * raw[a * padded + a]!, 1e-100 * sumWeights)) products[diagonal] = 0;
    }
  }
  return { size, n, sumWeights, sumSquaredWeights, means, products };
}
