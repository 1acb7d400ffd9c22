/**
 * Everything the walks over subsets of touchpoints share. Columns of one touchpoint (group) lie side by side; the
 * outcome is the last column.
 */
export type GroupedMoments = {
  /** Columns including the outcome. */
  size: number;
  /** size × size centred products, row by row. */
  products: Float64Array;
  /** First column of each group, and at the end the outcome's: length groups + 1. */
  starts: Int32Array;
};

/** What is left of a column, relative to what it was, below which the columns before it determine it. */
export const RANK_TOLERANCE = 1e-10;

export type LatticeTables = {
  /** R² of each subset; bit t of the index says that group t is in. */
  r2: Float64Array;
  /** tr(M⁻¹ Ω) of each subset when a `meat` matrix was given, else empty. */
  traces: Float64Array;
};

/** Called at every subset with its groups and the residual as a combination of `columns` (the outcome has 1). */
export type SubsetVisitor = (
  groups: Int32Array,
  groupCount: number,
  columns: Int32Array,
  coefficients: Float64Array,
  columnCount: number,
) => void;

/**
 * R² of all 2^d subsets of d ≤ 20 groups. A depth-first walk: each step decides about one group, and taking it in
 * eliminates its columns from what remains (Schur complement), so that a subset costs a few operations instead of a
 * regression. Total cost about 2^d × c² × 10 for c columns a group, plus O(columns²) per subset with a visitor.
 *
 * `meat`, the same layout, is Σ w² e² x x' of the full regression; it is carried through the same elimination to give
 * tr(M_S⁻¹ Ω_S), the heteroskedastic count of spent degrees of freedom.
 */
export function walkLattice(
  moments: GroupedMoments,
  meat?: Float64Array,
  visit?: SubsetVisitor,
  tick?: () => void,
): LatticeTables {
  const { size, products, starts } = moments;
  const groups = starts.length - 1;
  const y = size - 1;
  const total = products[y * size + y]!;
  const subsets = 2 ** groups;
  const r2 = new Float64Array(subsets);
  const traces = new Float64Array(meat ? subsets : 0);

  const levels = Array.from({ length: groups + 1 }, (_, t) => (t === 0 ? products : new Float64Array(size * size)));
  const meats = meat ? levels.map((_, t) => (t === 0 ? meat : new Float64Array(size * size))) : [];
  const ratios = visit ? Array.from({ length: size }, () => new Float64Array(size)) : [];
  const pivots = new Int32Array(size);
  const chosen = new Int32Array(groups);
  const coefficients = new Float64Array(size);
  let pivotCount = 0;
  let chosenCount = 0;

  const leaf = (index: number, a: Float64Array, trace: number): void => {
    const explained = total > 0 ? 1 - a[y * size + y]! / total : 0;
    r2[index] = Math.max(explained, 0);
    if (meat) traces[index] = trace;
    if (tick && (index & 1023) === 0) tick();
    if (!visit) return;
    for (let i = pivotCount - 1; i >= 0; i--) {
      const ratio = ratios[pivots[i]!]!;
      let value = ratio[y]!;
      for (let j = i + 1; j < pivotCount; j++) value += ratio[pivots[j]!]! * coefficients[j]!;
      coefficients[i] = -value;
    }
    pivots[pivotCount] = y;
    coefficients[pivotCount] = 1;
    visit(chosen, chosenCount, pivots, coefficients, pivotCount + 1);
  };

  const walk = (t: number, index: number, at: number, trace: number): void => {
    const source = levels[at]!;
    if (t === groups) {
      leaf(index, source, trace);
      return;
    }
    walk(t + 1, index, at, trace);

    const target = levels[t + 1]!;
    const end = starts[t + 1]!;
    const before = pivotCount;
    let from = source;
    let added = trace;
    for (let c = starts[t]!; c < end; c++) {
      const pivot = from[c * size + c]!;
      if (!(pivot > RANK_TOLERANCE * products[c * size + c]!)) continue;
      if (meat) added += eliminateMeat(from, from === source ? meats[at]! : meats[t + 1]!, meats[t + 1]!, c, y, size);
      if (visit) {
        const ratio = ratios[c]!;
        for (let b = c + 1; b <= y; b++) ratio[b] = from[c * size + b]! / pivot;
        pivots[pivotCount++] = c;
      }
      eliminate(from, target, c, y, size);
      from = target;
    }
    chosen[chosenCount++] = t;
    walk(t + 1, index | (1 << t), from === source ? at : t + 1, added);
    chosenCount--;
    pivotCount = before;
  };
  walk(0, 0, 0, 0);
  return { r2, traces };
}

// Only the upper triangle right of and below the pivot is ever read again.
function eliminate(from: Float64Array, to: Float64Array, c: number, y: number, size: number): void {
  const row = c * size;
  const pivot = from[row + c]!;
  for (let a = c + 1; a <= y; a++) {
    const factor = from[row + a]! / pivot;
    const line = a * size;
    for (let b = a; b <= y; b++) to[line + b] = from[line + b]! - factor * from[row + b]!;
  }
}

// Each later column a becomes a − r_a c; the meat follows by congruence. The outcome has no part in it.
function eliminateMeat(
  moments: Float64Array,
  from: Float64Array,
  to: Float64Array,
  c: number,
  y: number,
  size: number,
): number {
  const row = c * size;
  const pivot = moments[row + c]!;
  const own = from[row + c]!;
  for (let a = c + 1; a < y; a++) {
    const ra = moments[row + a]! / pivot;
    const meatA = from[row + a]!;
    const line = a * size;
    for (let b = a; b < y; b++) {
      const rb = moments[row + b]! / pivot;
      to[line + b] = from[line + b]! - ra * from[row + b]! - rb * meatA + ra * rb * own;
    }
  }
  return own / pivot;
}

/** Weight of one step that takes a group into a subset of s out of d: s! (d − 1 − s)! / d!. */
export function shapleyWeights(d: number): Float64Array {
  const weights = new Float64Array(d);
  let weight = 1 / d;
  for (let s = 0; s < d; s++) {
    weights[s] = weight;
    weight *= (s + 1) / Math.max(1, d - 1 - s);
  }
  return weights;
}

/**
 * Shapley value of each of d groups from a table over all subsets (Shapley 1953; for R²: Lindeman, Merenda & Gold 1980;
 * Grömping 2006). Cost d × 2^(d − 1).
 */
export function shapleyFromTable(table: Float64Array, d: number): Float64Array {
  const weights = shapleyWeights(d);
  const byMember = Float64Array.from({ length: table.length }, () => 0);
  const size = new Uint8Array(table.length);
  for (let s = 1; s < table.length; s++) size[s] = size[s >> 1]! + (s & 1);
  for (let s = 0; s < table.length; s++) byMember[s] = weights[size[s]!] ?? 0;
  const values = new Float64Array(d);
  for (let t = 0; t < d; t++) {
    const bit = 1 << t;
    let sum = 0;
    for (let s = 0; s < table.length; s++) {
      if ((s & bit) === 0) sum += byMember[s]! * (table[s | bit]! - table[s]!);
    }
    values[t] = sum;
  }
  return values;
}
