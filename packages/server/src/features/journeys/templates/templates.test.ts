import { type JourneyMap, type JourneyMapTemplate, routes, type TouchpointRecord } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { mapTemplates } from './catalogue/index.ts';
import { startersOf } from './starters-of.ts';

test('every template stands at starters of its industry, each once, and its loops lead back', () => {
  expect(new Set(mapTemplates.map(({ key }) => key)).size).toBe(mapTemplates.length);
  expect(new Set(mapTemplates.map(({ industry }) => industry)).size).toBe(9);
  for (const template of mapTemplates) {
    const codes = startersOf(template).map(({ starter }) => starter.code);
    expect(new Set(codes).size, template.key).toBe(codes.length);
    for (const { at, backFrom } of template.steps) {
      if (backFrom !== undefined) expect(codes.indexOf(backFrom), template.key).toBeGreaterThan(codes.indexOf(at));
    }
  }
});

describeOnEngines('journeys from templates', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  const use = (key: string, body: object = {}) => ({ key, body: body as never });

  test('are refused to people who are signed out, to strangers and to those who may only read', async () => {
    const { workspace, owner } = await app.build.workspace();
    const viewer = await app.build.member({ workspace, role: 'viewer' });
    const { owner: stranger } = await app.build.workspace();
    const params = { workspaceId: workspace.id, key: 'bank-loan' };
    const asked = { params, body: {} };
    expect((await app.as(null).call(routes.useMapTemplate, asked)).statusCode).toBe(401);
    expect((await app.as(stranger).call(routes.useMapTemplate, asked)).statusCode).toBe(404);
    expect((await app.as(stranger).call(routes.listMapTemplates, { params })).statusCode).toBe(404);
    expect((await app.as(viewer).call(routes.useMapTemplate, asked)).statusCode).toBe(403);
    const none = { ...params, key: 'constructor' };
    expect((await app.as(owner).call(routes.useMapTemplate, { params: none, body: {} })).statusCode).toBe(404);
    const maps = await app.as(owner).call(routes.listJourneyMaps, { params });
    expect(maps.json().items).toEqual([]);
  });

  test('bring their touchpoints and phases along, and take those that are there already', async () => {
    const { workspace, owner } = await app.build.workspace();
    const params = { workspaceId: workspace.id };
    const as = app.as(owner);
    const mine = (
      await as.call(routes.addTouchpoint, {
        params,
        body: { name: 'Schriftliches Angebot', lifecycle: 'active' },
      })
    ).json() as TouchpointRecord;
    const before = (await as.call(routes.listMapTemplates, { params, query: { language: 'de' } })).json() as {
      items: JourneyMapTemplate[];
    };
    const loan = before.items.find(({ key }) => key === 'bank-loan')!;
    expect(loan.steps.filter(({ isInRegister }) => isInRegister)).toEqual([
      expect.objectContaining({ name: 'Schriftliches Angebot' }),
    ]);

    const { key, body } = use('bank-loan', { language: 'de' });
    const reply = await as.call(routes.useMapTemplate, { params: { ...params, key }, body });
    expect(reply.statusCode, reply.body).toBe(201);
    const { name, description, map } = reply.json() as JourneyMap;
    expect([name, description]).toEqual([loan.name, loan.scenario]);
    expect(map.steps.map((each) => each.name)).toEqual(loan.steps.map((each) => each.name));
    expect(map.steps.every(({ touchpointIds, phaseId }) => touchpointIds.length === 1 && phaseId !== null)).toBe(true);
    expect(map.steps.find((each) => each.name === 'Schriftliches Angebot')?.touchpointIds).toEqual([mine.id]);
    expect(map.ways).toEqual([expect.objectContaining({ from: map.steps[5]!.id, to: map.steps[3]!.id })]);
    const expectLane = map.lanes.find(({ kind }) => kind === 'expect')!.id;
    for (const { id } of map.steps) expect(map.cells[id]?.[expectLane]?.['everybody']).toHaveProperty('text');

    const again = await as.call(routes.useMapTemplate, { params: { ...params, key }, body });
    const register = await as.call(routes.listTouchpoints, { params });
    expect(register.json().items).toHaveLength(map.steps.length);
    expect((again.json() as JourneyMap).map.steps[0]?.touchpointIds).toEqual(map.steps[0]?.touchpointIds);
  });

  test('whoever may not add to the register gets the steps without touchpoints', async () => {
    const { workspace, owner } = await app.build.workspace();
    const analyst = await app.build.member({ workspace, role: 'analyst' });
    const params = { workspaceId: workspace.id };
    const { key, body } = use('retail-order', { language: 'en', name: 'Mine' });
    const reply = await app.as(analyst).call(routes.useMapTemplate, { params: { ...params, key }, body });
    expect(reply.statusCode, reply.body).toBe(201);
    const { name, map } = reply.json() as JourneyMap;
    expect(name).toBe('Mine');
    expect(map.steps.length).toBeGreaterThan(5);
    expect(map.steps.every(({ touchpointIds }) => touchpointIds.length === 0)).toBe(true);
    expect((await app.as(owner).call(routes.listTouchpoints, { params })).json().items).toEqual([]);
  });
});
