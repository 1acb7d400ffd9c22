import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Job, type OpenedDemo, routes } from '@anklang/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnEngines } from '../../testing/engines.ts';
import { type Identity, type TestApp, testApp } from '../../testing/index.ts';

const small = { language: 'de', customers: 1000 } as const;

describeOnEngines('the example in the application', (engine) => {
  let app: TestApp;
  let owner: Identity & { id: string };
  let home: { id: string };
  beforeAll(async () => {
    app = await testApp({ database: engine });
    ({ workspace: home, owner } = await app.build.workspace({ name: 'Eigene Arbeit' }));
  });
  afterAll(() => app.stop());

  const finished = async (opened: OpenedDemo, identity: Identity = owner): Promise<Job> => {
    const params = { workspaceId: opened.workspace.id, jobId: opened.job.id };
    while (true) {
      const job = (await app.as(identity).call(routes.readJob, { params })).json() as Job;
      if (!['waiting', 'running'].includes(job.state)) return job;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  test('x', { timeout: 120_000 }, async () => {
    const before = await countRows(app);
    const opened = (await app.as(owner).call(routes.openDemo, { body: small })).json() as OpenedDemo;
    expect(opened).toMatchObject({ workspace: { demo: 'loading' } });
    console.log(await finished(opened));
    const params = { workspaceId: opened.workspace.id };
    console.log(await countRows(app));
    const reply = await app.as(owner).call(routes.removeDemo, { params });
    expect(reply.statusCode, reply.body).toBe(204);
    const after = await countRows(app);
    expect({ ...after, auditEntry: 0 }).toEqual({ ...before, auditEntry: 0 });
    console.log(
      await readdir(app.dataFolder),
      await readdir(join(app.dataFolder, 'evidence')).catch(() => []),
      home,
      describe,
    );
  });
});

async function countRows({ services }: TestApp): Promise<Record<string, number>> {
  const { database } = services;
  const tables = await database.introspection.getTables();
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(database);
    counts[name] = Number(rows[0]!.count);
  }
  return counts;
}
