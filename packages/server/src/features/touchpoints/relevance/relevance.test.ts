import { type Judgement, type Role, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { mostJudgements } from './add-judgement.ts';

describeOnEngines('judging relevance and potential', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let params: { workspaceId: string; touchpointId: string };
  let segmentId: string;
  let phaseId: string;
  const people = {} as Record<Role, BuiltUser>;

  beforeAll(async () => {
    app = await testApp({ database: engine });
    const made = await app.build.workspace();
    owner = made.owner;
    const { workspace } = made;
    const touchpoint = await app.build.touchpoint({ workspace, name: 'Hotline' });
    params = { workspaceId: workspace.id, touchpointId: touchpoint.id };
    for (const role of ['editor', 'analyst', 'viewer'] as const) {
      people[role] = await app.build.member({ workspace, role });
    }
    segmentId = await addEntry('segment', 'Familien');
    phaseId = await addEntry('phase', 'Vor dem Kauf');
  });
  afterAll(() => app.stop());

  const addEntry = async (kind: 'segment' | 'phase', name: string): Promise<string> => {
    const call = { params: { workspaceId: params.workspaceId, kind }, body: { name } };
    return (await app.as(owner).call(routes.addEntry, call)).json().id;
  };
  const judge = (as: BuiltUser | null, body: object, at = params) =>
    app.as(as).call(routes.addJudgement, { params: at, body });
  const judged = async (as: BuiltUser, body: object): Promise<Judgement> => {
    const reply = await judge(as, { reason: 'Erfahrung', ...body });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  const read = async (as: BuiltUser = owner, at = params) =>
    (await app.as(as).call(routes.readTouchpointRelevance, { params: at })).json();

  test('whoever only looks judges nothing, and nothing is found through another workspace', async () => {
    expect((await judge(null, { relevance: 1, reason: 'x' })).statusCode).toBe(401);
    expect((await judge(people.viewer, { relevance: 1, reason: 'x' })).statusCode).toBe(403);
    await judged(owner, { relevance: 5, reason: 'Verborgen' });

    const { workspace, owner: outsider } = await app.build.workspace();
    const foreign = { ...params, workspaceId: workspace.id };
    const replies = [
      await judge(outsider, { relevance: 1, reason: 'x' }, foreign),
      await app.as(outsider).call(routes.readTouchpointRelevance, { params: foreign }),
      await app.as(outsider).call(routes.readRelevanceMap, { params }),
    ];
    for (const reply of replies) {
      expect(reply.statusCode).toBe(404);
      expect(reply.body).not.toContain('Verborgen');
    }
    const map = await app.as(outsider).call(routes.readRelevanceMap, { params: foreign });
    expect(map.json()).toMatchObject({ items: [], count: 0, judgedTouchpoints: 0 });
    // A segment of one workspace is none in another.
    const own = await app.build.touchpoint({ workspace });
    const elsewhere = { workspaceId: workspace.id, touchpointId: own.id };
    expect((await judge(outsider, { segmentId, relevance: 1, reason: 'x' }, elsewhere)).statusCode).toBe(400);
    expect((await read()).judgements).toHaveLength(1);
  });

  test.each([
    ['a number without its reason', { relevance: 5 }, 'body.reason'],
    ['more than ten', { relevance: 11, reason: 'x' }, 'body.relevance'],
    ['less than nothing', { potential: -1, reason: 'x' }, 'body.potential'],
    ['a reason nobody reads to the end', { relevance: 1, reason: 'x'.repeat(1001) }, 'body.reason'],
    ['a segment that is none', { relevance: 1, reason: 'x', segmentId: 'nobody-has-this' }, 'body.segmentId'],
    ['a phase that is none', { relevance: 1, reason: 'x', phaseId: 'nobody-has-this' }, 'body.phaseId'],
  ])('refuses %s', async (_, body, path) => {
    const reply = await judge(owner, body);
    expect(reply.statusCode).toBe(400);
    expect(reply.json().params.issues).toContainEqual(expect.objectContaining({ path }));
  });

  test('each person counts once with the newest judgement; what is taken back is history (004-16, 004-22)', async () => {
    const { id: touchpointId } = await app.build.touchpoint({ workspace: { id: params.workspaceId } });
    const at = { ...params, touchpointId };
    const say = async (as: BuiltUser, body: object) => {
      const reply = await judge(as, { segmentId, reason: 'Weil', ...body }, at);
      expect(reply.statusCode, reply.body).toBe(201);
    };
    await say(owner, { relevance: 2 });
    await say(owner, { relevance: 9, potential: 4 });
    await say(people.analyst, { relevance: 6 });
    await say(people.editor, { relevance: 7 });
    expect((await read(owner, at)).cells).toEqual([
      {
        ...{ segmentId, phaseId: null },
        judged: {
          relevance: { median: 7, low: 6, high: 9, people: 3 },
          potential: { median: 4, low: 4, high: 4, people: 1 },
        },
      },
    ]);
    await say(owner, { relevance: null, potential: null, reason: '' });
    const { cells, judgements } = await read(people.analyst, at);
    expect(cells[0].judged).toEqual({ relevance: { median: 6.5, low: 6, high: 7, people: 2 }, potential: null });
    expect(judgements.map(({ relevance, holds, isMine }: Judgement) => [relevance, holds, isMine])).toEqual([
      [null, false, false],
      [7, true, false],
      [6, true, true],
      [9, false, false],
      [2, false, false],
    ]);
  });

  test('for a segment, for a phase, for both and for all are four different cells (000-03, 003-13)', async () => {
    const { id: touchpointId } = await app.build.touchpoint({ workspace: { id: params.workspaceId }, name: 'Messe' });
    const at = { ...params, touchpointId };
    const places = [{}, { segmentId }, { phaseId }, { segmentId, phaseId }];
    for (const [i, place] of places.entries()) await judge(owner, { ...place, relevance: i, reason: 'Weil' }, at);
    const map = async (query: Record<string, string>) => {
      const reply = await app.as(people.viewer).call(routes.readRelevanceMap, { params, query });
      expect(reply.statusCode, reply.body).toBe(200);
      const row = reply.json().items.find((item: { touchpointId: string }) => item.touchpointId === touchpointId);
      return row.cells.map((cell: { columnId: string | null; judged: { relevance: { median: number } } }) => [
        cell.columnId,
        cell.judged.relevance.median,
      ]);
    };
    expect(await map({})).toEqual([
      [null, 0],
      [segmentId, 1],
    ]);
    expect(await map({ phaseId })).toEqual([
      [null, 2],
      [segmentId, 3],
    ]);
    expect(await map({ by: 'phase' })).toEqual([
      [null, 0],
      [phaseId, 2],
    ]);
    expect(await map({ by: 'phase', segmentId })).toEqual([
      [null, 1],
      [phaseId, 3],
    ]);
    const wrong = await app.as(owner).call(routes.readRelevanceMap, { params, query: { phaseId: segmentId } });
    expect(wrong.statusCode).toBe(400);
  });

  test('business customers and consumers are told apart by a filter, empty rows left out by another (002-14, 004-19)', async () => {
    const [business, empty] = ['Branchenbuch', 'Leer'].map((name) => ({ name, markets: ['businesses' as const] }));
    const add = async (body: object) =>
      (
        await app.as(owner).call(routes.addTouchpoint, {
          params: { workspaceId: params.workspaceId },
          body: body as { name: string; lifecycle: 'active' },
        })
      ).json().id as string;
    const [id] = [await add(business!), await add(empty!)];
    await judge(
      owner,
      { relevance: 8, reason: 'Die Faxnummer steht für Seriosität.' },
      { ...params, touchpointId: id },
    );
    const names = async (query: Record<string, string>) =>
      (await app.as(owner).call(routes.readRelevanceMap, { params, query }))
        .json()
        .items.map(({ name }: { name: string }) => name);
    expect(await names({ with: 'markets:businesses' })).toEqual(['Branchenbuch', 'Leer']);
    expect(await names({ with: 'markets:businesses', rows: 'filled' })).toEqual(['Branchenbuch']);
    expect(await names({ search: 'branchen', rows: 'filled' })).toEqual(['Branchenbuch']);
  });

  test('traits of a segment stand with its column as reasons to judge otherwise (003-13)', async () => {
    const body = { needs: 'Ruhe', mediaUse: 'Abends am Telefon', geography: 'Land', culture: 'Siezen' };
    const call = {
      params: { workspaceId: params.workspaceId, kind: 'segment' as const },
      body: { name: 'Rentner', body },
    };
    const { id } = (await app.as(owner).call(routes.addEntry, call)).json();
    const { columns } = (await app.as(owner).call(routes.readRelevanceMap, { params })).json();
    expect(columns[0]).toMatchObject({ id: null, traits: null });
    expect(columns.find((column: { id: string }) => column.id === id)).toMatchObject({
      ...{ name: 'Rentner', traits: body, isMeasured: false },
    });
  });

  test('a history has an end, and each judgement is in the audit log without its reason', async () => {
    const touchpoint = await app.build.touchpoint({ workspace: { id: params.workspaceId }, name: 'Kasse' });
    const { id: touchpointId } = touchpoint;
    const at = { ...params, touchpointId };
    await judge(owner, { relevance: 3, potential: 8, reason: 'Sehr privat gesagt' }, at);
    const entries = await app.as(owner).call(routes.listAuditEntries, { params, query: { action: 'relevance.judge' } });
    const entry = entries.json().items.find(({ target }: { target: { id: string } }) => target.id === touchpointId);
    expect(entry).toMatchObject({
      target: { id: touchpointId, name: 'Kasse' },
      after: { relevance: 3, potential: 8, segmentId: null, phaseId: null },
    });
    expect(entries.body).not.toContain('Sehr privat gesagt');

    const row = {
      ...{ workspaceId: params.workspaceId, touchpointId, segmentId: null, phaseId: null },
      potential: null,
    };
    const made = Array.from({ length: mostJudgements - 1 }, (_, i) => ({
      ...{ ...row, id: app.services.newId(), relevance: i % 10, reason: 'alt', byId: `person${i}`, byName: 'Alt' },
      at: '2020-01-01T00:00:00.000Z',
    }));
    for (let from = 0; from < made.length; from += 200) {
      await app.services.database
        .insertInto('relevanceJudgement')
        .values(made.slice(from, from + 200))
        .execute();
    }
    const reply = await judge(owner, { relevance: 1, reason: 'Eines zu viel' }, at);
    expect(reply.json()).toMatchObject({ code: 'judgements_too_many', params: { limit: mostJudgements } });
    expect((await read(owner, at)).cells[0].judged.relevance.people).toBe(mostJudgements);
  });

  test('one person alone cannot fill the history, so that everybody else still can judge', async () => {
    const { id: touchpointId } = await app.build.touchpoint({ workspace: { id: params.workspaceId }, name: 'Flut' });
    const at = { ...params, touchpointId };
    const made = Array.from({ length: 500 }, (_, i) => ({
      ...{ ...at, id: app.services.newId(), segmentId: null, phaseId: null, relevance: i % 10, potential: null },
      ...{
        reason: 'viel',
        byId: owner.id,
        byName: owner.name,
        at: new Date(Date.UTC(2020, 0, 1, 0, 0, i)).toISOString(),
      },
    }));
    for (let from = 0; from < made.length; from += 100) {
      const rows = made.slice(from, from + 100);
      await app.services.database.insertInto('relevanceJudgement').values(rows).execute();
    }
    const refused = await judge(owner, { relevance: 1, reason: 'Noch eines' }, at);
    expect(refused.json()).toMatchObject({ status: 422, code: 'judgements_too_many', params: { limit: 500 } });
    const other = await app.build.member({ workspace: { id: params.workspaceId }, role: 'analyst' });
    expect((await judge(other, { relevance: 1, reason: 'Endlich' }, at)).statusCode).toBe(201);
  });
});
