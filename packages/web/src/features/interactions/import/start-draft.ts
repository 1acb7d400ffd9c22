import type { ColumnSummary, LogMapping } from '@anklang/domain';
import { draftLog, type LogDraft } from './log-draft.ts';
import { assignTime } from './look-at-times.ts';

type Start = {
  mapping: LogMapping | null;
  columns: readonly ColumnSummary[];
  serial: boolean;
  zone: string;
};

/** What a person begins with: the mapping, and for times without a zone the zone the person is in. */
export function startDraft({ mapping, columns, serial, zone }: Start): LogDraft {
  const draft = draftLog(mapping, columns);
  const column = draft.columns.time;
  if (column === undefined) return draft;
  const summary = columns.find(({ name }) => name === column);
  const timed = assignTime(draft, { column, summary, serial, zone });

  return mapping?.timeOrder ? { ...timed, timeOrder: mapping.timeOrder } : timed;
}

const states = ['complete', 'completed', 'start', 'schedule', 'resume', 'suspend', 'abgeschlossen', 'begonnen'];

/** A column that looks as if it told start from end, so that the page asks which rows count. */
export function findStateColumn(columns: readonly ColumnSummary[]): ColumnSummary | undefined {
  return columns.find(
    ({ name, values, distinct }) =>
      distinct > 1 &&
      (/lifecycle|transition/i.test(name) || values.some(({ value }) => states.includes(value.trim().toLowerCase()))),
  );
}

/** Counts ends where there are some: a start and its end are one encounter. */
export function suggestStates({ values }: ColumnSummary): string[] {
  const ends = values.filter(({ value }) => ['complete', 'completed', 'abgeschlossen'].includes(value.toLowerCase()));
  return (ends.length > 0 ? ends : values).map(({ value }) => value);
}
