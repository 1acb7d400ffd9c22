import type { CrossMoments } from '../stats/cross-moments.ts';
import { symmetricInverse } from '../stats/symmetric-inverse.ts';
import type { Design } from './design.ts';

export type LeastSquares = {
  /** One per predictor; 0 where dropped. */
  coefficients: Float64Array;
  intercept: number;
  /** Inverse of the centred sums of products of the predictors, predictors × predictors. */
  inverse: Float64Array;
  /** Predictors that are constant or that earlier ones determine. */
  dropped: Set<number>;
  /** Predictors that vary but cannot be told apart from others: the dropped ones and those that determine them. */
  entangled: Set<number>;
  /** Estimated coefficients without the intercept. */
  rank: number;
  residuals: Float64Array;
  r2: number;
};

/** (Weighted) least squares of the outcome on all predictors of a design. Cost O(predictors³ + rows × touchpoints). */
export function leastSquares(design: Design, moments: CrossMoments): LeastSquares {
  const { size, products, means } = moments;
  const p = size - 1;
  const predictors = new Float64Array(p * p);
  for (let a = 0; a < p; a++) predictors.set(products.subarray(a * size, a * size + p), a * p);
  const { inverse, dropped } = symmetricInverse(predictors, p);
  const coefficients = new Float64Array(p);
  let intercept = means[p]!;
  let explained = 0;
  for (let a = 0; a < p; a++) {
    let sum = 0;
    for (let b = 0; b < p; b++) sum += inverse[a * p + b]! * products[b * size + p]!;
    coefficients[a] = sum;
    intercept -= sum * means[a]!;
    explained += sum * products[a * size + p]!;
  }
  return {
    coefficients,
    intercept,
    inverse,
    dropped: new Set(dropped),
    entangled: entangledWith(dropped, inverse, products, size),
    rank: p - dropped.length,
    residuals: residualsOf(design, coefficients, intercept),
    r2: Math.min(1, Math.max(0, explained / products[p * size + p]! || 0)),
  };
}

function entangledWith(dropped: number[], inverse: Float64Array, products: Float64Array, size: number): Set<number> {
  const p = size - 1;
  const entangled = new Set<number>();
  for (const lost of dropped) {
    const own = products[lost * size + lost]!;
    if (!(own > 0)) continue;
    entangled.add(lost);
    for (let a = 0; a < p; a++) {
      let slope = 0;
      for (let b = 0; b < p; b++) slope += inverse[a * p + b]! * products[b * size + lost]!;
      if (slope * slope * products[a * size + a]! > 1e-8 * own) entangled.add(a);
    }
  }
  return entangled;
}

function residualsOf(design: Design, coefficients: Float64Array, intercept: number): Float64Array {
  const residuals = Float64Array.from(design.outcome, (value) => value - intercept);
  if (design.kind === 'linear') {
    for (let c = 0; c < design.predictors; c++) {
      const column = design.columns[c]!;
      const slope = coefficients[c]!;
      for (let i = 0; i < design.n; i++) residuals[i]! -= slope * column[i]!;
    }
    return residuals;
  }
  const { active, touchpoints } = design;
  for (let i = 0; i < design.n; i++) {
    for (let t = 0; t < touchpoints; t++) {
      const c = active[i * touchpoints + t]!;
      if (c >= 0) residuals[i]! -= coefficients[c]!;
    }
  }
  return residuals;
}
