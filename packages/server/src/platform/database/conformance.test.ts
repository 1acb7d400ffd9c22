import { getMigrations } from 'better-auth/db/migration';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../testing/engines.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { authOptions } from '../auth/auth.ts';
import { migrate } from './migrate.ts';
import { isUniqueViolation } from './unique-violation.ts';

describeOnEngines('the records store', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  const entry = (id: string) => ({
    id,
    workspaceId: 'workspace-1',
    at: '2026-01-01T00:00:00.000Z',
    actorKind: 'system',
    actorId: 'system',
    actorName: 'system',
    action: 'test',
    targetKind: 'test',
    targetId: id,
    targetName: id,
    before: null,
    after: '{}',
    requestId: null,
  });

  test('refuses to change, remove or replace an entry of the audit log', async () => {
    const { database } = app.services;
    await database.insertInto('auditEntry').values(entry('entry-000001')).execute();

    await expect(database.updateTable('auditEntry').set({ action: 'other' }).execute()).rejects.toThrow(/append-only/);
    await expect(database.deleteFrom('auditEntry').execute()).rejects.toThrow(/append-only/);
    if (engine === 'sqlite') {
      const replace = database.replaceInto('auditEntry').values({ ...entry('entry-000001'), action: 'other' });
      await expect(replace.execute()).rejects.toThrow(/append-only/);
    } else {
      await expect(sql`truncate "auditEntry"`.execute(database)).rejects.toThrow(/append-only/);
    }

    const kept = await database.selectFrom('auditEntry').select(['id', 'action']).execute();
    expect(kept).toEqual([{ id: 'entry-000001', action: 'test' }]);
  });

  test('undoes everything when a transaction fails', async () => {
    const { database } = app.services;
    const failing = database.transaction().execute(async (transaction) => {
      await transaction.insertInto('auditEntry').values(entry('entry-000002')).execute();
      throw new Error('on purpose');
    });

    await expect(failing).rejects.toThrow('on purpose');
    const found = await database.selectFrom('auditEntry').select('id').where('id', '=', 'entry-000002').execute();
    expect(found).toEqual([]);
  });

  test('keeps writers apart and lets readers read what was committed', async () => {
    const { database } = app.services;
    let seenInside = -1;
    const count = () =>
      database
        .selectFrom('workspace')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
    const before = (await count()).count;
    const add = (name: string) =>
      database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('workspace')
          .values({
            id: `workspace-${name}`,
            name,
            language: 'de',
            currency: 'EUR',
            createdAt: '2026-01-01T00:00:00.000Z',
          })
          .execute();
        seenInside = (await count()).count;
      });

    await Promise.all(Array.from({ length: 4 }, (_, number) => add(`parallel-${number}`)));

    expect((await count()).count).toBe(before + 4);
    expect(seenInside).toBeLessThan(before + 4);
  });

  test('knows a broken uniqueness by name', async () => {
    const { workspace } = await app.build.workspace();
    await app.build.touchpoint({ workspace, key: 'SAME' });
    const again = await app.build.touchpoint({ workspace, key: 'SAME' }).catch((error: unknown) => error);

    expect(isUniqueViolation(again)).toBe(true);
    expect(isUniqueViolation(new Error('other'))).toBe(false);
  });

  test('removes with a workspace all that hangs on it, and keeps its audit log', async () => {
    const { database } = app.services;
    const { workspace, owner } = await app.build.workspace();
    const department = await app.build.department({ workspace });
    await app.build.touchpoint({ workspace, departmentId: department.id });
    await app.build.apiKey({ workspace, user: owner, scopes: ['survey.read'] });
    await database
      .insertInto('auditEntry')
      .values({ ...entry('entry-000003'), workspaceId: workspace.id })
      .execute();

    await database.deleteFrom('workspace').where('id', '=', workspace.id).execute();

    for (const table of ['member', 'department', 'touchpoint', 'apiKey'] as const) {
      const left = await database.selectFrom(table).selectAll().where('workspaceId', '=', workspace.id).execute();
      expect(left, table).toEqual([]);
    }
    const log = await database.selectFrom('auditEntry').select('id').where('workspaceId', '=', workspace.id).execute();
    expect(log).toEqual([{ id: 'entry-000003' }]);
  });

  test('refuses a member of a workspace that does not exist', async () => {
    const user = await app.build.user();
    await expect(app.build.member({ workspace: { id: 'nowhere-at-all' }, user })).rejects.toThrow(/foreign key/i);
  });

  test('gives numbers as numbers and finds text without regard to case, umlauts too', async () => {
    const { workspace } = await app.build.workspace();
    await app.build.touchpoint({ workspace, name: 'ÜBERBLICK am Eingang' });
    const found = await app.services.database
      .selectFrom('touchpoint')
      .select(['version', 'name'])
      .where(sql<string>`lower(${sql.ref('name')})`, 'like', '%überblick%')
      .execute();

    expect(found).toEqual([{ version: 1, name: 'ÜBERBLICK am Eingang' }]);
  });

  // PostgreSQL would need a cursor library for it; nothing streams there yet.
  test.skipIf(engine === 'postgres')('streams long results in pieces', async () => {
    const names: string[] = [];
    for await (const row of app.services.database.selectFrom('workspace').select('name').stream(3))
      names.push(row.name);
    const all = await app.services.database.selectFrom('workspace').select('name').execute();
    expect(names).toHaveLength(all.length);
  });

  test('has nothing left to migrate', async () => {
    expect(await migrate(app.services)).toEqual([]);
  });

  test('has the tables that better-auth expects, to the column', async () => {
    const { config, database, dialect, log, newId } = app.services;
    const plan = await getMigrations(authOptions({ config, database, dialect, log, newId }), { throwOnUnsafe: false });

    expect(plan.toBeCreated).toEqual([]);
    expect(plan.toBeAdded).toEqual([]);
    expect(plan.toBeAddedIndexes).toEqual([]);
    expect(plan.schemaProblems).toEqual([]);
  });
});
