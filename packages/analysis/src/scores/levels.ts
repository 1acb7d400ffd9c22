import type { Level } from '../columns/level.ts';

/** Lowest and highest answer a question allows; whole steps of 1 between them. */
export type Scale = readonly [low: number, high: number];

/** Ratings up to `disappointingTo` are disappointing, from `delightingFrom` delighting, OK between. */
export type LevelCuts = { disappointingTo: number; delightingFrom: number };

/** The usual cut points of a scale. */
export function defaultCuts(_scale: Scale): LevelCuts {
  throw new Error('not ready');
}

/** Level of one rating; NaN is `noAnswer`. */
export function levelOf(_rating: number, _cuts: LevelCuts): Level {
  throw new Error('not ready');
}
