import { expect, test } from 'vitest';
import { draftOf, handOverOf, waitOf } from './link-draft.ts';

test('a wait that is not said is none, and what is no number is told', () => {
  const draft = draftOf({ direction: 'goesTo' });
  expect(handOverOf(draft)).toMatchObject({ waitMinutes: null, level: null });
  expect(handOverOf({ ...draft, waitMinutes: ' 15 ' })).toMatchObject({ waitMinutes: 15 });
  for (const waitMinutes of ['bald', '1.5', '-3', '600000']) expect(handOverOf({ ...draft, waitMinutes })).toBeNull();
});

test('a wait is told in the unit one speaks of', () => {
  expect([0, 119, 120, 150, 2879, 2880, 10_080].map(waitOf)).toEqual([
    { unit: 'minutes', count: 0 },
    { unit: 'minutes', count: 119 },
    { unit: 'hours', count: 2 },
    { unit: 'hours', count: 2.5 },
    { unit: 'hours', count: 48 },
    { unit: 'days', count: 2 },
    { unit: 'days', count: 7 },
  ]);
});
