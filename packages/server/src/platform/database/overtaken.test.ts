import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../testing/engines.ts';
import { type TestApp, testApp } from '../../testing/index.ts';
import { toFailure } from '../http/problem.ts';

describeOnEngines('a write that somebody else overtook', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  const failureOf = (error: unknown) => toFailure(error, { bodyLimitBytes: 1 }).code;

  test('is a conflict when what it points at has gone, and a bug is still a bug', async () => {
    const { workspace } = await app.build.workspace();
    const at = app.services.now().toISOString();
    const row = { id: 'comment-1', workspaceId: workspace.id, touchpointId: 'gone', text: 'Hallo' };
    const insert = app.services.database
      .insertInto('comment')
      .values({ ...row, createdAt: at, changedAt: at, byId: 'x', byName: 'X' });
    const error = await insert.execute().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(failureOf(error)).toBe('changed_meanwhile');
    const missing = await app.services.database
      .selectFrom('nowhere' as never)
      .selectAll()
      .execute()
      .catch((thrown: unknown) => thrown);
    expect(failureOf(missing)).toBe('internal');
    expect(failureOf(new Error('other'))).toBe('internal');
  });
});
