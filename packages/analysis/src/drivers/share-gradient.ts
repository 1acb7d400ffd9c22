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

/** Adds scale × e² of one subset's residual to the form of one group; columns in any order. */
export function addResidual(
  gradient: ShareGradient,
  group: number,
  scale: number,
  columns: Int32Array,
  coefficients: Float64Array,
  count: number,
): void {
  const { groups, forms } = gradient;
  for (let p = 0; p < count; p++) {
    const a = columns[p]!;
    const value = scale * coefficients[p]!;
    for (let q = 0; q <= p; q++) {
      const b = columns[q]!;
      const entry = a > b ? (a * (a + 1)) / 2 + b : (b * (b + 1)) / 2 + a;
      forms[entry * groups + group]! += (q === p ? 1 : 2) * value * coefficients[q]!;
    }
  }
}
