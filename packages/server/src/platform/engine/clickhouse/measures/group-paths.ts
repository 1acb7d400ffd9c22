import type { PathTable } from '@anklang/analysis';
import { customerGroups, type GroupedPaths, type MeasureOptions } from '../../measures.ts';
import type { Counting } from '../questions/counting.ts';
import { bound, raw, type Sql, sql } from '../sql.ts';

export async function groupPaths(counting: Counting, options: MeasureOptions['paths']): Promise<GroupedPaths> {
  type Row = [group: number, path: number[], conversions: number, value: number, nulls: number, customers: number];
  // Ways without a step that gets credit stand under the empty path, and so does every customer of the group.
  const rows = await counting.ask<Row>(sql`
    SELECT told.1 AS inGroup, told.2 AS path, sum(told.3), sum(told.4), sum(told.5), uniqExactIf(customer, told.6 = 1)
    FROM (
      SELECT customer, arrayJoin(if(empty(path),
        [(inGroup, path, converts, worth, 1 - converts, 0)],
        [(inGroup, path, converts, worth, 1 - converts, 0), (inGroup, emptyArrayUInt16(), 0, 0., 0, 1)])) AS told
      FROM (${waysOf(counting, options)})
    ) GROUP BY inGroup, path ORDER BY inGroup, path`);
  return {
    table: tableOf(rows, counting.question.steps),
    timeDecay: await creditByTime(counting, options),
    customers: rows.reduce((sum, row) => sum + row[5], 0),
  };
}

function tableOf(
  rows: readonly (readonly [number, readonly number[], number, number, number, number])[],
  touchpoints: number,
): PathTable {
  const paths = rows.filter(([, path]) => path.length > 0);
  const untouched = rows.filter(([, path]) => path.length === 0);
  const offsets = new Uint32Array(paths.length + 1);
  paths.forEach(([, path], p) => {
    offsets[p + 1] = offsets[p]! + path.length;
  });
  const steps = new Uint16Array(offsets[paths.length]!);
  paths.forEach(([, path], p) => {
    steps.set(path, offsets[p]!);
  });
  return {
    touchpoints,
    paths: paths.length,
    offsets,
    steps,
    conversions: Float64Array.from(paths, ([, , conversions]) => conversions),
    value: Float64Array.from(paths, ([, , , value]) => value),
    nulls: Float64Array.from(paths, ([, , , , nulls]) => nulls),
    age: null,
    customerOf: Int32Array.from(paths, ([group]) => group),
    untouched: {
      conversions: untouched.reduce((sum, [, , conversions]) => sum + conversions, 0),
      value: untouched.reduce((sum, [, , , value]) => sum + value, 0),
    },
  };
}

/** Weights are taken from the youngest step: in a very old path all would round to nothing. */
async function creditByTime(counting: Counting, options: MeasureOptions['paths']): Promise<GroupedPaths['timeDecay']> {
  const { steps } = counting.question;
  const halfLife = bound('Float64', options.halfLifeMs);
  const rows = await counting.ask<[group: number, step: number, conversions: number, value: number]>(sql`
    SELECT inGroup, credit.1 AS step, sum(credit.2), sum(credit.2 * worth) FROM (
      SELECT inGroup, worth, arrayMap(age -> exp2((ages[-1] - age) / ${halfLife}), ages) AS weights,
        arrayJoin(arrayZip(path, arrayMap(weight -> weight / arraySum(weights), weights))) AS credit
      FROM (${waysOf(counting, options)}) WHERE converts = 1 AND notEmpty(path)
    ) GROUP BY inGroup, step`);
  const conversions = new Float64Array(customerGroups * steps);
  const value = new Float64Array(customerGroups * steps);
  for (const [group, step, ...credit] of rows) {
    conversions[group * steps + step] = credit[0];
    value[group * steps + step] = credit[1];
  }
  return { conversions, value };
}

/**
 * Journeys cut behind every conversion: rows (customer, inGroup, path, ages, converts, worth), `path` being the steps that
 * may get credit and `ages` how long before the end each of them lies.
 */
function waysOf({ journeys }: Counting, { lookBackMs, notCredited }: MeasureOptions['paths']): Sql {
  const visits = raw('arrayZip(steps, times, worths)');
  const ways = sql`SELECT customer, arrayJoin(arraySplit((visit, before) -> NOT isNaN(before),
      ${visits}, arrayPushFront(arrayPopBack(worths), nan))) AS way FROM (${journeys({ feelings: true })})`;
  const isNear = lookBackMs === null ? raw('1') : sql`ended - visit.2 <= ${bound('Float64', lookBackMs)}`;
  const isCredited =
    notCredited.length === 0 ? raw('1') : sql`NOT has(${bound('Array(UInt16)', notCredited)}, visit.1)`;
  return sql`SELECT customer, reinterpretAsUInt8(substring(MD5(customer), 1, 1)) AS inGroup,
      (way[-1]).2 AS ended, (way[-1]).3 AS last, NOT isNaN(last) AS converts, if(isNaN(last), 0., last) AS worth,
      arrayFilter(visit -> ${isNear} AND ${isCredited}, way) AS credited,
      credited.1 AS path, arrayMap(time -> ended - time, credited.2) AS ages
    FROM (${ways})`;
}
