import { type ImportResult, type Job, routes, type TouchpointFigures } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type Client, type TestApp, testApp } from '../../../testing/index.ts';
import { madeCsv, madeMapping, madeSurvey } from '../../../testing/made-survey.ts';
import { findTrend } from './find-trend.ts';

describeOnEngines('figures of a touchpoint', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  async function workspaceWith(name: string) {
    const { workspace, owner } = await app.build.workspace();
    const client = app.as(owner);
    const { id: touchpointId } = await app.build.touchpoint({ workspace, key: name, name });
    const params = { workspaceId: workspace.id };
    const read = async (): Promise<TouchpointFigures> => {
      const reply = await client.call(routes.readTouchpointFigures, { params: { ...params, touchpointId } });
      expect(reply.statusCode, reply.body).toBe(200);
      return reply.json();
    };
    return { workspace, client, touchpointId, params, read };
  }

  test('are refused to people who are signed out and to strangers', async () => {
    const { params, touchpointId } = await workspaceWith('Geheim');
    const elsewhere = await app.build.workspace();
    const ask = (workspaceId: string, as: Parameters<TestApp['as']>[0]) =>
      app.as(as).call(routes.readTouchpointFigures, { params: { workspaceId, touchpointId } });
    expect((await ask(params.workspaceId, null)).statusCode).toBe(401);
    expect((await ask(params.workspaceId, elsewhere.owner)).statusCode).toBe(404);
    expect((await ask(elsewhere.workspace.id, elsewhere.owner)).statusCode).toBe(404);
  });

  test('nothing is known of a touchpoint that nobody asked about and nobody came to', async () => {
    const { read } = await workspaceWith('Neu');
    expect(await read()).toEqual({ surveys: [], interactions: null, breaks: null });
  });

  test('waves of a survey one after the other; better only where the interval of the difference says so (000-11)', async () => {
    const { client, params, read } = await workspaceWith('WAIT');
    const first = madeSurvey({ rows: 300 });
    const surveyId = await importWave(client, params, { body: madeCsv(first), waveName: '2025' });
    const again = madeSurvey({ rows: 300, seed: 8 });
    await importWave(client, params, { body: madeCsv(again), waveName: '2026', surveyId });

    const same = (await read()).surveys[0]!;
    expect(same.waves.map(({ label }) => label)).toEqual(['2025', '2026']);
    expect(same.trend).toMatchObject({ from: '2025', to: '2026', verdict: 'none' });
    const counts = [0, 0, 0];
    for (const state of first.touchpoints[0]!.states) if (state < 3) counts[state]!++;
    const [disappointing, ok, delighting] = counts;
    expect(same.waves[0]?.ratings).toEqual({ disappointing, ok, delighting });
    expect(same.waves[0]?.balance).toMatchObject({ low: expect.any(Number), high: expect.any(Number) });

    const better = madeSurvey({ rows: 300, seed: 9 });
    const column = better.touchpoints[0]!;
    column.ratings.forEach((rating, row) => {
      if (rating <= 2) column.ratings[row] = 5;
    });
    await importWave(client, params, { body: madeCsv(better), waveName: '2027', surveyId });
    const { trend, waves } = (await read()).surveys[0]!;
    expect(waves).toHaveLength(3);
    expect(trend).toMatchObject({ from: '2026', to: '2027', verdict: 'better' });
    expect(trend!.difference.low).toBeGreaterThan(0.3);
  });

  test('months of ratings, who came, and where ways to it break', async () => {
    const { client, params, read, touchpointId } = await workspaceWith('Hotline');
    const rows = Array.from({ length: 120 }, (_, i) => {
      const month = i < 60 ? '01' : '02';
      const value = i < 60 || i % 6 === 0 ? 2 : 9;
      const customer = `kundin-${i}`;
      const before = i % 2 === 0 ? 'Newsletter' : 'Shop';
      const rating = { value: before === 'Newsletter' ? value : 9, scale: [0, 10] };
      return [
        { customer, touchpoint: before, time: `2026-${month}-03T09:00:00Z` },
        { customer, touchpoint: 'Hotline', time: `2026-${month}-03T10:00:00Z`, rating },
      ];
    }).flat();
    const reply = await client.call(routes.addInteractions, { params, body: JSON.stringify(rows) });
    expect(reply.json()).toMatchObject({ accepted: 240 });

    const { interactions, breaks, surveys } = await read();
    expect(surveys).toEqual([]);
    expect(interactions).toMatchObject({
      ...{ interactions: 120, customers: 120, allCustomers: 120 },
      ratings: { disappointing: 40, ok: 0, delighting: 80 },
      months: [
        { label: '2026-01', at: '2026-01-01T00:00:00.000Z', ratings: { disappointing: 30, ok: 0, delighting: 30 } },
        { label: '2026-02', ratings: { disappointing: 10, ok: 0, delighting: 50 } },
      ],
      trend: { from: '2026-01', fromEnd: '2026-01', to: '2026-02', toEnd: '2026-02', verdict: 'better' },
    });
    expect(breaks).toMatchObject({ count: 1, items: [{ from: { name: 'Newsletter' }, kind: 'rating' }] });
    expect(breaks?.items[0]?.to).toEqual({ key: touchpointId, name: 'Hotline' });
    expect(JSON.stringify({ interactions, breaks })).not.toContain('kundin');
  });

  type Wave = { body: Buffer; waveName: string; surveyId?: string };

  async function importWave(client: Client, params: { workspaceId: string }, wave: Wave): Promise<string> {
    const { body, waveName, surveyId } = wave;
    const fileName = `${waveName}.csv`;
    const upload = await client.call(routes.uploadFile, { params, query: { fileName }, body });
    const survey = { surveyName: 'Guests', surveyId: surveyId ?? null };
    const request = { uploadId: upload.json().id, mapping: madeMapping, waveName, ...survey };
    const started = await client.call(routes.importWave, { params, body: request });
    expect(started.statusCode, started.body).toBe(202);
    const jobParams = { ...params, jobId: started.json().id };
    const readJob = async () => (await client.call(routes.readJob, { params: jobParams })).json() as Job;
    await expect.poll(readJob, { timeout: 20_000 }).toMatchObject({ state: 'done' });
    // Imports of one moment would have no order.
    app.clock.now = new Date(app.clock.now.getTime() + 60_000);
    return ((await readJob()).result as ImportResult).surveyId;
  }
});

test('too few ratings on either side make no trend; a worse balance is called so (000-11)', () => {
  const side = (label: string, disappointing: number, delighting: number) => ({
    ...{ from: label, to: label },
    ratings: { disappointing, ok: 0, delighting },
  });
  expect(findTrend(side('a', 2, 2), side('b', 50, 50))).toBeNull();
  expect(findTrend(side('a', 10, 90), side('b', 90, 10))).toMatchObject({ verdict: 'worse', from: 'a', to: 'b' });
  expect(findTrend(side('a', 10, 12), side('b', 12, 10))).toMatchObject({ verdict: 'none' });
});
