import { routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type Client, type TestApp, testApp } from '../../../testing/index.ts';
import { addRows } from '../ingest/add-rows.fixture.ts';

describeOnEngines('customers', (engine) => {
  let app: TestApp;
  let at: { workspaceId: string };
  let workspace: { id: string };
  let owner: BuiltUser;
  let manager: Client;

  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  async function newWorkspace() {
    ({ workspace, owner } = await app.build.workspace());
    at = { workspaceId: workspace.id };
    manager = app.as(await app.build.member({ workspace, role: 'touchpointManager' }));
  }

  const stitch = (aliases: { alias: string; customer: string }[], client = manager) =>
    client.call(routes.addAliases, { params: at, body: { aliases } });
  const erase = (customer: string, client = manager) =>
    client.call(routes.eraseCustomer, { params: at, body: { customer } });
  const summary = async () => (await manager.call(routes.describeInteractions, { params: at })).json();
  const log = async () => (await app.as(owner).call(routes.listAuditEntries, { params: at })).json().items;

  test('a viewer stitches nobody, an analyst erases nobody, an outsider finds nobody', async () => {
    await newWorkspace();
    await addRows(manager, workspace.id, [{ customer: 'k1' }]);
    const viewer = app.as(await app.build.member({ workspace, role: 'viewer' }));
    const analyst = app.as(await app.build.member({ workspace, role: 'analyst' }));
    const { owner: outsider, workspace: elsewhere } = await app.build.workspace();
    expect((await stitch([{ alias: 'a', customer: 'k1' }], viewer)).statusCode).toBe(403);
    expect((await erase('k1', analyst)).statusCode).toBe(403);
    expect((await erase('k1', app.as(outsider))).statusCode).toBe(404);
    const there = await app.as(outsider).call(routes.eraseCustomer, {
      params: { workspaceId: elsewhere.id },
      body: { customer: 'k1' },
    });
    expect(there.json()).toEqual({ interactions: 0 });
    expect((await summary()).interactions).toBe(1);
    expect(await log()).toEqual([]);
  });

  test('aliases of the wrong shape, and rings of them, change nothing', async () => {
    await newWorkspace();
    const wrong = [
      [],
      [{ alias: '', customer: 'k' }],
      [{ alias: 'a', customer: 'x'.repeat(201) }],
      [{ alias: 'a\u0000', customer: 'k' }],
      [{ alias: 'a\udfff', customer: 'k' }],
      [{ alias: 'a', customer: 'a' }],
      [
        { alias: 'a', customer: 'b' },
        { alias: 'b', customer: 'a' },
      ],
    ];
    for (const aliases of wrong) {
      const reply = await stitch(aliases);
      expect(reply.json(), JSON.stringify(aliases)).toMatchObject({ status: 400, code: 'request_invalid' });
      expect(reply.json().title).not.toContain('(ring)');
    }
    expect(await log()).toEqual([]);
  });

  test('ids of one person are one customer, also for what is here already; the log says how many only', async () => {
    await newWorkspace();
    await addRows(manager, workspace.id, [{ customer: 'geheim-1' }, { customer: 'geheim-2' }, { customer: 'k3' }]);
    expect((await summary()).customers).toBe(3);
    expect(
      (
        await stitch([
          { alias: 'geheim-2', customer: 'geheim-1' },
          { alias: 'auch-neu', customer: 'geheim-2' },
        ])
      ).statusCode,
    ).toBe(204);
    expect(await summary()).toMatchObject({ customers: 2, interactions: 3 });
    const entries = await log();
    expect(entries).toMatchObject([{ action: 'alias.add', before: null, after: { aliases: 2 } }]);
    expect(JSON.stringify(entries)).not.toMatch(/geheim-|auch-neu/);
  });

  test('an erased customer is gone under every id, in every answer, and not named in the log', async () => {
    await newWorkspace();
    await addRows(manager, workspace.id, [
      { customer: 'weg-1', touchpoint: 'Nur für weg' },
      { customer: 'weg-2', properties: { note: 'weg-2 rief an' } },
      { customer: 'bleibt' },
    ]);
    await stitch([{ alias: 'weg-2', customer: 'weg-1' }]);
    const rejected = [
      { line: 3, code: 'timeUnreadable', detail: 'weg-1 gestern' },
      { line: 4, code: 'timeUnreadable', detail: 'gestern' },
    ];
    await app.services.database
      .insertInto('interactionImport')
      .values({
        ...{ id: app.services.newId(), workspaceId: workspace.id, fileName: 'a.csv', fileHash: 'f', mappingHash: 'm' },
        ...{ kind: 'csv', mapping: '{}', counts: '{}', rejected: JSON.stringify(rejected) },
        ...{ importedAt: app.clock.now.toISOString(), importedBy: owner.id },
      })
      .execute();

    const reply = await erase('weg-2');
    expect(reply.json()).toEqual({ interactions: 2 });
    expect(await summary()).toMatchObject({ customers: 1, interactions: 1 });
    for (const customer of ['weg-1', 'weg-2']) {
      expect(await app.services.interactions.readCustomer({ ...at, customer, limit: 9 })).toBeNull();
    }
    const kept = await app.services.database
      .selectFrom('interactionImport')
      .select('rejected')
      .where('workspaceId', '=', workspace.id)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(kept.rejected)).toEqual([{ ...rejected[0], detail: '' }, rejected[1]]);
    app.clock.now = new Date(app.clock.now.getTime() + 1000);
    expect((await erase('weg-1')).json()).toEqual({ interactions: 0 });
    const entries = (await log()).filter(({ action }: { action: string }) => action === 'customer.erase');
    expect(entries).toMatchObject([{ before: { interactions: 0 } }, { before: { interactions: 2 } }]);
    expect(JSON.stringify(await log())).not.toContain('weg');
  });
});
