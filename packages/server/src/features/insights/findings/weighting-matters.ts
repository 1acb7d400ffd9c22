import { findingKind } from './kind.ts';

type Weighting = { unit: 'nps' | 'outcome'; plain: number; weighted: number; n: number; effectiveN: number };

/** The weights move the overall result by more than half its standard error. */
export const weightingMatters = findingKind<Weighting>({
  code: 'weightingMatters',
  find: ({ weighted, outcome, unweightedOutcome, effectiveN }) => {
    if (!weighted) return [];
    const after = outcome.nps ?? outcome.mean;
    const before = unweightedOutcome.nps ?? unweightedOutcome.mean;
    const standardError = (after.high - after.low) / 3.92;
    if (Math.abs(after.value - before.value) <= standardError / 2) return [];
    const unit = outcome.nps ? 'nps' : 'outcome';
    return [{ unit, plain: before.value, weighted: after.value, n: outcome.n, effectiveN }];
  },
  say: ({ unit, plain, weighted, n, effectiveN }, { words, outcome }) => {
    const write = (value: number) => (unit === 'nps' ? words.signed(value, 1) : words.number(value, 2));
    return words.say(`findings:weightingMatters.${unit}`, {
      outcome,
      plain: write(plain),
      weighted: write(weighted),
      n: words.number(n),
      effectiveN: words.number(effectiveN),
    });
  },
});
