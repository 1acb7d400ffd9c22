import { AnalysisError } from '../error.ts';
import { customerOfJourney, type EventLog } from '../eventlog/event-log.ts';

/** Above this a table of all pairs is neither quick nor worth looking at: merge touchpoints first. */
export const touchpointLimit = 2048;

/**
 * How often touchpoint b directly follows touchpoint a: the sufficient statistics of a journey graph. Tables of pairs
 * are touchpoints × touchpoints, row by row: the cell of a → b is a × touchpoints + b. A touchpoint may follow itself.
 */
export type TransitionCounts = {
  touchpoints: number;
  events: number;
  /** Journeys that are not empty. */
  journeys: number;
  /** Different customers behind them. */
  customers: number;
  /** Journeys that begin, end at each touchpoint. */
  starts: Float64Array;
  ends: Float64Array;
  /** Times b directly followed a. */
  count: Float64Array;
  /** Different customers who went from a to b. */
  people: Float64Array;
  /** Milliseconds between a and b, summed. */
  totalMs: Float64Array;
};

/** Two numbers a pair side by side, so that one transition touches two lines of the cache instead of four. */
type Cells = { countAndTotal: Float64Array; peopleAndLast: Int32Array };

/**
 * Counts direct successions with times and different customers in one pass over the log. O(events + touchpoints²).
 * Throws `too_many_touchpoints` above `touchpointLimit`.
 */
export function countTransitions(log: EventLog): TransitionCounts {
  const k = log.touchpoints;
  if (k > touchpointLimit) throw new AnalysisError('too_many_touchpoints', { found: k, limit: touchpointLimit });
  const cells = { countAndTotal: new Float64Array(2 * k * k), peopleAndLast: new Int32Array(2 * k * k) };
  for (let i = 1; i < cells.peopleAndLast.length; i += 2) cells.peopleAndLast[i] = -1;
  const counts = noTransitions(k);
  countInto(log, cells, counts);
  for (let c = 0; c < k * k; c++) {
    counts.count[c] = cells.countAndTotal[2 * c]!;
    counts.totalMs[c] = cells.countAndTotal[2 * c + 1]!;
    counts.people[c] = cells.peopleAndLast[2 * c]!;
  }
  return counts;
}

function countInto(log: EventLog, { countAndTotal, peopleAndLast }: Cells, counts: TransitionCounts): void {
  const { starts, touchpoint, time } = log;
  const k = log.touchpoints;
  let lastCustomer = -1;
  for (let j = 0; j < log.journeys; j++) {
    let i = starts[j]!;
    const end = starts[j + 1]!;
    if (i === end) continue;
    const customer = customerOfJourney(log, j);
    counts.journeys++;
    if (customer !== lastCustomer) counts.customers++;
    lastCustomer = customer;
    let from = touchpoint[i]!;
    let before = time[i]!;
    counts.starts[from]!++;
    for (i++; i < end; i++) {
      const to = touchpoint[i]!;
      const now = time[i]!;
      const at = 2 * (from * k + to);
      countAndTotal[at]!++;
      countAndTotal[at + 1]! += now - before;
      if (peopleAndLast[at + 1] !== customer) {
        peopleAndLast[at + 1] = customer;
        peopleAndLast[at]!++;
      }
      from = to;
      before = now;
    }
    counts.ends[from]!++;
  }
  counts.events = log.events;
}

function noTransitions(touchpoints: number): TransitionCounts {
  return {
    touchpoints,
    events: 0,
    journeys: 0,
    customers: 0,
    starts: new Float64Array(touchpoints),
    ends: new Float64Array(touchpoints),
    count: new Float64Array(touchpoints * touchpoints),
    people: new Float64Array(touchpoints * touchpoints),
    totalMs: new Float64Array(touchpoints * touchpoints),
  };
}

/** The counts of logs without a customer in common, added up: what several workers counted as if one had. */
export function addTransitions(parts: readonly TransitionCounts[]): TransitionCounts {
  const sum = noTransitions(parts[0]?.touchpoints ?? 0);
  for (const part of parts) {
    if (part.touchpoints !== sum.touchpoints) {
      throw new AnalysisError('length_differs', {
        column: 'touchpoints',
        expected: sum.touchpoints,
        found: part.touchpoints,
      });
    }
    sum.events += part.events;
    sum.journeys += part.journeys;
    sum.customers += part.customers;
    for (const table of ['starts', 'ends', 'count', 'people', 'totalMs'] as const) {
      const into = sum[table];
      const values = part[table];
      for (let i = 0; i < into.length; i++) into[i]! += values[i]!;
    }
  }
  return sum;
}

/** Interactions at each touchpoint: everything that left it and everything that ended there. */
export function visitsOf(counts: TransitionCounts): Float64Array {
  const k = counts.touchpoints;
  const visits = Float64Array.from(counts.ends);
  for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) visits[a]! += counts.count[a * k + b]!;
  return visits;
}
