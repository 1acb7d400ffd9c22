import { type Estimate, type NotEnough, notEnough } from '../result.ts';
import { studentQuantile } from '../stats/student.ts';
import { checkConfidence } from './proportion.ts';
import { FEWEST_ANSWERS, forEachAnswer, type ScoreOptions } from './weighted-answers.ts';

export type Mean = Estimate & { n: number; effectiveN: number; standardError: number };

/**
 * Mean of the numbers present (NaN = none), weighted when asked, with Student's interval; weighted answers count as
 * Kish's effective number. `notEnough` below 5 answers. Where all answers agree the interval is that one value.
 *
 * @throws AnalysisError `length_differs`, `value_invalid`, `option_invalid`
 */
export function mean(values: Float64Array, options: ScoreOptions = {}): Mean | NotEnough {
  const confidence = checkConfidence(options.confidence ?? 0.95);
  let sum = 0;
  const { n, sumWeights, effectiveN } = forEachAnswer(values, options.weights, (value, weight) => {
    sum += weight * value;
  });
  if (n < FEWEST_ANSWERS) return notEnough(n, FEWEST_ANSWERS);
  const value = sum / sumWeights;
  let squares = 0;
  forEachAnswer(values, options.weights, (each, weight) => {
    squares += weight * (each - value) ** 2;
  });
  // One weight may outweigh all others; a degree of freedom below 1 would have no finite interval worth showing.
  const freedom = Math.max(1, effectiveN - 1);
  const standardError = Math.sqrt(squares / sumWeights / freedom);
  const half = studentQuantile((1 + confidence) / 2, freedom) * standardError;
  return { value, low: value - half, high: value + half, n, effectiveN, standardError };
}
