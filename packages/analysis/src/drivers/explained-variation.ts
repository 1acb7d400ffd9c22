import type { Estimate } from '../result.ts';
import { normalQuantile } from '../stats/normal.ts';
import type { InfluenceResult } from './result.ts';

/**
 * R² with its large-sample interval (Olkin & Finn 1995; Cohen, Cohen, West & Aiken 2003, section 3.6): built around R² less
 * what chance alone adds, and widened where needed so that low ≤ R² ≤ high. Weighted: with Kish's effective n.
 * Assumes roughly normal residuals; far from that it is a guide, not a promise. Range 0 to 1. Cost: constant.
 */
export function explainedVariation(influence: InfluenceResult, confidence = 0.95): Estimate {
  const { r2, r2Corrected, effectiveN } = influence;
  const z = normalQuantile((1 + confidence) / 2);
  const standardError = (2 * Math.sqrt(Math.max(0, r2)) * (1 - r2)) / Math.sqrt(Math.max(1, effectiveN));
  return {
    value: r2,
    low: Math.min(r2, Math.max(0, r2Corrected - z * standardError)),
    high: Math.max(r2, Math.min(1, r2Corrected + z * standardError)),
  };
}
