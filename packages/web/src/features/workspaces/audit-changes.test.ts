import { expect, test } from 'vitest';
import { changesBetween, textOf } from './audit-changes.ts';

test('what stayed the same is not shown', () => {
  const before = { name: 'A', departmentIds: ['x'], version: 1 };
  const after = { name: 'A', departmentIds: ['x', 'y'], version: 2 };
  expect(changesBetween(before, after).map(({ field }) => field)).toEqual(['departmentIds', 'version']);
});
test('something new has no before, something removed no after', () => {
  expect(changesBetween(null, { name: 'A' })).toEqual([{ field: 'name', before: null, after: 'A' }]);
  expect(changesBetween({ name: 'A' }, null)).toEqual([{ field: 'name', before: 'A', after: null }]);
  expect(changesBetween(null, null)).toEqual([]);
});
test('values are one line of text; nothing is null', () => {
  expect([textOf(''), textOf(null), textOf([]), textOf(undefined)]).toEqual([null, null, null, null]);
  expect(textOf(false)).toBe('false');
  expect(textOf(['a', 2])).toBe('a, 2');
  expect(textOf({ a: 1 })).toBe('{"a":1}');
  expect(textOf([{ id: 'rule0001', name: 'Wir nennen zuerst, was der Kunde davon hat.' }])).toBe(
    'Wir nennen zuerst, was der Kunde davon hat.',
  );
});
