import { routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../testing/engines.ts';
import { type TestApp, testApp } from '../../testing/index.ts';

describeOnEngines('the register of touchpoints', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  test("a touchpoint is not found through somebody else's workspace", async () => {
    const { workspace } = await app.build.workspace();
    const touchpoint = await app.build.touchpoint({ workspace, name: 'Verborgen' });
    const { workspace: other, owner } = await app.build.workspace();
    const params = { workspaceId: other.id, touchpointId: touchpoint.id };
    const read = await app.as(owner).call(routes.readTouchpoint, { params });
    const change = await app.as(owner).call(routes.changeTouchpoint, { params, body: { version: 1, name: 'Meins' } });
    for (const reply of [read, change]) {
      expect(reply.statusCode).toBe(404);
      expect(reply.body).not.toContain('Verborgen');
    }
    const row = await app.services.database
      .selectFrom('touchpoint')
      .selectAll()
      .where('id', '=', touchpoint.id)
      .execute();
    expect(row).toMatchObject([{ name: 'Verborgen', version: 1 }]);
  });

  test('an editor edits touchpoints of own departments only, and cannot hand them over', async () => {
    const { workspace } = await app.build.workspace();
    const mine = await app.build.department({ workspace });
    const theirs = await app.build.department({ workspace });
    const editor = await app.build.member({ workspace, role: 'editor', departmentIds: [mine.id] });
    const edit = async (departmentId: string | null, body: object = { name: 'Neu' }) => {
      const { id } = await app.build.touchpoint({ workspace, departmentId });
      const params = { workspaceId: workspace.id, touchpointId: id };
      return (await app.as(editor).call(routes.changeTouchpoint, { params, body: { version: 1, ...body } })).statusCode;
    };

    expect(await edit(theirs.id)).toBe(403);
    expect(await edit(null)).toBe(403);
    expect(await edit(mine.id, { departmentId: theirs.id })).toBe(403);
    expect(await edit(mine.id, { departmentId: null })).toBe(403);
    expect(await edit(mine.id)).toBe(200);
  });

  test('whoever comes second learns that somebody was first', async () => {
    const { workspace, owner } = await app.build.workspace();
    const { id } = await app.build.touchpoint({ workspace, key: 'Q7ART', name: 'Artwork' });
    const params = { workspaceId: workspace.id, touchpointId: id };
    const change = (name: string) =>
      app.as(owner).call(routes.changeTouchpoint, { params, body: { version: 1, name } });
    const replies = await Promise.all([change('Kunst'), change('Bilder')]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(replies.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
      code: 'fields_changed_meanwhile',
      params: { fields: [{ field: 'name' }] },
    });

    const kept = (await app.as(owner).call(routes.readTouchpoint, { params })).json();
    expect(kept).toMatchObject({ key: 'Q7ART', version: 2 });
    const log = await app.as(owner).call(routes.listAuditEntries, { params: { workspaceId: workspace.id } });
    expect(log.json().items).toHaveLength(1);
    expect(log.json().items[0]).toMatchObject({
      action: 'touchpoint.edit',
      before: { name: 'Artwork' },
      after: { name: kept.name },
    });
  });

  test('a department of another workspace is none', async () => {
    const { workspace, owner } = await app.build.workspace();
    const { workspace: other } = await app.build.workspace();
    const foreign = await app.build.department({ workspace: other });
    const { id } = await app.build.touchpoint({ workspace });
    const params = { workspaceId: workspace.id, touchpointId: id };
    const body = { version: 1, departmentId: foreign.id };
    expect((await app.as(owner).call(routes.changeTouchpoint, { params, body })).json().code).toBe('request_invalid');
  });

  test('search reads name, key and description as text, not as a pattern', async () => {
    const { workspace, owner } = await app.build.workspace();
    await app.build.touchpoint({ workspace, key: 'A', name: 'Überweisung', description: '' });
    await app.build.touchpoint({ workspace, key: 'B_1', name: 'Kasse', description: '100 % freundlich' });
    await app.build.touchpoint({ workspace, key: 'BX1', name: 'Parkplatz', description: '' });
    const search = async (text: string) => {
      const asked = { params: { workspaceId: workspace.id }, query: { search: text } };
      const { items } = (await app.as(owner).call(routes.listTouchpoints, asked)).json();
      return items.map(({ name }: { name: string }) => name);
    };

    expect(await search('überweisung')).toEqual(['Überweisung']);
    expect(await search('b_1')).toEqual(['Kasse']);
    expect(await search('100 %')).toEqual(['Kasse']);
    expect(await search("' or 1=1 --")).toEqual([]);
    expect(await search('')).toHaveLength(3);
  });
});
