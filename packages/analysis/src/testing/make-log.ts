import fc from 'fast-check';
import { createEventLogBuilder } from '../eventlog/build-event-log.ts';
import { type EventLog, notRated } from '../eventlog/event-log.ts';

export type MadeEvent = {
  customer: number;
  touchpoint: number;
  time: number;
  rating?: number | undefined;
  value?: number | undefined;
  caseOf?: number | undefined;
  channel?: number | undefined;
};

/** A log with every optional column out of rows in any order. */
export function makeLog(events: readonly MadeEvent[], touchpoints = 6): EventLog {
  const builder = createEventLogBuilder({
    touchpoints,
    rating: true,
    value: true,
    caseOf: true,
    dimensions: ['channel'],
    sourceFrom: 0,
  });
  builder.append({
    customer: Int32Array.from(events, (event) => event.customer),
    touchpoint: Uint16Array.from(events, (event) => event.touchpoint),
    time: Float64Array.from(events, (event) => event.time),
    rating: Uint8Array.from(events, (event) => event.rating ?? notRated),
    value: Float64Array.from(events, (event) => event.value ?? Number.NaN),
    caseOf: Int32Array.from(events, (event) => event.caseOf ?? -1),
    dimensions: { channel: Uint16Array.from(events, (event) => event.channel ?? 0xffff) },
  });
  return builder.build();
}

/** Journeys as strings of letters, one second between interactions: `['abc', 'ac']`. */
export function makePaths(paths: readonly string[], touchpoints = 6): EventLog {
  const events = paths.flatMap((path, customer) =>
    Array.from(path, (letter, i) => ({ customer, touchpoint: letter.charCodeAt(0) - 97, time: i * 1000 })),
  );
  return makeLog(events, touchpoints);
}

/** Rows of a few customers, touchpoints and moments, so that everything coincides now and then. */
export const anyEvents = fc.array(
  fc.record({
    customer: fc.nat(7),
    touchpoint: fc.nat(4),
    time: fc.nat(30).map((tick) => tick * 500),
    rating: fc.option(fc.nat(10), { nil: undefined }),
    value: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(50) }),
    caseOf: fc.integer({ min: -1, max: 2 }),
    channel: fc.option(fc.nat(2), { nil: undefined }),
  }),
  { maxLength: 120 },
);

/** The rows of each customer in order: what a log must hold, the slow way. */
export function rowsByCustomer(events: readonly MadeEvent[]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  events.forEach((event, row) => {
    rows.set(event.customer, [...(rows.get(event.customer) ?? []), row]);
  });
  for (const [customer, list] of rows) {
    rows.set(
      customer,
      list.toSorted((a, b) => events[a]!.time - events[b]!.time || a - b),
    );
  }
  return rows;
}
