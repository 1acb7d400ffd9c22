import { roles, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../testing/build.ts';
import { describeOnEngines } from '../../testing/engines.ts';
import { type TestApp, testApp } from '../../testing/index.ts';

describeOnEngines('the currency of a workspace', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  const choose = (who: BuiltUser | null, workspaceId: string, currency: unknown) =>
    app.as(who).call(routes.changeWorkspace, { params: { workspaceId }, body: { currency: currency as string } });
  const read = async (who: BuiltUser, workspaceId: string) =>
    (await app.as(who).call(routes.readWorkspace, { params: { workspaceId } })).json();

  test('is refused to whoever is signed out, belongs elsewhere or is no owner', async () => {
    const { workspace, owner } = await app.build.workspace();
    const { owner: stranger } = await app.build.workspace();
    expect((await choose(null, workspace.id, 'CHF')).statusCode).toBe(401);
    expect((await choose(stranger, workspace.id, 'CHF')).statusCode).toBe(404);
    for (const role of roles.filter((one) => one !== 'owner')) {
      const member = await app.build.member({ workspace, role });
      expect((await choose(member, workspace.id, 'CHF')).json().code, role).toBe('not_permitted');
    }
    expect(await read(owner, workspace.id)).toMatchObject({ currency: 'EUR' });
  });

  test('is refused when there is no such currency, and nothing else of the change is kept', async () => {
    const { workspace, owner } = await app.build.workspace({ name: 'Bleibt' });
    for (const wrong of ['', 'eur', 'Franken', '€', 'QQQ', 'EURO', 756, null, ['CHF']]) {
      const reply = await choose(owner, workspace.id, wrong);
      expect(reply.statusCode, String(wrong)).toBe(400);
      expect(reply.json().code).toBe('request_invalid');
    }
    const body = { name: 'Neu', currency: 'QQQ' };
    await app.as(owner).call(routes.changeWorkspace, { params: { workspaceId: workspace.id }, body });
    expect(await read(owner, workspace.id)).toMatchObject({ name: 'Bleibt', currency: 'EUR' });
  });

  test('is chosen by the owner, seen by all members, and stands in the log', async () => {
    const { workspace, owner } = await app.build.workspace();
    const viewer = await app.build.member({ workspace, role: 'viewer' });
    expect((await choose(owner, workspace.id, 'CHF')).json()).toMatchObject({ currency: 'CHF' });
    expect(await read(viewer, workspace.id)).toMatchObject({ currency: 'CHF' });
    const me = (await app.as(viewer).call(routes.readMe)).json();
    expect(me.memberships).toMatchObject([{ workspace: { currency: 'CHF' } }]);

    const params = { workspaceId: workspace.id };
    const log = await app.as(owner).call(routes.listAuditEntries, { params, query: { action: 'workspace.change' } });
    expect(log.json().items).toMatchObject([{ before: { currency: 'EUR' }, after: { currency: 'CHF' } }]);
  });

  test('is the euro in a further workspace, whatever the first one has', async () => {
    const { workspace, owner } = await app.build.workspace();
    await choose(owner, workspace.id, 'CHF');
    const body = { name: 'Zweiter Kunde', language: 'de' } as const;
    expect((await app.as(owner).call(routes.addWorkspace, { body })).json()).toMatchObject({ currency: 'EUR' });
  });

  test('leaves the amounts that were entered before as they are', async () => {
    const { workspace, owner } = await app.build.workspace();
    const params = { workspaceId: workspace.id };
    const touchpoint = await app.build.touchpoint({ workspace });
    const one = { params: { ...params, touchpointId: touchpoint.id } };
    await app.as(owner).call(routes.changeTouchpoint, { ...one, body: { version: 1, costPerContact: 0.7 } });
    await choose(owner, workspace.id, 'CHF');
    expect((await app.as(owner).call(routes.readTouchpoint, one)).json().costPerContact).toBe(0.7);
  });
});
