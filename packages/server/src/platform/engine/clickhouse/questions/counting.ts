import type { EngineQuestion } from '../../engine-question.ts';
import type { Server } from '../server.ts';
import { raw, type Sql, sql } from '../sql.ts';
import { cutJourneys, type Needs } from './cut-journeys.ts';
import { lookAtMoment, type Moment } from './look-at-moment.ts';
import type { SeasonsReader } from './read-seasons.ts';
import { noStep, selectVisits } from './select-visits.ts';

/** A question at a moment, ready to be counted. */
export type Counting = {
  readonly server: Server;
  readonly moment: Moment;
  readonly question: EngineQuestion;
  /** Whether time has a calendar, where the question wants to know. */
  readonly calendar: boolean | undefined;
  /** Rows as of `cutJourneys`. */
  journeys(needs?: Omit<Needs, 'byCalendar'>): Sql;
  /** Rows (customer, who, step, instant, attempt, row, common, value, origin) of all journeys, in no order. */
  visits(): Sql;
  /** Everything the filters let pass, before steps are left out. */
  filtered(): Sql;
  ask<Row extends readonly unknown[]>(asked: Sql): Promise<Row[]>;
};

export async function beginCounting(
  { server, readSeasons }: { server: Server; readSeasons: SeasonsReader },
  question: EngineQuestion,
  signal?: AbortSignal | undefined,
): Promise<Counting> {
  const moment = await lookAtMoment(server, question.workspaceId, signal);
  const seasons = question.calendar ? await readSeasons(moment, signal) : null;
  const byCalendar = seasons?.changing ?? false;
  const filtered = selectVisits(server, moment, question);
  const journeys: Counting['journeys'] = (needs) => cutJourneys(filtered, question, { ...needs, byCalendar });
  return {
    server,
    moment,
    question,
    calendar: seasons?.calendar,
    journeys,
    visits: () =>
      question.through === null ? allVisits(filtered) : visitsOf(journeys({ feelings: true, origins: true })),
    filtered: () => filtered,
    ask: (asked) => server.ask(asked, { signal }),
  };
}

function allVisits(filtered: Sql): Sql {
  return sql`SELECT customer, customer AS who, step, time AS instant, attempt, row, common, value, origin
    FROM (${filtered}) WHERE step != ${raw(String(noStep))}`;
}

function visitsOf(journeys: Sql): Sql {
  return sql`SELECT customer, who, step, instant, attempt, row, common, value, origin FROM (${journeys})
    ARRAY JOIN steps AS step, instants AS instant, attempts AS attempt, rows AS row, ratings AS common,
      worths AS value, origins AS origin`;
}
