import type { Estimate, Measured, NotEnough } from '../result.ts';

/** Attractive, one-dimensional, must-be, indifferent, reverse, questionable. */
export type KanoCategory = 'A' | 'O' | 'M' | 'I' | 'R' | 'Q';

export type KanoTable = 'classic' | 'pouliot';

export type KanoInput = {
  /** Answers 1 like, 2 expect, 3 neutral, 4 live with, 5 dislike; 0 = none. If the feature is there. */
  functional: Uint8Array;
  /** If the feature is not there. */
  dysfunctional: Uint8Array;
  importance?: Float64Array | undefined;
};

export type KanoResult = {
  n: number;
  /** People without both answers. */
  missing: number;
  counts: Record<KanoCategory, number>;
  category: KanoCategory;
  /** Runner-up; null when only one category was ever named. */
  second: KanoCategory | null;
  /** Share of the category minus share of the runner-up. */
  margin: Estimate;
  /** True when the data cannot tell the category from its runner-up. */
  ambiguous: boolean;
  /** (A + O) / (A + O + M + I). */
  better: Measured;
  /** −(O + M) / (A + O + M + I). */
  worse: Measured;
  importance: Measured;
};

/** Evaluation of one feature of a Kano questionnaire. */
export function evaluateKano(
  _input: KanoInput,
  _options: { table?: KanoTable | undefined; confidence?: number | undefined } = {},
): KanoResult | NotEnough {
  throw new Error('not ready');
}
