import type { Estimate, NotEnough } from '../result.ts';
import type { Scale } from './levels.ts';
import type { Mean } from './mean.ts';
import type { ScoreOptions } from './nps.ts';

export type ShareOfPeople = Estimate & { n: number; effectiveN: number };

/** Customer satisfaction (CSAT): share of people whose answer is at least `satisfiedFrom` (default: the top two of the scale). */
export function csat(
  _answers: Float64Array,
  _options: ScoreOptions & { scale: Scale; satisfiedFrom?: number | undefined },
): ShareOfPeople | NotEnough {
  throw new Error('not ready');
}

/** Customer effort (CES 2.0): the mean answer on the scale asked, with the share who found it easy. */
export function ces(
  _answers: Float64Array,
  _options: ScoreOptions & { scale: Scale; easyFrom?: number | undefined },
): { mean: Mean; easy: ShareOfPeople } | NotEnough {
  throw new Error('not ready');
}
