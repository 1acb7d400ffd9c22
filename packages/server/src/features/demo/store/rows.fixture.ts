import { sql } from 'kysely';
import type { TestApp } from '../../../testing/index.ts';

/** How many rows each table has, but for those that only grow: who did what, and who is signed in. */
export async function countRows({ services: { database } }: TestApp): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of await database.introspection.getTables()) {
    if (name === 'auditEntry' || name === 'session') continue;
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(database);
    counts[name] = Number(rows[0]!.count);
  }
  return counts;
}

/** Every answer of a workspace as text, by touchpoint key: what two examples have in common or not. */
export async function listAnswers({ services: { database } }: TestApp, workspaceId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('answer')
    .innerJoin('wave', 'wave.id', 'answer.waveId')
    .innerJoin('touchpoint', 'touchpoint.id', 'answer.touchpointId')
    .select(['wave.importedAt', 'answer.row', 'touchpoint.key', 'answer.value', 'answer.status'])
    .where('wave.workspaceId', '=', workspaceId)
    .execute();
  return rows.map(({ importedAt, row, key, value, status }) => [importedAt, row, key, value, status].join(' ')).sort();
}
