import type { Measures } from '../../measures.ts';
import type { Counting } from '../questions/counting.ts';
import { sql } from '../sql.ts';

/** Customers by the origin they named first, with everything they converted to. */
export async function countOrigins({ visits, ask }: Counting): Promise<Measures['origins']> {
  const rows = await ask<[origin: string, customers: number, conversions: number, value: number]>(sql`
    SELECT named, count() AS customers, sum(converted), sum(worth) FROM (
      SELECT argMinIf(ifNull(origin, ''), (instant, attempt, row), isNotNull(origin)) AS named,
        countIf(NOT isNaN(value)) AS converted, sumIf(value, NOT isNaN(value)) AS worth
      FROM (${visits()}) GROUP BY who HAVING countIf(isNotNull(origin)) > 0
    ) GROUP BY named ORDER BY customers DESC, named`);
  return rows.map(([origin, customers, conversions, value]) => ({ origin, customers, conversions, value }));
}
