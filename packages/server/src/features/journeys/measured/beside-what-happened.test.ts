import { type MapMeasured, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnStores } from '../../../platform/engine/conformance/stores.fixture.ts';
import { type MappedApp, mappedApp, stepId, way } from './mapped-app.fixture.ts';

const tooFew = (have = 0) => ({ notEnough: true, have, need: 5 });
const step = (found: MapMeasured, name: string) => found.steps.find((one) => one.stepId === stepId(name))!;
const deviation = (found: MapMeasured, kind: string, name: string | null = null) =>
  found.deviations.find((one) => one.kind === kind && (name === null || one.touchpointName === name));

describeOnStores('a journey beside what happened', ['duckdb', 'clickhouse'], ({ name, store }) => {
  let mapped: MappedApp;
  beforeAll(async () => {
    mapped = await mappedApp({ store: name === 'duckdb' ? undefined : store() });
  });
  afterAll(() => mapped.stop());

  const names = { W: 'Werbung', H: 'Hotline', S: 'Shop', K: 'Kasse', F: 'Forum' };

  async function shopping() {
    const setting = await mapped.setting();
    const ids = {
      werbung: await setting.touchpoint('Werbung'),
      hotline: await setting.touchpoint('Hotline'),
      shop: await setting.touchpoint('Shop'),
      kasse: await setting.touchpoint('Kasse'),
    };
    const journeys = [
      ...Array.from({ length: 6 }, (_, i) => way(`plan-${i}`, 'W=9 H=2 K=10', names)),
      ...Array.from({ length: 3 }, (_, i) => way(`ohne-${i}`, 'W=9 K=8', names)),
      ...Array.from({ length: 2 }, (_, i) => way(`forum-${i}`, 'W F=1 H=3 H K', names)),
      ...Array.from({ length: 1 }, (_, i) => way(`halb-${i}`, 'W S', names)),
    ];
    await setting.add(journeys.flat());
    const steps = [
      { name: 'Sehen', touchpointIds: [ids.werbung] },
      { name: 'Nachdenken' },
      { name: 'Fragen', touchpointIds: [ids.hotline, ids.shop] },
      { name: 'Kaufen', touchpointIds: [ids.kasse] },
    ];
    return { ...setting, ids, steps };
  }

  test('levels, who comes and stays, waiting and the weakest link, worked out by hand', async () => {
    const { draw, measure, steps } = await shopping();
    const found = await measure(await draw({ steps }));
    expect(found).toMatchObject({ journeys: 12, customers: 12, interactions: 36, compared: 12, rated: 11 });
    expect(JSON.stringify(found)).not.toMatch(/plan-\d|ohne-|forum-|halb-/);

    // Nine of nine delighted; six ratings of 2 and two of 3; six of 10 and three of 8.
    expect(step(found, 'Sehen')).toMatchObject({ level: { value: 100 }, ratings: 9, interactions: 12, journeys: 12 });
    expect(step(found, 'Fragen')).toMatchObject({ level: { value: -100 }, ratings: 8, interactions: 11, journeys: 9 });
    const { level } = step(found, 'Kaufen');
    expect('value' in level && level.value).toBeCloseTo((100 * 6) / 9, 9);
    expect('low' in level && level.low).toBeLessThan(60);
    expect(step(found, 'Nachdenken')).toMatchObject({ known: false, levelFrom: 'none', reached: tooFew() });

    const shares = found.steps.map(({ reached, onTheWay }) =>
      [reached, onTheWay].map((one) => 'value' in one && one.value),
    );
    expect(shares).toEqual([
      [1, 1],
      [false, 1],
      [9 / 12, 1],
      [11 / 12, 11 / 12],
    ]);
    expect(step(found, 'Kaufen').reached).toMatchObject({
      low: expect.closeTo(0.6461, 3),
      high: expect.closeTo(0.9851, 3),
    });

    // An hour each; to the unseen step nobody is seen coming.
    expect(found.steps.map(({ waitingSeconds }) => waitingSeconds)).toEqual([null, null, 3600, 3600]);
    expect(found.steps.map(({ waitingFrom }) => waitingFrom)).toEqual([null, null, stepId('Sehen'), stepId('Fragen')]);

    // Lowest: six times Fragen, three times Kaufen, twice the forum, which is not drawn.
    expect(found.steps.map(({ weakestJourneys }) => weakestJourneys)).toEqual([0, 0, 6, 3]);
    expect(found).toMatchObject({ weakestStepId: stepId('Fragen'), weakestElsewhere: null });
    const mean = (6 * 7 + 3 * 8.5 + 2 * 2) / 11;
    expect('value' in found.mean && found.mean.value).toBeCloseTo(mean, 9);
    expect('value' in found.weakest && found.weakest.value).toBeCloseTo((6 * 2 + 3 * 8 + 2 * 1) / 11, 9);
  });

  test('deviations stand at their steps, foreign ones behind the step they mostly follow', async () => {
    const { draw, measure, steps } = await shopping();
    const found = await measure(await draw({ steps }));
    expect('value' in found.asPlanned && found.asPlanned.value).toBeCloseTo(6 / 12, 9);
    const skipped = found.deviations.filter(({ kind }) => kind === 'skipped');
    expect(skipped.map(({ stepId: id, journeys }) => [id, journeys])).toEqual([
      [stepId('Fragen'), 3],
      [stepId('Kaufen'), 1],
    ]);
    expect(deviation(found, 'foreign')).toMatchObject({
      ...{ touchpointName: 'Forum', stepId: null, afterStepId: stepId('Sehen'), journeys: 2, times: 2 },
      ...{ withIt: { journeys: 2, rating: tooFew(2) }, withoutIt: { journeys: 10 } },
    });
    expect(deviation(found, 'repeated')).toMatchObject({ stepId: stepId('Fragen'), journeys: 2 });
    expect(found.deviationsFound).toBe(4);
  });

  test('a touchpoint that is not drawn may be the weakest of all', async () => {
    const { draw, measure, ids } = await shopping();
    const found = await measure(await draw({ steps: [{ name: 'Sehen', touchpointIds: [ids.werbung] }] }));
    expect(found.weakestElsewhere).toMatchObject({ touchpointName: 'Hotline', journeys: 6 });
    expect(found.weakestStepId).toBeNull();
  });

  test('one touchpoint on two steps: the same numbers, and what lies between is behind the first', async () => {
    const { setting } = mapped;
    const { draw, measure, touchpoint, add } = await setting();
    const [hotline, kasse] = [await touchpoint('Hotline'), await touchpoint('Kasse')];
    await add(Array.from({ length: 5 }, (_, i) => way(`a-${i}`, 'H=9 F K H=9', names)).flat());
    const found = await measure(
      await draw({
        steps: [
          { name: 'Fragen', touchpointIds: [hotline] },
          { name: 'Kaufen', touchpointIds: [kasse] },
          { name: 'Nachfragen', touchpointIds: [hotline] },
        ],
      }),
    );
    expect(step(found, 'Fragen')).toMatchObject({ ratings: 10, interactions: 10, journeys: 5 });
    expect(step(found, 'Nachfragen')).toMatchObject({ ratings: 10, interactions: 10, waitingFrom: stepId('Kaufen') });
    expect(deviation(found, 'foreign')).toMatchObject({ afterStepId: stepId('Fragen'), journeys: 5 });
    expect(found.deviations).toHaveLength(1);
  });

  test('a branch and a loop that are drawn are no deviations', async () => {
    const { draw, measure, steps, ids } = await shopping();
    const branched = [
      { name: 'Sehen', touchpointIds: [ids.werbung] },
      { name: 'Fragen', touchpointIds: [ids.hotline] },
      { name: 'Stoebern', touchpointIds: [ids.shop], follows: false },
      { name: 'Kaufen', touchpointIds: [ids.kasse], follows: false },
    ];
    const ways: [string, string][] = [
      ['Sehen', 'Stoebern'],
      ['Sehen', 'Kaufen'],
      ['Fragen', 'Kaufen'],
      ['Fragen', 'Fragen'],
    ];
    const found = await measure(await draw({ steps: branched, ways }));
    // All but the two by the forum: the branch by the shop may end.
    expect('value' in found.asPlanned && found.asPlanned.value).toBeCloseTo(10 / 12, 9);
    expect(found.deviations.map(({ kind }) => kind)).toEqual(['foreign']);
    expect(steps).toHaveLength(4);
  });

  test('the question counts: its period, its customers; what it calls a step does not', async () => {
    const { draw, measure, steps } = await shopping();
    const mapId = await draw({ steps });
    const late = await measure(mapId, { from: '2026-03-01T02:00:00Z' });
    expect(late).toMatchObject({ journeys: 8 });
    expect(step(late, 'Sehen')).toMatchObject({ known: true, interactions: 0, reached: { value: 0 } });
    const none = await measure(mapId, { from: '2027-01-01T00:00:00Z' });
    expect(none).toMatchObject({ journeys: 0, meanFitness: null, weakestStepId: null, deviations: [] });
    expect(step(none, 'Sehen')).toMatchObject({ known: true, level: tooFew(), reached: tooFew() });

    const plain = await measure(mapId);
    const merge = [{ name: 'Alles', steps: ['Forum', 'Kasse'] }];
    const { asOf: _, ...other } = await measure(mapId, { by: 'channel', merge });
    expect({ ...plain, asOf: undefined }).toEqual({ ...other, asOf: undefined });
  });

  test('what the data know under a similar name is offered to steps they know nothing of', async () => {
    const { draw, measure, ids } = await shopping();
    const found = await measure(
      await draw({
        steps: [
          { name: 'Anruf bei der Hotline' },
          { name: 'Im Forum' },
          { name: 'Kasse', touchpointIds: [ids.kasse] },
          { name: 'Kassieren' },
        ],
      }),
    );
    expect(found.suggestions).toEqual([
      {
        ...{ stepId: stepId('Anruf bei der Hotline'), touchpointId: ids.hotline },
        ...{ touchpointKey: ids.hotline, touchpointName: 'Hotline', interactions: 10 },
      },
      {
        ...{ stepId: stepId('Im Forum'), touchpointId: null },
        ...{ touchpointKey: 'Forum', touchpointName: 'Forum', interactions: 2 },
      },
    ]);
  });

  test('a touchpoint that has left the register is passed over', async () => {
    const { draw, measure, steps, client, params, touchpoint } = await shopping();
    const gone = await touchpoint('Messe');
    const mapId = await draw({ steps: [...steps, { name: 'Treffen', touchpointIds: [gone] }] });
    await mapped.app.services.database.deleteFrom('touchpoint').where('id', '=', gone).execute();
    const found = await measure(mapId);
    expect(step(found, 'Treffen')).toMatchObject({ known: false, reached: tooFew() });
    expect(step(found, 'Fragen')).toMatchObject({ journeys: 9 });
    expect((await client.call(routes.readWorkspace, { params })).statusCode).toBe(200);
  });
});
