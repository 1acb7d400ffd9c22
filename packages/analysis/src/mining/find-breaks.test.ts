import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathOfJourney } from '../eventlog/event-log.ts';
import { createRandom } from '../stats/random.ts';
import { anyEvents, type MadeEvent, makeLog, makePaths } from '../testing/make-log.ts';
import { type BreakKind, breakKinds, countHandOvers } from './count-hand-overs.ts';
import { differenceOfShares, discoveries, shareIsLarger } from './difference-of-shares.ts';
import { findBreaks } from './find-breaks.ts';

describe('refusals', () => {
  const log = makePaths(['ab']);
  test('impossible options', () => {
    expect(() => countHandOvers(log, { longFrom: 1 })).toThrow('option_invalid');
    expect(() => countHandOvers(log, { quietMs: -1 })).toThrow('option_invalid');
    expect(() => countHandOvers({ ...log, touchpoints: 2049 })).toThrow('too_many_touchpoints');
    const counts = countHandOvers(log);
    expect(() => findBreaks(counts, { falseDiscoveryRate: 0 })).toThrow('option_invalid');
    expect(() => findBreaks(counts, { fewest: 0 })).toThrow('option_invalid');
    expect(() => findBreaks(counts, { confidence: 1 })).toThrow('option_invalid');
    expect(() => findBreaks(counts, { departmentOf: [0] })).toThrow('length_differs');
  });
});

test.each(['interaction', 'return'] as const)(
  'hand-overs equal those found by looking at each journey: %s',
  (repeat) => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const log = makeLog(events);
        const { byKind } = countHandOvers(log, { disappointingTo: 4, longFrom: 0.5, repeat });
        const expected = new Map<string, Set<string>>();
        const add = (key: string, j: number) => expected.set(key, (expected.get(key) ?? new Set()).add(String(j)));
        const waits = new Map<number, number[]>();
        for (const visit of [(to: number, wait: number) => waits.set(to, [...(waits.get(to) ?? []), wait]), null]) {
          for (let j = 0; j < log.journeys; j++) {
            const path = pathOfJourney(log, j);
            const first = log.starts[j]!;
            for (let i = 1; i < path.length; i++) {
              const [from, to] = [path[i - 1]!, path[i]!];
              if (from === to) continue;
              const wait = log.time[first + i]! - log.time[first + i - 1]!;
              if (visit) {
                visit(to, wait);
                continue;
              }
              const rating = log.rating![first + i]!;
              const sorted = waits.get(to)!.toSorted((a, b) => a - b);
              const later = path.slice(i + 1);
              const leaves = later.findIndex((t) => t !== to);
              const elsewhere = leaves < 0 ? [] : later.slice(leaves);
              const wrong: Record<BreakKind, boolean> = {
                stop: later.every((t) => t === to),
                wait: wait > sorted[Math.ceil(sorted.length / 2) - 1]!,
                repeat: (repeat === 'return' ? elsewhere : later).includes(to),
                rating: rating <= 4,
              };
              for (const kind of breakKinds) {
                if (kind === 'rating' && rating === 255) continue;
                add(`${kind} ${from} ${to}`, j);
                if (wrong[kind]) add(`${kind} ${from} ${to} wrong`, j);
              }
            }
          }
        }
        for (const kind of breakKinds) {
          for (let cell = 0; cell < 36; cell++) {
            const key = `${kind} ${Math.floor(cell / 6)} ${cell % 6}`;
            expect(byKind[kind].journeys[cell]).toBe(expected.get(key)?.size ?? 0);
            expect(byKind[kind].wrong[cell]).toBe(expected.get(`${key} wrong`)?.size ?? 0);
          }
        }
      }),
    );
  },
);

test('who was active until just now has not stopped yet', () => {
  const log = makeLog([
    { customer: 0, touchpoint: 0, time: 0 },
    { customer: 0, touchpoint: 1, time: 10 },
    { customer: 1, touchpoint: 0, time: 0 },
    { customer: 1, touchpoint: 1, time: 95 },
  ]);
  const stop = (quietMs: number) => countHandOvers(log, { quietMs, observedUntil: 100 }).byKind.stop;
  expect([stop(0).journeys[1], stop(0).wrong[1]]).toEqual([2, 2]);
  expect([stop(6).journeys[1], stop(6).wrong[1]]).toEqual([1, 1]);
});

describe('statistics', () => {
  test("Newcombe's published example: 56/70 against 48/80", () => {
    const difference = differenceOfShares({ k: 56, n: 70 }, { k: 48, n: 80 }, 0.95);
    expect(difference.value).toBeCloseTo(0.2, 12);
    expect(difference.low).toBeCloseTo(0.0524, 4);
    expect(difference.high).toBeCloseTo(0.3339, 4);
  });
  test('equal shares are no evidence, nor are shares without any variation', () => {
    expect(shareIsLarger({ k: 5, n: 10 }, { k: 50, n: 100 })).toBeCloseTo(0.5, 12);
    expect(shareIsLarger({ k: 0, n: 10 }, { k: 0, n: 10 })).toBe(1);
    expect(shareIsLarger({ k: 9, n: 10 }, { k: 10, n: 100 })).toBeLessThan(1e-8);
  });
  test("Benjamini and Hochberg's own example: four of fifteen", () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    expect(discoveries(p, 0.05).filter(Boolean)).toHaveLength(4);
    expect(discoveries(p.toReversed(), 0.05).slice(-4)).toEqual([true, true, true, true]);
    expect(discoveries([], 0.05)).toEqual([]);
  });
});

/** Customers come to d from a, b or c, and go on to e unless the rule says otherwise. */
function visits(
  seed: number,
  customers: number,
  odds: (from: number) => Partial<Record<BreakKind, number>>,
): MadeEvent[] {
  const random = createRandom(seed);
  return Array.from({ length: customers }, (_, customer): MadeEvent[] => {
    const from = random.below(3);
    const { stop = 0.1, wait = 0.08, repeat = 0.1, rating = 0.2 } = odds(from);
    const slow = random.uniform() < wait;
    const events: MadeEvent[] = [
      { customer, touchpoint: from, time: 0 },
      {
        customer,
        touchpoint: 3,
        time: slow ? 90_000 : 1000 * random.uniform(),
        rating: random.uniform() < rating ? 2 : 9,
      },
    ];
    if (random.uniform() < repeat)
      events.push({ customer, touchpoint: 5, time: 100_000 }, { customer, touchpoint: 3, time: 100_001 });
    if (random.uniform() >= stop) events.push({ customer, touchpoint: 4, time: 200_000 });
    return events;
  }).flat();
}

describe('breaks', () => {
  test.each<[BreakKind, number, number]>([
    ['stop', 0.4, 0.3],
    ['wait', 0.5, 0.42],
    ['repeat', 0.5, 0.5],
    ['rating', 0.6, 0.4],
  ])('a planted %s is found, with its size and its border', (kind, share, more) => {
    const odds = { repeat: 0, [kind]: share };
    const log = makeLog(visits(5, 3000, (from) => (from === 1 ? odds : { repeat: 0 })));
    const { breaks } = findBreaks(countHandOvers(log, { longFrom: 0.75 }), { departmentOf: [0, 0, -1, 7, 7, 7] });
    const found = breaks[0]!;
    expect(found).toMatchObject({ from: 1, to: 3, kind, crossesBorder: true });
    expect(found.lost.value).toBeCloseTo((found.share - found.otherShare) * found.journeys, 9);
    expect(found.lost.low).toBeLessThan(more * found.journeys);
    expect(found.lost.high).toBeGreaterThan(more * found.journeys);
    expect(found.lost.low).toBeGreaterThan(0);
    expect(breaks.map(({ lost }) => lost.value)).toEqual(
      breaks.map(({ lost }) => lost.value).toSorted((a, b) => b - a),
    );
    expect(breaks.filter((other) => other.kind === kind && other.to === 3)).toEqual([found]);
  });

  test('where nothing breaks, hardly anything is reported', () => {
    let reported = 0;
    for (let seed = 0; seed < 40; seed++) {
      reported +=
        findBreaks(countHandOvers(makeLog(visits(seed, 600, () => ({ repeat: 0 }))))).breaks.length > 0 ? 1 : 0;
    }
    // With no true break every report is false; the rate allows one log in twenty.
    expect(reported).toBeLessThanOrEqual(6);
  });

  test('few journeys or a single origin are not judged', () => {
    const { breaks, judged, tooFew } = findBreaks(countHandOvers(makePaths(['ab', 'cb', 'de'])));
    expect([breaks, judged]).toEqual([[], 0]);
    expect(tooFew).toBe(9);
    expect(findBreaks(countHandOvers(makePaths(['ab', 'cb'])), { fewest: 1 }).judged).toBe(6);
  });
});
