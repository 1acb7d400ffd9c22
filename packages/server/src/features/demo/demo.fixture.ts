import { type Job, type OpenedDemo, routes } from '@anklang/domain';
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Identity, TestApp } from '../../testing/index.ts';

/** The smallest one may order. */
export const small = { language: 'de', customers: 1000 } as const;

export async function ordered(app: TestApp, identity: Identity): Promise<OpenedDemo> {
  const reply = await app.as(identity).call(routes.openDemo, { body: small });
  expect(reply.statusCode, reply.body).toBe(202);
  return reply.json() as OpenedDemo;
}

export async function finished(app: TestApp, identity: Identity, { workspace, job }: OpenedDemo): Promise<Job> {
  const params = { workspaceId: workspace.id, jobId: job.id };
  while (true) {
    const now = (await app.as(identity).call(routes.readJob, { params })).json() as Job;
    if (!['waiting', 'running'].includes(now.state)) return now;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

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
