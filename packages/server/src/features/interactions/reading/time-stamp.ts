import { dayMilliseconds, type ZoneClock } from './zone-clock.ts';

/** A moment, and how far its place was from UTC in minutes; null where nothing is said of that. */
export type TimeStamp = { instant: number; offset: number | null };

export type DateOrder = 'dmy' | 'mdy';

/** What is known of the times of a file beside their own form. */
export type TimeReading = {
  /** Order of day and month in `1/2/2026` and `1-2-2026`; null: such times are not read. */
  readonly order: DateOrder | null;
  /** Where the clock hung whose times bear no offset; null: UTC. */
  readonly clock: ZoneClock | null;
  /** Numbers below a million are days since 1900, as spreadsheets have it. */
  readonly serial: boolean;
};

const plainReading: TimeReading = { order: null, clock: null, serial: false };

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?$/i;
const clockForm = '(?:,?\\s+(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?(?:\\s?([ap])\\.?m\\.?)?)?';
const parted = new RegExp(`^(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})${clockForm}$`, 'i');
const yearFirst = new RegExp(`^(\\d{4})([./])(\\d{1,2})\\2(\\d{1,2})${clockForm}$`, 'i');
const sinceEpoch = /^-?\d{9,14}(\.\d+)?$/;
const sinceDay0 = /^\d{1,7}(\.\d+)?$/;

/**
 * Reads ISO 8601 (date, or date and time, with or without an offset), German dates, years first, seconds or milliseconds
 * since 1970, and what `reading` allows beside; null for anything else, also for a 30 February. Days and months in unclear
 * order are not guessed here. `sql/time-sql.ts` reads the same.
 */
export function readTimeStamp(text: string, reading: TimeReading = plainReading): TimeStamp | null {
  return readFullStamp(text) ?? readAnyStamp(text, reading);
}

/** `2011-10-28T11:01:50.118+02:00` and nothing else: what machines write, millions of times. */
function readFullStamp(text: string): TimeStamp | null {
  if (text.length !== 29 || text.charCodeAt(10) !== 84 || text.charCodeAt(19) !== 46 || text.charCodeAt(26) !== 58) {
    return null;
  }
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return null;
  const sign = text.charCodeAt(23);
  if (sign !== 43 && sign !== 45) return null;
  const year = digits(text, 0, 4);
  const day = dayOf(year, digits(text, 5, 7), digits(text, 8, 10));
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const second = digits(text, 17, 19);
  const offset = (digits(text, 24, 26) * 60 + digits(text, 27, 29)) * (sign === 45 ? -1 : 1);
  const instant = day + hour * 3_600_000 + minute * 60_000 + second * 1000 + digits(text, 20, 23) - offset * 60_000;
  const fits = hour < 24 && minute < 60 && second < 60 && Math.abs(offset) <= 18 * 60 && Number.isFinite(instant);
  return fits ? { instant, offset } : null;
}

/** The number between two places; NaN where a sign is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

let lastDay = { date: 0, start: Number.NaN };

/** Milliseconds at which a day begins; NaN for a day that there is not. Neighbours in a file mostly share it. */
function dayOf(year: number, month: number, day: number): number {
  const date = year * 10_000 + month * 100 + day;
  if (date === lastDay.date) return lastDay.start;
  const start = Date.UTC(year, month - 1, day);
  const check = new Date(start);
  const there = year >= 1000 && check.getUTCMonth() === month - 1 && check.getUTCDate() === day;
  lastDay = { date, start: there ? start : Number.NaN };
  return lastDay.start;
}

function readAnyStamp(text: string, reading: TimeReading): TimeStamp | null {
  const found = iso.exec(text);
  if (found) {
    const [, year, month, day, hour, minute, second, fraction, zone] = found;
    const offset = zone === undefined ? null : offsetOf(zone);
    const clock = clockOf([year, month, day, hour, minute, second], fraction);
    if (clock === null || (offset !== null && Math.abs(offset) > 18 * 60)) return null;
    return offset === null ? at(clock, reading.clock) : { instant: clock - offset * 60_000, offset };
  }
  const local = readLocalStamp(text, reading.order);
  if (local !== null) return at(local, reading.clock);
  if (reading.serial && sinceDay0.test(text)) {
    const clock = clockOfSerial(Number(text));
    return clock === null ? null : at(clock, reading.clock);
  }
  if (!sinceEpoch.test(text)) return null;
  const number = Number(text);
  return { instant: Math.abs(number) < 1e11 ? number * 1000 : number, offset: null };
}

/** By the clock: `31.12.2026, 7:05`, `12/31/2026 7:05 pm`, `2026/12/31`. Between points the day comes first. */
function readLocalStamp(text: string, order: DateOrder | null): number | null {
  const withYear = yearFirst.exec(text);
  if (withYear) {
    const [, year, , month, day, hour, minute, second, fraction, half] = withYear;
    return clockOf([year, month, day, hour, minute, second], fraction, half);
  }
  const found = parted.exec(text);
  if (!found) return null;
  const [, first, between, middle, year, hour, minute, second, fraction, half] = found;
  const known = between === '.' ? 'dmy' : order;
  if (known === null) return null;
  const [day, month] = known === 'dmy' ? [first, middle] : [middle, first];
  return clockOf([year, month, day, hour, minute, second], fraction, half);
}

function offsetOf(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone[0] === '-' ? -minutes : minutes;
}

/** Milliseconds since 1970 by the clock, wherever it hangs. */
function clockOf(parts: readonly (string | undefined)[], fraction = '', half?: string): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
  const full = half === undefined ? hour : hourOf(hour, half);
  if (full > 24 || minute > 59 || second > 60 || (full === 24 && minute + second > 0)) return null;
  const start = dayOf(year, month, day);
  if (Number.isNaN(start)) return null;
  const milliseconds = Number(`${fraction.slice(0, 3).padEnd(3, '0')}.${fraction.slice(3) || '0'}`);
  return start + full * 3_600_000 + minute * 60_000 + second * 1000 + milliseconds;
}

function hourOf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.POSITIVE_INFINITY;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Excel believes that 1900 had a 29 February; times are whole seconds, as its cells show them. */
function clockOfSerial(days: number): number | null {
  if (days < 1 || days > 2_958_466) return null;
  const sinceEpoch = days < 60 ? days - 25_568 : days - 25_569;
  return Math.floor(sinceEpoch * 86_400 + 0.5) * 1000;
}

function at(clock: number, zone: ZoneClock | null): TimeStamp {
  if (zone === null) return { instant: clock, offset: null };
  const { before, after, until, shownUntil } = zone.dayAt(Math.floor(clock / dayMilliseconds));
  const shown = clock < shownUntil ? before : after;
  return { instant: clock - (clock < until ? before : after), offset: Math.trunc(shown / 60_000) };
}

/** The order of day and month that a column's own values tell: one that fits only one order decides. */
export function guessDateOrder(texts: Iterable<string>): DateOrder | null {
  const seen = { any: 0, dmy: 0, mdy: 0, halves: 0 };
  for (const text of texts) {
    const found = parted.exec(text);
    if (!found || found[2] === '.') continue;
    seen.any++;
    if (Number(found[1]) > 12) seen.dmy++;
    if (Number(found[3]) > 12) seen.mdy++;
    if (found[9] !== undefined) seen.halves++;
  }
  return orderOf(seen);
}

/** Am and pm speak for the American order where no value decides. Null: no value leaves its order open. */
export function orderOf(seen: { any: number; dmy: number; mdy: number; halves: number }): DateOrder | null {
  if (seen.any === 0) return null;
  if (seen.dmy !== seen.mdy) return seen.dmy > seen.mdy ? 'dmy' : 'mdy';
  return seen.halves * 2 > seen.any ? 'mdy' : 'dmy';
}
