import type { Estimate } from '@anklang/domain';
import { findingKind, spanOf } from './kind.ts';

type Nps = Estimate & { n: number; promoters: number; passives: number; detractors: number };

/** The NPS with its interval and the people behind it. */
export const npsSummary = findingKind<Nps>({
  code: 'npsSummary',
  find: ({ outcome: { nps, n } }) => {
    if (!nps) return [];
    const { value, low, high, promoters, passives, detractors } = nps;
    return [{ value, low, high, n, promoters, passives, detractors }];
  },
  say: (evidence, { words, report }) => {
    const one = (value: number) => words.signed(value, 1);
    return words.say(report.weighted ? 'findings:npsSummary.weighted' : 'findings:npsSummary.plain', {
      value: one(evidence.value),
      span: spanOf(evidence, words, one),
      n: words.number(evidence.n),
      promoters: words.number(evidence.promoters),
      passives: words.number(evidence.passives),
      detractors: words.number(evidence.detractors),
    });
  },
});

/** The mean of the overall judgement, where it is not a net promoter question. */
export const meanSummary = findingKind<Estimate & { n: number }>({
  code: 'meanSummary',
  find: ({ outcome: { nps, mean, n } }) => (nps ? [] : [{ ...mean, n }]),
  say: (evidence, { words, report, outcome }) => {
    const two = (value: number) => words.number(value, 2);
    return words.say(report.weighted ? 'findings:meanSummary.weighted' : 'findings:meanSummary.plain', {
      outcome,
      value: two(evidence.value),
      span: spanOf(evidence, words, two),
      lowest: words.number(report.outcome.scale[0]),
      highest: words.number(report.outcome.scale[1]),
      n: words.number(evidence.n),
    });
  },
});
