import { type Candidates, type ImportResult, type Job, routes, type TouchpointRecord } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type Client, type TestApp, testApp } from '../../../testing/index.ts';
import { madeCsv, madeMapping, madeSurvey } from '../../../testing/made-survey.ts';

describeOnEngines('where to start', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  async function workspaceWith(names: readonly string[]) {
    const { workspace, owner } = await app.build.workspace();
    const client = app.as(owner);
    const params = { workspaceId: workspace.id };
    const ids: Record<string, string> = {};
    for (const name of names) ids[name] = (await app.build.touchpoint({ workspace, key: name, name })).id;
    const read = async (query: { surveyId?: string; limit?: number } = {}): Promise<Candidates> => {
      const reply = await client.call(routes.listCandidates, { params, query });
      expect(reply.statusCode, reply.body).toBe(200);
      return reply.json();
    };
    const change = async (name: string, change: object): Promise<TouchpointRecord> => {
      const asked = { ...params, touchpointId: ids[name]! };
      const { version } = (await client.call(routes.readTouchpoint, { params: asked })).json();
      const reply = await client.call(routes.changeTouchpoint, { params: asked, body: { version, ...change } });
      expect(reply.statusCode, reply.body).toBe(200);
      return reply.json();
    };
    return { workspace, owner, client, params, ids, read, change };
  }

  const of = ({ items }: Candidates, name: string) => {
    const found = items.find((item) => item.name === name);
    if (!found) throw new Error(`${name} is not among the candidates`);
    return found;
  };
  const codes = (candidates: Candidates, name: string) => of(candidates, name).reasons.map(({ code }) => code);

  describe('refuses', () => {
    test('people who are signed out, strangers, and surveys of others', async () => {
      const { params, owner } = await workspaceWith(['Geheim']);
      const elsewhere = await app.build.workspace();
      const ask = (as: BuiltUser | null, query = {}) => app.as(as).call(routes.listCandidates, { params, query });

      expect((await ask(null)).statusCode).toBe(401);
      const stranger = await ask(elsewhere.owner);
      expect(stranger.statusCode).toBe(404);
      expect(stranger.body).not.toContain('Geheim');
      expect((await ask(owner, { surveyId: 'not-a-survey-of-ours' })).statusCode).toBe(404);
      expect((await ask(owner, { limit: 5000 })).json()).toMatchObject({ status: 400, code: 'request_invalid' });
    });
  });

  test('an empty workspace has no candidates, and ideas and what goes are none (003-15)', async () => {
    const { read, workspace } = await workspaceWith([]);
    expect(await read()).toMatchObject({ count: 0, leftOut: 0, survey: null, interactions: 0, items: [] });

    for (const lifecycle of ['idea', 'phasingOut', 'retired', 'adapt'] as const) {
      const { id } = await app.build.touchpoint({ workspace, name: lifecycle });
      await app.services.database.updateTable('touchpoint').set({ lifecycle }).where('id', '=', id).execute();
    }
    const found = await read();
    expect(found).toMatchObject({ count: 1, leftOut: 3 });
    expect(found.items.map(({ name }) => name)).toEqual(['adapt']);
  });

  test('with a register alone judgement decides, says that it is one, and what is unknown stays unknown (000-04)', async () => {
    const { read, change, params, ids, client } = await workspaceWith(['Fax', 'Hotline', 'Kasse', 'Laden']);
    const nothing = await read();
    expect(nothing.known).toEqual({ influence: 0, disappointment: 0, reach: 0, ease: 0 });
    expect(nothing.items.map(({ place, sharing, ahead }) => [place, sharing, ahead])).toEqual(
      Array.from({ length: 4 }, () => [1, 4, 0]),
    );
    expect(nothing.items[0]?.unknown).toEqual(['influence', 'disappointment', 'reach', 'ease']);

    await change('Hotline', { criticality: 'knockOut', effort: 1, contactsPerYear: 9000, control: 'little' });
    await change('Kasse', { criticality: 'medium', effort: 5, contactsPerYear: 500, mandate: 'advise' });
    await change('Laden', { criticality: 'low', effort: 4 });
    for (const level of ['disappointing', 'disappointing', 'ok'] as const) {
      const body = { source: 'staff', expect: 'x', level } as const;
      await client.call(routes.addPerception, { params: { ...params, touchpointId: ids['Hotline']! }, body });
    }

    const found = await read();
    expect(found.items.map(({ name, place }) => [place, name])).toEqual([
      [1, 'Hotline'],
      [2, 'Fax'],
      [3, 'Laden'],
      [4, 'Kasse'],
    ]);
    expect(found).toMatchObject({ coreForms: 3, known: { influence: 3, disappointment: 1, reach: 2, ease: 3 } });
    const hotline = of(found, 'Hotline');
    expect(hotline.criteria).toMatchObject({
      influence: { basis: 'judgement', n: null, side: 'ahead', others: 2 },
      disappointment: { basis: 'coreForms', n: 3, side: 'open', others: 0 },
      reach: { basis: 'contacts', value: 9000, side: 'ahead', others: 1 },
      ease: { basis: 'judgement', value: 1, side: 'ahead', others: 2 },
    });
    // Three forms are few: the interval says so.
    expect(hotline.criteria.disappointment!.high - hotline.criteria.disappointment!.low).toBeGreaterThan(0.5);
    expect(codes(found, 'Hotline')).toEqual([
      'criticality',
      'disappointedForms',
      'reachContacts',
      'effort',
      'littleControl',
    ]);
    expect(codes(found, 'Kasse')).toContain('onlyAdvice');
    expect(of(found, 'Fax').unknown).toHaveLength(4);
    expect(await read({ limit: 2 })).toMatchObject({ count: 4, items: [{ name: 'Hotline' }, { name: 'Fax' }] });
  });

  test('from a candidate one goes on: its effort is estimated, and it is marked as super-touchpoint (003-15)', async () => {
    const { read, change, client, params, ids } = await workspaceWith(['Hotline', 'Kasse']);
    const { version, id } = of(await read(), 'Hotline');
    const asked = { params: { ...params, touchpointId: id } };
    const marked = await client.call(routes.changeTouchpoint, { ...asked, body: { version, isMostImportant: true } });
    expect(marked.statusCode).toBe(200);
    expect(of(await read(), 'Hotline')).toMatchObject({ isMostImportant: true, version: version + 1, effort: null });

    await change('Hotline', { effort: 0 });
    const wrong = await client.call(routes.changeTouchpoint, { ...asked, body: { version: 9, effort: 6 } });
    expect(wrong.json()).toMatchObject({ status: 400, code: 'request_invalid' });
    expect(of(await read(), 'Hotline')).toMatchObject({ effort: 0, criteria: { ease: { value: 0, side: 'open' } } });
    expect(ids['Hotline']).toBe(id);
  });

  test('interactions alone tell who comes there and how it is rated, with every customer counted once', async () => {
    const { read, client, params } = await workspaceWith(['Filiale', 'Hotline', 'Shop']);
    const rate = (value: number) => ({ rating: { value, scale: [0, 10] } });
    const rows = Array.from({ length: 60 }, (_, i) => [
      { customer: `kundin-${i}`, touchpoint: 'Hotline', time: '2026-03-01T10:00:00Z', ...rate(i % 4 === 0 ? 9 : 2) },
      { customer: `kundin-${i}`, touchpoint: 'Hotline', time: '2026-03-01T11:00:00Z' },
      ...(i < 12 ? [{ customer: `kundin-${i}`, touchpoint: 'Shop', time: '2026-03-01T12:00:00Z', ...rate(9) }] : []),
    ]).flat();
    const reply = await client.call(routes.addInteractions, { params, body: JSON.stringify(rows) });
    expect(reply.json()).toMatchObject({ accepted: rows.length });

    const found = await read();
    expect(found).toMatchObject({ survey: null, interactions: 132, customers: 60 });
    const hotline = of(found, 'Hotline');
    expect(hotline).toMatchObject({ place: 1, sharing: 1, ahead: 2, unknown: ['influence', 'ease'] });
    expect(hotline.criteria).toMatchObject({
      disappointment: { basis: 'interactions', value: 0.75, n: 60, side: 'ahead' },
      reach: { basis: 'interactions', value: 1, n: 60 },
    });
    expect(of(found, 'Shop')).toMatchObject({ behind: 2, criteria: { reach: { value: 0.2 } } });
    expect(of(found, 'Filiale')).toMatchObject({ place: 2, ahead: 0, behind: 0 });
    expect(JSON.stringify(found)).not.toContain('kundin-');
  });

  test('a survey alone tells influence with its range, disappointment and reach; little effort with a heavy penalty stands out (000-04, 000-17, 001-20, 003-12)', async () => {
    const { read, change, client, params, ids } = await workspaceWith(['WAIT', 'Other']);
    const waveId = await importSurvey(client, params, madeCsv(madeSurvey()));
    await change('WAIT', { effort: 1, criticality: 'low' });

    const found = await read();
    expect(found.survey).toMatchObject({ waveId, surveyName: 'Guests', outcomeName: 'Recommendation', problem: null });
    const wait = found.items.find(({ id }) => id === ids['WAIT'])!;
    expect(wait.place).toBe(1);
    // Data count, not the judgement that says otherwise.
    expect(wait.criteria.influence).toMatchObject({ basis: 'survey', side: 'ahead', others: 4 });
    expect(wait.criteria.influence!.low).toBeGreaterThan(0);
    expect(wait.criteria.disappointment).toMatchObject({ basis: 'survey' });
    expect(wait.criteria.reach).toMatchObject({ basis: 'survey' });
    const reasons = Object.fromEntries(wait.reasons.map(({ code, params }) => [code, params]));
    expect(reasons).toMatchObject({
      mostInfluence: { rank: 1, ranked: 5 },
      smallCauseLargeEffect: { effort: 1 },
      potential: { outcome: 'Recommendation' },
    });
    expect(Number(reasons['smallCauseLargeEffect']!['high'])).toBeLessThan(0);
    const park = found.items.find(({ name }) => name === 'Car park')!;
    expect(park.criteria.reach).toMatchObject({ side: 'behind' });
    expect(park.criteria.reach!.value).toBeCloseTo(0.25, 1);
    expect(found.items.find(({ name }) => name === 'Other')?.unknown).toContain('influence');
    // On one place those come first of whom more is surely gained.
    for (const place of new Set(found.items.map((item) => item.place))) {
      const gains = found.items.filter((item) => item.place === place).map(({ potential }) => potential?.low ?? -1e9);
      expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    }

    expect(await read({ surveyId: found.survey!.surveyId })).toEqual(found);
  });

  test('a wave that is too small to be computed is told of, and what else is known still counts', async () => {
    const { read, client, params, change } = await workspaceWith(['WAIT']);
    await importSurvey(client, params, madeCsv(madeSurvey({ rows: 12 })));
    await change('WAIT', { criticality: 'high' });

    const found = await read();
    expect(found.survey?.problem).toBe('too_few_answers');
    expect(found.items.find(({ criteria }) => criteria.influence)?.criteria.influence?.basis).toBe('judgement');
  });

  async function importSurvey(client: Client, params: { workspaceId: string }, body: Buffer): Promise<string> {
    const upload = await client.call(routes.uploadFile, { params, query: { fileName: 'made.csv' }, body });
    expect(upload.statusCode, upload.body).toBe(201);
    const request = { uploadId: upload.json().id, mapping: madeMapping, surveyName: 'Guests', waveName: '2026' };
    const started = await client.call(routes.importWave, { params, body: request });
    expect(started.statusCode, started.body).toBe(202);
    const jobParams = { ...params, jobId: started.json().id };
    const job = await expect
      .poll(async () => (await client.call(routes.readJob, { params: jobParams })).json() as Job, { timeout: 20_000 })
      .toMatchObject({ state: 'done' })
      .then(async () => (await client.call(routes.readJob, { params: jobParams })).json() as Job);
    return (job.result as ImportResult).waveId;
  }
});
