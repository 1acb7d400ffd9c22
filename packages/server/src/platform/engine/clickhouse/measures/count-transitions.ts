import type { Measures } from '../../measures.ts';
import type { Counting } from '../questions/counting.ts';
import { noStep } from '../questions/select-visits.ts';
import { raw, sql } from '../sql.ts';

/**
 * One row per pair of steps. Beginnings come from nowhere and ends go nowhere, and each journey goes once from nowhere to
 * nowhere, so that one pass also counts journeys and customers.
 */
export async function countTransitions({
  question: { steps },
  journeys,
  ask,
}: Counting): Promise<Measures['transitions']> {
  type Row = [from: number, to: number, count: number, people: number, totalMs: number, medianMs: number];
  const nowhere = raw(String(noStep));
  const rows = await ask<Row>(sql`SELECT pair.1, pair.2, count(), uniqExact(who), sum(pair.3),
    quantileExactInclusiveIf(0.5)(pair.3, pair.1 != ${nowhere} AND pair.2 != ${nowhere})
    FROM (
      SELECT who, arrayJoin(arrayZip(
        arrayConcat([toUInt16(${nowhere}), ${nowhere}], steps),
        arrayConcat([toUInt16(${nowhere})], steps, [toUInt16(${nowhere})]),
        arrayConcat([0, 0], arrayPopFront(arrayDifference(times)), [0])
      )) AS pair FROM (${journeys()})
    ) GROUP BY pair.1, pair.2`);
  const cells = () => new Float64Array(steps * steps);
  const counts = {
    touchpoints: steps,
    events: 0,
    journeys: 0,
    customers: 0,
    starts: new Float64Array(steps),
    ends: new Float64Array(steps),
    count: cells(),
    people: cells(),
    totalMs: cells(),
  };
  const medianMs = cells().fill(Number.NaN);
  for (const [from, to, count, people, totalMs, median] of rows) {
    if (from !== noStep) counts.events += count;
    if (from === noStep && to === noStep) {
      counts.journeys = count;
      counts.customers = people;
    } else if (from === noStep) counts.starts[to] = count;
    else if (to === noStep) counts.ends[from] = count;
    else {
      const cell = from * steps + to;
      counts.count[cell] = count;
      counts.people[cell] = people;
      counts.totalMs[cell] = totalMs;
      medianMs[cell] = median;
    }
  }
  return { counts, medianMs };
}
