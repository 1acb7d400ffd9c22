import { checkWeights, largestOf } from '../columns/design.ts';

/** Fewer answers give no score. */
export const FEWEST_ANSWERS = 5;

export type ScoreOptions = {
  /** Non-negative, one per answer; only their ratios matter. Weight 0 or NaN takes the answer out. */
  weights?: Float64Array | undefined;
  /** Between 0 and 1. Default 0.95. */
  confidence?: number | undefined;
};

export type AnswerTotals = {
  n: number;
  /** In units of the largest weight. */
  sumWeights: number;
  /** Kish (1965): (Σw)² / Σw², the number of equally weighted answers that would say as much. */
  effectiveN: number;
};

/** Calls `each` for every finite answer with a weight above 0, the weight in units of the largest. */
export function forEachAnswer(
  answers: Float64Array,
  weights: Float64Array | undefined,
  each: (value: number, weight: number, row: number) => void,
): AnswerTotals {
  if (weights) checkWeights(weights, answers.length);
  const scale = weights ? largestOf(weights) : 1;
  let n = 0;
  let sumWeights = 0;
  let sumSquares = 0;
  for (let i = 0; i < answers.length; i++) {
    const value = answers[i]!;
    const w = weights ? weights[i]! / scale : 1;
    if (!Number.isFinite(value) || !(w > 0)) continue;
    n++;
    sumWeights += w;
    sumSquares += w * w;
    each(value, w, i);
  }
  return { n, sumWeights, effectiveN: n === 0 ? 0 : sumWeights ** 2 / sumSquares };
}
