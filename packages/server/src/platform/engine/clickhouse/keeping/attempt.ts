import { createHash } from 'node:crypto';
import { fail } from '@anklang/domain';
import type { Server } from '../server.ts';
import { bound, sql } from '../sql.ts';

/**
 * A try to keep a batch. What it inserts is not there for anybody until it is settled, and only one attempt can settle a
 * key: also when several processes try at once, and whenever one of them dies.
 */
export type Attempt = { workspaceId: string; key: string; attempt: string };

/** What is known of a key: its latest generation, and how often its workspace was removed. */
export type KnownKey = {
  life: number;
  generation: number;
  kept: boolean;
  attempt: string;
  contentHash: string;
  rows: number;
};

export async function findKey(
  server: Server,
  { workspaceId, key }: { workspaceId: string; key: string },
): Promise<KnownKey> {
  type Row = [life: number, generation: number, kept: number, attempt: string, contentHash: string, rows: number];
  const isLife = sql`key = ''`;
  const [found] = await server.ask<Row>(sql`SELECT maxIf(generation, ${isLife}), maxIf(generation, NOT ${isLife}),
      argMaxIf(kept, generation, NOT ${isLife}), toString(argMaxIf(attempt, generation, NOT ${isLife})),
      argMaxIf(contentHash, generation, NOT ${isLife}), argMaxIf(rows, generation, NOT ${isLife})
    FROM ${server.table('batches')}
    WHERE workspace = ${bound('String', workspaceId)} AND key IN ('', ${bound('String', key)})`);
  const [life, generation, kept, attempt, contentHash, rows] = found!;
  return { life, generation, kept: kept === 1, attempt, contentHash, rows };
}

/** Throws `batch_key_reused` where a key that is kept stands for other content. */
export function isRepeated(known: KnownKey, { key, contentHash }: { key: string; contentHash: string }): boolean {
  if (!known.kept) return false;
  if (known.contentHash !== contentHash) throw fail('batch_key_reused', { batch: key });
  return true;
}

export async function openAttempt(server: Server, attempt: Attempt): Promise<void> {
  await markAttempt(server, attempt, 1);
}

export async function closeAttempt(server: Server, attempt: Attempt): Promise<void> {
  await markAttempt(server, attempt, -1);
}

async function markAttempt(server: Server, { workspaceId, key, attempt }: Attempt, open: 1 | -1): Promise<void> {
  const columns = { workspace: [workspaceId], key: [key], attempt: [attempt], open: [open] };
  await server.insert({ table: 'attempts', columns });
}

/** Writes the next generation of a key, if nobody else does first. What the key stands for then. */
export async function settle(
  server: Server,
  attempt: Attempt,
  next: { before: KnownKey; kept: boolean; contentHash: string; receivedAt: number; rows: number },
): Promise<KnownKey> {
  const { workspaceId, key } = attempt;
  const { before, kept, contentHash, receivedAt, rows } = next;
  const generation = before.generation + 1;
  const once = createHash('sha256')
    .update(JSON.stringify([workspaceId, before.life, key, generation]))
    .digest('hex');
  await noteBatch(server, { ...attempt, generation, kept, contentHash, receivedAt, rows }, once);
  return findKey(server, attempt);
}

/** Notes that something happened to a whole workspace: `life` says how often it was removed. */
export async function noteWorkspace(
  server: Server,
  { workspaceId, life, number }: { workspaceId: string; life: number; number: string },
): Promise<void> {
  const nothing = { kept: false, contentHash: '', receivedAt: 0, rows: 0 };
  await noteBatch(server, { workspaceId, key: '', attempt: number, generation: life, ...nothing });
}

type BatchNote = Attempt & Omit<KnownKey, 'life'> & { receivedAt: number };

async function noteBatch(server: Server, note: BatchNote, onceFor?: string): Promise<void> {
  await server.insert({
    table: 'batches',
    onceFor,
    columns: {
      workspace: [note.workspaceId],
      key: [note.key],
      generation: [note.generation],
      kept: [note.kept ? 1 : 0],
      attempt: [note.attempt],
      contentHash: [note.contentHash],
      receivedAt: [note.receivedAt],
      rows: [note.rows],
    },
  });
}

/** Takes away what an attempt inserted. It must be open, so that nobody sees it half. */
export async function discardAttempt(server: Server, attempt: Attempt): Promise<void> {
  await server.tell(sql`ALTER TABLE ${server.table('interactions')} DELETE
    WHERE workspace = ${bound('String', attempt.workspaceId)} AND attempt = ${bound('UInt128', attempt.attempt)}`);
  await closeAttempt(server, attempt);
}
