import type { Server, TableName } from '../server.ts';
import { bound, sql } from '../sql.ts';
import { discardAttempt, findKey, noteWorkspace, openAttempt, settle } from './attempt.ts';
import type { NameLimits } from './name-limits.ts';

/** Nobody sees the batch any more from the moment its key is settled anew; then its rows go. */
export async function removeBatch(
  server: Server,
  { workspaceId, key, now }: { workspaceId: string; key: string; now: number },
): Promise<number> {
  const before = await findKey(server, { workspaceId, key });
  if (!before.kept) return 0;
  const attempt = { workspaceId, key, attempt: before.attempt };
  const [found] = await server.ask<[number]>(sql`SELECT count() FROM ${server.table('interactions')}
    WHERE workspace = ${bound('String', workspaceId)} AND attempt = ${bound('UInt128', before.attempt)}`);
  await openAttempt(server, attempt);
  await settle(server, attempt, { before, kept: false, contentHash: '', receivedAt: now, rows: 0 });
  await discardAttempt(server, attempt);
  return found![0];
}

/** What stays is that there was a workspace, so that what it had been told cannot stand in the way of another life. */
export async function removeWorkspace(server: Server, names: NameLimits, workspaceId: string): Promise<void> {
  const workspace = bound('String', workspaceId);
  const { life } = await findKey(server, { workspaceId, key: '' });
  await noteWorkspace(server, { workspaceId, life: life + 1, number: '0' });
  const remove = async (table: TableName) => {
    const others = table === 'batches' ? sql` AND key != ''` : sql``;
    await server.tell(sql`ALTER TABLE ${server.table(table)} DELETE WHERE workspace = ${workspace}${others}`);
  };
  for (const table of ['interactions', 'batches', 'attempts', 'aliases', 'names'] as const) await remove(table);
  names.forget(workspaceId);
}
