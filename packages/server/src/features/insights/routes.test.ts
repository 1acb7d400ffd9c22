import { type ImportResult, type Job, type Ranking, routes, type TouchpointInsight } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnEngines } from '../../testing/engines.ts';
import { type Client, type TestApp, testApp } from '../../testing/index.ts';
import { madeCsv, madeMapping, madeSource, madeSurvey } from '../../testing/made-survey.ts';
import { analyseSurvey } from './analyse-survey.ts';
import { smallestGroup } from './describe-groups.ts';

const hostileName = '=HYPERLINK("http://example.org";"x")';

describeOnEngines('rankings over HTTP', (engine) => {
  let app: TestApp;
  let at: { workspaceId: string; waveId: string };
  let analyst: Client;

  beforeAll(async () => {
    app = await testApp({ database: engine });
    const { workspace } = await app.build.workspace();
    const manager = app.as(await app.build.member({ workspace, role: 'touchpointManager' }));
    analyst = app.as(await app.build.member({ workspace, role: 'analyst' }));
    at = { workspaceId: workspace.id, waveId: await importMadeSurvey(manager, workspace.id) };
  });
  afterAll(() => app.stop());

  async function importMadeSurvey(manager: Client, workspaceId: string): Promise<string> {
    const params = { workspaceId };
    const body = madeCsv(madeSurvey());
    const upload = await manager.call(routes.uploadFile, { params, query: { fileName: 'made.csv' }, body });
    expect(upload.statusCode, upload.body).toBe(201);
    const names = { surveyName: 'Guests', waveName: '2026' };
    const request = { uploadId: upload.json().id, mapping: madeMapping, ...names };
    const started = await manager.call(routes.importWave, { params, body: request });
    expect(started.statusCode, started.body).toBe(202);
    for (let look = 0; look < 3000; look++) {
      const job: Job = (
        await manager.call(routes.readJob, { params: { workspaceId, jobId: started.json().id } })
      ).json();
      if (job.state === 'done') return (job.result as ImportResult).waveId;
      if (job.state === 'failed') throw new Error(JSON.stringify(job.problem));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('the import never ended');
  }

  const ranking = async (query: Record<string, string | number> = {}, language = 'de'): Promise<Ranking> => {
    const headers = { 'accept-language': language };
    const reply = await analyst.call(routes.readRanking, { params: at, query, headers });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };
  const keptReports = async () => (await app.services.database.selectFrom('report').selectAll().execute()).length;

  describe('refuses', () => {
    test('people who are signed out', async () => {
      const reply = await app.as(null).call(routes.readRanking, { params: at });
      expect(reply.statusCode).toBe(401);
    });

    test('owners of another workspace, through either address', async () => {
      const elsewhere = await app.build.workspace();
      const other = app.as(elsewhere.owner);
      const touchpointId = Object.values((await ranking()).touchpointIds)[0]!;
      for (const workspaceId of [at.workspaceId, elsewhere.workspace.id]) {
        const params = { ...at, workspaceId };
        const replies = [
          await other.call(routes.readRanking, { params }),
          await other.call(routes.exportRanking, { params }),
          await other.call(routes.readTouchpointInsight, { params: { ...params, touchpointId } }),
        ];
        expect(replies.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
        for (const { body } of replies) expect(body).not.toContain('Waiting time');
      }
    });

    test('a touchpoint that is not in this wave', async () => {
      const stray = await app.build.touchpoint({ workspace: { id: at.workspaceId } });
      const reply = await analyst.call(routes.readTouchpointInsight, { params: { ...at, touchpointId: stray.id } });
      expect(reply.statusCode).toBe(404);
    });

    test('questions of the wrong shape', async () => {
      const wrong = await analyst.call(routes.readRanking, { params: at, query: { encoding: 'cubic' } });
      expect(wrong.json()).toMatchObject({ status: 400, code: 'request_invalid' });
      const column = await analyst.call(routes.readRanking, { params: at, query: { segment: 'AGE:30' } });
      expect(column.json()).toMatchObject({ status: 422, code: 'column_missing' });
      const nobody = await analyst.call(routes.readRanking, { params: at, query: { segment: 'REGION:Nowhere' } });
      expect(nobody.json()).toMatchObject({ status: 422, code: 'too_few_answers' });
      expect(nobody.body).not.toContain('internal');
    });
  });

  test('the ranking equals what the same answers give without a server, and links to the register', async () => {
    const { report, touchpointIds } = await ranking();
    const options = { encoding: 'levels', unweighted: false, seed: 1 } as const;
    const direct = analyseSurvey({ data: madeSurvey(), source: madeSource, options });
    expect(report.outcome.nps).toEqual(direct.outcome.nps);
    expect(report.touchpoints).toEqual(direct.touchpoints);
    expect(Object.keys(touchpointIds).sort()).toEqual(report.touchpoints.map(({ key }) => key).sort());
    expect(report.findings.every(({ text }) => text.length > 20)).toBe(true);
  });

  test('is computed once, however many ask, and kept without a language', async () => {
    const before = await keptReports();
    const answers = await Promise.all([ranking({ seed: 77 }), ranking({ seed: 77 }), ranking({ seed: 77 }, 'en')]);
    await expect.poll(keptReports).toBe(before + 1);
    expect(answers[1]).toEqual(answers[0]);
    const bodies = await app.services.database.selectFrom('report').select('body').execute();
    for (const { body } of bodies) expect(body).not.toMatch(/hängt|goes most/);
    expect(await ranking({ seed: 77 })).toEqual(answers[0]);
  });

  test('while somebody writes for long, whoever only reads is answered', async () => {
    const key = await app.build.apiKey({
      workspace: { id: at.workspaceId },
      user: await app.build.member({ workspace: { id: at.workspaceId } }),
      scopes: ['insight.read'],
    });
    const writing = Promise.withResolvers<void>();
    const long = app.services.database.transaction().execute(async (transaction) => {
      await transaction.updateTable('workspace').set({ name: 'Lang' }).where('id', '=', at.workspaceId).execute();
      await writing.promise;
    });
    const reply = await app.as(key).call(routes.readRanking, { params: at, query: { seed: 78 } });
    expect(reply.statusCode).toBe(200);
    writing.resolve();
    await long;
    const used = app.services.database.selectFrom('apiKey').select('lastUsedAt').where('id', '=', key.id);
    await expect.poll(async () => (await used.executeTakeFirstOrThrow()).lastUsedAt).not.toBeNull();
  });

  test('of all that was asked about a wave, only the newest answers are kept', async () => {
    const { database } = app.services;
    const old = Array.from({ length: 250 }, (_, number) => ({
      ...{ key: `old-${number}`, workspaceId: at.workspaceId, waveId: at.waveId, body: '{}' },
      createdAt: '2020-01-01T00:00:00.000Z',
    }));
    await database.insertInto('report').values(old).execute();
    await ranking({ seed: 79 });
    await expect.poll(keptReports).toBe(200);
    await database.deleteFrom('report').where('key', 'like', 'old-%').execute();
  });

  test('a segment is a report about its people', async () => {
    const { report } = await ranking({ segment: 'REGION:North' });
    expect(report.filter).toEqual({ column: 'REGION', value: 'North' });
    expect(report.respondents).toBeLessThan(700);
  });

  test('a touchpoint has its distribution, its segments and what it rests on, but no numbers of a small group', async () => {
    const touchpointId = (await ranking()).touchpointIds['WAIT']!;
    const reply = await analyst.call(routes.readTouchpointInsight, { params: { ...at, touchpointId } });
    expect(reply.statusCode, reply.body).toBe(200);
    const insight: TouchpointInsight = reply.json();
    expect(insight).toMatchObject({ surveyName: 'Guests', waveName: '2026', entry: { key: 'WAIT' } });
    expect(insight.distribution.reduce((sum, { count }) => sum + count, 0)).toBe(insight.entry.n);
    const [region] = insight.segments;
    const group = (value: string) => region!.groups.find((each) => each.value === value)!;
    expect(group('North').disappointing!.low).toBeLessThan(group('North').disappointing!.value);
    expect(group('Tiny').n).toBeLessThan(smallestGroup);
    expect(group('Tiny')).toMatchObject({
      mean: { notEnough: true, need: smallestGroup },
      disappointing: null,
      delighting: null,
    });
    expect(insight.warnings.every(({ params }) => [undefined, 'WAIT'].includes(params['touchpoint'] as string))).toBe(
      true,
    );
  });

  test('a name edited in the register counts, and can run nothing in a spreadsheet', async () => {
    const { touchpointIds } = await ranking();
    await app.services.database
      .updateTable('touchpoint')
      .set({ name: hostileName, version: 2 })
      .where('id', '=', touchpointIds['WAIT']!)
      .execute();
    const { report } = await ranking({}, 'en');
    expect(report.touchpoints[0]!.name).toBe(hostileName);
    expect(report.findings.find(({ code }) => code === 'topInfluence')!.text).toContain(hostileName);

    const csv = await analyst.call(routes.exportRanking, { params: at });
    expect(csv.headers['content-type']).toMatch(/^text\/csv/);
    expect(csv.headers['content-disposition']).toContain('attachment');
    expect(csv.body).not.toMatch(/(^|[;\n])"?=/);
    expect(csv.body).toContain(`"'=HYPERLINK(""http://example.org"";""x"")"`);
    expect(csv.body.trim().split('\r\n')).toHaveLength(6);
  });
});
