import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

test('never more at a time than allowed, in the order of asking, whatever fails', async () => {
  const takeTurn = createTurns(2);
  const begun: number[] = [];
  let atOnce = 0;
  let most = 0;
  const work = (number: number) => async () => {
    begun.push(number);
    most = Math.max(most, ++atOnce);
    await new Promise((resolve) => setTimeout(resolve, 1));
    atOnce -= 1;
    if (number % 3 === 0) throw new Error(`number ${number}`);
    return number;
  };
  const numbers = Array.from({ length: 9 }, (_, number) => number);
  const ends = await Promise.allSettled(numbers.map((number) => takeTurn(work(number))));
  expect(most).toBe(2);
  expect(begun).toEqual(numbers);
  expect(ends.map(({ status }) => status === 'fulfilled')).toEqual(numbers.map((number) => number % 3 !== 0));
});
