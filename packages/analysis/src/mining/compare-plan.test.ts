import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEstimate } from '../result.ts';
import { mean } from '../scores/mean.ts';
import { wilson } from '../scores/proportion.ts';
import { anyEvents, makeLog, makePaths } from '../testing/make-log.ts';
import { outcomesOfLog } from '../testing/outcomes-of-log.ts';
import { alignPath } from './align-path.ts';
import { comparePlan, pathsWithDeviation } from './compare-plan.ts';
import { collectOutcomes } from './path-outcomes.ts';
import { measurePlan, type Plan, planOfList } from './plan.ts';

const abcd = planOfList([[0], [1], [2], [3]]);

describe('refusals', () => {
  const outcomes = outcomesOfLog(makePaths(['ab']));
  test.each<[string, Plan]>([
    ['no steps', planOfList([])],
    ['a step that is no touchpoint of the log', planOfList([[6]])],
    ['a way from nowhere', { ...abcd, ways: [[0, 4]] }],
    ['a beginning that does not exist', { ...abcd, starts: [9] }],
    ['an end that does not exist', { ...abcd, ends: [-1] }],
    ['an end out of reach', { ...abcd, ways: [[0, 1]] }],
  ])('a plan with %s', (_, plan) => {
    expect(() => comparePlan(outcomes, plan)).toThrow('option_invalid');
  });
  test('a path with a step that does not exist', () => {
    const row = { journeys: 1, rated: 0, ratingSum: 0, ratingSquares: 0, converted: 0 };
    expect(() => collectOutcomes([{ path: [0, 6], ...row }], 6)).toThrow('value_invalid');
  });
});

const told = (path: string, plan: Plan = abcd) => {
  const { deviations, fitness } = comparePlan(outcomesOfLog(makePaths([path])), plan);
  const names = deviations.map(
    ({ kind, step, touchpoint, times }) => `${kind} ${step ?? 'abcdef'[touchpoint!]}${times > 1 ? ` ×${times}` : ''}`,
  );
  return { fitness: fitness[0], names: names.sort() };
};

describe('a list', () => {
  test.each([
    ['abcd', 1, []],
    ['abd', 6 / 7, ['skipped 2']],
    ['abbbcd', 8 / 10, ['repeated b ×2']],
    ['abecd', 8 / 9, ['foreign e']],
    ['acbd', 6 / 8, ['outOfOrder c']],
    ['bacd', 6 / 8, ['outOfOrder b']],
    ['ef', 0, ['foreign e', 'foreign f', 'skipped 0', 'skipped 1', 'skipped 2', 'skipped 3']],
  ])('%s', (path, fitness, names) => {
    expect(told(path)).toEqual({ fitness: expect.closeTo(fitness, 12), names });
  });

  test('an empty journey is no deviation', () => {
    const row = { rated: 0, ratingSum: 0, ratingSquares: 0, converted: 0 };
    const paths = [[], [0, 1, 2, 3]].map((path) => ({ path, journeys: path.length === 0 ? 0 : 1, ...row }));
    const { journeys, fitness, deviations } = comparePlan(collectOutcomes(paths, 6), abcd);
    expect(journeys).toBe(1);
    expect([...fitness]).toEqual([Number.NaN, 1]);
    expect(deviations).toEqual([]);
  });

  test('a step may be met at several touchpoints', () => {
    expect(told('aed', planOfList([[0], [1, 4], [3]]))).toEqual({ fitness: 1, names: [] });
  });
});

describe('a graph', () => {
  // a, then b or c, then d; and from c back to a.
  const graph: Plan = {
    steps: [[0], [1], [2], [3]],
    ways: [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [2, 0],
    ],
    starts: [0],
    ends: [3],
  };
  test.each([
    ['abd', []],
    ['acd', []],
    ['acacabd', []],
    ['abcd', ['outOfOrder c']],
    ['ad', ['skipped 1']],
    ['aacd', ['repeated a']],
    ['accabd', ['repeated c']],
  ])('%s', (path, names) => {
    expect(told(path, graph).names).toEqual(names);
  });
});

test('no alignment is better than the one found', () => {
  const anyPlan = fc.record({
    steps: fc.array(fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
    ways: fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 5 }),
    starts: fc.constant([0, 1]),
    ends: fc.constant([1, 2]),
  });
  fc.assert(
    fc.property(anyPlan, fc.array(fc.nat(3), { maxLength: 6 }), (plan, path) => {
      const found = alignPath(path.length, measurePlan(plan), (step, i) => plan.steps[step]!.includes(path[i]!));
      expect(found.cost).toBe(cheapest(plan, path));
      expect(found.skipped.length + found.added.length).toBe(found.cost);
      expect(found.met.length + found.added.length).toBe(path.length);
    }),
  );
});

/** Shortest way through all pairs of place and interactions, one move at a time. */
function cheapest(plan: Plan, path: readonly number[]): number {
  let reached = new Map([['-1 0', { place: -1, done: 0 }]]);
  const seen = new Set<string>();
  for (let cost = 0; ; cost++) {
    const free = [...reached.values()];
    const next = new Map<string, { place: number; done: number }>();
    const put = (into: typeof next | typeof free, place: number, done: number) =>
      Array.isArray(into) ? into.push({ place, done }) : into.set(`${place} ${done}`, { place, done });
    for (const { place, done } of free) {
      if (seen.has(`${place} ${done}`)) continue;
      seen.add(`${place} ${done}`);
      if (done === path.length && plan.ends.includes(place)) return cost;
      const targets = place < 0 ? plan.starts : plan.ways.filter(([from]) => from === place).map(([, to]) => to);
      for (const to of targets) {
        put(next, to, done);
        if (done < path.length && plan.steps[to]!.includes(path[done]!)) put(free, to, done + 1);
      }
      if (done < path.length) put(next, place, done + 1);
    }
    reached = next;
  }
}

test('each deviation comes with its people, ratings and conversions, beside those without it', () => {
  const events = Array.from({ length: 20 }, (_, customer) => {
    const skips = customer < 8;
    return [
      { customer, touchpoint: 0, time: 0, rating: skips ? 2 + (customer % 2) : 9 },
      ...(skips ? [] : [{ customer, touchpoint: 1, time: 1, value: customer % 2 === 0 ? 5 : undefined }]),
      { customer, touchpoint: 2, time: 2 },
    ];
  }).flat();
  const outcomes = outcomesOfLog(makeLog(events));
  const { deviations, asPlanned, meanFitness, journeys } = comparePlan(outcomes, planOfList([[0], [1], [2]]));
  expect(journeys).toBe(20);
  expect(meanFitness).toBeCloseTo((12 + 8 * 0.8) / 20, 12);
  expect(isEstimate(asPlanned) && asPlanned.value).toBe(0.6);
  expect(deviations).toHaveLength(1);
  expect(deviations[0]).toMatchObject({
    kind: 'skipped',
    step: 1,
    times: 8,
    journeys: 8,
    withIt: { journeys: 8, rated: 8, rating: { value: 2.5 }, converted: { value: 0 } },
    withoutIt: { journeys: 12, rated: 12, rating: { value: 9, low: 9, high: 9 }, converted: { value: 0.5 } },
  });
});

test('too few journeys are said to be too few', () => {
  const { asPlanned, deviations } = comparePlan(outcomesOfLog(makePaths(['abd', 'abcd'])), abcd);
  expect(asPlanned).toEqual({ notEnough: true, n: 2, needed: 5 });
  expect(deviations[0]!.withIt.converted).toEqual({ notEnough: true, n: 1, needed: 5 });
});

test('paths told together are what journeys told one by one are', () => {
  const plan = planOfList([[0], [1, 2], [3]]);
  const plain = (path: number[]) => {
    const { deviations, fitness } = comparePlan(collectOutcomes([{ path, ...oneJourney }], 6), plan);
    return { fitness: fitness[0]!, deviations };
  };
  fc.assert(
    fc.property(anyEvents, (events) => {
      const log = makeLog(events);
      const outcomes = outcomesOfLog(log);
      const found = comparePlan(outcomes, plan);
      const journeys = [...events.reduce((ids, { customer }) => ids.add(customer), new Set<number>())].map(
        (customer) => {
          const rows = events.filter((event) => event.customer === customer).sort((a, b) => a.time - b.time);
          const ratings = rows.flatMap(({ rating }) => rating ?? []);
          return {
            ...plain(rows.map(({ touchpoint }) => touchpoint)),
            rating: ratings.length === 0 ? Number.NaN : ratings.reduce((a, b) => a + b, 0) / ratings.length,
            converted: rows.some(({ value }) => value !== undefined),
          };
        },
      );
      expect(found.journeys).toBe(journeys.length);
      const sum = journeys.reduce((total, { fitness }) => total + fitness, 0);
      if (journeys.length === 0) expect(found.meanFitness).toBeNaN();
      else expect(found.meanFitness).toBeCloseTo(sum / journeys.length, 12);
      for (const { kind, step, touchpoint, ...told } of found.deviations) {
        const same = (other: typeof told & { kind: string; step: number | null; touchpoint: number | null }) =>
          other.kind === kind && other.step === step && other.touchpoint === touchpoint;
        const withIt = journeys.filter(({ deviations }) => deviations.some(same));
        const withoutIt = journeys.filter(({ deviations }) => !deviations.some(same));
        expect(told.journeys).toBe(withIt.length);
        const times = withIt.flatMap(({ deviations }) => deviations.filter(same).map((deviation) => deviation.times));
        expect(told.times).toBe(times.reduce((a, b) => a + b, 0));
        for (const [outcome, people] of [
          [told.withIt, withIt],
          [told.withoutIt, withoutIt],
        ] as const) {
          const expected = mean(Float64Array.from(people, ({ rating }) => rating));
          if (isEstimate(outcome.rating)) {
            const { value, low, high } = outcome.rating;
            expect(expected).toMatchObject({
              value: expect.closeTo(value, 9),
              low: expect.closeTo(low, 6),
              high: expect.closeTo(high, 6),
            });
          } else expect(outcome.rating).toEqual(expected);
          if (people.length < 5) continue;
          const converted = people.filter((journey) => journey.converted).length;
          expect(outcome.converted).toEqual(wilson(converted, people.length));
        }
        const paths = pathsWithDeviation(outcomes, plan, { kind, step, touchpoint });
        const weight = paths.reduce((total, p) => total + outcomes.journeys[p]!, 0);
        expect(weight).toBe(withIt.length);
      }
    }),
    { numRuns: 60 },
  );
});

const oneJourney = { journeys: 1, rated: 0, ratingSum: 0, ratingSquares: 0, converted: 0 };
