import type { DriversResult } from '@anklang/analysis';
import type { Estimate } from '@anklang/domain';

const z95 = 1.959963984540054;

/**
 * R² with its large-sample interval (Olkin & Finn 1995; Cohen, Cohen, West & Aiken 2003, 3.6): around R² less what chance
 * alone adds, widened where needed so that R² itself lies within.
 */
export function explainedVariation({ influence }: DriversResult): Estimate | null {
  if ('notEnough' in influence) return null;
  const { r2, r2Corrected, effectiveN } = influence;
  const standardError = (2 * Math.sqrt(Math.max(0, r2)) * (1 - r2)) / Math.sqrt(Math.max(1, effectiveN));
  return {
    value: r2,
    low: Math.min(r2, Math.max(0, r2Corrected - z95 * standardError)),
    high: Math.max(r2, Math.min(1, r2Corrected + z95 * standardError)),
  };
}
