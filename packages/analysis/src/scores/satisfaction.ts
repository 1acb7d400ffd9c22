import { AnalysisError } from '../error.ts';
import { type Estimate, isEstimate, type NotEnough, notEnough } from '../result.ts';
import type { Scale } from './levels.ts';
import { type Mean, mean } from './mean.ts';
import { checkConfidence, wilson } from './proportion.ts';
import { FEWEST_ANSWERS, forEachAnswer, type ScoreOptions } from './weighted-answers.ts';

export type ShareOfPeople = Estimate & { n: number; effectiveN: number };

/**
 * Customer satisfaction (CSAT): share of people, 0 to 1, whose answer is at least `satisfiedFrom` (default: the top two
 * of the scale), with Wilson's interval on Kish's effective number. `notEnough` below 5 answers.
 *
 * @throws AnalysisError `value_invalid` for answers outside the scale, `length_differs`, `option_invalid`
 */
export function csat(
  answers: Float64Array,
  options: ScoreOptions & { scale: Scale; satisfiedFrom?: number | undefined },
): ShareOfPeople | NotEnough {
  return shareFrom(answers, options.satisfiedFrom ?? options.scale[1] - 1, options);
}

/**
 * Customer effort (CES 2.0; Dixon 2013): the mean answer to "made it easy for me" on the scale asked, and the share who
 * found it easy (default: from the answer above the middle, so 5 of 1–7). `notEnough` below 5 answers.
 *
 * @throws AnalysisError `value_invalid` for answers outside the scale, `length_differs`, `option_invalid`
 */
export function ces(
  answers: Float64Array,
  options: ScoreOptions & { scale: Scale; easyFrom?: number | undefined },
): { mean: Mean; easy: ShareOfPeople } | NotEnough {
  const middle = (options.scale[0] + options.scale[1]) / 2;
  const easy = shareFrom(answers, options.easyFrom ?? Math.floor(middle) + 1, options);
  const average = mean(answers, options);
  if (!isEstimate(easy)) return easy;
  if (!isEstimate(average)) return average;
  return { mean: average, easy };
}

function shareFrom(
  answers: Float64Array,
  from: number,
  options: ScoreOptions & { scale: Scale },
): ShareOfPeople | NotEnough {
  const confidence = checkConfidence(options.confidence ?? 0.95);
  const [low, high] = options.scale;
  let inside = 0;
  const { n, sumWeights, effectiveN } = forEachAnswer(answers, options.weights, (value, weight, row) => {
    if (value < low || value > high) throw new AnalysisError('value_invalid', { column: 'answers', row, value });
    if (value >= from) inside += weight;
  });
  if (n < FEWEST_ANSWERS) return notEnough(n, FEWEST_ANSWERS);
  const share = Math.min(1, inside / sumWeights);
  return { ...wilson(share * effectiveN, effectiveN, confidence), n, effectiveN };
}
