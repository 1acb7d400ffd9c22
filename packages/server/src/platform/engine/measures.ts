import type {
  AccountSums,
  Durations,
  FunnelStep,
  HandOverCounts,
  PathTable,
  Repeats,
  Scorecard,
  TransitionCounts,
} from '@anklang/analysis';

/** How experiences count, with importance by step code. */
export type EngineAccountWeights = {
  delighting: number;
  ok: number;
  disappointing: number;
  conversion: number;
  halfLifeDays: number;
  knockOutFrom: number;
  importance: readonly number[];
};

/** Ratings are common ratings, 0 to 10: up to 6 disappoint, from 9 on delight. */
export type MeasureOptions = {
  scorecard: Record<never, never>;
  transitions: Record<never, never>;
  variants: { limit: number };
  durations: Record<never, never>;
  repeats: Record<never, never>;
  dropOff: { funnel: readonly (readonly number[])[] };
  handOvers: { quietMs: number };
  paths: { lookBackMs: number | null; notCredited: readonly number[]; halfLifeMs: number };
  accounts: {
    weights: EngineAccountWeights;
    /** Day of the statement, milliseconds since 1970; later interactions do not count. */
    at: number;
    /** Rising instants at which the curve is told, the last one ≤ `at`. */
    curveAt: readonly number[];
    /** Rising inner edges of the balance classes: n edges make n + 1 classes, each from ≤ balance < to. */
    edges: readonly number[];
    /** Segment whose values are told one by one. */
    segment: string | null;
  };
  weakestLink: Record<never, never>;
  origins: Record<never, never>;
  dailySeries: Record<never, never>;
};

/** The small tables that engines deliver: the sufficient statistics of everything that is told. */
export type Measures = {
  scorecard: Scorecard;
  /** `medianMs` per cell as `medianTransitionTimes` gives it. */
  transitions: { counts: TransitionCounts; medianMs: Float64Array };
  variants: VariantTable;
  durations: Durations;
  repeats: Repeats[];
  dropOff: { journeys: number; funnel: FunnelStep[] };
  /** A repeat is coming back after having left: interactions in a row at one step are one visit. */
  handOvers: HandOverCounts;
  paths: GroupedPaths;
  accounts: AccountTable;
  weakestLink: WeakestLinkSums;
  origins: { origin: string; customers: number; conversions: number; value: number }[];
  dailySeries: DailySeries;
};
export type MeasureName = keyof Measures;

/** Different paths with what became of them, most taken first, equals in the order of their step codes. */
export type VariantTable = {
  journeys: number;
  customers: number;
  /** Different paths in all; the rows stop at the limit. */
  variants: number;
  /** The fewest rows that together cover 80 % of the journeys; counted over all variants. */
  toCover80: number;
  rows: {
    path: number[];
    journeys: number;
    /** Journeys with a rating; sum and squares of these journeys' mean common ratings. */
    rated: number;
    ratingSum: number;
    ratingSquares: number;
    /** Journeys with a conversion. */
    converted: number;
  }[];
};

/** Customers fall into this many groups by the first byte of the MD5 of their id (of the id that aliases lead to). */
export const customerGroups = 256;

/**
 * Ways to conversions as `collectPaths` cuts them, equal ways of one group of customers told once: `customerOf` is the
 * group, paths stand by group and then by their step codes, `age` is null. Groups instead of customers are what
 * intervals are resampled from.
 */
export type GroupedPaths = {
  table: PathTable;
  /** Time decay needs the ages that the table no longer has: credit per group and step, cell group × steps + step. */
  timeDecay: { conversions: Float64Array; value: Float64Array };
  /** Different customers with a path. */
  customers: number;
};

export type AccountGroupSums = {
  /** Customers with an interaction in the question until the day of the statement. */
  customers: number;
  balanceSum: number;
  balanceSquares: number;
  deposits: number;
  withdrawals: number;
  positive: number;
  negative: number;
  /** Customers with a balance below zero; with a knock-out event. */
  inDebt: number;
  knockedOut: number;
};

export type AccountTable = {
  all: AccountGroupSums;
  /** Largest first; equals by value. Customers without a value are in none. */
  segments: { value: string; group: AccountGroupSums }[];
  /** By step code. */
  touchpoints: AccountSums;
  /** Customers per class of balance. */
  balances: number[];
  /** Per instant asked for: sum of all balances then, and customers known by then. */
  curve: { at: number; balanceSum: number; customers: number }[];
};

export type WeakestLinkSums = {
  /** Journeys with a rating. */
  journeys: number;
  meanSum: number;
  meanSquares: number;
  weakestSum: number;
  weakestSquares: number;
  /** By step code; a tie is shared equally. */
  weakestAt: Float64Array;
};

/**
 * What happened at each step on each day, as columns: by step, then by day; only days with an interaction. Days are whole
 * days since 1 January 1970 in UTC.
 */
export type DailySeries = {
  step: Int32Array;
  day: Int32Array;
  interactions: Float64Array;
  /** Common ratings of the day: how many, their sum and squares, and those that disappoint or delight. */
  rated: Float64Array;
  sum: Float64Array;
  squares: Float64Array;
  disappointing: Float64Array;
  delighting: Float64Array;
};
