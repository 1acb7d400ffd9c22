import type { Words } from '../../../../platform/language/words.ts';

type Curve = {
  steps: readonly { number: number; name: string; asIs: number | null }[];
  mean: number | null;
  words: Words;
};

/** What the curve shows in one sentence: the weakest link beside the mean, because people remember it (000-06). */
export function findingOf({ steps, mean, words }: Curve): string {
  if (steps.length === 0) return words.say('journeyFiles:draw.empty');
  const drawn = steps.flatMap((step) => (step.asIs === null ? [] : [{ ...step, asIs: step.asIs }]));
  if (drawn.length === 0 || mean === null) return words.say('journeyFiles:draw.findingNone');
  const lowest = drawn.reduce((low, one) => (one.asIs < low.asIs ? one : low));
  const values = {
    ...{ number: lowest.number, name: lowest.name },
    ...{ points: words.signed(lowest.asIs), mean: words.signed(mean) },
  };
  if (drawn.length === 1) return words.say('journeyFiles:draw.findingOne', values);
  if (drawn.every(({ asIs }) => asIs === lowest.asIs)) return words.say('journeyFiles:draw.findingEven', values);
  return words.say('journeyFiles:draw.finding', values);
}
