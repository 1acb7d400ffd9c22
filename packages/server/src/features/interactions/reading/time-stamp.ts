/** A moment, and how far its place was from UTC in minutes; null where nothing is said of that. */
export type TimeStamp = { instant: number; offset: number | null };

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?$/i;
const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?)?$/;
const sinceEpoch = /^-?\d{9,14}(\.\d+)?$/;

/**
 * Reads ISO 8601 (date, or date and time, with or without an offset), German dates and seconds or milliseconds since
 * 1970; null for anything else, also for a 30 February. Days and months in unclear order are not guessed.
 */
export function readTimeStamp(text: string): TimeStamp | null {
  return readFullStamp(text) ?? readAnyStamp(text);
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

function readAnyStamp(text: string): TimeStamp | null {
  const found = iso.exec(text);
  if (found) {
    const [, year, month, day, hour, minute, second, fraction, zone] = found;
    const offset = zone === undefined ? null : offsetOf(zone);
    const clock = clockOf([year, month, day, hour, minute, second].map((part) => Number(part ?? 0)));
    if (clock === null || (offset !== null && Math.abs(offset) > 18 * 60)) return null;
    const milliseconds = fraction === undefined ? 0 : Number(`0.${fraction}`) * 1000;
    return { instant: clock + milliseconds - (offset ?? 0) * 60_000, offset };
  }
  const local = german.exec(text);
  if (local) {
    const [, day, month, year, hour, minute, second] = local;
    const clock = clockOf([year, month, day, hour, minute, second].map((part) => Number(part ?? 0)));
    return clock === null ? null : { instant: clock, offset: null };
  }
  if (!sinceEpoch.test(text)) return null;
  const number = Number(text);
  return { instant: Math.abs(number) < 1e11 ? number * 1000 : number, offset: null };
}

function offsetOf(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone[0] === '-' ? -minutes : minutes;
}

function clockOf(parts: readonly number[]): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return null;
  const start = dayOf(year, month, day);
  return Number.isNaN(start) ? null : start + hour * 3_600_000 + minute * 60_000 + second * 1000;
}
