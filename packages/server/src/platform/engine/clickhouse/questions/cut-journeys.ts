import type { EngineQuestion } from '../../engine-question.ts';
import { bound, joinSql, raw, type Sql, sql } from '../sql.ts';
import { noStep } from './select-visits.ts';

const dayMs = 86_400_000;

/** Which arrays a question needs beside `steps`, `instants` and `times`: the fewer, the faster. */
export type Needs = {
  byCalendar?: boolean | undefined;
  /** `ratings` and `worths`. */
  feelings?: boolean | undefined;
  /** `origins`, with `attempts` and `rows` to tell which of equal times came first. */
  origins?: boolean | undefined;
};

/**
 * Visits cut into journeys, a row each: `customer`, `who` (the same for the same customer, only for counting), `journey`
 * (a number of its own), and the visits in order as arrays: `steps`, `instants` (real milliseconds), `times` (counted by
 * the calendar where needed), `ratings`, `worths`, `origins`.
 */
export function cutJourneys(visits: Sql, { journeys, through }: EngineQuestion, needs: Needs): Sql {
  const fields = [
    'time',
    'attempt',
    'row',
    'step',
    ...(needs.byCalendar ? ['offset'] : []),
    ...(needs.feelings ? ['common', 'value'] : []),
    ...(needs.origins ? ['origin'] : []),
  ];
  const array = (field: string) => `visits.${fields.indexOf(field) + 1}`;
  const shifted = `arrayMap(elapsed -> elapsed + instants[1], arrayCumSum(arrayMap(
    (real, change) -> real + if(real >= ${dayMs}, change * 60000, 0),
    arrayDifference(instants), arrayDifference(${array('offset')}))))`;
  const columns = [
    'customer',
    'who',
    'rowNumberInAllBlocks() AS journey',
    `${array('step')} AS steps`,
    `${array('time')} AS instants`,
    `${needs.byCalendar ? shifted : 'instants'} AS times`,
    ...(needs.feelings ? [`${array('common')} AS ratings`, `${array('value')} AS worths`] : []),
    ...(needs.origins
      ? [`${array('origin')} AS origins`, `${array('attempt')} AS attempts`, `${array('row')} AS rows`]
      : []),
  ];
  const passing = through === null ? sql`` : sql` WHERE hasAny(steps, ${bound('Array(UInt16)', through)})`;
  return sql`SELECT ${joinSql(columns.map(raw), ', ')} FROM (${cut(visits, fields, journeys)})${passing}`;
}

/** Rows (customer, who, visits). */
function cut(visits: Sql, fields: readonly string[], journeys: EngineQuestion['journeys']): Sql {
  const isSession = journeys.by === 'session';
  const collected = sql`SELECT customer, arraySort(groupArray((${raw(fields.join(', '))}))) AS visits FROM (${visits})
    WHERE step != ${raw(String(noStep))} GROUP BY ${raw(isSession ? 'customer, session' : 'customer')}`;
  const told = sql`SELECT customer, ${raw(isSession ? 'customer' : 'rowNumberInAllBlocks()')} AS who, visits
    FROM (${collected})`;
  if (journeys.by !== 'inactivity') return told;
  const silence = bound('Float64', journeys.quietMs);
  return sql`SELECT customer, who,
    arrayJoin(arraySplit((visit, silent) -> silent > ${silence}, visits, arrayDifference(visits.1))) AS visits
    FROM (${told})`;
}
