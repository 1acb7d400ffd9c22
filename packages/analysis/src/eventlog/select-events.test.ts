import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitsWhere } from '../columns/bit-set.ts';
import { anyEvents, makeLog, makePaths, rowsByCustomer } from '../testing/make-log.ts';
import { countJourneys, customerOfJourney, pathOfJourney } from './event-log.ts';
import { eventsAt, eventsBetween, eventsWith, journeysOfCustomers, journeysWith } from './filter-events.ts';
import { mergeLogs } from './merge-logs.ts';
import { leftOut, mergeSteps, stepsByDimension } from './merge-steps.ts';
import { selectEvents, selectJourneys, sliceJourneys } from './select-events.ts';
import { sessionsByCase, sessionsByInactivity } from './sessions.ts';

const pathsOf = (log: ReturnType<typeof makeLog>) =>
  Array.from({ length: log.journeys }, (_, j) =>
    pathOfJourney(log, j)
      .map((t) => String.fromCharCode(97 + t))
      .join(''),
  );

describe('refusals', () => {
  const log = makePaths(['ab', 'c']);
  test('a set of another length', () => {
    expect(() =>
      selectEvents(
        log,
        bitsWhere(2, () => true),
      ),
    ).toThrow('length_differs');
    expect(() =>
      selectJourneys(
        log,
        bitsWhere(3, () => true),
      ),
    ).toThrow('length_differs');
  });
  test('a dimension the log does not have', () => {
    expect(() => eventsWith(log, 'department', [0])).toThrow('option_invalid');
    expect(() => stepsByDimension(log, 'department', 1)).toThrow('option_invalid');
  });
  test('a gap that is no time', () => {
    expect(() => sessionsByInactivity(log, Number.NaN)).toThrow('option_invalid');
    expect(() => sessionsByInactivity(log, -1)).toThrow('option_invalid');
  });
  test('cases of a log without any', () => {
    expect(() => sessionsByCase({ ...log, caseOf: null })).toThrow('option_invalid');
  });
  test('steps that do not fit the touchpoints', () => {
    expect(() => mergeSteps(log, { steps: 1, stepOf: [0] })).toThrow('length_differs');
    expect(() => mergeSteps(log, { steps: 1, stepOf: [0, 0, 1, 0, 0, 0] })).toThrow('value_invalid');
  });
  test('logs that differ in their columns or are cut into sessions', () => {
    expect(() => mergeLogs(log, { ...log, rating: null })).toThrow('option_invalid');
    expect(() => mergeLogs(log, { ...log, dimensions: {} })).toThrow('option_invalid');
    expect(() => mergeLogs(log, sessionsByInactivity(log, 1))).toThrow('option_invalid');
  });
});

test('selected rows keep journey, order and columns', () => {
  fc.assert(
    fc.property(anyEvents, fc.nat(15_000), fc.nat(15_000), (events, from, to) => {
      const log = makeLog(events);
      const picked = selectEvents(log, eventsBetween(log, from, to));
      const rows = rowsByCustomer(events);
      for (let j = 0; j < log.journeys; j++) {
        const wanted = (rows.get(j) ?? []).filter((row) => events[row]!.time >= from && events[row]!.time < to);
        const found = [...picked.source!.subarray(picked.starts[j]!, picked.starts[j + 1]!)];
        expect(found).toEqual(wanted);
      }
      expect(picked.rating).toEqual(Uint8Array.from(picked.source!, (row) => events[row]!.rating ?? 255));
    }),
  );
});

test('journeys with any or all of their rows in a set, and those of a segment', () => {
  const log = makePaths(['abc', 'cc', '', 'ab']);
  const atC = eventsAt(log, [2]);
  expect(pathsOf(selectJourneys(log, journeysWith(log, atC)))).toEqual(['abc', 'cc', '', '']);
  expect(pathsOf(selectJourneys(log, journeysWith(log, atC, 'all')))).toEqual(['', 'cc', '', '']);
  const segment = bitsWhere(4, (customer) => customer === 3);
  expect(pathsOf(selectJourneys(log, journeysOfCustomers(log, segment)))).toEqual(['', '', '', 'ab']);
});

test('a channel filters rows, and journeys can be told in channels', () => {
  const log = makeLog([
    { customer: 0, touchpoint: 0, time: 1, channel: 1 },
    { customer: 0, touchpoint: 1, time: 2 },
    { customer: 0, touchpoint: 2, time: 3, channel: 0 },
    { customer: 1, touchpoint: 2, time: 3 },
  ]);
  expect(pathsOf(selectEvents(log, eventsWith(log, 'channel', [1])))).toEqual(['a', '']);
  const told = stepsByDimension(log, 'channel', 2);
  expect(pathsOf(told)).toEqual(['ba', '']);
  expect(told.source).toEqual(Uint32Array.of(0, 2));
  expect(() => stepsByDimension(log, 'channel', 1)).toThrow('value_invalid');
});

test('a slice shares columns and knows its customers', () => {
  const log = makePaths(['ab', '', 'cd', 'e']);
  const slice = sliceJourneys(log, 2, 4);
  expect(pathsOf(slice)).toEqual(['cd', 'e']);
  expect(slice.events).toBe(3);
  expect(customerOfJourney(slice, 0)).toBe(2);
  expect(slice.touchpoint).toBe(log.touchpoint);
  expect(pathsOf(mergeSteps(slice, { steps: 2, stepOf: [0, 0, 1, 1, leftOut, 0] }))).toEqual(['bb', '']);
  expect(pathsOf(selectEvents(slice, eventsAt(slice, [3])))).toEqual(['d', '']);
});

test('steps merge touchpoints and leave others out', () => {
  const log = makePaths(['abcab', 'c']);
  expect(pathsOf(mergeSteps(log, { steps: 2, stepOf: [0, 0, 1, 1, 1, 1] }))).toEqual(['aabaa', 'b']);
  expect(pathsOf(mergeSteps(log, { steps: 1, stepOf: [0, leftOut, leftOut, 0, 0, 0] }))).toEqual(['aa', '']);
});

describe('sessions', () => {
  test('a longer silence than the gap begins a new one', () => {
    const log = makeLog([
      { customer: 1, touchpoint: 0, time: 0 },
      { customer: 1, touchpoint: 1, time: 10 },
      { customer: 1, touchpoint: 2, time: 21 },
      { customer: 3, touchpoint: 3, time: 5 },
    ]);
    const sessions = sessionsByInactivity(log, 10);
    expect(pathsOf(sessions)).toEqual(['ab', 'c', 'd']);
    expect(sessions.customerOf).toEqual(Int32Array.of(1, 1, 3));
    expect(countJourneys(sessions)).toEqual({ journeys: 3, customers: 2 });
    expect(sessions.time).toBe(log.time);
  });

  test('cases side by side are told apart, the rest of a customer stays together', () => {
    const log = makeLog([
      { customer: 0, touchpoint: 0, time: 1, caseOf: 7 },
      { customer: 0, touchpoint: 1, time: 2, caseOf: 8 },
      { customer: 0, touchpoint: 2, time: 3, caseOf: 7 },
      { customer: 0, touchpoint: 3, time: 4 },
      { customer: 1, touchpoint: 4, time: 0, caseOf: 7 },
      { customer: 0, touchpoint: 5, time: 5 },
    ]);
    const cases = sessionsByCase(log);
    expect(pathsOf(cases)).toEqual(['ac', 'b', 'df', 'e']);
    expect(cases.customerOf).toEqual(Int32Array.of(0, 0, 0, 1));
  });

  test('no row is lost and none moves in time', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(3000), (events, gap) => {
        const log = makeLog(events);
        for (const cut of [sessionsByInactivity(log, gap), sessionsByCase(log)]) {
          expect([...cut.source!].sort()).toEqual([...log.source!].sort());
          expect(countJourneys(cut).customers).toBe(countJourneys(log).customers);
          for (let j = 0; j < cut.journeys; j++) {
            expect(cut.starts[j + 1]! > cut.starts[j]!).toBe(true);
            for (let i = cut.starts[j]! + 1; i < cut.starts[j + 1]!; i++) {
              expect(cut.time[i]! >= cut.time[i - 1]!).toBe(true);
            }
          }
        }
      }),
    );
  });
});

test('a merged log lies in memory that threads share when asked to', () => {
  const log = makeLog([]);
  expect(mergeLogs(log, log, { shared: true }).time.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(mergeLogs(log, log).time.buffer).toBeInstanceOf(ArrayBuffer);
});

test('a log and what came in since are the log of both', () => {
  fc.assert(
    fc.property(anyEvents, anyEvents, (before, since) => {
      const merged = mergeLogs(makeLog(before), makeLog(since));
      const atOnce = makeLog([...before, ...since]);
      expect(merged.events).toBe(atOnce.events);
      expect(pathsOf(merged)).toEqual(pathsOf(atOnce));
      for (const column of ['starts', 'time', 'rating', 'value', 'caseOf', 'dimensions'] as const) {
        expect(merged[column]).toEqual(atOnce[column]);
      }
    }),
  );
});
