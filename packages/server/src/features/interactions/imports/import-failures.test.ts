import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { routes } from '@anklang/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { importing, madeLog } from './log-imports.fixture.ts';

let app: TestApp;
let at: { workspaceId: string };
let owner: ReturnType<typeof importing>;
let log: () => Promise<{ action: string }[]>;

beforeAll(async () => {
  app = await testApp({ settings: { ANKLANG_LOG_LEVEL: 'silent' } });
  const built = await app.build.workspace();
  at = { workspaceId: built.workspace.id };
  owner = importing(app.as(built.owner), at);
  log = async () => (await app.as(built.owner).call(routes.listAuditEntries, { params: at })).json().items;
});
afterAll(() => app.stop());

/** From now on the records store refuses to write or to delete an import. */
async function breakImports(what: 'insert' | 'delete'): Promise<() => Promise<void>> {
  const { database } = app.services;
  await sql`create trigger broken before ${sql.raw(what)} on "interactionImport" begin select raise(abort, 'injected'); end`.execute(
    database,
  );
  return async () => {
    await sql`drop trigger broken`.execute(database);
  };
}

test('when the record of an import cannot be written, its interactions are taken back', async () => {
  const mend = await breakImports('insert');
  const { id: uploadId } = await owner.uploaded(madeLog(8));
  const failed = await owner.finished((await owner.order(uploadId)).id);
  expect(failed).toMatchObject({ state: 'failed', problem: { code: 'internal' } });
  expect((await owner.summary()).interactions).toBe(0);
  expect(await log()).toEqual([]);
  await mend();

  const again = await owner.finished((await owner.order(uploadId)).id);
  expect(again).toMatchObject({ state: 'done', result: { unchanged: false } });
  expect((await owner.summary()).interactions).toBe(24);
});

test('when the record of an import taken back cannot be removed, it is still listed and can be taken back again', async () => {
  const [{ id: importId }] = await owner.imports();
  const mend = await breakImports('delete');
  const failed = await owner.remove(importId);
  expect(failed.json()).toMatchObject({ status: 500, code: 'internal' });
  expect(await owner.imports()).toHaveLength(1);
  expect((await owner.summary()).interactions).toBe(0);
  expect((await log()).map(({ action }) => action)).toEqual(['interaction.import']);
  await mend();

  expect((await owner.remove(importId)).statusCode).toBe(204);
  expect(await owner.imports()).toEqual([]);
  expect((await log()).filter(({ action }) => action === 'interaction.remove')).toHaveLength(1);
});

test('what a killed process left of its reading goes with the next upload, unless the job is to be done yet', async () => {
  const staging = join(app.dataFolder, 'staging');
  for (const name of ['job-of-yesterday', 'job-that-waits']) {
    await mkdir(join(staging, name), { recursive: true });
    await writeFile(join(staging, name, 'stage-1.parquet'), 'half');
  }
  const now = app.clock.now.toISOString();
  await app.services.database
    .insertInto('job')
    .values({
      ...{ id: 'job-that-waits', workspaceId: at.workspaceId, kind: 'importInteractions', state: 'running' },
      ...{ step: 'reading', progress: 0, input: '{}', result: null, problem: null },
      ...{ startedAt: now, changedAt: now, startedBy: 'somebody' },
    })
    .execute();
  await owner.uploaded(madeLog(1));
  expect(await readdir(staging)).toEqual(['job-that-waits']);
});
