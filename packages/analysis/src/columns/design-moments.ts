import { type CrossMoments, crossMoments } from '../stats/cross-moments.ts';
import type { Design, LevelsDesign } from './design.ts';

/** Cross-moments of a design: its predictors, then the outcome. */
export function designMoments(design: Design): CrossMoments {
  if (design.kind === 'linear') return crossMoments([...design.columns, design.outcome], design.weights);
  return levelsMoments(design);
}

// A row holds at most one indicator a touchpoint: counting pairs of them is far less work than products of columns.
function levelsMoments(design: LevelsDesign): CrossMoments {
  const { n, predictors, outcome, weights, sumWeights, sumSquaredWeights } = design;
  const size = predictors + 1;
  const y = predictors;
  const products = new Float64Array(size * size);
  const means = new Float64Array(size);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (weights ? weights[i]! : 1) * outcome[i]!;
  const mean = n > 0 ? sum / sumWeights : 0;
  addIndicatorProducts(design, (i) => (weights ? weights[i]! : 1), products, size);
  for (let i = 0; i < n; i++) {
    const w = weights ? weights[i]! : 1;
    const gap = outcome[i]! - mean;
    products[y * size + y]! += w * gap * gap;
    const from = i * design.touchpoints;
    for (let t = 0; t < design.touchpoints; t++) {
      const c = design.active[from + t]!;
      if (c >= 0) products[c * size + y]! += w * gap;
    }
  }
  for (let a = 0; a < predictors; a++) means[a] = n > 0 ? products[a * size + a]! / sumWeights : 0;
  means[y] = mean;
  if (products[y * size + y]! <= 1e-100 * sumWeights) products[y * size + y] = 0;
  for (let a = 0; a < predictors; a++) {
    for (let b = a; b < predictors; b++) {
      const value = products[a * size + b]! - means[a]! * means[b]! * sumWeights;
      products[a * size + b] = products[b * size + a] = value;
    }
    // Everybody or nobody: what rounding leaves of the variance must read as none.
    if (products[a * size + a]! <= 1e-12 * sumWeights * means[a]!) products[a * size + a] = 0;
    products[y * size + a] = products[a * size + y]!;
  }
  return { size, n, sumWeights, sumSquaredWeights, means, products };
}

/** Adds Σ scale(i) x_a x_b over pairs of indicators to the upper triangle of `target`. Cost rows × touchpoints² / 2. */
export function addIndicatorProducts(
  design: LevelsDesign,
  scale: (row: number) => number,
  target: Float64Array,
  size: number,
): void {
  const { n, touchpoints, active } = design;
  const columns = new Int32Array(touchpoints);
  for (let i = 0; i < n; i++) {
    const value = scale(i);
    let count = 0;
    for (let t = 0; t < touchpoints; t++) {
      const c = active[i * touchpoints + t]!;
      if (c >= 0) columns[count++] = c;
    }
    for (let p = 0; p < count; p++) {
      const line = columns[p]! * size;
      for (let q = p; q < count; q++) target[line + columns[q]!]! += value;
    }
  }
}
