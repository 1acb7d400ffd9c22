import type { VariantTable } from '../../measures.ts';
import type { Counting } from '../questions/counting.ts';
import { noStep } from '../questions/select-visits.ts';
import { bound, raw, sql } from '../sql.ts';

export async function countVariants(counting: Counting, { limit }: { limit: number }): Promise<VariantTable> {
  type Row = [
    path: number[],
    journeys: number,
    rated: number,
    ratingSum: number,
    ratingSquares: number,
    converted: number,
  ];
  const rows = await counting.ask<Row>(sql`SELECT steps, count() AS taken, countIf(notEmpty(felt)),
      sumIf(arrayAvg(felt), notEmpty(felt)), sumIf(arrayAvg(felt) * arrayAvg(felt), notEmpty(felt)), countIf(converted)
    FROM (
      SELECT steps, arrayFilter(rating -> rating <= 10, ratings) AS felt,
        arrayExists(worth -> NOT isNaN(worth), worths) AS converted
      FROM (${counting.journeys({ feelings: true })})
    ) GROUP BY steps ORDER BY taken DESC, steps LIMIT ${bound('UInt64', limit)}`);
  const { journeys, customers, counts } = await countPaths(counting);
  return {
    journeys,
    customers,
    variants: counts.reduce((sum, { variants }) => sum + variants, 0),
    toCover80: fewestToCover(counts, 0.8 * journeys),
    rows: rows.map(([path, taken, rated, ratingSum, ratingSquares, converted]) => ({
      path,
      journeys: taken,
      rated,
      ratingSum,
      ratingSquares,
      converted,
    })),
  };
}

/** How many different paths were taken how often, most often first. Each journey also goes one path that is none. */
async function countPaths({ journeys, ask }: Counting) {
  const none = raw(`[toUInt16(${noStep})]`);
  const rows = await ask<[isNone: number, taken: number, variants: number, customers: number]>(sql`
    SELECT path = ${none} AS isNone, taken, count(), sum(people) FROM (
      SELECT path, count() AS taken, uniqExactIf(who, path = ${none}) AS people
      FROM (SELECT who, arrayJoin([steps, ${none}]) AS path FROM (${journeys()})) GROUP BY path
    ) GROUP BY isNone, taken ORDER BY taken DESC`);
  const all = rows.find(([isNone]) => isNone === 1);
  return {
    journeys: all?.[1] ?? 0,
    customers: all?.[3] ?? 0,
    counts: rows.filter(([isNone]) => isNone === 0).map(([, taken, variants]) => ({ taken, variants })),
  };
}

function fewestToCover(counts: readonly { taken: number; variants: number }[], wanted: number): number {
  let covered = 0;
  let needed = 0;
  for (const { taken, variants } of counts) {
    if (covered + taken * variants >= wanted) return needed + Math.max(0, Math.ceil((wanted - covered) / taken));
    covered += taken * variants;
    needed += variants;
  }
  return needed;
}
