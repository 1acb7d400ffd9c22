import type { Random } from '../stats/random.ts';
import { type ShareGradient, sampledGradient } from './share-gradient.ts';
import { type GroupedMoments, RANK_TOLERANCE } from './subset-lattice.ts';

export type SampledShapley = {
  contributions: Float64Array;
  /** The same with chance's part taken off; only with a meat matrix. */
  corrected: Float64Array;
  /** Standard error of each contribution from sampling orderings. */
  errors: Float64Array;
  gradient: ShareGradient | undefined;
};

/**
 * Shapley contributions to R² from sampled orderings (Castro, Gómez & Tejada 2009), each followed by its reverse, which
 * cancels much of the noise (Mitchell et al. 2022). `pairs` ≥ 2. Cost O(pairs × columns³).
 */
export function sampleShapley(options: {
  moments: GroupedMoments;
  meat?: Float64Array | undefined;
  /** Turns tr(M⁻¹ Ω) into the relative bias of the residual variance. */
  biasPerTrace: number;
  pairs: number;
  random: Random;
  withGradient: boolean;
  tick: (done: number) => void;
}): SampledShapley {
  const { moments, meat, biasPerTrace, pairs, random, withGradient, tick } = options;
  const groups = moments.starts.length - 1;
  const gradient = withGradient ? sampledGradient(groups, moments.size) : undefined;
  const walk = orderingWalk(moments, meat, biasPerTrace, gradient, 1 / (2 * pairs));
  const order = Int32Array.from({ length: groups }, (_, t) => t);
  const sums = new Float64Array(groups);
  const squares = new Float64Array(groups);
  const corrected = new Float64Array(groups);
  const once = new Float64Array(groups);
  for (let pair = 0; pair < pairs; pair++) {
    for (let i = groups - 1; i > 0; i--) {
      const j = random.below(i + 1);
      const kept = order[i]!;
      order[i] = order[j]!;
      order[j] = kept;
    }
    once.fill(0);
    walk(order, once, corrected);
    walk(order.toReversed(), once, corrected);
    for (let t = 0; t < groups; t++) {
      const value = once[t]! / 2;
      sums[t]! += value;
      squares[t]! += value * value;
    }
    tick(pair + 1);
  }
  const errors = new Float64Array(groups);
  for (let t = 0; t < groups; t++) {
    sums[t]! /= pairs;
    errors[t] = Math.sqrt(Math.max(0, squares[t]! / pairs - sums[t]! ** 2) / (pairs - 1));
    corrected[t]! /= 2 * pairs;
  }
  return { contributions: sums, corrected, errors, gradient: gradient?.finish() };
}

function orderingWalk(
  moments: GroupedMoments,
  meat: Float64Array | undefined,
  biasPerTrace: number,
  gradient: ReturnType<typeof sampledGradient> | undefined,
  scale: number,
) {
  const { size, products, starts } = moments;
  const y = size - 1;
  const total = products[y * size + y]!;
  const a = new Float64Array(size * size);
  const b = new Float64Array(meat ? size * size : 0);
  const place = new Int32Array(size);
  const pivots = new Int32Array(size);
  const columns = new Int32Array(size);
  const coefficients = new Float64Array(size);
  const ratio = new Float64Array(size);
  columns[0] = y;
  place[y] = y;

  return (order: Int32Array, raw: Float64Array, corrected: Float64Array): void => {
    let at = 0;
    for (const t of order) for (let c = starts[t]!; c < starts[t + 1]!; c++) place[at++] = c;
    for (let i = 0; i < size; i++) {
      const from = place[i]! * size;
      for (let j = i; j < size; j++) {
        a[i * size + j] = products[from + place[j]!]!;
        if (meat) b[i * size + j] = meat[from + place[j]!]!;
      }
    }
    let count = 0;
    let trace = 0;
    let before = 0;
    let beforeCorrected = 0;
    at = 0;
    columns[0] = y;
    coefficients[0] = 1;
    for (const t of order) {
      gradient?.add(t, -scale, columns, coefficients, count + 1);
      for (let c = starts[t]!; c < starts[t + 1]!; c++, at++) {
        const row = at * size;
        const pivot = a[row + at]!;
        if (!(pivot > RANK_TOLERANCE * products[c * size + c]!)) continue;
        for (let k = at + 1; k < size; k++) ratio[k] = a[row + k]! / pivot;
        if (meat) {
          const own = b[row + at]!;
          trace += own / pivot;
          for (let k = at + 1; k < y; k++) {
            const line = k * size;
            for (let m = k; m < y; m++) {
              b[line + m]! += ratio[k]! * ratio[m]! * own - ratio[k]! * b[row + m]! - ratio[m]! * b[row + k]!;
            }
          }
        }
        for (let k = at + 1; k < size; k++) {
          const line = k * size;
          const factor = ratio[k]!;
          for (let m = k; m < size; m++) a[line + m]! -= factor * a[row + m]!;
        }
        pivots[count++] = at;
      }
      const explained = Math.max(0, 1 - a[y * size + y]! / total);
      raw[t]! += explained - before;
      before = explained;
      const kept = 1 - (1 - explained) * (1 + biasPerTrace * trace);
      corrected[t]! += kept - beforeCorrected;
      beforeCorrected = kept;
      if (!gradient) continue;
      for (let i = count - 1; i >= 0; i--) {
        const row = pivots[i]! * size;
        let value = a[row + y]!;
        for (let j = i + 1; j < count; j++) value += a[row + pivots[j]!]! * coefficients[j]!;
        coefficients[i] = -value / a[row + pivots[i]!]!;
        columns[i] = place[pivots[i]!]!;
      }
      columns[count] = y;
      coefficients[count] = 1;
      gradient.add(t, scale, columns, coefficients, count + 1);
    }
  };
}
