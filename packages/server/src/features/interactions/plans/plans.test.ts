import { type CustomersBehind, type JourneyPlanComparison, type PlannedJourney, routes } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnStores } from '../../../platform/engine/conformance/stores.fixture.ts';
import { type AskedApp, addFew, askedApp, engines } from '../questions/asked-app.fixture.ts';

describeOnStores('plans', engines, ({ store }) => {
  let asked: AskedApp;
  let keys: Awaited<ReturnType<typeof addFew>>;
  beforeAll(async () => {
    asked = await askedApp(store());
    keys = await addFew(asked);
  });
  afterAll(() => asked.stop());

  const add = (body: object): Promise<PlannedJourney> => asked.ask(routes.addPlan, body);
  const step = (...touchpoints: string[]) => ({ touchpoints });
  const compare = (planId: string, question = {}): Promise<JourneyPlanComparison> =>
    asked.ask(routes.askPlan, { question }, { planId });

  describe('refuses', () => {
    test.each([
      ['ways from nowhere', { ways: [[0, 5]] }, 'ways'],
      ['a beginning that is none', { starts: [3] }, 'starts'],
      ['an end out of reach', { ways: [], ends: [1] }, 'ends'],
    ])('%s', async (_, shape, part) => {
      const body = { name: 'Kauf', steps: [step('Newsletter'), step('Kasse')], ...shape };
      const expected = { status: 422, code: 'plan_invalid', params: { part } };
      expect(await asked.refused(routes.addPlan, body)).toEqual(expected);
      const { id } = await add({ ...body, ways: undefined, starts: undefined, ends: undefined });
      expect(await asked.refused(routes.changePlan, { ...body, version: 1 }, { planId: id })).toEqual(expected);
      await asked.ask(routes.changePlan, { name: 'Kauf', steps: [step('Kasse')], version: 1 }, { planId: id });
    });

    test('what is not there', async () => {
      const nobodys = { planId: 'nobody-has-this' };
      const body = { name: 'Kauf', steps: [step('Kasse')], version: 1 };
      expect(await asked.refused(routes.changePlan, body, nobodys)).toMatchObject({ status: 404 });
      expect(await asked.refused(routes.askPlan, { question: {} }, nobodys)).toMatchObject({ status: 404 });
      const lost = await add({ name: 'Weg', steps: [step('Nirgends')] });
      expect(await asked.refused(routes.askPlan, { question: {} }, { planId: lost.id })).toMatchObject({
        ...{ status: 422, code: 'step_unknown', params: { step: 'Nirgends' } },
      });
    });
  });

  test('are added, listed, changed by one at a time and removed, all of it in the audit log', async () => {
    const plan = await add({
      name: 'Erstkauf',
      steps: [{ name: 'Werben', touchpoints: ['Newsletter'] }, step('Kasse')],
    });
    expect(plan).toMatchObject({ name: 'Erstkauf', version: 1, steps: [{ name: 'Werben' }, {}] });
    const params = { planId: plan.id };
    const change = { name: 'Erstkauf 2', steps: [step('Newsletter')], version: 1 };
    expect(await asked.ask(routes.changePlan, change, params)).toMatchObject({ name: 'Erstkauf 2', version: 2 });
    expect(await asked.refused(routes.changePlan, change, params)).toMatchObject({
      ...{ status: 409, code: 'changed_meanwhile' },
    });
    const list = await asked.analyst.call(routes.listPlans, { params: { workspaceId: asked.workspaceId } });
    expect(list.json().items.filter(({ id }: PlannedJourney) => id === plan.id)).toMatchObject([{ version: 2 }]);

    const removed = await asked.analyst.call(routes.removePlan, {
      params: { workspaceId: asked.workspaceId, ...params },
    });
    expect(removed.statusCode).toBe(204);
    expect(await asked.refused(routes.askPlan, { question: {} }, params)).toMatchObject({ status: 404 });
    const entries = await asked.app.services.database
      .selectFrom('auditEntry')
      .select(['action', 'targetName', 'before', 'after'])
      .where('targetId', '=', plan.id)
      .orderBy('at')
      .execute();
    expect(entries.map(({ action, targetName }) => [action, targetName]).sort()).toEqual([
      ['plan.add', 'Erstkauf'],
      ['plan.change', 'Erstkauf 2'],
      ['plan.remove', 'Erstkauf 2'],
    ]);
    const changed = entries.find(({ action }) => action === 'plan.change')!;
    expect(JSON.parse(changed.before!)).toMatchObject({ name: 'Erstkauf' });
    expect(JSON.parse(changed.after!)).toEqual({ name: 'Erstkauf 2', steps: [step('Newsletter')] });
  });

  test('compared with what happened, deviations named and counted', async () => {
    // Newsletter, Shop or Filiale, Kasse. The four ways: N S K; N H; S S K; H H S.
    const { id } = await add({
      name: 'Kauf',
      steps: [step('Newsletter'), step(keys.shop, keys.branch), step('Kasse')],
    });
    const found = await compare(id);
    expect(found).toMatchObject({ planId: id, journeys: 4, customers: 4, compared: 4 });
    // 1; N H: 1 added, 2 left out of 2 + 3; S S K: 1 and 1 of 6; H H S: 2 and 2 of 6.
    expect(found.meanFitness).toBeCloseTo((1 + (1 - 3 / 5) + (1 - 2 / 6) + (1 - 4 / 6)) / 4, 12);
    expect(found.asPlanned).toEqual({ notEnough: true, have: 4, need: 5 });
    expect(found.fitness.map(({ journeys }) => journeys)).toEqual([0, 0, 0, 1, 1, 0, 1, 0, 0, 1]);
    const named = found.deviations.map(({ kind, step: place, touchpoint, journeys, times }) => ({
      ...{ kind, place, journeys, times },
      touchpoint: touchpoint === null ? null : found.steps[touchpoint]!.name,
    }));
    expect(named).toHaveLength(5);
    for (const expected of [
      { kind: 'foreign', place: null, touchpoint: 'Hotline', journeys: 2, times: 3 },
      { kind: 'skipped', place: 2, touchpoint: null, journeys: 2, times: 2 },
      { kind: 'skipped', place: 0, touchpoint: null, journeys: 2, times: 2 },
      { kind: 'skipped', place: 1, touchpoint: null, journeys: 1, times: 1 },
      { kind: 'repeated', place: null, touchpoint: 'Shop', journeys: 1, times: 1 },
    ]) {
      expect(named).toContainEqual(expected);
    }
    expect(found.deviations[0]!.withIt.rating).toEqual({ notEnough: true, have: 2, need: 5 });

    const nobody = await compare(id, { through: [keys.branch] });
    expect(nobody).toMatchObject({ compared: 0, meanFitness: null, deviations: [] });
  });

  test('the customers behind a deviation', async () => {
    const { id: planId } = await add({ name: 'Kauf', steps: [step('Newsletter'), step(keys.shop), step('Kasse')] });
    const behind = (deviation: string, place: number | null, touchpoint: string | null): Promise<CustomersBehind> =>
      asked.ask(routes.askCustomers, {
        question: {},
        selection: { kind: 'deviation', planId, deviation, step: place, touchpoint },
      });
    const ids = async (...args: Parameters<typeof behind>) =>
      (await behind(...args)).items.map((item) => item.customer);
    expect(await ids('foreign', null, keys.hotline)).toEqual(['kunde-2', 'kunde-4']);
    expect(await ids('skipped', 0, null)).toEqual(['kunde-4', 'kundin-3']);
    expect(await ids('repeated', null, keys.shop)).toEqual(['kundin-3']);
    expect(await behind('outOfOrder', null, keys.shop)).toEqual({ total: 0, items: [], nextCursor: null });
    const selection = {
      kind: 'deviation',
      planId: 'nobody-has-this',
      deviation: 'foreign',
      step: null,
      touchpoint: null,
    };
    expect(await asked.refused(routes.askCustomers, { question: {}, selection })).toMatchObject({ status: 404 });
  });
});
