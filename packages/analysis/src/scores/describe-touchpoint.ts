import { level } from '../columns/level.ts';
import type { TouchpointColumn } from '../columns/survey.ts';
import { AnalysisError } from '../error.ts';
import type { Estimate, Measured } from '../result.ts';
import { mean } from './mean.ts';
import { wilson } from './proportion.ts';
import { forEachAnswer, type ScoreOptions } from './weighted-answers.ts';

export type TouchpointDescription = {
  key: string;
  /** People who rated it, whatever their weight. */
  n: number;
  notUsed: number;
  missing: number;
  /** Weighted, in units of the rating. */
  mean: Measured;
  /** People per level, unweighted. */
  counts: { disappointing: number; ok: number; delighting: number };
  /** Shares among those who rated it, weighted, with Wilson intervals; null when nobody did. */
  levels: { disappointing: Estimate; ok: Estimate; delighting: Estimate } | null;
};

/**
 * How one touchpoint is rated. One pass over its columns.
 *
 * @throws AnalysisError `length_differs`, `value_invalid`, `option_invalid`
 */
export function describeTouchpoint(touchpoint: TouchpointColumn, options: ScoreOptions = {}): TouchpointDescription {
  const { key, ratings, state } = touchpoint;
  if (state.length !== ratings.length) {
    throw new AnalysisError('length_differs', { column: key, expected: ratings.length, found: state.length });
  }
  const people = new Float64Array(5);
  for (let i = 0; i < state.length; i++) {
    if (state[i]! > level.noAnswer) throw new AnalysisError('value_invalid', { column: key, row: i, value: state[i]! });
    people[state[i]!]!++;
  }
  const codes = Float64Array.from(state, (code) => (code <= level.delighting ? code : Number.NaN));
  const weighted = new Float64Array(3);
  const { n, sumWeights, effectiveN } = forEachAnswer(codes, options.weights, (code, weight) => {
    weighted[code]! += weight;
  });
  const share = (code: number): Estimate =>
    wilson(Math.min(1, weighted[code]! / sumWeights) * effectiveN, effectiveN, options.confidence);
  return {
    key,
    n: people[level.disappointing]! + people[level.ok]! + people[level.delighting]!,
    notUsed: people[level.notUsed]!,
    missing: people[level.noAnswer]!,
    mean: mean(
      ratings.map((rating, i) => (state[i]! <= level.delighting ? rating : Number.NaN)),
      options,
    ),
    counts: {
      disappointing: people[level.disappointing]!,
      ok: people[level.ok]!,
      delighting: people[level.delighting]!,
    },
    levels:
      n === 0
        ? null
        : { disappointing: share(level.disappointing), ok: share(level.ok), delighting: share(level.delighting) },
  };
}
