import type { Estimate } from '@anklang/domain';
import { findingKind, spanOf } from './kind.ts';
import { rankSpan } from './rank-span.ts';

type TopInfluence = { touchpoint: string; share: Estimate; rankLow: number; rankHigh: number; n: number };

/** The touchpoint that goes most closely with the overall judgement. */
export const topInfluence = findingKind<TopInfluence>({
  code: 'topInfluence',
  find: ({ touchpoints, associated }) => {
    const top = touchpoints[0];
    if (!associated || !top?.influence) return [];
    const { share, rankLow, rankHigh } = top.influence;
    return [{ touchpoint: top.key, share, rankLow, rankHigh, n: top.n }];
  },
  say: (evidence, { words, name, outcome }) => {
    const whole = (share: number) => words.percent(share, 1);
    return words.say('findings:topInfluence', {
      name: name(evidence.touchpoint),
      outcome,
      share: whole(evidence.share.value),
      span: spanOf(evidence.share, words, whole),
      ranks: rankSpan(evidence),
      n: words.number(evidence.n),
    });
  },
});
