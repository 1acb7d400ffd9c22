import { expect, test } from 'vitest';
import { analyseDrivers, createRandom, defaultCuts, isEstimate, level, levelOf, nps } from './index.ts';

test('the example of the README', () => {
  const random = createRandom(1);
  const answers = Array.from({ length: 200 }, () => {
    const checkIn = random.uniform() < 0.1 ? undefined : 1 + random.below(5);
    return { checkIn, recommend: Math.min(10, 3 + (checkIn ?? 3) + random.below(4)) };
  });

  const cuts = defaultCuts([1, 5]);
  const ratings = Float64Array.from(answers, (answer) => answer.checkIn ?? Number.NaN);
  const state = Uint8Array.from(ratings, (rating) => level[levelOf(rating, cuts)]);
  const outcome = Float64Array.from(answers, (answer) => answer.recommend);

  const score = nps(outcome);
  const found = analyseDrivers({ outcome, touchpoints: [{ key: 'check-in', ratings, state }] }, { seed: 1, nps: true });

  expect(isEstimate(score) && score.n).toBe(200);
  expect(found).toMatchObject({
    kind: 'drivers',
    influence: { n: 200, touchpoints: [{ key: 'check-in', rank: 1 }] },
    effects: { touchpoints: [{ factor: expect.stringMatching(/^(basic|performance)$/) }] },
    inNps: { n: 200 },
  });
});
