import { AnalysisError } from '../error.ts';
import type { CrossMoments } from './cross-moments.ts';

/** Moments of two disjoint sets of rows with the same columns (Chan, Golub & LeVeque 1983). */
export function mergeMoments(a: CrossMoments, b: CrossMoments): CrossMoments {
  if (a.size !== b.size) throw new AnalysisError('length_differs', { column: 'size', expected: a.size, found: b.size });
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const { size } = a;
  const sumWeights = a.sumWeights + b.sumWeights;
  const scale = (a.sumWeights * b.sumWeights) / sumWeights;
  const means = new Float64Array(size);
  const products = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const gap = b.means[i]! - a.means[i]!;
    means[i] = a.means[i]! + (gap * b.sumWeights) / sumWeights;
    for (let j = 0; j < size; j++) {
      const other = b.means[j]! - a.means[j]!;
      products[i * size + j] = a.products[i * size + j]! + b.products[i * size + j]! + gap * other * scale;
    }
  }
  return {
    size,
    n: a.n + b.n,
    sumWeights,
    sumSquaredWeights: a.sumSquaredWeights + b.sumSquaredWeights,
    means,
    products,
  };
}
