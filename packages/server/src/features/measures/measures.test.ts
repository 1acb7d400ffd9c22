import { type Measure, type NewMeasureInput, type Role, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../testing/build.ts';
import { describeOnEngines } from '../../testing/engines.ts';
import { type TestApp, testApp } from '../../testing/index.ts';
import { mostMeasures } from './create-measure.ts';

describeOnEngines('measures', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let workspace: { id: string };
  let hotline: { id: string };
  let portal: { id: string };
  const people = {} as Record<Role, BuiltUser>;
  const departments = { service: '', digital: '' };

  beforeAll(async () => {
    app = await testApp({ database: engine });
    ({ workspace, owner } = await app.build.workspace());
    for (const name of ['service', 'digital'] as const) {
      const reply = await app.as(owner).call(routes.addDepartment, { params: inWorkspace(), body: { name } });
      departments[name] = reply.json().id;
    }
    for (const role of ['touchpointManager', 'analyst', 'viewer'] as const) {
      people[role] = await app.build.member({ workspace, role });
    }
    people.editor = await app.build.member({ workspace, role: 'editor', departmentIds: [departments.service] });
    hotline = await app.build.touchpoint({ workspace, name: 'Hotline' });
    portal = await app.build.touchpoint({ workspace, name: 'Portal' });
  });
  afterAll(() => app.stop());

  const inWorkspace = () => ({ workspaceId: workspace.id });
  const one = ({ id }: { id: string }) => ({ workspaceId: workspace.id, measureId: id });
  const plan = (body: Partial<NewMeasureInput> = {}, as = owner) =>
    app.as(as).call(routes.createMeasure, { params: inWorkspace(), body: { title: 'Rückruf anbieten', ...body } });
  const planned = async (...asked: Parameters<typeof plan>): Promise<Measure> => {
    const reply = await plan(...asked);
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  type Listed = {
    items: Measure[];
    count: number;
    nextCursor: string | null;
    states: Record<string, number>;
    budget: Record<'planned' | 'actual', Record<string, number>>;
  };
  const list = async (query: Record<string, string> = {}, as = owner): Promise<Listed> => {
    const reply = await app.as(as).call(routes.listMeasures, { params: inWorkspace(), query });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };
  const sayAgain = ({ id: _id, ...measure }: Measure, body: object, as = owner) =>
    app.as(as).call(routes.changeMeasure, { params: one({ id: _id }), body: { ...measure, ...body } as never });
  const decide = (of: Measure, body: object, as = owner) =>
    app.as(as).call(routes.decideMeasure, {
      params: one(of),
      body: { version: of.version, reason: 'Das hilft sofort', decidedOn: '2026-06-15', ...body } as never,
    });
  const decided = async (...asked: Parameters<typeof decide>): Promise<Measure> => {
    const reply = await decide(...asked);
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };
  const choose = (of: Measure, to: string, as = owner) =>
    app.as(as).call(routes.chooseMeasureCase, {
      params: one(of),
      body: { version: of.version, to, reason: 'Der Anbieter liefert später', decidedOn: '2026-06-15' } as never,
    });

  test('nobody outside sees or touches one, and nothing of another workspace is named', async () => {
    const measure = await planned({ title: 'Geheim', touchpointIds: [hotline.id] });
    expect((await app.as(null).call(routes.listMeasures, { params: inWorkspace() })).statusCode).toBe(401);
    const { workspace: other, owner: outsider } = await app.build.workspace();
    const as = app.as(outsider);
    const params = { workspaceId: other.id, measureId: measure.id };
    const { id: _id, ...said } = measure;
    const day = { reason: 'Warum nicht', decidedOn: '2026-06-15' };
    const replies = [
      await as.call(routes.readMeasure, { params }),
      await as.call(routes.listMeasureDecisions, { params }),
      await as.call(routes.changeMeasure, { params, body: said }),
      await as.call(routes.decideMeasure, { params, body: { version: 1, to: 'decided', ...day } }),
      await as.call(routes.chooseMeasureCase, { params, body: { version: 1, to: 'best', ...day } }),
      await as.call(routes.removeMeasure, { params, query: { version: 1 } }),
    ];
    for (const reply of replies) {
      expect(reply.statusCode).toBe(404);
      expect(reply.body).not.toContain('Geheim');
    }
    const theirs = await as.call(routes.listMeasures, { params: { workspaceId: other.id } });
    expect(theirs.json()).toMatchObject({ items: [], count: 0 });
    const body = {
      ...{ title: 'Fremd', touchpointIds: [hotline.id], departmentId: departments.service },
      ...{ involvedDepartmentIds: [departments.digital], responsibleId: owner.id, involvedIds: [owner.id] },
    };
    const foreign = await as.call(routes.createMeasure, { params: { workspaceId: other.id }, body });
    expect(foreign.statusCode).toBe(400);
    const paths = foreign.json().params.issues.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(
      Object.keys(body)
        .slice(1)
        .map((key) => `body.${key}`),
    );
  });

  test('viewers read, analysts propose without deciding, editors stay in their departments', async () => {
    expect((await plan({}, people.viewer)).statusCode).toBe(403);
    expect((await plan({ departmentId: departments.digital }, people.editor)).statusCode).toBe(403);
    expect((await plan({}, people.editor)).statusCode).toBe(403);
    const ofDigital = await planned({ departmentId: departments.digital }, people.analyst);
    expect(ofDigital).toMatchObject({ writtenBy: people.analyst.name, mayEdit: true, mayDecide: false });
    expect((await decide(ofDigital, { to: 'decided' }, people.analyst)).statusCode).toBe(403);
    expect((await decide(ofDigital, { to: 'decided' }, people.editor)).statusCode).toBe(403);
    expect((await sayAgain(ofDigital, { title: 'Meins' }, people.editor)).statusCode).toBe(403);
    expect((await sayAgain(ofDigital, { title: 'Meins' }, people.viewer)).statusCode).toBe(403);
    const read = await app.as(people.viewer).call(routes.readMeasure, { params: one(ofDigital) });
    expect(read.json()).toMatchObject({ title: 'Rückruf anbieten', version: 1, mayEdit: false, mayDecide: false });

    const own = await planned({ departmentId: departments.service }, people.editor);
    expect((await sayAgain(own, { departmentId: departments.digital }, people.editor)).statusCode).toBe(403);
    expect(await decided(own, { to: 'decided' }, people.editor)).toMatchObject({ state: 'decided', version: 2 });
    const inPerson = await planned({ responsibleId: people.editor.id, departmentId: departments.digital });
    expect((await sayAgain(inPerson, { title: 'Ich kümmere mich' }, people.editor)).statusCode).toBe(200);
  });

  test('what cannot be is refused: no title, an end before the start, impossible targets, a way out of the application', async () => {
    const refused = async (body: object, path: string, message?: string) => {
      const reply = await plan(body as never);
      expect(reply.statusCode, reply.body).toBe(400);
      expect(reply.json().params.issues).toContainEqual(
        expect.objectContaining(message ? { path, message } : { path }),
      );
    };
    await refused({ title: ' ' }, 'body.title');
    await refused(
      { cases: { best: { startsOn: '2026-07-01', endsOn: '2026-06-01' } } },
      'body.cases.best.endsOn',
      'dates_order',
    );
    await refused(
      { goal: { metric: 'disappointed' }, cases: { worst: { target: -5 } } },
      'body.cases.worst.target',
      'target_outside',
    );
    await refused({ goal: { metric: 'mean', baseline: -1 } }, 'body.goal.baseline', 'target_outside');
    for (const page of ['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)']) {
      await refused({ evidence: [{ text: 'Siehe dort', page }] }, 'body.evidence.0.page');
    }
    await refused({ touchpointIds: ['gibt-es-nicht'] }, 'body.touchpointIds');
    await refused({ cases: { best: { oneOff: -1 } } }, 'body.cases.best.oneOff');
  });

  const full: NewMeasureInput = {
    ...{ title: 'Rückruf statt Warteschleife', description: 'Wer länger wartet, wird zurückgerufen.', kind: 'repair' },
    level: 'company',
    evidence: [{ text: 'Die Hotline kostet am meisten Empfehlung.', page: '/ranking' }],
    milestones: [{ title: 'Vertrag mit dem Anbieter', on: '2026-07-01' }],
    goal: {
      wish: 'Ich werde zurückgerufen.',
      metric: 'balance',
      baseline: -20,
      dueOn: '2027-01-31',
      method: 'Welle 7',
    },
    cases: {
      best: { startsOn: '2026-07-01', endsOn: '2026-08-31', oneOff: 20_000, perMonth: 1000, hours: 200, target: 20 },
      realistic: {
        startsOn: '2026-08-01',
        endsOn: '2026-10-31',
        oneOff: 30_000,
        perMonth: 1500,
        hours: 300,
        target: 5,
      },
      worst: { startsOn: '2026-10-01', endsOn: '2027-01-31', oneOff: 50_000, hours: 500, target: -10 },
    },
  };

  test('who does what from when to when with what money for what result: all of it is kept (003-07 … 003-11, 002-12, 002-19)', async () => {
    const who = {
      ...{ departmentId: departments.service, responsibleId: people.editor.id, involvedIds: [people.analyst.id] },
      ...{ involvedDepartmentIds: [departments.digital], touchpointIds: [hotline.id, portal.id, hotline.id] },
    };
    const measure = await planned({ ...full, ...who });
    expect(measure).toMatchObject({
      ...{ ...who, touchpointIds: [hotline.id, portal.id], state: 'proposed', activeCase: 'realistic', version: 1 },
      touchpoints: [
        { id: hotline.id, name: 'Hotline' },
        { id: portal.id, name: 'Portal' },
      ],
      responsible: people.editor.name,
      involved: [{ id: people.analyst.id, name: people.analyst.name }],
      evidence: full.evidence,
      goal: full.goal,
      milestones: [{ title: 'Vertrag mit dem Anbieter', on: '2026-07-01', isReached: false }],
      cases: { worst: { perMonth: null, hours: 500, target: -10, note: '' } },
    });
    const read = await app.as(people.viewer).call(routes.readMeasure, { params: one(measure) });
    expect(read.json()).toEqual({ ...measure, mayEdit: false, mayDecide: false });

    const actual = { startsOn: '2026-08-03', endsOn: null, oneOff: 28_000, perMonth: null, hours: 120 };
    const changed = (await sayAgain(measure, { actual, touchpointIds: [portal.id] })).json();
    expect(changed).toMatchObject({ version: 2, actual, touchpoints: [{ name: 'Portal' }], goal: full.goal });
    expect((await sayAgain(measure, { title: 'Zu spät' })).json()).toMatchObject({ code: 'changed_meanwhile' });
    expect((await decide(measure, { to: 'decided' })).json()).toMatchObject({ code: 'changed_meanwhile' });
  });

  test('states are decisions with reason, day and person; the days it really ran follow from them', async () => {
    const measure = await planned(full);
    expect((await decide(measure, { to: 'done' })).json()).toMatchObject({
      ...{ code: 'measure_step', params: { from: 'proposed', to: 'done' } },
    });
    expect((await decide(measure, { to: 'decided', reason: ' ' })).statusCode).toBe(400);
    const first = await decided(measure, { to: 'decided' });
    const second = await decided(first, { to: 'underWay', decidedOn: '2026-08-03' });
    expect(second.actual).toMatchObject({ startsOn: '2026-08-03', endsOn: null });
    const third = await decided(second, { to: 'done', decidedOn: '2026-10-01' }, people.touchpointManager);
    expect(third).toMatchObject({
      state: 'done',
      version: 4,
      actual: { startsOn: '2026-08-03', endsOn: '2026-10-01' },
    });
    const again = await decided(third, { to: 'underWay', decidedOn: '2026-11-01' });
    expect(again.actual).toMatchObject({ startsOn: '2026-08-03', endsOn: null });

    const { items } = (await app.as(people.viewer).call(routes.listMeasureDecisions, { params: one(measure) })).json();
    expect(items.map(({ from, to, by }: Record<string, string>) => [from, to, by])).toEqual([
      ['done', 'underWay', owner.name],
      ['underWay', 'done', people.touchpointManager.name],
      ['decided', 'underWay', owner.name],
      ['proposed', 'decided', owner.name],
    ]);
    expect(items[1]).toMatchObject({ what: 'state', reason: 'Das hilft sofort', decidedOn: '2026-10-01' });
  });

  test('another case out of the drawer counts from now on, with its reason (003-01, 003-02)', async () => {
    const measure = await planned(full);
    expect((await choose(measure, 'worst', people.analyst)).statusCode).toBe(403);
    const worst = (await choose(measure, 'worst')).json();
    expect(worst).toMatchObject({ activeCase: 'worst', version: 2, cases: measure.cases });
    expect((await choose(measure, 'best')).json()).toMatchObject({ code: 'changed_meanwhile' });
    expect((await choose(worst, 'worst')).json()).toMatchObject({ version: 2 });
    const { items } = (await app.as(owner).call(routes.listMeasureDecisions, { params: one(measure) })).json();
    expect(items).toMatchObject([{ what: 'case', from: 'realistic', to: 'worst' }]);
    const { budget } = await list({ state: 'proposed' });
    expect(budget.planned['oneOff']).toBeGreaterThanOrEqual(50_000);
  });

  test('only what nobody decided on is removed', async () => {
    const measure = await planned();
    const remove = (of: Measure, version: number, as = owner) =>
      app.as(as).call(routes.removeMeasure, { params: one(of), query: { version } });
    expect((await remove(measure, 1, people.viewer)).statusCode).toBe(403);
    expect((await remove(measure, 7)).json()).toMatchObject({ code: 'changed_meanwhile' });
    expect((await remove(measure, 1)).statusCode).toBe(204);
    expect((await app.as(owner).call(routes.readMeasure, { params: one(measure) })).statusCode).toBe(404);

    const kept = await decided(await planned(), { to: 'decided' });
    const back = await decided(kept, { to: 'proposed' });
    expect((await remove(back, back.version)).json()).toMatchObject({ code: 'measure_decided' });
  });

  test('the list is narrowed, ordered and paged; plan and reality are added up apart (003-10)', async () => {
    const at = await app.build.touchpoint({ workspace, name: 'Filiale' });
    const here = { touchpointIds: [at.id] };
    const starts = (startsOn: string, oneOff: number) => ({ cases: { realistic: { startsOn, oneOff } } });
    await planned({ ...here, title: 'ohne Tag', kind: 'delight', level: 'personal' });
    await planned({ ...here, title: 'später', ...starts('2026-09-01', 100) });
    await planned({ ...here, title: 'früher', ...starts('2026-07-01', 1000), departmentId: departments.digital });
    const running = await planned({ ...here, title: 'läuft', ...starts('2026-12-01', 10_000) });
    await decided(await decided(running, { to: 'decided' }), { to: 'underWay' });
    const wrong = { ...here, title: 'gestoppt', ...starts('2026-01-01', 100_000), actual: { oneOff: 7, hours: 3 } };
    await decided(await planned({ ...wrong, involvedDepartmentIds: [departments.digital] }), { to: 'stopped' });

    const all = await list({ touchpointId: at.id });
    const order = ['läuft', 'früher', 'später', 'ohne Tag', 'gestoppt'];
    expect(all.items.map(({ title }) => title)).toEqual(order);
    expect(all.budget).toEqual({
      planned: { oneOff: 11_100, perMonth: 0, hours: 0, measures: 3 },
      actual: { oneOff: 7, perMonth: 0, hours: 3, measures: 1 },
    });
    expect(all).toMatchObject({ count: 5, states: { underWay: 1, decided: 0, proposed: 3, done: 0, stopped: 1 } });

    const walked: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Listed = await list({ touchpointId: at.id, limit: '2', ...(cursor === null ? {} : { cursor }) });
      expect(page.count).toBe(5);
      walked.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(walked).toEqual(order);

    const titles = async (query: Record<string, string>, as = owner) =>
      (await list({ touchpointId: at.id, ...query }, as)).items.map(({ title }) => title);
    expect(await titles({ state: 'stopped' })).toEqual(['gestoppt']);
    expect(await titles({ kind: 'delight' })).toEqual(['ohne Tag']);
    expect(await titles({ level: 'personal' })).toEqual(['ohne Tag']);
    expect(await titles({ departmentId: departments.digital })).toEqual(['früher', 'gestoppt']);
    await planned({ ...here, title: 'meine', responsibleId: people.viewer.id });
    await planned({ ...here, title: 'auch meine', involvedIds: [people.viewer.id] });
    expect((await titles({ mine: 'true' }, people.viewer)).toSorted()).toEqual(['auch meine', 'meine']);
    expect(await titles({ mine: 'true' })).toEqual([]);
  });

  test('who or what goes leaves the measure', async () => {
    const params = inWorkspace();
    const guest = await app.build.member({ workspace, role: 'analyst' });
    const sales = (await app.as(owner).call(routes.addDepartment, { params, body: { name: 'Vertrieb' } })).json();
    const measure = await planned({
      ...{
        departmentId: sales.id,
        involvedDepartmentIds: [sales.id],
        responsibleId: guest.id,
        involvedIds: [guest.id],
      },
    });
    await app.as(owner).call(routes.removeDepartment, { params: { ...params, departmentId: sales.id } });
    await app.as(owner).call(routes.removeMember, { params: { ...params, userId: guest.id } });
    const left = (await app.as(owner).call(routes.readMeasure, { params: one(measure) })).json();
    expect(left).toMatchObject({
      ...{ departmentId: null, involvedDepartmentIds: [], responsibleId: null, responsible: null, involved: [] },
    });
    expect((await sayAgain(left, { title: 'Geht weiter' })).statusCode).toBe(200);
  });

  test('each step is in the audit log, without what people wrote at length', async () => {
    const secret = 'Frau Muster hat sich beschwert';
    const measure = await planned({ ...full, title: 'Für das Protokoll', description: secret });
    const changed = (await sayAgain(measure, { description: `${secret} und gedroht`, kind: 'people' })).json();
    const after = await decided(changed, { to: 'decided' });
    await choose(after, 'best');
    const log = (await app.as(owner).call(routes.listAuditEntries, { params: inWorkspace() })).json();
    const entries = log.items.filter(({ target }: { target: { id: string } }) => target.id === measure.id);
    const actions = entries.map(({ action }: { action: string }) => action);
    expect(actions.toSorted()).toEqual(['measure.case', 'measure.change', 'measure.create', 'measure.decide']);
    expect(JSON.stringify(entries)).not.toContain('Muster');
    expect(entries.find(({ action }: { action: string }) => action === 'measure.change')).toMatchObject({
      before: { kind: 'repair' },
      after: { kind: 'people', textsChanged: ['description'] },
    });
  });

  test('nobody piles up more than are ever carried out', async () => {
    const { workspace: busy, owner: author } = await app.build.workspace();
    const at = '2026-01-01T00:00:00.000Z';
    const row = (i: number) => ({
      ...{
        id: `flood${i}-${busy.id}`,
        workspaceId: busy.id,
        title: 'x',
        description: '',
        kind: 'other',
        level: 'company',
      },
      ...{ departmentId: null, responsibleId: null, state: 'proposed', activeCase: 'realistic', startsOn: null },
      ...{ evidence: '[]', milestones: '[]', goal: '{}', cases: '{}', actual: '{}', version: 1, createdAt: at },
      ...{ changedAt: at, byId: 'x', byName: 'x' },
    });
    for (let from = 0; from < mostMeasures; from += 100) {
      const rows = Array.from({ length: 100 }, (_, i) => row(from + i));
      await app.services.database.insertInto('measure').values(rows).execute();
    }
    const reply = await app.as(author).call(routes.createMeasure, {
      params: { workspaceId: busy.id },
      body: { title: 'Noch eine' },
    });
    expect(reply.json()).toMatchObject({ code: 'measures_too_many', params: { limit: mostMeasures } });
  });
});
