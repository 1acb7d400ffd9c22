import { routes, type TouchpointRecord } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';

describeOnEngines('two editors of own fields', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  test('keep both words in different fields, and are told of the same one (000-01)', async () => {
    const { workspace, owner } = await app.build.workspace();
    const params = { workspaceId: workspace.id };
    const as = app.as(owner);
    const ownField = async (name: string): Promise<string> => {
      const body = { name, body: { kind: 'text' } };
      return (await as.call(routes.addEntry, { params: { ...params, kind: 'ownField' }, body })).json().id;
    };
    const [one, two, three] = [await ownField('Eins'), await ownField('Zwei'), await ownField('Drei')];
    const own = { [one]: 'a', [two]: 'b', [three]: 'c' };
    const body = { name: 'Hotline', lifecycle: 'active' as const, own };
    const made: TouchpointRecord = (await as.call(routes.addTouchpoint, { params, body })).json();
    const change = (changed: Record<string, string>) =>
      as.call(routes.changeTouchpoint, {
        params: { ...params, touchpointId: made.id },
        body: { version: 1, own: changed },
      });
    expect((await change({ ...own, [one]: 'A' })).json()).toMatchObject({ version: 2 });
    const merged = await change({ [one]: 'a', [two]: 'B' });
    expect(merged.json()).toMatchObject({ version: 3 });
    expect(merged.json().own).toEqual({ [one]: 'A', [two]: 'B' });
    const same = await change({ ...own, [one]: 'anders' });
    expect(same.json()).toMatchObject({ code: 'fields_changed_meanwhile', params: { fields: [{ field: 'own' }] } });
  });
});
