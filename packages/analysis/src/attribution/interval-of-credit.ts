import type { Estimate } from '../result.ts';
import { normalQuantile } from '../stats/normal.ts';
import { sampleQuantile } from '../stats/sample-quantile.ts';

/**
 * Interval of a credit (≥ 0) out of what other samples give: their percentiles, and above at least what so few
 * conversions leave open. Samples of nothing are nothing, yet a touchpoint that none of these customers came by may well
 * be credited with the next one: the upper limit is never below that of a sum of Poisson numbers (Fay & Feuer 1997), in
 * which one more conversion (`unit`) counts. Without samples: low = value = high.
 */
export function intervalOfCredit(
  value: number,
  samples: Float64Array,
  { unit, confidence }: { unit: number; confidence: number },
): Estimate {
  if (samples.length === 0) return { value, low: value, high: value };
  const sorted = samples.slice().sort();
  const low = sampleQuantile(sorted, (1 - confidence) / 2);
  const high = sampleQuantile(sorted, (1 + confidence) / 2);
  const few = upperOfFew({ value, variance: varianceOf(samples), unit }, (1 + confidence) / 2);
  return { value, low: Math.max(0, Math.min(low, value)), high: Math.max(high, value, few) };
}

function upperOfFew({ value, variance, unit }: { value: number; variance: number; unit: number }, p: number): number {
  const sum = value + unit;
  const spread = variance + unit * unit;
  return sum === 0 ? 0 : (spread / (2 * sum)) * chiSquareQuantile(p, (2 * sum * sum) / spread);
}

/** Wilson & Hilferty (1931); within half a percent for the two degrees and more that are asked for here. */
function chiSquareQuantile(p: number, degrees: number): number {
  const part = 2 / (9 * degrees);
  return degrees * (1 - part + normalQuantile(p) * Math.sqrt(part)) ** 3;
}

function varianceOf(samples: Float64Array): number {
  const mean = samples.reduce((a, b) => a + b, 0) / samples.length;
  return samples.reduce((sum, sample) => sum + (sample - mean) ** 2, 0) / Math.max(1, samples.length - 1);
}
