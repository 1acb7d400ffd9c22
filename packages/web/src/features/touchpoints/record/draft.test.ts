import { emptyProfile, fieldSections, type Profile } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { ApiProblem } from '../../../lib/api/index.ts';
import { fieldsOf, isSaid } from '../fields/is-said.ts';
import { choose, isDecided, readConflict, settle } from './conflict.ts';
import { changesOf, checkChanges, type Draft } from './draft.ts';

const opened: Profile = {
  ...emptyProfile('Hotline'),
  description: 'alt',
  markets: ['consumers', 'businesses'],
  attributes: [{ name: 'Wartezeit', target: '20 s', actual: '40 s' }],
};

test('the longest form has every field in exactly one section', () => {
  const all = fieldSections.flatMap(fieldsOf);
  expect(all.toSorted()).toEqual(Object.keys(opened).toSorted());
  expect(fieldsOf('essentials').slice(0, 2)).toEqual(['name', 'description']);
});

test.each([
  [null, false],
  ['', false],
  [false, false],
  [[], false],
  [{}, false],
  [{ x: null, y: '' }, false],
  [0, true],
  [true, true],
  ['x', true],
  [{ x: 0 }, true],
] as const)('%j is said: %s', (value, said) => {
  expect(isSaid(value as never)).toBe(said);
});

describe('a draft', () => {
  test('sends only what was changed, an emptied field included', () => {
    const typed: Draft = { description: '', place: ' Filiale ', responsibleId: null };
    expect(changesOf(typed, opened)).toEqual({ description: '', place: 'Filiale' });
  });

  test('a change that was taken back is none, whatever the order of a choice and the blanks of a text', () => {
    const typed: Draft = { description: 'alt ', markets: ['businesses', 'consumers'], place: '  ' };
    expect(changesOf(typed, opened)).toEqual({});
    // The order of attributes is somebody's decision.
    const [first] = opened.attributes;
    expect(changesOf({ attributes: [...opened.attributes, { name: ' ', target: '', actual: '' }] }, opened)).toEqual(
      {},
    );
    const second = { name: 'Anrede', target: '', actual: '' };
    expect(changesOf({ attributes: first ? [second, first] : [] }, opened)).toEqual({ attributes: [second, first] });
  });

  test('says what cannot be saved', () => {
    expect(checkChanges({ name: '', place: 'x'.repeat(301), capacityPerDay: -1, description: 'gut' })).toEqual({
      name: 'required',
      place: 'unfit',
      capacityPerDay: 'unfit',
    });
    const nameless = { name: '', target: '1', actual: '' };
    expect(checkChanges({ attributes: [nameless] })).toEqual({ attributes: 'attribute' });
  });
});

describe('two editors of one record never lose a word', () => {
  const latest: Profile = { ...opened, description: 'ihre', place: 'Filiale', criticality: 'high' };
  const told = (fields: unknown[]) =>
    new ApiProblem({ code: 'fields_changed_meanwhile', status: 409, params: { fields } });
  const error = told([
    { field: 'description', now: 'ihre', at: '2026-07-01T10:00:00.000Z', by: 'Anna' },
    { field: 'criticality', now: 'low', at: '2026-07-01T10:00:00.000Z', by: 'Anna' },
    { field: 'no such field', now: 1, at: '', by: '' },
  ]);

  test('theirs, by whom and when, field by field; changed yet again, nobody is named', () => {
    expect(readConflict(error, latest)).toEqual([
      { field: 'description', theirs: 'ihre', who: { name: 'Anna', at: '2026-07-01T10:00:00.000Z' }, choice: null },
      { field: 'criticality', theirs: 'high', who: null, choice: null },
    ]);
    expect(readConflict(new ApiProblem({ code: 'not_found', status: 404 }), latest)).toBeNull();
    expect(readConflict(new Error('bug'), latest)).toBeNull();
  });

  test('each field is decided by itself, and what is not in conflict stays', () => {
    const draft: Draft = { description: 'meine', criticality: 'medium', place: 'Filiale', name: 'Telefon' };
    let conflicts = readConflict(error, latest) ?? [];
    conflicts = choose(conflicts, { field: 'description', choice: 'mine' });
    expect(isDecided(conflicts)).toBe(false);
    conflicts = choose(conflicts, { field: 'criticality', choice: 'theirs' });
    expect(isDecided(conflicts)).toBe(true);
    // The place is the same in both versions by now.
    expect(settle(draft, { conflicts, latest })).toEqual({ description: 'meine', name: 'Telefon' });
  });
});
