import { type Entry, routes, type StarterTouchpoint, type Touchpoint } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';

describeOnEngines('starter catalogues', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  function ask(person: BuiltUser | null, workspace: { id: string }) {
    const params = { workspaceId: workspace.id };
    const client = app.as(person);
    return {
      list: (query: object) => client.call(routes.listStarters, { params, query: { ...query } }),
      add: (body: object) => client.call(routes.addStarters, { params, body: body as never }),
      register: async (): Promise<Touchpoint[]> =>
        (await client.call(routes.listTouchpoints, { params, query: { limit: 200 } })).json().items,
      phases: async (): Promise<Entry[]> =>
        (await client.call(routes.listEntries, { params: { ...params, kind: 'phase' } })).json().items,
    };
  }

  test('are refused to strangers, to roles that do not keep the register, and with made-up codes', async () => {
    const { workspace, owner } = await app.build.workspace();
    const { owner: stranger } = await app.build.workspace();
    const viewer = await app.build.member({ workspace, role: 'viewer' });
    const body = { industry: 'bank', codes: ['bank.branch'] };
    expect((await ask(null, workspace).add(body)).statusCode).toBe(401);
    expect((await ask(stranger, workspace).add(body)).statusCode).toBe(404);
    expect((await ask(viewer, workspace).add(body)).statusCode).toBe(403);
    const own = ask(owner, workspace);
    expect((await own.list({ industry: 'circus' })).json().code).toBe('request_invalid');
    // Of another industry is made up, too; and all of them or none.
    const mixed = await own.add({ industry: 'bank', codes: ['bank.branch', 'hospital.room'] });
    expect(mixed.json().params.issues).toEqual([{ path: 'body.codes.1', message: 'hospital.room' }]);
    expect(await own.register()).toEqual([]);
    expect(await own.phases()).toEqual([]);
    expect((await ask(viewer, workspace).list({ industry: 'bank' })).statusCode).toBe(200);
  });

  test('become touchpoints with their phases, each once, in the language of the workspace (001-06, 001-19)', async () => {
    const { workspace, owner } = await app.build.workspace();
    await app.build.touchpoint({ workspace, key: 'KA', name: 'KONTOAUSZUG' });
    const own = ask(owner, workspace);
    const present = async () =>
      (await own.list({ industry: 'bank' }))
        .json()
        .items.filter((starter: StarterTouchpoint) => starter.present)
        .map(({ code }: StarterTouchpoint) => code);
    expect(await present()).toEqual(['bank.statement']);

    const codes = ['bank.statement', 'directory', 'bank.adviser-talk', 'bank.branch', 'bank.branch'];
    expect((await own.add({ industry: 'bank', codes })).json()).toEqual({ added: 3, present: 1 });
    const added = (await own.register()).filter(({ foundIn }) => foundIn === 'catalogue');
    expect(added.map(({ name }) => name).sort()).toEqual([
      'Eintrag im gedruckten Branchenbuch mit Faxnummer',
      'Geschäftsstelle',
      'Gespräch mit der Kundenberatung',
    ]);
    const phases = await own.phases();
    expect(phases.map(({ name, touchpoints }) => [name, touchpoints])).toEqual([
      ['Aufmerksam werden', 1],
      ['Konto eröffnen, Vertrag schließen', 1],
      ['Nutzen', 1],
    ]);
    expect(await present()).toHaveLength(4);
    expect((await own.add({ industry: 'bank', codes })).json()).toEqual({ added: 0, present: 4 });
    expect(await own.register()).toHaveLength(4);
    expect(await own.phases()).toHaveLength(3);
  });

  test('keep what they are and what they are a sign of (004-20), with one audit entry each', async () => {
    const { workspace, owner } = await app.build.workspace({ language: 'en' });
    const own = ask(owner, workspace);
    await own.add({ industry: 'manufacturing', codes: ['directory', 'manufacturing.simulator'], language: 'de' });
    const [directory, simulator] = await own.register();
    const read = async (touchpointId: string) => {
      const params = { workspaceId: workspace.id, touchpointId };
      return (await app.as(owner).call(routes.readTouchpoint, { params })).json();
    };
    expect(await read(directory!.id)).toMatchObject({
      ...{ key: 'directory', foundIn: 'catalogue', class: 'offline', media: 'paid', channels: ['fax', 'paper'].sort() },
      ...{ hasSignalValue: true, markets: ['businesses'], lifecycle: 'active' },
      signalReason: 'Steht für Seriosität, auch wenn kaum jemand faxt.',
    });
    expect(await read(simulator!.id)).toMatchObject({ isConfigurator: true, class: 'digital', direction: 'customer' });
    const log = (await app.as(owner).call(routes.listAuditEntries, { params: { workspaceId: workspace.id } })).json();
    const actions = log.items.map(({ action, target }: { action: string; target: { name: string } }) => [
      ...[action, target.name],
    ]);
    expect(actions.sort()).toEqual([
      ['entry.add', 'Anfragen und prüfen'],
      ['entry.add', 'Aufmerksam werden'],
      ['touchpoint.add', 'Eintrag im gedruckten Branchenbuch mit Faxnummer'],
      ['touchpoint.add', 'Simulator für den eigenen Prozess'],
    ]);
  });

  test('come in either language, and a code, a phase or a name of the other is the same', async () => {
    const { workspace, owner } = await app.build.workspace();
    const own = ask(owner, workspace);
    const all = (await own.list({ industry: 'hospital', language: 'en' })).json().items as StarterTouchpoint[];
    expect(all.find(({ code }) => code === 'hospital.ward-round')).toEqual({
      ...{ code: 'hospital.ward-round', name: 'Ward round', phase: 'Treatment and ward', class: 'social' },
      ...{ description: 'Six people stand at my bed and talk about me or with me.', present: false },
    });
    const codes = all.map(({ code }) => code);
    await own.add({ industry: 'hospital', codes: codes.slice(0, 20) });
    const rest = await own.add({ industry: 'hospital', codes, language: 'en' });
    expect(rest.json()).toEqual({ added: codes.length - 20, present: 20 });
    // Phases of the German half are used again.
    expect((await own.phases()).map(({ name }) => name).filter((name) => name === 'Treatment and ward')).toEqual([]);
  });

  test('two who take the same at once make nothing twice', async () => {
    const { workspace, owner } = await app.build.workspace();
    const own = ask(owner, workspace);
    const codes = ((await own.list({ industry: 'airport' })).json().items as StarterTouchpoint[]).map(
      ({ code }) => code,
    );
    const replies = await Promise.all([1, 2, 3].map(() => own.add({ industry: 'airport', codes })));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(replies.reduce((sum, reply) => sum + reply.json().added, 0)).toBe(codes.length);
    expect(await own.register()).toHaveLength(codes.length);
    expect(new Set((await own.phases()).map(({ name }) => name)).size).toBe((await own.phases()).length);
  });
});
