export type SurgeOptions = {
  /** So many surges a year may be reported, in expectation and at most, where nothing happens; default 1. */
  falseAlarmsPerYear?: number | undefined;
  /** How many series are watched together: the false alarms are those of all of them; default 1. */
  series?: number | undefined;
  /** First day that is judged, days since 1 January 1970; default: the first with enough history. */
  from?: number | undefined;
};

/** `volume`: far more than expected; `badShare`: a far larger share of the ratings is bad than expected. */
export type SurgeKind = 'volume' | 'badShare';

export type Surge = {
  kind: SurgeKind;
  /** First and last day, both in it, days since 1 January 1970, and the worst one. */
  from: number;
  to: number;
  peak: number;
  /** In all these days: interactions (volume) or bad ratings (badShare), and how many would have been usual. */
  observed: number;
  expected: number;
  /** Ratings in these days; null for volume. */
  rated: number | null;
  /** Of the most conspicuous stretch within: probability of at least so many where nothing happens. */
  p: number;
  /** Still going on at the end of the series. */
  isOpen: boolean;
};

/** What is usual on a day and what happened; `high` is what 95 of 100 usual days stay below or reach. */
export type DayExpectation = { day: number; observed: number; expected: number; low: number; high: number };

export type Surges = {
  /** The latest first. */
  surges: Surge[];
  /** Per judged day; shares (0 to 1) for `badShare`, on days without ratings `observed` is NaN. */
  volume: DayExpectation[];
  badShare: DayExpectation[];
  judgedDays: number;
  /** Days that must be known before anything is judged, if the series is shorter. */
  tooShort: { days: number; needed: number } | null;
  /** p below which a stretch of days counts as conspicuous. */
  threshold: number;
};
