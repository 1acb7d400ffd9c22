import type { EventLog } from '../eventlog/event-log.ts';

/** Rework and loops at one touchpoint. */
export type Repeats = {
  touchpoint: number;
  /** Journeys that come here at all, and those that come more than once. */
  journeys: number;
  repeatedIn: number;
  /** Visits beyond the first one of each journey. */
  extraVisits: number;
  /** Of these, visits directly after one here. */
  immediate: number;
  /** Fewest interactions elsewhere between two visits here; null when nobody came back. */
  closest: number | null;
};

/** Who has to come again: one entry per touchpoint, in the order of their codes. O(events). */
export function countRepeats(log: EventLog): Repeats[] {
  const { starts, touchpoint, touchpoints } = log;
  const repeats: Repeats[] = Array.from({ length: touchpoints }, (_, t) => ({
    touchpoint: t,
    journeys: 0,
    repeatedIn: 0,
    extraVisits: 0,
    immediate: 0,
    closest: null,
  }));
  const lastJourney = new Int32Array(touchpoints).fill(-1);
  const lastRow = new Uint32Array(touchpoints);
  const countedIn = new Int32Array(touchpoints).fill(-1);
  for (let j = 0; j < log.journeys; j++) {
    for (let i = starts[j]!, end = starts[j + 1]!; i < end; i++) {
      const t = touchpoint[i]!;
      const entry = repeats[t]!;
      if (lastJourney[t] !== j) {
        entry.journeys++;
      } else {
        const between = i - lastRow[t]! - 1;
        entry.extraVisits++;
        if (between === 0) entry.immediate++;
        if (entry.closest === null || between < entry.closest) entry.closest = between;
        if (countedIn[t] !== j) entry.repeatedIn++;
        countedIn[t] = j;
      }
      lastJourney[t] = j;
      lastRow[t] = i;
    }
  }
  return repeats;
}
