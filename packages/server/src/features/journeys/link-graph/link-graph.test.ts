import { type LinkGraph, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type Client, type TestApp, testApp } from '../../../testing/index.ts';

describeOnEngines('links as people say them beside those customers take', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  async function house() {
    const { workspace, owner } = await app.build.workspace();
    const client = app.as(owner);
    const params = { workspaceId: workspace.id };
    const add = async (name: string) => (await app.build.touchpoint({ workspace, key: name, name })).id;
    const ids = {
      shop: await add('Shop'),
      hotline: await add('Hotline'),
      letter: await add('Brief'),
      fair: await add('Messe'),
    };
    const link = async (from: string, to: string, body: object = {}) => {
      const reply = await client.call(routes.addLink, {
        params: { ...params, touchpointId: from },
        body: { direction: 'goesTo', otherId: to, ...body } as never,
      });
      expect(reply.statusCode, reply.body).toBe(201);
    };
    return { workspace, owner, client, params, ids, link };
  }
  const ask = async (client: Client, params: { workspaceId: string }): Promise<LinkGraph> => {
    const reply = await client.call(routes.askLinkGraph, { params, body: { question: {} } });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };
  const short = ({ rows }: LinkGraph) => rows.map(({ from, to, verdict }) => [from.name, to.name, verdict]);

  test('are refused to people who are signed out and to strangers, and a question has to be one', async () => {
    const { params, owner } = await house();
    const { owner: stranger } = await app.build.workspace();
    const body = { question: {} };
    expect((await app.as(null).call(routes.askLinkGraph, { params, body })).statusCode).toBe(401);
    expect((await app.as(stranger).call(routes.askLinkGraph, { params, body })).statusCode).toBe(404);
    const wrong = { question: { from: 'gestern' } };
    expect((await app.as(owner).call(routes.askLinkGraph, { params, body: wrong })).statusCode).toBe(400);
  });

  test('without interactions every link is only said', async () => {
    const { client, params, ids, link } = await house();
    await link(ids.shop, ids.hotline, { level: 'disappointing', losesContext: true });
    const graph = await ask(client, params);
    expect(graph).toMatchObject({ interactions: 0, customers: 0, moreSeen: 0, notInRegister: 0 });
    expect(short(graph)).toEqual([['Shop', 'Hotline', 'notInData']]);
    expect(graph.rows[0]).toMatchObject({ declared: { level: 'disappointing', losesContext: true }, seen: null });
  });

  test('the difference is shown: said and taken, only said, only taken; how long people wait, and what is not in the register', async () => {
    const { client, params, ids, link } = await house();
    await link(ids.shop, ids.hotline, { waitMinutes: 10 });
    await link(ids.hotline, ids.shop);
    await link(ids.shop, ids.fair);
    const steps = (customer: string, ...row: [string, string][]) =>
      row.map(([touchpoint, clock]) => ({ customer, touchpoint, time: `2026-03-01T${clock}:00Z` }));
    const rows = [
      ...Array.from({ length: 30 }, (_, i) => steps(`a-${i}`, ['Shop', '08:00'], ['Hotline', '09:00'])).flat(),
      ...Array.from({ length: 20 }, (_, i) => steps(`b-${i}`, ['Shop', '08:00'], ['Brief', '08:30'])).flat(),
      ...Array.from({ length: 5 }, (_, i) => steps(`c-${i}`, ['Shop', '08:00'], ['Irgendwo', '08:10'])).flat(),
      ...steps('d', ['Shop', '08:00'], ['Shop', '08:10']),
    ];
    const reply = await client.call(routes.addInteractions, { params, body: JSON.stringify(rows) });
    expect(reply.json()).toMatchObject({ accepted: rows.length });

    const graph = await ask(client, params);
    expect(short(graph)).toEqual([
      ['Shop', 'Hotline', 'both'],
      ['Shop', 'Brief', 'seenOnly'],
      ['Hotline', 'Shop', 'declaredOnly'],
      ['Shop', 'Messe', 'notInData'],
    ]);
    expect(graph.counts).toEqual({ both: 1, seenOnly: 1, declaredOnly: 1, notInData: 1 });
    expect(graph.rows[0]).toMatchObject({
      seen: { count: 30, customers: 30, medianSeconds: 3600 },
      ...{ waitsLonger: true, declared: { waitMinutes: 10 }, crossesDepartments: false },
    });
    expect(graph.rows[0]?.seen?.customerShare).toBeCloseTo(30 / 56);
    expect(graph.notInRegister).toBe(5);
    expect(JSON.stringify(graph)).not.toMatch(/a-1|Irgendwo/);
  });
});
