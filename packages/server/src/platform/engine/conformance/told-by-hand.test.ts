import { beforeAll, expect, test } from 'vitest';
import type { EngineQuestion } from '../engine-question.ts';
import type { MeasureName, MeasureOptions } from '../measures.ts';
import { batchOf } from './keep-log.fixture.ts';
import { day, firstDay, hour, made } from './made-interactions.fixture.ts';
import { allStores, describeOnStores } from './stores.fixture.ts';

const rated = (value: number) => ({ value, low: 0, high: 10, common: value });
const [advert, shop, hotline] = [0, 1, 2];

/** Anna: advert, shop, hotline (bad), shop with a purchase. Ben: advert, shop. Cem: hotline, and two days later hotline. */
const rows = [
  made({ customer: 'anna', touchpoint: 'advert', time: firstDay, reportedOrigin: 'Radio' }),
  made({ customer: 'anna', touchpoint: 'shop', time: firstDay + 2 * hour, rating: rated(10) }),
  made({ customer: 'anna', touchpoint: 'hotline', time: firstDay + 3 * hour, rating: rated(0) }),
  made({ customer: 'anna', touchpoint: 'shop', time: firstDay + 7 * hour, value: 30, reportedOrigin: 'Freunde' }),
  made({ customer: 'ben', touchpoint: 'advert', time: firstDay, rating: rated(9), segments: { region: 'Nord' } }),
  made({ customer: 'ben', touchpoint: 'shop', time: firstDay + 4 * hour }),
  made({ customer: 'cem', touchpoint: 'hotline', time: firstDay, rating: rated(6) }),
  made({ customer: 'cem', touchpoint: 'elsewhere', time: firstDay + day }),
  made({ customer: 'cem', touchpoint: 'hotline', time: firstDay + 2 * day, rating: rated(6), value: 0 }),
];

const question: EngineQuestion = {
  workspaceId: 'w',
  from: null,
  to: null,
  where: {},
  segments: {},
  journeys: { by: 'customer' },
  through: null,
  by: 'touchpoint',
  steps: 3,
  stepOf: new Map([
    ['advert', advert],
    ['shop', shop],
    ['hotline', hotline],
  ]),
  calendar: false,
};

const weights = {
  delighting: 1,
  ok: 0,
  disappointing: 2,
  conversion: 0.5,
  halfLifeDays: 2,
  knockOutFrom: 0.8,
  importance: [1, 1, 1],
};

describeOnStores('a log told by hand', allStores, ({ store }) => {
  beforeAll(() => store().addBatch(batchOf('w', 'k', rows)));

  async function count<M extends MeasureName>(
    measure: M,
    options: MeasureOptions[M],
    change?: Partial<EngineQuestion>,
  ) {
    return store().count({ question: { ...question, ...change }, measure, options });
  }

  test('counts what happens at each step', async () => {
    const { table, interactions, leftOut } = await count('scorecard', {});
    expect({ interactions, leftOut }).toEqual({ interactions: 9, leftOut: 1 });
    expect([...table.events]).toEqual([2, 3, 3]);
    expect([...table.customers]).toEqual([2, 2, 2]);
    expect([...table.raters]).toEqual([1, 1, 2]);
    expect([...table.conversions]).toEqual([0, 1, 1]);
    expect([...table.value]).toEqual([0, 30, 0]);
    expect([...table.ratings.slice(22, 29)]).toEqual([1, 0, 0, 0, 0, 0, 2]);
  });

  test('counts who went from where to where, and how long it took', async () => {
    const { table } = await count('transitions', {});
    const { counts, medianMs } = table;
    expect([...counts.starts, ...counts.ends]).toEqual([2, 0, 1, 0, 2, 1]);
    expect({ events: counts.events, journeys: counts.journeys, customers: counts.customers }).toEqual({
      events: 8,
      journeys: 3,
      customers: 3,
    });
    expect([...counts.count]).toEqual([0, 2, 0, 0, 0, 1, 0, 1, 1]);
    expect([...counts.people]).toEqual([0, 2, 0, 0, 0, 1, 0, 1, 1]);
    expect(counts.totalMs[1]).toBe(6 * hour);
    expect([...medianMs].map((ms) => ms / hour)).toEqual([
      Number.NaN,
      3,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      1,
      Number.NaN,
      4,
      48,
    ]);
  });

  test('tells ways apart, with how they were felt and ended', async () => {
    const { table } = await count('variants', { limit: 2 });
    expect(table).toEqual({
      journeys: 3,
      customers: 3,
      variants: 3,
      toCover80: 3,
      rows: [
        { path: [0, 1], journeys: 1, rated: 1, ratingSum: 9, ratingSquares: 81, converted: 0 },
        { path: [0, 1, 2, 1], journeys: 1, rated: 1, ratingSum: 5, ratingSquares: 25, converted: 1 },
      ],
    });
  });

  test('measures how long journeys take', async () => {
    const { table } = await count('durations', {});
    expect(table).toMatchObject({ journeys: 3, medianSeconds: 7 * 3600, minSeconds: 4 * 3600, maxSeconds: 48 * 3600 });
    expect(table.meanSeconds / 3600).toBeCloseTo(59 / 3, 9);
    expect(table.p90Seconds / 3600).toBeCloseTo(7 + 0.8 * 41, 9);
    const silent = await count('durations', {}, { from: firstDay + 9 * day });
    expect(silent.table).toMatchObject({ journeys: 0, meanSeconds: Number.NaN, minSeconds: Number.NaN });
  });

  test('finds who has to come again', async () => {
    const { table } = await count('repeats', {});
    expect(table).toEqual([
      { touchpoint: advert, journeys: 2, repeatedIn: 0, extraVisits: 0, immediate: 0, closest: null },
      { touchpoint: shop, journeys: 2, repeatedIn: 1, extraVisits: 1, immediate: 0, closest: 1 },
      { touchpoint: hotline, journeys: 2, repeatedIn: 1, extraVisits: 1, immediate: 1, closest: 0 },
    ]);
  });

  test('finds where journeys get to', async () => {
    const { table } = await count('dropOff', { funnel: [[advert], [hotline, shop], [hotline]] });
    expect(table.journeys).toBe(3);
    expect(table.funnel.map(({ journeys, medianSeconds }) => [journeys, medianSeconds])).toEqual([
      [2, null],
      [2, 3 * 3600],
      [1, 3600],
    ]);
    expect(table.funnel.map(({ dropOff }) => dropOff)).toEqual([1 - 2 / 3, 0, 0.5]);
  });

  test('finds what goes wrong at hand-overs', async () => {
    const { table } = await count('handOvers', { quietMs: 0 });
    const { stop, wait, repeat, rating } = table.byKind;
    const cell = (from: number, to: number) => from * 3 + to;
    expect([stop.journeys[cell(advert, shop)], stop.wrong[cell(advert, shop)]]).toEqual([2, 1]);
    expect([stop.journeys[cell(hotline, shop)], stop.wrong[cell(hotline, shop)]]).toEqual([1, 1]);
    expect([repeat.journeys[cell(advert, shop)], repeat.wrong[cell(advert, shop)]]).toEqual([2, 1]);
    expect([rating.journeys[cell(shop, hotline)], rating.wrong[cell(shop, hotline)]]).toEqual([1, 1]);
    expect([rating.journeys[cell(advert, shop)], rating.wrong[cell(advert, shop)]]).toEqual([1, 0]);
    expect([...wait.wrong]).toEqual(Array.from({ length: 9 }, () => 0));
    expect(stop.journeys[cell(hotline, hotline)]).toBe(0);
    const later = await count('handOvers', { quietMs: 42 * hour });
    expect(later.table.byKind.stop.journeys[cell(advert, shop)]).toBe(1);
    expect(later.table.byKind.repeat.journeys[cell(advert, shop)]).toBe(2);
  });

  test('cuts ways behind conversions and credits what lies near them', async () => {
    const { table } = await count('paths', { lookBackMs: 5 * hour, notCredited: [], halfLifeMs: 4 * hour });
    const ways = Array.from({ length: table.table.paths }, (_, p) => ({
      steps: [...table.table.steps.slice(table.table.offsets[p], table.table.offsets[p + 1])],
      conversions: table.table.conversions[p],
      value: table.table.value[p],
      nulls: table.table.nulls[p],
    }));
    expect(ways.sort((a, b) => a.steps[0]! - b.steps[0]!)).toEqual([
      { steps: [0, 1], conversions: 0, value: 0, nulls: 1 },
      { steps: [1, 2, 1], conversions: 1, value: 30, nulls: 0 },
      { steps: [2], conversions: 1, value: 0, nulls: 0 },
    ]);
    expect(table.customers).toBe(3);
    const credit = [0, 1, 2].map((step) =>
      table.timeDecay.conversions.reduce((sum, share, i) => (i % 3 === step ? sum + share : sum), 0),
    );
    const early = 2 ** (-5 / 4);
    const all = early + 0.5 + 1;
    expect(credit[shop]).toBeCloseTo((early + 1) / all, 9);
    expect(credit[hotline]).toBeCloseTo(0.5 / all + 1, 9);
    const none = await count('paths', { lookBackMs: 1, notCredited: [shop], halfLifeMs: hour });
    expect(none.table.table.untouched).toEqual({ conversions: 1, value: 30 });
  });

  test('keeps accounts that fade', async () => {
    const at = firstDay + 2 * day;
    const { table } = await count('accounts', {
      weights,
      at,
      curveAt: [firstDay, at],
      edges: [0],
      segment: 'region',
    });
    const faded = (hours: number) => 2 ** (-hours / 48);
    const anna = faded(46) - 2 * faded(45) + 0.5 * faded(41);
    const ben = faded(48);
    const cem = -2 * faded(48) - 2 + 0.5;
    expect(table.all).toMatchObject({ customers: 3, positive: 3, negative: 3, inDebt: 2, knockedOut: 1 });
    expect(table.all.balanceSum).toBeCloseTo(anna + ben + cem, 9);
    expect(table.balances).toEqual([2, 1]);
    expect(table.segments.map(({ value, group }) => [value, group.customers])).toEqual([['Nord', 1]]);
    expect([...table.touchpoints.knockOuts]).toEqual([0, 0, 1]);
    expect(table.touchpoints.deposits[advert]).toBeCloseTo(ben, 9);
    expect(table.curve.map(({ customers }) => customers)).toEqual([3, 3]);
    expect(table.curve[0]!.balanceSum).toBeCloseTo(1 - 2, 9);
    expect(table.curve[1]!.balanceSum).toBeCloseTo(anna + ben + cem, 9);
  });

  test('finds the weakest moments and what customers say led them here', async () => {
    const { table } = await count('weakestLink', {});
    expect({ ...table, weakestAt: [...table.weakestAt] }).toEqual({
      journeys: 3,
      meanSum: 20,
      meanSquares: 142,
      weakestSum: 15,
      weakestSquares: 117,
      weakestAt: [1, 0, 2],
    });
    const origins = await count('origins', {});
    expect(origins.table).toEqual([{ origin: 'Radio', customers: 1, conversions: 1, value: 30 }]);
  });

  test('names who is behind a number', async () => {
    const listed = await store().listCustomers({
      question,
      selection: { kind: 'follow', from: advert, to: shop },
      account: { weights, at: firstDay },
      after: null,
      limit: 10,
    });
    expect(listed).toEqual({
      total: 2,
      customers: [
        { customer: 'anna', interactions: 4, firstAt: firstDay, lastAt: firstDay + 7 * hour, balance: null },
        { customer: 'ben', interactions: 2, firstAt: firstDay, lastAt: firstDay + 4 * hour, balance: 1 },
      ],
    });
  });
});
