import type { Estimate } from '@anklang/domain';
import { findingKind, spanOf } from './kind.ts';

/** How much of the differences between people the touchpoints go with, all together. */
export const explained = findingKind<Estimate & { n: number }>({
  code: 'explained',
  find: ({ rSquared, associated, outcome: { n } }) => (rSquared && associated ? [{ ...rSquared, n }] : []),
  say: (evidence, { words, outcome }) => {
    const whole = (share: number) => words.percent(share);
    return words.say('findings:explained', {
      outcome,
      value: whole(evidence.value),
      span: spanOf(evidence, words, whole),
      n: words.number(evidence.n),
    });
  },
});
