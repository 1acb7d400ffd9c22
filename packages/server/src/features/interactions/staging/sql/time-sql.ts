import type { DateOrder } from '../../reading/time-stamp.ts';
import { quoted } from './quote.ts';
import { blanks } from './text-sql.ts';

const blank = `[${blanks}]`;
const clockForm = `(?:,?${blank}+(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?(?:${blank}?([AaPp])\\.?[Mm]\\.?)?)?`;
const forms = {
  zoned: '[1-9]\\d{3}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)',
  bare: '[1-9]\\d{3}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?',
  iso: `([1-9]\\d{3})-(\\d\\d)-(\\d\\d)(?:[Tt ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?)?${blank}?([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?`,
  points: `(\\d{1,2})\\.(\\d{1,2})\\.([1-9]\\d{3})${clockForm}`,
  open: `\\d{1,2}(?:/\\d{1,2}/|-\\d{1,2}-)[1-9]\\d{3}${clockForm}`,
  openParts: `(\\d{1,2})[/-](\\d{1,2})[/-]([1-9]\\d{3})${clockForm}`,
  yearFirst: `[1-9]\\d{3}(?:/\\d{1,2}/|\\.\\d{1,2}\\.)\\d{1,2}${clockForm}`,
  yearFirstParts: `([1-9]\\d{3})[./](\\d{1,2})[./](\\d{1,2})${clockForm}`,
  sinceEpoch: '-?\\d{9,14}(?:\\.\\d+)?',
  sinceDay0: '\\d{1,7}(?:\\.\\d+)?',
};

const is = (form: keyof typeof forms, text: string) => `regexp_full_match(${text}, ${quoted(forms[form])})`;
const parts = (form: keyof typeof forms, text: string, order: string) =>
  `string_split(regexp_replace(${text}, ${quoted(`^${forms[form]}$`)}, ${quoted(order)}), '|')`;

export type TimeSqlOptions = {
  /** Cell as it is in the file, and without blanks and control characters. */
  raw: string;
  clean: string;
  /** Order of day and month between slashes and hyphens; null: such times are unreadable. */
  order: DateOrder | null;
  /** Small numbers are days since 1900, as spreadsheets have it. */
  serial: boolean;
};

/**
 * Columns that one query after another adds to read times as `readTimeStamp` does in JavaScript; both know the same forms.
 * The last adds `clock` (milliseconds by the clock of the place, or since 1970 where a number counts from then) and `away`
 * (minutes from UTC; null where not said, 9,999 for an offset that there is not). What machines write is read by casts,
 * ten times as fast as anything else.
 */
export function timeSteps({ raw, clean, order, serial }: TimeSqlOptions): string[] {
  const form = `CASE WHEN ${is('zoned', raw)} THEN 1 WHEN ${is('bare', raw)} THEN 2 ELSE 0 END`;
  const quickly = `CASE WHEN form > 0 THEN epoch_ms(try_cast(${raw} AS TIMESTAMP)) END`;
  const utc = `CASE WHEN form = 1 THEN epoch_ms(try_cast(${raw} AS TIMESTAMPTZ)) END`;
  const text = `CASE WHEN clockQuickly IS NULL OR (form = 1 AND utc IS NULL) THEN ${clean} END`;
  const slowForm = `CASE WHEN slow IS NULL THEN NULL WHEN ${is('iso', 'slow')} THEN 3 WHEN ${is('points', 'slow')} THEN 4
    WHEN ${is('yearFirst', 'slow')} THEN 5 ${order === null ? '' : `WHEN ${is('open', 'slow')} THEN ${order === 'dmy' ? 6 : 7}`}
    ${serial ? `WHEN ${is('sinceDay0', 'slow')} THEN 8` : ''} WHEN ${is('sinceEpoch', 'slow')} THEN 9 ELSE 0 END`;
  const clock = `CASE WHEN slow IS NULL THEN clockQuickly WHEN slowForm BETWEEN 3 AND 7 THEN ${partsClockSql('parts')}
    WHEN slowForm = 8 THEN ${serialSql('slow')} WHEN slowForm = 9 THEN ${epochSql('slow')} END`;
  const between = '((clockQuickly - utc) // 60000)';
  const away = `CASE WHEN slow IS NULL THEN CASE WHEN abs(${between}) > 1080 THEN 9999 ELSE ${between} END
    WHEN slowForm = 3 THEN ${partsOffsetSql('parts[9]')} END`;
  return [
    `${form} AS form`,
    `${quickly} AS clockQuickly, ${utc} AS utc`,
    `${text} AS slow`,
    `${slowForm} AS slowForm`,
    `${partsSql('slow')} AS parts`,
    `CAST(${clock} AS BIGINT) AS clock, CAST(${away} AS SMALLINT) AS away`,
  ];
}

/** Whether a time is one by the clock of its place, of which no offset is said. */
export const clockOnly = '(away IS NULL AND (slowForm IS NULL OR slowForm <> 9))';

// Year, month, day, hour, minute, second, fraction, half of the day, offset.
const isoOrder = '\\1|\\2|\\3|\\4|\\5|\\6|\\7||\\8';

function partsSql(text: string): string {
  const rest = '\\4|\\5|\\6|\\7|\\8|';
  return `CASE slowForm WHEN 3 THEN ${parts('iso', text, isoOrder)} WHEN 4 THEN ${parts('points', text, `\\3|\\2|\\1|${rest}`)}
    WHEN 5 THEN ${parts('yearFirstParts', text, `\\1|\\2|\\3|${rest}`)}
    WHEN 6 THEN ${parts('openParts', text, `\\3|\\2|\\1|${rest}`)} WHEN 7 THEN ${parts('openParts', text, `\\3|\\1|\\2|${rest}`)} END`;
}

function partsClockSql(list: string): string {
  const number = (place: number) => `coalesce(try_cast(${list}[${place}] AS INTEGER), 0)`;
  const date = `${list}[1] || '-' || lpad(${list}[2], 2, '0') || '-' || lpad(${list}[3], 2, '0')`;
  const day = `CAST(epoch_ms(CAST(try_cast(${date} AS DATE) AS TIMESTAMP)) AS BIGINT)`;
  const hour = `CASE WHEN ${list}[8] = '' THEN ${number(4)} WHEN ${number(4)} NOT BETWEEN 1 AND 12 THEN 99
    ELSE ${number(4)} % 12 + CASE WHEN lower(${list}[8]) = 'p' THEN 12 ELSE 0 END END`;
  const minute = number(5);
  const second = number(6);
  const fraction = `CAST(rpad(left(${list}[7], 3), 3, '0') AS INTEGER)`;
  return `CASE WHEN (${hour}) <= 24 AND ${minute} <= 59 AND ${second} <= 60 AND NOT ((${hour}) = 24 AND ${minute} + ${second} > 0)
    THEN ${day} + (${hour}) * 3600000 + ${minute} * 60000 + ${second} * 1000 + ${fraction} END`;
}

/** Minutes east of UTC; 9,999 for an offset that there is not. */
function signedMinutes(sign: string, hours: string, minutes: string): string {
  const size = `(CAST(${hours} AS INTEGER) * 60 + CAST(${minutes} AS INTEGER))`;
  return `CASE WHEN ${size} > 1080 THEN 9999 WHEN ${sign} = '-' THEN -${size} ELSE ${size} END`;
}

function partsOffsetSql(zone: string): string {
  const digits = `rpad(replace(${zone}[2:], ':', ''), 4, '0')`;
  return `CASE WHEN ${zone} = '' THEN NULL WHEN ${zone} IN ('Z', 'z') THEN 0 ELSE ${signedMinutes(`${zone}[1]`, `left(${digits}, 2)`, `right(${digits}, 2)`)} END`;
}

function epochSql(text: string): string {
  const number = `try_cast(${text} AS DOUBLE)`;
  return `CAST(floor(CASE WHEN abs(${number}) < 1e11 THEN ${number} * 1000 ELSE ${number} END) AS BIGINT)`;
}

function serialSql(text: string): string {
  const number = `try_cast(${text} AS DOUBLE)`;
  const days = `CASE WHEN ${number} < 60 THEN ${number} - 25568 ELSE ${number} - 25569 END`;
  return `CASE WHEN ${number} BETWEEN 1 AND 2958466 THEN CAST(floor((${days}) * 86400 + 0.5) AS BIGINT) * 1000 END`;
}

/** Counts what tells the order of day and month in a column; see `orderOf`. */
export function orderCountsSql(text: string): string {
  const part = (place: number) =>
    `CAST(regexp_extract(${text}, ${quoted(`^${forms.openParts}$`)}, ${place}) AS INTEGER)`;
  const open = is('open', text);
  const half = `regexp_extract(${text}, ${quoted(`^${forms.openParts}$`)}, 8)`;
  return `count(*) FILTER (${open}) AS "any", count(*) FILTER (CASE WHEN ${open} THEN ${part(1)} > 12 ELSE false END) AS dmy,
    count(*) FILTER (CASE WHEN ${open} THEN ${part(2)} > 12 ELSE false END) AS mdy,
    count(*) FILTER (CASE WHEN ${open} THEN ${half} <> '' ELSE false END) AS halves`;
}
