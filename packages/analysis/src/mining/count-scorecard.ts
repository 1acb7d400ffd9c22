import { AnalysisError } from '../error.ts';
import { customerOfJourney, type EventLog, notRated } from '../eventlog/event-log.ts';

/** What happened at each touchpoint: the sufficient statistics of a scorecard, one number per touchpoint. */
export type Scorecard = {
  touchpoints: number;
  /** Interactions. */
  events: Float64Array;
  /** Different customers, exact. */
  customers: Float64Array;
  /** Different customers who rated it. */
  raters: Float64Array;
  /** Ratings: cell touchpoint × (highest + 1) + rating. */
  ratings: Float64Array;
  /** Highest rating counted. */
  highest: number;
  conversions: Float64Array;
  value: Float64Array;
};

/**
 * Counts interactions, different customers, ratings and conversions per touchpoint. Customers are exact because their
 * rows stand together. `highest`: the top of the rating scale (default 10); a higher rating throws `value_invalid`.
 * O(events + 256 × touchpoints).
 */
export function countScorecard(log: EventLog, options: { highest?: number | undefined } = {}): Scorecard {
  const highest = options.highest ?? 10;
  if (!(Number.isInteger(highest) && highest >= 0 && highest < notRated)) {
    throw new AnalysisError('option_invalid', { option: 'highest', value: highest });
  }
  const card = emptyScorecard(log.touchpoints, highest);
  if (log.rating) countRatedVisits(log, log.rating, card);
  else countVisits(log, card);
  if (log.value) countConversions(log, log.value, card);
  return card;
}

function emptyScorecard(touchpoints: number, highest: number): Scorecard {
  const column = () => new Float64Array(touchpoints);
  return {
    touchpoints,
    events: column(),
    customers: column(),
    raters: column(),
    ratings: new Float64Array(touchpoints * (highest + 1)),
    highest,
    conversions: column(),
    value: column(),
  };
}

function countVisits(log: EventLog, card: Scorecard): void {
  const { starts, touchpoint } = log;
  const events = new Uint32Array(log.touchpoints);
  const customers = new Uint32Array(log.touchpoints);
  const last = new Int32Array(log.touchpoints).fill(-1);
  for (let j = 0; j < log.journeys; j++) {
    const customer = customerOfJourney(log, j);
    for (let i = starts[j]!, end = starts[j + 1]!; i < end; i++) {
      const t = touchpoint[i]!;
      events[t]!++;
      if (last[t] !== customer) {
        last[t] = customer;
        customers[t]!++;
      }
    }
  }
  card.events.set(events);
  card.customers.set(customers);
}

const codes = notRated + 1;

/**
 * Visits and ratings in one pass. Whether an interaction is rated and whether its customer is new here no processor can
 * foresee, so both are counted without a branch: (d | −d) >>> 31 is 1 unless d is 0.
 */
function countRatedVisits(log: EventLog, rating: Uint8Array, card: Scorecard): void {
  const { starts, touchpoint, touchpoints: k } = log;
  const histogram = new Uint32Array(k * codes);
  const customers = new Uint32Array(k);
  const lastVisitor = new Int32Array(k).fill(-1);
  // The upper half takes what is not rated and is never looked at.
  const raters = new Uint32Array(2 * k);
  const lastRater = new Int32Array(2 * k).fill(-1);
  for (let j = 0; j < log.journeys; j++) {
    const customer = customerOfJourney(log, j);
    for (let i = starts[j]!, end = starts[j + 1]!; i < end; i++) {
      const t = touchpoint[i]!;
      const rated = rating[i]!;
      histogram[t * codes + rated]!++;
      const newVisitor = lastVisitor[t]! ^ customer;
      customers[t]! += (newVisitor | -newVisitor) >>> 31;
      lastVisitor[t] = customer;
      const rater = t + k * ((rated + 1) >>> 8);
      const newRater = lastRater[rater]! ^ customer;
      raters[rater]! += (newRater | -newRater) >>> 31;
      lastRater[rater] = customer;
    }
  }
  card.customers.set(customers);
  card.raters.set(raters.subarray(0, k));
  spreadHistogram(log, histogram, card);
}

function spreadHistogram(log: EventLog, histogram: Uint32Array, card: Scorecard): void {
  for (let t = 0; t < log.touchpoints; t++) {
    for (let code = 0; code < codes; code++) {
      const count = histogram[t * codes + code]!;
      card.events[t]! += count;
      if (code <= card.highest) card.ratings[t * (card.highest + 1) + code] = count;
      else if (code < notRated && count > 0) throw tooHigh(log, card.highest);
    }
  }
}

function tooHigh(log: EventLog, highest: number): AnalysisError {
  const above = (value: number) => value > highest && value !== notRated;
  const first = log.starts[0]!;
  const row = first + log.rating!.subarray(first, first + log.events).findIndex(above);
  return new AnalysisError('value_invalid', { column: 'rating', row, value: log.rating![row]! });
}

function countConversions(log: EventLog, value: Float64Array, card: Scorecard): void {
  const first = log.starts[0]!;
  for (let i = first; i < first + log.events; i++) {
    const worth = value[i]!;
    if (Number.isNaN(worth)) continue;
    card.conversions[log.touchpoint[i]!]!++;
    card.value[log.touchpoint[i]!]! += worth;
  }
}

/** The scorecards of logs without a customer in common, added up. */
export function addScorecards(parts: readonly Scorecard[]): Scorecard {
  const sum = emptyScorecard(parts[0]?.touchpoints ?? 0, parts[0]?.highest ?? 10);
  for (const part of parts) {
    if (part.touchpoints !== sum.touchpoints || part.highest !== sum.highest) {
      throw new AnalysisError('length_differs', {
        column: 'ratings',
        expected: sum.ratings.length,
        found: part.ratings.length,
      });
    }
    for (const column of ['events', 'customers', 'raters', 'ratings', 'conversions', 'value'] as const) {
      const into = sum[column];
      const values = part[column];
      for (let i = 0; i < into.length; i++) into[i]! += values[i]!;
    }
  }
  return sum;
}
