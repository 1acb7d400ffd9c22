import { expect, test } from 'vitest';
import { attemptsBefore, createAttemptNumbers } from './attempt-numbers.ts';

test('numbers rise within one process, also when the clock stands still or goes back', () => {
  const clock = [5, 5, 5, 9, 3, 3, 10];
  const next = createAttemptNumbers(() => new Date(clock.shift()!));
  const numbers = Array.from({ length: 7 }, () => BigInt(next()));
  expect(numbers).toEqual([...numbers].sort((a, b) => (a < b ? -1 : 1)));
  expect(new Set(numbers).size).toBe(7);
});

test('two processes at the same moment give different numbers', () => {
  const at = () => new Date(1_700_000_000_000);
  expect(createAttemptNumbers(at)()).not.toBe(createAttemptNumbers(at)());
});

test('a number lies between the moments around it, and a server can hold it', () => {
  const next = BigInt(createAttemptNumbers(() => new Date(1_700_000_000_000))());
  expect(next >= BigInt(attemptsBefore(1_700_000_000_000))).toBe(true);
  expect(next < BigInt(attemptsBefore(1_700_000_000_001))).toBe(true);
  expect(BigInt(attemptsBefore(Date.UTC(2199, 11, 31))) < 2n ** 128n).toBe(true);
});
