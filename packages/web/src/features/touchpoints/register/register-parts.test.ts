import { describe, expect, test } from 'vitest';
import { filterOf, isNarrowed, RegisterSearch, registerQuery } from './register-search.ts';
import { readFilters, storageKeyOf, withFilter, withoutFilter } from './saved-filters.ts';
import { withChosen } from './use-selection.ts';

describe('the address of the register', () => {
  test('asks the server for what is chosen, and for nothing else', () => {
    expect(registerQuery({})).toEqual({ limit: 50, sort: 'name', order: 'asc' });
    const search = RegisterSearch.parse({
      search: ' Zoll ',
      department: 'none',
      mine: true,
      lifecycle: 'idea',
      class: 'digital',
      phase: 'phase-0001',
      criticality: 'knockOut',
      care: 'overdue',
      sort: 'reviewDueAt',
      descending: true,
    });
    expect(registerQuery(search)).toEqual({
      search: 'Zoll',
      departmentId: 'none',
      mine: 'true',
      lifecycle: 'idea',
      care: 'overdue',
      with: 'class:digital,criticality:knockOut,phaseIds:phase-0001',
      limit: 50,
      sort: 'reviewDueAt',
      order: 'desc',
    });
    expect(filterOf({ sort: 'name' })).toEqual({});
  });

  test('a value that means nothing falls back instead of breaking a link', () => {
    const search = RegisterSearch.parse({ lifecycle: 'dead', class: 1, phase: 'a,b:c', sort: 'x', mine: 'no' });
    expect(registerQuery(search)).toEqual({ limit: 50, sort: 'name', order: 'asc' });
  });

  test('an order narrows nothing', () => {
    expect(isNarrowed({ sort: 'changedAt', descending: true, search: ' ' })).toBe(false);
    expect(isNarrowed({ mine: true })).toBe(true);
  });
});

describe('saved filters', () => {
  const first = { name: 'Meine Ideen', search: { lifecycle: 'idea', mine: true } } as const;

  test('are one person’s in one workspace', () => {
    expect(storageKeyOf({ userId: 'a', workspaceId: 'b' })).not.toBe(storageKeyOf({ userId: 'b', workspaceId: 'a' }));
  });

  test('come back as they were kept', () => {
    expect(readFilters(JSON.stringify(withFilter([], first)))).toEqual([first]);
    expect(withoutFilter([first], 'Meine Ideen')).toEqual([]);
  });

  test('of the same name replace each other, and the oldest go', () => {
    const again = { name: 'Meine Ideen', search: { care: 'unowned' } } as const;
    expect(withFilter([first], again)).toEqual([again]);
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `F${index}`, search: {} }));
    const kept = withFilter(many, first);
    expect(kept).toHaveLength(30);
    expect(kept[0]?.name).toBe('F1');
    expect(kept.at(-1)).toEqual(first);
  });

  test.each([null, '', 'no JSON', '{}', '[{"name":""}]', '[1]'])('%j is none', (text) => {
    expect(readFilters(text)).toEqual([]);
  });
});

test('touchpoints are chosen and taken out, together or one by one', () => {
  const all = withChosen(new Set(['a']), { changed: ['b', 'c'], isChosen: true });
  expect([...all]).toEqual(['a', 'b', 'c']);
  expect([...withChosen(all, { changed: ['a', 'c', 'x'], isChosen: false })]).toEqual(['b']);
});
