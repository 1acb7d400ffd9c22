import type { Estimate } from '../result.ts';

export type SeasonInput = {
  /** Days since 1 January 1970 of the first entry. */
  firstDay: number;
  /** One entry a day: a count, or the sum of ratings. */
  sums: ArrayLike<number>;
  /** Ratings behind each sum; left out: `sums` are counts. */
  weights?: ArrayLike<number> | undefined;
};

export type SeasonOptions = { confidence?: number | undefined };

/**
 * Of counts `by` is a factor (1: as usual), of ratings a difference in rating points (0: as usual). `isRecognisable`: the
 * interval, made wider for looking at all of them at once, does not hold the usual.
 */
export type SeasonPart = { by: Estimate; isRecognisable: boolean };

export type Season = {
  /** 1 Monday to 7 Sunday; null: fewer than eight whole weeks. */
  weekdays: (SeasonPart & { weekday: number })[] | null;
  /** 1 to 12, in how many years each was seen whole; what was seen once may have been chance. Null: too short. */
  months: (SeasonPart & { month: number; years: number })[] | null;
  /** Whole calendar months there are and those it takes. */
  wholeMonths: number;
  neededMonths: number;
};
