import {
  type Desk,
  type Lifecycle,
  type NewTouchpoint,
  type Role,
  routes,
  type TouchpointRecord,
} from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';

const day = 86_400_000;

describeOnEngines('the care of touchpoints', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let workspace: { id: string };
  const people = {} as Record<Role, BuiltUser>;
  const start = new Date('2026-06-15T09:30:00.000Z');

  beforeAll(async () => {
    app = await testApp({ database: engine });
    ({ workspace, owner } = await app.build.workspace());
    for (const role of ['touchpointManager', 'editor', 'analyst', 'viewer'] as const) {
      people[role] = await app.build.member({ workspace, role });
    }
  });
  afterAll(() => app.stop());

  const add = async (body: NewTouchpoint, as = owner, workspaceId = workspace.id): Promise<TouchpointRecord> => {
    const reply = await app.as(as).call(routes.addTouchpoint, { params: { workspaceId }, body });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  const paramsOf = ({ id }: { id: string }) => ({ workspaceId: workspace.id, touchpointId: id });
  const decision = { version: 1, to: 'adapt', reason: 'Zu lange Wartezeit', decidedOn: '2026-06-15' } as const;
  const decide = (of: { id: string }, body: { version: number; to: Lifecycle }, as = owner) =>
    app.as(as).call(routes.decideLifecycle, { params: paramsOf(of), body: { ...decision, ...body } });
  const review = (of: { id: string; version: number }, as = owner) =>
    app.as(as).call(routes.reviewTouchpoint, { params: paramsOf(of), body: { version: of.version, note: 'Stimmt' } });
  const read = async (of: { id: string }): Promise<TouchpointRecord> =>
    (await app.as(owner).call(routes.readTouchpoint, { params: paramsOf(of) })).json();

  test('nobody decides without the right to edit, and nothing is found through another workspace', async () => {
    const hotline = await add({ name: 'Hotline', lifecycle: 'active' });
    expect((await app.as(null).call(routes.decideLifecycle, { params: paramsOf(hotline) })).statusCode).toBe(401);
    for (const role of ['viewer', 'analyst', 'editor'] as const) {
      expect((await decide(hotline, decision, people[role])).statusCode).toBe(403);
      expect((await review(hotline, people[role])).statusCode).toBe(403);
    }
    const { workspace: other, owner: outsider } = await app.build.workspace();
    const params = { workspaceId: other.id, touchpointId: hotline.id };
    const as = app.as(outsider);
    const replies = [
      await as.call(routes.decideLifecycle, { params, body: decision }),
      await as.call(routes.reviewTouchpoint, { params, body: { version: 1 } }),
      await as.call(routes.listDecisions, { params }),
      await as.call(routes.readRetirement, { params }),
    ];
    for (const reply of replies) {
      expect(reply.statusCode).toBe(404);
      expect(reply.body).not.toContain('Hotline');
    }
    const desk = (await as.call(routes.readDesk, { params: { workspaceId: other.id } })).json();
    expect(desk).toMatchObject({ touchpoints: 0, namesOpen: 0 });
    expect(JSON.stringify(desk)).not.toContain('Hotline');
    expect(await read(hotline)).toEqual(hotline);
  });

  test.each([
    ['no reason', { ...decision, reason: ' x ' }, 'body.reason'],
    ['a day that is none', { ...decision, decidedOn: 'gestern' }, 'body.decidedOn'],
    ['a state that is none', { ...decision, to: 'gone' as Lifecycle }, 'body.to'],
  ])('refuses %s', async (_, body, path) => {
    const touchpoint = await add({ name: `Ohne Entscheidung: ${path}`, lifecycle: 'active' });
    const reply = await app.as(owner).call(routes.decideLifecycle, { params: paramsOf(touchpoint), body });
    expect(reply.statusCode).toBe(400);
    expect(reply.json().params.issues).toContainEqual(expect.objectContaining({ path }));
    expect(await read(touchpoint)).toEqual(touchpoint);
  });

  test('from idea to retired and back each step is a decision with reason, day and person (000-16)', async () => {
    const idea = await add({ name: 'Video-Beratung', lifecycle: 'idea' });
    const states: Lifecycle[] = ['new', 'active', 'adapt', 'phasingOut', 'retired', 'active'];
    for (const [place, to] of states.entries()) {
      app.clock.now = new Date(app.clock.now.getTime() + 1000);
      const reply = await decide(idea, { version: place + 1, to });
      expect(reply.json()).toMatchObject({ lifecycle: to, version: place + 2 });
    }
    const { items } = (await app.as(people.viewer).call(routes.listDecisions, { params: paramsOf(idea) })).json();
    expect(items.map(({ to }: { to: Lifecycle }) => to)).toEqual(states.toReversed());
    expect(items[0]).toMatchObject({
      ...{ from: 'retired', reason: 'Zu lange Wartezeit', decidedOn: '2026-06-15', by: owner.name },
    });
    const log = await app.services.database
      .selectFrom('auditEntry')
      .select(['before', 'after'])
      .where('targetId', '=', idea.id)
      .where('action', '=', 'touchpoint.decide')
      .orderBy('at')
      .execute();
    expect(log).toHaveLength(states.length);
    expect(JSON.parse(log[0]!.before!)).toMatchObject({ lifecycle: 'idea' });
    expect(JSON.parse(log[0]!.after!)).toMatchObject({ lifecycle: 'new', reason: 'Zu lange Wartezeit' });
  });

  test('a state leads only where it may, and only from what the decider has seen', async () => {
    const idea = await add({ name: 'Nur eine Idee', lifecycle: 'idea' });
    const jump = await decide(idea, { version: 1, to: 'phasingOut' });
    expect(jump.statusCode).toBe(422);
    expect(jump.json()).toMatchObject({ code: 'lifecycle_step', params: { from: 'idea', to: 'phasingOut' } });

    const replies = await Promise.all([
      decide(idea, { version: 1, to: 'new' }),
      decide(idea, { version: 1, to: 'retired' }),
    ]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(replies.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('changed_meanwhile');
    const { items } = (await app.as(owner).call(routes.listDecisions, { params: paramsOf(idea) })).json();
    expect(items).toHaveLength(1);
  });

  test('an editor decides on touchpoints of own departments', async () => {
    const department = await app.build.department({ workspace });
    const editor = await app.build.member({ workspace, role: 'editor', departmentIds: [department.id] });
    const mine = await add({ name: 'Meiner', lifecycle: 'active', departmentId: department.id });
    const decided = await decide(mine, { version: 1, to: 'adapt' }, editor);
    expect(decided.statusCode).toBe(200);
    expect((await review(decided.json(), editor)).statusCode).toBe(200);
  });

  test('a review counts the interval anew; a retired touchpoint has none (004-13)', async () => {
    app.clock.now = start;
    const fax = await add({ name: 'Faxnummer', lifecycle: 'active', reviewMonths: 6 });
    expect(fax.reviewDueAt).toBe('2026-12-15T09:30:00.000Z');

    app.clock.now = new Date('2026-08-31T10:00:00.000Z');
    const reviewed = (await review(fax)).json();
    expect(reviewed).toMatchObject({
      ...{ reviewedAt: '2026-08-31T10:00:00.000Z', reviewDueAt: '2027-02-28T10:00:00.000Z', version: 2 },
    });
    expect((await review(fax)).json().code).toBe('changed_meanwhile');
    const retired = (await decide(fax, { version: 2, to: 'retired' })).json();
    expect(retired.reviewDueAt).toBeNull();
    const back = (await decide(fax, { version: 3, to: 'active' })).json();
    expect(back.reviewDueAt).toBe(reviewed.reviewDueAt);
    const log = await app.services.database
      .selectFrom('auditEntry')
      .select('after')
      .where('targetId', '=', fax.id)
      .where('action', '=', 'touchpoint.review')
      .execute();
    expect(JSON.parse(log[0]!.after!)).toMatchObject({ note: 'Stimmt', reviewDueAt: '2027-02-28T10:00:00.000Z' });
    app.clock.now = start;
  });

  test('the desk counts what waits and shows the longest due first; mine are those I contribute to (004-02, 000-05)', async () => {
    app.clock.now = new Date('2026-01-10T08:00:00.000Z');
    const { workspace: here, owner: manager } = await app.build.workspace();
    const accounting = await app.build.department({ workspace: here, name: 'Buchhaltung' });
    const clerk = await app.build.member({ workspace: here, role: 'editor', departmentIds: [accounting.id] });
    const described = { lifecycle: 'active', description: 'Was hier geschieht', responsibleId: manager.id } as const;
    const put = (body: NewTouchpoint) => add(body, manager, here.id);
    await put({ ...described, name: 'Anfrage', reviewMonths: 2 });
    app.clock.now = new Date('2026-02-10T08:00:00.000Z');
    for (const name of ['E', 'D', 'C', 'B', 'A'])
      await put({ ...described, name: `Überfällig ${name}`, reviewMonths: 3 });
    await put({ ...described, name: 'Rechnung', backDepartmentIds: [accounting.id], reviewMonths: 5 });
    await put({ ...described, name: 'Mahnung', departmentId: accounting.id, reviewMonths: 60 });
    await put({ name: 'Niemandes', lifecycle: 'idea' });
    const gone = await put({ name: 'Vergangen', lifecycle: 'idea', reviewMonths: 1 });
    const params = { workspaceId: here.id, touchpointId: gone.id };
    await app.as(manager).call(routes.decideLifecycle, { params, body: { ...decision, to: 'retired' } });
    const { id } = (
      await app
        .as(manager)
        .call(routes.listTouchpoints, { params: { workspaceId: here.id }, query: { search: 'Mahnung' } })
    ).json().items[0];
    await app.as(clerk).call(routes.addPerception, {
      params: { workspaceId: here.id, touchpointId: id },
      body: { source: 'staff', expect: 'Nachsicht' },
    });

    app.clock.now = new Date(start.getTime() + 5 * day);
    const deskOf = async (as: BuiltUser, mine: 'true' | 'false'): Promise<Desk> =>
      (await app.as(as).call(routes.readDesk, { params: { workspaceId: here.id }, query: { mine } })).json();
    const told = ({ waiting }: Desk) =>
      Object.fromEntries(
        waiting.map(({ reason, count, first }) => [reason, [count, ...first.map(({ name }) => name)]]),
      );
    const all = await deskOf(manager, 'false');
    expect(all).toMatchObject({ touchpoints: 10, namesOpen: 0 });
    expect(all.byLifecycle).toEqual({ idea: 1, new: 0, active: 8, adapt: 0, phasingOut: 0, retired: 1 });
    const { overdue, ...others } = told(all);
    // Five of six are told, those of one day in no order.
    expect(overdue).toHaveLength(6);
    expect(overdue?.slice(0, 2)).toEqual([6, 'Anfrage']);
    expect(others).toMatchObject({
      dueSoon: [1, 'Rechnung'],
      ...{ unowned: [1, 'Niemandes'], undescribed: [1, 'Niemandes'], foundInData: [0] },
    });
    expect(others['withoutPerception']?.[0]).toBe(8);
    expect(JSON.stringify(all)).not.toContain('Vergangen');

    const mine = await deskOf(clerk, 'true');
    expect(mine).toMatchObject({ touchpoints: 2, byLifecycle: { active: 2, retired: 0 } });
    expect(told(mine)).toEqual({
      ...{ overdue: [0], dueSoon: [1, 'Rechnung'], withoutPerception: [1, 'Rechnung'] },
      ...{ unowned: [0], undescribed: [0], foundInData: [0] },
    });
    app.clock.now = start;
  });

  test('before it is retired everybody sees what would go with a touchpoint (004-20)', async () => {
    app.clock.now = start;
    const at = start.toISOString();
    const entry = async (kind: string, name: string) => {
      const id = app.services.newId();
      await app.services.database
        .insertInto('entry')
        .values({
          id,
          workspaceId: workspace.id,
          kind,
          name,
          sortName: name,
          body: '{}',
          version: 1,
          createdAt: at,
          changedAt: at,
        })
        .execute();
      return id;
    };
    const [server, crm, before, loyal, all] = [
      await entry('system', 'Faxserver'),
      await entry('system', 'CRM'),
      await entry('phase', 'Vor dem Kauf'),
      await entry('segment', 'Treue Kunden'),
      await entry('segment', 'Alle'),
    ] as [string, string, string, string, string];
    const fax = await add({
      ...{ name: 'Fax', lifecycle: 'active', hasSignalValue: true, signalReason: 'Wirkt seriös' },
      ...{ systemIds: [server, crm], phaseIds: [before], segmentIds: [loyal, all] },
    });
    const other = await add({ name: 'Telefon', lifecycle: 'active', systemIds: [crm], segmentIds: [all] });
    const gone = await add({ name: 'Telex', lifecycle: 'idea', systemIds: [server], phaseIds: [before] });
    await decide(gone, { version: 1, to: 'retired' });
    const part = await add({ name: 'Deckblatt', lifecycle: 'active', parentId: fax.id });
    const former = await add({ name: 'Thermopapier', lifecycle: 'idea', parentId: fax.id });
    await decide(former, { version: 1, to: 'retired' });
    const planned = async (name: string, touchpoints: string[]) => {
      const params = { workspaceId: workspace.id };
      const body = { name, steps: [{ touchpoints }] };
      return (await app.as(owner).call(routes.addPlan, { params, body })).json().id;
    };
    const plans = [await planned('Bestellung', [other.id, fax.id]), await planned('Nach Namen', ['FAX'])];
    await planned('Ohne', [other.id]);

    const retirementOf = async (of: { id: string }) =>
      (await app.as(people.viewer).call(routes.readRetirement, { params: paramsOf(of) })).json();
    const told = await retirementOf(fax);
    expect(told).toMatchObject({
      children: [{ id: part.id, name: 'Deckblatt' }],
      signalReason: 'Wirkt seriös',
      freedSystems: [{ id: server, name: 'Faxserver' }],
      lastOfPhases: [{ id: before, name: 'Vor dem Kauf' }],
      lastOfSegments: [{ id: loyal, name: 'Treue Kunden' }],
      customers: null,
    });
    expect(told.plans.map(({ id }: { id: string }) => id).sort()).toEqual(plans.sort());

    // Nothing goes with the other one, and no interaction is known to be at it.
    expect(await retirementOf(other)).toMatchObject({
      ...{ children: [], signalReason: null, freedSystems: [], lastOfPhases: [], lastOfSegments: [], customers: null },
    });
  });

  test('customers who were nowhere else are counted, whatever the data call the touchpoint', async () => {
    const { workspace: here, owner: analyst } = await app.build.workspace();
    const fax = await add({ name: 'Fax', key: 'FAX', lifecycle: 'active' }, analyst, here.id);
    const unmet = await add({ name: 'Ungenutzt', lifecycle: 'active' }, analyst, here.id);
    const rule = { id: app.services.newId(), workspaceId: here.id, kind: 'exact', createdAt: start.toISOString() };
    await app.services.database
      .insertInto('touchpointRule')
      .values({ ...rule, text: 'Telefax', touchpointId: fax.id })
      .execute();
    const rows = [
      ['treu', 'Fax', 1],
      ['treu', 'Telefax', 2],
      ['beides', 'Telefax', 1],
      ['beides', 'Shop', 2],
      ['fern', 'Shop', 1],
    ].map(([customer, touchpoint, hour]) => ({ customer, touchpoint, time: `2026-05-01T0${hour}:00:00Z` }));
    const params = { workspaceId: here.id };
    const added = await app.as(analyst).call(routes.addInteractions, { params, body: JSON.stringify(rows) });
    expect(added.json()).toMatchObject({ accepted: rows.length });

    const retirementOf = async ({ id: touchpointId }: { id: string }) =>
      (await app.as(analyst).call(routes.readRetirement, { params: { ...params, touchpointId } })).json();
    expect((await retirementOf(fax)).customers).toEqual({ all: 2, onlyHere: 1, interactions: 3 });
    expect((await retirementOf(unmet)).customers).toBeNull();
    expect(JSON.stringify(await retirementOf(fax))).not.toMatch(/treu|beides/);
    const desk = (await app.as(analyst).call(routes.readDesk, { params })).json();
    // "Shop" stands for nothing yet.
    expect(desk.namesOpen).toBe(1);
  });
});
