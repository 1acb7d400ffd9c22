import { expect, test } from 'vitest';
import { RankingSearch, SignInSearch } from './search.ts';

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', 7])(
  'signing in never leads to %s',
  (from) => expect(SignInSearch.parse({ from }).from).toBeUndefined(),
);
test('signing in leads back with search and all', () => {
  expect(SignInSearch.parse({ from: '/w/workspace1/ranking?wave=a' }).from).toBe('/w/workspace1/ranking?wave=a');
});
test('a value that means nothing is dropped, the others stay', () => {
  const search = RankingSearch.parse({ encoding: 'cubic', seed: -1, view: 'table', segment: 'AGE:3' });
  expect(search).toEqual({ view: 'table', segment: 'AGE:3' });
});
