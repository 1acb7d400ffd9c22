import type { Words } from '../../../platform/language/words.ts';

/** "35 s", "48 Min.", "5,4 Tage": the largest unit of which there is at least one. */
export function durationText(seconds: number, words: Words): string {
  const [unit, value] =
    seconds < 60
      ? (['seconds', seconds] as const)
      : seconds < 3600
        ? (['minutes', seconds / 60] as const)
        : seconds < 2 * 86_400
          ? (['hours', seconds / 3600] as const)
          : (['days', seconds / 86_400] as const);
  return words.say(`journeys:time.${unit}`, { value: words.number(value, value < 100 && unit !== 'seconds' ? 1 : 0) });
}
