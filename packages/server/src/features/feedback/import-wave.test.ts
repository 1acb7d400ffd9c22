import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ImportResult, type Job, routes, type Survey, type Upload, type Wave } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../testing/engines.ts';
import type { Client, TestApp } from '../../testing/index.ts';
import { testApp } from '../../testing/index.ts';
import { loadSurveyData } from './index.ts';
import { madeCsv, madeMapping, madeRequest, madeRow } from './made-file.fixture.ts';

describeOnEngines('surveys over HTTP', (engine) => {
  let app: TestApp;
  let at: { workspaceId: string };
  let manager: Client;

  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  async function newWorkspace() {
    const built = await app.build.workspace();
    at = { workspaceId: built.workspace.id };
    manager = app.as(await app.build.member({ workspace: built.workspace, role: 'touchpointManager' }));
  }

  const upload = (client: Client, body: Buffer, query: Record<string, string> = {}) =>
    client.call(routes.uploadFile, { params: at, query: { fileName: 'guests.csv', ...query }, body });

  async function uploaded(body: Buffer): Promise<Upload> {
    const reply = await upload(manager, body);
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  }

  async function finished(jobId: string): Promise<Job> {
    for (let look = 0; look < 2000; look++) {
      const job: Job = (await manager.call(routes.readJob, { params: { ...at, jobId } })).json();
      if (job.state !== 'waiting' && job.state !== 'running') return job;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('the job never ended');
  }

  async function imported(request: ReturnType<typeof madeRequest>): Promise<Job> {
    const reply = await manager.call(routes.importWave, { params: at, body: request });
    expect(reply.statusCode, reply.body).toBe(202);
    return finished(reply.json().id);
  }

  const rowsOf = async (table: 'wave' | 'respondent' | 'answer' | 'touchpoint' | 'survey') =>
    (await app.services.database.selectFrom(table).selectAll().execute()).length;

  test('nobody signed out uploads, reads or imports', async () => {
    await newWorkspace();
    const stranger = app.as(null);
    const replies = [
      await upload(stranger, madeCsv()),
      await stranger.call(routes.importWave, { params: at, body: madeRequest('upload-00001') }),
      await stranger.call(routes.listSurveys, { params: at }),
      await stranger.call(routes.removeSurvey, { params: { ...at, surveyId: 'survey-00001' } }),
      await stranger.call(routes.readJob, { params: { ...at, jobId: 'job-00000001' } }),
    ];
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401, 401]);
    expect(await app.services.files.list('uploads')).toEqual([]);
  });

  test('to the owner of another workspace nothing of this one exists', async () => {
    await newWorkspace();
    const { id: uploadId } = await uploaded(madeCsv());
    const { id: jobId, result } = await imported(madeRequest(uploadId));
    const { surveyId, waveId } = result as ImportResult;
    const elsewhere = await app.build.workspace();
    const other = app.as(elsewhere.owner);
    const there = { workspaceId: elsewhere.workspace.id };

    for (const params of [at, there]) {
      const replies = [
        await other.call(routes.readUpload, { params: { ...params, uploadId } }),
        await other.call(routes.importWave, { params, body: madeRequest(uploadId) }),
        await other.call(routes.readSurvey, { params: { ...params, surveyId } }),
        await other.call(routes.removeSurvey, { params: { ...params, surveyId } }),
        await other.call(routes.readWave, { params: { ...params, waveId } }),
        await other.call(routes.readJob, { params: { ...params, jobId } }),
        await other.call(routes.cancelJob, { params: { ...params, jobId } }),
      ];
      expect(replies.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404, 404, 404]);
    }
    const surveys = await other.call(routes.listSurveys, { params: there });
    expect(surveys.json()).toEqual({ items: [], nextCursor: null });
    await expect(loadSurveyData(app.services, there.workspaceId, waveId)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a viewer reads surveys but uploads, imports and removes nothing', async () => {
    await newWorkspace();
    const files = await app.services.files.list('uploads');
    const viewer = app.as(await app.build.member({ workspace: { id: at.workspaceId }, role: 'viewer' }));
    const analyst = app.as(await app.build.member({ workspace: { id: at.workspaceId }, role: 'analyst' }));
    expect((await upload(viewer, madeCsv())).statusCode).toBe(403);
    expect((await viewer.call(routes.importWave, { params: at, body: madeRequest('upload-00001') })).statusCode).toBe(
      403,
    );
    expect((await viewer.call(routes.listSurveys, { params: at })).statusCode).toBe(200);
    const removal = { params: { ...at, surveyId: 'survey-00001' } };
    expect((await analyst.call(routes.removeSurvey, removal)).statusCode).toBe(403);
    expect(await app.services.files.list('uploads')).toEqual(files);
  });

  test('a request of the wrong shape is refused by name', async () => {
    await newWorkspace();
    const noName = await manager.send({
      method: 'POST',
      url: `/api/v1/workspaces/${at.workspaceId}/uploads`,
      headers: { 'content-type': 'application/octet-stream' },
      payload: madeCsv(),
    });
    expect(noName.statusCode).toBe(400);
    const wrongDelimiter = await upload(manager, madeCsv(), { delimiter: 'x' });
    expect(wrongDelimiter.json()).toMatchObject({ code: 'request_invalid' });
    const mapping = { ...madeMapping, colour: 'red' } as never;
    const strange = await manager.call(routes.importWave, {
      params: at,
      body: madeRequest('upload-00001', { mapping }),
    });
    expect(strange.statusCode).toBe(400);
    const cursor = await manager.call(routes.listSurveys, { params: at, query: { cursor: 'nonsense' } });
    expect(cursor.statusCode).toBe(400);
  });

  test('a file that cannot be read is refused with its reason and not kept', async () => {
    await newWorkspace();
    const before = await app.services.files.list('uploads');
    const empty = await upload(manager, Buffer.from('A,B\n'));
    expect(empty.json()).toMatchObject({ status: 422, code: 'file_empty' });
    const twice = await upload(manager, Buffer.from('A,A\n1,2\n'));
    expect(twice.json()).toMatchObject({ code: 'column_twice', params: { column: 'A' } });
    const broken = await upload(manager, Buffer.from('PK\x03\x04 no archive at all'));
    expect(broken.json()).toMatchObject({ code: 'file_unreadable', params: { format: 'xlsx' } });
    expect(await app.services.files.list('uploads')).toEqual(before);
    const rows = await app.services.database.selectFrom('upload').select('workspaceId').execute();
    expect(rows.filter(({ workspaceId }) => workspaceId === at.workspaceId)).toEqual([]);
  });

  test('an upload says what was found and guesses what it means', async () => {
    await newWorkspace();
    const found = await uploaded(madeCsv());
    expect(found).toMatchObject({ rows: 40, format: { kind: 'csv', encoding: 'utf-8', delimiter: ',', decimal: '.' } });
    expect(found.preview.rows).toHaveLength(20);
    expect(found.columns.find(({ name }) => name === 'GENDER')?.values).toEqual([
      { value: 'm', count: 20 },
      { value: 'f', count: 20 },
    ]);
    expect(found.suggestion.mapping).toMatchObject({
      respondent: 'ID',
      weight: 'WEIGHT',
      segments: ['GENDER'],
      outcome: { column: 'NPS', scale: [0, 10], missing: [11] },
    });
    const again = await manager.call(routes.readUpload, { params: { ...at, uploadId: found.id } });
    expect(again.json()).toEqual(found);
  });

  test('an import keeps people, answers, touchpoints and an audit entry', async () => {
    await newWorkspace();
    const { id: uploadId } = await uploaded(madeCsv());
    const job = await imported(madeRequest(uploadId));
    expect(job).toMatchObject({ state: 'done', progress: 1, problem: null });
    const result = job.result as ImportResult;
    expect(result).toMatchObject({ unchanged: false, respondents: 40, rejectedCount: 0 });

    const wave: Wave = (await manager.call(routes.readWave, { params: { ...at, waveId: result.waveId } })).json();
    expect(wave).toMatchObject({ surveyName: 'Guests', name: '2026', fileName: 'guests.csv', respondents: 40 });
    expect(wave.segments).toEqual([
      {
        column: 'GENDER',
        values: [
          { value: 'f', count: 20 },
          { value: 'm', count: 20 },
        ],
      },
    ]);

    const { data, touchpointIds } = await loadSurveyData(app.services, at.workspaceId, result.waveId);
    expect(Object.keys(touchpointIds)).toEqual(['Q1WELCOME', 'Q1COUNTER', 'Q1INVOICE']);
    const expected = Array.from({ length: 40 }, (_, person) => madeRow(person).split(','));
    expect(data.respondentIds).toEqual(expected.map(([id]) => id));
    expect([...data.lines]).toEqual(expected.map((_, row) => row + 2));
    expect([...data.weights!]).toEqual(expected.map((cells) => Number(cells[6])));
    expect([...data.outcome.values]).toEqual(expected.map(([, nps]) => (nps === '11' ? Number.NaN : Number(nps))));
    const [, counter, invoice] = data.touchpoints;
    expect([...counter!.states]).toEqual(expected.map((cells) => [0, 0, 1, 1, 2, 3][Number(cells[3]) - 1]));
    expect([...invoice!.ratings].filter(Number.isNaN)).toHaveLength(4);

    const entries = await app.services.database.selectFrom('auditEntry').selectAll().execute();
    const [entry, ...more] = entries.filter(({ targetId }) => targetId === result.waveId);
    expect(more).toEqual([]);
    expect(JSON.parse(entry!.after!)).toMatchObject({ newTouchpoints: ['Q1WELCOME', 'Q1COUNTER', 'Q1INVOICE'] });
  });

  test('the same file with the same mapping changes nothing', async () => {
    await newWorkspace();
    const first = (await imported(madeRequest((await uploaded(madeCsv())).id))).result as ImportResult;
    const counts = [await rowsOf('wave'), await rowsOf('answer'), await rowsOf('touchpoint'), await rowsOf('survey')];
    const again = (await imported(madeRequest((await uploaded(madeCsv())).id, { waveName: 'again' }))).result;
    expect(again).toEqual({ ...first, unchanged: true });
    expect([await rowsOf('wave'), await rowsOf('answer'), await rowsOf('touchpoint'), await rowsOf('survey')]).toEqual(
      counts,
    );
  });

  test('when people were asked comes with the wave, can be said later, and is refused to those who may not', async () => {
    await newWorkspace();
    const fieldWork = { from: '2026-03-02', to: '2026-03-20' };
    const { id: uploadId } = await uploaded(madeCsv());
    const { waveId } = (await imported({ ...madeRequest(uploadId), fieldWork })).result as ImportResult;
    const wave = { params: { ...at, waveId } };
    const read = async () => (await manager.call(routes.readWave, wave)).json().fieldWork;
    expect(await read()).toEqual(fieldWork);

    const later = { from: '2026-03-09', to: '2026-03-27' };
    const say = (client: Client, body: object) => client.call(routes.changeWave, { ...wave, body: body as never });
    expect((await say(app.as(null), { fieldWork: later })).statusCode).toBe(401);
    const elsewhere = await app.build.workspace();
    expect((await say(app.as(elsewhere.owner), { fieldWork: later })).statusCode).toBe(404);
    const workspace = { id: at.workspaceId };
    const viewer = app.as(await app.build.member({ workspace, role: 'viewer' }));
    expect((await say(viewer, { fieldWork: later })).statusCode).toBe(403);
    for (const odd of [
      { from: '2026-03-27', to: '2026-03-09' },
      { from: '2026-03-09' },
      { from: 'soon', to: 'later' },
    ]) {
      expect((await say(manager, { fieldWork: odd })).statusCode).toBe(400);
    }
    expect(await read()).toEqual(fieldWork);

    const told = await say(manager, { fieldWork: later });
    expect(told.json().waves).toMatchObject([{ id: waveId, fieldWork: later }]);
    expect((await say(manager, { fieldWork: null })).json().waves).toMatchObject([{ id: waveId, fieldWork: null }]);
    const entries = await app.services.database.selectFrom('auditEntry').selectAll().execute();
    const changes = entries.filter(({ action }) => action === 'survey.changeWave');
    expect(changes.map(({ before, after }) => [before, after].map((text) => JSON.parse(text!).fieldWork))).toEqual([
      [fieldWork, later],
      [later, null],
    ]);
  });

  test('touchpoints are listed in the order of the file', async () => {
    await newWorkspace();
    const columns = Array.from({ length: 12 }, (_, number) => `Q${number}`);
    const rows = (person: number) =>
      [person + 1, person % 11, ...columns.map((_, at) => 1 + ((person + at) % 5))].join(',');
    const body = madeCsv({ header: ['ID', 'NPS', ...columns].join(','), rows });
    const touchpoints = columns.map((column) => ({ column, scale: [1, 5] as [number, number] }));
    const outcome = { column: 'NPS', scale: [0, 10] as [number, number] };
    await imported(
      madeRequest((await uploaded(body)).id, { mapping: { respondent: 'ID', outcome, touchpoints } as never }),
    );
    const keys: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string | number> = cursor === null ? { limit: 5 } : { limit: 5, cursor };
      const page = (await manager.call(routes.listTouchpoints, { params: at, query })).json();
      keys.push(...page.items.map(({ key }: { key: string }) => key));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(keys).toEqual(columns);
  });

  test('two servers that import the same file at the same time keep it once', async () => {
    await newWorkspace();
    const { databaseUrl } = app.services.config;
    const settings = { ANKLANG_DATABASE_URL: databaseUrl, ANKLANG_DATA: app.dataFolder };
    const other = await testApp({ settings });
    const surveys = await rowsOf('survey');
    const { id } = await uploaded(madeCsv({ people: 400 }));
    const orders = [app, other].map(({ services }) =>
      services.jobs.order({
        kind: 'importWave',
        workspaceId: at.workspaceId,
        input: { request: madeRequest(id), actor: { kind: 'user', userId: 'user-000001', name: 'Ada', apiKey: null } },
        startedBy: 'user-000001',
        language: 'de',
        requestId: 'request-1',
      }),
    );
    const ends = await Promise.all((await Promise.all(orders)).map((job) => finished(job.id)));
    expect(ends.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(ends.map(({ result }) => (result as ImportResult).unchanged).sort()).toEqual([false, true]);
    expect(await rowsOf('survey')).toBe(surveys + 1);
    await other.app.close();
    await other.services.jobs.stop();
    await other.services.database.destroy();
  });

  test('an import that fails half-way leaves nothing behind', async () => {
    await newWorkspace();
    const counts = async () => [await rowsOf('wave'), await rowsOf('respondent'), await rowsOf('survey')];
    const before = await counts();
    const bad = madeCsv({ rows: (person) => (person === 30 ? '31,7,9,1,1,f,1.2' : madeRow(person)) });
    const job = await imported(madeRequest((await uploaded(bad)).id));
    expect(job).toMatchObject({ state: 'failed', result: null, problem: { code: 'values_outside_scale' } });
    expect(job.problem?.params).toMatchObject({
      column: 'Q1WELCOME',
      values: [{ value: '9', count: 1, firstLine: 32 }],
    });
    expect(job.problem?.title).toContain('Q1WELCOME');
    expect(await counts()).toEqual(before);
  });

  test('rows that do not fit are left out and named, the rest is imported', async () => {
    await newWorkspace();
    const rows = (person: number) => {
      if (person === 5) return '6,7,1';
      if (person === 6) return '7,7,1,1,1,f,1.2,surplus';
      return person === 7 ? ',7,1,1,1,f,1.2' : madeRow(person);
    };
    const job = await imported(madeRequest((await uploaded(madeCsv({ rows }))).id));
    const { waveId, respondents, rejectedCount } = job.result as ImportResult;
    expect([respondents, rejectedCount]).toEqual([37, 3]);
    const wave: Wave = (await manager.call(routes.readWave, { params: { ...at, waveId } })).json();
    expect(wave.rejected).toEqual([
      { line: 7, code: 'cellsMissing', detail: '3/7' },
      { line: 8, code: 'cellsTooMany', detail: '8/7' },
      { line: 9, code: 'noRespondent', detail: 'ID' },
    ]);
  });

  test('the next wave is recognised, a renamed column stays the same touchpoint', async () => {
    await newWorkspace();
    const first = (await imported(madeRequest((await uploaded(madeCsv())).id))).result as ImportResult;
    const header = '*ID,NPS,Q1WELCOME,Q1COUNTERS,Q1INVOICE,GENDER,WEIGHT';
    const next = await uploaded(madeCsv({ header, people: 41 }));
    const { mapping, surveyId, surveyName, reasons } = next.suggestion;
    expect([surveyId, surveyName]).toEqual([first.surveyId, 'Guests']);
    expect(mapping?.touchpoints[1]).toMatchObject({ column: 'Q1COUNTERS', name: 'Counter', aliases: ['Q1COUNTER'] });
    expect(reasons).toContainEqual({ code: 'renamed', column: 'Q1COUNTERS', params: { before: 'Q1COUNTER' } });

    const before = await rowsOf('touchpoint');
    const request = madeRequest(next.id, { mapping: mapping!, surveyId, waveName: '2027' });
    const second = (await imported(request)).result as ImportResult;
    expect(second.surveyId).toBe(first.surveyId);
    expect(await rowsOf('touchpoint')).toBe(before);
    const old = await loadSurveyData(app.services, at.workspaceId, first.waveId);
    const now = await loadSurveyData(app.services, at.workspaceId, second.waveId);
    expect(now.touchpointIds['Q1COUNTERS']).toBe(old.touchpointIds['Q1COUNTER']);

    const survey: Survey = (
      await manager.call(routes.readSurvey, { params: { ...at, surveyId: first.surveyId } })
    ).json();
    expect(survey.waves.map(({ name }) => name).sort()).toEqual(['2026', '2027']);
    expect(survey.mapping.touchpoints[1]?.column).toBe('Q1COUNTERS');
  });

  test('surveys are listed newest first, page by page', async () => {
    await newWorkspace();
    for (const people of [40, 41, 42]) {
      app.clock.now = new Date(app.clock.now.getTime() + 1000);
      const { id } = await uploaded(madeCsv({ people }));
      await imported(madeRequest(id, { surveyName: `Survey ${people}` }));
    }
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string | number> = cursor === null ? { limit: 2 } : { limit: 2, cursor };
      const page = (await manager.call(routes.listSurveys, { params: at, query })).json();
      names.push(...page.items.map(({ name }: Survey) => name));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(names).toEqual(['Survey 42', 'Survey 41', 'Survey 40']);
  });

  test('a removed survey is gone with its answers; its touchpoints and the audit entries stay', async () => {
    await newWorkspace();
    const { surveyId, waveId } = (await imported(madeRequest((await uploaded(madeCsv())).id))).result as ImportResult;
    const reply = await manager.call(routes.removeSurvey, { params: { ...at, surveyId } });
    expect(reply.statusCode).toBe(204);
    expect((await manager.call(routes.readSurvey, { params: { ...at, surveyId } })).statusCode).toBe(404);
    expect((await manager.call(routes.readWave, { params: { ...at, waveId } })).statusCode).toBe(404);
    const left = await app.services.database.selectFrom('answer').selectAll().where('waveId', '=', waveId).execute();
    expect(left).toEqual([]);
    const { database } = app.services;
    const kept = await database
      .selectFrom('touchpoint')
      .select('key')
      .where('workspaceId', '=', at.workspaceId)
      .execute();
    expect(kept.map(({ key }) => key).sort()).toEqual(['Q1COUNTER', 'Q1INVOICE', 'Q1WELCOME']);
    const entries = await database
      .selectFrom('auditEntry')
      .select('action')
      .where('workspaceId', '=', at.workspaceId)
      .execute();
    const added = Array.from({ length: 3 }, () => 'touchpoint.add');
    expect(entries.map(({ action }) => action).sort()).toEqual(['survey.import', 'survey.remove', ...added]);
  });

  test('a cancelled import keeps nothing', async () => {
    await newWorkspace();
    const before = [await rowsOf('wave'), await rowsOf('respondent')];
    const { id } = await uploaded(madeCsv({ people: 60_000 }));
    const ordered: Job = (await manager.call(routes.importWave, { params: at, body: madeRequest(id) })).json();
    const reply = await manager.call(routes.cancelJob, { params: { ...at, jobId: ordered.id } });
    expect(reply.statusCode).toBe(200);
    expect(await finished(ordered.id)).toMatchObject({ state: 'cancelled', result: null });
    expect([await rowsOf('wave'), await rowsOf('respondent')]).toEqual(before);
  });

  test('uploads older than a day are swept away', async () => {
    await newWorkspace();
    const { id } = await uploaded(madeCsv());
    app.clock.now = new Date(app.clock.now.getTime() + 25 * 60 * 60 * 1000);
    const { id: fresh } = await uploaded(madeCsv());
    expect(await app.services.files.list('uploads')).toEqual([fresh]);
    expect((await manager.call(routes.readUpload, { params: { ...at, uploadId: id } })).statusCode).toBe(404);
  });

  test('what a process left half-written or unrecorded is swept away, what is still being written is not', async () => {
    await newWorkspace();
    const { id } = await uploaded(madeCsv());
    const old = new Date(app.clock.now.getTime() - 2 * 60 * 60 * 1000);
    const recent = new Date(app.clock.now.getTime() - 60 * 1000);
    const folder = join(app.dataFolder, 'uploads');
    for (const [name, at_] of [
      ['abandoned001.part', old],
      ['unrecorded01', old],
      ['stillgoing01.part', recent],
    ] as const) {
      await writeFile(join(folder, name), 'half');
      await utimes(join(folder, name), at_, at_);
    }
    await utimes(join(folder, id), old, old);
    const { id: fresh } = await uploaded(madeCsv());
    const left = await readdir(folder);
    expect(left).toEqual(expect.arrayContaining([id, fresh, 'stillgoing01.part']));
    expect(left).not.toContain('abandoned001.part');
    expect(left).not.toContain('unrecorded01');
  });
});
