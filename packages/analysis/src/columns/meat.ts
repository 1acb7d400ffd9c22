import { crossMoments } from '../stats/cross-moments.ts';
import type { Design } from './design.ts';
import { addIndicatorProducts } from './design-moments.ts';

/**
 * Σ s_i (x_i − means)(x_i − means)' over the rows of a design with s_i = w_i² × factors_i (White's "meat" where the factors are squared
 * residuals), in a size × size matrix whose last row and column (the outcome's) stay 0.
 */
export function meatOf(design: Design, factors: Float64Array, means: Float64Array): Float64Array {
  const { n, predictors, weights } = design;
  const size = predictors + 1;
  const scales = Float64Array.from(factors, (factor, i) => (weights ? weights[i]! ** 2 : 1) * factor);
  const meat = new Float64Array(size * size);
  if (design.kind === 'linear') {
    const moments = crossMoments(design.columns, scales);
    for (let a = 0; a < predictors; a++) {
      for (let b = 0; b < predictors; b++) {
        const shift = (moments.means[a]! - means[a]!) * (moments.means[b]! - means[b]!) * moments.sumWeights;
        meat[a * size + b] = moments.products[a * predictors + b]! + shift;
      }
    }
    return meat;
  }
  let sum = 0;
  for (let i = 0; i < n; i++) sum += scales[i]!;
  addIndicatorProducts(design, (i) => scales[i]!, meat, size);
  const totals = Float64Array.from({ length: predictors }, (_, a) => meat[a * size + a]!);
  for (let a = 0; a < predictors; a++) {
    for (let b = a; b < predictors; b++) {
      const value = meat[a * size + b]! - means[a]! * totals[b]! - means[b]! * totals[a]! + means[a]! * means[b]! * sum;
      meat[a * size + b] = meat[b * size + a] = value;
    }
  }
  return meat;
}
