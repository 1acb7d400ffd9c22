/** One touchpoint as two columns of equal length, one entry per respondent. */
export type TouchpointColumn = {
  key: string;
  /** The rating as a number; NaN where there is none (not used, no answer). */
  ratings: Float64Array;
  /** Codes of `level`: 0 disappointing, 1 ok, 2 delighting, 3 notUsed, 4 noAnswer. */
  state: Uint8Array;
};

/** A survey as columns. Respondents without an outcome (NaN), or with weight 0 or NaN, take no part. */
export type SurveyColumns = {
  outcome: Float64Array;
  touchpoints: readonly TouchpointColumn[];
  /** Non-negative; only their ratios matter. Left out: everybody counts once. */
  weights?: Float64Array | undefined;
};
