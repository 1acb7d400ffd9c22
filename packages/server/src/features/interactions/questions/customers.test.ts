import { type CustomersBehind, type CustomerTimeline, routes, type Selection } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnStores } from '../../../platform/engine/conformance/stores.fixture.ts';
import { type AskedApp, addFew, askedApp, engines } from './asked-app.fixture.ts';

const day = 86_400_000;

describeOnStores('customers behind a number', engines, ({ store }) => {
  let asked: AskedApp;
  let keys: Awaited<ReturnType<typeof addFew>>;
  beforeAll(async () => {
    asked = await askedApp(store());
    keys = await addFew(asked);
  });
  afterAll(() => asked.stop());

  const behind = (selection: Selection, body: object = {}): Promise<CustomersBehind> =>
    asked.ask(routes.askCustomers, { question: {}, selection, ...body });
  const ids = async (selection: Selection, body: object = {}) =>
    (await behind(selection, body)).items.map(({ customer }) => customer);

  describe('refuses', () => {
    test.each<[string, Selection]>([
      ['visit', { kind: 'visit', step: 'Nirgends' }],
      ['follow', { kind: 'follow', from: 'Kasse', to: 'Nirgends' }],
      ['variant', { kind: 'variant', path: ['Kasse', 'Nirgends'] }],
      ['dropOff', { kind: 'dropOff', funnel: [['Nirgends']], place: 0, lost: false }],
      ['knockOut', { kind: 'knockOut', step: 'Nirgends' }],
    ])('a step that is not there: %s', async (_, selection) => {
      const refused = await asked.refused(routes.askCustomers, { question: {}, selection });
      expect(refused).toMatchObject({ status: 422, code: 'step_unknown', params: { step: 'Nirgends' } });
    });
    test.each(['x', Buffer.from('[7]').toString('base64url'), Buffer.from('{}').toString('base64url')])(
      'a cursor that no page gave: %s',
      async (cursor) => {
        const body = { question: {}, selection: { kind: 'all' }, cursor };
        expect(await asked.refused(routes.askCustomers, body)).toMatchObject({ status: 400, code: 'request_invalid' });
      },
    );
  });

  test('every selection leads to its people', async () => {
    const shop = keys.shop;
    const hotline = keys.hotline;
    expect(await ids({ kind: 'all' })).toEqual(['kunde-2', 'kunde-4', 'kundin-1', 'kundin-3']);
    expect(await ids({ kind: 'visit', step: shop })).toEqual(['kunde-4', 'kundin-1', 'kundin-3']);
    expect(await ids({ kind: 'visit', step: keys.branch })).toEqual([]);
    expect(await ids({ kind: 'start', step: 'Newsletter' })).toEqual(['kunde-2', 'kundin-1']);
    expect(await ids({ kind: 'end', step: hotline })).toEqual(['kunde-2']);
    expect(await ids({ kind: 'follow', from: shop, to: 'Kasse' })).toEqual(['kundin-1', 'kundin-3']);
    expect(await ids({ kind: 'variant', path: ['Newsletter', shop, 'Kasse'] })).toEqual(['kundin-1']);
    expect(await ids({ kind: 'break', from: 'Newsletter', to: hotline, break: 'stop' })).toEqual(['kunde-2']);
    expect(await ids({ kind: 'break', from: 'Newsletter', to: hotline, break: 'stop' }, { quietDays: 30 })).toEqual([]);
    const funnel = [['Newsletter', keys.branch], ['Kasse']];
    expect(await ids({ kind: 'dropOff', funnel, place: 1, lost: true })).toEqual(['kunde-2']);
    expect(await ids({ kind: 'dropOff', funnel, place: 1, lost: false })).toEqual(['kundin-1']);
    expect(await ids({ kind: 'conversion', step: null })).toEqual(['kundin-1', 'kundin-3']);
    expect(await ids({ kind: 'conversion', step: 'Newsletter' })).toEqual(['kundin-1']);
    expect(await ids({ kind: 'rating', step: shop, level: 'delighting' })).toEqual(['kundin-1', 'kundin-3']);
    expect(await ids({ kind: 'rating', step: hotline, level: 'ok' })).toEqual([]);
    expect(await ids({ kind: 'balance', from: null, to: 0 })).toEqual(['kunde-2', 'kunde-4']);
    expect(await ids({ kind: 'knockOut', step: null })).toEqual(['kunde-4']);
    expect(await ids({ kind: 'knockOut', step: shop })).toEqual([]);
  });

  test('with their interactions in the question and their balance, page by page', async () => {
    const first = await behind({ kind: 'all' }, { limit: 3 });
    expect(first.total).toBe(4);
    expect(first.items).toHaveLength(3);
    expect(first.items[2]).toMatchObject({
      ...{ customer: 'kundin-1', interactions: 3 },
      ...{ firstAt: '2026-03-01T10:00:00.000Z', lastAt: '2026-03-01T13:00:00.000Z' },
    });
    const at = Date.parse('2026-06-15T23:59:59.999Z');
    const age = at - Date.parse('2026-03-01T11:00:00Z');
    expect(first.items[2]!.balance).toBeCloseTo(2 ** (-age / (365 * day)), 9);
    const second = await behind({ kind: 'all' }, { limit: 3, cursor: first.nextCursor });
    expect(second).toMatchObject({ total: 4, items: [{ customer: 'kundin-3' }], nextCursor: null });
    expect(await ids({ kind: 'all' }, { question: { where: { channel: ['app'] } } })).toEqual(['kundin-3']);
  });

  describe('the way of one', () => {
    const timeline = (customer: string, question: object = {}): Promise<CustomerTimeline> =>
      asked.ask(routes.askTimeline, { question, customer });

    test('is not there for ids that nobody has, nor through another workspace', async () => {
      const refused = await asked.refused(routes.askTimeline, { question: {}, customer: 'niemand' });
      expect(refused).toMatchObject({ status: 404, code: 'not_found' });
      expect(JSON.stringify(refused)).not.toContain('niemand');
      const { workspace, owner } = await asked.app.build.workspace();
      const elsewhere = await asked.app.as(owner).call(routes.askTimeline, {
        params: { workspaceId: workspace.id },
        body: { question: {}, customer: 'kundin-1' },
      });
      expect(elsewhere.statusCode).toBe(404);
      expect(elsewhere.body).not.toContain('Newsletter');
    });

    test('is told in order, with what it paid in and took out', async () => {
      const found = await timeline('kundin-1');
      expect(found).toMatchObject({ customer: 'kundin-1', aliases: [], segments: {}, more: false });
      expect(found.interactions.map(({ name, step, journey }) => [name, step?.name ?? null, journey])).toEqual([
        ['Newsletter', 'Newsletter', 0],
        ['Shop', 'Shop', 0],
        ['Test', null, 0],
        ['Kasse', 'Kasse', 0],
      ]);
      const [, shop, , till] = found.interactions;
      expect(shop).toMatchObject({
        ...{ at: '2026-03-01T11:00:00.000Z', offsetMinutes: 0, dimensions: { channel: 'web' }, session: null },
        rating: { value: 9, scale: [0, 10], level: 'delighting' },
        ...{ conversion: null, amount: 1, balance: 1, knockOut: false, properties: {} },
      });
      expect(till).toMatchObject({ conversion: { value: 50 }, rating: null, amount: 0 });
      const fade = (hours: number) => 2 ** (-hours / (365 * 24));
      expect(till!.balance).toBeCloseTo(fade(2), 9);
      const hours = (Date.parse('2026-06-15T23:59:59.999Z') - Date.parse('2026-03-01T11:00:00Z')) / 3_600_000;
      expect(found.balance).toBeCloseTo(fade(hours), 9);
      const [listed] = (await behind({ kind: 'variant', path: ['Newsletter', keys.shop, 'Kasse'] })).items;
      expect(found.balance).toBeCloseTo(listed!.balance!, 9);
    });

    test('is cut as the question cuts, within its period and filters', async () => {
      const quiet = await timeline('kunde-4', { journeys: { by: 'inactivity', quietMinutes: 24 * 60 } });
      expect(quiet.interactions.map(({ journey }) => journey)).toEqual([0, 0, 1]);
      expect(quiet.interactions[0]).toMatchObject({
        amount: -2.25,
        knockOut: true,
        rating: { value: 1, scale: [1, 5] },
      });
      const march2 = await timeline('kunde-4', { to: '2026-03-03T00:00:00Z' });
      expect(march2.interactions).toHaveLength(2);
      const web = await timeline('kunde-4', { where: { channel: ['web'] }, by: 'channel' });
      expect(web.interactions.map(({ step }) => step?.name)).toEqual(['web']);
      expect(web.balance).toBe(0);
    });

    test('follows aliases, sessions and what else is known', async () => {
      const { workspace, owner } = await asked.app.build.workspace();
      const params = { workspaceId: workspace.id };
      const client = asked.app.as(owner);
      const row = (touchpoint: string, minute: number, more: object = {}) => ({
        ...{
          customer: 'x',
          touchpoint,
          time: `2026-03-29T0${minute < 60 ? 1 : 3}:${String(minute % 60).padStart(2, '0')}:00+0${minute < 60 ? 1 : 2}:00`,
        },
        ...more,
      });
      const rows = [
        row('A', 0, { session: 's1', segments: { Alter: 'jung' }, properties: { Farbe: 'rot', Stück: 2 } }),
        row('B', 1, { session: 's2', cost: 3, durationSeconds: 40 }),
        row('A', 2, { session: 's1' }),
        row('C', 60),
      ];
      await client.call(routes.addInteractions, { params, body: JSON.stringify(rows) });
      await asked.app.services.interactions.addAliases({
        workspaceId: workspace.id,
        pairs: [{ alias: 'x', customer: 'y' }],
      });
      const body = { question: { journeys: { by: 'session' as const } }, customer: 'x' };
      const found: CustomerTimeline = (await client.call(routes.askTimeline, { params, body })).json();
      expect(found).toMatchObject({ customer: 'y', aliases: ['x'], segments: { Alter: 'jung' } });
      expect(found.interactions.map(({ journey }) => journey)).toEqual([0, 1, 0, 2]);
      expect(found.interactions.map(({ offsetMinutes }) => offsetMinutes)).toEqual([60, 60, 60, 120]);
      expect(found.interactions[0]!.properties).toEqual({ Farbe: 'rot', Stück: 2 });
      expect(found.interactions[1]).toMatchObject({ cost: 3, durationSeconds: 40, session: 's2' });
    });
  });
});
