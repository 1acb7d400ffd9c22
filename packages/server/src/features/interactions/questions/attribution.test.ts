import { readPaths } from '@anklang/analysis';
import { type ConversionAttribution, routes } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnStores } from '../../../platform/engine/conformance/stores.fixture.ts';
import { customerGroups } from '../../../platform/engine/measures.ts';
import { openWorkerPool } from '../../../platform/workers/worker-pool.ts';
import { type AskedApp, addFew, askedApp, engines } from './asked-app.fixture.ts';
import { attributeInThread } from './attribute-in-thread.ts';

type Model = keyof ConversionAttribution['touchpoints'][number]['credit'];

const credits = ({ steps, touchpoints }: ConversionAttribution, model: Model, of: 'conversions' | 'value') =>
  Object.fromEntries(touchpoints.map(({ step, credit }) => [steps[step]!.name, credit[model]?.[of].value]));

describeOnStores('attribution', engines, ({ store }) => {
  let asked: AskedApp;
  let keys: Awaited<ReturnType<typeof addFew>>;
  beforeAll(async () => {
    asked = await askedApp(store());
    keys = await addFew(asked);
  });
  afterAll(() => asked.stop());

  const attribute = (body: object = {}): Promise<ConversionAttribution> =>
    asked.ask(routes.askAttribution, { question: {}, ...body });

  describe('refuses', () => {
    test('a question without conversions', async () => {
      const question = { where: { channel: ['phone'] } };
      const refused = await asked.refused(routes.askAttribution, { question });
      expect(refused).toMatchObject({ status: 422, code: 'conversions_missing' });
    });
    test('steps and path files that are not there', async () => {
      const wrongStep = { question: {}, notCredited: ['Nirgends'] };
      expect(await asked.refused(routes.askAttribution, wrongStep)).toMatchObject({ code: 'step_unknown' });
      const wrongFile = { question: {}, pathFileId: 'nobody-has-this' };
      expect(await asked.refused(routes.askAttribution, wrongFile)).toMatchObject({ status: 404 });
    });
  });

  test('rules side by side, worked out by hand', async () => {
    // To conversions: N S K (50) and S S K (30). To none: N H and H H S.
    const found = await attribute({ notCredited: ['Kasse'] });
    expect(found).toMatchObject({
      ...{ conversions: 2, value: 80, nulls: 2, untouched: { conversions: 0, value: 0 } },
      ...{ source: { kind: 'interactions' }, order: 1, useNulls: true, resamples: 200, seed: 1, lookBackDays: null },
      ...{ interactions: 11, journeys: 4, customers: 4, reportedOrigins: [] },
    });
    expect(credits(found, 'first', 'conversions')).toEqual({ Newsletter: 1, Shop: 1, Hotline: 0 });
    expect(credits(found, 'last', 'value')).toEqual({ Newsletter: 0, Shop: 80, Hotline: 0 });
    expect(credits(found, 'linear', 'value')).toEqual({ Newsletter: 25, Shop: 55, Hotline: 0 });
    expect(credits(found, 'shapley', 'value')).toEqual({ Newsletter: 25, Shop: 55, Hotline: 0 });
    expect(credits(found, 'position', 'conversions')).toEqual({ Newsletter: 0.5, Shop: 1.5, Hotline: 0 });
    // An hour between newsletter and shop: 2^(−1/168) of the later one.
    const newsletter = 2 ** (-1 / 168) / (1 + 2 ** (-1 / 168));
    expect(credits(found, 'timeDecay', 'conversions')['Newsletter']).toBeCloseTo(newsletter, 9);
    // From N half go to S, half to H; from S two of three convert; from H one of two goes on to S.
    const [n, s, h] = [(1 / 2) * (2 / 3) + (1 / 2) * (1 / 2) * (2 / 3), 2 / 3, (1 / 2) * (2 / 3)];
    const rate = (2 * n + s + h) / 4;
    const without = { Newsletter: (s + h) / 4, Shop: 0, Hotline: (2 * (1 / 2) * s + s) / 4 };
    expect(rate).toBeCloseTo(1 / 2, 12);
    for (const { step, removalEffect } of found.touchpoints) {
      const name = found.steps[step]!.name as keyof typeof without;
      expect(removalEffect).toBeCloseTo(1 - without[name] / rate, 9);
    }
    const markov = Object.values(credits(found, 'markov', 'conversions'));
    expect(markov.reduce((sum, credit) => sum! + credit!, 0)).toBeCloseTo(2, 9);
    expect(found.steps[found.touchpoints[0]!.step]!.name).toBe('Shop');
    const { conversions } = found.touchpoints[0]!.credit.last!;
    expect(conversions.low).toBeLessThan(2);
    expect(conversions.high).toBeGreaterThan(2);
    expect(JSON.stringify(found)).not.toMatch(/kund(e|in)-/);
  });

  test('flows that add up', async () => {
    const { steps, flows } = await attribute();
    const told = flows.map(({ position, from, to, conversions, nulls }) =>
      [position, steps[from]!.name, to === null ? null : steps[to]!.name, conversions, nulls].join(' '),
    );
    expect(told.sort()).toEqual(
      [
        ...['0 Newsletter Shop 1 0', '0 Newsletter Hotline 0 1', '0 Shop Shop 1 0', '0 Hotline Hotline 0 1'],
        ...['1 Shop Kasse 2 0', '1 Hotline  0 1', '1 Hotline Shop 0 1', '2 Kasse  2 0', '2 Shop  0 1'],
      ].sort(),
    );
  });

  test('the same seed gives the same answer; a look-back, nulls and steps told as one change it', async () => {
    const found = await attribute({ seed: 7 });
    expect(await attribute({ seed: 7 })).toEqual({ ...found, asOf: expect.any(String) });
    expect((await attribute({ seed: 8 })).touchpoints).not.toEqual(found.touchpoints);
    const hour = await attribute({ lookBackDays: 1 / 24, notCredited: ['Kasse'] });
    expect(hour).toMatchObject({ conversions: 1, untouched: { conversions: 1, value: 50 } });
    const noNulls = await attribute({ useNulls: false });
    expect(noNulls.useNulls).toBe(false);
    expect(noNulls.touchpoints.find(({ step }) => noNulls.steps[step]!.name === 'Hotline')!.removalEffect).toBe(0);
    const merge = [{ name: 'Kauf', steps: [keys.shop, 'Kasse'] }];
    const merged = await attribute({ question: { merge }, order: 2, resamples: 0 });
    expect(credits(merged, 'last', 'conversions')).toMatchObject({ Kauf: 2 });
    const { conversions } = merged.touchpoints[0]!.credit.markov!;
    expect([conversions.low, conversions.high]).toEqual([conversions.value, conversions.value]);
  });

  test('credits nobody where everything is left out', async () => {
    const notCredited = [keys.shop, keys.hotline, keys.branch, 'Newsletter', 'Kasse'];
    const found = await attribute({ notCredited });
    expect(found).toMatchObject({
      conversions: 0,
      untouched: { conversions: 2, value: 80 },
      touchpoints: [],
      flows: [],
    });
  });

  test('beside what customers say themselves', async () => {
    const { workspace, owner } = await asked.app.build.workspace();
    const register = await asked.app.build.touchpoint({ workspace, key: 'NL', name: 'Newsletter' });
    const params = { workspaceId: workspace.id };
    const rows = [
      { customer: 'a', touchpoint: 'NL', time: '2026-03-01T10:00:00Z', reportedOrigin: 'newsletter' },
      { customer: 'a', touchpoint: 'Kasse', time: '2026-03-01T11:00:00Z', conversion: { value: 9 } },
      { customer: 'b', touchpoint: 'Kasse', time: '2026-03-01T11:00:00Z', reportedOrigin: 'Freunde' },
    ];
    const client = asked.app.as(owner);
    const added = await client.call(routes.addInteractions, { params, body: JSON.stringify(rows) });
    expect(added.statusCode, added.body).toBe(200);
    const reply = await client.call(routes.askAttribution, { params, body: { question: {} } });
    const found: ConversionAttribution = reply.json();
    const place = found.steps.findIndex(({ key }) => key === register.id);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(found.reportedOrigins).toEqual([
      { origin: 'Freunde', step: null, customers: 1, conversions: 0, value: 0 },
      { origin: 'newsletter', step: place, customers: 1, conversions: 1, value: 9 },
    ]);
  });

  test('a path file, its names resolved as those of interactions', async () => {
    const pathFileId = await addPathFile(asked, [
      [['Newsletter', 'Shop mobil', 'Test'], 3, 90, 1],
      [['Newsletter'], 0, 0, 4],
      [['Shop'], 1, 10, 0],
    ]);
    const found = await attribute({ pathFileId, order: 1 });
    expect(found).toMatchObject({
      ...{ source: { kind: 'pathFile', pathFileId, name: 'Wege' }, conversions: 4, value: 100, nulls: 5 },
      ...{ interactions: 13, journeys: 9, customers: 0, timeCounts: 'instant', reportedOrigins: [] },
    });
    expect(found.steps.map(({ key }) => key)).toEqual(['Newsletter', keys.shop]);
    expect(credits(found, 'first', 'value')).toEqual({ Newsletter: 90, Shop: 10 });
    expect(credits(found, 'linear', 'conversions')).toEqual({ Newsletter: 1.5, Shop: 2.5 });
    expect(found.touchpoints.every(({ credit }) => credit.timeDecay === null)).toBe(true);

    const merge = [{ name: 'Alles', steps: ['Newsletter', keys.shop] }];
    const merged = await attribute({ pathFileId, question: { merge }, notCredited: [] });
    expect(credits(merged, 'last', 'value')).toEqual({ Alles: 100 });
    const without = await attribute({ pathFileId, notCredited: [keys.shop] });
    expect(without).toMatchObject({ conversions: 3, untouched: { conversions: 1, value: 10 } });
    const wrong = { question: {}, pathFileId, notCredited: ['Nirgends'] };
    expect(await asked.refused(routes.askAttribution, wrong)).toMatchObject({ code: 'step_unknown' });

    const { workspace, owner } = await asked.app.build.workspace();
    const elsewhere = await asked.app.as(owner).call(routes.askAttribution, {
      params: { workspaceId: workspace.id },
      body: { question: {}, pathFileId },
    });
    expect(elsewhere.statusCode).toBe(404);
  });
});

async function addPathFile({ app, workspaceId }: AskedApp, rows: [string[], number, number, number][]) {
  const id = app.services.newId();
  const file = { fileName: 'wege.csv', fileHash: id, mappingHash: 'm', importedBy: 'somebody' };
  const totals = JSON.stringify({ paths: rows.length, conversions: 0, value: 0, nulls: 0 });
  await app.services.database
    .insertInto('pathFile')
    .values({
      ...{ id, workspaceId, name: 'Wege', ...file, totals },
      ...{ rows: JSON.stringify(rows), importedAt: '2026-06-01T00:00:00.000Z' },
    })
    .execute();
  return id;
}

describe('attribution in another thread', () => {
  test('ends when whoever asked hangs up, and leaves the threads to others', async () => {
    const pool = openWorkerPool({ threads: 1 });
    const { table } = readPaths([{ path: 'a > b', conversions: 3, value: 9, nulls: 1 }]);
    const stepOf = Int32Array.of(0, 1);
    const options = { order: 1, useNulls: true, seed: 1, resamples: 200 } as const;
    const input = { ...options, paths: { by: 'name' as const, table, stepOf, steps: 2 } };
    const hand = new AbortController();
    const hasty = attributeInThread(pool, input, hand.signal);
    const patient = attributeInThread(pool, input, new AbortController().signal);
    hand.abort();
    await expect(hasty).rejects.toMatchObject({ code: 'cancelled' });
    expect((await patient).attribution).toMatchObject({ conversions: 3, value: 9, nulls: 1 });
    await pool.close();
  });

  test('is done once for a table, and again for other options', async () => {
    const pool = openWorkerPool({ threads: 1 });
    const { signal } = new AbortController();
    const read = readPaths([{ path: 'a > b', conversions: 3, value: 9, nulls: 1 }]);
    const table = { ...read.table, customerOf: Int32Array.of(7) };
    const noCredit = () => new Float64Array(customerGroups * 2);
    const timeDecay = { conversions: noCredit(), value: noCredit() };
    const options = { order: 1, useNulls: true, seed: 1, resamples: 200 } as const;
    const input = { ...options, paths: { by: 'group' as const, table, timeDecay } };
    const first = await attributeInThread(pool, input, signal);
    const withoutNulls = await attributeInThread(pool, { ...input, useNulls: false }, signal);
    expect([first.attribution.useNulls, withoutNulls.attribution.useNulls]).toEqual([true, false]);
    await pool.close();
    expect(await attributeInThread(pool, input, signal)).toBe(first);
    const grown = { ...table, conversions: Float64Array.of(4) };
    const changed = { ...input, paths: { ...input.paths, table: grown } };
    await expect(attributeInThread(pool, changed, signal)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
