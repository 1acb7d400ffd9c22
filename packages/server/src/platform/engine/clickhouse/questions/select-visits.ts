import type { EngineQuestion } from '../../engine-question.ts';
import type { Server } from '../server.ts';
import { bound, joinSql, raw, type Sql, sql } from '../sql.ts';
import { acceptedRows, type Moment } from './look-at-moment.ts';

/** In place of a step: what is left out, or nothing. Step codes lie below. */
export const noStep = 65_535;
/** In place of a common rating. */
const notRated = 255;

/**
 * Interactions of the question's filters as rows (customer, step, time, attempt, row, session, offset, common, value,
 * origin). `step` is `noStep` for what is left out, `value` NaN where nothing was converted.
 */
export function selectVisits(server: Server, moment: Moment, question: EngineQuestion): Sql {
  const columns = sql`customer, ${stepOf(question)} AS step, time, attempt, row, session,
    ifNull(offsetMinutes, 0) AS offset, ifNull(common, ${raw(String(notRated))}) AS common,
    ifNull(value, nan) AS value, reportedOrigin AS origin`;
  const conditions = [...rowConditions(question), ...customerConditions(server, moment, question)];
  const rows = acceptedRows(server, moment, raw('*'));
  if (conditions.length === 0) return sql`SELECT ${columns} FROM (${rows})`;
  return sql`SELECT ${columns} FROM (${rows}) WHERE ${joinSql(conditions, ' AND ')}`;
}

function stepOf({ by, stepOf: steps }: EngineQuestion): Sql {
  const nothing = sql`toUInt16(${raw(String(noStep))})`;
  if (steps.size === 0) return nothing;
  const names = bound('Array(String)', [...steps.keys()]);
  const codes = bound('Array(UInt16)', [...steps.values()]);
  if (by === 'touchpoint') return sql`transform(touchpoint, ${names}, ${codes}, ${nothing})`;
  return sql`if(isNull(${raw(by)}), ${nothing}, transform(ifNull(${raw(by)}, ''), ${names}, ${codes}, ${nothing}))`;
}

function rowConditions({ from, to, where }: EngineQuestion): Sql[] {
  const conditions = Object.entries(where).map(
    ([dimension, values]) => sql`ifNull(${raw(dimension)} IN ${bound('Array(String)', values)}, 0)`,
  );
  if (from !== null) conditions.push(sql`time >= ${bound('Int64', from)}`);
  if (to !== null) conditions.push(sql`time < ${bound('Int64', to)}`);
  return conditions;
}

function customerConditions(server: Server, moment: Moment, { segments }: EngineQuestion): Sql[] {
  return Object.entries(segments).map(([segment, values]) => {
    const fitting = sql`SELECT customer FROM (${latestSegment(server, moment, segment)})
      WHERE latest IN ${bound('Array(String)', values)}`;
    return sql`customer IN (${fitting})`;
  });
}

/** The latest value known of a segment, per customer: rows (customer, latest). */
export function latestSegment(server: Server, moment: Moment, segment: string): Sql {
  const name = bound('String', segment);
  const known = acceptedRows(server, moment, raw('customer, time, attempt, row, segments'));
  return sql`SELECT customer, toString(argMax(segments[${name}], (time, attempt, row))) AS latest
    FROM (${known}) WHERE mapContains(segments, ${name}) GROUP BY customer`;
}
