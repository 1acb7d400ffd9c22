import type { Estimate } from '../result.ts';
import { wilson } from '../scores/proportion.ts';
import { normalCdf } from '../stats/normal.ts';

export type Share = { k: number; n: number };

/**
 * Difference of two independent shares with Newcombe's (1998, method 10) interval, which is made of their Wilson
 * intervals and holds for small numbers too. n > 0 in both.
 */
export function differenceOfShares(one: Share, other: Share, confidence: number): Estimate {
  const a = wilson(one.k, one.n, confidence);
  const b = wilson(other.k, other.n, confidence);
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}

/** Probability of at least this difference if both shares were equal: one-sided score test with the pooled share. */
export function shareIsLarger(one: Share, other: Share): number {
  const pooled = (one.k + other.k) / (one.n + other.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.n + 1 / other.n));
  if (error === 0) return 1;
  return normalCdf(-(one.k / one.n - other.k / other.n) / error);
}

/**
 * Which hypotheses fall when at most `rate` of those that fall may be false (Benjamini & Hochberg 1995): the largest p
 * with p ≤ rank / number × rate and all below it.
 */
export function discoveries(p: ArrayLike<number>, rate: number): boolean[] {
  const order = Array.from({ length: p.length }, (_, i) => i).sort((a, b) => p[a]! - p[b]!);
  let fallen = 0;
  order.forEach((i, rank) => {
    if (p[i]! <= ((rank + 1) / order.length) * rate) fallen = rank + 1;
  });
  const found = new Array<boolean>(p.length).fill(false);
  for (const i of order.slice(0, fallen)) found[i] = true;
  return found;
}
