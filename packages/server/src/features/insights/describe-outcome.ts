import { isEstimate, mean, nps } from '@anklang/analysis';
import { fail, type Report } from '@anklang/domain';
import type { OutcomeColumn } from '../feedback/index.ts';
import { estimate } from './measured.ts';

export type DescribedOutcome = { outcome: Report['outcome']; effectiveN: number };

/** Only a question asked from 0 to 10 is a net promoter question; 1 to 10 is not. */
export function isAskedAsNps(scale: readonly [number, number]): boolean {
  return scale[0] === 0 && scale[1] === 10;
}

/** Mean, NPS and distribution of the overall judgement. */
export function describeOutcome(column: OutcomeColumn, weights: Float64Array | undefined): DescribedOutcome {
  const average = mean(column.values, { weights });
  if (!isEstimate(average)) throw fail('too_few_answers', { have: average.n, need: average.needed });
  return {
    effectiveN: average.effectiveN,
    outcome: {
      column: column.column,
      name: column.name,
      scale: [column.scale[0], column.scale[1]],
      n: average.n,
      mean: estimate(average),
      nps: isAskedAsNps(column.scale) ? describeNps(column.values, weights) : null,
      distribution: countValues(answersThatCount(column.values, weights)),
    },
  };
}

function describeNps(answers: Float64Array, weights: Float64Array | undefined): Report['outcome']['nps'] {
  const score = nps(answers, { weights });
  if (!isEstimate(score)) return null;
  const people = { promoters: 0, passives: 0, detractors: 0 };
  for (const answer of answersThatCount(answers, weights)) {
    people[answer >= 9 ? 'promoters' : answer >= 7 ? 'passives' : 'detractors']++;
  }
  return { ...estimate(score), ...people, standardError: score.standardError };
}

/** Answers of the people who take part: nobody without an answer, and nobody who weighs nothing. */
function answersThatCount(answers: Float64Array, weights: Float64Array | undefined): Float64Array {
  return answers.filter((answer, row) => !Number.isNaN(answer) && (!weights || weights[row]! > 0));
}

/** People per answer, lowest answer first; people without one are left out. */
export function countValues(values: Float64Array): { value: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const value of values) {
    if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([value, count]) => ({ value, count }));
}
