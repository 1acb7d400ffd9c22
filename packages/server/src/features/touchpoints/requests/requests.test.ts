import { type NewTouchpoint, type Role, routes, type TouchpointRecord, type TouchpointRequest } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { mostOpenRequests } from './add-request.ts';

describeOnEngines('requests at touchpoints', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let workspace: { id: string };
  let hotline: TouchpointRecord;
  const people = {} as Record<Role, BuiltUser>;
  const departments: { marketing: string; it: string } = { marketing: '', it: '' };
  let ofIt: BuiltUser;

  beforeAll(async () => {
    app = await testApp({ database: engine });
    ({ workspace, owner } = await app.build.workspace());
    for (const name of ['marketing', 'it'] as const) {
      const params = { workspaceId: workspace.id };
      const reply = await app.as(owner).call(routes.addDepartment, { params, body: { name } });
      departments[name] = reply.json().id;
    }
    for (const role of ['touchpointManager', 'analyst', 'viewer'] as const) {
      people[role] = await app.build.member({ workspace, role });
    }
    const { marketing, it } = departments;
    people.editor = await app.build.member({ workspace, role: 'editor', departmentIds: [marketing] });
    ofIt = await app.build.member({ workspace, role: 'editor', departmentIds: [it] });
    hotline = await addTouchpoint({ name: 'Hotline', departmentId: marketing });
  });
  afterAll(() => app.stop());

  const inWorkspace = () => ({ workspaceId: workspace.id });
  const one = ({ id }: { id: string }) => ({ workspaceId: workspace.id, requestId: id });
  const addTouchpoint = async (body: Omit<NewTouchpoint, 'lifecycle'>): Promise<TouchpointRecord> =>
    (
      await app.as(owner).call(routes.addTouchpoint, { params: inWorkspace(), body: { lifecycle: 'active', ...body } })
    ).json();
  const ask = async (body: object = {}, as = people.viewer): Promise<TouchpointRequest> => {
    const wanted = { kind: 'change', title: 'Kürzere Ansage', touchpointId: hotline.id, ...body } as const;
    const reply = await app.as(as).call(routes.addRequest, { params: inWorkspace(), body: wanted });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  const list = async (query: Record<string, string>, as = owner) =>
    (await app.as(as).call(routes.listRequests, { params: inWorkspace(), query })).json() as {
      items: TouchpointRequest[];
      count: number;
      nextCursor: string | null;
    };
  const answer = (to: { id: string }, body: object, as = owner) =>
    app
      .as(as)
      .call(routes.answerRequest, { params: one(to), body: { version: 1, state: 'accepted', ...body } as never });

  test('nobody asks or answers from outside, and nothing is found through another workspace', async () => {
    const request = await ask();
    expect((await app.as(null).call(routes.listRequests, { params: inWorkspace() })).statusCode).toBe(401);
    const { workspace: other, owner: outsider } = await app.build.workspace();
    const params = { workspaceId: other.id, requestId: request.id };
    const as = app.as(outsider);
    const replies = [
      await as.call(routes.answerRequest, { params, body: { version: 1, state: 'accepted' } }),
      await as.call(routes.changeRequest, { params, body: { version: 1, title: 'Meins' } }),
      await as.call(routes.withdrawRequest, { params }),
    ];
    for (const reply of replies) expect(reply.statusCode).toBe(404);
    const theirs = await as.call(routes.listRequests, { params: { workspaceId: other.id } });
    expect(theirs.json()).toMatchObject({ items: [], count: 0 });
    const foreign = await as.call(routes.addRequest, {
      params: { workspaceId: other.id },
      body: { kind: 'other', title: 'Hin', touchpointId: hotline.id, departmentId: departments.it },
    });
    expect(foreign.json().params.issues.map(({ path }: { path: string }) => path)).toEqual([
      'body.touchpointId',
      'body.departmentId',
    ]);
  });

  test.each([
    ['no title', { kind: 'change', title: ' ' }, 'body.title'],
    ['a kind that is none', { kind: 'wish', title: 'Wunsch' }, 'body.kind'],
  ])('refuses %s', async (_, body, path) => {
    const reply = await app.as(owner).call(routes.addRequest, { params: inWorkspace(), body: body as never });
    expect(reply.statusCode).toBe(400);
    expect(reply.json().params.issues).toContainEqual(expect.objectContaining({ path }));
  });

  test('a viewer asks, whoever is asked sees it and answers with a reason (004-02, 004-24)', async () => {
    const request = await ask({ text: 'Die Ansage dauert 40 Sekunden.' });
    expect(request).toMatchObject({
      ...{ state: 'open', version: 1, isMine: true, mayAnswer: false },
      ...{ touchpoint: { id: hotline.id, name: 'Hotline' }, departmentId: null, answer: '', answeredBy: null },
    });
    for (const as of [people.viewer, people.analyst, ofIt]) {
      expect((await answer(request, { state: 'declined', answer: 'Nein danke' }, as)).statusCode).toBe(403);
    }
    const silent = await answer(request, { state: 'declined', answer: ' ' });
    expect(silent.statusCode).toBe(400);
    expect(silent.json().params.issues).toContainEqual(expect.objectContaining({ path: 'body.answer' }));

    const mine = await list({ mine: 'true', state: 'waiting' }, people.editor);
    expect(mine.items.find(({ id }) => id === request.id)).toMatchObject({ isMine: false, mayAnswer: true });
    const declined = await answer(request, { state: 'declined', answer: 'Rechtlich vorgeschrieben' }, people.editor);
    expect(declined.json()).toMatchObject({
      ...{ state: 'declined', answer: 'Rechtlich vorgeschrieben', version: 2, mayAnswer: false },
      answeredBy: people.editor.name,
    });
    const again = await answer(request, { version: 2, state: 'accepted' });
    expect(again.json()).toMatchObject({ code: 'request_answered' });
  });

  test('what is technical goes to IT, whose editors take it on and finish it (004-03)', async () => {
    const request = await ask({ kind: 'technical', title: 'Rückruf aus der App', departmentId: departments.it });
    expect((await list({ mine: 'true' }, ofIt)).items.map(({ id }) => id)).toContain(request.id);
    expect((await answer(request, {}, ofIt)).json()).toMatchObject({ state: 'accepted' });
    expect((await answer(request, { version: 1, state: 'done' }, ofIt)).json()).toMatchObject({
      code: 'changed_meanwhile',
    });
    expect((await answer(request, { version: 2, state: 'done' }, ofIt)).json()).toMatchObject({ state: 'done' });
    expect((await list({ state: 'done' })).items.map(({ id }) => id)).toContain(request.id);
    expect((await list({ state: 'waiting' })).items.map(({ id }) => id)).not.toContain(request.id);
  });

  test('own requests are changed and withdrawn until somebody answers, those of others never', async () => {
    const request = await ask({ kind: 'conflict', title: 'Vertrieb und Service' });
    const change = (body: object, as = people.viewer) =>
      app.as(as).call(routes.changeRequest, { params: one(request), body: { version: 1, ...body } });
    expect((await change({ title: 'Meins' }, owner)).statusCode).toBe(403);
    const changed = await change({ title: 'Vertrieb gegen Service', touchpointId: null });
    expect(changed.json()).toMatchObject({ title: 'Vertrieb gegen Service', touchpoint: null, version: 2 });
    expect((await change({ title: 'Zu spät' })).json()).toMatchObject({ code: 'changed_meanwhile' });
    expect((await app.as(owner).call(routes.withdrawRequest, { params: one(request) })).statusCode).toBe(403);
    const gone = await app.as(people.viewer).call(routes.withdrawRequest, { params: one(request) });
    expect(gone.statusCode).toBe(204);
    expect((await list({})).items.map(({ id }) => id)).not.toContain(request.id);

    const answered = await ask();
    await answer(answered, {});
    const late = await app.as(people.viewer).call(routes.withdrawRequest, { params: one(answered) });
    expect(late.json()).toMatchObject({ code: 'request_answered' });
  });

  test('lists are narrowed and paged; what nobody else is asked waits for the manager (004-02)', async () => {
    const shop = await addTouchpoint({ name: 'Laden', responsibleId: people.analyst.id });
    const made: TouchpointRequest[] = [];
    for (let i = 0; i < 3; i++) {
      app.clock.now = new Date(app.clock.now.getTime() + 1000);
      made.push(await ask({ kind: 'other', title: `Frage ${i}`, touchpointId: shop.id }));
    }
    const first = await list({ touchpointId: shop.id, limit: '2' });
    expect(first).toMatchObject({ count: 3, items: [{ title: 'Frage 2' }, { title: 'Frage 1' }] });
    const rest = await list({ touchpointId: shop.id, limit: '2', cursor: first.nextCursor! });
    expect(rest).toMatchObject({ items: [{ title: 'Frage 0' }], nextCursor: null });
    expect((await list({ touchpointId: shop.id, kind: 'change' })).count).toBe(0);
    expect((await list({ touchpointId: shop.id, own: 'true' }, people.viewer)).count).toBe(3);
    expect((await list({ touchpointId: shop.id, own: 'true' }, owner)).count).toBe(0);
    // Responsible in person, or for what no department is asked.
    expect((await list({ touchpointId: shop.id, mine: 'true' }, people.analyst)).count).toBe(3);
    expect((await list({ touchpointId: shop.id, mine: 'true' }, people.touchpointManager)).count).toBe(3);
    expect((await list({ touchpointId: shop.id, mine: 'true' }, people.editor)).count).toBe(0);
  });

  test('open ones stand first, then accepted ones, whatever is newest, across pages too', async () => {
    const shop = await addTouchpoint({ name: 'Reihenfolge' });
    const made: TouchpointRequest[] = [];
    for (const title of ['offen, alt', 'angenommen, alt', 'offen, neu', 'angenommen, neu', 'abgelehnt, neu']) {
      app.clock.now = new Date(app.clock.now.getTime() + 1000);
      made.push(await ask({ title, touchpointId: shop.id }));
    }
    await answer(made[1]!, {});
    await answer(made[3]!, {});
    await answer(made[4]!, { state: 'declined', answer: 'Passt nicht' });
    const order: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({
        ...{ touchpointId: shop.id, limit: '2' },
        ...(cursor === null ? {} : { cursor }),
      });
      order.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(order).toEqual(['offen, neu', 'offen, alt', 'angenommen, neu', 'angenommen, alt', 'abgelehnt, neu']);
  });

  test('each step is in the audit log, without what people wrote at length', async () => {
    const secret = 'Frau Muster hat angerufen';
    const request = await ask({ title: 'Für das Protokoll', text: secret });
    await app.as(people.viewer).call(routes.changeRequest, {
      params: one(request),
      body: { version: 1, text: `${secret} und geschrieben` },
    });
    await answer(request, { version: 2, state: 'accepted', answer: 'Machen wir' });
    const log = (await app.as(owner).call(routes.listAuditEntries, { params: inWorkspace() })).json();
    const entries = log.items.filter(({ target }: { target: { id: string } }) => target.id === request.id);
    const actions = entries.map(({ action }: { action: string }) => action);
    expect(actions.toSorted()).toEqual(['request.add', 'request.answer', 'request.change']);
    expect(JSON.stringify(entries)).not.toContain('Muster');
    expect(JSON.stringify(entries)).toContain('Machen wir');
  });

  test('a department that goes leaves its requests to the touchpoint manager', async () => {
    const params = inWorkspace();
    const sales = (await app.as(owner).call(routes.addDepartment, { params, body: { name: 'Vertrieb' } })).json();
    const request = await ask({ departmentId: sales.id, touchpointId: null, kind: 'new', title: 'Messestand' });
    await app.as(owner).call(routes.removeDepartment, { params: { ...params, departmentId: sales.id } });
    const mine = await list({ mine: 'true', kind: 'new' }, people.touchpointManager);
    expect(mine.items).toContainEqual(expect.objectContaining({ id: request.id, departmentId: null, mayAnswer: true }));
  });

  test('nobody piles up more than are ever answered', async () => {
    const { workspace: full, owner: busy } = await app.build.workspace();
    const row = (i: number) => ({
      ...{ id: `flood${i}-${full.id}`, workspaceId: full.id, touchpointId: null, kind: 'other', title: 'x', text: '' },
      ...{ departmentId: null, state: 'open', answer: '', answeredAt: null, answeredByName: null, version: 1 },
      ...{ createdAt: '2026-01-01T00:00:00.000Z', changedAt: '2026-01-01T00:00:00.000Z', byId: 'x', byName: 'x' },
    });
    for (let from = 0; from < mostOpenRequests; from += 200) {
      const rows = Array.from({ length: 200 }, (_, i) => row(from + i));
      await app.services.database.insertInto('touchpointRequest').values(rows).execute();
    }
    const params = { workspaceId: full.id };
    const reply = await app.as(busy).call(routes.addRequest, { params, body: { kind: 'other', title: 'Noch eine' } });
    expect(reply.json()).toMatchObject({ code: 'requests_too_many', params: { limit: mostOpenRequests } });

    // One person alone does not close the door for all.
    await app.services.database.deleteFrom('touchpointRequest').where('workspaceId', '=', full.id).execute();
    const own = Array.from({ length: 200 }, (_, i) => ({ ...row(i), byId: busy.id }));
    await app.services.database.insertInto('touchpointRequest').values(own).execute();
    const again = await app.as(busy).call(routes.addRequest, { params, body: { kind: 'other', title: 'Noch eine' } });
    expect(again.json()).toMatchObject({ code: 'requests_too_many', params: { limit: 200 } });
    const guest = await app.build.member({ workspace: full, role: 'viewer' });
    const body = { kind: 'other', title: 'Eine' } as const;
    expect((await app.as(guest).call(routes.addRequest, { params, body })).statusCode).toBe(201);
  });
});
