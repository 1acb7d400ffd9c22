import { expect, test } from 'vitest';
import { resolveRoots } from './resolve-roots.ts';

test('chains lead to their end', () => {
  const { roots, ringed } = resolveRoots(
    new Map([
      ['a', 'b'],
      ['b', 'c'],
      ['x', 'y'],
    ]),
  );
  expect(roots).toEqual(
    new Map([
      ['a', 'c'],
      ['b', 'c'],
      ['x', 'y'],
    ]),
  );
  expect(ringed).toEqual([]);
});

test('a ring is found, and all of it and all that leads there have one root', () => {
  const { roots, ringed } = resolveRoots(
    new Map([
      ['z', 'c'],
      ['c', 'b'],
      ['b', 'd'],
      ['d', 'c'],
      ['x', 'y'],
    ]),
  );
  expect(ringed).toEqual(['z', 'c', 'b', 'd']);
  expect(['z', 'c', 'b', 'd'].map((id) => roots.get(id))).toEqual(['b', 'b', 'b', 'b']);
  expect(resolveRoots(new Map([['a', 'a']])).ringed).toEqual(['a']);
});
