import { expect, test } from 'vitest';
import { createRandom } from '../stats/random.ts';
import { describeSeason } from './describe-season.ts';

const dayMs = 86_400_000;
const start = Date.UTC(2024, 0, 1) / dayMs;

type Made = { days: number; seed: number; month?: number; times?: number; year?: number };

/** About a hundred a day, Sundays half of it, one month more; also of one year only. */
function makeCounts({ days, seed, month, times = 1, year }: Made): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: days }, (_, i) => {
    const date = new Date((start + i) * dayMs);
    const isIt = date.getUTCMonth() + 1 === month && (year === undefined || date.getUTCFullYear() === year);
    const usual = 100 * (date.getUTCDay() === 0 ? 0.5 : 1) * (isIt ? times : 1);
    return Math.max(0, Math.round(usual + 10 * random.normal()));
  });
}

test('finds the month that recurs and the day of the week that differs', () => {
  const { weekdays, months, ...about } = describeSeason({
    firstDay: start,
    sums: makeCounts({ days: 731, seed: 1, month: 12, times: 1.6 }),
  });
  expect(about).toEqual({ wholeMonths: 24, neededMonths: 16 });
  expect(months!.filter(({ isRecognisable }) => isRecognisable).map(({ month }) => month)).toContain(12);
  const december = months!.find(({ month }) => month === 12)!;
  expect(december).toMatchObject({ years: 2 });
  expect(december.by.value).toBeCloseTo(1.6 / 1.6 ** (1 / 12), 1);
  const sunday = weekdays!.find(({ weekday }) => weekday === 7)!;
  expect(sunday).toMatchObject({ isRecognisable: true });
  expect(sunday.by.value).toBeCloseTo(3.5 / 6.5, 1);
});

test('a month that stood out once is not called a season', () => {
  const once = makeCounts({ days: 731, seed: 2, month: 5, times: 3, year: 2025 });
  expect(describeSeason({ firstDay: start, sums: once }).months!.some(({ isRecognisable }) => isRecognisable)).toBe(
    false,
  );
  const single = makeCounts({ days: 520, seed: 2, month: 11, times: 3 });
  const { months } = describeSeason({ firstDay: start, sums: single });
  expect(months!.find(({ month }) => month === 11)).toMatchObject({ years: 1, isRecognisable: false });
  expect(months!.some(({ isRecognisable }) => isRecognisable)).toBe(false);
});

test('where nothing recurs, little is recognised', () => {
  let wrong = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const { months } = describeSeason({ firstDay: start, sums: makeCounts({ days: 731, seed: 100 + seed }) });
    if (months!.some(({ isRecognisable }) => isRecognisable)) wrong++;
  }
  expect(wrong / 100).toBeLessThan(0.1);
});

test('ratings are told as a difference in points', () => {
  const random = createRandom(3);
  const days = 731;
  const weights = new Float64Array(days).fill(20);
  const sums = weights.map((n, i) => {
    const winter = [12, 1].includes(new Date((start + i) * dayMs).getUTCMonth() + 1);
    return n * (7 - (winter ? 1 : 0)) + 4 * random.normal();
  });
  const { months, weekdays } = describeSeason({ firstDay: start, sums, weights });
  const recognised = months!.filter(({ isRecognisable, by }) => isRecognisable && by.value < 0);
  expect(recognised.map(({ month }) => month)).toEqual([1, 12]);
  expect(recognised[0]!.by.value).toBeCloseTo(-10 / 12, 1);
  expect(weekdays!.every(({ isRecognisable }) => !isRecognisable)).toBe(true);
});

test('says how many months it lacks', () => {
  const short = describeSeason({ firstDay: start, sums: makeCounts({ days: 100, seed: 4 }) });
  expect(short).toMatchObject({ months: null, wholeMonths: 3, neededMonths: 16 });
  expect(short.weekdays).toHaveLength(7);
  expect(describeSeason({ firstDay: start, sums: new Float64Array(20) })).toMatchObject({ weekdays: null });
});

test('input that breaks a rule is refused', () => {
  expect(() => describeSeason({ firstDay: 0.5, sums: [] })).toThrow('option_invalid');
  expect(() => describeSeason({ firstDay: 1, sums: [-1] })).toThrow('value_invalid');
  expect(() => describeSeason({ firstDay: 1, sums: [1], weights: [1, 2] })).toThrow('length_differs');
  expect(() => describeSeason({ firstDay: 1, sums: [1], weights: [-1] })).toThrow('value_invalid');
});
