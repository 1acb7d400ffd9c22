import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { columnTypes } from './migrations/column-types.ts';
import { migrations } from './migrations/index.ts';
import { connectDatabase } from './open-database.ts';
import type { WorkspaceTable } from './tables.ts';

const before = migrations.findIndex(({ name }) => name === '0014-currency');

test('a workspace of before reckons in euros, as its pages said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anklang-migration-'));
  const { database } = connectDatabase(`sqlite:${join(folder, 'store.db')}`);
  await database.transaction().execute(async (transaction) => {
    const context = { database: transaction, dialect: 'sqlite', types: columnTypes('sqlite') } as const;
    for (const { up } of migrations.slice(0, before)) await up(context);
    const workspace = { id: 'workspace-1', name: 'W', language: 'de', createdAt: '2026-01-01T00:00:00.000Z' };
    await transaction
      .insertInto('workspace')
      .values(workspace as WorkspaceTable)
      .execute();
    await migrations[before]!.up(context);
  });

  expect(await database.selectFrom('workspace').select('currency').execute()).toEqual([{ currency: 'EUR' }]);
  await database.destroy();
  await rm(folder, { recursive: true });
});
