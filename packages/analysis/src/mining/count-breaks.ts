import { createBits, setBit } from '../columns/bit-set.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import { selectEvents } from '../eventlog/select-events.ts';
import { countHandOvers, type HandOverCounts, type HandOverOptions, latest } from './count-hand-overs.ts';

/**
 * Hand-overs and what went wrong after them. A repeat is coming back after having left: rows in a row at one touchpoint,
 * such as "scheduled, started, completed", are one visit. O(events + touchpoints²).
 */
export function countBreaks(log: EventLog, options: HandOverOptions): HandOverCounts {
  const counts = countHandOvers(log, options);
  const { starts, time } = log;
  // A visit that goes on is still activity: it decides whether a journey is over.
  const lastAt = Float64Array.from({ length: log.journeys }, (_, j) => time[Math.max(starts[j + 1]! - 1, 0)]!);
  const observedUntil = options.observedUntil ?? latest(log);
  const { repeat } = countHandOvers(firstOfEachVisit(log), { ...options, observedUntil, lastAt }).byKind;
  return { ...counts, byKind: { ...counts.byKind, repeat } };
}

/** The log without the rows that only go on where the customer already is. */
export function firstOfEachVisit(log: EventLog): EventLog {
  const kept = createBits(log.touchpoint.length);
  for (let j = 0; j < log.journeys; j++) {
    for (let i = log.starts[j]!; i < log.starts[j + 1]!; i++) {
      if (i === log.starts[j] || log.touchpoint[i] !== log.touchpoint[i - 1]) setBit(kept, i);
    }
  }
  return selectEvents(log, kept);
}
