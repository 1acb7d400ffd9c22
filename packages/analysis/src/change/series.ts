import { AnalysisError } from '../error.ts';
import type { LevelCounts } from '../scores/level-balance.ts';
import type { NumberSums } from '../scores/mean-of-sums.ts';

/**
 * Ratings of one period. Days are whole days since 1 January 1970, counted by whatever calendar the caller uses;
 * the period holds the days from ≤ day < to.
 */
export type PeriodSums = NumberSums & { from: number; to: number };

/** Counts of consecutive days, one entry a day, from `firstDay` (days since 1 January 1970) on. */
export type DaySeries = {
  firstDay: number;
  /** How often something happened; whole numbers ≥ 0. */
  counts: ArrayLike<number>;
  /** How many of these were rated, and how many of the ratings were bad: 0 ≤ bad ≤ rated ≤ counts. */
  rated?: ArrayLike<number> | undefined;
  bad?: ArrayLike<number> | undefined;
};

/** Sums of ratings that count +1 (delighting), 0 and −1 (disappointing): their mean is the level balance, −1 to 1. */
export function sumsOfLevels({ disappointing, ok, delighting }: LevelCounts): NumberSums {
  return {
    n: disappointing + ok + delighting,
    sum: delighting - disappointing,
    squares: delighting + disappointing,
  };
}

/** Periods in which nobody rated may be left out or have n = 0. */
export function addSums(periods: readonly NumberSums[]): NumberSums {
  const sums = { n: 0, sum: 0, squares: 0 };
  for (const { n, sum, squares } of periods) {
    sums.n += n;
    sums.sum += sum;
    sums.squares += squares;
  }
  return sums;
}

/** Throws `value_invalid` unless periods are rising, do not overlap and hold sums that ratings can have. */
export function checkPeriods(periods: readonly PeriodSums[], column: string): void {
  let end = Number.NEGATIVE_INFINITY;
  periods.forEach(({ from, to, n, sum, squares }, row) => {
    const isPossible = n >= 0 && Number.isFinite(sum) && squares >= 0 && Number.isFinite(n + squares);
    if (!(isPossible && from >= end && to > from)) throw new AnalysisError('value_invalid', { column, row, value: n });
    end = to;
  });
}
