import { expect, test } from 'vitest';
import { patternMatcher } from './name-pattern.ts';

test.each([
  ['App*', 'app', true],
  ['App*', ' APP: Login ', true],
  ['App*', 'Mobile App', false],
  ['*App', 'Mobile app', true],
  ['*App', 'App Store', false],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['ab*ba', 'aba', false],
  ['ab*ba', 'abba', true],
  ['*', 'anything', true],
  ['**', '', true],
  ['Login', 'login', true],
  ['Login', 'Login 2', false],
  ['a.c', 'abc', false],
  ['(Info)*', '(info) mail', true],
])('%s and “%s”: %s', (pattern, name, fits) => {
  expect(patternMatcher(pattern)(name)).toBe(fits);
});

test('a long row of stars over a long name ends at once', () => {
  const pattern = `${'*a'.repeat(140)}*z`;
  expect(patternMatcher(pattern)('a'.repeat(300))).toBe(false);
});
