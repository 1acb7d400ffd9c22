import type { LevelCuts, Scale } from '@anklang/domain';

/**
 * Answers as columns: what a survey file means once its mapping is applied, and what a stored wave is read back as.
 * Row i is the same respondent in every column.
 */
export type SurveyData = {
  readonly rows: number;
  /** Line of the file, counted from 1 with the header; the header is line 1. */
  readonly lines: Int32Array;
  readonly respondentIds: readonly string[];
  /** Finite and at least zero; null when no weight is mapped. */
  readonly weights: Float64Array | null;
  readonly segments: readonly SegmentColumn[];
  readonly outcome: OutcomeColumn;
  readonly touchpoints: readonly TouchpointColumn[];
};

type SegmentColumn = { readonly column: string; readonly values: readonly (string | null)[] };

export type OutcomeColumn = {
  readonly column: string;
  readonly name: string;
  readonly scale: Scale;
  /** NaN where there is no answer. */
  readonly values: Float64Array;
};

export type TouchpointColumn = {
  /** The column's name in the mapping. */
  readonly key: string;
  readonly name: string;
  readonly scale: Scale;
  readonly cuts: LevelCuts;
  /** NaN where there is no rating. */
  readonly ratings: Float64Array;
  /** One of the states of `@anklang/analysis`: 0 disappointing, 1 OK, 2 delighting, 3 not used, 4 no answer. */
  readonly states: Uint8Array;
};
