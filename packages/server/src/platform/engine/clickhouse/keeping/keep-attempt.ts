import type { Server } from '../server.ts';
import {
  type Attempt,
  closeAttempt,
  discardAttempt,
  findKey,
  isRepeated,
  type KnownKey,
  openAttempt,
  settle,
} from './attempt.ts';

export type Keeping = Attempt & { contentHash: string; receivedAt: number };

/**
 * Keeps what `insert` brings under a key, once and whole: it is there for others from the moment the key is settled.
 * `insert` says how many rows it brought. Whatever goes wrong, nothing is left but, at worst, rows nobody sees.
 */
export async function keepAttempt(
  server: Server,
  keeping: Keeping,
  insert: () => Promise<number>,
): Promise<{ repeated: boolean; rows: number }> {
  const before = await findKey(server, keeping);
  if (isRepeated(before, keeping)) return { repeated: true, rows: before.rows };
  await openAttempt(server, keeping);
  let settled: KnownKey;
  try {
    const rows = await insert();
    const { contentHash, receivedAt } = keeping;
    settled = await settle(server, keeping, { before, kept: true, contentHash, receivedAt, rows });
  } catch (error) {
    await discardUnsettled(server, keeping);
    throw error;
  }
  if (settled.attempt === keeping.attempt) {
    // Nobody depends on it: a settled attempt counts, open or not.
    await closeAttempt(server, keeping).catch(() => undefined);
    return { repeated: false, rows: settled.rows };
  }
  await discardAttempt(server, keeping);
  return { repeated: isRepeated(settled, keeping), rows: settled.rows };
}

/** After a failure nobody knows whether the last word was heard: what is settled stays. */
async function discardUnsettled(server: Server, attempt: Attempt): Promise<void> {
  try {
    const { kept, attempt: settled } = await findKey(server, attempt);
    if (kept && settled === attempt.attempt) return;
    await discardAttempt(server, attempt);
  } catch {
    // The server is gone. The attempt stays hidden until it is swept.
  }
}
