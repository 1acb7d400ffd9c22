import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, type Random } from '../stats/random.ts';
import { compareBeforeAfter } from './compare-before-after.ts';
import { differenceOfSides, intervalOf } from './compare-sums.ts';
import { type PeriodSums, sumsOfLevels } from './series.ts';

const changeDay = 20_000;
const knownUntil = changeDay + 91;

type Made = {
  weeks?: number;
  before?: number;
  perWeek?: number;
  /** Mean of the week, by weeks since the change (negative: before). */
  level: (week: number) => number;
  /** Standard deviation of what a whole week shares. */
  shared?: number;
};

/** Weeks of ratings 0 to 10 about a level. */
function makeWeeks(random: Random, { weeks = 26, before = 13, perWeek = 20, level, shared = 0 }: Made): PeriodSums[] {
  return Array.from({ length: weeks }, (_, i) => {
    const week = i - before;
    const mean = level(week) + shared * random.normal();
    const sums = { n: 0, sum: 0, squares: 0 };
    for (let one = 0; one < perWeek; one++) {
      const rating = Math.min(10, Math.max(0, Math.round(mean + 2 * random.normal())));
      sums.n++;
      sums.sum += rating;
      sums.squares += rating * rating;
    }
    return { from: changeDay + week * 7, to: changeDay + (week + 1) * 7, ...sums };
  });
}

const flat = () => 6;
const jump = (by: number) => (week: number) => (week < 0 ? 6 : 6 + by);

test('a change that others do not have is recognised and measured', () => {
  const random = createRandom(1);
  const others = Array.from({ length: 6 }, () => makeWeeks(random, { level: flat }));
  const found = compareBeforeAfter({
    periods: makeWeeks(random, { level: jump(1.5), weeks: 90, before: 77 }),
    ...{ others, changeDay, knownUntil },
  });
  expect(found).toMatchObject({
    verdict: 'improved',
    others: 6,
    missing: { ratingsBefore: 0, ratingsAfter: 0, days: 0 },
  });
  for (const estimate of [found.change!, found.differenceInDifferences!]) {
    expect(estimate.low).toBeLessThan(1.5);
    expect(estimate.high).toBeGreaterThan(1.5);
  }
  expect(found.rivals.map(({ kind, state }) => [kind, state])).toEqual([
    ['others', 'unlikely'],
    ['trend', 'unlikely'],
    ['season', 'unlikely'],
    ['regressionToMean', 'unlikely'],
  ]);
});

test('what moves everybody is no effect, and is named as the rival it is', () => {
  const random = createRandom(2);
  const others = Array.from({ length: 6 }, () => makeWeeks(random, { level: jump(1) }));
  const found = compareBeforeAfter({ periods: makeWeeks(random, { level: jump(1) }), others, changeDay, knownUntil });
  expect(found.verdict).toBe('noRecognisableChange');
  expect(found.change!.low).toBeGreaterThan(0);
  expect(found.rivals[0]).toMatchObject({ kind: 'others', state: 'possible' });
});

test('a trend that was there before is named', () => {
  const periods = makeWeeks(createRandom(3), {
    ...{ level: (week: number) => 6 + week * 0.1, perWeek: 60, weeks: 39, before: 26 },
  });
  const found = compareBeforeAfter({ periods, changeDay, knownUntil });
  expect(found.verdict).toBe('improved');
  const trend = found.rivals.find(({ kind }) => kind === 'trend')!;
  expect(trend.state).toBe('possible');
  expect(trend.size!.value).toBeCloseTo(found.change!.value, 0);
});

test('the same rise a year earlier is named as season', () => {
  const level = (week: number) => 6 + (((week % 52) + 52) % 52 < 13 ? 1.2 : 0);
  const periods = makeWeeks(createRandom(4), { level, weeks: 90, before: 77, perWeek: 40 });
  const found = compareBeforeAfter({ periods, changeDay, knownUntil });
  expect(found.verdict).toBe('improved');
  expect(found.rivals.find(({ kind }) => kind === 'season')).toMatchObject({ state: 'possible' });
});

test('whoever begins after a bad month is told that it would have got better by itself', () => {
  const level = (week: number) => (week >= -4 && week < 0 ? 4 : 6);
  const periods = makeWeeks(createRandom(5), { level, weeks: 65, before: 52, perWeek: 40 });
  const found = compareBeforeAfter({ periods, changeDay, knownUntil }, { windowDays: 28 });
  expect(found.verdict).toBe('improved');
  expect(found.rivals.find(({ kind }) => kind === 'regressionToMean')).toMatchObject({ state: 'possible' });
});

test('too early, too few, and what is missing', () => {
  const periods = makeWeeks(createRandom(6), { level: jump(3), perWeek: 2 });
  const early = compareBeforeAfter({ periods, changeDay, knownUntil: changeDay + 14 });
  expect(early).toMatchObject({ verdict: 'tooEarly', change: null, rivals: [] });
  expect(early.missing).toEqual({ ratingsBefore: 4, ratingsAfter: 26, days: 14 });
  const few = compareBeforeAfter({ periods, changeDay, knownUntil });
  expect(few).toMatchObject({ verdict: 'tooFew', missing: { ratingsBefore: 4, ratingsAfter: 4, days: 0 } });
  expect(compareBeforeAfter({ periods: [], changeDay, knownUntil })).toMatchObject({ verdict: 'tooFew', change: null });
});

test('the period of the change itself counts for neither side', () => {
  const periods = [
    { from: changeDay - 30, to: changeDay - 5, n: 50, sum: 300, squares: 1900 },
    { from: changeDay - 5, to: changeDay + 5, n: 999, sum: 9990, squares: 99_900 },
    { from: changeDay + 5, to: changeDay + 35, n: 50, sum: 300, squares: 1900 },
  ];
  expect(compareBeforeAfter({ periods, changeDay, knownUntil })).toMatchObject({
    ...{ verdict: 'noRecognisableChange', before: { n: 50 }, after: { n: 50 }, change: { value: 0 }, dispersion: null },
  });
});

test('input that breaks a rule is refused', () => {
  const one = { from: 1, to: 3, n: 1, sum: 1, squares: 1 };
  for (const periods of [[one, one], [{ ...one, n: -1 }], [{ ...one, to: 1 }], [{ ...one, sum: Number.NaN }]]) {
    expect(() => compareBeforeAfter({ periods, changeDay, knownUntil })).toThrow('value_invalid');
    expect(() => compareBeforeAfter({ periods: [], others: [periods], changeDay, knownUntil })).toThrow('others/0');
  }
  for (const options of [{ windowDays: 1 }, { fewest: 0 }, { fewestDays: Number.NaN }, { confidence: 1 }]) {
    expect(() => compareBeforeAfter({ periods: [], changeDay, knownUntil }, options)).toThrow('option_invalid');
  }
});

/** In how many of many made worlds. */
function shareOf(worlds: number, happens: (random: Random) => boolean): number {
  let count = 0;
  for (let seed = 1; seed <= worlds; seed++) if (happens(createRandom(seed))) count++;
  return count / worlds;
}

test('without a change few verdicts are wrong, also where weeks differ and touchpoints move by themselves', () => {
  const wrong = (made: Omit<Made, 'level'>, own: number) =>
    shareOf(300, (random) => {
      const one = () => makeWeeks(random, { ...made, level: jump(own * random.normal()) });
      const others = Array.from({ length: 8 }, one);
      const { verdict } = compareBeforeAfter({ periods: one(), others, changeDay, knownUntil });
      return verdict !== 'noRecognisableChange';
    });
  expect(wrong({}, 0)).toBeLessThan(0.05);
  expect(wrong({ shared: 0.8 }, 0)).toBeLessThan(0.05);
  // 5.4 of 100 in 1,500 worlds; 300 scatter about that.
  expect(wrong({}, 0.5)).toBeLessThan(0.09);
});

test('the intervals hold the truth as often as they promise', () => {
  const holds = (shared: number) =>
    shareOf(400, (random) => {
      const others = Array.from({ length: 5 }, () => makeWeeks(random, { level: jump(0.3), shared }));
      const periods = makeWeeks(random, { level: jump(1), shared });
      const { differenceInDifferences: found } = compareBeforeAfter({ periods, others, changeDay, knownUntil });
      return found!.low <= 0.7 && found!.high >= 0.7;
    });
  for (const shared of [0, 0.6]) {
    const share = holds(shared);
    expect(share).toBeGreaterThan(0.92);
    expect(share).toBeLessThan(0.995);
  }
});

test('the smallest recognisable change is recognised about four times in five', () => {
  const { recognisable } = compareBeforeAfter({
    periods: makeWeeks(createRandom(9), { level: flat, perWeek: 40 }),
    ...{ changeDay, knownUntil },
  });
  const found = shareOf(200, (random) => {
    const periods = makeWeeks(random, { level: jump(recognisable!), perWeek: 40 });
    return compareBeforeAfter({ periods, changeDay, knownUntil }).verdict === 'improved';
  });
  expect(found).toBeGreaterThan(0.7);
  expect(found).toBeLessThan(0.92);
});

const rating = fc.integer({ min: 0, max: 10 });
const side = fc.array(fc.array(rating, { minLength: 5, maxLength: 30 }), { minLength: 3, maxLength: 8 });

test('sums say the same as the ratings one by one', () => {
  fc.assert(
    fc.property(side, side, (before, after) => {
      const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
      const found = intervalOf(differenceOfSides(periodsOf(after), periodsOf(before)), 0.95);
      expect(found.value).toBeCloseTo(mean(after.flat()) - mean(before.flat()), 9);
      expect(found.low).toBeLessThan(found.value);
      expect(found.high).toBeGreaterThan(found.value);
    }),
    { seed: 11, numRuns: 100 },
  );
});

test('turned about the middle of the scale, better is worse', () => {
  fc.assert(
    fc.property(side, side, (before, after) => {
      const turn = (weeks: number[][]) => weeks.map((week) => week.map((one) => 10 - one));
      const ask = (one: number[][], other: number[][]) =>
        compareBeforeAfter(
          {
            periods: [...periodsOf(one, changeDay - one.length * 7), ...periodsOf(other, changeDay)],
            changeDay,
            knownUntil,
          },
          { fewest: 5 },
        );
      const [found, turned] = [ask(before, after), ask(turn(before), turn(after))];
      const opposite = { improved: 'worsened', worsened: 'improved' } as Record<string, string>;
      expect(turned.verdict).toBe(opposite[found.verdict] ?? found.verdict);
      expect(turned.change!.value).toBeCloseTo(-found.change!.value, 9);
      expect(turned.rivals.map(({ state }) => state)).toEqual(found.rivals.map(({ state }) => state));
    }),
    { seed: 12, numRuns: 100 },
  );
});

test('level balances are compared the same way', () => {
  const sums = sumsOfLevels({ disappointing: 10, ok: 20, delighting: 30 });
  expect(sums).toEqual({ n: 60, sum: 20, squares: 40 });
});

function periodsOf(weeks: readonly (readonly number[])[], from = 0): PeriodSums[] {
  return weeks.map((week, i) => ({
    ...{ from: from + i * 7, to: from + (i + 1) * 7, n: week.length },
    sum: week.reduce((sum, one) => sum + one, 0),
    squares: week.reduce((sum, one) => sum + one * one, 0),
  }));
}
