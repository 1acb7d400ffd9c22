import type { ColumnSummary } from '@anklang/domain';
import { assign, type LogDraft } from './log-draft.ts';
import { type ExampleTime, readExampleTime, type TimeOrder } from './read-example-time.ts';

/** What the values of a time column tell about how they are to be read. */
export type TimeLook = {
  example: string | null;
  /** The example as it is read; null where it is no time. */
  read: ExampleTime | null;
  /** The times say themselves how far from UTC they are. */
  hasOffset: boolean;
  /** Written as 3/4/2026, so that somebody must say what comes first. */
  needsOrder: boolean;
  /** The order that some value proves. */
  provenOrder: TimeOrder | null;
};

export type TimeColumn = {
  summary: ColumnSummary | undefined;
  /** Of a spreadsheet, where numbers are days. */
  serial: boolean;
};

export function lookAtTimes({ summary, serial }: TimeColumn, order: TimeOrder | null = null): TimeLook {
  const texts = (summary?.values ?? []).map(({ value }) => value);
  const numbers = texts.flatMap((text) => {
    const found = /^\s*(\d{1,2})[-/](\d{1,2})[-/]\d{4}/.exec(text);
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const dayFirst = numbers.some(([first]) => first > 12);
  const monthFirst = numbers.some(([, second]) => second > 12);
  const provenOrder = dayFirst === monthFirst ? null : dayFirst ? 'dmy' : 'mdy';
  const read = texts.map((text) => readExampleTime(text, { order: order ?? provenOrder, serial }));
  // A day after the twelfth shows best what is what.
  const clearest = read.findIndex((time) => time !== null && new Date(time.clock).getUTCDate() > 12);
  const place = Math.max(0, clearest);

  return {
    example: texts[place] ?? null,
    read: read[place] ?? null,
    hasOffset: read.some((time) => time !== null && time.offset !== null),
    needsOrder: numbers.length > 0,
    provenOrder,
  };
}

/** Chooses the time column and what follows from its values: no zone where they bear one, and an order where it matters. */
export function assignTime(draft: LogDraft, time: TimeColumn & { column: string; zone: string }): LogDraft {
  const { hasOffset, needsOrder, provenOrder } = lookAtTimes(time);
  return {
    ...assign(draft, 'time', time.column),
    timeZone: hasOffset || time.column === '' ? null : (draft.timeZone ?? time.zone),
    timeOrder: needsOrder ? (provenOrder ?? draft.timeOrder ?? 'dmy') : null,
  };
}
