import { AnalysisError } from '../error.ts';
import { type Measured, notEnough } from '../result.ts';
import { meanOfSums } from '../scores/mean-of-sums.ts';
import { wilson } from '../scores/proportion.ts';
import { FEWEST_ANSWERS } from '../scores/weighted-answers.ts';

/**
 * Different paths with what became of the journeys that took them: the sufficient statistics of planned against actual.
 * Path p takes the steps `offsets[p]` up to but not including `offsets[p + 1]`.
 */
export type PathOutcomes = {
  /** Touchpoint codes lie in [0, touchpoints). */
  touchpoints: number;
  paths: number;
  /** paths + 1. */
  offsets: Uint32Array;
  steps: Uint16Array;
  journeys: Float64Array;
  /** Journeys with a rating; sum and squares of these journeys' mean ratings. */
  rated: Float64Array;
  ratingSum: Float64Array;
  ratingSquares: Float64Array;
  /** Journeys with a conversion. */
  converted: Float64Array;
};

type OutcomeRow = {
  path: readonly number[];
  journeys: number;
  rated: number;
  ratingSum: number;
  ratingSquares: number;
  converted: number;
};

/** The columns of a table of paths. Throws `value_invalid` for a step outside [0, touchpoints). O(steps). */
export function collectOutcomes(rows: readonly OutcomeRow[], touchpoints: number): PathOutcomes {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, p) => {
    offsets[p + 1] = offsets[p]! + row.path.length;
  });
  const steps = new Uint16Array(offsets[rows.length]!);
  rows.forEach(({ path }, p) => {
    for (let i = 0; i < path.length; i++) {
      if (!(path[i]! >= 0 && path[i]! < touchpoints)) {
        throw new AnalysisError('value_invalid', { column: 'path', row: p, value: path[i]! });
      }
      steps[offsets[p]! + i] = path[i]!;
    }
  });
  const column = (name: Exclude<keyof OutcomeRow, 'path'>) => Float64Array.from(rows, (row) => row[name]);
  return {
    touchpoints,
    paths: rows.length,
    offsets,
    steps,
    journeys: column('journeys'),
    rated: column('rated'),
    ratingSum: column('ratingSum'),
    ratingSquares: column('ratingSquares'),
    converted: column('converted'),
  };
}

/** Sums over the journeys of some paths, from which their outcome is told. */
export type OutcomeSums = { journeys: number; rated: number; sum: number; squares: number; converted: number };

export function noOutcomes(): OutcomeSums {
  return { journeys: 0, rated: 0, sum: 0, squares: 0, converted: 0 };
}

export function addOutcome(sums: OutcomeSums, outcomes: PathOutcomes, p: number): void {
  sums.journeys += outcomes.journeys[p]!;
  sums.rated += outcomes.rated[p]!;
  sums.sum += outcomes.ratingSum[p]!;
  sums.squares += outcomes.ratingSquares[p]!;
  sums.converted += outcomes.converted[p]!;
}

export function withoutOutcomes(all: OutcomeSums, some: OutcomeSums): OutcomeSums {
  return {
    journeys: all.journeys - some.journeys,
    rated: all.rated - some.rated,
    sum: all.sum - some.sum,
    squares: all.squares - some.squares,
    converted: all.converted - some.converted,
  };
}

/** Mean rating (Student's interval) and share of journeys with a conversion (Wilson's), each from five journeys on. */
export type Outcome = { journeys: number; rated: number; rating: Measured; converted: Measured };

export function describeOutcome({ journeys, rated, converted, ...sums }: OutcomeSums, confidence: number): Outcome {
  return {
    journeys,
    rated,
    rating: meanOfSums({ n: rated, ...sums }, { confidence }),
    converted:
      journeys < FEWEST_ANSWERS ? notEnough(journeys, FEWEST_ANSWERS) : wilson(converted, journeys, confidence),
  };
}
