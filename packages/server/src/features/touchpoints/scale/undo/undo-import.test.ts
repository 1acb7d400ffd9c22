import { type ChangeSet, type Role, routes, type Touchpoint, type TouchpointFile } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../../testing/build.ts';
import { describeOnEngines } from '../../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../../testing/index.ts';

describeOnEngines('the undo of a file', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  async function register() {
    const { workspace, owner } = await app.build.workspace();
    const params = { workspaceId: workspace.id };
    const as = app.as(owner);
    const importFile = async (body: string): Promise<ChangeSet> => {
      const query = { fileName: 'touchpoints.csv' };
      const file: TouchpointFile = (await as.call(routes.readTouchpointFile, { params, query, body })).json();
      const upload = { params: { ...params, uploadId: file.uploadId }, body: { skipProblems: false } };
      const reply = await as.call(routes.importTouchpointFile, upload);
      expect(reply.statusCode, reply.body).toBe(200);
      return reply.json();
    };
    const list = async (): Promise<Touchpoint[]> =>
      (await as.call(routes.listTouchpoints, { params, query: { limit: 200, sort: 'name' } })).json().items;
    const undo = (changeSetId: string, person: BuiltUser = owner) =>
      app.as(person).call(routes.undoChangeSet, { params: { ...params, changeSetId } });
    const member = (role: Role) => app.build.member({ workspace, role });
    return { ...{ as, params, importFile, list, undo, member }, named: async () => names(await list()) };
  }
  const names = (touchpoints: readonly Touchpoint[]) => touchpoints.map(({ name }) => name);

  test('takes what the file added out of the register again, and gives back what it changed (000-01)', async () => {
    const { as, params, importFile, list, undo, named } = await register();
    await as.call(routes.addTouchpoint, { params, body: { name: 'Filiale', lifecycle: 'active', place: 'Mitte' } });
    const set = await importFile('Kürzel;Name;Ort;Teil von\nFiliale;Filiale;Rand;\nA;Kasse;;Filiale\nB;Pfand;;A\n');
    expect(await named()).toEqual(['Filiale', 'Kasse', 'Pfand']);
    const undone = (await undo(set.id)).json();
    expect(undone).toMatchObject({ kept: 0, removed: 2, stayed: 0, undone: { id: set.id, mayUndo: false } });
    const [branch, ...others] = await list();
    expect(others).toEqual([]);
    const record = await as.call(routes.readTouchpoint, { params: { ...params, touchpointId: branch!.id } });
    expect(record.json()).toMatchObject({ place: 'Mitte' });
    const log = (await as.call(routes.listAuditEntries, { params, query: { limit: 200 } })).json().items;
    const removed = log.filter(({ action }: { action: string }) => action === 'touchpoint.remove');
    expect(removed.map(({ target }: { target: { name: string } }) => target.name).sort()).toEqual(['Kasse', 'Pfand']);
  });

  test('leaves what somebody changed or used since, and whatever that is part of', async () => {
    const { as, params, importFile, list, undo, named } = await register();
    const rows = [
      'A;Haus;',
      'B;Etage;A',
      'C;Kasse;B',
      'D;Empfang;',
      'E;Garten;',
      'F;Hof;',
      'G;Tor;',
      'H;Zaun;',
      'I;Weg;',
    ];
    const set = await importFile(`Kürzel;Name;Teil von\n${rows.join('\n')}\n`);
    const idOf = Object.fromEntries((await list()).map(({ name, id }) => [name, id]));
    const at = (name: string) => ({ ...params, touchpointId: idOf[name]! });
    await as.call(routes.changeTouchpoint, { params: at('Kasse'), body: { version: 1, place: 'Mitte' } });
    const perception = { source: 'staff', expect: 'Freundlichkeit' } as never;
    await as.call(routes.addPerception, { params: at('Empfang'), body: perception });
    const request = { kind: 'change', title: 'Mehr Licht', touchpointId: idOf['Garten']! } as const;
    await as.call(routes.addRequest, { params, body: request });
    const step = { name: 'Hin', touchpoints: [idOf['Hof']!] };
    const plan = await as.call(routes.addPlan, { params, body: { name: 'Weg', steps: [step] } });
    const rule = await as.call(routes.addTouchpointRule, {
      params,
      body: { kind: 'exact', text: 'Einfahrt', touchpointId: idOf['Tor']! },
    });
    const map = (await as.call(routes.addJourneyMap, { params, body: { name: 'Besuch' } })).json();
    const drawn = { id: 'a'.repeat(20), name: 'Kommt', touchpointIds: [idOf['Weg']!] };
    await as.call(routes.changeJourneyMap, {
      params: { ...params, mapId: map.id },
      body: { clientId: 'b'.repeat(20), base: 0, operations: [{ do: 'addStep', step: drawn, after: null }] },
    });
    expect(rule.statusCode, rule.body).toBe(201);
    expect(plan.statusCode, plan.body).toBe(201);
    expect((await undo(set.id)).json()).toMatchObject({ kept: 0, removed: 1, stayed: 8 });
    expect(await named()).toEqual(['Empfang', 'Etage', 'Garten', 'Haus', 'Hof', 'Kasse', 'Tor', 'Weg']);
  });

  test('an editor, who keeps no register, takes nothing out of it', async () => {
    const { importFile, undo, named, member } = await register();
    const set = await importFile('Name\nKasse\n');
    const reply = (await undo(set.id, await member('editor'))).json();
    expect(reply).toMatchObject({ removed: 0, stayed: 1 });
    expect(await named()).toEqual(['Kasse']);
  });
});
