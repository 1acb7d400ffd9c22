import { type RelationshipAccount, routes } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnStores } from '../../../platform/engine/conformance/stores.fixture.ts';
import { type AskedApp, addFew, askedApp, engines } from '../questions/asked-app.fixture.ts';

const day = 86_400_000;
const worth = (amount: number, time: string, at: number) => amount * 2 ** (-(at - Date.parse(time)) / (365 * day));

describeOnStores('the relationship account', engines, ({ store }) => {
  let asked: AskedApp;
  let keys: Awaited<ReturnType<typeof addFew>>;
  beforeAll(async () => {
    asked = await askedApp(store());
    keys = await addFew(asked);
  });
  afterAll(() => asked.stop());

  const account = (body: object = {}): Promise<RelationshipAccount> =>
    asked.ask(routes.askAccount, { question: {}, ...body });
  /** The end of the day of the test clock. */
  const now = () => Date.parse('2026-06-15T23:59:59.999Z');

  test('a segment that nobody has is refused', async () => {
    const refused = await asked.refused(routes.askAccount, { question: {}, segment: 'Alter' });
    expect(refused).toMatchObject({ status: 422, code: 'step_unknown', params: { step: 'Alter' } });
  });

  test('deposits and withdrawals, worth what they are on the day of the statement', async () => {
    const found = await account();
    expect(found).toMatchObject({ at: '2026-06-15T23:59:59.999Z', interactions: 11, journeys: 4, customers: 4 });
    const deposits = worth(1, '2026-03-01T11:00:00Z', now()) + worth(1, '2026-03-02T09:30:00Z', now());
    const withdrawals = worth(2.25, '2026-03-01T12:00:00Z', now()) + worth(2.25, '2026-03-02T08:00:00Z', now());
    expect(found.all).toMatchObject({
      ...{ customers: 4, positive: 2, negative: 2, ratio: 1, ratioTarget: 3, inDebt: 2, knockedOut: 1 },
      deposits: expect.closeTo(deposits, 9),
      withdrawals: expect.closeTo(withdrawals, 9),
      balance: { notEnough: true, have: 4, need: 5 },
    });
    expect(
      found.touchpoints
        .map(({ step, positive, negative, knockOuts }) => ({
          ...{ name: found.steps[step]!.name, positive, negative, knockOuts },
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    ).toEqual([
      { name: 'Hotline', positive: 0, negative: 2, knockOuts: 1 },
      { name: 'Shop', positive: 2, negative: 0, knockOuts: 0 },
    ]);
    expect(found.balances.filter(({ customers }) => customers > 0)).toEqual([
      { from: -2, to: -1, customers: 2 },
      { from: 0, to: 1, customers: 2 },
    ]);
    expect(found.segments).toEqual([]);
    expect(JSON.stringify(found)).not.toMatch(/kund(e|in)-/);
  });

  test('told at the end of each month and today', async () => {
    const { curve } = await account();
    expect(curve.map(({ at }) => at.slice(0, 10))).toEqual(['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-15']);
    expect(curve[0]!.customers).toBe(4);
    const at = Date.parse(curve[0]!.at);
    const sum =
      worth(1, '2026-03-01T11:00:00Z', at) +
      worth(1, '2026-03-02T09:30:00Z', at) -
      worth(2.25, '2026-03-01T12:00:00Z', at) -
      worth(2.25, '2026-03-02T08:00:00Z', at);
    expect(curve[0]!.meanBalance).toBeCloseTo(sum / 4, 9);
  });

  test('a period that is over is told as it ended', async () => {
    const found = await account({ question: { to: '2026-03-02T00:00:00Z' } });
    expect(found.at).toBe('2026-03-01T23:59:59.999Z');
    expect(found.all).toMatchObject({ customers: 2, positive: 1, negative: 1 });
    expect(found.curve).toHaveLength(1);
  });

  test('weights of the question, with importance by step', async () => {
    const weights = { disappointing: 5, importance: { [keys.hotline]: 2 }, conversion: 1, knockOutFrom: 2 };
    const { all, weights: used } = await account({ weights });
    expect(used).toMatchObject({ disappointing: 5, delighting: 1, halfLifeDays: 365 });
    const withdrawals = worth(10, '2026-03-01T12:00:00Z', now()) + worth(10, '2026-03-02T08:00:00Z', now());
    // Severity 1 × importance 2 is a knock-out still.
    expect(all).toMatchObject({ withdrawals: expect.closeTo(withdrawals, 9), positive: 4, negative: 2, knockedOut: 1 });
  });

  describe('weights of the workspace', () => {
    const read = async () =>
      (await asked.analyst.call(routes.readAccountWeights, { params: { workspaceId: asked.workspaceId } })).json();

    test('are the defaults until somebody changes them, and then hold for everybody', async () => {
      const before = await read();
      expect(before.weights).toEqual(before.defaults);
      expect(before.defaults).toMatchObject({ disappointing: 2.25, knockOutFrom: 0.8, ratioTarget: 3 });
      const changed = await asked.ask(routes.changeAccountWeights, { ok: 0.5, ratioTarget: 5 });
      expect(changed).toMatchObject({ weights: { ok: 0.5, disappointing: 2.25 }, defaults: before.defaults });
      expect(await read()).toEqual(changed);
      expect((await account()).all.ratioTarget).toBe(5);
      await asked.ask(routes.changeAccountWeights, {});
      const entries = await asked.app.services.database
        .selectFrom('auditEntry')
        .select(['before', 'after'])
        .where('action', '=', 'accountWeights.change')
        .execute();
      expect(entries.map(({ after }) => JSON.parse(after!).ok).sort()).toEqual([0, 0.5]);
      const { workspace, owner } = await asked.app.build.workspace();
      const elsewhere = await asked.app.as(owner).call(routes.readAccountWeights, {
        params: { workspaceId: workspace.id },
      });
      expect(elsewhere.json().weights).toEqual(before.defaults);
    });
  });

  test('segments one by one, each with its own target', async () => {
    const workspaceRows = Array.from({ length: 12 }, (_, i) => ({
      ...{ customer: `gast-${i}`, touchpoint: 'Empfang', time: '2026-05-01T10:00:00Z' },
      ...{ rating: { value: i < 6 ? 10 : i % 11, scale: [0, 10] }, segments: { Alter: i < 6 ? 'jung' : 'alt' } },
    }));
    const { workspace, owner } = await asked.app.build.workspace();
    const params = { workspaceId: workspace.id };
    const client = asked.app.as(owner);
    await client.call(routes.addInteractions, { params, body: JSON.stringify(workspaceRows) });
    const weights = { ratioTargets: { 'Alter: jung': 4 } };
    const reply = await client.call(routes.askAccount, { params, body: { question: {}, weights, segment: 'Alter' } });
    const { segments }: RelationshipAccount = reply.json();
    expect(segments.map(({ segment, value, group }) => [segment, value, group.customers, group.ratioTarget])).toEqual([
      ['Alter', 'alt', 6, 3],
      ['Alter', 'jung', 6, 4],
    ]);
    const young = segments[1]!.group;
    const each = worth(1, '2026-05-01T10:00:00Z', now());
    expect(young).toMatchObject({ ratio: null, inDebt: 0, balance: { value: expect.closeTo(each, 9) } });
  });
});
