import type { Level } from '../columns/level.ts';
import { AnalysisError } from '../error.ts';

/** Lowest and highest answer a question allows; whole steps of 1 between them. */
export type Scale = readonly [low: number, high: number];

/** Ratings up to `disappointingTo` are disappointing, from `delightingFrom` delighting, OK between. */
export type LevelCuts = { disappointingTo: number; delightingFrom: number };

/**
 * The usual cut points of a scale with whole steps:
 *
 * | Answers | disappointing | OK | delighting |
 * |---|---|---|---|
 * | 2 | the lower | none | the upper |
 * | 3 (0–2, 1–3) | lowest | middle | highest |
 * | 4 to 7 | the rest: 1–2 of 4 and of 5, 1–3 of 6 and of 7 | 3; 3–4; 4–5; 4–6 | highest |
 * | 8 and more | the rest: up to 6 of 1–10 and of 0–10 | the fifth below | the top fifth, rounded |
 *
 * @throws AnalysisError `option_invalid` for fewer than two answers or bounds that are no whole numbers
 */
export function defaultCuts(scale: Scale): LevelCuts {
  const [low, high] = scale;
  const answers = high - low + 1;
  if (!(Number.isSafeInteger(low) && Number.isSafeInteger(high) && answers >= 2)) {
    throw new AnalysisError('option_invalid', { option: 'scale', value: `${low}–${high}` });
  }
  const delighting = answers < 8 ? 1 : Math.round(answers / 5);
  const ok = answers === 2 ? 0 : answers < 8 ? Math.max(1, Math.floor((answers - 1) / 2)) : delighting;
  return { disappointingTo: high - delighting - ok, delightingFrom: high - delighting + 1 };
}

/** Level of one rating; NaN is `noAnswer`. "Not used" is the question's to say, no rating means it. */
export function levelOf(rating: number, cuts: LevelCuts): Level {
  if (Number.isNaN(rating)) return 'noAnswer';
  if (rating >= cuts.delightingFrom) return 'delighting';
  return rating <= cuts.disappointingTo ? 'disappointing' : 'ok';
}
