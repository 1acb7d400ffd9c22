import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, type Random } from '../stats/random.ts';
import { findSurges } from './find-surges.ts';
import { atLeast, shareAtLeast } from './tails.ts';
import { weekdayOf, weekdayPattern } from './weekday-pattern.ts';

const firstDay = 20_000;
const week = [1.2, 1.1, 1.1, 1.1, 1.3, 0.7, 0.5];

/** So many as arrive by chance at this mean. */
function arrive(random: Random, mean: number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
  let count = 0;
  for (let left = Math.exp(-mean), p = random.uniform(); p > left && count < 1000; count++) {
    p -= left;
    left *= mean / (count + 1);
  }
  return count;
}

type Made = {
  days?: number;
  mean: number;
  /** Standard deviation of the logarithm that a whole day shares, and how much the next day keeps of it. */
  shared?: number;
  keeps?: number;
  season?: number;
  times?: (day: number) => number;
  badShare?: (day: number) => number;
};

function makeDays(random: Random, made: Made) {
  const { days = 400, mean, shared = 0, keeps = 0, season = 0, times = () => 1, badShare = () => 0.12 } = made;
  const [counts, rated, bad]: [number[], number[], number[]] = [[], [], []];
  let mood = 0;
  for (let day = 0; day < days; day++) {
    mood = keeps * mood + Math.sqrt(1 - keeps ** 2) * shared * random.normal();
    const level = mean * week[weekdayOf(firstDay + day)]! * (1 + season * Math.sin((2 * Math.PI * day) / 365));
    counts[day] = arrive(random, level * Math.exp(mood - shared ** 2 / 2) * times(day));
    rated[day] = 0;
    bad[day] = 0;
    for (let one = 0; one < counts[day]!; one++) {
      if (random.uniform() >= 0.3) continue;
      rated[day]!++;
      if (random.uniform() < badShare(day)) bad[day]!++;
    }
  }
  return { firstDay, counts, rated, bad };
}

test('finds a storm with its first and last day, in numbers and in bad ratings', () => {
  const inStorm = (day: number) => day >= 300 && day < 310;
  const series = makeDays(createRandom(1), {
    ...{ mean: 40, shared: 0.1 },
    times: (day) => (inStorm(day) ? 3 : 1),
    badShare: (day) => (inStorm(day) ? 0.6 : 0.1),
  });
  const { surges, judgedDays, tooShort } = findSurges(series);
  expect({ judgedDays, tooShort }).toEqual({ judgedDays: 358, tooShort: null });
  expect(surges.map(({ kind }) => kind).toSorted()).toEqual(['badShare', 'volume']);
  for (const surge of surges) {
    expect(Math.abs(surge.from - firstDay - 300)).toBeLessThanOrEqual(1);
    expect(Math.abs(surge.to - firstDay - 309)).toBeLessThanOrEqual(1);
    expect(surge.observed).toBeGreaterThan(2 * surge.expected);
    expect(surge.isOpen).toBe(false);
    expect(surge.peak).toBeGreaterThanOrEqual(surge.from);
    expect(surge.peak).toBeLessThanOrEqual(surge.to);
  }
});

test('a surge at the end is still open, and days before `from` are not told', () => {
  const series = makeDays(createRandom(2), { mean: 30, times: (day) => (day > 395 || day === 200 ? 4 : 1) });
  const all = findSurges(series).surges.filter(({ kind }) => kind === 'volume');
  expect(all.map(({ from }) => from - firstDay)).toEqual([396, 200]);
  expect(all[0]).toMatchObject({ to: firstDay + 399, isOpen: true });
  const last = findSurges(series, { from: firstDay + 370 });
  expect(last.surges.map(({ from }) => from - firstDay)).toEqual([396]);
  expect(last.volume.map(({ day }) => day)).toEqual(Array.from({ length: 30 }, (_, i) => firstDay + 370 + i));
});

test('a quiet touchpoint that suddenly speaks is heard', () => {
  const series = makeDays(createRandom(3), { mean: 0.2, times: (day) => (day >= 350 && day < 353 ? 40 : 1) });
  expect(findSurges(series).surges.some(({ kind, from }) => kind === 'volume' && from >= firstDay + 350)).toBe(true);
});

test('a level that stays is told once and then becomes usual', () => {
  const series = makeDays(createRandom(4), { mean: 30, times: (day) => (day >= 200 ? 2 : 1) });
  const surges = findSurges(series).surges.filter(({ kind }) => kind === 'volume');
  expect(surges.at(-1)!.from - firstDay).toBe(200);
  expect(surges[0]!.to - firstDay).toBeLessThan(300);
});

test('where nothing happens, no more false alarms than promised', () => {
  const calm: Made[] = [
    { mean: 0.3 },
    { mean: 5 },
    { mean: 80 },
    { mean: 60, shared: 0.2, keeps: 0.4 },
    { mean: 80, season: 0.3, days: 760, shared: 0.1 },
  ];
  for (const made of calm) {
    let [alarms, years] = [0, 0];
    for (let seed = 1; seed <= 30; seed++) {
      const { surges, judgedDays } = findSurges(makeDays(createRandom(seed), made), { falseAlarmsPerYear: 2 });
      alarms += surges.length;
      years += judgedDays / 365.25;
    }
    expect(alarms / years, JSON.stringify(made)).toBeLessThan(2);
  }
}, 60_000);

test('the band holds about 95 of 100 usual days', () => {
  const { volume } = findSurges(makeDays(createRandom(6), { mean: 40, shared: 0.15, days: 900 }));
  const inside = volume.filter(({ observed, low, high }) => observed >= low && observed <= high).length;
  expect(inside / volume.length).toBeGreaterThan(0.92);
  expect(inside / volume.length).toBeLessThan(0.985);
});

test('a season known from last year is no surge in the second', () => {
  const december = (day: number) => [0, 365].some((start) => day - start >= 200 && day - start < 260);
  const series = makeDays(createRandom(7), { mean: 80, days: 730, times: (day) => (december(day) ? 2.2 : 1) });
  const second = findSurges(series, { from: firstDay + 460 }).surges.filter(({ kind }) => kind === 'volume');
  expect(second).toEqual([]);
});

test('too short a series says how many days it takes', () => {
  const found = findSurges({ firstDay, counts: new Float64Array(30).fill(3) });
  expect(found).toMatchObject({ surges: [], volume: [], judgedDays: 0, tooShort: { days: 30, needed: 43 } });
});

test('the pattern of the week is found again', () => {
  const { counts } = makeDays(createRandom(8), { mean: 60 });
  const mean = week.reduce((sum, one) => sum + one, 0) / 7;
  weekdayPattern(firstDay, counts).forEach((factor, weekday) => {
    expect(factor).toBeCloseTo(week[weekday]! / mean, 1);
  });
  expect(weekdayOf(0)).toBe(3);
  expect(weekdayOf(-1)).toBe(2);
});

test('tails are those that adding up gives', () => {
  const [mean, variance] = [6, 9];
  const shape = mean ** 2 / (variance - mean);
  let [below, mass] = [0, (shape / (shape + mean)) ** shape];
  for (let count = 0; count < 30; count++) {
    expect(atLeast(count, { mean, variance })).toBeCloseTo(1 - below, 10);
    below += mass;
    mass *= ((count + shape) / (count + 1)) * (mean / (shape + mean));
  }
  let [under, point] = [0, 0.7 ** 12];
  for (let bad = 0; bad <= 12; bad++) {
    expect(shareAtLeast({ bad, rated: 12 }, { share: 0.3, dispersion: 1 })).toBeCloseTo(1 - under, 10);
    under += point;
    point *= ((12 - bad) / (bad + 1)) * (0.3 / 0.7);
  }
});

test('input that breaks a rule is refused', () => {
  const counts = new Float64Array(50).fill(2);
  const wrong = Float64Array.from(counts, (_, i) => (i === 7 ? 3 : 0));
  expect(() => findSurges({ firstDay, counts, rated: wrong, bad: counts })).toThrow('value_invalid');
  expect(() => findSurges({ firstDay, counts, rated: counts, bad: new Float64Array(3) })).toThrow('length_differs');
  expect(() => findSurges({ firstDay: 0.5, counts })).toThrow('option_invalid');
  for (const options of [{ falseAlarmsPerYear: 0 }, { series: Number.NaN }]) {
    expect(() => findSurges({ firstDay, counts }, options)).toThrow('option_invalid');
  }
});

test('days may be moved by whole weeks, and nothing ever is NaN but what is unknown', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 60, maxLength: 120 }), (counts) => {
      const found = findSurges({ firstDay, counts });
      const moved = findSurges({ firstDay: firstDay + 70, counts });
      expect(moved.surges.map(({ from }) => from - 70)).toEqual(found.surges.map(({ from }) => from));
      for (const { expected, low, high } of found.volume) {
        expect(expected).toBeGreaterThan(0);
        expect(low).toBeLessThanOrEqual(high);
      }
    }),
    { seed: 4, numRuns: 40 },
  );
});
