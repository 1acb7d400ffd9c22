import { type Design, INDICATORS_PER_TOUCHPOINT } from '../columns/design.ts';
import type { LeastSquares } from '../columns/least-squares.ts';
import type { CrossMoments } from '../stats/cross-moments.ts';
import { normalQuantile } from '../stats/normal.ts';
import type { DriverWarning } from './result.ts';

/** Below this many people at a level its effect is hardly known. */
const RARE = 30;

export function touchpointWarnings(
  design: Design,
  moments: CrossMoments,
  fit: LeastSquares,
  keys: readonly string[],
): DriverWarning[] {
  const warnings: DriverWarning[] = [];
  const counts = design.kind === 'levels' ? indicatorCounts(design) : undefined;
  keys.forEach((touchpoint, t) => {
    let varying = 0;
    let determined = 0;
    for (let c = design.starts[t]!; c < design.starts[t + 1]!; c++) {
      if (!(moments.products[c * moments.size + c]! > 0)) continue;
      varying++;
      if (fit.entangled.has(c)) determined++;
    }
    if (varying === 0) warnings.push({ code: 'touchpoint_constant', touchpoint });
    else if (determined > 0) warnings.push({ code: 'touchpoint_collinear', touchpoint });
    if (!counts) return;
    (['disappointing', 'delighting'] as const).forEach((level, indicator) => {
      const n = counts[t * INDICATORS_PER_TOUCHPOINT + indicator]!;
      if (n < RARE) warnings.push({ code: 'touchpoint_rare', touchpoint, level, n, needed: RARE });
    });
  });
  return warnings;
}

/** People per indicator. */
export function indicatorCounts(design: Design & { kind: 'levels' }): Int32Array {
  const counts = new Int32Array(design.predictors);
  for (const column of design.active) if (column >= 0) counts[column]!++;
  return counts;
}

/**
 * Whether R² is no more than chance gives one time in twenty. Explained over expected follows χ²_k / k when nothing is
 * associated; its 95 % point by Wilson & Hilferty (1931).
 */
export function explainsNothing(r2: number, expectedByChance: number, rank: number): boolean {
  if (rank === 0 || r2 <= 0) return true;
  const part = 2 / (9 * rank);
  const limit = (1 - part + normalQuantile(0.95) * Math.sqrt(part)) ** 3;
  return r2 / (1 - r2 || Number.MIN_VALUE) <= limit * expectedByChance;
}
