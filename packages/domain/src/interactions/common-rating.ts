import type { LevelCuts, Scale } from '../feedback/mapping.ts';

/** Where each level begins and ends on the common scale from 0 to 10. */
const places = { disappointing: [0, 6], ok: [7, 8], delighting: [9, 10] } as const;

/**
 * A rating on the common scale from 0 to 10 on which interactions of different scales meet: they meet in the three
 * levels, and inside a level the ratings of a scale are spread evenly, halves up (a level of one rating takes the lowest
 * place, or 10 if it delights). On 0–10 every rating stays as it is.
 */
export function commonRating(value: number, [low, high]: Scale, cuts: LevelCuts): number {
  if (value <= cuts.disappointing) return spread(value, low, cuts.disappointing, places.disappointing);
  if (value >= cuts.delighting) return spread(value, cuts.delighting, high, places.delighting);
  return spread(value, cuts.disappointing + 1, cuts.delighting - 1, places.ok);
}

function spread(value: number, from: number, to: number, [first, last]: readonly [number, number]): number {
  if (from === to) return last === 10 ? 10 : first;
  return Math.floor(first + ((value - from) / (to - from)) * (last - first) + 0.5);
}
