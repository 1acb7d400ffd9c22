import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { routes } from '@anklang/domain';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { dropUpload } from '../../feedback/index.ts';
import { csvMapping, importing, madeLog } from './log-imports.fixture.ts';

describeOnEngines('imports of logs', (engine) => {
  let app: TestApp;
  let at: { workspaceId: string };
  let workspace: { id: string };
  let owner: Awaited<ReturnType<TestApp['build']['user']>>;
  let manager: ReturnType<typeof importing>;

  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());
  afterEach(() => {
    vi.restoreAllMocks();
    tick();
  });

  async function newWorkspace() {
    for (const { id } of await app.services.database.selectFrom('upload').select('id').execute()) {
      await dropUpload(app.services, id);
    }
    ({ workspace, owner } = await app.build.workspace());
    at = { workspaceId: workspace.id };
    manager = importing(app.as(await app.build.member({ workspace, role: 'touchpointManager' })), at);
  }
  const tick = () => {
    app.clock.now = new Date(app.clock.now.getTime() + 1000);
  };
  const log = async () => (await app.as(owner).call(routes.listAuditEntries, { params: at })).json().items;
  const filesIn = (folder: string) => readdir(join(app.dataFolder, folder)).catch(() => []);

  test('signed out, without the role, elsewhere: nobody uploads, reads, imports or takes back', async () => {
    await newWorkspace();
    const { importId } = await manager.imported(madeLog(2));
    const before = await filesIn('uploads');
    const viewer = importing(app.as(await app.build.member({ workspace, role: 'viewer' })), at);
    expect((await viewer.upload(madeLog(1))).statusCode).toBe(403);
    expect((await viewer.remove(importId!)).statusCode).toBe(403);
    expect((await viewer.readImport(importId!)).statusCode).toBe(200);
    const analyst = importing(app.as(await app.build.member({ workspace, role: 'analyst' })), at);
    expect((await analyst.remove(importId!)).statusCode).toBe(403);
    const stranger = importing(app.as(null), at);
    expect((await stranger.upload(madeLog(1))).statusCode).toBe(401);

    const { id: uploadId } = await manager.uploaded(madeLog(3));
    const { id: jobId } = await manager.order(uploadId);
    await manager.finished(jobId);
    const elsewhere = await app.build.workspace();
    for (const params of [at, { workspaceId: elsewhere.workspace.id }]) {
      const other = app.as(elsewhere.owner);
      const body = { uploadId, mapping: csvMapping };
      const replies = [
        await other.call(routes.readLog, { params: { ...params, uploadId } }),
        await other.call(routes.importLog, { params, body }),
        await other.call(routes.readInteractionImport, { params: { ...params, importId: importId! } }),
        await other.call(routes.removeInteractionImport, { params: { ...params, importId: importId! } }),
        await other.call(routes.readJob, { params: { ...params, jobId } }),
        await other.call(routes.cancelJob, { params: { ...params, jobId } }),
      ];
      expect(replies.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404, 404]);
    }
    expect((await manager.summary()).interactions).toBe(15);
    expect(await filesIn('uploads')).toEqual(before);
  });

  test('a file that is no log is refused and not kept', async () => {
    await newWorkspace();
    const files = await filesIn('uploads');
    expect((await manager.upload(Buffer.from('PK\x03\x04 no archive'))).json()).toMatchObject({ status: 422 });
    expect((await manager.upload(Buffer.alloc(0))).json()).toMatchObject({ status: 422 });
    expect((await manager.upload(gzipSync(madeLog(3)).subarray(0, 40))).json()).toMatchObject({ status: 422 });
    expect(await filesIn('uploads')).toEqual(files);
  });

  test('an order of the wrong shape is refused; one that the file does not fit fails and leaves the file', async () => {
    await newWorkspace();
    const { id: uploadId } = await manager.uploaded(madeLog(3));
    const client = app.as(owner);
    const wrong = [{}, { ...csvMapping, colour: 'red' }, { path: 'Touchpoint' }, { ...csvMapping, time: undefined }];
    for (const mapping of wrong) {
      const reply = await client.call(routes.importLog, { params: at, body: { uploadId, mapping } as never });
      expect(reply.statusCode, reply.body).toBe(400);
    }
    const unknown = await client.call(routes.importLog, {
      params: at,
      body: { uploadId: 'no-such-upload', mapping: csvMapping },
    });
    expect(unknown.statusCode).toBe(404);

    const lacking = await manager.finished((await manager.order(uploadId, { ...csvMapping, time: 'Datum' })).id);
    expect(lacking).toMatchObject({
      state: 'failed',
      problem: { code: 'column_missing', params: { column: 'Datum' } },
    });
    const unreadable = await manager.finished((await manager.order(uploadId, { ...csvMapping, time: 'Kunde' })).id);
    expect(unreadable).toMatchObject({ state: 'failed', problem: { status: 422 } });
    expect((await manager.summary()).interactions).toBe(0);
    expect(await manager.imports()).toEqual([]);
    expect(await log()).toEqual([]);
    expect(await filesIn('uploads')).toContain(uploadId);
    expect(await filesIn('staging')).toEqual([]);
  });

  test('an upload says what was found in it, a second look as well', async () => {
    await newWorkspace();
    const found = await manager.uploaded(madeLog(5), 'C:\\logs\\besuche.csv');
    expect(found).toMatchObject({ fileName: 'besuche.csv', kind: 'csv', packed: false, delimiter: ',', rows: 15 });
    expect(found.columns.map(({ name }) => name)).toEqual(['Kunde', 'Vorgang', 'Touchpoint', 'Zeit']);
    expect(found.suggestion).toMatchObject({ lacking: null, pathMapping: null });
    const again = await app.as(owner).call(routes.readLog, {
      params: { ...at, uploadId: found.id },
      query: { delimiter: ';' },
    });
    expect(again.json().columns).toHaveLength(1);
  });

  test('an import is recorded with its counts and rejected rows; its file is not needed any more', async () => {
    await newWorkspace();
    const odd = ['K0,V0,,2026-03-11 08:00', ',,Laden,2026-03-11 08:00', 'K1,V1,Laden,gestern'];
    const result = await manager.imported(madeLog(40, odd));
    expect(result).toMatchObject({ pathFileId: null, unchanged: false });
    const reply = (await manager.readImport(result.importId!)).json();
    expect(reply).toMatchObject({
      ...{ id: result.importId, fileName: 'besuche.csv', kind: 'csv', mapping: csvMapping },
      ...{ interactions: 120, customers: 40, notCounted: 0, rejectedCount: 3, importedAt: app.clock.now.toISOString() },
      ...{ firstAt: '2026-03-10T07:00:00.000Z', lastAt: '2026-03-12T07:39:00.000Z' },
    });
    expect(reply.rejected.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
      [122, 'noTouchpoint'],
      [123, 'noCustomer'],
      [124, 'timeUnreadable'],
    ]);
    expect(await manager.imports()).toEqual([{ ...reply, rejected: [] }]);
    expect(await manager.summary()).toMatchObject({ interactions: 120, customers: 40, hasSessions: true });
    expect(await filesIn('uploads')).toEqual([]);
    expect(await filesIn('staging')).toEqual([]);
    expect(await log()).toMatchObject([
      {
        action: 'interaction.import',
        target: { kind: 'interactionImport', id: result.importId, name: 'besuche.csv' },
        after: { interactions: 120, customers: 40, rejectedCount: 3 },
      },
    ]);
    expect(JSON.stringify(await log())).not.toContain('K0');
  });

  test('the same file with the same mapping changes nothing and says so; another mapping is another import', async () => {
    await newWorkspace();
    const first = await manager.imported(madeLog(4));
    tick();
    const again = await manager.imported(madeLog(4), { ...csvMapping, $schema: 'log-mapping.json' }, 'anders.csv');
    expect(again).toEqual({ ...first, unchanged: true });
    expect((await manager.summary()).interactions).toBe(12);
    expect(await log()).toHaveLength(1);
    expect(await filesIn('uploads')).toEqual([]);

    const { customer: _customer, ...byCase } = csvMapping;
    expect(await manager.imported(madeLog(4), byCase)).toMatchObject({ unchanged: false });
    expect((await manager.summary()).interactions).toBe(24);
    expect(await manager.imports()).toHaveLength(2);
  });

  test('an import is taken back whole, once, and can come again', async () => {
    await newWorkspace();
    const kept = await manager.imported(madeLog(2), csvMapping, 'bleibt.csv');
    tick();
    const { importId } = await manager.imported(madeLog(7));
    expect((await manager.summary()).interactions).toBe(27);
    const removals = await Promise.all([manager.remove(importId!), manager.remove(importId!)]);
    expect(removals.map(({ statusCode }) => statusCode).sort()).toEqual([204, 404]);
    expect((await manager.summary()).interactions).toBe(6);
    expect((await manager.imports()).map(({ id }: { id: string }) => id)).toEqual([kept.importId]);
    const removed = (await log()).filter(({ action }: { action: string }) => action === 'interaction.remove');
    expect(removed).toMatchObject([{ before: { interactions: 21, customers: 7 }, after: null }]);

    tick();
    expect(await manager.imported(madeLog(7))).toEqual({ importId, pathFileId: null, unchanged: false });
    expect((await manager.summary()).interactions).toBe(27);
  });

  test('a second import waits for the first; cancelling one that waits leaves the other alone', async () => {
    await newWorkspace();
    const gate = Promise.withResolvers<void>();
    const atGate = Promise.withResolvers<void>();
    const { importFile } = app.services.interactions;
    const begun: string[] = [];
    vi.spyOn(app.services.interactions, 'importFile').mockImplementation(async (file) => {
      begun.push(file.key);
      atGate.resolve();
      await gate.promise;
      return importFile(file);
    });
    const jobs = [];
    for (const customers of [5, 6, 7]) {
      tick();
      const { id } = await manager.uploaded(madeLog(customers));
      jobs.push(await manager.order(id));
    }
    await atGate.promise;
    const [first, second, third] = jobs.map(({ id }) => id);
    expect(await manager.readJob(first!)).toMatchObject({ state: 'running', step: 'storing', progress: 0.6 });
    expect((await manager.readJob(second!)).state).toBe('waiting');
    expect((await manager.cancel(second!)).json().state).toBe('cancelled');
    gate.resolve();
    const ends = await Promise.all([first, second, third].map((id) => manager.finished(id!)));
    expect(ends.map(({ state }) => state)).toEqual(['done', 'cancelled', 'done']);
    expect(begun).toHaveLength(2);
    expect((await manager.summary()).interactions).toBe(36);
    expect(await filesIn('uploads')).toHaveLength(1);
  });

  test('whoever cancels while it is stored finds nothing of it, and may begin anew', async () => {
    await newWorkspace();
    const begun = Promise.withResolvers<void>();
    const { importFile } = app.services.interactions;
    vi.spyOn(app.services.interactions, 'importFile').mockImplementationOnce(async (file) => {
      begun.resolve();
      await new Promise((resolve) => file.signal?.addEventListener('abort', resolve, { once: true }));
      return importFile(file);
    });
    const { id: uploadId } = await manager.uploaded(madeLog(9));
    const { id: jobId } = await manager.order(uploadId);
    await begun.promise;
    await manager.cancel(jobId);
    expect(await manager.finished(jobId)).toMatchObject({ state: 'cancelled', problem: { code: 'cancelled' } });
    expect((await manager.summary()).interactions).toBe(0);
    expect([await manager.imports(), await log(), await filesIn('staging')]).toEqual([[], [], []]);

    const again = await manager.finished((await manager.order(uploadId)).id);
    expect(again).toMatchObject({ state: 'done', result: { unchanged: false } });
    expect((await manager.summary()).interactions).toBe(27);
  });

  test('a key for interactions only uploads, imports, follows and cancels its own kind of work', async () => {
    await newWorkspace();
    const scopes = ['interaction.write'] as const;
    const key = app.as(await app.build.apiKey({ workspace, user: owner, scopes }));
    const machine = importing(key, at);
    const { id: uploadId } = await machine.uploaded(madeLog(3));
    const { id: jobId } = await machine.order(uploadId);
    expect(await machine.finished(jobId)).toMatchObject({ state: 'done' });
    expect((await machine.cancel(jobId)).json().state).toBe('done');
    expect((await log())[0].actor).toMatchObject({ kind: 'apiKey' });

    const surveys = await app.build.apiKey({ workspace, user: owner, scopes: ['survey.import'] });
    for (const route of [routes.readJob, routes.cancelJob]) {
      expect((await app.as(surveys).call(route, { params: { ...at, jobId } })).statusCode).toBe(404);
    }
  });

  test('paths with conversions are recorded as they are counted', async () => {
    await newWorkspace();
    const mapping = { path: 'Weg', separator: '>', conversions: 'Käufe', value: 'Wert', nulls: 'Ohne' };
    const file = Buffer.from('Weg,Käufe,Wert,Ohne\nAnzeige > Laden,3,30.5,1\nAnzeige,0,0,7\nLaden > Laden,2,10,0\n');
    const result = await manager.imported(file, mapping, 'wege.csv.gz');
    expect(result).toMatchObject({ importId: null, unchanged: false });
    const pathFile = {
      id: result.pathFileId,
      name: 'wege',
      fileName: 'wege.csv.gz',
      importedAt: app.clock.now.toISOString(),
    };
    const totals = { paths: 3, conversions: 5, value: 40.5, nulls: 8 };
    expect(await manager.pathFiles()).toEqual([{ ...pathFile, ...totals }]);
    const row = await app.services.database.selectFrom('pathFile').select('rows').executeTakeFirstOrThrow();
    expect(JSON.parse(row.rows)[0]).toEqual([['Anzeige', 'Laden'], 3, 30.5, 1]);
    tick();
    expect(await manager.imported(file, mapping)).toEqual({ ...result, unchanged: true });
    expect((await manager.summary()).interactions).toBe(0);

    const viewer = importing(app.as(await app.build.member({ workspace, role: 'viewer' })), at);
    expect((await viewer.removePaths(result.pathFileId!)).statusCode).toBe(403);
    const { owner: outsider, workspace: other } = await app.build.workspace();
    const foreign = importing(app.as(outsider), { workspaceId: other.id });
    expect((await foreign.removePaths(result.pathFileId!)).statusCode).toBe(404);
    tick();
    expect((await manager.removePaths(result.pathFileId!)).statusCode).toBe(204);
    expect((await manager.removePaths(result.pathFileId!)).statusCode).toBe(404);
    expect(await manager.pathFiles()).toEqual([]);
    expect((await log()).map(({ action }: { action: string }) => action)).toEqual(['pathFile.remove', 'pathFile.add']);
  });
});
