import { createRandom } from '@anklang/analysis';
import { type Job, routes, type Watch, type WatchedSeries, type WaveChanges } from '@anklang/domain';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type Client, type TestApp, testApp } from '../../../testing/index.ts';
import { madeCsv, madeMapping, madeSurvey } from '../../../testing/made-survey.ts';

const dayMs = 86_400_000;
const firstDay = Date.UTC(2026, 0, 5);
const days = 140;
/** Three days of anger, and one of calls only. */
const storm = { from: 120, to: 122 };
const rush = 60;

describeOnEngines('monitoring', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let client: Client;
  let params: { workspaceId: string };
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    app = await testApp({ database: engine });
    const made = await app.build.workspace();
    owner = made.owner;
    client = app.as(owner);
    params = { workspaceId: made.workspace.id };
    for (const name of ['Hotline', 'Filiale'])
      ids[name] = (await app.build.touchpoint({ ...made, key: name, name })).id;
  }, 120_000);
  afterAll(() => app.stop());

  async function addDays(
    touchpoint: string,
    numberOn: (day: number) => number,
    isBad: (day: number, i: number) => boolean,
  ) {
    const rows = Array.from({ length: days }, (_, day) =>
      Array.from({ length: numberOn(day) }, (_, i) => ({
        customer: `kundin-${touchpoint}-${day}-${i}`,
        touchpoint,
        time: new Date(firstDay + day * dayMs + (8 + (i % 10)) * 3_600_000).toISOString(),
        rating: { value: isBad(day, i) ? 2 : 9, scale: [0, 10] },
      })),
    ).flat();
    const reply = await client.call(routes.addInteractions, { params, body: JSON.stringify(rows) });
    expect(reply.statusCode, reply.body).toBe(200);
  }

  async function importWave(name: string, change: (rating: number, key: string, row: number) => number) {
    const survey = madeSurvey({ rows: 300 });
    for (const { key, ratings } of survey.touchpoints)
      ratings.forEach((rating, row) => {
        if (!Number.isNaN(rating)) ratings[row] = change(rating, key, row);
      });
    const upload = await client.call(routes.uploadFile, {
      params,
      query: { fileName: 'welle.csv' },
      body: madeCsv(survey),
    });
    const surveys = (await client.call(routes.readWaveChanges, { params })).json() as WaveChanges;
    const known = surveys.surveys[0]?.id ?? null;
    const body = {
      ...{ uploadId: upload.json().id, mapping: madeMapping },
      ...{ surveyName: 'Gäste', surveyId: known, waveName: name },
    };
    const started = await client.call(routes.importWave, { params, body: body });
    expect(started.statusCode, started.body).toBe(202);
    const readJob = async () =>
      (await client.call(routes.readJob, { params: { ...params, jobId: started.json().id } })).json() as Job;
    await vi.waitFor(async () => expect(await readJob()).toMatchObject({ state: 'done' }), { timeout: 20_000 });
  }

  const changes = async (query: { surveyId?: string } = {}): Promise<WaveChanges> => {
    const reply = await client.call(routes.readWaveChanges, { params, query });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };
  const watch = async (query: { days?: number } = {}): Promise<Watch> => {
    const reply = await client.call(routes.readWatch, { params, query });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };

  test('is refused to people who are signed out, to strangers, to keys for other things, and to nonsense', async () => {
    const elsewhere = await app.build.workspace();
    const key = await app.build.apiKey({ workspace: { id: params.workspaceId }, user: owner, scopes: ['survey.read'] });
    const asked = [
      [routes.readWaveChanges, {}],
      [routes.readWatch, {}],
      [routes.readWatchedSeries, { step: 'x' }],
    ] as const;
    for (const [route, query] of asked) {
      expect((await app.as(null).call(route, { params, query: query as never })).statusCode).toBe(401);
      expect((await app.as(elsewhere.owner).call(route, { params, query: query as never })).statusCode).toBe(404);
      expect((await app.as(key).call(route, { params, query: query as never })).statusCode).toBe(403);
    }
    expect((await client.call(routes.readWatch, { params, query: { days: 29 } })).statusCode).toBe(400);
    expect((await client.call(routes.readWatch, { params, query: { days: 366 } })).statusCode).toBe(400);
    expect((await client.call(routes.readWatchedSeries, { params, query: {} as never })).statusCode).toBe(400);
    expect((await client.call(routes.readWaveChanges, { params, query: { surveyId: '!' } })).statusCode).toBe(400);
    expect((await client.call(routes.readWaveChanges, { params, query: { surveyId: 'elsewhere' } })).statusCode).toBe(
      404,
    );
    const unknown = await client.call(routes.readWatchedSeries, { params, query: { step: 'Hotline' } });
    expect(unknown.json()).toMatchObject({ status: 422, code: 'step_unknown' });
  });

  test('says that there is nothing yet', async () => {
    expect(await watch()).toMatchObject({ from: null, to: null, touchpoints: [], falseAlarmsPerYear: 2 });
    expect(await changes()).toMatchObject({ surveys: [], survey: null, touchpoints: [] });
  });

  test('finds the planted storm with its days, and nothing where nothing happens', async () => {
    const random = createRandom(5);
    const usual = (mean: number) => mean + random.below(5) - 2;
    const isStorm = (day: number) => day >= storm.from && day <= storm.to;
    await addDays(
      'Hotline',
      (day) => usual(day === rush || isStorm(day) ? 60 : 12),
      (day) => random.uniform() < (isStorm(day) ? 0.8 : 0.1),
    );
    await addDays(
      'Filiale',
      () => usual(10),
      () => random.uniform() < 0.1,
    );

    const { touchpoints, ...about } = await watch();
    expect(about).toMatchObject({ from: '2026-02-24', to: '2026-05-24', leftOut: 0 });
    expect(touchpoints.map(({ step }) => step.touchpointId)).toEqual([ids['Hotline'], ids['Filiale']]);
    expect(touchpoints[1]).toMatchObject({ judged: true, surges: [] });
    const { surges } = touchpoints[0]!;
    expect(surges.map(({ kind, from, to }) => `${kind} ${from} ${to}`).toSorted()).toEqual([
      'badShare 2026-05-05 2026-05-07',
      'volume 2026-03-06 2026-03-06',
      'volume 2026-05-05 2026-05-07',
    ]);
    const volume = surges.find(({ kind, from }) => kind === 'volume' && from === '2026-05-05')!;
    expect(volume.observed / volume.expected).toBeGreaterThan(4);
    expect(volume).toMatchObject({ rated: null, isOpen: false });
    expect(JSON.stringify(touchpoints)).not.toContain('kundin');

    const short = await watch({ days: 30 });
    expect(short.touchpoints[0]!.surges.map(({ from }) => from)).toEqual(['2026-05-05', '2026-05-05']);
  });

  test('shows the days of a touchpoint, what was to be expected, and its week', async () => {
    const query = { step: ids['Hotline']!, days: 30 };
    const reply = await client.call(routes.readWatchedSeries, { params, query });
    expect(reply.statusCode, reply.body).toBe(200);
    const series = reply.json() as WatchedSeries;
    expect(series.step).toMatchObject({ name: 'Hotline', touchpointId: ids['Hotline'] });
    expect(series.volume).toHaveLength(30);
    const worst = series.volume.find(({ day }) => day === '2026-05-06')!;
    expect(worst.observed!).toBeGreaterThan(1.5 * worst.high!);
    expect(series.badShare.find(({ day }) => day === '2026-05-06')!.observed).toBeGreaterThan(0.5);
    expect(series.surges).toHaveLength(2);
    expect(series.seasonOfVolume).toMatchObject({ months: null, wholeMonths: 3, neededMonths: 16 });
    expect(series.seasonOfVolume.weekdays).toHaveLength(7);
  });

  test('tells what changed since the last wave, and only that', async () => {
    await importWave('2025', (rating) => rating);
    expect(await changes()).toMatchObject({ surveys: [{ name: 'Gäste', waves: 1 }], survey: null });

    app.clock.now = new Date(app.clock.now.getTime() + dayMs);
    await importWave('2026', (rating, key, row) => (key === 'WAIT' && row % 2 === 0 ? 1 : rating));
    const { survey, touchpoints, askedOnce } = await changes();
    expect(survey).toMatchObject({ name: 'Gäste', before: { name: '2025' }, after: { name: '2026' } });
    expect(askedOnce).toBe(0);
    const directions = Object.fromEntries(touchpoints.map(({ name, direction }) => [name, direction]));
    expect(directions).toEqual({
      'Waiting time': 'falling',
      Greeting: 'none',
      Advice: 'none',
      Newsletter: 'none',
      'Car park': 'none',
    });
    expect(touchpoints[0]).toMatchObject({ name: 'Waiting time', missing: 0, influence: null });
    expect(touchpoints[0]!.by!.high).toBeLessThan(0);
    expect(touchpoints[0]!.ratings).toEqual({ before: touchpoints[0]!.ratings.after, after: expect.any(Number) });
  });

  test('tells how influence moved once the rankings of both waves are computed', async () => {
    const { touchpoints, survey } = await changes();
    const body = { touchpointId: touchpoints[0]!.touchpointId };
    const started = await client.call(routes.computeRelevance, { params, body });
    expect(started.statusCode, started.body).toBe(202);
    await vi.waitFor(async () => expect((await changes()).touchpoints[0]!.influence).not.toBeNull(), {
      timeout: 30_000,
    });
    const moved = (await changes({ surveyId: survey!.id })).touchpoints;
    expect(moved.every(({ influence }) => influence !== null)).toBe(true);
    expect(moved.find(({ name }) => name === 'Greeting')!.influence!.before.value).toBeGreaterThan(0);
  });
});
