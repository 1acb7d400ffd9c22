import { notRated } from '@anklang/analysis';
import type { DailySeries } from '../measures.ts';
import type { View } from './derive-view.ts';

const dayMs = 86_400_000;
const disappointsTo = 6;
const delightsFrom = 9;

type Sums = Omit<DailySeries, 'step' | 'day'>;

/** Interactions and ratings by step and day, whatever their journeys. O(events + steps × days). */
export function countDailySeries({ log, instants }: View): DailySeries {
  const span = daysOf(instants, log.starts[log.journeys]!);
  const byStep = new Map<number, Sums>();
  for (let i = 0; i < log.starts[log.journeys]!; i++) {
    const step = log.touchpoint[i]!;
    let sums = byStep.get(step);
    if (!sums) {
      sums = emptySums(span.days);
      byStep.set(step, sums);
    }
    const day = Math.floor(instants[i]! / dayMs) - span.first;
    sums.interactions[day]!++;
    const rating = log.rating ? log.rating[i]! : notRated;
    if (rating === notRated) continue;
    sums.rated[day]!++;
    sums.sum[day]! += rating;
    sums.squares[day]! += rating * rating;
    if (rating <= disappointsTo) sums.disappointing[day]!++;
    else if (rating >= delightsFrom) sums.delighting[day]!++;
  }
  return keepSeen(
    [...byStep].sort(([a], [b]) => a - b),
    span.first,
  );
}

function daysOf(instants: Float64Array, rows: number): { first: number; days: number } {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < rows; i++) {
    low = Math.min(low, instants[i]!);
    high = Math.max(high, instants[i]!);
  }
  if (rows === 0) return { first: 0, days: 0 };
  const first = Math.floor(low / dayMs);
  return { first, days: Math.floor(high / dayMs) - first + 1 };
}

function emptySums(days: number): Sums {
  const column = () => new Float64Array(days);
  return {
    ...{ interactions: column(), rated: column(), sum: column(), squares: column() },
    ...{ disappointing: column(), delighting: column() },
  };
}

/** Only days with an interaction. */
function keepSeen(byStep: readonly [number, Sums][], firstDay: number): DailySeries {
  const seen = byStep.map(([step, sums]) => ({
    step,
    sums,
    days: Array.from(sums.interactions.keys()).filter((day) => sums.interactions[day]! > 0),
  }));
  const total = seen.reduce((sum, { days }) => sum + days.length, 0);
  const series: DailySeries = { step: new Int32Array(total), day: new Int32Array(total), ...emptySums(total) };
  let place = 0;
  for (const { step, sums, days } of seen) {
    for (const day of days) {
      series.step[place] = step;
      series.day[place] = firstDay + day;
      for (const column of Object.keys(sums) as (keyof Sums)[]) series[column][place] = sums[column][day]!;
      place++;
    }
  }
  return series;
}
