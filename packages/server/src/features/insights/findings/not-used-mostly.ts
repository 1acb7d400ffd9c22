import { findingKind } from './kind.ts';

type NotUsed = { touchpoint: string; notUsed: number; answered: number; share: number; n: number };

/** Touchpoints that most people have never met: what is said of them rests on few. */
export const notUsedMostly = findingKind<NotUsed>({
  code: 'notUsedMostly',
  find: ({ touchpoints }) =>
    touchpoints.flatMap(({ key, notUsed, n }) => {
      const answered = notUsed + n;
      if (notUsed * 2 <= answered) return [];
      return [{ touchpoint: key, notUsed, answered, share: notUsed / answered, n }];
    }),
  say: (evidence, { words, name }) =>
    words.say('findings:notUsedMostly', {
      name: name(evidence.touchpoint),
      notUsed: words.number(evidence.notUsed),
      answered: words.number(evidence.answered),
      share: words.percent(evidence.share),
      n: words.number(evidence.n),
    }),
});
