import {
  countJourneys,
  type EventLog,
  eventsAt,
  journeysWith,
  selectJourneys,
  sessionsByCase,
  sessionsByInactivity,
  shiftByCalendar,
} from '@anklang/analysis';
import type { CodedQuestion } from './coded-question.ts';
import { type KnownLog, offsetColumn } from './known-log.ts';
import { selectRows } from './select-rows.ts';

/** The interactions of a question, told in its steps and cut into its journeys. */
export type View = {
  /** `time` counts by the calendar where the question wants it: right for waits and durations. */
  readonly log: EventLog;
  /** Real milliseconds since 1970 of the same rows. */
  readonly instants: Float64Array;
  /** Interactions of the filters; `leftOut` of them are in no step. */
  readonly interactions: number;
  readonly leftOut: number;
  /** Journeys that are not empty, and the different customers behind them. */
  readonly journeys: number;
  readonly customers: number;
};

/** Filters, then leaves out steps, then cuts journeys, then counts time, then keeps the journeys that come by. O(rows). */
export function deriveView(known: KnownLog, question: CodedQuestion): View {
  const { log: rows, interactions, leftOut } = selectRows(known, question);
  const cut = cutJourneys(rows, question.journeys);
  const kept = question.through === null ? cut : comingBy(cut, question.through);
  const log = question.calendar && known.seasons ? shiftByCalendar(kept, known.seasons) : kept;
  return { log: withoutCases(log), instants: kept.time, interactions, leftOut, ...countJourneys(log) };
}

function cutJourneys(log: EventLog, journeys: CodedQuestion['journeys']): EventLog {
  if (journeys.by === 'inactivity') return sessionsByInactivity(log, journeys.quietMs);
  if (journeys.by === 'session' && log.caseOf) return sessionsByCase(numbered(log));
  return log;
}

/** Sessions run side by side: the numbers tell which of two rows of a customer came first. */
function numbered(log: EventLog): EventLog {
  const source = new Uint32Array(log.touchpoint.length);
  for (let row = 0; row < source.length; row++) source[row] = row;
  return { ...log, source };
}

function comingBy(log: EventLog, steps: readonly number[]): EventLog {
  return selectJourneys(log, journeysWith(log, eventsAt(log, steps)));
}

/** What only the making of the view needed does not stay in memory with it. */
function withoutCases(log: EventLog): EventLog {
  const { [offsetColumn]: _, ...dimensions } = log.dimensions;
  return { ...log, caseOf: null, dimensions };
}
