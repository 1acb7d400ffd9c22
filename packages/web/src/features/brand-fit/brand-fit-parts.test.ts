import { expect, test } from 'vitest';
import { bodyOf, draftOf, openRules } from './judgement-draft.ts';
import { alphaWord } from './overview/alpha-word.ts';

const given = { rule: '', note: 'Weil', evidenceIds: ['e'], at: '', isIndependent: true };
const fit = {
  brandVersion: 3,
  rules: [
    { id: 'kept', name: 'Warm', result: null },
    { id: 'new', name: 'Klar', result: null },
  ],
  mine: [
    { ...given, ruleId: 'kept', verdict: 'met' as const, isOutdated: false },
    { ...given, ruleId: 'new', verdict: 'notMet' as const, isOutdated: true },
  ],
};

test('what was said of a rule that reads otherwise now is asked again (003-14)', () => {
  const draft = draftOf(fit);
  expect(openRules(fit, draft)).toEqual(['new']);
  expect(openRules(fit, { ...draft, new: { verdict: 'notApplicable', note: '', evidenceIds: [] } })).toEqual([]);
  expect(bodyOf(fit, draft)).toEqual({
    brandVersion: 3,
    verdicts: [{ ruleId: 'kept', verdict: 'met', note: 'Weil', evidenceIds: ['e'] }],
  });
});

test.each([
  [0.81, 1, 'strong'],
  [0.7, 1, 'fair'],
  [0.3, 0.9, 'wide'],
  [0.1, 0.5, 'weak'],
] as const)('alpha from %d to %d is %s: the end of the interval decides', (low, high, word) => {
  expect(alphaWord({ low, high })).toBe(word);
});
