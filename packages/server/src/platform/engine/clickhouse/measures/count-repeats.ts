import type { Repeats } from '@anklang/analysis';
import type { Counting } from '../questions/counting.ts';
import { sql } from '../sql.ts';

/** Places sorted by step stand so that the visits to one step are neighbours: `between` lies what came in between. */
export async function countRepeats({ question: { steps }, journeys, ask }: Counting): Promise<Repeats[]> {
  type Row = [
    step: number,
    journeys: number,
    repeatedIn: number,
    extraVisits: number,
    immediate: number,
    closest: number,
  ];
  const rows = await ask<Row>(sql`SELECT visit.1, countIf(visit.2 = 1), countIf(visit.2 = 2), countIf(visit.2 > 1),
      countIf(visit.2 > 1 AND visit.3 = 0), minIf(visit.3, visit.2 > 1)
    FROM (
      SELECT arrayJoin(arrayZip(arrayMap(place -> steps[place], places),
        arrayEnumerateUniq(arrayMap(place -> steps[place], places)),
        arrayMap(gap -> gap - 1, arrayDifference(places)))) AS visit
      FROM (SELECT steps, arraySort(place -> (steps[place], place), arrayEnumerate(steps)) AS places FROM (${journeys()}))
    ) GROUP BY visit.1`);
  const repeats: Repeats[] = Array.from({ length: steps }, (_, touchpoint) => ({
    touchpoint,
    journeys: 0,
    repeatedIn: 0,
    extraVisits: 0,
    immediate: 0,
    closest: null,
  }));
  for (const [touchpoint, count, repeatedIn, extraVisits, immediate, closest] of rows) {
    const found = extraVisits === 0 ? null : closest;
    repeats[touchpoint] = { touchpoint, journeys: count, repeatedIn, extraVisits, immediate, closest: found };
  }
  return repeats;
}
