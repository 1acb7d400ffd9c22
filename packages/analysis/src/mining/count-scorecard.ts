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
 * O(events + touchpoints × highest).
 */
export function countScorecard(log: EventLog, options: { highest?: number | undefined } = {}): Scorecard {
  const highest = options.highest ?? 10;
  if (!(Number.isInteger(highest) && highest >= 0 && highest < notRated)) {
    throw new AnalysisError('option_invalid', { option: 'highest', value: highest });
  }
  const card = emptyScorecard(log.touchpoints, highest);
  countVisits(log, card);
  if (log.rating) countRatings(log, log.rating, card);
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

function countRatings(log: EventLog, rating: Uint8Array, card: Scorecard): void {
  const { starts, touchpoint } = log;
  const { ratings, raters, highest } = card;
  const last = new Int32Array(log.touchpoints).fill(-1);
  for (let j = 0; j < log.journeys; j++) {
    const customer = customerOfJourney(log, j);
    for (let i = starts[j]!, end = starts[j + 1]!; i < end; i++) {
      const rated = rating[i]!;
      if (rated === notRated) continue;
      if (rated > highest) throw new AnalysisError('value_invalid', { column: 'rating', row: i, value: rated });
      const t = touchpoint[i]!;
      ratings[t * (highest + 1) + rated]!++;
      if (last[t] !== customer) {
        last[t] = customer;
        raters[t]!++;
      }
    }
  }
}

function countConversions(log: EventLog, value: Float64Array, card: Scorecard): void {
  const first = log.starts[0]!;
  for (let i = first; i < first + log.events; i++) {
    if (Number.isNaN(value[i]!)) continue;
    card.conversions[log.touchpoint[i]!]!++;
    card.value[log.touchpoint[i]!]! += value[i]!;
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
