import { clocksChange } from '@anklang/analysis';
import type { DuckDBConnection } from '@duckdb/node-api';
import { tableOf } from './tables.ts';

/** How the interactions of a workspace tell the time of day. */
export type Seasons = {
  /** Every interaction has an offset, and the offsets are the clock changes of one place. */
  calendar: boolean;
  /** The two offsets, the smaller one first; null: there are no changes to count. */
  seasons: readonly [number, number] | null;
};

const dayMs = 86_400_000;

export async function readSeasons(connection: DuckDBConnection, workspaceId: string): Promise<Seasons> {
  const table = tableOf(workspaceId, 'interactions');
  const found = await connection.runAndReadAll(`SELECT DISTINCT offset_minutes FROM ${table} LIMIT 3`);
  const offsets = (found.getRowsJS() as [number | null][]).map(([offset]) => offset);
  if (offsets.length === 0 || offsets.length > 2 || offsets.includes(null)) return { calendar: false, seasons: null };
  if (offsets.length === 1) return { calendar: true, seasons: null };
  const [winter, summer] = (offsets as number[]).sort((a, b) => a - b) as [number, number];
  if (summer - winter !== 60) return { calendar: false, seasons: null };
  const byDay = await connection.runAndReadAll(
    `SELECT floor(time / ${dayMs})::INTEGER AS day, bit_or(CASE offset_minutes WHEN $1 THEN 1 ELSE 2 END)::INTEGER
     FROM ${table} GROUP BY day`,
    [winter],
  );
  const calendar = clocksChange(new Map(byDay.getRowsJS() as [number, number][]));
  return { calendar, seasons: calendar ? [winter, summer] : null };
}
