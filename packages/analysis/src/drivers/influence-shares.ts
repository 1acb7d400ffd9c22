import { AnalysisError } from '../error.ts';
import type { CrossMoments } from '../stats/cross-moments.ts';
import { EXACT_TOUCHPOINTS } from './settings.ts';
import { shapleyFromTable, walkLattice } from './subset-lattice.ts';

export type InfluenceShares = {
  r2: number;
  /** Shapley (LMG) contribution per group in units of R²; they sum to `r2`. */
  contributions: Float64Array;
  /** `contributions` / `r2`; all equal where nothing is explained. */
  shares: Float64Array;
};

/**
 * Influence from cross-moments alone, as any engine can deliver them: Shapley (LMG) shares of R² without intervals. The
 * last column is the outcome. `starts` names the first column of every group and ends with the outcome's index; left
 * out, every column is its own group. Collinear and constant columns add nothing. Equals relaimpo's `lmg`.
 * Exact, up to 20 groups; cost about 2^groups.
 *
 * @throws AnalysisError `too_many_touchpoints`, `no_touchpoints`, `option_invalid` for `starts` that do not rise
 */
export function influenceShares(moments: CrossMoments, starts?: Int32Array): InfluenceShares {
  const { size, products } = moments;
  const bounds = starts ?? Int32Array.from({ length: size }, (_, c) => c);
  const groups = bounds.length - 1;
  if (groups < 1) throw new AnalysisError('no_touchpoints');
  if (groups > EXACT_TOUCHPOINTS) {
    throw new AnalysisError('too_many_touchpoints', { found: groups, limit: EXACT_TOUCHPOINTS });
  }
  const rising = bounds.every((start, t) => t === 0 || start >= bounds[t - 1]!);
  if (bounds[0] !== 0 || bounds[groups] !== size - 1 || !rising) {
    throw new AnalysisError('option_invalid', { option: 'starts', value: bounds.join(' ') });
  }
  const contributions = shapleyFromTable(walkLattice({ size, products, starts: bounds }).r2, groups);
  const r2 = contributions.reduce((sum, value) => sum + value, 0);
  return { r2, contributions, shares: contributions.map((value) => (r2 > 0 ? value / r2 : 1 / groups)) };
}
