import { attemptsBefore } from '../attempt-numbers.ts';
import type { Server } from '../server.ts';
import { bound, sql } from '../sql.ts';
import { type Attempt, closeAttempt, discardAttempt, findKey } from './attempt.ts';

/** No attempt takes longer than this, so that older ones are left behind by processes that died. */
export const longestAttempt = 20 * 3_600_000;
const leftBehind = 24 * 3_600_000;

/** Takes away what attempts left behind; how many there were. */
export async function sweepAttempts(server: Server, now: number): Promise<number> {
  const rows = await server.ask<[workspaceId: string, key: string, attempt: string]>(sql`
    SELECT workspace, key, toString(attempt) FROM ${server.table('attempts')}
    WHERE attempt < ${bound('UInt128', attemptsBefore(now - leftBehind))}
    GROUP BY workspace, key, attempt HAVING sum(open) > 0`);
  for (const [workspaceId, key, attempt] of rows) await sweep(server, { workspaceId, key, attempt });
  return rows.length;
}

async function sweep(server: Server, attempt: Attempt): Promise<void> {
  const { kept, attempt: settled } = await findKey(server, attempt);
  if (kept && settled === attempt.attempt) await closeAttempt(server, attempt);
  else await discardAttempt(server, attempt);
}
