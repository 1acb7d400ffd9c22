import {
  type ImportResult,
  type Job,
  type RelevanceCell,
  type RelevanceMap,
  routes,
  type TouchpointRelevance,
} from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type Client, type TestApp, testApp } from '../../../testing/index.ts';
import { madeCsv, madeMapping, madeSurvey } from '../../../testing/made-survey.ts';
import type { SurveyData } from '../../feedback/index.ts';
import { isOnlyIn } from './read-relevance-map.ts';

/** In these regions people do not mind waiting: what waiting is to others, the newsletter is to them. */
function swapWaitAndNews(data: SurveyData, regions: readonly string[]): SurveyData {
  const [wait, news] = ['WAIT', 'NEWS'].map((name) => data.touchpoints.find(({ key }) => key === name)!);
  data.segments[0]!.values.forEach((region, row) => {
    if (!regions.includes(region ?? '')) return;
    for (const column of ['ratings', 'states'] as const) {
      [wait![column][row], news![column][row]] = [news![column][row]!, wait![column][row]!];
    }
  });
  return data;
}

test('a survey says nothing of one phase among several', () => {
  expect(isOnlyIn(undefined, null)).toBe(true);
  expect(isOnlyIn(['p1'], 'p1')).toBe(true);
  expect(isOnlyIn(['p1', 'p2'], 'p1')).toBe(false);
  expect(isOnlyIn(undefined, 'p1')).toBe(false);
});

describeOnEngines('the map of relevance from data', (engine) => {
  let app: TestApp;
  let workspaceId: string;
  let manager: Client;
  let analyst: Client;
  let viewer: Client;
  const segments = {} as Record<'north' | 'south' | 'tiny' | 'unknown', string>;
  const touchpoints = {} as Record<string, string>;
  let surveyId: string;

  beforeAll(async () => {
    app = await testApp({ database: engine });
    const { workspace } = await app.build.workspace();
    workspaceId = workspace.id;
    manager = app.as(await app.build.member({ workspace, role: 'touchpointManager' }));
    analyst = app.as(await app.build.member({ workspace, role: 'analyst' }));
    viewer = app.as(await app.build.member({ workspace, role: 'viewer' }));
    ({ surveyId } = await importWave(madeSurvey({ rows: 1500 }), '2025', null));
    app.clock.now = new Date(app.clock.now.getTime() + 86_400_000);
    await importWave(swapWaitAndNews(madeSurvey({ rows: 1500, seed: 8 }), ['South']), '2026', surveyId);
    segments.north = await addSegment('Norden', [{ column: 'REGION', value: 'North' }]);
    segments.south = await addSegment('Süden', [
      { column: 'REGION', value: 'South' },
      { column: 'BRANCH', value: 'Munich' },
    ]);
    segments.tiny = await addSegment('Kaum jemand', [{ column: 'REGION', value: 'Tiny' }]);
    segments.unknown = await addSegment('Nirgends gefragt', [{ column: 'AGE', value: '30' }]);
    const found = await viewer.call(routes.listTouchpoints, { params: { workspaceId } });
    for (const { key, id } of found.json().items) touchpoints[key] = id;
  }, 120_000);
  afterAll(() => app.stop());

  async function importWave(data: SurveyData, waveName: string, survey: string | null): Promise<ImportResult> {
    const params = { workspaceId };
    const upload = await manager.call(routes.uploadFile, {
      params,
      query: { fileName: 'made.csv' },
      body: madeCsv(data),
    });
    expect(upload.statusCode, upload.body).toBe(201);
    const names = { surveyName: 'Guests', waveName, surveyId: survey };
    const request = { uploadId: upload.json().id, mapping: madeMapping, ...names };
    const started = await manager.call(routes.importWave, { params, body: request });
    expect(started.statusCode, started.body).toBe(202);
    for (let look = 0; look < 3000; look++) {
      const read = await manager.call(routes.readJob, { params: { workspaceId, jobId: started.json().id } });
      const job: Job = read.json();
      if (job.state === 'done') return job.result as ImportResult;
      if (job.state === 'failed') throw new Error(JSON.stringify(job.problem));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('the import never ended');
  }

  const addSegment = async (name: string, data: { column: string; value: string }[]): Promise<string> => {
    const reply = await manager.call(routes.addEntry, {
      params: { workspaceId, kind: 'segment' },
      body: { name, body: { data } },
    });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json().id;
  };
  const map = async (query: Record<string, string> = {}, as = viewer): Promise<RelevanceMap> => {
    const reply = await as.call(routes.readRelevanceMap, { params: { workspaceId }, query });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };
  const compute = (body: { touchpointId?: string } = {}, as = viewer) =>
    as.call(routes.computeRelevance, { params: { workspaceId }, body });
  const computed = async (): Promise<RelevanceMap> => {
    expect((await compute()).statusCode).toBe(202);
    await expect
      .poll(async () => (await map()).computing, { timeout: 60_000 })
      .toEqual({ missing: 0, isRunning: false });
    return map();
  };
  const rowOf = ({ items }: RelevanceMap, key: string) => items.find((row) => row.touchpointId === touchpoints[key])!;
  const cellOf = (of: RelevanceMap, key: string, columnId: string | null): RelevanceCell =>
    rowOf(of, key).cells.find((cell) => cell.columnId === columnId)!;
  const shareOf = (cell: RelevanceCell) => cell.data?.relevance as { value: number; low: number; high: number };

  test('nothing is computed because somebody looks, and nobody else may have it computed', async () => {
    const before = await map();
    // The newest and the first wave for everybody, and three segments that the survey knows.
    expect(before.computing).toEqual({ missing: 5, isRunning: false });
    expect(before.items.every(({ cells }) => cells.length === 0)).toBe(true);
    expect((await compute({}, app.as(null))).statusCode).toBe(401);
    const { workspace, owner } = await app.build.workspace();
    expect((await compute({}, app.as(owner))).statusCode).toBe(404);
    const params = { workspaceId: workspace.id };
    expect((await app.as(owner).call(routes.computeRelevance, { params, body: {} })).json().missing).toBe(0);
    const foreign = { params, body: { touchpointId: touchpoints['WAIT']! } };
    expect((await app.as(owner).call(routes.computeRelevance, foreign)).json().missing).toBe(0);
    expect((await map()).computing).toEqual({ missing: 5, isRunning: false });
  });

  test('relevance differs by segment where people differ, with intervals and without blending (004-16, 004-22)', async () => {
    const found = await computed();
    expect(found.surveys).toMatchObject([
      { id: surveyId, name: 'Guests', waveName: '2026', outcome: 'Recommendation' },
    ]);
    const [north, south] = [segments.north, segments.south];
    const [waitNorth, waitSouth] = [north, south].map((id) => shareOf(cellOf(found, 'WAIT', id)));
    expect(waitNorth!.low).toBeGreaterThan(waitSouth!.high);
    expect(shareOf(cellOf(found, 'NEWS', south)).low).toBeGreaterThan(shareOf(cellOf(found, 'NEWS', north)).high);
    for (const { cells } of found.items) {
      for (const { judged, data } of cells) {
        expect(judged).toEqual({ relevance: null, potential: null });
        expect(data).toMatchObject({ surveyId, rank: data?.relevance && 'value' in data.relevance ? {} : null });
      }
    }
    const columns = new Map(found.columns.map((column) => [column.id, column]));
    expect(columns.get(north)).toMatchObject({
      isMeasured: true,
      top: { relevance: { touchpointId: touchpoints['WAIT'] } },
    });
    expect(columns.get(south)).toMatchObject({ top: { relevance: { touchpointId: touchpoints['NEWS'] } } });
    expect(columns.get(segments.unknown)).toMatchObject({
      isMeasured: false,
      top: { relevance: null, potential: null },
    });
    expect(columns.get(null)?.top.potential?.estimate.low).toBeGreaterThan(0);
  });

  test('where too few answered there is no number but how many are needed (002-14)', async () => {
    const cell = cellOf(await computed(), 'WAIT', segments.tiny);
    expect(cell.data).toMatchObject({ relevance: { notEnough: true }, rank: null, createDelight: { notEnough: true } });
    const { have, need } = cell.data!.relevance as { have: number; need: number };
    expect(need).toBeGreaterThan(have);
    expect(JSON.stringify(cell)).not.toContain('"value"');
  });

  test('a phase has the figures of touchpoints that are in it alone; judgement may say more', async () => {
    const call = { params: { workspaceId, kind: 'phase' as const }, body: { name: 'Ankunft' } };
    const arrival = (await manager.call(routes.addEntry, call)).json().id as string;
    const later = (await manager.call(routes.addEntry, { ...call, body: { name: 'Danach' } })).json().id as string;
    const put = (key: string, phaseIds: string[]) =>
      manager.call(routes.changeTouchpoint, {
        params: { workspaceId, touchpointId: touchpoints[key]! },
        body: { version: 1, phaseIds },
      });
    expect((await put('WAIT', [arrival])).statusCode).toBe(200);
    expect((await put('GREET', [arrival, later])).statusCode).toBe(200);
    await computed();
    const phases = await map({ by: 'phase', segmentId: segments.north });
    expect(cellOf(phases, 'WAIT', arrival).data).toMatchObject({ surveyId });
    expect(rowOf(phases, 'WAIT').cells.map(({ columnId }) => columnId)).toEqual([null, arrival]);
    expect(rowOf(phases, 'GREET').cells.map(({ columnId }) => columnId)).toEqual([null]);
    expect(cellOf(phases, 'WAIT', arrival).data).toEqual(cellOf(await map(), 'WAIT', segments.north).data);
    expect(cellOf(await map({ phaseId: arrival }), 'WAIT', segments.north).data).toMatchObject({ surveyId });
  });

  test('judgement that the data contradict is marked, in places and not in points (004-22)', async () => {
    const judge = (key: string, relevance: number, as = analyst) =>
      as.call(routes.addJudgement, {
        params: { workspaceId, touchpointId: touchpoints[key]! },
        body: { relevance, reason: 'Gefühl', segmentId: segments.south },
      });
    for (const [key, points] of [
      ['NEWS', 1],
      ['WAIT', 10],
      ['ADVICE', 6],
      ['PARK', 2],
    ] as const) {
      expect((await judge(key, points)).statusCode).toBe(201);
    }
    const found = await computed();
    const cell = cellOf(found, 'WAIT', segments.south);
    expect(cell.gap).toEqual({ relevance: 'higher', potential: null });
    expect(cell.judged.relevance).toEqual({ median: 10, low: 10, high: 10, people: 1 });
    expect(shareOf(cell)).toHaveProperty('low');
    expect(cellOf(found, 'NEWS', segments.south).gap.relevance).toBe('lower');
    expect(cellOf(found, 'NEWS', segments.north).gap.relevance).toBeNull();
    expect(found.gaps.relevance).toBeGreaterThanOrEqual(2);
    expect(found.judgedTouchpoints).toBe(4);
    // Whoever else judges otherwise widens the range until it no longer contradicts.
    expect((await judge('WAIT', 0, manager)).statusCode).toBe(201);
    const after = cellOf(await map(), 'WAIT', segments.south);
    expect(after.judged.relevance).toEqual({ median: 5, low: 0, high: 10, people: 2 });
    expect(after.gap.relevance).toBeNull();
  });

  test('a touchpoint tells its influence wave by wave; change is told only where it is sure (004-21)', async () => {
    const of = async (key: string): Promise<TouchpointRelevance> =>
      (
        await viewer.call(routes.readTouchpointRelevance, { params: { workspaceId, touchpointId: touchpoints[key]! } })
      ).json();
    await computed();
    const wait = await of('WAIT');
    expect(wait.computing).toEqual({ missing: 0, isRunning: false });
    expect(wait.surveys).toMatchObject([{ surveyId, waves: [{ name: '2025' }, { name: '2026' }], whyNoDrift: null }]);
    expect(wait.surveys[0]!.drift).toMatchObject({ direction: 'falling' });
    expect(wait.surveys[0]!.drift!.by.high).toBeLessThan(0);
    expect(rowOf(await map(), 'WAIT').drift).toEqual(wait.surveys[0]!.drift);
    const { segmentId: _, ...everybody } = wait.measured.find(({ segmentId }) => segmentId === null)!;
    expect(everybody).toEqual(cellOf(await map(), 'WAIT', null).data);
    expect(wait.measured.map(({ segmentId }) => segmentId)).not.toContain(segments.unknown);
    const stray = await app.build.touchpoint({ workspace: { id: workspaceId } });
    const none = await viewer.call(routes.readTouchpointRelevance, { params: { workspaceId, touchpointId: stray.id } });
    expect(none.json()).toMatchObject({ surveys: [], measured: [], cells: [], judgements: [] });
    // Only what is asked about or judged stands in the short map.
    const names = (found: RelevanceMap) => found.items.map(({ touchpointId }) => touchpointId);
    expect(names(await map())).toContain(stray.id);
    expect(names(await map({ rows: 'filled' }))).toHaveLength(5);
  });

  test('without a sure difference there is none; several surveys stand side by side (004-21)', async () => {
    const { surveyId: other } = await importWave(madeSurvey({ rows: 600, seed: 9 }), '2024', null);
    app.clock.now = new Date(app.clock.now.getTime() + 86_400_000);
    await importWave(madeSurvey({ rows: 600, seed: 10 }), '2027', other);
    const params = { workspaceId, touchpointId: touchpoints['WAIT']! };
    const read = async (): Promise<TouchpointRelevance> =>
      (await viewer.call(routes.readTouchpointRelevance, { params })).json();
    const before = (await read()).surveys.find((survey) => survey.surveyId === other);
    expect(before).toMatchObject({ drift: null, whyNoDrift: 'notComputed', waves: [{ isComputed: false }, {}] });

    const begun = await compute({ touchpointId: params.touchpointId });
    expect(begun.json()).toMatchObject({ isRunning: true });
    expect(begun.json().missing).toBeGreaterThanOrEqual(2);
    await expect.poll(async () => (await read()).computing.missing, { timeout: 60_000 }).toBe(0);
    expect((await read()).surveys.find((survey) => survey.surveyId === other)).toMatchObject({
      ...{ drift: { direction: 'none' }, whyNoDrift: null },
      waves: [{ name: '2024' }, { name: '2027' }],
    });
    const cell = cellOf(await computed(), 'WAIT', null);
    // Of both surveys the one that more people answered is shown; shares of different surveys are not put together.
    expect(cell).toMatchObject({ surveys: 2, data: { surveyId } });
  });
});
