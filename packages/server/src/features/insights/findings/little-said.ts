import type { Estimate } from '@anklang/domain';
import { findingKind, spanOf } from './kind.ts';

type Unclear = { touchpoints: string[]; of: number };
type Nothing = { rSquared: Estimate | null; n: number };

/** What the data cannot say is a finding too: factors that stay open. */
export const littleSaid = findingKind<Unclear>({
  code: 'littleSaid',
  find: ({ touchpoints }) => {
    const unclear = touchpoints.filter(({ factor }) => factor === 'unclear').map(({ key }) => key);
    return unclear.length > 0 ? [{ touchpoints: unclear, of: touchpoints.length }] : [];
  },
  say: ({ touchpoints, of }, { words, name }) =>
    words.say('findings:littleSaid', {
      count: touchpoints.length,
      unclear: words.number(touchpoints.length),
      of: words.number(of),
      names: words.list(touchpoints.map(name)),
    }),
});

/** No ranking is better than one made of chance. */
export const nothingSaid = findingKind<Nothing>({
  code: 'nothingSaid',
  find: ({ associated, rSquared, outcome: { n } }) => (associated ? [] : [{ rSquared, n }]),
  say: ({ rSquared, n }, { words, outcome }) => {
    const whole = (share: number) => words.percent(share);
    if (!rSquared) return words.say('findings:nothingSaid.plain', { outcome, n: words.number(n) });
    const values = { outcome, n: words.number(n), value: whole(rSquared.value), span: spanOf(rSquared, words, whole) };
    return words.say('findings:nothingSaid.explained', values);
  },
});
