import type { Design } from '../columns/design.ts';
import type { CrossMoments } from '../stats/cross-moments.ts';
import type { ShareGradient } from './share-gradient.ts';

/** Rows beyond this many are taken in even strides: a variance from 50,000 rows is known to about one per cent. */
const ENOUGH_ROWS = 50_000;

/**
 * Covariance (groups × groups) of Shapley contributions to R² over respondents, by the infinitesimal jackknife: the
 * contribution's derivative by each row's weight, squared and summed (Jaeckel 1972; Efron 1982, chapter 6). Weighted
 * rows count with their weight squared. Nothing is assumed about the spread or shape of the outcome.
 * Cost rows × groups × (columns that are not 0)² / 2.
 */
export function shareVariance(options: {
  design: Design;
  moments: CrossMoments;
  gradient: ShareGradient;
  contributions: Float64Array;
  /** Predictors estimated: the residuals of a fitted regression are too small by that many degrees of freedom. */
  rank: number;
  tick: (part: number) => void;
}): Float64Array {
  const { design, moments, gradient, contributions, rank, tick } = options;
  const { n, weights, outcome } = design;
  const d = gradient.groups;
  const y = moments.size - 1;
  const total = moments.products[y * moments.size + y]!;
  const stride = Math.ceil(n / ENOUGH_ROWS);
  const rowForms =
    design.kind === 'linear' ? denseForms(design, moments, gradient) : sparseForms(design, moments, gradient);
  const covariance = new Float64Array(d * d);
  const values = new Float64Array(d);
  let used = 0;
  for (let i = 0; i < n; i += stride) {
    rowForms(i, values);
    const gap = outcome[i]! - moments.means[y]!;
    const w = weights ? weights[i]! : 1;
    for (let j = 0; j < d; j++) values[j] = w * (values[j]! + contributions[j]! * gap * gap);
    for (let j = 0; j < d; j++) {
      for (let k = 0; k <= j; k++) covariance[j * d + k]! += values[j]! * values[k]!;
    }
    used++;
    if ((used & 511) === 0) tick(i / n);
  }
  const spent = design.effectiveN / Math.max(1, design.effectiveN - rank - 1);
  const scale = ((n / used) * spent) / (total * total);
  for (let j = 0; j < d; j++) {
    for (let k = 0; k <= j; k++) {
      const value = covariance[j * d + k]! * scale;
      covariance[j * d + k] = covariance[k * d + j] = value;
    }
  }
  return covariance;
}

type RowForms = (row: number, values: Float64Array) => void;

function denseForms(design: Design & { kind: 'linear' }, moments: CrossMoments, gradient: ShareGradient): RowForms {
  const { size, forms, groups: d } = gradient;
  const z = new Float64Array(size);
  return (row, values) => {
    values.fill(0);
    for (let c = 0; c < size - 1; c++) z[c] = design.columns[c]![row]! - moments.means[c]!;
    z[size - 1] = design.outcome[row]! - moments.means[size - 1]!;
    let at = 0;
    for (let a = 0; a < size; a++) {
      for (let b = 0; b <= a; b++) {
        const product = z[a]! * z[b]!;
        for (let j = 0; j < d; j++) values[j]! += product * forms[at++]!;
      }
    }
  };
}

// (x − m)'G(x − m) multiplied out, so that only the indicators that are 1 are touched.
function sparseForms(design: Design & { kind: 'levels' }, moments: CrossMoments, gradient: ShareGradient): RowForms {
  const { size, forms, groups: d } = gradient;
  const y = size - 1;
  const { active, touchpoints } = design;
  const linear = new Float64Array(size * d);
  const constant = new Float64Array(d);
  const mean = Float64Array.from(moments.means);
  mean[y] = 0;
  for (let a = 0, at = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      for (let j = 0; j < d; j++, at++) {
        const g = forms[at]!;
        constant[j]! += g * mean[a]! * mean[b]!;
        linear[a * d + j]! -= g * mean[b]!;
        linear[b * d + j]! -= g * mean[a]!;
      }
    }
  }
  const columns = new Int32Array(touchpoints + 1);
  return (row, values) => {
    values.set(constant);
    let count = 0;
    for (let t = 0; t < touchpoints; t++) {
      const c = active[row * touchpoints + t]!;
      if (c >= 0) columns[count++] = c;
    }
    columns[count] = y;
    const gap = design.outcome[row]! - moments.means[y]!;
    for (let p = 0; p <= count; p++) {
      const a = columns[p]!;
      const value = a === y ? gap : 1;
      const line = (a * (a + 1)) / 2;
      for (let j = 0; j < d; j++) values[j]! += value * linear[a * d + j]!;
      for (let q = 0; q <= p; q++) {
        const b = columns[q]!;
        const product = value * (b === y ? gap : 1);
        const at = (line + b) * d;
        for (let j = 0; j < d; j++) values[j]! += product * forms[at + j]!;
      }
    }
  };
}
