import type { LogMapping } from '@anklang/domain';
import type { DateOrder, TimeReading } from './time-stamp.ts';
import { createZoneClock } from './zone-clock.ts';

type GuessedTimes = {
  /** What the column's own values say, where the mapping does not. */
  order?: DateOrder | null;
  /** The file is a spreadsheet. */
  serial?: boolean;
};

/** How the times of a log are read. Throws `mapping_invalid` for a zone that there is not. */
export function timesOf(
  { timeOrder, timeZone }: LogMapping,
  { order = null, serial = false }: GuessedTimes = {},
): TimeReading {
  const told = timeOrder === 'ymd' ? null : timeOrder;
  return {
    order: told === undefined ? order : told,
    clock: timeZone === undefined ? null : createZoneClock(timeZone),
    serial,
  };
}
