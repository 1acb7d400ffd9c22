import type { Estimate, NotEnough } from '../result.ts';
import type { ScoreOptions } from './nps.ts';

export type Mean = Estimate & { n: number; effectiveN: number; standardError: number };

/** Mean of the numbers present (NaN = none), weighted when asked. */
export function mean(_values: Float64Array, _options: ScoreOptions = {}): Mean | NotEnough {
  throw new Error('not ready');
}
