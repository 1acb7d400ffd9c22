/** In `rating`: this interaction was not rated. Ratings are whole numbers from 0 to 254. */
export const notRated = 255;

/** In a dimension: nothing is known. Codes run from 0 to 65,534. */
export const noCode = 0xffff;

/**
 * Interactions as columns, grouped into journeys and ordered by time inside each (equal times keep the order in which
 * they came). A journey is whatever is counted as one way: at first all interactions of a customer, after
 * `sessionsByInactivity` or `sessionsByCase` one session or case. Two numbers a row and few bytes more: 100 million
 * interactions of 10 million customers take 1.0 GB, with ratings 1.1 GB.
 *
 * Journey j holds the rows `starts[j]` up to but not including `starts[j + 1]`. The columns may be longer than that
 * range (a slice shares them), so rows are always reached through `starts`. A journey may be empty; nothing counts it.
 */
export type EventLog = {
  /** Rows between the first and the last start. */
  readonly events: number;
  readonly journeys: number;
  /** Touchpoint codes lie in [0, touchpoints). */
  readonly touchpoints: number;
  /** journeys + 1, never falling. */
  readonly starts: Uint32Array;
  /** Customer of each journey, journeys of one customer side by side; null: journey j is customer j. */
  readonly customerOf: Int32Array | null;
  /** Code per row. */
  readonly touchpoint: Uint16Array;
  /** Milliseconds since 1970 per row, finite, never falling inside a journey. */
  readonly time: Float64Array;
  /** Whole rating per row or `notRated`. */
  readonly rating: Uint8Array | null;
  /** Value of the conversion per row, 0 for one without value; NaN: the interaction is not a conversion. */
  readonly value: Float64Array | null;
  /** Case or session as the source names it, any whole number; −1: none. */
  readonly caseOf: Int32Array | null;
  /** Channel, department and the like: a code per row or `noCode`. */
  readonly dimensions: Readonly<Record<string, Uint16Array>>;
  /** Number under which the row was appended, for finding it again; null: not kept. */
  readonly source: Uint32Array | null;
};

/** The customer to whom journey `j` belongs. */
export function customerOfJourney(log: EventLog, j: number): number {
  return log.customerOf === null ? j : log.customerOf[j]!;
}

/** Journeys that are not empty, and the different customers behind them. O(journeys). */
export function countJourneys(log: EventLog): { journeys: number; customers: number } {
  let journeys = 0;
  let customers = 0;
  let last = -1;
  for (let j = 0; j < log.journeys; j++) {
    if (log.starts[j] === log.starts[j + 1]) continue;
    journeys++;
    const customer = customerOfJourney(log, j);
    if (customer !== last) customers++;
    last = customer;
  }
  return { journeys, customers };
}

/** The touchpoint codes of one journey, in order. */
export function pathOfJourney(log: EventLog, j: number): number[] {
  return Array.from(log.touchpoint.subarray(log.starts[j]!, log.starts[j + 1]!));
}
