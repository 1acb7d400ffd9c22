import { routes, type Touchpoint } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../testing/engines.ts';
import { type TestApp, testApp } from '../../testing/index.ts';

type Query = Record<string, string | number>;
const day = 86_400_000;

describeOnEngines('the list of touchpoints', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  const list = async (place: Awaited<ReturnType<TestApp['build']['workspace']>>, query: Query = {}) =>
    (
      await app.as(place.owner).call(routes.listTouchpoints, { params: { workspaceId: place.workspace.id }, query })
    ).json();
  const names = async (place: Parameters<typeof list>[0], query: Query) => {
    const { items, count } = await list(place, { sort: 'name', ...query });
    expect(count).toBe(items.length);
    return items.map(({ name }: Touchpoint) => name);
  };
  const add = async (place: Parameters<typeof list>[0], body: Record<string, unknown>) => {
    const reply = await app
      .as(place.owner)
      .call(routes.addTouchpoint, { params: { workspaceId: place.workspace.id }, body: body as never });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };

  test('nobody who is not signed in, and nobody from elsewhere, sees any of it', async () => {
    const place = await app.build.workspace();
    await add(place, { name: 'Verborgen' });
    const other = await app.build.workspace();
    const at = { params: { workspaceId: place.workspace.id } };
    expect((await app.as(null).call(routes.listTouchpoints, at)).statusCode).toBe(401);
    const foreign = await app.as(other.owner).call(routes.listTouchpoints, at);
    expect(foreign.statusCode).toBe(404);
    expect(foreign.body).not.toContain('Verborgen');
    expect(await list(other)).toEqual({ items: [], nextCursor: null, count: 0 });
  });

  test.each([
    ['an unknown field', { with: 'colour:red' }, 'query.with'],
    ['a field nobody can ask for', { with: 'place:Berlin' }, 'query.with'],
    ['a shape that is none', { with: 'class' }, 'query.with'],
    ['an unknown sort', { sort: 'colour' }, 'query.sort'],
    ['an unknown reason', { care: 'ugly' }, 'query.care'],
  ])('%s is refused', async (_name, query, path) => {
    const { code, params } = await list(await app.build.workspace(), query);
    expect(code).toBe('request_invalid');
    expect(params.issues[0].path).toBe(path);
  });

  test('search finds words in any order, without endings, umlauts and capitals, and parts of compounds (001-19)', async () => {
    const place = await app.build.workspace();
    await add(place, { name: 'Überweisung am Schalter', description: 'Für jede Kundin' });
    await add(place, { name: 'Kontoauszug', standard: 'Zugestellt binnen 3 Tagen', otherChannels: ['Rohrpost'] });
    await add(place, { name: 'E-Mail', attributes: [{ name: 'Antwortzeit', target: '4 h', actual: '2 Tage' }] });
    await add(place, { name: 'Größe 100 %', key: 'B_1' });

    expect(await names(place, { search: 'schaltern UEBERWEISUNGEN' })).toEqual(['Überweisung am Schalter']);
    expect(await names(place, { search: 'kunden überweisung' })).toEqual(['Überweisung am Schalter']);
    expect(await names(place, { search: 'auszüge' })).toEqual(['Kontoauszug']);
    expect(await names(place, { search: 'rohrpost tage' })).toEqual(['Kontoauszug']);
    expect(await names(place, { search: 'tage' })).toEqual(['E-Mail', 'Kontoauszug']);
    expect(await names(place, { search: 'email' })).toEqual(['E-Mail']);
    expect(await names(place, { search: 'groesse' })).toEqual(['Größe 100 %']);
    expect(await names(place, { search: 'b_1' })).toEqual(['Größe 100 %']);
    expect(await names(place, { search: 'b%1' })).toEqual([]);
    expect(await names(place, { search: "' or 1=1 --" })).toEqual([]);
    expect(await names(place, { search: ' ' })).toHaveLength(4);
  });

  test('every choice, person, department, entry and touchpoint above can be asked for (001-02, 001-03, 004-02)', async () => {
    const place = await app.build.workspace();
    const { workspace, owner } = place;
    const [sales, service] = [await app.build.department({ workspace }), await app.build.department({ workspace })];
    const parent = await add(place, {
      name: 'App',
      class: 'digital',
      channels: ['app', 'chat'],
      isMostImportant: true,
    });
    await add(place, { name: 'Anmeldung', parentId: parent.id, class: 'digital', departmentId: sales.id });
    await add(place, { name: 'Kasse', class: 'social', responsibleId: owner.id, backDepartmentIds: [service.id] });

    expect(await names(place, { with: 'class:digital' })).toEqual(['Anmeldung', 'App']);
    expect(await names(place, { with: 'class:digital,channels:chat' })).toEqual(['App']);
    expect(await names(place, { with: 'channels:app,channels:fax' })).toEqual([]);
    expect(await names(place, { with: `parentId:${parent.id}` })).toEqual(['Anmeldung']);
    expect(await names(place, { with: `responsibleId:${owner.id}` })).toEqual(['Kasse']);
    expect(await names(place, { with: `backDepartmentIds:${service.id}` })).toEqual(['Kasse']);
    expect(await names(place, { with: 'isMostImportant:true' })).toEqual(['App']);
    expect(await names(place, { departmentId: sales.id })).toEqual(['Anmeldung']);
    expect(await names(place, { departmentId: 'none' })).toEqual(['App', 'Kasse']);
    expect(await names(place, { lifecycle: 'idea' })).toEqual([]);
    expect(await names(place, { search: 'app', with: 'class:social' })).toEqual([]);
  });

  test('"mine" is what my departments or I answer for or contribute to, front and back stage (000-05)', async () => {
    const place = await app.build.workspace();
    const { workspace } = place;
    const accounting = await app.build.department({ workspace });
    const bookkeeper = await app.build.member({ workspace, role: 'editor', departmentIds: [accounting.id] });
    await add(place, { name: 'Rechnung', departmentId: accounting.id });
    await add(place, { name: 'Mahnung', backDepartmentIds: [accounting.id] });
    await add(place, { name: 'Messe', frontDepartmentIds: [accounting.id] });
    await add(place, { name: 'Gutschrift', responsibleId: bookkeeper.id });
    await add(place, { name: 'Werbung' });
    const mine = async (who: typeof bookkeeper) => {
      const asked = { params: { workspaceId: workspace.id }, query: { mine: 'true', sort: 'name' } };
      const { items } = (await app.as(who).call(routes.listTouchpoints, asked)).json();
      return items.map(({ name }: Touchpoint) => name);
    };
    expect(await mine(bookkeeper)).toEqual(['Gutschrift', 'Mahnung', 'Messe', 'Rechnung']);
    expect(await mine(await app.build.member({ workspace }))).toEqual([]);
  });

  test('what needs care is found by its reason; what is retired needs none (004-13)', async () => {
    const place = await app.build.workspace();
    const { database } = app.services;
    const now = app.services.now().getTime();
    const due = async (name: string, days: number, more: object = {}) => {
      const { id } = await add(place, { name, description: 'x', responsibleId: place.owner.id });
      const reviewDueAt = new Date(now + days * day).toISOString();
      await database
        .updateTable('touchpoint')
        .set({ reviewDueAt, ...more })
        .where('id', '=', id)
        .execute();
    };
    await due('Vorbei', -1);
    await due('Bald', 29);
    await due('Später', 31);
    await due('Still', -1, { lifecycle: 'retired', description: '', responsibleId: null });
    const { id } = await add(place, { name: 'Neu', description: '  ' });
    await database.updateTable('touchpoint').set({ foundIn: 'data' }).where('id', '=', id).execute();
    await database
      .insertInto('perception')
      .values({
        ...{ id: app.services.newId(), workspaceId: place.workspace.id, touchpointId: id, source: 'staff', voice: '' },
        ...{ answers: '{}', version: 1, createdAt: '', changedAt: '', byId: '', byName: '' },
      })
      .execute();

    expect(await names(place, { care: 'overdue' })).toEqual(['Vorbei']);
    expect(await names(place, { care: 'dueSoon' })).toEqual(['Bald']);
    expect(await names(place, { care: 'unowned' })).toEqual(['Neu']);
    expect(await names(place, { care: 'undescribed' })).toEqual(['Neu']);
    expect(await names(place, { care: 'withoutPerception' })).toEqual(['Bald', 'Später', 'Vorbei']);
    expect(await names(place, { care: 'foundInData' })).toEqual(['Neu']);
    expect((await list(place, { search: 'neu' })).items[0].perceptions).toBe(1);
  });

  test.each([
    ['name', 'asc', ['Äpfel', 'apfel 2', 'Birne', 'z'.repeat(200)]],
    ['name', 'desc', ['z'.repeat(200), 'Birne', 'apfel 2', 'Äpfel']],
    ['createdAt', 'asc', ['Birne', 'Äpfel', 'z'.repeat(200), 'apfel 2']],
    ['changedAt', 'desc', ['Äpfel', 'apfel 2', 'z'.repeat(200), 'Birne']],
    ['reviewDueAt', 'asc', ['apfel 2', 'Birne', null, null]],
    ['reviewDueAt', 'desc', ['Birne', 'apfel 2', null, null]],
  ])('by %s, %s, page by page, each exactly once', async (sort, order, expected) => {
    const place = await app.build.workspace();
    const made: Record<string, { id: string }> = {};
    for (const [name, more] of [
      ['Birne', { reviewMonths: 12 }],
      ['Äpfel', {}],
      ['z'.repeat(200), {}],
      ['apfel 2', { reviewMonths: 6 }],
    ] as const) {
      made[name] = await add(place, { name, ...more });
      app.clock.now = new Date(app.clock.now.getTime() + 1000);
    }
    const params = { workspaceId: place.workspace.id, touchpointId: made['Äpfel']!.id };
    await app.as(place.owner).call(routes.changeTouchpoint, { params, body: { version: 1, description: 'neu' } });

    const seen: Touchpoint[] = [];
    let cursor: string | null = null;
    do {
      const page = await list(place, { sort, order, limit: 1, ...(cursor === null ? {} : { cursor }) });
      expect(page.count).toBe(4);
      seen.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(4);
    expect(seen.map(({ name, reviewDueAt }) => (sort === 'reviewDueAt' && reviewDueAt === null ? null : name))).toEqual(
      expected,
    );
  });

  test('behind the last page there is nothing, and still so many in all', async () => {
    const place = await app.build.workspace();
    for (const name of ['A', 'B', 'C']) await add(place, { name });
    const { nextCursor } = await list(place, { sort: 'name', limit: 2 });
    await app.services.database
      .deleteFrom('touchpoint')
      .where('workspaceId', '=', place.workspace.id)
      .where('name', '=', 'C')
      .execute();
    const last = await list(place, { sort: 'name', limit: 2, cursor: nextCursor });
    expect(last).toEqual({ items: [], nextCursor: null, count: 2 });
  });

  test('a part says the name of what it is part of, also where that stands on no page', async () => {
    const place = await app.build.workspace();
    const parent = await add(place, { name: 'Alles' });
    await add(place, { name: 'Teil', parentId: parent.id });
    const shown = async (query: Query) => {
      const { items } = await list(place, { sort: 'name', ...query });
      return items.map(({ name, parentName }: Touchpoint) => [name, parentName]);
    };
    expect(await shown({})).toEqual([
      ['Alles', null],
      ['Teil', 'Alles'],
    ]);
    expect(await shown({ search: 'Teil' })).toEqual([['Teil', 'Alles']]);
    const params = { workspaceId: place.workspace.id, touchpointId: parent.id };
    const body = { version: 1, name: 'Das Ganze' };
    await app.as(place.owner).call(routes.changeTouchpoint, { params, body });
    expect(await shown({ search: 'Teil' })).toEqual([['Teil', 'Das Ganze']]);
  });

  test('a list shows the short form only', async () => {
    const place = await app.build.workspace();
    await add(place, { name: 'App', class: 'digital', standard: 'Nicht in Listen', place: 'Nirgends' });
    const { items } = await list(place);
    expect(items[0]).toMatchObject({ name: 'App', class: 'digital', phaseIds: [], isMostImportant: false });
    expect(JSON.stringify(items)).not.toMatch(/Nicht in Listen|Nirgends/);
  });
});
