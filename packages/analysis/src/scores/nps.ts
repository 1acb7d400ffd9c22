import type { Estimate, NotEnough } from '../result.ts';

export type Nps = Estimate & {
  n: number;
  /** Kish: (Σw)² / Σw². */
  effectiveN: number;
  standardError: number;
  /** Shares, 0 to 1. */
  promoters: number;
  passives: number;
  detractors: number;
};

export type ScoreOptions = {
  weights?: Float64Array | undefined;
  /** Default 0.95. */
  confidence?: number | undefined;
};

/** Net promoter score of answers from 0 to 10 (NaN = none), in points from −100 to 100. */
export function nps(_answers: Float64Array, _options: ScoreOptions = {}): Nps | NotEnough {
  throw new Error('not ready');
}
