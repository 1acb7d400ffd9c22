import { type BitSet, hasBit } from '../columns/bit-set.ts';
import { AnalysisError } from '../error.ts';
import { customerOfJourney, type EventLog } from './event-log.ts';

/**
 * The log with only the rows in the set (a bit per row of the columns). Journeys stay where they are, so that their
 * numbers keep their meaning; those without a row left are empty. A copy of what stays; O(rows).
 */
export function selectEvents(log: EventLog, kept: BitSet): EventLog {
  if (kept.length !== log.touchpoint.length) {
    throw new AnalysisError('length_differs', {
      column: 'kept',
      expected: log.touchpoint.length,
      found: kept.length,
    });
  }
  const starts = new Uint32Array(log.journeys + 1);
  const rows = new Uint32Array(log.events);
  let count = 0;
  for (let j = 0; j < log.journeys; j++) {
    for (let i = log.starts[j]!; i < log.starts[j + 1]!; i++) if (hasBit(kept, i)) rows[count++] = i;
    starts[j + 1] = count;
  }
  return { ...takeRows(log, rows.subarray(0, count)), starts };
}

/** The journeys in the set (a bit per journey), the others emptied. Shares nothing with the log given; O(rows). */
export function selectJourneys(log: EventLog, kept: BitSet): EventLog {
  if (kept.length !== log.journeys) {
    throw new AnalysisError('length_differs', { column: 'kept', expected: log.journeys, found: kept.length });
  }
  const starts = new Uint32Array(log.journeys + 1);
  const rows = new Uint32Array(log.events);
  let count = 0;
  for (let j = 0; j < log.journeys; j++) {
    if (hasBit(kept, j)) for (let i = log.starts[j]!; i < log.starts[j + 1]!; i++) rows[count++] = i;
    starts[j + 1] = count;
  }
  return { ...takeRows(log, rows.subarray(0, count)), starts };
}

/**
 * Journeys `from` up to but not including `to` as a log of their own that shares all columns: what one worker counts.
 * Cut between customers, never inside one, if counts of customers are to be added up. O(journeys taken).
 */
export function sliceJourneys(log: EventLog, from: number, to: number): EventLog {
  const starts = log.starts.subarray(from, to + 1);
  const customerOf = Int32Array.from({ length: to - from }, (_, j) => customerOfJourney(log, from + j));
  return { ...log, starts, customerOf, journeys: to - from, events: starts[to - from]! - starts[0]! };
}

/** All columns with the rows in the order given; `starts` is the caller's to set. */
export function takeRows(log: EventLog, rows: Uint32Array): EventLog {
  const { length } = rows;
  const touchpoint = new Uint16Array(length);
  const time = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    touchpoint[i] = log.touchpoint[rows[i]!]!;
    time[i] = log.time[rows[i]!]!;
  }
  const dimensions: Record<string, Uint16Array> = {};
  for (const [name, codes] of Object.entries(log.dimensions)) {
    dimensions[name] = take(codes, rows, new Uint16Array(length));
  }
  return {
    ...log,
    events: length,
    touchpoint,
    time,
    rating: log.rating && take(log.rating, rows, new Uint8Array(length)),
    value: log.value && take(log.value, rows, new Float64Array(length)),
    caseOf: log.caseOf && take(log.caseOf, rows, new Int32Array(length)),
    dimensions,
    source: log.source && take(log.source, rows, new Uint32Array(length)),
  };
}

function take<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  column: T,
  rows: Uint32Array,
  out: T,
): T {
  for (let i = 0; i < rows.length; i++) out[i] = column[rows[i]!]!;
  return out;
}
