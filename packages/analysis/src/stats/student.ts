import { betaQuantile, incompleteBeta } from './beta.ts';
import { normalQuantile } from './normal.ts';

/** Quantile of Student's t with `df` > 0 degrees of freedom (Infinity: normal), for 0 < p < 1. */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1 && df > 0)) return Number.NaN;
  if (df > 1e7) return normalQuantile(p);
  if (p === 0.5) return 0;
  if (p > 0.5) return -studentQuantile(1 - p, df);
  // 1 − x is asked for directly where t is small, since x is then too close to 1 to hold its digits.
  if (p > 0.25) {
    const y = betaQuantile(1 - 2 * p, 0.5, df / 2);
    return -Math.sqrt((df * y) / (1 - y));
  }
  const x = betaQuantile(2 * p, df / 2, 0.5);
  return -Math.sqrt((df * (1 - x)) / x);
}

/** Distribution function of Student's t with `df` > 0 degrees of freedom. */
export function studentCdf(t: number, df: number): number {
  if (!(df > 0) || Number.isNaN(t)) return Number.NaN;
  const tail = incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}
