import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerOfJourney, type EventLog, pathOfJourney } from '../eventlog/event-log.ts';
import { sliceJourneys } from '../eventlog/select-events.ts';
import { sessionsByInactivity } from '../eventlog/sessions.ts';
import { anyEvents, makeLog, makePaths } from '../testing/make-log.ts';
import { countRepeats } from './count-repeats.ts';
import { addScorecards, countScorecard } from './count-scorecard.ts';
import { addTransitions, countTransitions, visitsOf } from './count-transitions.ts';
import { countVariants, pathOfVariant, variantsToCover } from './count-variants.ts';
import { describeTransitions } from './describe-transitions.ts';
import { measureDropOff } from './measure-drop-off.ts';
import { measureDurations } from './measure-durations.ts';
import { medianTransitionTimes } from './median-transition-times.ts';
import { medianOf, selectNth } from './select-nth.ts';
import { restOfGraph, simplifyGraph } from './simplify-graph.ts';

describe('refusals', () => {
  const log = makePaths(['ab']);
  test('too many touchpoints for a table of pairs', () => {
    expect(() => countTransitions({ ...log, touchpoints: 2049 })).toThrow('too_many_touchpoints');
  });
  test('counts of different touchpoints do not add up', () => {
    const parts = [countTransitions(log), countTransitions({ ...log, touchpoints: 7 })];
    expect(() => addTransitions(parts)).toThrow('length_differs');
  });
  test('medians with the counts of another log', () => {
    expect(() => medianTransitionTimes(log, countTransitions(makePaths(['abc'])))).toThrow('length_differs');
  });
  test('a rating above the scale, a scale out of range, scorecards of different scales', () => {
    const rated = makeLog([{ customer: 0, touchpoint: 0, time: 0, rating: 6 }]);
    expect(() => countScorecard(rated, { highest: 5 })).toThrow('value_invalid');
    expect(() => countScorecard(rated, { highest: 255 })).toThrow('option_invalid');
    expect(() => addScorecards([countScorecard(log), countScorecard(log, { highest: 5 })])).toThrow('length_differs');
  });
  test('a funnel without steps and a share that is none', () => {
    expect(() => measureDropOff(log, [])).toThrow('option_invalid');
    expect(() => measureDropOff(log, [[0], [6]])).toThrow('option_invalid');
    expect(() => simplifyGraph(countTransitions(log), { touchpoints: 1.1, ways: 1 })).toThrow('option_invalid');
  });
});

/** Every transition as a row, the way one would do it by hand. */
function transitionRows(log: EventLog): { from: number; to: number; wait: number; customer: number }[] {
  return Array.from({ length: log.journeys }, (_, j) => {
    const path = pathOfJourney(log, j);
    const times = [...log.time.subarray(log.starts[j]!, log.starts[j + 1]!)];
    const customer = customerOfJourney(log, j);
    return path.slice(1).map((to, i) => ({ from: path[i]!, to, wait: times[i + 1]! - times[i]!, customer }));
  }).flat();
}

function middle(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

describe('transitions', () => {
  test('equal those counted one by one, by customer and by session', () => {
    fc.assert(
      fc.property(anyEvents, fc.option(fc.nat(4000), { nil: null }), (events, gap) => {
        const whole = makeLog(events);
        const log = gap === null ? whole : sessionsByInactivity(whole, gap);
        const counts = countTransitions(log);
        const medians = medianTransitionTimes(log, counts);
        const rows = transitionRows(log);
        expect(counts.count.reduce((a, b) => a + b, 0)).toBe(rows.length);
        for (const follow of describeTransitions(counts, medians).follows) {
          const same = rows.filter((row) => row.from === follow.from && row.to === follow.to);
          const customers = new Set(same.map((row) => row.customer)).size;
          const waits = same.map((row) => row.wait / 1000);
          expect(follow.count).toBe(same.length);
          expect(follow.customers).toBe(customers);
          expect(follow.customerShare).toBe(customers / new Set(events.map((event) => event.customer)).size);
          expect(follow.meanSeconds).toBeCloseTo(waits.reduce((a, b) => a + b, 0) / waits.length, 9);
          expect(follow.medianSeconds).toBeCloseTo(middle(waits), 9);
        }
      }),
    );
  });

  test('of parts add up to those of the whole', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(8), (events, at) => {
        const log = makeLog(events);
        const cut = Math.min(at, log.journeys);
        const parts = [sliceJourneys(log, 0, cut), sliceJourneys(log, cut, log.journeys)];
        expect(addTransitions(parts.map(countTransitions))).toEqual(countTransitions(log));
        expect(addScorecards(parts.map((part) => countScorecard(part)))).toEqual(countScorecard(log));
      }),
    );
  });

  test('begin, end and drop off where journeys do', () => {
    const { nodes } = describeTransitions(countTransitions(makePaths(['aba', '', 'bb', 'a'])));
    expect(nodes).toEqual([
      { touchpoint: 0, visits: 3, starts: 2, ends: 2, dropOff: 2 / 3 },
      { touchpoint: 1, visits: 3, starts: 1, ends: 1, dropOff: 1 / 3 },
    ]);
  });
});

describe('variants', () => {
  test('equal those of a map of written-out paths', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const log = sessionsByInactivity(makeLog(events), 1500);
        const variants = countVariants(log);
        const expected = new Map<string, number>();
        for (let j = 0; j < log.journeys; j++) {
          const path = pathOfJourney(log, j).join();
          expected.set(path, (expected.get(path) ?? 0) + 1);
          expect(pathOfVariant(log, variants, variants.variantOf[j]!).join()).toBe(path);
        }
        const found = [...variants.count].map((count, v) => [pathOfVariant(log, variants, v).join(), count]);
        expect(found).toEqual([...expected].toSorted((a, b) => b[1] - a[1]));
      }),
    );
  });

  test('stay apart in a table that has to grow', () => {
    const builderPaths = Array.from({ length: 9000 }, (_, i) =>
      (i % 4500).toString(6).replace(/./g, (d) => 'abcdef'[Number(d)]!),
    );
    const variants = countVariants(makePaths(builderPaths));
    expect(variants.count.length).toBe(4500);
    expect(new Set(variants.count)).toEqual(new Set([2]));
  });

  test('an empty journey has none; coverage counts from the most frequent', () => {
    const variants = countVariants(makePaths(['ab', '', 'c', 'ab', 'd']));
    expect([...variants.variantOf]).toEqual([0, -1, 1, 0, 2]);
    expect(variants.journeys).toBe(4);
    expect([0, 0.5, 0.51, 1].map((share) => variantsToCover(variants, share))).toEqual([0, 1, 2, 3]);
  });
});

test('a scorecard counts what rows say', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const card = countScorecard(sessionsByInactivity(makeLog(events), 1000));
      for (let t = 0; t < card.touchpoints; t++) {
        const here = events.filter((event) => event.touchpoint === t);
        const rated = here.filter((event) => event.rating !== undefined);
        const converted = here.filter((event) => event.value !== undefined);
        expect(card.events[t]).toBe(here.length);
        expect(card.customers[t]).toBe(new Set(here.map((event) => event.customer)).size);
        expect(card.raters[t]).toBe(new Set(rated.map((event) => event.customer)).size);
        expect(card.conversions[t]).toBe(converted.length);
        expect(card.value[t]).toBe(converted.reduce((sum, event) => sum + event.value!, 0));
        for (let r = 0; r <= 10; r++) {
          expect(card.ratings[t * 11 + r]).toBe(rated.filter((event) => event.rating === r).length);
        }
      }
    }),
  );
});

test('the nth value and the median are those of the sorted values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 50 }), { minLength: 1 }), fc.nat(), (values, n) => {
      const sorted = values.toSorted((a, b) => a - b);
      const range = { from: 1, to: values.length + 1 };
      const nth = n % values.length;
      expect(selectNth(Float64Array.of(99, ...values, -99), nth, range)).toBe(sorted[nth]);
      expect(medianOf(Float64Array.of(99, ...values, -99), range)).toBe(middle(values));
    }),
  );
  expect(medianOf(new Float64Array(3), { from: 1, to: 1 })).toBeNaN();
});

test('durations of journeys, and none without any', () => {
  const durations = measureDurations(makePaths(['abc', 'a', '', 'abcde']));
  expect(durations).toEqual({
    journeys: 3,
    meanSeconds: 2,
    medianSeconds: 2,
    p90Seconds: expect.closeTo(3.6, 12),
    minSeconds: 0,
    maxSeconds: 4,
  });
  expect(measureDurations(makePaths(['']))).toMatchObject({ journeys: 0, meanSeconds: Number.NaN });
});

test('repeats: who comes again, directly or after others', () => {
  const [a, b, c] = countRepeats(makePaths(['abba', 'aba', 'bbb', 'c']));
  expect(a).toEqual({ touchpoint: 0, journeys: 2, repeatedIn: 2, extraVisits: 2, immediate: 0, closest: 1 });
  expect(b).toEqual({ touchpoint: 1, journeys: 3, repeatedIn: 2, extraVisits: 3, immediate: 3, closest: 0 });
  expect(c).toEqual({ touchpoint: 2, journeys: 1, repeatedIn: 0, extraVisits: 0, immediate: 0, closest: null });
});

test('drop-off along steps, each of them several touchpoints, with others between', () => {
  const funnel = measureDropOff(makePaths(['afbc', 'ebd', 'fba', 'b', '']), [[0, 4], [1], [2, 3]]);
  expect(funnel.journeys).toBe(4);
  expect(funnel.steps).toEqual([
    { journeys: 3, dropOff: 0.25, medianSeconds: null },
    { journeys: 2, dropOff: expect.closeTo(1 / 3, 12), medianSeconds: 1.5 },
    { journeys: 2, dropOff: 0, medianSeconds: 1 },
  ]);
});

describe('a simplified graph', () => {
  test('adds up at every node, whatever is hidden', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyEvents, share, share, (events, touchpoints, ways) => {
        const counts = countTransitions(makeLog(events));
        const graph = simplifyGraph(counts, { touchpoints, ways });
        for (const node of graph.nodes) {
          const arriving = graph.edges.filter((edge) => edge.to === node.place).reduce((sum, e) => sum + e.count, 0);
          const leaving = graph.edges.filter((edge) => edge.from === node.place).reduce((sum, e) => sum + e.count, 0);
          expect(node.starts + arriving).toBe(node.visits);
          expect(node.ends + leaving).toBe(node.visits);
        }
        const visits = graph.nodes.reduce((sum, node) => sum + node.visits, 0);
        expect(visits - graph.passing).toBe(counts.events);
        expect(graph.nodes.reduce((sum, node) => sum + node.starts, 0)).toBe(counts.journeys);
      }),
    );
  });

  test('shows everything at full coverage and one rest at none', () => {
    const counts = countTransitions(makePaths(['abc', 'aab']));
    const full = simplifyGraph(counts, { touchpoints: 1, ways: 1 });
    expect(full.passing).toBe(0);
    expect(full.hiddenTouchpoints).toEqual([]);
    expect(full.edges.map((edge) => edge.count)).toEqual([1, 2, 1]);
    const none = simplifyGraph(counts, { touchpoints: 0, ways: 0 });
    expect(none.nodes).toEqual([{ place: restOfGraph, visits: 6, starts: 2, ends: 2 }]);
    expect(none.edges).toEqual([{ from: restOfGraph, to: restOfGraph, count: 4, customers: null, meanSeconds: null }]);
    expect(visitsOf(counts)).toEqual(Float64Array.of(3, 2, 1, 0, 0, 0));
  });

  test('leads a hidden way over the rest', () => {
    const counts = countTransitions(makePaths(['ab', 'ab', 'ba', 'c']));
    const graph = simplifyGraph(counts, { touchpoints: 0.8, ways: 0.6 });
    expect(graph.hiddenTouchpoints).toEqual([2]);
    expect(graph.edges).toEqual([
      { from: 0, to: 1, count: 2, customers: 2, meanSeconds: 1 },
      { from: restOfGraph, to: 0, count: 1, customers: null, meanSeconds: null },
      { from: 1, to: restOfGraph, count: 1, customers: null, meanSeconds: null },
    ]);
    expect(graph.nodes.at(-1)).toEqual({ place: restOfGraph, visits: 2, starts: 1, ends: 1 });
    expect(graph.passing).toBe(1);
  });
});
