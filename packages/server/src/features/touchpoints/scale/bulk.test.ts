import { type BulkPreview, type ChangeSet, routes, type TouchpointRecord } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';

describeOnEngines('changes of many touchpoints', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  function ask(person: BuiltUser | null, workspace: { id: string }) {
    const params = { workspaceId: workspace.id };
    const client = app.as(person);
    return {
      preview: (body: object) => client.call(routes.previewBulkChange, { params, body: body as never }),
      change: (body: object) => client.call(routes.changeTouchpoints, { params, body: body as never }),
      undo: (changeSetId: string) => client.call(routes.undoChangeSet, { params: { ...params, changeSetId } }),
      sets: async (): Promise<ChangeSet[]> => (await client.call(routes.listChangeSets, { params })).json().items,
      edit: (touchpointId: string, body: object) =>
        client.call(routes.changeTouchpoint, { params: { ...params, touchpointId }, body: body as never }),
      read: async (touchpointId: string): Promise<TouchpointRecord> =>
        (await client.call(routes.readTouchpoint, { params: { ...params, touchpointId } })).json(),
    };
  }

  test('are refused to strangers, viewers, and with a change that no field takes', async () => {
    const { workspace, owner } = await app.build.workspace();
    const { owner: stranger } = await app.build.workspace();
    const viewer = await app.build.member({ workspace, role: 'viewer' });
    const one = await app.build.touchpoint({ workspace });
    const body = { of: { ids: [one.id] }, set: { class: 'digital' } };
    for (const [person, status] of [
      [null, 401],
      [stranger, 404],
      [viewer, 403],
    ] as const) {
      const asked = ask(person, workspace);
      expect((await asked.preview(body)).statusCode).toBe(status);
      expect((await asked.change(body)).statusCode).toBe(status);
      expect((await asked.undo('unknown-set')).statusCode).toBe(status);
    }
    const own = ask(owner, workspace);
    const of = { ids: [one.id] };
    const odd = [
      { of, set: { class: 'round' } },
      { of, add: { class: 'digital' } },
      { of, set: { devices: [] }, add: { devices: ['phone'] } },
      { of, set: { departmentId: 'no-such-department' } },
      { of, add: { phaseIds: ['no-such-phase'] } },
      { of, set: { parentId: one.id } },
    ];
    for (const change of odd) {
      expect((await own.preview(change)).statusCode, JSON.stringify(change)).toBe(400);
      expect((await own.change(change)).statusCode).toBe(400);
    }
    expect((await own.undo('unknown-set')).statusCode).toBe(404);
    expect(await own.sets()).toEqual([]);
    expect((await own.read(one.id)).version).toBe(1);
  });

  test('are seen before, done at once and undone at once, but for what somebody changed since', async () => {
    const { workspace, owner } = await app.build.workspace();
    const own = ask(owner, workspace);
    const [a, b, c] = await Promise.all(
      ['Alpha', 'Beta', 'Gamma'].map((name) => app.build.touchpoint({ workspace, name })),
    );
    await own.edit(b!.id, { version: 1, devices: ['phone', 'tablet'], class: 'digital' });
    const body = {
      of: { ids: [a!.id, b!.id, c!.id] },
      set: { class: 'digital' },
      add: { devices: ['kiosk'] },
      remove: { devices: ['phone'] },
    };
    const preview: BulkPreview = (await own.preview(body)).json();
    expect(preview).toMatchObject({ chosen: 3, changed: 3, notPermitted: 0 });
    expect(preview.rows[1]).toEqual({
      ...{ id: b!.id, name: 'Beta' },
      changes: [{ field: 'devices', before: ['phone', 'tablet'], after: ['tablet', 'kiosk'] }],
    });
    expect((await own.read(a!.id)).class).toBeNull();

    const made: ChangeSet = (await own.change(body)).json();
    expect(made).toMatchObject({ kind: 'bulk', touchpoints: 3, fields: ['devices', 'class'], mayUndo: true });
    expect(await own.read(a!.id)).toMatchObject({ class: 'digital', devices: ['kiosk'], version: 2 });
    await own.edit(c!.id, { version: 2, class: 'social' });

    const undone = (await own.undo(made.id)).json();
    expect(undone).toMatchObject({ kept: 1, undone: { id: made.id, mayUndo: false } });
    expect(await own.read(a!.id)).toMatchObject({ class: null, devices: [] });
    expect(await own.read(b!.id)).toMatchObject({ class: 'digital', devices: ['phone', 'tablet'] });
    expect(await own.read(c!.id)).toMatchObject({ class: 'social', devices: [] });
    expect((await own.undo(made.id)).statusCode).toBe(409);
    const sets = await own.sets();
    expect(sets.map(({ kind, mayUndo }) => [kind, mayUndo])).toContainEqual(['undo', false]);
    const nothing = await own.change({ of: { filter: { search: 'alpha' } }, set: { class: null } });
    expect(nothing.json()).toMatchObject({ touchpoints: 0, mayUndo: false });
  });

  test('of an editor leave other departments alone, and hand nothing over to them', async () => {
    const { workspace, owner } = await app.build.workspace();
    const [own, other] = await Promise.all(
      ['Vertrieb', 'Einkauf'].map((name) => app.build.department({ workspace, name })),
    );
    const editor = await app.build.member({ workspace, role: 'editor', departmentIds: [own!.id] });
    const mine = await app.build.touchpoint({ workspace, name: 'A', departmentId: own!.id });
    const theirs = await app.build.touchpoint({ workspace, name: 'B', departmentId: other!.id });
    const asked = ask(editor, workspace);
    const body = { of: { filter: {} }, set: { criticality: 'high' } };
    expect((await asked.preview(body)).json()).toMatchObject({ chosen: 2, changed: 1, notPermitted: 1 });
    expect((await asked.change(body)).json()).toMatchObject({ touchpoints: 1 });
    expect((await asked.read(theirs.id)).criticality).toBeNull();
    expect((await asked.change({ ...body, set: { departmentId: other!.id } })).statusCode).toBe(403);

    const all: ChangeSet = (await ask(owner, workspace).change({ ...body, set: { criticality: 'low' } })).json();
    expect((await asked.undo(all.id)).json()).toMatchObject({ kept: 1 });
    expect((await asked.read(mine.id)).criticality).toBe('high');
    expect((await asked.read(theirs.id)).criticality).toBe('low');
  });
});
