import {
  type DropOff,
  type JourneyBreaks,
  type JourneyGraph,
  type JourneyVariants,
  type QuestionInput,
  routes,
  type Step,
  type WeakestLinkAnswer,
} from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnStores } from '../../../platform/engine/conformance/stores.fixture.ts';
import { type AskedApp, addFew, askedApp, engines } from './asked-app.fixture.ts';

describeOnStores('ways', engines, ({ store }) => {
  let asked: AskedApp;
  let keys: Awaited<ReturnType<typeof addFew>>;
  beforeAll(async () => {
    asked = await askedApp(store());
    keys = await addFew(asked);
  });
  afterAll(() => asked.stop());

  const graphOf = (question: QuestionInput = {}): Promise<JourneyGraph> => asked.ask(routes.askGraph, { question });
  const names = (steps: readonly Step[]) => steps.map(({ name }) => name);
  const followsOf = ({ steps, follows }: JourneyGraph) =>
    Object.fromEntries(
      follows.map(({ from, to, count, meanSeconds }) => [
        `${steps[from]!.name} → ${steps[to]!.name}`,
        [count, meanSeconds],
      ]),
    );

  describe('refuses', () => {
    test.each([
      ['through', { through: ['Nirgends'] }],
      ['a merge', { merge: [{ name: 'Beides', steps: ['Kasse', 'Nirgends'] }] }],
      ['a channel as a touchpoint', { by: 'channel' as const, through: ['Kasse'] }],
    ])('a step that is not there: %s', async (_, question) => {
      for (const route of [routes.askGraph, routes.askVariants, routes.askBreaks, routes.askWeakestLink]) {
        const { status, code } = await asked.refused(route, { question });
        expect([status, code]).toEqual([422, 'step_unknown']);
      }
    });
    test('a funnel of steps that are not there', async () => {
      const body = { question: {}, funnel: [['Kasse'], ['Nirgends']] };
      expect(await asked.refused(routes.askDropOff, body)).toMatchObject({
        status: 422,
        code: 'step_unknown',
        params: { step: 'Nirgends' },
      });
    });
    test('what a rule leaves out is no step', async () => {
      expect(await asked.refused(routes.askGraph, { question: { through: ['Test'] } })).toMatchObject({
        code: 'step_unknown',
      });
    });
  });

  test('the graph adds up, with one step for all names of a touchpoint (004-17)', async () => {
    const graph = await graphOf();
    expect(graph).toMatchObject({ interactions: 11, journeys: 4, customers: 4, notCounted: 1, timeCounts: 'calendar' });
    expect(names(graph.steps).sort()).toEqual(['Hotline', 'Kasse', 'Newsletter', 'Shop']);
    expect(graph.steps.find(({ name }) => name === 'Shop')).toEqual({
      key: keys.shop,
      name: 'Shop',
      touchpointId: keys.shop,
      department: 'Vertrieb',
    });
    expect(graph.steps.find(({ name }) => name === 'Kasse')).toEqual({
      key: 'Kasse',
      name: 'Kasse',
      touchpointId: null,
      department: null,
    });
    expect(followsOf(graph)).toEqual({
      'Newsletter → Shop': [1, 3600],
      'Shop → Kasse': [2, 4500],
      'Newsletter → Hotline': [1, 7200],
      'Shop → Shop': [1, 1800],
      'Hotline → Hotline': [1, 43_200],
      'Hotline → Shop': [1, 820_800],
    });
    const shop = graph.visits.find(({ step }) => graph.steps[step]!.name === 'Shop');
    expect(shop).toMatchObject({
      ...{ interactions: 4, customers: 3, starts: 1, ends: 1, conversions: 0, value: 0 },
      ratings: { disappointing: 0, ok: 0, delighting: 2 },
      repeats: { journeys: 3, repeatedIn: 1, extraVisits: 1, immediate: 1 },
    });
    const hotline = graph.visits.find(({ step }) => graph.steps[step]!.name === 'Hotline');
    expect(hotline).toMatchObject({ ratings: { disappointing: 2, ok: 0, delighting: 0 }, starts: 1, ends: 1 });
    const till = graph.visits.find(({ step }) => graph.steps[step]!.name === 'Kasse');
    expect(till).toMatchObject({ conversions: 2, value: 80 });
    for (const { step, interactions, starts, ends } of graph.visits) {
      const count = (end: 'from' | 'to') =>
        graph.follows.filter((follow) => follow[end] === step).reduce((sum, follow) => sum + follow.count, 0);
      expect(interactions).toBe(starts + count('to'));
      expect(interactions).toBe(ends + count('from'));
    }
    expect(graph.duration).toEqual({
      meanSeconds: 221_400,
      medianSeconds: 9000,
      p90Seconds: expect.closeTo(608_040, 3),
      minSeconds: 3600,
      maxSeconds: 864_000,
    });
  });

  test('only what the question asks for counts', async () => {
    const march1 = await graphOf({ to: '2026-03-02T00:00:00Z', where: { channel: ['web', 'phone'] } });
    expect(march1).toMatchObject({ interactions: 3, journeys: 2, customers: 2, notCounted: 1 });
    expect(followsOf(march1)).toEqual({ 'Shop → Kasse': [1, 7200] });

    const comingBy = await graphOf({ through: [keys.hotline] });
    expect(comingBy).toMatchObject({ interactions: 5, journeys: 2, customers: 2 });

    const cut = await graphOf({ journeys: { by: 'inactivity', quietMinutes: 60 } });
    expect(cut).toMatchObject({ interactions: 11, journeys: 8, customers: 4 });

    const nobody = await graphOf({ through: [keys.branch] });
    expect(nobody).toMatchObject({ interactions: 0, journeys: 0, customers: 0, steps: [], visits: [], follows: [] });
    expect(nobody.duration).toMatchObject({ meanSeconds: null, medianSeconds: null });
  });

  test('steps are told as one, or are channels (004-10)', async () => {
    const merge = [{ name: 'Kauf', steps: [keys.shop, 'Kasse'] }];
    const graph = await graphOf({ merge });
    expect(names(graph.steps).sort()).toEqual(['Hotline', 'Kauf', 'Newsletter']);
    expect(followsOf(graph)['Kauf → Kauf']![0]).toBe(3);

    const channels = await graphOf({ by: 'channel' });
    expect(names(channels.steps).sort()).toEqual(['app', 'mail', 'phone', 'web']);
    expect(channels).toMatchObject({ interactions: 12, notCounted: 0 });
  });

  test('variants, most taken first, with what they cover', async () => {
    const table: JourneyVariants = await asked.ask(routes.askVariants, { question: {}, limit: 2 });
    expect(table).toMatchObject({ journeys: 4, customers: 4, interactions: 11, variants: 4, toCover80: 4 });
    expect(table.rows).toHaveLength(2);
    expect(table.rows[0]).toMatchObject({ journeys: 1, share: 0.25, coverage: 0.25 });
    expect(table.rows[1]).toMatchObject({ coverage: 0.5 });
    const all: JourneyVariants = await asked.ask(routes.askVariants, { question: { through: ['Kasse'] } });
    expect(all.interactions).toBe(6);
    // One rated way is no mean worth telling.
    for (const { rating } of all.rows) expect(rating).toEqual({ notEnough: true, have: 1, need: 5 });
    const told = all.rows.map(({ path, rated, meanRating, converted }) => ({
      path: path.map((place) => all.steps[place]!.name).join(' → '),
      ...{ rated, meanRating, converted },
    }));
    expect(told).toContainEqual({ path: 'Newsletter → Shop → Kasse', rated: 1, meanRating: 9, converted: 1 });
    expect(told).toContainEqual({ path: 'Shop → Shop → Kasse', rated: 1, meanRating: 10, converted: 1 });
    expect(told).toHaveLength(2);
  });

  test('drop-off along steps that are several touchpoints, also ones that nobody has met', async () => {
    const funnel = [['Newsletter', keys.branch], [keys.shop, keys.hotline], ['Kasse']];
    const found: DropOff = await asked.ask(routes.askDropOff, { question: {}, funnel });
    expect(found).toMatchObject({ journeys: 4, customers: 4, interactions: 11 });
    expect(names(found.steps).sort()).toEqual(['Filiale', 'Hotline', 'Kasse', 'Newsletter', 'Shop']);
    expect(
      found.funnel.map(({ steps, ...step }) => ({ steps: steps.map((s) => found.steps[s]!.name), ...step })),
    ).toEqual([
      { steps: ['Newsletter', 'Filiale'], journeys: 2, dropOff: 0.5, medianSeconds: null },
      { steps: ['Shop', 'Hotline'], journeys: 2, dropOff: 0, medianSeconds: 5400 },
      { steps: ['Kasse'], journeys: 1, dropOff: 0.5, medianSeconds: 7200 },
    ]);
  });

  test('the weakest link says that it needs more journeys', async () => {
    const found: WeakestLinkAnswer = await asked.ask(routes.askWeakestLink, { question: {} });
    expect(found.rated).toBe(4);
    expect(found.mean).toEqual({ notEnough: true, have: 4, need: 5 });
    const at = found.weakestAt.map(({ step, journeys }) => [found.steps[step]!.name, journeys]);
    expect(at.sort()).toEqual([
      ['Hotline', 2],
      ['Shop', 2],
    ]);
  });

  test('breaks are judged only where there are enough journeys', async () => {
    const found: JourneyBreaks = await asked.ask(routes.askBreaks, { question: {} });
    expect(found).toMatchObject({ judged: 0, rows: [], falseDiscoveryRate: 0.05, journeys: 4, customers: 4 });
    expect(found.tooFew).toBeGreaterThan(0);
  });
});

describeOnStores('breaks and weakest links of many', engines, ({ store }) => {
  let asked: AskedApp;
  beforeAll(async () => {
    asked = await askedApp(store());
    const workspace = { id: asked.workspaceId };
    const sales = await asked.app.build.department({ workspace, name: 'Vertrieb' });
    const service = await asked.app.build.department({ workspace, name: 'Service' });
    await asked.app.build.touchpoint({ workspace, name: 'Hotline', departmentId: service.id });
    await asked.app.build.touchpoint({ workspace, name: 'Shop', departmentId: sales.id });
    // From the hotline 30 of 40 end in the shop, from the newsletter 4 of 40.
    const rows = Array.from({ length: 80 }, (_, i) => {
      const hotline = i < 40;
      const ends = hotline ? i < 30 : i < 44;
      const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 8, minute)).toISOString();
      const customer = `kunde-${i}`;
      return [
        { customer, touchpoint: hotline ? 'Hotline' : 'Newsletter', time: at(0) },
        { customer, touchpoint: 'Shop', time: at(10), rating: { value: i % 2 === 0 ? 8 : 10, scale: [0, 10] } },
        ...(ends ? [] : [{ customer, touchpoint: 'Kasse', time: at(20), rating: { value: 9, scale: [0, 10] } }]),
      ];
    });
    await asked.add(rows.flat());
  });
  afterAll(() => asked.stop());

  test('a hand-over after which more end is found, with its departments', async () => {
    const found: JourneyBreaks = await asked.ask(routes.askBreaks, { question: {} });
    const [worst] = found.rows;
    expect(found.rows.map(({ kind }) => kind)).toEqual(['stop']);
    expect([found.steps[worst!.from]!.name, found.steps[worst!.to]!.name]).toEqual(['Hotline', 'Shop']);
    expect(worst).toMatchObject({
      journeys: 40,
      share: 0.75,
      otherJourneys: 40,
      otherShare: 0.1,
      crossesDepartments: true,
    });
    expect(worst!.lost.value).toBeCloseTo(26, 9);
    expect(worst!.lost.low).toBeGreaterThan(10);
    expect(worst!.lost.high).toBeLessThan(36);
    expect(JSON.stringify(found)).not.toContain('kunde-');

    const byChannel: JourneyBreaks = await asked.ask(routes.askBreaks, { question: { by: 'channel' } });
    expect(byChannel).toMatchObject({ journeys: 0, interactions: 0, rows: [] });
  });

  test('means come with their interval', async () => {
    const found: WeakestLinkAnswer = await asked.ask(routes.askWeakestLink, { question: {} });
    // 34 journeys end in the shop: 17 rated 8, 17 rated 10. The other 46: 23 with 8 and 9, 23 with 10 and 9.
    const mean = (17 * 8 + 17 * 10 + 23 * 8.5 + 23 * 9.5) / 80;
    const weakest = (17 * 8 + 17 * 10 + 23 * 8 + 23 * 9) / 80;
    expect(found.mean).toMatchObject({ value: expect.closeTo(mean, 9) });
    expect(found.weakest).toMatchObject({ value: expect.closeTo(weakest, 9) });
    const { low, high } = found.weakest as { low: number; high: number };
    expect(high - low).toBeGreaterThan(0.1);
    expect(found.weakestAt.map(({ step, journeys }) => [found.steps[step]!.name, journeys])).toEqual([
      ['Shop', 57],
      ['Kasse', 23],
    ]);
  });
});
