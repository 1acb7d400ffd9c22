import { expect, test } from 'vitest';
import { keptElements } from './kept-elements.ts';

test('the same parts give the same object, others another, and nothing is made twice', () => {
  const kept = keptElements<{ made: number }>();
  let made = 0;
  const make = () => ({ made: ++made });
  const first = kept.keep('a', [1, 'x'], make);
  expect(kept.keep('a', [1, 'x'], make)).toBe(first);
  expect(kept.keep('b', [1, 'x'], make)).not.toBe(first);
  expect(kept.keep('a', [2, 'x'], make)).not.toBe(first);
  expect(kept.keep('a', [2], make)).toEqual({ made: 4 });
});
