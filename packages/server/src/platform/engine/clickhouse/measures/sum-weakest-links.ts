import type { WeakestLinkSums } from '../../measures.ts';
import type { Counting } from '../questions/counting.ts';
import { noStep } from '../questions/select-visits.ts';
import { raw, sql } from '../sql.ts';

/** Each journey tells where it was weakest, and once, at no step, how it was felt. */
export async function sumWeakestLinks({ question: { steps }, journeys, ask }: Counting): Promise<WeakestLinkSums> {
  type Row = [
    step: number,
    share: number,
    meanSum: number,
    meanSquares: number,
    weakestSum: number,
    weakestSquares: number,
  ];
  const rows = await ask<Row>(sql`SELECT told.1, sum(told.2), sum(told.3), sum(told.3 * told.3), sum(told.4),
      sum(told.4 * told.4)
    FROM (
      SELECT arrayMin(arrayMap(visit -> visit.2, rated)) AS lowest,
        arrayFilter(visit -> visit.2 = lowest, rated) AS weakest,
        arrayJoin(arrayPushFront(
          arrayMap(visit -> (visit.1, 1 / length(weakest), 0., 0.), weakest),
          (toUInt16(${raw(String(noStep))}), 1., arrayAvg(arrayMap(visit -> visit.2, rated)), toFloat64(lowest))
        )) AS told
      FROM (SELECT arrayFilter(visit -> visit.2 <= 10, arrayZip(steps, ratings)) AS rated
        FROM (${journeys({ feelings: true })}))
      WHERE notEmpty(rated)
    ) GROUP BY told.1`);
  const sums = {
    journeys: 0,
    meanSum: 0,
    meanSquares: 0,
    weakestSum: 0,
    weakestSquares: 0,
    weakestAt: new Float64Array(steps),
  };
  for (const [step, share, meanSum, meanSquares, weakestSum, weakestSquares] of rows) {
    if (step === noStep) Object.assign(sums, { journeys: share, meanSum, meanSquares, weakestSum, weakestSquares });
    else sums.weakestAt[step] = share;
  }
  return sums;
}
