import type { Step } from '@anklang/domain';

/** The steps that an answer names, as far as they are met, and where each of them stands in its list. */
export type Places = { steps: Step[]; placeOf(code: number): number };

/** Places follow codes: steps of more interactions come first. */
export function placesOf(steps: readonly Step[], codes: Iterable<number>): Places {
  const named = [...new Set(codes)].sort((a, b) => a - b);
  const places = new Map(named.map((code, place) => [code, place]));
  return { steps: named.map((code) => steps[code]!), placeOf: (code) => places.get(code)! };
}
