import { fail } from '@anklang/domain';

/**
 * How one day by the clock of a place becomes instants. A clock that is put forward jumps over times that do not exist:
 * they are read as if it had been forgotten, and so lie after the jump. A clock that is put back shows times twice: the
 * first is meant. Everything in milliseconds of the clock, offsets in milliseconds east of UTC.
 */
type ClockDay = {
  /** Times before `until` use the offset `before`, the others `after`. */
  readonly before: number;
  readonly after: number;
  readonly until: number;
  /** The offset shown changes here: in a gap earlier than `until`. */
  readonly shownUntil: number;
};

export type ZoneClock = {
  /** Offsets are known for days from `firstDay` to `lastDay` since 1970; others are read as the nearest of these. */
  dayAt(day: number): ClockDay;
};

export const dayMilliseconds = 86_400_000;
export const firstDay = Date.UTC(1900, 0, 1) / dayMilliseconds;
export const lastDay = Date.UTC(2100, 11, 31) / dayMilliseconds;

/** The clock of an IANA time zone; null for UTC, where there is nothing to move. Throws `mapping_invalid`. */
export function createZoneClock(timeZone: string): ZoneClock | null {
  const changes = changesOf(timeZone);
  if (changes.length === 1 && changes[0]!.offset === 0) return null;
  const days = new Map<number, ClockDay>();
  return {
    dayAt(day) {
      const known = Math.min(lastDay, Math.max(firstDay, day));
      let found = days.get(known);
      if (found === undefined) {
        found = clockDay(changes, known);
        days.set(known, found);
      }
      return found;
    },
  };
}

type Change = { readonly at: number; readonly offset: number };

/** From when which offset holds; the first from ever. */
function changesOf(timeZone: string): Change[] {
  const start = (firstDay - 2) * dayMilliseconds;
  const end = (lastDay + 2) * dayMilliseconds;
  let moment: Temporal.ZonedDateTime;
  try {
    moment = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone);
  } catch {
    throw fail('mapping_invalid', { issues: [{ path: 'timeZone', message: 'time_zone' }] });
  }
  const changes: Change[] = [{ at: Number.NEGATIVE_INFINITY, offset: offsetOf(moment) }];
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > end) return changes;
    const offset = offsetOf(next);
    if (offset !== changes.at(-1)!.offset) changes.push({ at: next.epochMilliseconds, offset });
    moment = next;
  }
}

function offsetOf(moment: Temporal.ZonedDateTime): number {
  return Math.round(moment.offsetNanoseconds / 1e6);
}

/** No place changes its clock twice in one day. */
function clockDay(changes: readonly Change[], day: number): ClockDay {
  const from = day * dayMilliseconds;
  let low = 0;
  let high = changes.length - 1;
  // The last change that is over, by either clock, when the day ends.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (changes[middle]!.at + Math.min(changes[middle]!.offset, changes[middle - 1]!.offset) < from + dayMilliseconds)
      low = middle;
    else high = middle - 1;
  }
  const { at, offset: after } = changes[low]!;
  const before = low === 0 ? after : changes[low - 1]!.offset;
  return { before, after, until: at + Math.max(before, after), shownUntil: at + before };
}
