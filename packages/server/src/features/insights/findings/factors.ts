import type { Estimate, Factor } from '@anklang/domain';
import { isKnown } from '../measured.ts';
import { type FindingKind, findingKind, spanOf } from './kind.ts';

type FactorFound = { touchpoint: string; penalty: Estimate; reward: Estimate; n: number };

/** More would hide the rest; the table has them all. */
const named = 3;

export const basicFactor = factorFinding('basicFactor', 'basic');
export const performanceFactor = factorFinding('performanceFactor', 'performance');
export const excitementFactor = factorFinding('excitementFactor', 'excitement');

/** Touchpoints that behave like one of Kano's factors, the most influential first. */
function factorFinding(code: 'basicFactor' | 'performanceFactor' | 'excitementFactor', factor: Factor): FindingKind {
  return findingKind<FactorFound>({
    code,
    find: ({ touchpoints }) =>
      touchpoints
        .flatMap(({ key, factor: found, penalty, reward, n }) =>
          found === factor && isKnown(penalty) && isKnown(reward) ? [{ touchpoint: key, penalty, reward, n }] : [],
        )
        .slice(0, named),
    say: ({ touchpoint, penalty, reward, n }, { words, name }) => {
      const two = (value: number) => words.signed(value, 2);
      return words.say(`findings:${code}`, {
        name: name(touchpoint),
        penalty: two(penalty.value),
        penaltySpan: spanOf(penalty, words, two),
        reward: two(reward.value),
        rewardSpan: spanOf(reward, words, two),
        n: words.number(n),
      });
    },
  });
}
