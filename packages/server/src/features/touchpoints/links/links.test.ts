import { type NewLink, type Role, routes, type TouchpointLink } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { mostLinks } from './add-link.ts';

describeOnEngines('links between touchpoints', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let workspace: { id: string };
  let service: { id: string };
  let sales: { id: string };
  const people = {} as Record<Role, BuiltUser>;

  beforeAll(async () => {
    app = await testApp({ database: engine });
    ({ workspace, owner } = await app.build.workspace());
    service = await app.build.department({ workspace, name: 'Service' });
    sales = await app.build.department({ workspace, name: 'Vertrieb' });
    people.editor = await app.build.member({ workspace, role: 'editor', departmentIds: [service.id] });
    for (const role of ['analyst', 'viewer'] as const) people[role] = await app.build.member({ workspace, role });
  });
  afterAll(() => app.stop());

  const tick = () => {
    app.clock.now = new Date(app.clock.now.getTime() + 1000);
  };
  const touchpoint = (name: string, departmentId: string | null = null) =>
    app.build.touchpoint({ workspace, name, departmentId });
  const paramsOf = ({ id }: { id: string }) => ({ workspaceId: workspace.id, touchpointId: id });
  type Asked = Partial<NewLink> & { otherId: string };
  const add = (at: { id: string }, link: Asked, as: BuiltUser | null = owner) =>
    app.as(as).call(routes.addLink, { params: paramsOf(at), body: { direction: 'goesTo', ...link } });
  const added = async (at: { id: string }, link: Asked, as = owner): Promise<TouchpointLink> => {
    const reply = await add(at, link, as);
    expect(reply.statusCode, reply.body).toBe(201);
    tick();
    return reply.json();
  };
  const list = async (at: { id: string }) =>
    (await app.as(people.viewer).call(routes.listLinks, { params: paramsOf(at) })).json();

  test('whoever may edit neither end changes nothing, and nothing is found through another workspace', async () => {
    const [shop, till] = [await touchpoint('Geheimshop', sales.id), await touchpoint('Geheimkasse', sales.id)];
    expect((await add(shop, { otherId: till.id }, null)).statusCode).toBe(401);
    for (const role of ['viewer', 'analyst', 'editor'] as const) {
      expect((await add(shop, { otherId: till.id }, people[role])).statusCode, role).toBe(403);
    }
    const link = await added(shop, { otherId: till.id });
    const one = { ...paramsOf(shop), linkId: link.id };
    const body = {
      version: 1,
      level: 'ok',
      losesContext: false,
      breaksMedium: false,
      waitMinutes: null,
      note: '',
    } as const;
    expect((await app.as(people.editor).call(routes.changeLink, { params: one, body })).statusCode).toBe(403);
    expect((await app.as(people.editor).call(routes.removeLink, { params: one })).statusCode).toBe(403);

    const { workspace: elsewhere, owner: outsider } = await app.build.workspace();
    const foreign = await app.build.touchpoint({ workspace: elsewhere, name: 'Fremd' });
    const [as, params] = [app.as(outsider), { workspaceId: elsewhere.id, touchpointId: shop.id }];
    const replies = [
      await as.call(routes.listLinks, { params }),
      await as.call(routes.addLink, { params, body: { direction: 'goesTo', otherId: till.id } }),
      await as.call(routes.changeLink, { params: { ...params, linkId: link.id }, body }),
      await as.call(routes.removeLink, { params: { ...params, linkId: link.id } }),
    ];
    for (const reply of replies) {
      expect(reply.statusCode).toBe(404);
      expect(reply.body).not.toContain('Geheim');
    }
    const all = await as.call(routes.listAllLinks, { params: { workspaceId: elsewhere.id } });
    expect(all.json()).toEqual({ items: [], nextCursor: null });
    // A link is found at its ends only, and the other end must be of this workspace.
    const third = await touchpoint('Dritter');
    expect(
      (await app.as(owner).call(routes.removeLink, { params: { ...one, touchpointId: third.id } })).statusCode,
    ).toBe(404);
    expect((await add(shop, { otherId: foreign.id })).json().params.issues[0]).toMatchObject({ path: 'body.otherId' });
    expect((await list(shop)).goesTo).toEqual([link]);
  });

  test.each([
    ['a wait below nothing', { waitMinutes: -1 }, 'body.waitMinutes'],
    ['a level that is none', { level: 'great' as 'ok' }, 'body.level'],
    ['a note without end', { note: 'x'.repeat(1001) }, 'body.note'],
  ])('refuses %s', async (_, body, path) => {
    const reply = await add(await touchpoint('Ein Ort'), { otherId: (await touchpoint('Anderer Ort')).id, ...body });
    expect(reply.statusCode).toBe(400);
    expect(reply.json().params.issues).toContainEqual(expect.objectContaining({ path }));
  });

  test('says with each hand-over how it goes, and where it crosses a border between departments (001-11, 004-11, 004-12)', async () => {
    const hotline = await touchpoint('Hotline', service.id);
    const branch = await touchpoint('Filiale', sales.id);
    const letter = await touchpoint('Brief', service.id);
    // The editor may edit one end only.
    const bad = await added(
      branch,
      {
        ...{ direction: 'goesTo', otherId: hotline.id, level: 'disappointing', losesContext: true, breaksMedium: true },
        ...{ waitMinutes: 15, note: ' Alles noch einmal von vorn ' },
      },
      people.editor,
    );
    const good = await added(hotline, { direction: 'goesTo', otherId: letter.id, level: 'delighting' });
    const open = await added(hotline, { direction: 'comesFrom', otherId: letter.id });

    expect(bad).toMatchObject({
      from: { id: branch.id, name: 'Filiale', department: 'Vertrieb' },
      to: { id: hotline.id, name: 'Hotline', department: 'Service' },
      ...{ crossesDepartments: true, level: 'disappointing', losesContext: true, breaksMedium: true },
      ...{ waitMinutes: 15, note: 'Alles noch einmal von vorn', version: 1 },
    });
    expect(open).toMatchObject({ level: null, crossesDepartments: false, waitMinutes: null, losesContext: false });
    expect(await list(hotline)).toEqual({ comesFrom: expect.arrayContaining([bad, open]), goesTo: [good] });
    expect(await list(branch)).toEqual({ comesFrom: [], goesTo: [bad] });

    expect((await add(hotline, { otherId: hotline.id })).json()).toMatchObject({ code: 'link_to_itself', status: 422 });
    expect((await add(hotline, { direction: 'comesFrom', otherId: branch.id })).json()).toMatchObject({
      ...{ code: 'link_twice', params: { name: 'Filiale' } },
    });

    const ofAll = async (query: Record<string, string>) => {
      const reply = await app
        .as(people.viewer)
        .call(routes.listAllLinks, { params: { workspaceId: workspace.id }, query });
      return reply.json().items.map(({ id }: TouchpointLink) => id);
    };
    expect(await ofAll({ level: 'disappointing' })).toEqual([bad.id]);
    expect(await ofAll({ level: 'none' })).toContain(open.id);
    expect(await ofAll({ level: 'none' })).not.toContain(bad.id);
    expect(await ofAll({ crossing: 'true' })).toContain(bad.id);
    expect(await ofAll({ crossing: 'true' })).not.toContain(good.id);
  });

  test('is changed on the version that was read, removed once, and every change is told', async () => {
    const [from, to] = [await touchpoint('Anzeige', service.id), await touchpoint('Formular', sales.id)];
    const { id: linkId } = await added(from, { otherId: to.id });
    const params = { ...paramsOf(to), linkId };
    const body = {
      version: 1,
      level: 'ok',
      losesContext: true,
      breaksMedium: false,
      waitMinutes: 0,
      note: 'Kurz',
    } as const;
    const changed = await app.as(people.editor).call(routes.changeLink, { params, body });
    expect(changed.json()).toMatchObject({ level: 'ok', losesContext: true, waitMinutes: 0, note: 'Kurz', version: 2 });
    expect((await list(from)).goesTo).toEqual([changed.json()]);
    tick();
    const late = await app.as(owner).call(routes.changeLink, { params, body: { ...body, note: 'Zu spät' } });
    expect(late.json().code).toBe('changed_meanwhile');

    expect((await app.as(owner).call(routes.removeLink, { params })).statusCode).toBe(204);
    expect((await app.as(owner).call(routes.removeLink, { params })).statusCode).toBe(404);
    expect(await list(from)).toEqual({ comesFrom: [], goesTo: [] });
    const log = (await app.as(owner).call(routes.listAuditEntries, { params: { workspaceId: workspace.id } })).json();
    const told = log.items.filter(({ target }: { target: { id: string } }) => target.id === linkId);
    expect(told.map(({ action }: { action: string }) => action)).toEqual([
      'touchpointLink.remove',
      'touchpointLink.change',
      'touchpointLink.add',
    ]);
    expect(told[1].after).toMatchObject({ level: 'ok', note: 'Kurz' });
  });

  test(`no touchpoint has more than ${mostLinks} links`, async () => {
    const hub = await touchpoint('Drehkreuz');
    const at = app.services.now().toISOString();
    const ends = await Promise.all(Array.from({ length: mostLinks }, (_, count) => touchpoint(`Ziel ${count}`)));
    await app.services.database
      .insertInto('touchpointLink')
      .values(
        ends.map(({ id: toId }) => ({
          ...{ id: app.services.newId(), workspaceId: workspace.id, fromId: hub.id, toId, level: null, note: '' },
          ...{ losesContext: 0, breaksMedium: 0, waitMinutes: null, version: 1, createdAt: at, changedAt: at },
        })),
      )
      .execute();
    const reply = await add(await touchpoint('Einer zu viel'), { otherId: hub.id });
    expect(reply.json()).toMatchObject({ code: 'links_too_many', params: { name: 'Drehkreuz', limit: mostLinks } });
    expect((await list(hub)).goesTo).toHaveLength(mostLinks);
  });

  test('whoever thinks of retiring a touchpoint sees which links would end', async () => {
    const fax = await touchpoint('Fax');
    const [order, invoice, gone] = [
      await touchpoint('Bestellung'),
      await touchpoint('Rechnung'),
      await touchpoint('Telex'),
    ];
    await added(fax, { otherId: order.id });
    await added(fax, { direction: 'comesFrom', otherId: invoice.id });
    await added(fax, { otherId: gone.id });
    const body = { version: 1, to: 'retired', reason: 'Nutzt keiner', decidedOn: '2026-06-15' } as const;
    await app.as(owner).call(routes.decideLifecycle, { params: paramsOf(gone), body });
    const told = (await app.as(owner).call(routes.readRetirement, { params: paramsOf(fax) })).json();
    expect(told.links).toEqual([
      { id: order.id, name: 'Bestellung', direction: 'goesTo' },
      { id: invoice.id, name: 'Rechnung', direction: 'comesFrom' },
    ]);
  });
});
