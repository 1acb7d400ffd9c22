import { AnalysisError } from '../error.ts';
import type { Estimate } from '../result.ts';
import { betaQuantile } from '../stats/beta.ts';
import { normalQuantile } from '../stats/normal.ts';

/**
 * Wilson's (1927) score interval for k of n; k and n may be fractions, as effective counts of weighted answers are.
 * 0 ≤ k ≤ n, n > 0.
 */
export function wilson(k: number, n: number, confidence = 0.95): Estimate {
  check(k, n, confidence);
  const z = normalQuantile((1 + confidence) / 2);
  const value = k / n;
  const centre = (k + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((k * (n - k)) / n + (z * z) / 4);
  // At the ends the bound is exactly 0 or 1; rounding must not put it a hair beside.
  const low = k === 0 ? 0 : Math.min(value, Math.max(0, centre - half));
  const high = k === n ? 1 : Math.max(value, Math.min(1, centre + half));
  return { value, low, high };
}

/** Clopper & Pearson's (1934) interval for k of n people: never covers less than promised, and often more. */
export function clopperPearson(k: number, n: number, confidence = 0.95): Estimate {
  check(k, n, confidence);
  const tail = (1 - confidence) / 2;
  return {
    value: k / n,
    low: k === 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    high: k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k),
  };
}

function check(k: number, n: number, confidence: number): void {
  if (!(n > 0 && Number.isFinite(n))) throw new AnalysisError('option_invalid', { option: 'n', value: n });
  if (!(k >= 0 && k <= n)) throw new AnalysisError('option_invalid', { option: 'k', value: k });
  checkConfidence(confidence);
}

export function checkConfidence(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new AnalysisError('option_invalid', { option: 'confidence', value: confidence });
  }
  return confidence;
}
