import type { LogMapping } from '@anklang/domain';

export type TimeOrder = NonNullable<LogMapping['timeOrder']>;

/** A time of the file as its clock showed it, so that a person can check how it is read. */
export type ExampleTime = {
  /** The clock's own time, as if it were UTC. */
  clock: number;
  /** Minutes from UTC; null where the text says nothing of it. */
  offset: number | null;
  hasTimeOfDay: boolean;
  /** Day and month could change places. */
  ambiguous: boolean;
};

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})/;
const timeOfDay = /^[T ,]*(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(am|pm)?\s?(Z|[+-]\d\d(?::?\d\d)?)?$/i;
const sinceEpoch = /^-?\d{9,14}(?:\.\d+)?$/;

/** Reads the usual ways of writing a time; null for anything else. The import itself is the server's to read. */
export function readExampleTime(text: string, order: TimeOrder | null): ExampleTime | null {
  const written = text.trim();
  if (sinceEpoch.test(written)) {
    const number = Number(written);
    const clock = Math.abs(number) < 1e11 ? number * 1000 : number;
    return { clock, offset: 0, hasTimeOfDay: true, ambiguous: false };
  }
  const date = readDate(written, order);
  if (date === null) return null;
  const rest = written.slice(date.length);
  if (rest.trim() === '') return { clock: date.start, offset: null, hasTimeOfDay: false, ambiguous: date.ambiguous };
  const time = timeOfDay.exec(rest);
  if (!time) return null;
  const [, hour, minute, second, half, zone] = time;
  const hours = hourOf(Number(hour), half);
  if (hours > 24 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  const clock = date.start + ((hours * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000;

  return { clock, offset: zone ? offsetOf(zone) : null, hasTimeOfDay: true, ambiguous: date.ambiguous };
}

type ReadDate = { start: number; length: number; ambiguous: boolean };

function readDate(text: string, order: TimeOrder | null): ReadDate | null {
  const first = yearFirst.exec(text);
  if (first) {
    const [whole, year, month, day] = first;
    return dayOf({ year, month, day, length: whole.length, ambiguous: false });
  }
  const last = yearLast.exec(text);
  if (!last) return null;
  const [whole, one, sign, two, year] = last;
  const monthFirst = order === 'mdy' || (order === null && sign === '/' && Number(two) > 12);
  const [day, month] = monthFirst ? [two, one] : [one, two];
  const ambiguous = sign !== '.' && order === null && Number(one) <= 12 && Number(two) <= 12 && one !== two;
  return dayOf({ year, month, day, length: whole.length, ambiguous });
}

type Parts = Record<'year' | 'month' | 'day', string | undefined> & { length: number; ambiguous: boolean };

function dayOf({ year, month, day, length, ambiguous }: Parts): ReadDate | null {
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const there = new Date(start).getUTCMonth() === Number(month) - 1 && new Date(start).getUTCDate() === Number(day);
  return there ? { start, length, ambiguous } : null;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

function offsetOf(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}
