import { type BitSet, bitsWhere, createBits, setBit } from '../columns/bit-set.ts';
import { AnalysisError } from '../error.ts';
import { customerOfJourney, type EventLog } from './event-log.ts';

/** Rows with `from` ≤ time < `to`, milliseconds since 1970. */
export function eventsBetween(log: EventLog, from: number, to: number): BitSet {
  const { time } = log;
  return bitsWhere(time.length, (row) => time[row]! >= from && time[row]! < to);
}

/** Rows at one of the touchpoints ("X or Y or Z"). */
export function eventsAt(log: EventLog, touchpoints: readonly number[]): BitSet {
  return bitsWhere(log.touchpoint.length, codeIn(log.touchpoint, touchpoints));
}

/** Rows whose code in the dimension is one of those given. Throws `option_invalid` for a dimension the log lacks. */
export function eventsWith(log: EventLog, dimension: string, codes: readonly number[]): BitSet {
  const column = log.dimensions[dimension];
  if (!column) throw new AnalysisError('option_invalid', { option: 'dimension', value: dimension });
  return bitsWhere(column.length, codeIn(column, codes));
}

/** Journeys with at least one row in the set, or with all their rows in it. Empty journeys are in neither. */
export function journeysWith(log: EventLog, rows: BitSet, how: 'any' | 'all' = 'any'): BitSet {
  const kept = createBits(log.journeys);
  for (let j = 0; j < log.journeys; j++) {
    const from = log.starts[j]!;
    const to = log.starts[j + 1]!;
    let inside = 0;
    for (let i = from; i < to; i++) inside += (rows.words[i >>> 5]! >>> (i & 31)) & 1;
    if (how === 'any' ? inside > 0 : inside === to - from && to > from) setBit(kept, j);
  }
  return kept;
}

/** Journeys of the customers in the set: how a segment becomes a filter. */
export function journeysOfCustomers(log: EventLog, customers: BitSet): BitSet {
  return bitsWhere(log.journeys, (j) => {
    const customer = customerOfJourney(log, j);
    return ((customers.words[customer >>> 5]! >>> (customer & 31)) & 1) === 1;
  });
}

function codeIn(column: Uint16Array, codes: readonly number[]): (row: number) => boolean {
  const wanted = new Uint8Array(65_536);
  for (const code of codes) wanted[code] = 1;
  return (row) => wanted[column[row]!] === 1;
}
