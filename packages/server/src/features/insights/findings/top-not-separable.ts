import { findingKind } from './kind.ts';
import { rankSpan } from './rank-span.ts';

type Rival = { touchpoint: string; rank: number; rankLow: number; rankHigh: number };
type TopNotSeparable = { touchpoint: string; rankLow: number; rankHigh: number; rivals: Rival[] };

const named = 3;

/** Who else could be first, as far as these data can tell. */
export const topNotSeparable = findingKind<TopNotSeparable>({
  code: 'topNotSeparable',
  find: ({ touchpoints, associated }) => {
    const top = touchpoints[0];
    if (!associated || !top?.influence) return [];
    const rivals = touchpoints.slice(1).flatMap(({ key, influence }) => {
      if (influence?.rankLow !== 1) return [];
      return [{ touchpoint: key, rank: influence.rank, rankLow: influence.rankLow, rankHigh: influence.rankHigh }];
    });
    if (rivals.length === 0) return [];
    const { rankLow, rankHigh } = top.influence;
    return [{ touchpoint: top.key, rankLow, rankHigh, rivals }];
  },
  say: ({ touchpoint, rankLow, rankHigh, rivals }, { words, name }) => {
    const withRanks = (key: string, ranks: { rankLow: number; rankHigh: number }) =>
      words.say('findings:withRanks', { name: name(key), ranks: rankSpan(ranks) });
    const shown = rivals.slice(0, named).map((rival) => withRanks(rival.touchpoint, rival));
    const left = rivals.length - shown.length;
    if (left > 0) shown.push(words.say('findings:andMore', { count: left }));
    return words.say('findings:topNotSeparable', {
      count: rivals.length,
      name: withRanks(touchpoint, { rankLow, rankHigh }),
      others: words.list(shown),
    });
  },
});
