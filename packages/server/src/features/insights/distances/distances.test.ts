import { type Distances, type Job, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type Client, type TestApp, testApp } from '../../../testing/index.ts';
import { madeCsv, madeMapping, madeSurvey } from '../../../testing/made-survey.ts';

describeOnEngines('distances to targets', (engine) => {
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
    const names = ['Hotline', 'Shop', 'WAIT', 'Filiale', 'Leer', 'Alt', 'Ohne'];
    for (const name of names) ids[name] = (await app.build.touchpoint({ ...made, key: name, name })).id;
    await rate('Hotline', { good: 10, bad: 40 });
    await rate('Shop', { good: 90, bad: 10 });
    await rate('Filiale', { good: 2, bad: 1 });
    await importWave();
  }, 120_000);
  afterAll(() => app.stop());

  async function rate(touchpoint: string, { good, bad }: { good: number; bad: number }) {
    const rows = Array.from({ length: good + bad }, (_, i) => ({
      ...{ customer: `kundin-${touchpoint}-${i}`, touchpoint, time: '2026-05-03T10:00:00Z' },
      rating: { value: i < good ? 10 : 1, scale: [0, 10] },
    }));
    const reply = await client.call(routes.addInteractions, { params, body: JSON.stringify(rows) });
    expect(reply.statusCode, reply.body).toBe(200);
  }

  async function importWave() {
    const query = { fileName: 'welle.csv' };
    const body = madeCsv(madeSurvey({ rows: 300 }));
    const upload = await client.call(routes.uploadFile, { params, query, body });
    const survey = { surveyName: 'Gäste', surveyId: null, waveName: '2026' };
    const request = { uploadId: upload.json().id, mapping: madeMapping, ...survey };
    const started = await client.call(routes.importWave, { params, body: request });
    expect(started.statusCode, started.body).toBe(202);
    const readJob = async () =>
      (await client.call(routes.readJob, { params: { ...params, jobId: started.json().id } })).json() as Job;
    await vi.waitFor(async () => expect(await readJob()).toMatchObject({ state: 'done' }), { timeout: 20_000 });
  }

  async function aim(name: string, target: { targetLevel?: number | null; targetUntil?: string | null }) {
    const one = { ...params, touchpointId: ids[name]! };
    const { version } = (await client.call(routes.readTouchpoint, { params: one })).json();
    const reply = await client.call(routes.changeTouchpoint, { params: one, body: { version, ...target } });
    expect(reply.statusCode, reply.body).toBe(200);
  }

  const list = async (query: Record<string, string | number> = {}, as: Client = client): Promise<Distances> => {
    const reply = await as.call(routes.listDistances, { params, query });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };

  test('are refused to people who are signed out, to strangers, and where nothing sensible is asked', async () => {
    expect((await app.as(null).call(routes.listDistances, { params })).statusCode).toBe(401);
    const elsewhere = await app.build.workspace();
    expect((await app.as(elsewhere.owner).call(routes.listDistances, { params })).statusCode).toBe(404);
    const key = await app.build.apiKey({ workspace: { id: params.workspaceId }, user: owner, scopes: ['survey.read'] });
    expect((await app.as(key).call(routes.listDistances, { params })).statusCode).toBe(403);
    for (const query of [{ ids: ',' }, { verdict: 'fast' }, { mine: 'yes' }, { cursor: 'x' }] as const) {
      expect((await client.call(routes.listDistances, { params, query: { ...query } })).statusCode).toBe(400);
    }
  });

  test('targets out of range and days that no calendar has are refused', async () => {
    const one = { ...params, touchpointId: ids['Leer']! };
    for (const wrong of [{ targetLevel: 101 }, { targetLevel: 0.5 }, { targetUntil: '2026-02-30' }]) {
      const reply = await client.call(routes.changeTouchpoint, { params: one, body: { version: 1, ...wrong } });
      expect(reply.statusCode).toBe(400);
    }
  });

  test('nobody has a target yet; lists still learn where their touchpoints stand', async () => {
    expect(await list()).toMatchObject({ items: [], touchpoints: 11, counts: { targets: 0, measured: 0 } });
    const { items } = await list({ ids: [ids['Hotline'], ids['Leer'], 'elsewhere'].join(',') });
    expect(items.map(({ name }) => name).toSorted()).toEqual(['Hotline', 'Leer']);
    const hotline = items.find(({ name }) => name === 'Hotline')!;
    expect(hotline).toMatchObject({ target: null, until: null, missing: null, verdict: null });
    expect(hotline.measured).toMatchObject({ ratings: 50, source: { kind: 'interactions' }, points: { value: -60 } });
    expect(items.find(({ name }) => name === 'Leer')?.measured).toBeNull();
  });

  test('the interval decides, opinions do not, and a day that has passed is overdue by the clock', async () => {
    await aim('Hotline', { targetLevel: 40, targetUntil: '2026-12-31' });
    await aim('Shop', { targetLevel: 50, targetUntil: '2026-01-01' });
    await aim('WAIT', { targetLevel: 90 });
    await aim('Filiale', { targetLevel: 20, targetUntil: '2026-06-15' });
    await aim('Leer', { targetLevel: 0 });
    for (const level of ['delighting', 'delighting', 'ok'] as const) {
      const body = { source: 'staff', expect: 'Ich erwarte Rat.', level } as const;
      const one = { ...params, touchpointId: ids['Leer']! };
      expect((await client.call(routes.addPerception, { params: one, body })).statusCode).toBe(201);
    }

    const { items, counts } = await list();
    const of = (name: string) => items.find((one) => one.touchpointId === ids[name])!;
    expect(of('Hotline')).toMatchObject({ verdict: 'short', missing: { value: 100 }, until: '2026-12-31' });
    expect(of('Hotline').missing!.low).toBeGreaterThan(60);
    expect(of('Shop')).toMatchObject({ verdict: 'reached', missing: { value: -30 } });
    expect(of('WAIT')).toMatchObject({ verdict: 'short' });
    expect(of('WAIT').measured?.source).toMatchObject({ kind: 'survey', surveyName: 'Gäste', waveName: '2026' });
    expect(of('Filiale')).toMatchObject({
      ...{ verdict: 'open', missing: null },
      measured: { points: { notEnough: true, have: 3, need: 5 } },
    });
    expect(of('Leer')).toMatchObject({ verdict: 'open', measured: null, supposed: { points: 67, people: 3 } });
    expect(counts).toEqual({ targets: 5, measured: 3, reached: 1, short: 2, open: 2, overdue: 0 });
    expect(JSON.stringify(items)).not.toContain('kundin');

    app.clock.now = new Date('2026-06-16T00:00:00Z');
    const later = await list();
    expect(later.items[0]).toMatchObject({ name: 'Filiale', verdict: 'overdue' });
    expect(later.items.map(({ verdict }) => verdict)).toEqual(['overdue', 'short', 'short', 'open', 'reached']);
    app.clock.now = new Date('2026-06-15T09:30:00Z');
  });

  test('pages follow each other and are narrowed by verdict; what is retired or taken back has no distance', async () => {
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.nextCursor! });
    const third = await list({ limit: 2, cursor: second.nextCursor! });
    const all = [first, second, third].flatMap(({ items }) => items.map(({ touchpointId }) => touchpointId));
    expect(new Set(all).size).toBe(5);
    expect(third.nextCursor).toBeNull();
    const short = await list({ verdict: 'short' });
    expect(short.items.map(({ verdict }) => verdict)).toEqual(['short', 'short']);
    expect(short.counts.targets).toBe(5);

    await aim('Leer', { targetLevel: null });
    expect((await list()).counts.targets).toBe(4);
    const one = { ...params, touchpointId: ids['Shop']! };
    const { version } = (await client.call(routes.readTouchpoint, { params: one })).json();
    const body = { version, to: 'retired', reason: 'Wird nicht gebraucht.', decidedOn: '2026-06-15' } as const;
    const decided = await client.call(routes.decideLifecycle, { params: one, body });
    expect(decided.statusCode, decided.body).toBe(200);
    expect((await list()).items.map(({ name }) => name)).not.toContain('Shop');
  });

  test('mine are those that I or my departments answer for', async () => {
    const workspace = { id: params.workspaceId };
    const department = await app.build.department({ workspace });
    const editor = await app.build.member({ workspace, role: 'editor', departmentIds: [department.id] });
    const own = await app.build.touchpoint({ workspace, name: 'Eigener', departmentId: department.id });
    ids['Eigener'] = own.id;
    await aim('Eigener', { targetLevel: 10 });
    const mine = await list({ mine: 'true' }, app.as(editor));
    expect(mine.items.map(({ name }) => name)).toEqual(['Eigener']);
    expect(mine).toMatchObject({ touchpoints: 1, counts: { targets: 1 } });
  });
});
