import type { DailySeries } from '../../measures.ts';
import type { Counting } from '../questions/counting.ts';
import { sql } from '../sql.ts';

/** Interactions and ratings by step and day. */
export async function countDailySeries({ visits, ask }: Counting): Promise<DailySeries> {
  type Row = [
    step: number,
    day: number,
    interactions: number,
    rated: number,
    sum: number,
    squares: number,
    disappointing: number,
    delighting: number,
  ];
  const rows = await ask<Row>(sql`SELECT step, toInt32(floor(instant / 86400000)) AS day, count(),
      countIf(common <= 10), sumIf(toFloat64(common), common <= 10),
      sumIf(toFloat64(common) * common, common <= 10), countIf(common <= 6), countIf(common BETWEEN 9 AND 10)
    FROM (${visits()}) GROUP BY step, day ORDER BY step, day`);
  return {
    step: Int32Array.from(rows, (row) => row[0]),
    day: Int32Array.from(rows, (row) => row[1]),
    interactions: Float64Array.from(rows, (row) => row[2]),
    rated: Float64Array.from(rows, (row) => row[3]),
    sum: Float64Array.from(rows, (row) => row[4]),
    squares: Float64Array.from(rows, (row) => row[5]),
    disappointing: Float64Array.from(rows, (row) => row[6]),
    delighting: Float64Array.from(rows, (row) => row[7]),
  };
}
