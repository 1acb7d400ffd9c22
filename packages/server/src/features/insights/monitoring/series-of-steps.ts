import type { DaySeries } from '@anklang/analysis';
import type { DailySeries } from '../../../platform/engine/measures.ts';

/** Every day from the first with an interaction at the step to the last one known anywhere. */
export type StepSeries = DaySeries & {
  code: number;
  counts: Float64Array;
  rated: Float64Array;
  bad: Float64Array;
  sums: Float64Array;
};

/** More touchpoints are not watched: the busiest are. */
const mostWatched = 200;

export type AllSeries = { series: StepSeries[]; leftOut: number; lastDay: number };

/** One series per step, by its code, filled up with days on which nothing happened. */
export function seriesOfSteps({ step, day, ...columns }: DailySeries): AllSeries {
  let lastDay = day[0]!;
  for (const one of day) lastDay = Math.max(lastDay, one);
  const all: StepSeries[] = [];
  for (let from = 0; from < step.length; ) {
    let to = from + 1;
    while (to < step.length && step[to] === step[from]) to++;
    const firstDay = day[from]!;
    const places = Array.from({ length: to - from }, (_, i) => from + i);
    const filled = (column: Float64Array) => {
      const values = new Float64Array(lastDay - firstDay + 1);
      for (const place of places) values[day[place]! - firstDay] = column[place]!;
      return values;
    };
    all.push({
      ...{ code: step[from]!, firstDay, counts: filled(columns.interactions), rated: filled(columns.rated) },
      ...{ bad: filled(columns.disappointing), sums: filled(columns.sum) },
    });
    from = to;
  }
  const total = ({ counts }: StepSeries) => counts.reduce((sum, count) => sum + count, 0);
  const busiest = all.toSorted((a, b) => total(b) - total(a)).slice(0, mostWatched);
  return { series: busiest.sort((a, b) => a.code - b.code), leftOut: all.length - busiest.length, lastDay };
}
