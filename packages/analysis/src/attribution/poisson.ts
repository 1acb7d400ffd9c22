import { logGamma } from '../stats/beta.ts';
import type { Random } from '../stats/random.ts';

/**
 * A Poisson number with the mean given (≥ 0, finite): by inversion below 30, above by transformed rejection (Hörmann
 * 1993, PTRS).
 */
export function drawPoisson(random: Random, mean: number): number {
  if (mean <= 0) return 0;
  return mean < 30 ? byInversion(random, mean) : byRejection(random, mean);
}

function byInversion(random: Random, mean: number): number {
  let probability = Math.exp(-mean);
  let left = random.uniform();
  let n = 0;
  while (left > probability && n < 1000) {
    left -= probability;
    n++;
    probability *= mean / n;
  }
  return n;
}

function byRejection(random: Random, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const sure = 0.9277 - 3.6224 / (b - 2);
  const logMean = Math.log(mean);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = random.uniform();
    const us = 0.5 - Math.abs(u);
    const n = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= sure) return n;
    if (n < 0 || (us < 0.013 && v > us)) continue;
    if (Math.log(v * (inverseAlpha / (a / (us * us) + b))) <= n * logMean - mean - logGamma(n + 1)) return n;
  }
}
