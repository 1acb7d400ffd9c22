import { AnalysisError } from '../error.ts';
import type { CrossMoments } from '../stats/cross-moments.ts';
import { symmetricEigen } from '../stats/symmetric-eigen.ts';

export type RelativeWeights = {
  r2: number;
  /** Raw weight per predictor; they sum to `r2`. */
  weights: Float64Array;
  /** `weights` / `r2`; all equal where nothing is explained. */
  shares: Float64Array;
};

/**
 * Johnson's (2000) relative weights: R² divided by way of the orthogonal variables closest to the predictors. A quick
 * relative of the Shapley share, for hundreds of predictors. The last column of the moments is the outcome. Constant
 * predictors get 0; directions that collinear predictors do not span are left out. Cost O(predictors³).
 *
 * @throws AnalysisError `no_touchpoints`
 */
export function relativeWeights(moments: CrossMoments): RelativeWeights {
  const { size, products } = moments;
  const p = size - 1;
  if (p < 1) throw new AnalysisError('no_touchpoints');
  const scale = Float64Array.from({ length: size }, (_, c) => {
    const own = products[c * size + c]!;
    return own > 0 ? 1 / Math.sqrt(own) : 0;
  });
  const correlations = new Float64Array(p * p);
  for (let a = 0; a < p; a++) {
    for (let b = 0; b < p; b++) correlations[a * p + b] = products[a * size + b]! * scale[a]! * scale[b]!;
  }
  const { values, vectors } = symmetricEigen(correlations, p);
  const roots = values.map((value) => (value > 1e-10 * p ? Math.sqrt(value) : 0));
  const loadings = new Float64Array(p * p);
  const slopes = new Float64Array(p);
  for (let a = 0; a < p; a++) {
    const withOutcome = products[a * size + p]! * scale[a]! * scale[p]!;
    for (let b = 0; b < p; b++) {
      let root = 0;
      let inverseRoot = 0;
      for (let m = 0; m < p; m++) {
        const both = vectors[a * p + m]! * vectors[b * p + m]!;
        root += both * roots[m]!;
        inverseRoot += roots[m]! > 0 ? both / roots[m]! : 0;
      }
      loadings[a * p + b] = root;
      slopes[b]! += inverseRoot * withOutcome;
    }
  }
  const weights = new Float64Array(p);
  for (let a = 0; a < p; a++) {
    for (let b = 0; b < p; b++) weights[a]! += (loadings[a * p + b]! * slopes[b]!) ** 2;
  }
  const r2 = weights.reduce((sum, value) => sum + value, 0);
  return { r2, weights, shares: weights.map((value) => (r2 > 0 ? value / r2 : 1 / p)) };
}
