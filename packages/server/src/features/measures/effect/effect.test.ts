import {
  type FieldWork,
  type GoalValue,
  type Job,
  type MeasureEffect,
  type NewMeasureInput,
  routes,
  type Survey,
} from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type Client, type TestApp, testApp } from '../../../testing/index.ts';
import { madeCsv, madeMapping, madeSurvey } from '../../../testing/made-survey.ts';

const dayMs = 86_400_000;
/** A Monday. */
const begin = Date.UTC(2026, 0, 5);
const startsOn = '2026-04-06';
const change = Date.parse(startsOn);

/** A rating for a place in a row of many: the same mix every few places. */
const mixed = (mix: readonly number[], place: number) => mix[place % mix.length]!;
const before = [3, 5, 7, 8, 9, 6, 4, 10];
const better = [9, 8, 10, 9, 7, 10, 6, 9];

describeOnEngines('the effect of a measure', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  async function company() {
    const { workspace, owner } = await app.build.workspace();
    const client = app.as(owner);
    const params = { workspaceId: workspace.id };
    const ids = {} as Record<string, string>;
    for (const name of ['Hotline', 'Portal', 'Filiale', 'App']) {
      ids[name] = (await app.build.touchpoint({ workspace, key: name, name })).id;
    }
    const start = async (body: NewMeasureInput, day: string | null = startsOn) => {
      const reply = await client.call(routes.createMeasure, {
        params,
        body: { actual: { startsOn: day }, ...body },
      });
      expect(reply.statusCode, reply.body).toBe(201);
      return reply.json() as { id: string };
    };
    const effect = async ({ id: measureId }: { id: string }): Promise<MeasureEffect> => {
      const reply = await client.call(routes.readMeasureEffect, { params: { ...params, measureId } });
      expect(reply.statusCode, reply.body).toBe(200);
      return reply.json();
    };
    return { workspace, owner, client, params, ids, start, effect };
  }

  type Rated = { touchpoint: string; of: (at: number, place: number) => number; weeks?: number };

  async function rate(client: Client, params: { workspaceId: string }, rated: readonly Rated[]) {
    const rows = rated.flatMap(({ touchpoint, of, weeks = 26 }) =>
      Array.from({ length: weeks * 14 }, (_, place) => {
        const at = begin + Math.floor(place / 2) * dayMs + (place % 2) * 3_600_000 + 36_000_000;
        const rating = { value: of(at, place), scale: [0, 10] };
        return { customer: `kundin-${touchpoint}-${place}`, touchpoint, time: new Date(at).toISOString(), rating };
      }),
    );
    const reply = await client.call(routes.addInteractions, { params, body: JSON.stringify(rows) });
    expect(reply.json(), reply.body).toMatchObject({ accepted: rows.length });
  }
  const steady = (_at: number, place: number) => mixed(before, place);
  const improves = (at: number, place: number) => mixed(at < change ? before : better, place);

  test('is kept from strangers and people who are signed out', async () => {
    const { params, start, ids } = await company();
    const measure = await start({ title: 'Geheim' });
    const { workspace: other, owner: outsider } = await app.build.workspace();
    const ask = (as: Parameters<TestApp['as']>[0], workspaceId: string) =>
      app.as(as).call(routes.readMeasureEffect, { params: { workspaceId, measureId: measure.id } });
    expect((await ask(null, params.workspaceId)).statusCode).toBe(401);
    expect((await ask(outsider, params.workspaceId)).statusCode).toBe(404);
    expect((await ask(outsider, other.id)).statusCode).toBe(404);
    const values = (workspaceId: string) =>
      app.as(outsider).call(routes.readGoalValues, {
        params: { workspaceId, touchpointId: ids['Hotline']! },
        query: { metric: 'balance' },
      });
    expect((await values(params.workspaceId)).statusCode).toBe(404);
    expect((await values(other.id)).statusCode).toBe(404);
  });

  test('what helped is told from what did not, beside others, with what else it may have been (000-18)', async () => {
    const { client, params, ids, start, effect } = await company();
    await rate(client, params, [
      { touchpoint: 'Hotline', of: improves },
      { touchpoint: 'Portal', of: steady },
      { touchpoint: 'Filiale', of: steady },
      { touchpoint: 'App', of: steady },
    ]);
    const cases = { realistic: { target: 20 }, best: { target: 100 } };
    const helped = await start({ title: 'Rückruf', touchpointIds: [ids['Hotline']!], cases });
    const useless = await start({ title: 'Neues Portal', touchpointIds: [ids['Portal']!], cases });

    // Where something else was begun at the same time is no comparison.
    const worked = await effect(helped);
    expect(worked).toMatchObject({
      ...{ verdict: 'improved', startsOn, metric: 'balance', touchpoint: { name: 'Hotline' }, alsoThen: [] },
      target: { case: 'realistic', value: 20 },
      sources: [{ source: { kind: 'interactions' }, verdict: 'improved', others: 2, target: 'reached' }],
    });
    const [source] = worked.sources;
    expect(source!.change!.low).toBeGreaterThan(20);
    expect(source!.beyondOthers!.low).toBeGreaterThan(20);
    expect(source!.before).toMatchObject({ from: '2026-01-05', to: '2026-04-05', ratings: 182 });
    expect(source!.after).toMatchObject({ from: startsOn, to: '2026-07-05', ratings: 182 });
    expect(source!.rivals.map(({ kind }) => kind)).toEqual(['others', 'trend', 'season', 'regressionToMean']);
    expect(source!.rivals.find(({ kind }) => kind === 'others')).toMatchObject({ state: 'unlikely' });
    expect(source!.rivals.find(({ kind }) => kind === 'season')).toMatchObject({ state: 'unknown', size: null });
    expect(source!.points.map(({ ratings }) => ratings)).toEqual([14, 56, 56, 56, 56, 56, 56, 14]);
    expect(JSON.stringify(worked)).not.toContain('kundin');

    expect(await effect(useless)).toMatchObject({
      verdict: 'none',
      sources: [{ verdict: 'none', target: 'missed', rivals: [] }],
    });
  });

  test('a smaller share of disappointed is better, a mean stands on ratings', async () => {
    const { client, params, ids, start, effect } = await company();
    await rate(client, params, [
      { touchpoint: 'Hotline', of: improves },
      { touchpoint: 'Portal', of: steady },
      { touchpoint: 'App', of: steady },
    ]);
    const at = { touchpointIds: [ids['Hotline']!] };
    const fewer = await effect(
      await start({ ...at, title: 'A', goal: { metric: 'disappointed' }, cases: { realistic: { target: 30 } } }),
    );
    expect(fewer.sources[0]).toMatchObject({ verdict: 'improved', target: 'reached' });
    expect(fewer.sources[0]!.change!.high).toBeLessThan(0);
    const mean = await effect(
      await start({ ...at, title: 'B', goal: { metric: 'mean' }, cases: { realistic: { target: 9.9 } } }),
    );
    expect(mean.sources[0]).toMatchObject({ verdict: 'improved', target: 'missed' });
    expect(mean.sources[0]!.before.value).toMatchObject({ value: 6.49 });
    expect(mean.alsoThen).toMatchObject([{ title: 'A', startsOn }]);
  });

  test('whatever moved all touchpoints at once is no effect', async () => {
    const { client, params, ids, start, effect } = await company();
    const all = ['Hotline', 'Portal', 'Filiale', 'App'].map((touchpoint) => ({ touchpoint, of: improves }));
    await rate(client, params, all);
    const { verdict, sources } = await effect(
      await start({ title: 'Mitgeschwommen', touchpointIds: [ids['Hotline']!] }),
    );
    expect(verdict).toBe('none');
    expect(sources[0]!.change!.low).toBeGreaterThan(0);
    expect(sources[0]!.beyondOthers!.low).toBeLessThan(0);
    expect(sources[0]!.rivals).toContainEqual(expect.objectContaining({ kind: 'others', state: 'possible' }));
  });

  test('too early and too few are said, as is what cannot be told at all', async () => {
    const { client, params, ids, start, effect } = await company();
    await rate(client, params, [
      { touchpoint: 'Hotline', of: improves, weeks: 15 },
      { touchpoint: 'App', of: steady, weeks: 1 },
    ]);
    const early = await effect(await start({ title: 'A', touchpointIds: [ids['Hotline']!] }));
    expect(early).toMatchObject({ verdict: 'tooEarly', sources: [{ missing: { days: 14 } }] });
    const few = await effect(await start({ title: 'B', touchpointIds: [ids['App']!] }, '2026-01-08'));
    expect(few).toMatchObject({ verdict: 'tooFew', sources: [{ change: null, target: 'unknown' }] });
    expect(few.sources[0]!.missing.ratingsAfter).toBeGreaterThan(0);
    expect(await effect(await start({ title: 'C', touchpointIds: [ids['Portal']!] }))).toMatchObject({
      ...{ verdict: 'noData', sources: [] },
    });
    expect(await effect(await start({ title: 'D', touchpointIds: [ids['Hotline']!] }, null))).toMatchObject({
      ...{ verdict: 'notStarted', startsOn: null },
    });
    expect(await effect(await start({ title: 'E' }))).toMatchObject({ verdict: 'noTouchpoint', touchpoint: null });
  });

  test('waves of a survey speak too, and the last one proposes where to begin (003-11)', async () => {
    const { client, params, start, effect } = await company();
    const values = async (touchpointId: string, metric: string): Promise<GoalValue[]> => {
      const asked = { params: { ...params, touchpointId }, query: { metric } as never };
      const reply = await client.call(routes.readGoalValues, asked);
      expect(reply.statusCode, reply.body).toBe(200);
      return reply.json().items;
    };
    app.clock.now = new Date('2026-01-10T10:00:00Z');
    const first = madeSurvey({ rows: 300 });
    const surveyId = await importWave(client, params, { body: madeCsv(first), waveName: 'Winter' });
    const survey = (await client.call(routes.listTouchpoints, { params, query: { search: 'WAIT' } })).json();
    const wait = survey.items[0].id as string;
    app.clock.now = new Date('2026-06-10T10:00:00Z');
    const later = madeSurvey({ rows: 300, seed: 9 });
    const column = later.touchpoints[0]!;
    column.ratings.forEach((rating, row) => {
      if (rating <= 2) column.ratings[row] = 5;
    });
    const [known] = await values(wait, 'balance');
    expect(known).toMatchObject({ source: { kind: 'survey', surveyId }, label: 'Winter', from: '2026-01-10' });
    await importWave(client, params, { body: madeCsv(later), waveName: 'Sommer', surveyId });
    expect((await values(wait, 'balance'))[0]).toMatchObject({ label: 'Sommer' });
    expect(await values(wait, 'mean')).toEqual([]);

    const said = await effect(await start({ title: 'Wartezeit', touchpointIds: [wait] }));
    expect(said.verdict).toBe('improved');
    expect(said.sources[0]).toMatchObject({
      source: { kind: 'survey', surveyName: 'Guests' },
      points: [{ label: 'Winter', from: '2026-01-10' }, { label: 'Sommer' }],
    });

    // People were asked long before the file came in: that is when the wave is of.
    const list = (await client.call(routes.listSurveys, { params })).json().items as Survey[];
    const [summer, winter] = list[0]!.waves;
    const saidOf = async (wave: { id: string }, fieldWork: FieldWork | null) => {
      const changed = await client.call(routes.changeWave, {
        params: { ...params, waveId: wave.id },
        body: { fieldWork },
      });
      expect(changed.statusCode, changed.body).toBe(200);
    };
    await saidOf(winter!, { from: '2025-11-03', to: '2025-11-21' });
    const measure = await start({ title: 'Wartezeit, noch einmal', touchpointIds: [wait] });
    const dated = await effect(measure);
    expect(dated.verdict).toBe('improved');
    expect(dated.sources[0]).toMatchObject({ points: [{ label: 'Winter', from: '2025-11-03' }, { label: 'Sommer' }] });
    // Whoever was asked around the first day says nothing about before or after.
    await saidOf(summer!, { from: '2026-01-11', to: '2026-06-09' });
    expect((await effect(measure)).verdict).not.toBe('improved');
  });

  type Wave = { body: Buffer; waveName: string; surveyId?: string };

  async function importWave(client: Client, params: { workspaceId: string }, wave: Wave): Promise<string> {
    const { body, waveName, surveyId = null } = wave;
    const upload = await client.call(routes.uploadFile, { params, query: { fileName: `${waveName}.csv` }, body });
    const request = { uploadId: upload.json().id, mapping: madeMapping, waveName, surveyName: 'Guests', surveyId };
    const started = await client.call(routes.importWave, { params, body: request });
    expect(started.statusCode, started.body).toBe(202);
    const jobParams = { ...params, jobId: started.json().id };
    const readJob = async () => (await client.call(routes.readJob, { params: jobParams })).json() as Job;
    await expect.poll(readJob, { timeout: 20_000 }).toMatchObject({ state: 'done' });
    return ((await readJob()).result as { surveyId: string }).surveyId;
  }
});
