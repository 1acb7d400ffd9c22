import { expect, test } from 'vitest';
import { countVotes, swingOf } from './count-votes.ts';

test('only raised hands of the own people count', () => {
  const votes = countVotes([
    { source: 'staff', level: 'disappointing' },
    { source: 'staff', level: 'disappointing' },
    { source: 'staff', level: 'ok' },
    { source: 'staff', level: null },
    { source: 'customer', level: 'delighting' },
  ]);
  expect(votes).toEqual({ disappointing: 2, ok: 1, delighting: 0, people: 3 });
});

test('one of four votes moves the balance from −100 to −50 when it changes sides', () => {
  const balance = (disappointed: number, delighted: number) => ((delighted - disappointed) / 4) * 100;
  expect(swingOf(4)).toBe(balance(3, 1) - balance(4, 0));
});
