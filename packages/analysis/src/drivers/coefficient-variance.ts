import type { Design } from '../columns/design.ts';
import type { LeastSquares } from '../columns/least-squares.ts';
import { meatOf } from '../columns/meat.ts';
import type { CrossMoments } from '../stats/cross-moments.ts';
import type { StandardErrors } from './result.ts';

export type CoefficientVariance = {
  /** predictors × predictors. */
  slopes: Float64Array;
  intercept: number;
};

/**
 * Covariance of least squares coefficients. `classical`: σ² (X'WX)⁻¹. `HC1`, `HC3`: White's (1980) sandwich, which
 * allows every answer its own spread, with the corrections of MacKinnon & White (1985): n / (n − k) over all, or each
 * residual divided by 1 − leverage. Weighted rows count with their weight squared, as for survey weights.
 */
export function coefficientVariance(
  kind: StandardErrors,
  design: Design & { kind: 'levels' },
  moments: CrossMoments,
  fit: LeastSquares,
): CoefficientVariance {
  const { n, weights, sumWeights, predictors: p } = design;
  const { inverse, residuals } = fit;
  const freedom = Math.max(1, n - fit.rank - 1);
  const pull = multiply(inverse, moments.means, p);
  if (kind === 'classical') {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (weights ? weights[i]! : 1) * residuals[i]! ** 2;
    const variance = sum / freedom;
    let shift = 0;
    for (let a = 0; a < p; a++) shift += moments.means[a]! * pull[a]!;
    return { slopes: inverse.map((value) => value * variance), intercept: variance * (1 / sumWeights + shift) };
  }
  const factors = kind === 'HC1' ? flatFactors(fit, n / freedom) : leverageFactors(design, moments, fit, pull);
  const meat = meatOf(design, factors, moments.means);
  let intercept = 0;
  const { active, touchpoints } = design;
  let atMeans = 0;
  for (let a = 0; a < p; a++) atMeans += pull[a]! * moments.means[a]!;
  for (let i = 0; i < n; i++) {
    let part = 1 / sumWeights + atMeans;
    for (let t = 0; t < touchpoints; t++) {
      const c = active[i * touchpoints + t]!;
      if (c >= 0) part -= pull[c]!;
    }
    const w = weights ? weights[i]! : 1;
    intercept += w * w * factors[i]! * part * part;
  }
  return { slopes: sandwich(inverse, meat, p), intercept };
}

function flatFactors(fit: LeastSquares, scale: number): Float64Array {
  return fit.residuals.map((residual) => residual * residual * scale);
}

function leverageFactors(
  design: Design & { kind: 'levels' },
  moments: CrossMoments,
  fit: LeastSquares,
  pull: Float64Array,
): Float64Array {
  const { n, active, touchpoints, weights, sumWeights, predictors: p } = design;
  const columns = new Int32Array(touchpoints);
  let constant = 1 / sumWeights;
  for (let a = 0; a < p; a++) constant += pull[a]! * moments.means[a]!;
  return fit.residuals.map((residual, i) => {
    if (i >= n) return 0;
    let count = 0;
    for (let t = 0; t < touchpoints; t++) {
      const c = active[i * touchpoints + t]!;
      if (c >= 0) columns[count++] = c;
    }
    let leverage = constant;
    for (let a = 0; a < count; a++) {
      const row = columns[a]! * p;
      leverage -= 2 * pull[columns[a]!]!;
      for (let b = 0; b < count; b++) leverage += fit.inverse[row + columns[b]!]!;
    }
    const left = 1 - (weights ? weights[i]! : 1) * leverage;
    // A row alone at a level fits itself: it says nothing about spread.
    return left > 1e-8 ? (residual / left) ** 2 : 0;
  });
}

function multiply(matrix: Float64Array, vector: Float64Array, p: number): Float64Array {
  const out = new Float64Array(p);
  for (let a = 0; a < p; a++) {
    let sum = 0;
    for (let b = 0; b < p; b++) sum += matrix[a * p + b]! * vector[b]!;
    out[a] = sum;
  }
  return out;
}

// A · meat · A; the meat has one more row and column, for the outcome.
function sandwich(inverse: Float64Array, meat: Float64Array, p: number): Float64Array {
  const half = new Float64Array(p * p);
  const full = new Float64Array(p * p);
  for (let a = 0; a < p; a++) {
    for (let m = 0; m < p; m++) {
      const factor = inverse[a * p + m]!;
      if (factor === 0) continue;
      for (let b = 0; b < p; b++) half[a * p + b]! += factor * meat[m * (p + 1) + b]!;
    }
    for (let m = 0; m < p; m++) {
      const factor = half[a * p + m]!;
      for (let b = 0; b < p; b++) full[a * p + b]! += factor * inverse[m * p + b]!;
    }
  }
  return full;
}
