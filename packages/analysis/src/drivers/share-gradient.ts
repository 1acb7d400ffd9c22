import { type SubsetVisitor, shapleyWeights } from './subset-lattice.ts';

/**
 * How the Shapley contribution of every group depends on the rows. Removing a subset's residual e_S from the outcome
 * minimises Σ w e², so to first order a row moves R²_S by −e_S² alone (envelope theorem), and a contribution by a
 * quadratic form z'G z in its (centred) row z. `forms` holds all these forms: entry (a ≥ b) of group j's at
 * (a (a + 1) / 2 + b) × groups + j, entries off the diagonal counted twice.
 */
export type ShareGradient = { groups: number; size: number; forms: Float64Array };

/** Upper bound of the additions of an exact gradient over the lattice. */
export function latticeGradientCost(groups: number, size: number): number {
  return 2 ** groups * ((size / 2) ** 2 / 2) * (groups / 2 + 1);
}

/** A visitor that collects the exact gradient while the lattice is walked, and the gradient once it has been. */
export function latticeGradient(groups: number, size: number): { visit: SubsetVisitor; finish: () => ShareGradient } {
  const forms = new Float64Array(((size * (size + 1)) / 2) * groups);
  const common = new Float64Array((size * (size + 1)) / 2);
  const weights = shapleyWeights(groups);

  const visit: SubsetVisitor = (members, memberCount, columns, coefficients, count) => {
    const outside = weights[memberCount] ?? 0;
    const inside = outside + (weights[memberCount - 1] ?? 0);
    for (let p = 0; p < count; p++) {
      const line = (columns[p]! * (columns[p]! + 1)) / 2;
      for (let q = 0; q <= p; q++) {
        const product = (q === p ? 1 : 2) * coefficients[p]! * coefficients[q]!;
        const entry = line + columns[q]!;
        common[entry]! += outside * product;
        const add = inside * product;
        const at = entry * groups;
        for (let m = 0; m < memberCount; m++) forms[at + members[m]!]! += add;
      }
    }
  };
  const finish = (): ShareGradient => {
    for (let entry = 0; entry < common.length; entry++) {
      for (let j = 0; j < groups; j++) forms[entry * groups + j]! -= common[entry]!;
    }
    return { groups, size, forms };
  };
  return { visit, finish };
}

/**
 * The gradient of sampled orderings: `add` puts scale × e² of one subset's residual (columns in any order) into the form
 * of one group. Forms lie apart until `finish`, since an ordering fills one after the other.
 */
export function sampledGradient(groups: number, size: number) {
  const entries = (size * (size + 1)) / 2;
  const apart = Array.from({ length: groups }, () => new Float64Array(entries));

  const add = (group: number, scale: number, columns: Int32Array, coefficients: Float64Array, count: number): void => {
    const form = apart[group]!;
    for (let p = 0; p < count; p++) {
      const a = columns[p]!;
      const value = scale * coefficients[p]!;
      form[(a * (a + 1)) / 2 + a]! += value * coefficients[p]!;
      for (let q = 0; q < p; q++) {
        const b = columns[q]!;
        form[a > b ? (a * (a + 1)) / 2 + b : (b * (b + 1)) / 2 + a]! += 2 * value * coefficients[q]!;
      }
    }
  };
  const finish = (): ShareGradient => {
    const forms = new Float64Array(entries * groups);
    for (let j = 0; j < groups; j++) {
      const form = apart[j]!;
      for (let entry = 0; entry < entries; entry++) forms[entry * groups + j] = form[entry]!;
    }
    return { groups, size, forms };
  };
  return { add, finish };
}
