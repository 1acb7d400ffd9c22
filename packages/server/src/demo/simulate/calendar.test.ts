import { expect, test } from 'vitest';
import { planted } from '../planted.ts';
import { calendarOf, isSeason, seasonMonths } from './calendar.ts';

test('whenever the company begins, its season is there twice, and never where measures are judged', () => {
  const names = new Set<string>();
  for (let first = 0; first < 12; first++) {
    const calendar = calendarOf(Date.UTC(2025, first, 1));
    const months = Array.from({ length: planted.months }, (_, month) => month).filter((month) =>
      isSeason(calendar, month),
    );
    names.add(calendar.season);
    expect(months.length, `begins in ${first + 1}`).toBe(2 * seasonMonths(calendar).length);
    const { worked } = planted.measures;
    const near = months.filter((month) => Math.abs(month - worked.month) <= 3 && month < worked.month + 3);
    expect(near, `begins in ${first + 1}`).toEqual([]);
  }
  expect([...names].sort()).toEqual(['spring', 'summer', 'winter']);
});
