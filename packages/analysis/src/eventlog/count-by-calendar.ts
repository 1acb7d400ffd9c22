import type { EventLog } from './event-log.ts';

const day = 86_400_000;
const hour = 60;
/** Clocks change twice a year. */
const daysBetweenChanges = 365.25 / 2;

/**
 * The log with time counted by the calendar, so that from noon to noon is a day although clocks changed in between; null
 * where its offsets are not the clock changes of one place. `offsets`: minutes east of UTC per code of the dimension
 * `offset`, null where the source told none. Order stays that of the real instants; journeys keep their beginning, so
 * that waits add up to durations. O(rows).
 */
export function countByCalendar(log: EventLog, offsets: readonly (number | null)[]): EventLog | null {
  if (offsets.length === 1) return log;
  const [one, other] = offsets;
  if (offsets.length !== 2 || one == null || other == null || Math.abs(one - other) !== hour) return null;
  return clocksChange(offsetsByDay(log)) ? shiftByCalendar(log, [one, other]) : null;
}

/**
 * The log with time counted by the calendar of a place whose clock runs at one of two offsets, minutes per code of the
 * dimension `offset`. O(rows).
 */
export function shiftByCalendar(log: EventLog, seasons: readonly [number, number]): EventLog {
  const { starts } = log;
  const code = log.dimensions['offset']!;
  const time = new Float64Array(log.time.length);
  for (let j = 0; j < log.journeys; j++) {
    for (let i = starts[j]!; i < starts[j + 1]!; i++) {
      if (i === starts[j]) {
        time[i] = log.time[i]!;
        continue;
      }
      const real = log.time[i]! - log.time[i - 1]!;
      const shift = (seasons[code[i]!]! - seasons[code[i - 1]!]!) * 60_000;
      time[i] = time[i - 1]! + (real >= day ? real + shift : real);
    }
  }
  return { ...log, time };
}

function offsetsByDay(log: EventLog): Map<number, number> {
  const code = log.dimensions['offset']!;
  const seenOn = new Map<number, number>();
  for (let i = log.starts[0]!; i < log.starts[log.journeys]!; i++) {
    const date = Math.floor(log.time[i]! / day);
    seenOn.set(date, (seenOn.get(date) ?? 0) | (1 << code[i]!));
  }
  return seenOn;
}

/**
 * Whether each of two offsets holds for whole seasons: no more changes from one day to the next than clocks make. By day
 * since 1970 in UTC: 1 for one offset, 2 for the other, 3 for both.
 */
export function clocksChange(seenOn: ReadonlyMap<number, number>): boolean {
  const days = [...seenOn.keys()].sort((a, b) => a - b);
  let changes = 0;
  let held = 0;
  for (const date of days) {
    const seen = seenOn.get(date)!;
    if (seen === 3) {
      changes++;
      held = held === 0 ? 0 : 3 - held;
    } else if (held !== 0 && seen !== held) changes++;
    if (seen !== 3) held = seen;
  }
  return changes <= Math.ceil((days.at(-1)! - days[0]! + 1) / daysBetweenChanges) + 1;
}
