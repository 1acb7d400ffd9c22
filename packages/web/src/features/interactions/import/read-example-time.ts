import type { LogMapping } from '@anklang/domain';

export type TimeOrder = NonNullable<LogMapping['timeOrder']>;

/** A time of the file as its clock showed it, so that a person can check how it is read. */
export type ExampleTime = {
  /** The clock's own time, as if it were UTC. */
  clock: number;
  /** Minutes from UTC; null where the text says nothing of it. */
  offset: number | null;
  hasTimeOfDay: boolean;
};

export type ExampleReading = {
  /** Of times such as 3/4/2026; null: the day first. Between points it always comes first. */
  order: TimeOrder | null;
  /** Numbers are days since 1900, as spreadsheets have it. */
  serial: boolean;
};

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?$/i;
const timeOfDay = '(?:,?\\s+(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?(?:\\s?([ap])\\.?m\\.?)?)?';
const yearFirst = new RegExp(`^(\\d{4})[./](\\d{1,2})[./](\\d{1,2})${timeOfDay}$`, 'i');
const yearLast = new RegExp(`^(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})${timeOfDay}$`, 'i');
const sinceEpoch = /^-?\d{9,14}(?:\.\d+)?$/;
const sinceDay0 = /^\d{1,7}(?:\.\d+)?$/;

/** Reads what the import reads, for one example; null for anything else. The import itself is the server's to read. */
export function readExampleTime(written: string, { order, serial }: ExampleReading): ExampleTime | null {
  const text = written.trim();
  const found = iso.exec(text);
  if (found) {
    const [, year, month, day, hour, minute, second, zone] = found;
    return clockOf({ year, month, day, hour, minute, second, zone });
  }
  const first = yearFirst.exec(text);
  if (first) {
    const [, year, month, day, hour, minute, second, half] = first;
    return clockOf({ year, month, day, hour, minute, second, half });
  }
  const last = yearLast.exec(text);
  if (last) {
    const [, one, sign, two, year, hour, minute, second, half] = last;
    const [month, day] = sign !== '.' && order === 'mdy' ? [one, two] : [two, one];
    return clockOf({ year, month, day, hour, minute, second, half });
  }
  if (serial && sinceDay0.test(text)) {
    return { clock: Math.round((Number(text) - 25_569) * 86_400) * 1000, offset: null, hasTimeOfDay: true };
  }
  if (!sinceEpoch.test(text)) return null;
  const number = Number(text);
  return { clock: Math.abs(number) < 1e11 ? number * 1000 : number, offset: 0, hasTimeOfDay: true };
}

type Parts = Partial<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half' | 'zone', string>>;

function clockOf(parts: { [K in keyof Parts]: Parts[K] | undefined }): ExampleTime | null {
  const { half, zone } = parts;
  const [year = 0, month = 0, day = 0] = [parts.year, parts.month, parts.day].map(Number);
  const [hour = 0, minute = 0, second = 0] = [parts.hour, parts.minute, parts.second].map((part) => Number(part ?? 0));
  const start = new Date(Date.UTC(year, month - 1, day));
  if (start.getUTCMonth() !== month - 1 || start.getUTCDate() !== day) return null;
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const hours = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hours > 24 || minute > 59 || second > 60) return null;

  return {
    clock: start.getTime() + ((hours * 60 + minute) * 60 + second) * 1000,
    offset: zone === undefined ? null : offsetOf(zone),
    hasTimeOfDay: parts.hour !== undefined,
  };
}

function offsetOf(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}
