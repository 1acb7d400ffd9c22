import { type ImportResult, type Job, type MapMeasured, routes } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnEngines } from '../../../testing/engines.ts';
import { madeCsv, madeMapping, madeSurvey } from '../../../testing/made-survey.ts';
import { type MappedApp, mappedApp, stepId, way } from './mapped-app.fixture.ts';

const tooFew = (have = 0) => ({ notEnough: true, have, need: 5 });
const step = (found: MapMeasured, name: string) => found.steps.find((one) => one.stepId === stepId(name))!;
describeOnEngines('what data say of a journey', (database) => {
  let mapped: MappedApp;
  beforeAll(async () => {
    mapped = await mappedApp({ database });
  });
  afterAll(() => mapped.stop());

  describe('is refused', () => {
    test('to people who are signed out, to strangers, to keys that may not, and for what is not there', async () => {
      const { app } = mapped;
      const { workspace, owner, draw, params, client } = await mapped.setting();
      const elsewhere = await mapped.setting();
      const mapId = await draw({ steps: [{ name: 'Suche' }] });
      const body = { question: {} };
      const ask = (as: Parameters<typeof app.as>[0], workspaceId = params.workspaceId) =>
        app.as(as).call(routes.measureJourneyMap, { params: { workspaceId, mapId }, body });
      expect((await ask(null)).statusCode).toBe(401);
      expect((await ask(elsewhere.owner)).statusCode).toBe(404);
      expect((await ask(elsewhere.owner, elsewhere.workspace.id)).statusCode).toBe(404);
      const key = await app.build.apiKey({ workspace, user: owner, scopes: ['journey.read'] });
      expect((await ask(key)).statusCode).toBe(403);
      for (const wrong of [{}, { question: { journeys: { by: 'moon' } } }, { question: {}, more: 1 }]) {
        const reply = await client.call(routes.measureJourneyMap, {
          params: { ...params, mapId },
          body: wrong as never,
        });
        expect(reply.statusCode).toBe(400);
      }
      const viewer = await app.build.member({ workspace, role: 'viewer' });
      expect((await ask(viewer)).statusCode).toBe(200);
    });
  });

  test('nothing is made up where nothing is drawn, linked or known', async () => {
    const { draw, measure, touchpoint } = await mapped.setting();
    const empty = await measure(await draw({ steps: [] }));
    expect(empty).toMatchObject({ journeys: 0, interactions: 0, compared: 0, steps: [], deviations: [] });
    const unlinked = await measure(await draw({ steps: [{ name: 'Suche' }] }));
    expect(unlinked).toMatchObject({ meanFitness: null, asPlanned: tooFew(), weakestStepId: null, suggestions: [] });
    const nobody = await touchpoint('Filiale');
    const unmet = await measure(await draw({ steps: [{ name: 'Filiale', touchpointIds: [nobody] }] }));
    for (const { steps } of [unlinked, unmet]) {
      expect(steps[0]).toMatchObject({
        ...{ known: false, level: tooFew(), levelFrom: 'none', wave: null, ratings: 0, interactions: 0 },
        ...{ reached: tooFew(), onTheWay: tooFew(), waitingSeconds: null, waitingFrom: null },
      });
    }
  });

  test('a survey speaks where interactions do not, and the newest wave that has answers', async () => {
    const { client, params, draw, measure, touchpoint, add } = await mapped.setting();
    const [wait, greet] = [await touchpoint('WAIT'), await touchpoint('GREET')];
    const first = await importWave(mapped, { client, params, waveName: '2025', seed: 7 });
    await importWave(mapped, { client, params, waveName: '2026', seed: 8, surveyId: first });
    const touchpointIds = [wait];
    const mapId = await draw({
      steps: [
        { name: 'Warten', touchpointIds },
        { name: 'Gruss', touchpointIds: [greet] },
      ],
    });
    const states = [...madeSurvey({ rows: 200, seed: 8 }).touchpoints[0]!.states];
    const counts = [0, 1, 2].map((level) => states.filter((state) => state === level).length);
    const all = counts[0]! + counts[1]! + counts[2]!;
    const found = step(await measure(mapId), 'Warten');
    expect(found).toMatchObject({ known: false, levelFrom: 'survey', ratings: all, interactions: 0 });
    expect(found.wave).toMatchObject({ surveyName: 'Guests', waveName: '2026' });
    expect('value' in found.level && found.level.value).toBeCloseTo(((counts[2]! - counts[0]!) / all) * 100, 9);

    // Two ratings with interactions know less than the survey; five know the point itself.
    const rated = (count: number) =>
      Array.from({ length: count }, (_, i) => way(`kundin-${count}-${i}`, 'W=10', { W: 'WAIT' })).flat();
    await add(rated(2));
    expect(step(await measure(mapId), 'Warten')).toMatchObject({ known: true, levelFrom: 'survey', interactions: 2 });
    await add(rated(3));
    expect(step(await measure(mapId), 'Warten')).toMatchObject({
      ...{ levelFrom: 'interactions', wave: null, ratings: 5, level: { value: 100 } },
    });
  });
});

type Wave = { client: Awaited<ReturnType<MappedApp['setting']>>['client']; params: { workspaceId: string } } & {
  waveName: string;
  seed: number;
  surveyId?: string;
};

async function importWave({ app }: MappedApp, { client, params, waveName, seed, surveyId }: Wave): Promise<string> {
  const body = madeCsv(madeSurvey({ rows: 200, seed }));
  const upload = await client.call(routes.uploadFile, { params, query: { fileName: `${waveName}.csv` }, body });
  const survey = { surveyName: 'Guests', surveyId: surveyId ?? null };
  // Counted as people, not weighted, so that the test can count along.
  const { weight: _, ...mapping } = madeMapping;
  const request = { uploadId: upload.json().id, mapping, waveName, ...survey };
  const started = await client.call(routes.importWave, { params, body: request });
  expect(started.statusCode, started.body).toBe(202);
  const readJob = async () =>
    (await client.call(routes.readJob, { params: { ...params, jobId: started.json().id } })).json() as Job;
  await expect.poll(readJob, { timeout: 20_000 }).toMatchObject({ state: 'done' });
  // Imports of one moment would have no order.
  app.clock.now = new Date(app.clock.now.getTime() + 60_000);
  return ((await readJob()).result as ImportResult).surveyId;
}
