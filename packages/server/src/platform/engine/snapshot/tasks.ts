import { type EventChunk, type EventLog, mergeLogs } from '@anklang/analysis';
import type { CodedMeasures } from '../counting/coded-measures.ts';
import type { CodedQuestion } from '../counting/coded-question.ts';
import { countMeasure } from '../counting/count-measure.ts';
import { countNames } from '../counting/count-names.ts';
import type { View } from '../counting/derive-view.ts';
import type { KnownLog } from '../counting/known-log.ts';
import { type CustomerPage, listCustomerPage } from '../counting/list-customers.ts';
import type { MeasureName, MeasureOptions } from '../measures.ts';
import { createRunBuilder, type RunBuilder } from './build-runs.ts';
import { dimensionsOf, widen } from './shape.ts';
import type { RangeFacts } from './snapshot-source.ts';
import { createViewCache } from './view-cache.ts';

/** What worker threads do. Between two tasks a thread keeps the logs it is building and the views it derived last. */
const builders = new Map<number, RunBuilder>();
const views = createViewCache();

export type StartedLog = RangeFacts & { log: number; touchpoints: number; customers: number };

export function startLog({ log, touchpoints, customers, ...facts }: StartedLog): void {
  const { rating, value, caseOf } = facts.shape;
  const dimensions = dimensionsOf(facts);
  const options = { touchpoints, customers, rating, value, caseOf, dimensions, shared: true };
  builders.set(log, createRunBuilder(options));
}

export function appendToLog({ log, chunk }: { log: number; chunk: EventChunk }): void {
  builderOf(log).append(chunk);
}

/** The finished log in shared memory, behind the rows of `before` if there is one. */
export function finishLog({
  log,
  before,
  facts,
}: {
  log: number;
  before: EventLog | null;
  facts: RangeFacts;
}): EventLog {
  const added = builderOf(log).build();
  builders.delete(log);
  return before === null ? added : mergeLogs(widen(before, facts.shape), added, { shared: true });
}

export function dropLog({ log }: { log: number }): void {
  builders.delete(log);
}

export type AskedView = {
  workspaceId: string;
  snapshot: number;
  viewKey: string;
  known: KnownLog;
  question: CodedQuestion;
};

export type CountedTable<T> = Pick<View, 'interactions' | 'leftOut' | 'journeys' | 'customers'> & { table: T };

export function count<M extends MeasureName>(
  asked: AskedView & { measure: M; options: MeasureOptions[M] },
): CountedTable<CodedMeasures[M]> {
  const view = views.get(asked);
  const { interactions, leftOut, journeys, customers } = view;
  return { table: countMeasure(view, asked), interactions, leftOut, journeys, customers };
}

export function listCustomers(asked: AskedView & Parameters<typeof listCustomerPage>[1]): CustomerPage {
  return listCustomerPage(views.get(asked), asked);
}

export function listNames({
  log,
  dimension,
}: {
  log: EventLog;
  dimension: string | null;
}): ReturnType<typeof countNames> {
  const column = dimension === null ? log.touchpoint : log.dimensions[dimension];
  return column ? countNames(log, column) : [];
}

/** Lets go of everything derived from the interactions of a workspace. */
export function forgetWorkspace({ workspaceId }: { workspaceId: string }): void {
  views.forget(workspaceId);
}

function builderOf(log: number): RunBuilder {
  const builder = builders.get(log);
  if (!builder) throw new Error('The thread that was building this log has ended.');
  return builder;
}
