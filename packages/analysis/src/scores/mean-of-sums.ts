import { type Measured, notEnough } from '../result.ts';
import { studentQuantile } from '../stats/student.ts';
import { checkConfidence } from './proportion.ts';
import { FEWEST_ANSWERS } from './weighted-answers.ts';

/** What engines count of numbers such as ratings or balances: how many, their sum, the sum of their squares. */
export type NumberSums = { n: number; sum: number; squares: number };

/**
 * Mean with Student's interval where only sums are at hand; `notEnough` below 5 numbers. Equals `mean` of the numbers
 * themselves as far as squares keep their digits, that is unless they vary by less than a millionth of their size.
 *
 * @example
 * meanOfSums({ n: 5, sum: 35, squares: 255 }); // 7 with its interval, of 5, 6, 7, 8, 9
 *
 * @throws AnalysisError `option_invalid`
 */
export function meanOfSums(
  { n, sum, squares }: NumberSums,
  options: { confidence?: number | undefined } = {},
): Measured {
  const confidence = checkConfidence(options.confidence ?? 0.95);
  if (n < FEWEST_ANSWERS) return notEnough(n, FEWEST_ANSWERS);
  const value = sum / n;
  const variance = Math.max(0, squares - n * value * value) / (n - 1);
  const half = studentQuantile((1 + confidence) / 2, n - 1) * Math.sqrt(variance / n);
  return { value, low: value - half, high: value + half };
}
