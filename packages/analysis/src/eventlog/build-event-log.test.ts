import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEvents, makeLog, rowsByCustomer } from '../testing/make-log.ts';
import { createEventLogBuilder, type EventChunk } from './build-event-log.ts';
import { type EventLog, pathOfJourney } from './event-log.ts';

function chunk(rows: number): EventChunk {
  return { customer: new Int32Array(rows), touchpoint: new Uint16Array(rows), time: new Float64Array(rows) };
}

describe('refusals', () => {
  test('columns of different lengths', () => {
    const builder = createEventLogBuilder({ touchpoints: 2 });
    expect(() => builder.append({ ...chunk(2), time: new Float64Array(3) })).toThrow('length_differs');
  });

  test('a column that was promised and is missing', () => {
    const builder = createEventLogBuilder({ touchpoints: 2, dimensions: ['channel'] });
    expect(() => builder.append(chunk(1))).toThrow('{"column":"channel","expected":1,"found":0}');
  });

  test.each([
    ['customer', { customer: Int32Array.of(0, -1) }],
    ['touchpoint', { touchpoint: Uint16Array.of(0, 2) }],
    ['time', { time: Float64Array.of(0, Number.NaN) }],
  ])('an impossible %s, and nothing of its chunk is kept', (column, wrong) => {
    const builder = createEventLogBuilder({ touchpoints: 2 });
    expect(() => builder.append({ ...chunk(2), ...wrong })).toThrow(`"column":"${column}","row":1`);
    expect(builder.build().events).toBe(0);
  });

  test('more touchpoints than a code can name', () => {
    expect(() => createEventLogBuilder({ touchpoints: 65_536 })).toThrow('too_many_touchpoints');
  });
});

function rowsOf(log: EventLog): number[][] {
  return Array.from({ length: log.journeys }, (_, j) => [...log.source!.subarray(log.starts[j]!, log.starts[j + 1]!)]);
}

test('rows stand by customer, then time, then as they came, and columns move together', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const log = makeLog(events);
      const expected = rowsByCustomer(events);
      expect(rowsOf(log)).toEqual(Array.from({ length: log.journeys }, (_, c) => expected.get(c) ?? []));
      for (let i = 0; i < log.events; i++) {
        const event = events[log.source![i]!]!;
        expect(log.touchpoint[i]).toBe(event.touchpoint);
        expect(log.time[i]).toBe(event.time);
        expect(log.rating![i]).toBe(event.rating ?? 255);
        expect(log.value![i]).toBe(event.value ?? Number.NaN);
        expect(log.caseOf![i]).toBe(event.caseOf);
        expect(log.dimensions['channel']![i]).toBe(event.channel ?? 0xffff);
      }
    }),
  );
});

test('long journeys and many blocks keep the order too', () => {
  const builder = createEventLogBuilder({ touchpoints: 4, sourceFrom: 0 });
  const rows = 150_000;
  for (let part = 0; part < 4; part++) {
    builder.append({
      customer: Int32Array.from({ length: rows }, (_, i) => (i % 3 === 0 ? 0 : i % 1000)),
      touchpoint: Uint16Array.from({ length: rows }, (_, i) => i % 4),
      time: Float64Array.from({ length: rows }, (_, i) => (i * 7919) % 1013),
    });
  }
  const log = builder.build();
  expect(log.events).toBe(4 * rows);
  let misplaced = 0;
  for (let j = 0; j < log.journeys; j++) {
    for (let i = log.starts[j]! + 1; i < log.starts[j + 1]!; i++) {
      const later = log.time[i]! - log.time[i - 1]! || log.source![i]! - log.source![i - 1]!;
      if (!(later > 0)) misplaced++;
    }
  }
  expect(misplaced).toBe(0);
});

test('rows that come in order stay as they are, in memory workers can share when asked', () => {
  const builder = createEventLogBuilder({ touchpoints: 3, customers: 4, shared: true });
  builder.append({
    customer: Int32Array.of(0, 0, 2),
    touchpoint: Uint16Array.of(2, 1, 0),
    time: Float64Array.of(5, 5, 1),
  });
  const log = builder.build();
  expect(log.journeys).toBe(4);
  expect(pathOfJourney(log, 0)).toEqual([2, 1]);
  expect(log.starts).toEqual(Uint32Array.of(0, 2, 2, 3, 3));
  for (const column of [log.starts, log.touchpoint, log.time]) expect(column.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(log.rating).toBeNull();
  expect(log.source).toBeNull();
});
