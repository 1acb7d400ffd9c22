import type { EngineSelection } from '../../engine-question.ts';
import { findUsual, toldByJourney } from '../measures/count-hand-overs.ts';
import { placesOf } from '../measures/measure-drop-off.ts';
import { bound, joinSql, raw, type Sql, sql } from '../sql.ts';
import type { Counting } from './counting.ts';

/** What a selection asks of a row of `cutJourneys`: `fits`, perhaps by columns of its own. */
export type Fit = { columns: Sql | null; fits: Sql };

/** Journeys a selection means. What it asks of accounts is asked where balances are. */
export async function fitSelection(counting: Counting, selection: EngineSelection): Promise<Fit> {
  const step = (code: number) => bound('UInt16', code);
  const plainly = (fits: Sql): Fit => ({ columns: null, fits });
  switch (selection.kind) {
    case 'all':
    case 'balance':
    case 'knockOut':
      return plainly(raw('1'));
    case 'visit':
      return plainly(sql`has(steps, ${step(selection.step)})`);
    case 'start':
      return plainly(sql`steps[1] = ${step(selection.step)}`);
    case 'end':
      return plainly(sql`steps[-1] = ${step(selection.step)}`);
    case 'follow':
      return plainly(sql`has(arrayZip(arrayPopBack(steps), arrayPopFront(steps)),
        (${step(selection.from)}, ${step(selection.to)}))`);
    case 'variants':
      return plainly(isOneOf(selection.paths));
    case 'rating': {
      const [low, high] = [Math.max(0, selection.low), Math.min(10, selection.high)];
      return plainly(sql`arrayExists((step, rating) -> step = ${step(selection.step)}
        AND rating BETWEEN ${bound('UInt8', low)} AND ${bound('UInt8', high)}, steps, ratings)`);
    }
    case 'conversion': {
      const isHere = selection.step === null ? raw('1') : sql`step = ${step(selection.step)}`;
      // Everything up to the last conversion lies on a way to one.
      return plainly(sql`arrayExists((step, place) -> ${isHere}
        AND place <= arrayLastIndex(worth -> NOT isNaN(worth), worths), steps, arrayEnumerate(steps))`);
    }
    case 'dropOff': {
      const { funnel, place, lost } = selection;
      const reached = (at: number) => raw(at < 0 ? '1' : `place${at} > 0`);
      const fits = lost ? sql`${reached(place - 1)} AND NOT ${reached(place)}` : reached(place);
      return { columns: placesOf(funnel.slice(0, place + 1)), fits };
    }
    case 'break': {
      const told = toldByJourney(counting, await findUsual(counting), selection.quietMs);
      return plainly(sql`customer IN (SELECT customer FROM (${told}) WHERE from = ${step(selection.from)}
        AND to = ${step(selection.to)} AND ${raw(`${selection.break}Wrong`)} = 1)`);
    }
  }
}

function isOneOf(paths: readonly (readonly number[])[]): Sql {
  if (paths.length === 0) return raw('0');
  const set = paths.map((path) => sql`CAST(${bound('Array(UInt16)', path)}, 'Array(UInt16)')`);
  return sql`steps IN (${joinSql(set, ', ')})`;
}
