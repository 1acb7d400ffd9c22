import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean } from '../scores/mean.ts';
import { createRandom, type Random } from '../stats/random.ts';
import { compareViews, type ViewOfOne } from './compare-views.ts';
import { differenceOfMeans, meanOfRatings, sumRatings } from './difference-of-means.ts';
import { overlapOfTops, type Placed } from './overlap-of-tops.ts';
import { rankMeans } from './rank-means.ts';

const scale = [0, 10] as const;
const noLevels = { disappointing: 0, ok: 0, delighting: 0 };
const said = (...ratings: number[]): ViewOfOne => ({
  ratings: Float64Array.from(ratings),
  levels: noLevels,
  people: 0,
});
const repeated = (rating: number, times: number) => said(...Array.from({ length: times }, () => rating));

/** Whole points 0 to 10 around a mean. */
const drawRating = (random: Random, centre: number, spread: number) =>
  Math.min(10, Math.max(0, Math.round(centre + spread * random.normal())));

describe('difference of two means of whole points', () => {
  const ratings = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 60 });

  test('turns round with its sides, stays on the scale, is never a point, and each mean is the one of scores', () => {
    fc.assert(
      fc.property(ratings, ratings, (one, other) => {
        const [a, b] = [Float64Array.from(one), Float64Array.from(other)];
        const found = differenceOfMeans(sumRatings(a), sumRatings(b), { scale });
        const turned = differenceOfMeans(sumRatings(b), sumRatings(a), { scale });
        expect(turned.value).toBeCloseTo(-found.value, 12);
        expect(turned.low).toBeCloseTo(-found.high, 12);
        expect(-10 <= found.low && found.low < found.high && found.high <= 10).toBe(true);
        const plain = mean(a);
        const own = meanOfRatings(sumRatings(a), { scale });
        if ('notEnough' in plain) throw new Error('expected a mean');
        expect(own.value).toBeCloseTo(plain.value, 12);
        // No narrower than scores says, as far as the scale goes.
        expect(own.low).toBeLessThanOrEqual(Math.max(0, plain.low) + 1e-9);
        expect(own.high).toBeGreaterThanOrEqual(Math.min(10, plain.high) - 1e-9);
      }),
    );
  });

  test('is what Welch wrote down, worked out by hand', () => {
    const found = differenceOfMeans(sumRatings(Float64Array.of(2, 4, 6, 8)), sumRatings(Float64Array.of(1, 3)), {
      scale,
    });
    // Variances 20/3 and 2, standard error √(5/3 + 1), freedom (8/3)² / ((5/3)²/3 + 1²/1) = 3.692, t = 2.870
    expect(found.value).toBe(3);
    expect((found.high - found.value) / Math.sqrt(8 / 3)).toBeCloseTo(2.8698, 2);
  });

  test('who cannot say does not count', () => {
    expect(sumRatings(Float64Array.of(4, Number.NaN, 6))).toEqual({ n: 2, sum: 10, squares: 52 });
  });

  // Seeded draws: the share covered is the same in every run.
  test('covers the true difference about as often as promised, also of few who vary unequally', () => {
    const random = createRandom(5);
    const [staff, customers] = [
      { centre: 7, spread: 1 },
      { centre: 5, spread: 2.2 },
    ];
    const average = (of: typeof staff) => {
      let sum = 0;
      for (let i = 0; i < 200_000; i++) sum += drawRating(random, of.centre, of.spread);
      return sum / 200_000;
    };
    const truth = average(staff) - average(customers);
    for (const [n, m] of [
      [5, 40],
      [12, 8],
      [40, 5],
      [60, 200],
    ] as const) {
      let covered = 0;
      for (let run = 0; run < 1500; run++) {
        const draw = (count: number, of: typeof staff) =>
          Float64Array.from({ length: count }, () => drawRating(random, of.centre, of.spread));
        const { low, high } = differenceOfMeans(sumRatings(draw(n, staff)), sumRatings(draw(m, customers)), { scale });
        if (low <= truth && truth <= high) covered++;
      }
      expect(covered / 1500).toBeGreaterThan(0.93);
      expect(covered / 1500).toBeLessThan(0.985);
    }
  });
});

describe('overlap of two tops', () => {
  /** Every choice of a top that the ranges allow. */
  function allTops(placed: readonly Placed[], top: number): number[][] {
    const found: number[][] = [];
    for (let bits = 0; bits < 1 << placed.length; bits++) {
      const chosen = placed.flatMap((_, i) => (bits & (1 << i) ? [i] : []));
      const isAllowed = placed.every(({ rankLow, rankHigh }, i) =>
        chosen.includes(i) ? rankLow <= top : rankHigh > top,
      );
      if (chosen.length === top && isAllowed) found.push(chosen);
    }
    return found;
  }

  const listOf = (items: number) =>
    fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 6 })), {
      minLength: items,
      maxLength: items,
    });
  /** Values with ties, and ranges that a common blur gives. */
  const place = (drawn: readonly (readonly [number, number])[], blur: number): Placed[] =>
    drawn.map(([value, extra]) => ({
      value,
      rankLow: 1 + drawn.filter(([other, more]) => other > value + blur + Math.max(extra, more)).length,
      rankHigh: drawn.length - drawn.filter(([other, more]) => other + blur + Math.max(extra, more) < value).length,
    }));

  test('the interval is that of all choices that the ranges allow, tried one by one', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 4, max: 8 })
          .chain((items) => fc.tuple(listOf(items), listOf(items), fc.integer({ min: 1, max: Math.floor(items / 2) }))),
        fc.integer({ min: 0, max: 2 }),
        ([first, second, top], blur) => {
          const [one, other] = [place(first, blur), place(second, blur)];
          const overlaps = allTops(one, top).flatMap((chosen) =>
            allTops(other, top).map((also) => chosen.filter((i) => also.includes(i)).length),
          );
          const { shared } = overlapOfTops(one, other, top);
          expect(shared.low).toBe(Math.min(...overlaps));
          expect(shared.high).toBe(Math.max(...overlaps));
        },
      ),
    );
  });

  test('who shares the last place belongs to a part; the same list is the same top', () => {
    const sure = (values: number[]) =>
      values.map((value) => ({
        value,
        rankLow: 1 + values.filter((other) => other > value).length,
        rankHigh: values.filter((other) => other >= value).length,
      }));
    const list = sure([9, 8, 7, 3, 2, 1]);
    expect(overlapOfTops(list, list, 3).shared).toEqual({ value: 3, low: 3, high: 3 });
    expect(overlapOfTops(list, sure([1, 2, 3, 7, 8, 9]), 3).shared).toEqual({ value: 0, low: 0, high: 0 });
    const { shared } = overlapOfTops(sure([9, 8, 8, 1]), sure([9, 8, 1, 1]), 2);
    expect(shared).toEqual({ value: 1.5, low: 1, high: 2 });
  });

  test('chance is what drawing lots gives: counted out in every way', () => {
    for (const [top, among] of [
      [2, 5],
      [3, 6],
      [4, 9],
    ] as const) {
      const counts = new Array<number>(top + 1).fill(0);
      for (let bits = 0; bits < 1 << among; bits++) {
        const drawn = Array.from({ length: among }, (_, i) => (bits >> i) & 1);
        if (drawn.reduce((sum, bit) => sum + bit, 0) !== top) continue;
        counts[drawn.slice(0, top).reduce((sum, bit) => sum + bit, 0)]! += 1;
      }
      const ways = counts.reduce((sum, count) => sum + count, 0);
      const average = counts.reduce((sum, count, shared) => sum + (count * shared) / ways, 0);
      const list = Array.from({ length: among }, () => ({ value: 1, rankLow: 1, rankHigh: among }));
      const { byChance } = overlapOfTops(list, list, top);
      expect(byChance.value).toBeCloseTo(average, 12);
      const within = counts.reduce(
        (sum, count, shared) => sum + (shared >= byChance.low && shared <= byChance.high ? count / ways : 0),
        0,
      );
      expect(within).toBeGreaterThanOrEqual(0.95);
    }
  });

  // Seeded draws.
  test('holds the true overlap at least as often as promised', () => {
    const random = createRandom(17);
    const among = 12;
    const truth = {
      staff: Array.from({ length: among }, (_, i) => 8.5 - 0.45 * i),
      customers: Array.from({ length: among }, (_, i) => 8.5 - 0.45 * ((i * 5) % among)),
    };
    const top = 6;
    const first = (values: number[]) =>
      new Set(
        values
          .map((value, i) => [value, i] as const)
          .toSorted((a, b) => b[0] - a[0])
          .slice(0, top)
          .map(([, i]) => i),
      );
    const [ofStaff, ofCustomers] = [first(truth.staff), first(truth.customers)];
    const shared = [...ofStaff].filter((i) => ofCustomers.has(i)).length;
    let covered = 0;
    let width = 0;
    const runs = 60;
    for (let run = 0; run < runs; run++) {
      const draw = (centres: number[], people: number) => {
        const moods = Array.from({ length: people }, () => random.normal());
        return centres.map((centre) => Float64Array.from(moods, (mood) => drawRating(random, centre + mood, 1.5)));
      };
      const placed = (columns: Float64Array[]) =>
        rankMeans(columns, random).map((ranks, i) => ({ ...ranks, value: columns[i]!.reduce((a, b) => a + b, 0) }));
      const found = overlapOfTops(placed(draw(truth.staff, 25)), placed(draw(truth.customers, 80)), top);
      if (found.shared.low <= shared && shared <= found.shared.high) covered++;
      width += (found.shared.high - found.shared.low) / runs;
    }
    expect(covered / runs).toBeGreaterThanOrEqual(0.95);
    // It says something all the same.
    expect(width).toBeLessThan(top - 1);
  });
});

describe('two views', () => {
  const random = () => createRandom(1);

  test('below five people on a side there is no number, not even how many they were (000-24)', () => {
    const { touchpoints, overlap } = compareViews({
      staff: [repeated(9, 4), repeated(9, 5)],
      customers: [repeated(2, 50), repeated(2, 5)],
      random: random(),
    });
    expect(touchpoints[0]).toMatchObject({
      staff: { people: null, importance: null, rank: null },
      customers: { people: 50 },
      ...{ gap: null, verdict: null },
    });
    expect(touchpoints[1]).toMatchObject({ gap: { value: 7 }, verdict: 'overrated' });
    expect(overlap).toBeNull();
  });

  test('says what is surely over- or underrated, what is the same, and what is open', () => {
    const spread = (centre: number, n: number) =>
      said(...Array.from({ length: n }, (_, i) => Math.min(10, Math.max(0, centre + [-2, 2, -1, 1, 0][i % 5]!))));
    const { touchpoints, overlap } = compareViews({
      staff: [spread(8, 40), spread(3, 40), spread(6, 100), spread(6, 10)],
      customers: [spread(4, 40), spread(7, 40), spread(6, 100), spread(7, 10)],
      random: random(),
    });
    expect(touchpoints.map(({ verdict }) => verdict)).toEqual(['overrated', 'underrated', 'agreed', 'open']);
    expect(touchpoints.map(({ gap }) => gap?.value)).toEqual([4, -4, 0, -1]);
    expect(overlap).toMatchObject({ top: 2, among: 4, byChance: { value: 1 } });
  });

  test('the levels of both sides meet on the zero line', () => {
    const felt = (disappointing: number, ok: number, delighting: number): ViewOfOne => ({
      ratings: new Float64Array(),
      levels: { disappointing, ok, delighting },
      people: disappointing + ok + delighting,
    });
    const { touchpoints } = compareViews({
      staff: [felt(2, 10, 28), felt(1, 1, 2)],
      customers: [felt(30, 6, 4), felt(10, 10, 10)],
      random: random(),
    });
    expect(touchpoints[0]).toMatchObject({ staff: { levelPeople: 40, balance: { value: 0.65 } }, mood: 'rosier' });
    expect(touchpoints[0]!.balanceGap!.low).toBeGreaterThan(0);
    expect(touchpoints[1]).toMatchObject({ staff: { levelPeople: null, balance: null }, balanceGap: null, mood: null });
  });

  test('against a survey only places are compared, and a place that is not sure is open', () => {
    const placed = (value: number, rankLow: number, rankHigh: number): ViewOfOne => ({
      ...{ placed: { value, rankLow, rankHigh }, levels: noLevels, people: 0 },
    });
    const sure = (centre: number) => said(...Array.from({ length: 60 }, (_, i) => centre + (i % 2)));
    const { touchpoints, overlap } = compareViews({
      staff: [9, 7, 6, 4, 3, 1].map(sure),
      customers: [
        placed(0.02, 7, 9),
        placed(0.2, 2, 3),
        placed(0.1, 3, 5),
        placed(0.3, 1, 1),
        placed(0.05, 5, 8),
        placed(0, 9, 9),
      ],
      random: random(),
    });
    expect(touchpoints.every(({ gap, customers }) => gap === null && customers.importance === null)).toBe(true);
    expect(touchpoints.map(({ verdict }) => verdict)).toEqual([
      'overrated',
      'agreed',
      'agreed',
      'underrated',
      'agreed',
      'agreed',
    ]);
    // Of the nine of the survey six are compared: places close up.
    expect(touchpoints[5]!.customers.rank).toMatchObject({ rank: 6, rankLow: 5, rankHigh: 6 });
    expect(overlap).toMatchObject({ top: 3, among: 6, shared: { value: 2 } });
  });
});
