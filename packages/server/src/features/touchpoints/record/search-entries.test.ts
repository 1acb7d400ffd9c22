import { type Entry, type EntryKind, type NewTouchpoint, routes, type Touchpoint } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';

describeOnEngines('search by the names of entries', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let workspace: { id: string };
  beforeAll(async () => {
    app = await testApp({ database: engine });
    ({ workspace, owner } = await app.build.workspace());
  });
  afterAll(() => app.stop());

  const params = () => ({ workspaceId: workspace.id });
  const entry = async (kind: EntryKind, name: string): Promise<Entry> => {
    const reply = await app.as(owner).call(routes.addEntry, { params: { ...params(), kind }, body: { name } });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  const add = (body: Omit<NewTouchpoint, 'lifecycle'>) =>
    app.as(owner).call(routes.addTouchpoint, { params: params(), body: { lifecycle: 'active', ...body } });
  const found = async (search: string, of = workspace, as = owner): Promise<string[]> => {
    const query = { search, sort: 'name' } as const;
    const reply = await app.as(as).call(routes.listTouchpoints, { params: { workspaceId: of.id }, query });
    expect(reply.statusCode, reply.body).toBe(200);
    return (reply.json().items as Touchpoint[]).map(({ name }) => name);
  };

  test('what runs on a system or belongs to a phase is found by its name, also a new one (004-15)', async () => {
    const tills = await entry('system', 'E-Kassensystem Süd');
    const phase = await entry('phase', 'Nach dem Kauf');
    await add({ name: 'Bezahlen', systemIds: [tills.id] });
    await add({ name: 'Bon', systemIds: [tills.id], phaseIds: [phase.id] });
    await add({ name: 'Prospekt', description: 'ohne Kasse' });

    expect(await found('Kassensystem')).toEqual(['Bezahlen', 'Bon']);
    expect(await found('ekassensysteme')).toEqual(['Bezahlen', 'Bon']);
    expect(await found('kassensystem bon')).toEqual(['Bon']);
    expect(await found('Kauf Kassensystem')).toEqual(['Bon']);
    expect(await found('kasse')).toEqual(['Bezahlen', 'Bon', 'Prospekt']);
    expect(await found('%')).toEqual([]);

    await app.as(owner).call(routes.changeEntry, {
      params: { ...params(), kind: 'system', entryId: tills.id },
      body: { version: 1, name: 'Selbstbedienung' },
    });
    expect(await found('Kassensystem')).toEqual([]);
    expect(await found('Selbstbedienung')).toEqual(['Bezahlen', 'Bon']);
    const { workspace: other, owner: stranger } = await app.build.workspace();
    expect(await found('Selbstbedienung', other, stranger)).toEqual([]);
  });
});
