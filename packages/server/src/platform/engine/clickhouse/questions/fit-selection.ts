import type { EngineSelection } from '../../engine-question.ts';
import { findUsual, toldByJourney } from '../measures/count-hand-overs.ts';
import { placesOf } from '../measures/measure-drop-off.ts';
import { bound, joinSql, raw, type Sql, sql } from '../sql.ts';
import type { Counting } from './counting.ts';

/** Customers (one column) that a selection means, by their journeys. Those by accounts are found where balances are. */
export async function fitSelection(
  counting: Counting,
  selection: Exclude<EngineSelection, { kind: 'balance' | 'knockOut' }>,
): Promise<Sql> {
  const journeys = counting.journeys({ feelings: true });
  const where = (condition: Sql) => sql`SELECT customer FROM (${journeys}) WHERE ${condition}`;
  const step = (code: number) => bound('UInt16', code);
  switch (selection.kind) {
    case 'all':
      return sql`SELECT customer FROM (${journeys})`;
    case 'visit':
      return where(sql`has(steps, ${step(selection.step)})`);
    case 'start':
      return where(sql`steps[1] = ${step(selection.step)}`);
    case 'end':
      return where(sql`steps[-1] = ${step(selection.step)}`);
    case 'follow':
      return where(sql`has(arrayZip(arrayPopBack(steps), arrayPopFront(steps)),
        (${step(selection.from)}, ${step(selection.to)}))`);
    case 'variants':
      return where(sql`steps IN ${pathSet(selection.paths)}`);
    case 'rating':
      return where(sql`arrayExists((step, rating) -> step = ${step(selection.step)}
        AND rating BETWEEN ${bound('UInt8', Math.max(0, selection.low))} AND ${bound('UInt8', Math.min(10, selection.high))},
        steps, ratings)`);
    case 'conversion':
      // Everything up to the last conversion lies on a way to one.
      return where(sql`arrayExists((step, place) -> ${isStep(selection.step)}
        AND place <= arrayLastIndex(worth -> NOT isNaN(worth), worths), steps, arrayEnumerate(steps))`);
    case 'dropOff': {
      const { funnel, place, lost } = selection;
      const reached = (at: number) => (at < 0 ? raw('1') : raw(`place${at} > 0`));
      const fits = lost ? sql`${reached(place - 1)} AND NOT ${reached(place)}` : reached(place);
      return sql`SELECT customer FROM (SELECT customer, ${placesOf(funnel)} FROM (${journeys})) WHERE ${fits}`;
    }
    case 'break': {
      const told = toldByJourney(counting, await findUsual(counting), selection.quietMs);
      return sql`SELECT customer FROM (${told}) WHERE from = ${step(selection.from)} AND to = ${step(selection.to)}
        AND ${raw(`${selection.break}Wrong`)} = 1`;
    }
  }
}

function isStep(step: number | null): Sql {
  return step === null ? raw('1') : sql`step = ${bound('UInt16', step)}`;
}

function pathSet(paths: readonly (readonly number[])[]): Sql {
  const set = paths.map((path) => sql`CAST(${bound('Array(UInt16)', path)}, 'Array(UInt16)')`);
  return sql`(${joinSql(set, ', ')})`;
}
