import {
  fewestViewAnswers,
  type ImportResult,
  type Job,
  type Role,
  routes,
  type ShownViews,
  type ViewAnswer,
  type ViewComparison,
  type ViewForm,
} from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { madeCsv, madeMapping, madeSurvey } from '../../../testing/made-survey.ts';

type Opinion = readonly [importance: number | null, level: ViewAnswer['ratings'][number]['level']];

describeOnEngines('two views', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let params: { workspaceId: string };
  let touchpointIds: string[];
  const people = {} as Record<Role, BuiltUser>;

  beforeAll(async () => {
    app = await testApp({ database: engine });
    const built = await app.build.workspace({ name: 'Gasthof Linde' });
    owner = built.owner;
    params = { workspaceId: built.workspace.id };
    for (const role of ['touchpointManager', 'editor', 'analyst', 'viewer'] as const) {
      people[role] = await app.build.member({ workspace: built.workspace, role });
    }
    const made = await Promise.all(
      ['Anruf', 'Empfang', 'Frühstück', 'Rechnung'].map((name) => app.build.touchpoint({ ...built, name })),
    );
    touchpointIds = made.map(({ id }) => id);
  });
  afterAll(() => app.stop());

  const wanted = (change: object = {}) => ({
    ...{ name: 'Interner Name', introduction: 'Zwei Minuten.', language: 'de', touchpointIds },
    ...change,
  });
  const add = async (change: object = {}): Promise<ViewComparison> => {
    const reply = await app.as(owner).call(routes.addViewComparison, { params, body: wanted(change) as never });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  const one = ({ id }: { id: string }) => ({ ...params, comparisonId: id });
  const tokenOf = (comparison: ViewComparison, side: 'staff' | 'customer') =>
    comparison.links![side]!.replace('/respond#', '');
  const readForm = (token: string) => app.as(null).call(routes.readViewForm, { body: { token } });
  const send = (body: object) => app.as(null).call(routes.answerViewForm, { body: body as never });
  let pages = 0;
  const newKey = () => `page-of-somebody-${String(++pages).padStart(6, '0')}`;
  const answer = async (token: string, opinions: readonly Opinion[], clientKey = newKey()) => {
    const ratings = opinions.map(([importance, level], i) => ({ touchpointId: touchpointIds[i], importance, level }));
    const reply = await send({ token, clientKey, ratings });
    expect(reply.statusCode, reply.body).toBe(204);
  };
  const read = async (comparison: { id: string }, as = owner): Promise<ViewComparison> =>
    (await app.as(as).call(routes.readViewComparison, { params: one(comparison) })).json();
  const result = (comparison: { id: string }, as = owner) =>
    app.as(as).call(routes.readViewResult, { params: one(comparison) });
  const close = (comparison: { id: string }, as = owner) =>
    app.as(as).call(routes.closeViewComparison, { params: one(comparison) });

  describe('refuses', () => {
    test('people who are signed out, other workspaces, and who may not', async () => {
      const comparison = await add();
      const elsewhere = await app.build.workspace();
      const everyRoute = (as: BuiltUser | null, workspaceId: string) => {
        const at = { workspaceId, comparisonId: comparison.id };
        const client = app.as(as);
        return Promise.all([
          client.call(routes.readViewComparison, { params: at }),
          client.call(routes.readViewResult, { params: at }),
          client.call(routes.closeViewComparison, { params: at }),
          client.call(routes.removeViewComparison, { params: at }),
        ]);
      };
      for (const reply of await everyRoute(null, params.workspaceId)) expect(reply.statusCode).toBe(401);
      for (const reply of await everyRoute(elsewhere.owner, params.workspaceId)) expect(reply.statusCode).toBe(404);
      for (const reply of await everyRoute(elsewhere.owner, elsewhere.workspace.id)) {
        expect(reply.statusCode).toBe(404);
        expect(reply.body).not.toContain('Interner Name');
      }
      const there = { params: { workspaceId: elsewhere.workspace.id } };
      expect((await app.as(elsewhere.owner).call(routes.listViewComparisons, there)).json().items).toEqual([]);
      const foreign = await app
        .as(elsewhere.owner)
        .call(routes.addViewComparison, { ...there, body: wanted({ waveId: 'wave0000wave' }) as never });
      expect(foreign.json().params.issues.map(({ path }: { path: string }) => path)).toEqual([
        ...touchpointIds.map((_, i) => `body.touchpointIds.${i}`),
        'body.waveId',
      ]);

      for (const role of ['editor', 'analyst', 'viewer'] as const) {
        const client = app.as(people[role]);
        const added = await client.call(routes.addViewComparison, { params, body: wanted() as never });
        expect(added.statusCode).toBe(403);
        expect((await close(comparison, people[role])).statusCode).toBe(403);
        const removed = await client.call(routes.removeViewComparison, { params: one(comparison) });
        expect(removed.statusCode).toBe(403);
      }
      expect(await read(comparison)).toMatchObject({ state: 'open' });
    });

    test.each([
      ['no name', () => ({ name: ' ' }), 'body.name'],
      ['two touchpoints', () => ({ touchpointIds: touchpointIds.slice(0, 2) }), 'body.touchpointIds'],
      ['one twice', () => ({ touchpointIds: [...touchpointIds, touchpointIds[0]] }), 'body.touchpointIds'],
      ['an end that is over', () => ({ closesAt: '2020-01-01T00:00:00.000Z' }), 'body.closesAt'],
      ['a language of nobody', () => ({ language: 'fr' }), 'body.language'],
    ])('%s', async (_, change, path) => {
      const reply = await app.as(owner).call(routes.addViewComparison, { params, body: wanted(change()) as never });
      expect(reply.statusCode).toBe(400);
      expect(reply.json().params.issues).toContainEqual(expect.objectContaining({ path }));
    });

    test('forms that are unknown, closed or over, in one and the same sentence, in both languages', async () => {
      const closed = await add();
      const over = await add({ closesAt: '2026-06-20T00:00:00.000Z' });
      const tokens = ['a'.repeat(43), tokenOf(closed, 'staff'), tokenOf(over, 'customer')];
      expect((await readForm(tokens[2]!)).statusCode).toBe(200);
      await close(closed);
      const before = app.clock.now;
      app.clock.now = new Date('2026-06-20T00:00:00.000Z');
      const bodies = new Set<string>();
      for (const token of tokens) {
        const ratings = [{ touchpointId: touchpointIds[0], importance: 5, level: 'ok' }];
        for (const reply of [await readForm(token), await send({ token, clientKey: newKey(), ratings })]) {
          expect(reply.statusCode).toBe(410);
          const { requestId: _, ...told } = reply.json();
          bodies.add(JSON.stringify(told));
        }
      }
      expect([...bodies]).toHaveLength(1);
      const english = await app.as(null).call(routes.readViewForm, {
        body: { token: tokens[0]! },
        headers: { 'accept-language': 'en' },
      });
      expect(english.json().title).toMatch(/^This form is not open/);
      expect((await read(over)).state).toBe('closed');
      app.clock.now = before;
    });

    test('ratings that are none, and keeps nothing of them', async () => {
      const comparison = await add();
      const token = tokenOf(comparison, 'staff');
      const touchpointId = touchpointIds[0]!;
      const other = await app.build.touchpoint({ workspace: (await app.build.workspace()).workspace, name: 'Fremd' });
      const good = { touchpointId, importance: 5, level: 'ok' };
      const hostile: [string, object][] = [
        ['none', { ratings: [] }],
        ['too important', { ratings: [{ ...good, importance: 11 }] }],
        ['below nothing', { ratings: [{ ...good, importance: -1 }] }],
        ['between', { ratings: [{ ...good, importance: 5.5 }] }],
        ['words', { ratings: [{ ...good, importance: 'very' }] }],
        ['another level', { ratings: [{ ...good, level: 'superb' }] }],
        ['left out instead of "cannot say"', { ratings: [{ touchpointId, level: 'ok' }] }],
        ['one twice', { ratings: [good, { ...good, importance: 9 }] }],
        ['of another workspace', { ratings: [{ ...good, touchpointId: other.id }] }],
        ['too many', { ratings: Array.from({ length: 41 }, (_, i) => ({ ...good, touchpointId: `touchpoint${i}` })) }],
        ['who it was', { ratings: [good], name: 'Toni' }],
        ['a short key', { ratings: [good], clientKey: 'short' }],
        ['a token of another kind', { ratings: [good], token: "' or 1=1 --" }],
      ];
      for (const [what, change] of hostile) {
        const reply = await send({ token, clientKey: newKey(), ...change });
        expect(reply.statusCode, what).toBe(400);
      }
      expect(await read(comparison)).toMatchObject({ answers: { staff: 0, customer: 0 } });
    });
  });

  test('a form says who asks and about what, and nothing else (000-15)', async () => {
    const comparison = await add();
    const form = await readForm(tokenOf(comparison, 'customer'));
    expect(form.json() satisfies ViewForm).toEqual({
      ...{ side: 'customer', organisation: 'Gasthof Linde', introduction: 'Zwei Minuten.', language: 'de' },
      touchpoints: ['Anruf', 'Empfang', 'Frühstück', 'Rechnung'].map((name, i) => ({ id: touchpointIds[i], name })),
    });
    expect((await readForm(tokenOf(comparison, 'staff'))).json().side).toBe('staff');
    expect(form.body).not.toContain('Interner Name');
    expect(form.body).not.toContain(comparison.id);
  });

  test('links are for those who hand them out, while it is open', async () => {
    const comparison = await add();
    expect(comparison.links).toEqual({
      staff: expect.stringMatching(/^\/respond#[\w-]{43}$/),
      customer: expect.stringMatching(/^\/respond#[\w-]{43}$/),
    });
    expect((await read(comparison, people.touchpointManager)).links).toEqual(comparison.links);
    for (const role of ['editor', 'analyst', 'viewer'] as const) {
      const reply = await app.as(people[role]).call(routes.listViewComparisons, { params });
      const found = reply.json().items.find(({ id }: { id: string }) => id === comparison.id);
      expect(found).toMatchObject({ name: 'Interner Name', links: null, answers: { staff: 0, customer: 0 } });
      expect(reply.body).not.toContain(tokenOf(comparison, 'staff'));
    }
    expect((await close(comparison)).json()).toMatchObject({ state: 'closed', links: null, version: 2 });
    expect((await close(comparison)).json()).toMatchObject({ state: 'closed', version: 2 });
    const audit = await app.as(owner).call(routes.listAuditEntries, { params, query: { limit: 200 } });
    expect(audit.body).toContain('viewComparison.close');
    expect(audit.body).not.toContain(tokenOf(comparison, 'staff'));
  });

  test('what a page sends again counts once, also at the same time, and nothing of the person is kept', async () => {
    const comparison = await add();
    const token = tokenOf(comparison, 'staff');
    const clientKey = newKey();
    const opinions: Opinion[] = [[9, 'delighting']];
    await Promise.all(Array.from({ length: 4 }, () => answer(token, opinions, clientKey)));
    await answer(token, [[1, 'disappointing']], clientKey);
    expect(await read(comparison)).toMatchObject({ answers: { staff: 1, customer: 0 } });
    // The same page may answer as the other side: it is another form.
    await answer(tokenOf(comparison, 'customer'), opinions, clientKey);
    expect(await read(comparison)).toMatchObject({ answers: { staff: 1, customer: 1 } });

    const { database } = app.services;
    const kept = await database
      .selectFrom('viewAnswer')
      .selectAll()
      .where('comparisonId', '=', comparison.id)
      .where('side', '=', 'staff')
      .executeTakeFirstOrThrow();
    expect(Object.keys(kept).toSorted()).toEqual(['answeredOn', 'clientKey', 'comparisonId', 'id', 'side']);
    expect(kept.answeredOn).toBe('2026-06-15');
    expect(kept.clientKey).toMatch(/^[0-9a-f]{64}$/);
    const ratings = await database.selectFrom('viewRating').selectAll().where('answerId', '=', kept.id).execute();
    expect(ratings).toEqual([
      { answerId: kept.id, touchpointId: touchpointIds[0], importance: 9, level: 'delighting' },
    ]);
  });

  test('a hall that answers at the same moment is kept whole; whoever sends nonsense is refused alone', async () => {
    const comparison = await add();
    const token = tokenOf(comparison, 'customer');
    const page = (person: number) => ({
      token,
      clientKey: newKey(),
      ratings: [{ touchpointId: touchpointIds[person % 4], importance: person % 11, level: 'ok' }],
    });
    const stranger = { ...page(0), ratings: [{ touchpointId: app.services.newId(), importance: 1, level: 'ok' }] };
    const pages = Array.from({ length: 90 }, (_, person) => page(person));
    const replies = await Promise.all([...pages.slice(0, 40), stranger, ...pages.slice(40)].map(send));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([...Array(40).fill(204), 400, ...Array(50).fill(204)]);
    expect(await read(comparison)).toMatchObject({ answers: { staff: 0, customer: 90 } });
    const kept = await app.services.database
      .selectFrom('viewRating')
      .innerJoin('viewAnswer', 'viewAnswer.id', 'viewRating.answerId')
      .select(['touchpointId', 'importance', 'level'])
      .where('comparisonId', '=', comparison.id)
      .execute();
    const told = (rows: readonly object[]) =>
      rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();
    expect(told(kept)).toEqual(told(pages.flatMap(({ ratings }) => ratings)));
  });

  test('nobody sees a result before it is closed, nor of fewer than five on a side; then everybody does', async () => {
    const comparison = await add();
    const [staff, customer] = [tokenOf(comparison, 'staff'), tokenOf(comparison, 'customer')];
    const opinions = (i: number): Opinion[] => [
      [8 + (i % 2), 'delighting'],
      [5, i < 4 ? 'ok' : null],
      [i < 4 ? 2 : null, 'disappointing'],
      [6, 'ok'],
    ];
    for (let i = 0; i < 6; i++) await answer(staff, opinions(i));
    for (let i = 0; i < 9; i++) {
      await answer(customer, [
        [3 + (i % 2), 'disappointing'],
        [5, 'ok'],
        [9, 'delighting'],
        [9 + (i % 2), 'ok'],
      ]);
    }
    for (const as of [owner, people.viewer]) {
      const early = await result(comparison, as);
      expect(early.json()).toEqual({ shown: false, reason: 'open' });
    }
    expect(await read(comparison, people.viewer)).toMatchObject({ answers: { staff: 6, customer: 9 } });

    await close(comparison);
    const reply = await result(comparison, people.viewer);
    const found = reply.json() as ShownViews;
    expect(found).toMatchObject({ shown: true, by: 'importance' });
    expect(found.touchpoints.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['Rechnung', 'underrated'],
      ['Empfang', 'agreed'],
      ['Anruf', 'overrated'],
      ['Frühstück', null],
    ]);
    const [bill, desk, call, breakfast] = found.touchpoints;
    expect(call).toMatchObject({
      staff: { people: 6, importance: { value: 8.5 }, levelPeople: 6, balance: { value: 100 } },
      customer: { people: 9, balance: { value: -100 } },
      ...{ balanceGap: { value: 200 }, mood: 'rosier' },
    });
    expect(bill?.gap?.value).toBeCloseTo(6 - 85 / 9, 10);
    // Four said so: neither what they said nor that they were four.
    expect(breakfast).toMatchObject({ staff: { people: null, importance: null, rank: null }, gap: null });
    expect(breakfast).toMatchObject({ customer: { people: 9 }, mood: 'gloomier' });
    expect(desk).toMatchObject({ staff: { levelPeople: null, balance: null }, mood: null });
    // Three that both sides placed are too few for a top.
    expect(found.overlap).toBeNull();
    for (const hidden of ['clientKey', 'answerId', 'page-of-somebody', '2026-06-15']) {
      expect(reply.body).not.toContain(hidden);
    }
    expect((await result(comparison)).body).toBe(reply.body);
  });

  test('closed with too few on one side it stays blind for good', async () => {
    const comparison = await add();
    for (let i = 0; i < fewestViewAnswers; i++) await answer(tokenOf(comparison, 'staff'), [[7, 'ok']]);
    for (let i = 0; i < fewestViewAnswers - 1; i++) await answer(tokenOf(comparison, 'customer'), [[7, 'ok']]);
    await close(comparison);
    expect((await result(comparison)).json()).toEqual({ shown: false, reason: 'tooFew' });
  });

  test('who cannot say anything counts as an answer, not as an opinion', async () => {
    const comparison = await add();
    for (const side of ['staff', 'customer'] as const) {
      for (let i = 0; i < 5; i++) await answer(tokenOf(comparison, side), [[null, null]]);
    }
    await close(comparison);
    const found = (await result(comparison)).json() as ShownViews;
    expect(found.shown).toBe(true);
    expect(found.touchpoints.every(({ verdict, gap, mood }) => verdict === null && gap === null && mood === null)).toBe(
      true,
    );
  });

  test('removed it is gone with its answers', async () => {
    const comparison = await add();
    await answer(tokenOf(comparison, 'staff'), [[7, 'ok']]);
    const gone = await app.as(owner).call(routes.removeViewComparison, { params: one(comparison) });
    expect(gone.statusCode).toBe(204);
    expect((await readForm(tokenOf(comparison, 'staff'))).statusCode).toBe(410);
    expect((await result(comparison)).statusCode).toBe(404);
    const left = await app.services.database
      .selectFrom('viewAnswer')
      .select('id')
      .where('comparisonId', '=', comparison.id)
      .execute();
    expect(left).toEqual([]);
  });

  test('customers of a survey have places and levels; nobody else answers for them', async () => {
    const { workspace, owner: host } = await app.build.workspace();
    const at = { workspaceId: workspace.id };
    const client = app.as(host);
    const upload = await client.call(routes.uploadFile, {
      params: at,
      query: { fileName: 'made.csv' },
      body: madeCsv(madeSurvey()),
    });
    const request = { uploadId: upload.json().id, mapping: madeMapping, surveyName: 'Guests', waveName: '2026' };
    const job = (await client.call(routes.importWave, { params: at, body: request })).json() as Job;
    const readJob = async () => (await client.call(routes.readJob, { params: { ...at, jobId: job.id } })).json() as Job;
    await expect.poll(readJob, { timeout: 20_000 }).toMatchObject({ state: 'done' });
    const { waveId } = (await readJob()).result as ImportResult;
    const register = (await client.call(routes.listTouchpoints, { params: at })).json().items as { id: string }[];

    const body = wanted({ touchpointIds: register.map(({ id }) => id), waveId });
    const comparison = (
      await client.call(routes.addViewComparison, { params: at, body: body as never })
    ).json() as ViewComparison;
    expect(comparison).toMatchObject({ customersBy: 'wave', wave: { id: waveId, surveyName: 'Guests', name: '2026' } });
    expect(comparison.links?.customer).toBeNull();
    const { customerToken } = await app.services.database
      .selectFrom('viewComparison')
      .select('customerToken')
      .where('id', '=', comparison.id)
      .executeTakeFirstOrThrow();
    expect((await readForm(customerToken)).statusCode).toBe(410);

    const token = tokenOf(comparison, 'staff');
    for (let i = 0; i < 7; i++) {
      const ratings = register.map(({ id }, place) => ({ touchpointId: id, importance: place, level: 'ok' }));
      expect((await send({ token, clientKey: newKey(), ratings })).statusCode).toBe(204);
    }
    const asked = { params: { ...at, comparisonId: comparison.id } };
    expect((await client.call(routes.readViewResult, asked)).json()).toEqual({ shown: false, reason: 'open' });
    await client.call(routes.closeViewComparison, asked);
    const found = (await client.call(routes.readViewResult, asked)).json() as ShownViews;
    expect(found).toMatchObject({ shown: true, by: 'rank' });
    const placed = found.touchpoints.filter(({ customer }) => customer.rank !== null);
    expect(placed.length).toBeGreaterThanOrEqual(4);
    for (const { gap, customer, staff, balanceGap } of placed) {
      expect(gap).toBeNull();
      expect(customer.importance).toBeNull();
      expect(staff.rank).not.toBeNull();
      expect(balanceGap).not.toBeNull();
    }
    expect(found.overlap?.among).toBe(placed.length);

    await app.services.database.deleteFrom('survey').where('workspaceId', '=', workspace.id).execute();
    expect((await client.call(routes.readViewResult, asked)).json()).toEqual({ shown: false, reason: 'waveGone' });
  });
});

test('an office behind one address answers without locking its people out of signing in', async () => {
  const app = await testApp({ settings: { ANKLANG_SIGN_IN_TRIES: '2' } });
  const tries = await Promise.all(
    Array.from({ length: 60 }, () => app.as(null).call(routes.readViewForm, { body: { token: 'b'.repeat(43) } })),
  );
  expect(tries.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 60 }, () => 410));
  const credentials = { email: 'nobody@example.org', password: 'x'.repeat(12) };
  expect((await app.as(null).post('/api/auth/sign-in/email', credentials)).statusCode).toBe(401);
  const flood = await Promise.all(
    Array.from({ length: 80 }, () => app.as(null).call(routes.readViewForm, { body: { token: 'b'.repeat(43) } })),
  );
  expect(flood.map(({ statusCode }) => statusCode)).toContain(429);
  await app.stop();
});
