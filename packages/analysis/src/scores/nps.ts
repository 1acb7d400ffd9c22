import { AnalysisError } from '../error.ts';
import { type Estimate, type NotEnough, notEnough } from '../result.ts';
import { normalQuantile } from '../stats/normal.ts';
import { checkConfidence } from './proportion.ts';
import { FEWEST_ANSWERS, forEachAnswer, type ScoreOptions } from './weighted-answers.ts';

export type Nps = Estimate & {
  n: number;
  /** Kish: (Σw)² / Σw². */
  effectiveN: number;
  /** In points, of the plain estimate. */
  standardError: number;
  /** Shares, 0 to 1. */
  promoters: number;
  passives: number;
  detractors: number;
};

/**
 * Net promoter score of answers from 0 to 10 (NaN = none), in points from −100 to 100: share of 9 and 10 minus share of
 * 0 to 6. The interval is the adjusted Wald interval with three added answers (¾, 1½, ¾; Rocks 2016, The American
 * Statistician 70), which stays honest for small groups and where everybody agrees; weighted answers count as
 * Kish's effective number. `notEnough` below 5 answers.
 *
 * @throws AnalysisError `value_invalid` for answers outside 0 to 10, `length_differs`, `option_invalid`
 */
export function nps(answers: Float64Array, options: ScoreOptions = {}): Nps | NotEnough {
  const confidence = checkConfidence(options.confidence ?? 0.95);
  let up = 0;
  let down = 0;
  const { n, sumWeights, effectiveN } = forEachAnswer(answers, options.weights, (value, weight, row) => {
    if (value < 0 || value > 10) throw new AnalysisError('value_invalid', { column: 'answers', row, value });
    if (value >= 9) up += weight;
    else if (value <= 6) down += weight;
  });
  if (n < FEWEST_ANSWERS) return notEnough(n, FEWEST_ANSWERS);
  const promoters = up / sumWeights;
  const detractors = down / sumWeights;
  const value = promoters - detractors;
  const standardError = Math.sqrt(Math.max(0, promoters + detractors - value * value) / effectiveN);

  const size = effectiveN + 3;
  const centre = (value * effectiveN) / size;
  const moved = ((promoters + detractors) * effectiveN + 1.5) / size;
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt((moved - centre * centre) / size);
  return {
    value: 100 * value,
    low: 100 * Math.max(-1, Math.min(value, centre - half)),
    high: 100 * Math.min(1, Math.max(value, centre + half)),
    n,
    effectiveN,
    standardError: 100 * standardError,
    promoters,
    passives: Math.max(0, (sumWeights - up - down) / sumWeights),
    detractors,
  };
}
