import { AnalysisError } from '../error.ts';
import { level } from './level.ts';
import type { SurveyColumns } from './survey.ts';

/** Indicators of one touchpoint in the `levels` encoding, in this order; OK is the reference. */
const INDICATORS = ['disappointing', 'delighting', 'notUsed', 'noAnswer'] as const;
export const INDICATORS_PER_TOUCHPOINT = INDICATORS.length;

const indicatorOfState = Int8Array.from([0, -1, 1, 2, 3]);

/** Rows that take part, as regressions need them. */
type DesignBase = {
  n: number;
  touchpoints: number;
  /** Predictor columns, without intercept and outcome. */
  predictors: number;
  /** First predictor of each touchpoint, at the end `predictors`. */
  starts: Int32Array;
  outcome: Float64Array;
  /** Undefined: all 1. */
  weights: Float64Array | undefined;
  sumWeights: number;
  sumSquaredWeights: number;
  /** Kish: (Σw)² / Σw²; `n` without weights. */
  effectiveN: number;
};

/** `columns[t]`: the ratings of touchpoint t. */
export type LinearDesign = DesignBase & { kind: 'linear'; columns: Float64Array[] };

/** `active[i * touchpoints + t]`: the predictor that is 1 for row i at touchpoint t, or −1 at OK. */
export type LevelsDesign = DesignBase & { kind: 'levels'; active: Int16Array };

export type Design = LinearDesign | LevelsDesign;

/** Larger numbers are no answers to any question, and their squares would leave the range of numbers. */
const LARGEST = 1e50;

/**
 * Throws where columns differ in length, a weight is negative or infinite, a state is no code of `level`, or an outcome
 * or a rating is beyond ±1e50. NaN and the infinities count as no answer.
 */
export function checkSurvey(survey: SurveyColumns): void {
  const rows = survey.outcome.length;
  if (survey.touchpoints.length === 0) throw new AnalysisError('no_touchpoints');
  const same = (column: string, found: number) => {
    if (found !== rows) throw new AnalysisError('length_differs', { column, expected: rows, found });
  };
  checkSize('outcome', survey.outcome);
  for (const { key, ratings, state } of survey.touchpoints) {
    same(key, ratings.length);
    same(key, state.length);
    checkSize(key, ratings);
    for (let i = 0; i < rows; i++) {
      if (state[i]! > level.noAnswer)
        throw new AnalysisError('value_invalid', { column: key, row: i, value: state[i]! });
    }
  }
  if (survey.weights) checkWeights(survey.weights, rows);
}

function checkSize(column: string, values: Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    const value = Math.abs(values[i]!);
    if (value > LARGEST && value < Number.POSITIVE_INFINITY) {
      throw new AnalysisError('value_invalid', { column, row: i, value: values[i]! });
    }
  }
}

export function checkWeights(weights: Float64Array, rows: number): void {
  if (weights.length !== rows) {
    throw new AnalysisError('length_differs', { column: 'weights', expected: rows, found: weights.length });
  }
  for (let i = 0; i < rows; i++) {
    const value = weights[i]!;
    if (value < 0 || value === Number.POSITIVE_INFINITY) {
      throw new AnalysisError('value_invalid', { column: 'weights', row: i, value });
    }
  }
}

/** Rows with an outcome and a weight above 0. */
function rowsWithOutcome(survey: SurveyColumns): Int32Array {
  const rows = new Int32Array(survey.outcome.length);
  let count = 0;
  for (let i = 0; i < survey.outcome.length; i++) {
    if (Number.isFinite(survey.outcome[i]!) && (!survey.weights || survey.weights[i]! > 0)) rows[count++] = i;
  }
  return rows.subarray(0, count);
}

/** Ratings as numbers over the rows where every touchpoint is rated. */
export function linearDesign(survey: SurveyColumns): LinearDesign {
  const d = survey.touchpoints.length;
  let rows = rowsWithOutcome(survey);
  for (const { ratings, state } of survey.touchpoints) {
    rows = rows.filter((i) => state[i]! <= level.delighting && Number.isFinite(ratings[i]!));
  }
  const columns = survey.touchpoints.map(({ ratings }) => Float64Array.from(rows, (i) => ratings[i]!));
  return {
    kind: 'linear',
    columns,
    touchpoints: d,
    predictors: d,
    starts: Int32Array.from({ length: d + 1 }, (_, t) => t),
    ...outcomeOf(survey, rows),
  };
}

/** Indicators of every touchpoint over all rows with an outcome. */
export function levelsDesign(survey: SurveyColumns): LevelsDesign {
  const d = survey.touchpoints.length;
  const rows = rowsWithOutcome(survey);
  const active = new Int16Array(rows.length * d);
  survey.touchpoints.forEach(({ state }, t) => {
    for (let i = 0; i < rows.length; i++) {
      const indicator = indicatorOfState[state[rows[i]!]!]!;
      active[i * d + t] = indicator < 0 ? -1 : t * INDICATORS_PER_TOUCHPOINT + indicator;
    }
  });
  return {
    kind: 'levels',
    active,
    touchpoints: d,
    predictors: d * INDICATORS_PER_TOUCHPOINT,
    starts: Int32Array.from({ length: d + 1 }, (_, t) => t * INDICATORS_PER_TOUCHPOINT),
    ...outcomeOf(survey, rows),
  };
}

/** The largest weight, at least a hair above 0. */
export function largestOf(weights: Float64Array): number {
  let largest = Number.MIN_VALUE;
  for (const w of weights) if (w > largest) largest = w;
  return largest;
}

// Only ratios of weights matter, and ratios to the largest can be squared without leaving the range of numbers.
function relativeTo(largest: number, weights: Float64Array): Float64Array {
  return weights.map((w) => w / largest);
}

function outcomeOf(survey: SurveyColumns, rows: Int32Array) {
  const { weights: all } = survey;
  const weights =
    all &&
    relativeTo(
      largestOf(all),
      Float64Array.from(rows, (i) => all[i]!),
    );
  let sumWeights = rows.length;
  let sumSquaredWeights = rows.length;
  if (weights) {
    sumWeights = sumSquaredWeights = 0;
    for (const w of weights) {
      sumWeights += w;
      sumSquaredWeights += w * w;
    }
  }
  const outcome = Float64Array.from(rows, (i) => survey.outcome[i]!);
  const effectiveN = rows.length === 0 ? 0 : sumWeights ** 2 / sumSquaredWeights;
  return { n: rows.length, outcome, weights, sumWeights, sumSquaredWeights, effectiveN };
}
