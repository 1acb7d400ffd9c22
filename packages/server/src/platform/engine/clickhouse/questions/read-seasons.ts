import { clocksChange } from '@anklang/analysis';
import type { Server } from '../server.ts';
import { bound, raw, sql } from '../sql.ts';
import { acceptedRows, type Moment } from './look-at-moment.ts';

/** How the interactions of a workspace tell the time of day. */
type Seasons = {
  /** Every interaction has an offset, and the offsets are the clock changes of one place. */
  calendar: boolean;
  /** There are changes to count. */
  changing: boolean;
};

export type SeasonsReader = (moment: Moment, signal?: AbortSignal) => Promise<Seasons>;

const unknown = 32_767;
/** Workspaces whose calendar a process remembers. */
const remembered = 1000;

/** Reads how a workspace tells the time, once as long as nothing changes there. */
export function createSeasonsReader(server: Server): SeasonsReader {
  const known = new Map<string, { state: string; seasons: Seasons }>();
  return async (moment, signal) => {
    const before = known.get(moment.workspaceId);
    if (before?.state === moment.state) return before.seasons;
    const seasons = await readSeasons(server, moment, signal);
    if (known.size >= remembered) known.clear();
    known.set(moment.workspaceId, { state: moment.state, seasons });
    return seasons;
  };
}

async function readSeasons(server: Server, moment: Moment, signal?: AbortSignal): Promise<Seasons> {
  const rows = acceptedRows(server, { ...moment, aliases: false }, raw('time, offsetMinutes'));
  const [found] = await server.ask<[number[]]>(
    sql`SELECT groupUniqArray(3)(ifNull(offsetMinutes, ${raw(String(unknown))})) FROM (${rows})`,
    { signal },
  );
  const [one, other, third] = found![0];
  if (one === undefined || third !== undefined || one === unknown) return { calendar: false, changing: false };
  if (other === undefined) return { calendar: true, changing: false };
  if (Math.abs(one - other) !== 60) return { calendar: false, changing: false };
  const days = await server.ask<[number, number]>(
    sql`SELECT toInt32(floor(time / 86400000)) AS day, groupBitOr(if(offsetMinutes = ${bound('Int16', one)}, 1, 2))
      FROM (${rows}) GROUP BY day`,
    { signal },
  );
  const calendar = clocksChange(new Map(days));
  return { calendar, changing: calendar };
}
