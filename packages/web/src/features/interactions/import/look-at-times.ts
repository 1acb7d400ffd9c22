import type { ColumnSummary } from '@anklang/domain';
import { assign, type LogDraft } from './log-draft.ts';
import { readExampleTime, type TimeOrder } from './read-example-time.ts';

/** What the values of a time column tell about how they are to be read. */
export type TimeLook = {
  example: string | null;
  /** The times say themselves how far from UTC they are. */
  hasOffset: boolean;
  /** Written as 3/4/2026, so that somebody must say what comes first. */
  needsOrder: boolean;
  /** The order that some value proves. */
  provenOrder: TimeOrder | null;
};

export function lookAtTimes(summary: ColumnSummary | undefined): TimeLook {
  const texts = (summary?.values ?? []).map(({ value }) => value);
  const numbers = texts.flatMap((text) => {
    const found = /^\s*(\d{1,2})[-/](\d{1,2})[-/]\d{4}/.exec(text);
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const dayFirst = numbers.some(([first]) => first > 12);
  const monthFirst = numbers.some(([, second]) => second > 12);
  const read = texts.map((text) => readExampleTime(text, monthFirst ? 'mdy' : null));
  // A day after the twelfth shows best what is what.
  const clearest = texts.find((_, index) => new Date(read[index]?.clock ?? 0).getUTCDate() > 12) ?? texts[0];

  return {
    example: clearest ?? null,
    hasOffset: read.some((time) => time !== null && time.offset !== null),
    needsOrder: numbers.length > 0,
    provenOrder: dayFirst === monthFirst ? null : dayFirst ? 'dmy' : 'mdy',
  };
}

/** Chooses the time column and what follows from its values: no zone where they bear one, and an order where it matters. */
export function assignTime(
  draft: LogDraft,
  time: { column: string; summary: ColumnSummary | undefined; zone: string },
): LogDraft {
  const { hasOffset, needsOrder, provenOrder } = lookAtTimes(time.summary);
  return {
    ...assign(draft, 'time', time.column),
    timeZone: hasOffset || time.column === '' ? null : (draft.timeZone ?? time.zone),
    timeOrder: needsOrder ? (provenOrder ?? draft.timeOrder ?? 'dmy') : null,
  };
}
