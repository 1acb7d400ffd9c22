import { expect, test } from 'vitest';
import { matchTouchpoints } from './match-touchpoints.ts';

const touchpoint = (column: string, aliases?: string[]) => ({
  column,
  scale: [1, 5] as [number, number],
  ...(aliases && { aliases }),
});
const register = [{ id: 'hot', key: 'Q7HOT' }];

test('a column of a touchpoint that was merged into another is that one', () => {
  const formerKeys = [{ id: 'hot', key: 'Q7TEL' }];
  expect(matchTouchpoints([touchpoint('Q7TEL'), touchpoint('NEW')] as never, register, formerKeys)).toEqual([
    'hot',
    null,
  ]);
  expect(matchTouchpoints([touchpoint('Q9', ['Q7TEL'])] as never, register, formerKeys)).toEqual(['hot']);
  // Two questions of one survey are never one touchpoint.
  expect(matchTouchpoints([touchpoint('Q7TEL'), touchpoint('Q7HOT')] as never, register, formerKeys)).toEqual([
    null,
    'hot',
  ]);
});
