import { type JourneyMap, type MapShare, type Role, routes, type SharedMap } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';

type Made = MapShare & { token: string };
const [step, lane, page] = ['a'.repeat(20), 'b'.repeat(20), 'c'.repeat(20)];

describeOnEngines('journeys shared by link', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let workspace: { id: string };
  let journey: JourneyMap;
  const people = {} as Record<Role, BuiltUser>;

  beforeAll(async () => {
    app = await testApp({ database: engine });
    ({ workspace, owner } = await app.build.workspace({ name: 'Musterbank' }));
    for (const role of ['touchpointManager', 'editor', 'viewer'] as const) {
      people[role] = await app.build.member({ workspace, role });
    }
    const counter = await app.build.touchpoint({ workspace, key: 'counter', name: 'Schalter' });
    await app.build.touchpoint({ workspace, key: 'secret', name: 'Geheimer Touchpoint' });
    await app.build.department({ workspace, name: 'Revision' });
    const reply = await app.as(owner).call(routes.addJourneyMap, {
      params: { workspaceId: workspace.id },
      body: { name: 'Konto eröffnen', description: 'Ich brauche ein Konto.' },
    });
    journey = reply.json();
    await draw([
      { do: 'addStep', step: { id: step, name: 'Ich trete ein', touchpointIds: [counter.id] }, after: null },
      { do: 'addLane', lane: { id: lane, kind: 'own', name: 'Wetter' }, after: null },
      { do: 'setCell', stepId: step, laneId: lane, persona: 'everybody', cell: { text: 'Regen' } },
    ]);
  });
  afterAll(() => app.stop());

  const one = () => ({ workspaceId: workspace.id, mapId: journey.id });
  async function draw(operations: object[]): Promise<void> {
    const { version: base } = (await app.as(owner).call(routes.readJourneyMap, { params: one() })).json() as JourneyMap;
    const body = { clientId: page, base, operations } as never;
    const reply = await app.as(owner).call(routes.changeJourneyMap, { params: one(), body });
    expect(reply.statusCode, reply.body).toBe(200);
  }
  async function share(body: object = {}): Promise<Made> {
    const asked = { language: 'de', ...body } as const;
    const reply = await app.as(people.touchpointManager).call(routes.addMapShare, { params: one(), body: asked });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  }
  const open = (token: string, password?: string) =>
    app.as(null).call(routes.openSharedMap, { body: { token, ...(password === undefined ? {} : { password }) } });

  test('only managers share; nobody shares journeys of another workspace', async () => {
    const body = { language: 'de' } as const;
    const { id: shareId } = await share();
    expect((await app.as(null).call(routes.addMapShare, { params: one(), body })).statusCode).toBe(401);
    for (const role of ['editor', 'viewer'] as const) {
      const as = app.as(people[role]);
      expect((await as.call(routes.addMapShare, { params: one(), body })).statusCode).toBe(403);
      expect((await as.call(routes.listMapShares, { params: one() })).statusCode).toBe(403);
      expect((await as.call(routes.removeMapShare, { params: { ...one(), shareId } })).statusCode).toBe(403);
    }
    const { workspace: other, owner: stranger } = await app.build.workspace();
    const params = { workspaceId: other.id, mapId: journey.id };
    const as = app.as(stranger);
    expect((await as.call(routes.addMapShare, { params, body })).statusCode).toBe(404);
    expect((await as.call(routes.listMapShares, { params })).statusCode).toBe(404);
    expect((await as.call(routes.removeMapShare, { params: { ...params, shareId } })).statusCode).toBe(404);
    expect((await open((await share()).token)).statusCode).toBe(200);
  });

  test.each([
    { days: 0 },
    { days: 400 },
    { password: 'kurz' },
    { language: 'fr' },
    { versionId: '../etc' },
    { more: true },
  ])('%o is no way to share', async (body) => {
    const asked = { language: 'de', ...body } as never;
    const reply = await app.as(owner).call(routes.addMapShare, { params: one(), body: asked });
    expect(reply.statusCode).toBe(400);
  });

  test('whoever has the link sees the journey and nothing else of the workspace', async () => {
    const { token, ...made } = await share({ days: 7 });
    expect(made).toMatchObject({ hasPassword: false, versionName: null, isExpired: false, views: 0 });
    const reply = await open(token);
    const shown = reply.json() as SharedMap;
    expect(shown).toMatchObject({ name: 'Konto eröffnen', language: 'de', description: 'Ich brauche ein Konto.' });
    expect(shown.map.cells[step]?.[lane]).toEqual({ everybody: { text: 'Regen' } });
    expect(shown.references.touchpoints.map(({ name }) => name)).toEqual(['Schalter']);
    expect(shown.references.touchpoints[0]).toMatchObject({ responsible: null, departmentId: null, evidence: 0 });
    for (const secret of ['Geheim', 'Revision', 'Musterbank', owner.name, workspace.id, journey.id]) {
      expect(reply.body).not.toContain(secret);
    }
    const listed = await app.as(owner).call(routes.listMapShares, { params: one() });
    expect((listed.json() as { items: MapShare[] }).items.find(({ id }) => id === made.id)).toMatchObject({ views: 1 });
    expect(listed.body).not.toContain(token);
  });

  test('a password is asked for, and a wrong one opens nothing', async () => {
    const { token } = await share({ password: 'Nur für Gäste' });
    const without = await open(token);
    expect([without.statusCode, without.json().code]).toEqual([403, 'share_password_needed']);
    const wrong = await open(token, 'nur für gäste');
    expect([wrong.statusCode, wrong.json().code]).toEqual([403, 'share_password_wrong']);
    expect(without.body + wrong.body).not.toContain('Konto');
    expect((await open(token, 'Nur für Gäste')).json()).toMatchObject({ name: 'Konto eröffnen' });
  });

  test('a link that ended, was taken back or never was opens nothing, and all three look alike', async () => {
    const [ending, removed] = [await share({ days: 1 }), await share()];
    const params = { ...one(), shareId: removed.id };
    expect((await app.as(owner).call(routes.removeMapShare, { params })).statusCode).toBe(204);
    const now = app.clock.now;
    app.clock.now = new Date(now.getTime() + 86_400_000);
    const replies = await Promise.all([open(ending.token), open(removed.token), open('geraten')]);
    app.clock.now = now;
    for (const reply of replies) {
      expect(reply.statusCode).toBe(404);
      const { code, title, detail } = reply.json();
      expect({ code, title, detail }).toEqual({ code: 'not_found', title: expect.anything(), detail });
    }
    expect((await open(ending.token)).statusCode).toBe(200);
  });

  test('a kept state stays as it was, whatever is drawn afterwards', async () => {
    const kept = await app.as(owner).call(routes.addMapVersion, { params: one(), body: { name: 'Für die Messe' } });
    expect(kept.statusCode, kept.body).toBe(201);
    const { token } = await share({ versionId: kept.json().id });
    await draw([{ do: 'changeStep', id: step, change: { name: 'Ich komme herein' } }]);
    const shown = (await open(token)).json() as SharedMap;
    expect(shown).toMatchObject({ versionName: 'Für die Messe', map: { steps: [{ name: 'Ich trete ein' }] } });
    const current = (await open((await share()).token)).json() as SharedMap;
    expect(current.map.steps[0]?.name).toBe('Ich komme herein');
    const elsewhere = await app.as(owner).call(routes.addMapShare, {
      params: one(),
      body: { language: 'de', versionId: journey.id },
    });
    expect(elsewhere.statusCode).toBe(404);
  });
});
