import { expect, test } from 'vitest';
import { draftOf, emptyDraft, findPeople, putPerson, searchAt, textOf } from './mention-draft.ts';

const anna = { id: 'user-anna-1', name: 'Anna Müller' };
const annaToo = { id: 'user-anna-2', name: 'Anna Müller' };
const ann = { id: 'user-ann-01', name: 'Ann' };

test('a kept text comes back as it was, whoever stands in it', () => {
  const text = `@[${anna.id}] und @[${annaToo.id}], auch @[gone-0001] (@[${anna.id}])`;
  const mentioned = [
    { userId: anna.id, name: anna.name },
    { userId: annaToo.id, name: annaToo.name },
    { userId: 'gone-0001', name: null },
  ];
  const draft = draftOf({ text, mentioned }, 'nicht mehr dabei');
  expect(draft.text).toBe('@Anna Müller und @Anna Müller (2), auch @nicht mehr dabei (@Anna Müller)');
  expect(textOf(draft)).toBe(text);
});

test('a name is meant only where it was chosen, stands behind an @ and ends', () => {
  expect(textOf({ text: '@Ann Anna @Anna @Ann.', mentioned: [ann] })).toBe(`@[${ann.id}] Anna @Anna @[${ann.id}].`);
  expect(textOf({ text: '@Ann', mentioned: [] })).toBe('@Ann');
  expect(textOf({ text: '@Anna Müller', mentioned: [ann, { ...anna }] })).toBe(`@[${anna.id}]`);
});

test.each([
  ['@', 1, ''],
  ['Hallo @an', 9, 'an'],
  ['Hallo @Anna Mü', 14, 'Anna Mü'],
  ['(@a', 3, 'a'],
  ['a@b', 3, null],
  ['Hallo', 5, null],
  ['@a\nb', 4, null],
  ['@ b', 3, null],
  ['@an und', 3, 'an'],
])('in %j at %i somebody looks for %j', (text, caret, search) => {
  expect(searchAt(text, caret)).toBe(search);
});

test('people are found by any word of their name, without capitals and umlauts', () => {
  const people = [anna, ann, { id: 'user-otto-1', name: 'Otto' }];
  expect(findPeople(people, 'mull')).toEqual([anna]);
  expect(findPeople(people, 'AN')).toEqual([anna, ann]);
  expect(findPeople(people, '')).toEqual(people);
  expect(findPeople(people, 'tto')).toEqual([]);
  // Chosen, or typed to its end: nothing more to choose.
  expect(findPeople(people, 'Anna Müller')).toEqual([]);
  expect(findPeople(people, 'Anna ')).toEqual([]);
});

test('who is chosen stands where one typed, and one types on behind', () => {
  const first = putPerson({ ...emptyDraft, text: 'Hallo @an, bitte' }, { person: anna, caret: 9, search: 'an' });
  expect(first.draft.text).toBe('Hallo @Anna Müller , bitte');
  expect(first.draft.text.slice(0, first.caret)).toBe('Hallo @Anna Müller ');
  const text = `${first.draft.text} @`;
  const second = putPerson({ ...first.draft, text }, { person: annaToo, caret: text.length, search: '' });
  expect(textOf(second.draft)).toBe(`Hallo @[${anna.id}] , bitte @[${annaToo.id}] `);
  const again = putPerson({ ...second.draft, text: '@' }, { person: anna, caret: 1, search: '' });
  expect(again.draft.mentioned).toHaveLength(2);
});
