import { breakKinds, type HandOverCounts } from '@anklang/analysis';
import type { MeasureOptions } from '../../measures.ts';
import type { Counting } from '../questions/counting.ts';
import { noStep } from '../questions/select-visits.ts';
import { bound, raw, type Sql, sql } from '../sql.ts';

const disappointingTo = 6;
const longFrom = 0.9;

export async function countHandOvers(
  counting: Counting,
  { quietMs }: MeasureOptions['handOvers'],
): Promise<HandOverCounts> {
  const { steps } = counting.question;
  const none = () => ({ journeys: new Float64Array(steps * steps), wrong: new Float64Array(steps * steps) });
  const byKind = { stop: none(), wait: none(), repeat: none(), rating: none() };
  const usual = await findUsual(counting);
  const sums = breakKinds.map((kind) => `sum(${kind}Told), sum(${kind}Wrong)`).join(', ');
  const rows = await counting.ask<[from: number, to: number, ...counts: number[]]>(
    sql`SELECT from, to, ${raw(sums)} FROM (${toldByJourney(counting, usual, quietMs)}) GROUP BY from, to`,
  );
  for (const [from, to, ...counts] of rows) {
    breakKinds.forEach((kind, k) => {
      byKind[kind].journeys[from * steps + to] = counts[2 * k]!;
      byKind[kind].wrong[from * steps + to] = counts[2 * k + 1]!;
    });
  }
  return { touchpoints: steps, byKind };
}

/** What is usual in the question: the last moment anything happened, and how long one waits for each step at most. */
type Usual = { latest: number; steps: number[]; longest: number[] };

export async function findUsual({ journeys, ask }: Counting): Promise<Usual> {
  const nowhere = raw(`toUInt16(${noStep})`);
  const rows = await ask<[step: number, latest: number, longest: number]>(sql`
    SELECT arrival.1 AS step, max(latest),
      arraySort(groupArrayIf(arrival.2, step != ${nowhere}))[toUInt64(ceil(${raw(String(longFrom))} * count()))]
    FROM (
      SELECT times[-1] AS latest, arrayJoin(arrayPushFront(
        arrayFilter(arrival -> arrival.1 != arrival.3, arrayZip(
          arrayPopFront(steps), arrayPopFront(arrayDifference(times)), arrayPopBack(steps))),
        (${nowhere}, toInt64(0), ${nowhere}))) AS arrival
      FROM (${journeys()})
    ) GROUP BY step`);
  const arrivals = rows.filter(([step]) => step !== noStep);
  return {
    latest: rows.find(([step]) => step === noStep)?.[1] ?? 0,
    steps: arrivals.map(([step]) => step),
    longest: arrivals.map(([, , longest]) => longest),
  };
}

/**
 * Rows (customer, journey, from, to, and 0 or 1 for each kind of break: could it be told, did it go wrong), one per
 * journey and hand-over. Interactions in a row at one step are one visit, told by the first of them.
 */
export function toldByJourney({ journeys }: Counting, usual: Usual, quietMs: number): Sql {
  const over = bound('Float64', usual.latest - quietMs);
  const steps = bound('Array(UInt16)', usual.steps);
  const longest = bound('Array(Int64)', usual.longest);
  const visits = sql`SELECT customer, journey, times[-1] <= ${over} AS isOver,
      arrayFilter((place, before) -> place = 1 OR steps[place] != before, arrayEnumerate(steps),
        arrayPushFront(arrayPopBack(steps), toUInt16(0))) AS firsts,
      arrayMap(place -> steps[place], firsts) AS visited,
      arrayMap(place -> ratings[place], firsts) AS felt,
      arrayMap(place -> times[place] - times[place - 1], firsts) AS waits,
      arrayMap(nth -> nth > 1, arrayReverse(arrayEnumerateUniq(arrayReverse(visited)))) AS again
    FROM (${journeys({ feelings: true })}) WHERE length(steps) > 1`;
  const handOvers = sql`SELECT customer, journey, isOver, from, to, again, felt, waited, place = size AS isLast
    FROM (SELECT customer, journey, isOver, length(visited) - 1 AS size, arrayPopBack(visited) AS fromAll,
      arrayPopFront(visited) AS toAll, arrayPopFront(again) AS againAll, arrayPopFront(felt) AS feltAll,
      arrayPopFront(waits) AS waitsAll FROM (${visits}))
    ARRAY JOIN fromAll AS from, toAll AS to, againAll AS again, feltAll AS felt, waitsAll AS waited,
      arrayEnumerate(toAll) AS place`;
  const isLong = sql`waited > transform(to, ${steps}, ${longest}, toInt64(0))`;
  return sql`SELECT customer, journey, from, to,
      max(isOver) AS stopTold, max(isOver AND isLast) AS stopWrong,
      1 AS waitTold, max(${usual.steps.length === 0 ? raw('0') : isLong}) AS waitWrong,
      max(isOver OR again) AS repeatTold, max(again) AS repeatWrong,
      max(felt <= 10) AS ratingTold, max(felt <= ${raw(String(disappointingTo))}) AS ratingWrong
    FROM (${handOvers}) GROUP BY customer, journey, from, to`;
}
