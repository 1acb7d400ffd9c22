import { type EventLog, takeRows } from '@anklang/analysis';
import { fail } from '@anklang/domain';
import type { CodedQuestion } from './coded-question.ts';
import { type KnownLog, offsetColumn, originColumn } from './known-log.ts';

export type SelectedRows = { log: EventLog; interactions: number; leftOut: number };

const codes = 65_536;
const none = 0xffff;

/**
 * The rows of a question by customer, told in its steps: what is neither filtered away nor left out. One pass decides,
 * a second copies what later passes need; columns are shared where every row stays. O(rows).
 */
export function selectRows(known: KnownLog, question: CodedQuestion): SelectedRows {
  const { log } = known;
  const needed = withNeededColumns(known, question);
  const coded = question.by === 'touchpoint' ? log.touchpoint : log.dimensions[question.by];
  const stepOf = coded ? stepsByCode(question) : new Uint16Array(codes).fill(none);
  const codeOf = coded ?? log.touchpoint;
  const step = new Uint16Array(log.touchpoint.length);
  const rows = new Uint32Array(log.events);
  const starts = new Uint32Array(log.journeys + 1);
  const filters = filtersOf(log, question);
  if (filters === null) return nothing(needed, question);
  const { columns, wanted, from, to } = filters;
  const isTimed = from > Number.NEGATIVE_INFINITY || to < Number.POSITIVE_INFINITY;
  const isWantedCustomer = customerFilter(known, question);
  const { time } = log;
  const filterCount = columns.length;
  let kept = 0;
  let interactions = 0;
  for (let j = 0; j < log.journeys; j++) {
    const end = log.starts[j + 1]!;
    if (isWantedCustomer === null || isWantedCustomer[j] === 1) {
      row: for (let i = log.starts[j]!; i < end; i++) {
        if (isTimed && !(time[i]! >= from && time[i]! < to)) continue;
        for (let f = 0; f < filterCount; f++) if (wanted[f]![columns[f]![i]!] === 0) continue row;
        interactions++;
        const at = stepOf[codeOf[i]!]!;
        if (at === none) continue;
        step[i] = at;
        rows[kept++] = i;
      }
    }
    starts[j + 1] = kept;
  }
  const told = { ...needed, touchpoints: question.steps, touchpoint: step };
  if (kept === log.events) return { log: told, interactions, leftOut: 0 };
  return { log: { ...takeRows(told, rows.subarray(0, kept)), starts }, interactions, leftOut: interactions - kept };
}

function stepsByCode({ stepOf, steps }: CodedQuestion): Uint16Array {
  if (steps > none) throw fail('touchpoints_too_many', { found: steps, limit: none });
  const table = new Uint16Array(codes).fill(none);
  for (let code = 0; code < stepOf.length; code++) if (stepOf[code]! >= 0) table[code] = stepOf[code]!;
  return table;
}

/** The log with those columns only that counting reads. */
function withNeededColumns({ log, seasons }: KnownLog, question: CodedQuestion): EventLog {
  const { [offsetColumn]: offset, [originColumn]: origin } = log.dimensions;
  return {
    ...log,
    caseOf: question.journeys.by === 'session' ? log.caseOf : null,
    dimensions: {
      ...(question.calendar && seasons && offset ? { [offsetColumn]: offset } : {}),
      ...(origin ? { [originColumn]: origin } : {}),
    },
  };
}

/** Columns to look at with what is wanted in them; null: nothing can fit. */
function filtersOf(log: EventLog, { where, from, to }: CodedQuestion) {
  const columns: Uint16Array[] = [];
  const wanted: Uint8Array[] = [];
  for (const { dimension, codes: values } of where) {
    const column = log.dimensions[dimension];
    if (!column || values.length === 0) return null;
    columns.push(column);
    wanted.push(markedCodes(values));
  }
  return { columns, wanted, from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY };
}

/** 1 for every customer with one of the values in each segment; null: all customers. */
function customerFilter({ log, segments }: KnownLog, question: CodedQuestion): Uint8Array | null {
  if (question.segments.length === 0) return null;
  const wanted = new Uint8Array(log.journeys).fill(1);
  for (const { segment, codes: values } of question.segments) {
    const column = segments[segment];
    const marked = markedCodes(values);
    for (let j = 0; j < wanted.length; j++) if (!column || j >= column.length || !marked[column[j]!]) wanted[j] = 0;
  }
  return wanted;
}

function markedCodes(values: readonly number[]): Uint8Array {
  const marked = new Uint8Array(codes);
  for (const value of values) marked[value] = 1;
  return marked;
}

function nothing(log: EventLog, { steps }: CodedQuestion): SelectedRows {
  const empty = takeRows({ ...log, touchpoints: steps }, new Uint32Array(0));
  return { log: { ...empty, starts: new Uint32Array(log.journeys + 1) }, interactions: 0, leftOut: 0 };
}
