import { type FoundName, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type Client, type TestApp, testApp } from '../../../testing/index.ts';
import { addRows } from '../ingest/add-rows.fixture.ts';
import { resolveSteps } from './resolve-steps.ts';

describeOnEngines('names of the data', (engine) => {
  let app: TestApp;
  let at: { workspaceId: string };
  let workspace: { id: string };
  let owner: BuiltUser;
  let manager: Client;

  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  async function newWorkspace() {
    ({ workspace, owner } = await app.build.workspace());
    at = { workspaceId: workspace.id };
    manager = app.as(await app.build.member({ workspace, role: 'touchpointManager' }));
  }

  const names = async (query: Record<string, string | number> = {}): Promise<FoundName[]> => {
    const reply = await manager.call(routes.listFoundNames, { params: at, query });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json().items;
  };
  const tick = () => {
    app.clock.now = new Date(app.clock.now.getTime() + 1000);
  };
  const addRule = (
    body: { kind: 'exact' | 'pattern'; text: string; touchpointId: string | null },
    client = manager,
  ) => {
    tick();
    return client.call(routes.addTouchpointRule, { params: at, body });
  };
  const take = (given: { name: string; as?: string }[], client = manager) => {
    tick();
    return client.call(routes.addFoundTouchpoints, { params: at, body: { names: given } });
  };
  const log = async (): Promise<{ action: string; target: { name: string }; after: object; before: object }[]> =>
    (await app.as(owner).call(routes.listAuditEntries, { params: at })).json().items;

  test('an analyst reads names and rules but decides nothing; nobody elsewhere sees them', async () => {
    await newWorkspace();
    await addRows(manager, workspace.id, [{ touchpoint: 'Geheime Hotline' }]);
    const { id: ruleId } = (await addRule({ kind: 'exact', text: 'Geheime Hotline', touchpointId: null })).json();
    const analyst = app.as(await app.build.member({ workspace, role: 'analyst' }));
    expect((await analyst.call(routes.listFoundNames, { params: at })).statusCode).toBe(200);
    expect((await addRule({ kind: 'exact', text: 'x', touchpointId: null }, analyst)).statusCode).toBe(403);
    expect((await take([{ name: 'Geheime Hotline' }], analyst)).statusCode).toBe(403);
    expect((await analyst.call(routes.removeTouchpointRule, { params: { ...at, ruleId } })).statusCode).toBe(403);

    const elsewhere = await app.build.workspace();
    const other = app.as(elsewhere.owner);
    const there = { workspaceId: elsewhere.workspace.id };
    expect((await other.call(routes.removeTouchpointRule, { params: { ...there, ruleId } })).statusCode).toBe(404);
    for (const route of [routes.listFoundNames, routes.listTouchpointRules]) {
      expect((await other.call(route, { params: there })).json()).toEqual({ items: [], nextCursor: null });
      expect((await other.call(route, { params: at })).body).not.toContain('Geheim');
    }
    const foreign = await other.call(routes.addFoundTouchpoints, {
      params: there,
      body: { names: [{ name: 'Geheime Hotline' }] },
    });
    expect(foreign.json()).toMatchObject({ status: 422, code: 'step_unknown', params: { step: 'Geheime Hotline' } });
    expect(
      await app.services.database
        .selectFrom('touchpoint')
        .selectAll()
        .where('workspaceId', '=', workspace.id)
        .execute(),
    ).toEqual([]);
  });

  test('a rule for a touchpoint of another workspace, twice, of no kind or without text is refused', async () => {
    await newWorkspace();
    const { workspace: other } = await app.build.workspace();
    const foreign = await app.build.touchpoint({ workspace: other });
    const mine = await app.build.touchpoint({ workspace });
    expect((await addRule({ kind: 'exact', text: 'a', touchpointId: foreign.id })).statusCode).toBe(404);
    expect((await addRule({ kind: 'regex' as 'exact', text: 'a', touchpointId: mine.id })).statusCode).toBe(400);
    expect((await addRule({ kind: 'exact', text: '  ', touchpointId: mine.id })).statusCode).toBe(400);
    expect((await addRule({ kind: 'exact', text: 'a\u0000', touchpointId: mine.id })).statusCode).toBe(400);
    expect((await addRule({ kind: 'exact', text: 'a\ud800', touchpointId: mine.id })).statusCode).toBe(400);
    expect((await manager.call(routes.listTouchpointRules, { params: at })).json().items).toEqual([]);

    expect((await addRule({ kind: 'exact', text: 'App', touchpointId: mine.id })).statusCode).toBe(201);
    const twice = await addRule({ kind: 'exact', text: ' App ', touchpointId: null });
    expect(twice.json()).toMatchObject({ status: 409, code: 'rule_twice', params: { text: 'App' } });
    // An exact rule knows capitals, a pattern does not.
    expect((await addRule({ kind: 'exact', text: 'app', touchpointId: mine.id })).statusCode).toBe(201);
    const both = await Promise.all([
      addRule({ kind: 'pattern', text: 'News*', touchpointId: mine.id }),
      addRule({ kind: 'pattern', text: 'news*', touchpointId: mine.id }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    expect((await log()).map(({ action }) => action)).toEqual(Array(3).fill('touchpointRule.add'));
  });

  test('names are told with what they stand for: undecided first, then by frequency', async () => {
    await newWorkspace();
    const hotline = await app.build.touchpoint({ workspace, key: 'Q7HOT', name: 'Hotline' });
    const shop = await app.build.touchpoint({ workspace, key: 'SHOP', name: 'Onlineshop' });
    const rows = { Hotline: 5, 'Hotline Süd': 2, 'online-shop': 2, shop: 4, Bot: 1, '10 % Rabatt': 3 };
    await addRows(
      manager,
      workspace.id,
      Object.entries(rows).flatMap(([touchpoint, count]) => Array(count).fill({ touchpoint, customer: 'k1' })),
    );
    await addRule({ kind: 'exact', text: 'Bot', touchpointId: null });
    const { id: ruleId } = (await addRule({ kind: 'pattern', text: 'hotline s*', touchpointId: hotline.id })).json();

    const found = await names();
    expect(found.map(({ name, by, touchpointId }) => [name, by, touchpointId])).toEqual([
      ['10 % Rabatt', 'nothing', null],
      ['online-shop', 'nothing', null],
      ['Hotline', 'name', hotline.id],
      ['shop', 'key', shop.id],
      ['Hotline Süd', 'rule', hotline.id],
      ['Bot', 'leftOut', null],
    ]);
    expect(found[0]).toMatchObject({ interactions: 3, customers: 1, ruleId: null, similar: [] });
    expect(found[1]!.similar).toEqual([{ touchpointId: shop.id, name: 'Onlineshop' }]);
    expect(found[4]!.ruleId).toBe(ruleId);
    expect(Date.parse(found[0]!.firstAt)).toBeLessThan(Date.parse(found[0]!.lastAt));

    expect((await names({ undecided: 'true' })).map(({ name }) => name)).toEqual(['10 % Rabatt', 'online-shop']);
    expect((await names({ search: ' SÜD' })).map(({ name }) => name)).toEqual(['Hotline Süd']);
    expect((await names({ search: '%' })).map(({ name }) => name)).toEqual(['10 % Rabatt']);
  });

  test('pages follow each other while decisions fall in between', async () => {
    await newWorkspace();
    const long = 'x'.repeat(290);
    await addRows(
      manager,
      workspace.id,
      Array.from({ length: 7 }, (_, place) => ({ touchpoint: `${long}${place}` })),
    );
    const page = async (cursor?: string) =>
      (
        await manager.call(routes.listFoundNames, { params: at, query: { limit: 3, ...(cursor ? { cursor } : {}) } })
      ).json();
    const first = await page();
    const second = await page(first.nextCursor);
    const third = await page(second.nextCursor);
    const shown = [first, second, third].flatMap(({ items }) => items.map(({ name }: FoundName) => name.slice(-1)));
    expect(shown.join('')).toBe('0123456');
    expect(third.nextCursor).toBeNull();

    await addRule({ kind: 'exact', text: `${long}0`, touchpointId: null });
    expect((await page(first.nextCursor)).items.map(({ name }: FoundName) => name.slice(-1)).join('')).toBe('345');
    const wrong = await manager.call(routes.listFoundNames, { params: at, query: { cursor: 'nonsense' } });
    expect(wrong.json()).toMatchObject({ status: 400, code: 'request_invalid' });
  });

  test('names taken into the register are touchpoints; what is decided already stays', async () => {
    await newWorkspace();
    const known = await app.build.touchpoint({ workspace, key: 'KASSE', name: 'Kasse' });
    await addRows(
      manager,
      workspace.id,
      ['Chat', 'chat', 'kasse', 'Bot', 'Filiale Köln'].map((touchpoint) => ({ touchpoint })),
    );
    await addRule({ kind: 'exact', text: 'Bot', touchpointId: null });
    const given = [{ name: 'Filiale Köln', as: ' Filiale ' }, { name: 'Chat' }, { name: 'chat' }, { name: 'kasse' }];
    const reply = await take([...given, { name: 'Bot' }]);
    expect(reply.json()).toEqual({ added: 2 });
    expect((await take(given)).json()).toEqual({ added: 0 });

    const register = (await manager.call(routes.listTouchpoints, { params: at })).json().items;
    const shown = register.map(({ key, name, foundIn }: Record<string, string>) => [key, name, foundIn]);
    expect(shown).toEqual([
      ['KASSE', 'Kasse', 'survey'],
      ['Filiale Köln', 'Filiale', 'data'],
      ['Chat', 'Chat', 'data'],
    ]);
    const { steps } = await resolveSteps(app.services, { ...at, by: 'touchpoint' });
    expect(steps.map(({ name }) => name).sort()).toEqual(['Chat', 'Filiale', 'Kasse']);
    expect(steps.find(({ touchpointId }) => touchpointId === known.id)?.name).toBe('Kasse');
    const added = (await log()).filter(({ action }) => action === 'touchpoint.add');
    expect(added.map(({ target }) => target.name).sort()).toEqual(['Chat', 'Filiale']);
    expect(added.find(({ target }) => target.name === 'Filiale')).toMatchObject({
      before: null,
      after: { key: 'Filiale Köln', name: 'Filiale', foundIn: 'data' },
    });
  });

  test('a rule holds for history from the next question on, until it is removed', async () => {
    await newWorkspace();
    const hotline = await app.build.touchpoint({ workspace, name: 'Hotline' });
    await addRows(manager, workspace.id, [{ touchpoint: 'Tel. 1' }, { touchpoint: 'Tel. 2' }, { touchpoint: 'Post' }]);
    const steps = async () =>
      (await resolveSteps(app.services, { ...at, by: 'touchpoint' })).steps.map(({ name }) => name);
    expect(await steps()).toEqual(['Post', 'Tel. 1', 'Tel. 2']);
    const rule = (await addRule({ kind: 'pattern', text: 'tel*', touchpointId: hotline.id })).json();
    expect(rule).toMatchObject({ kind: 'pattern', text: 'tel*', touchpointName: 'Hotline' });
    expect(await steps()).toEqual(['Post', 'Hotline']);

    const { items } = (await manager.call(routes.listTouchpointRules, { params: at })).json();
    expect(items).toEqual([rule]);
    tick();
    const removal = { params: { ...at, ruleId: rule.id } };
    const removals = await Promise.all([1, 2].map(() => manager.call(routes.removeTouchpointRule, removal)));
    expect(removals.map(({ statusCode }) => statusCode).sort()).toEqual([204, 404]);
    expect(await steps()).toEqual(['Post', 'Tel. 1', 'Tel. 2']);
    expect((await log()).map(({ action }) => action)).toEqual(['touchpointRule.remove', 'touchpointRule.add']);
  });
});
