import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldText } from '@anklang/domain';
import { expect, test } from 'vitest';
import { columnTypes } from './migrations/column-types.ts';
import { migrations } from './migrations/index.ts';
import { connectDatabase } from './open-database.ts';
import type { WorkspaceTable } from './tables.ts';

const before = migrations.findIndex(({ name }) => name === '0007-register');

test('touchpoints of before are found, sorted and asked for as those of today', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anklang-migration-'));
  const { database } = connectDatabase(`sqlite:${join(folder, 'store.db')}`);
  const at = '2026-01-01T00:00:00.000Z';
  const names = ['Überweisung', 'ẞ-Bahn  Straße', 'Café', 'İzmir'];
  await database.transaction().execute(async (transaction) => {
    const context = { database: transaction, dialect: 'sqlite', types: columnTypes('sqlite') } as const;
    for (const { up } of migrations.slice(0, before)) await up(context);
    // The table of that time knows no currency.
    const workspace = { id: 'workspace-1', name: 'W', language: 'de', createdAt: at } as WorkspaceTable;
    await transaction.insertInto('workspace').values(workspace).execute();
    const department = { id: 'department-1', workspaceId: 'workspace-1', name: 'D', createdAt: at };
    await transaction.insertInto('department').values(department).execute();
    for (const [place, name] of names.entries()) {
      await transaction
        .insertInto('touchpoint')
        .values({
          ...{
            id: `touchpoint-${place}`,
            workspaceId: 'workspace-1',
            key: `Q${place}`,
            name,
            description: 'E-Mail:\nSchön',
          },
          ...{
            departmentId: place === 0 ? 'department-1' : null,
            foundIn: 'survey',
            version: 1,
            createdAt: at,
            changedAt: at,
          },
        })
        .execute();
    }
    await migrations[before]!.up(context);
  });

  const rows = await database.selectFrom('touchpoint').selectAll().orderBy('id').execute();
  expect(rows.map(({ sortName }) => sortName)).toEqual(names.map(foldText));
  expect(rows[1]).toMatchObject({
    ...{ sortName: 'ss-bahn strasse', searchText: 'q1 ss-bahn strasse e-mail: schon ssbahn email:' },
    ...{ lifecycle: 'active', profile: '{}', responsibleId: null, reviewDueAt: null },
  });
  expect(await database.selectFrom('touchpointValue').selectAll().execute()).toEqual([
    { touchpointId: 'touchpoint-0', field: 'departmentId', value: 'department-1', workspaceId: 'workspace-1' },
  ]);
  await database.destroy();
});
