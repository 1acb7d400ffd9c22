import { type JourneyMapSummary, type MapReferences, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/new-id.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type Drawing, newStep, openDrawing } from './drawing.fixture.ts';

describeOnEngines('journeys', (engine) => {
  let house: Drawing;
  beforeAll(async () => {
    house = await openDrawing(engine);
  });
  afterAll(() => house.app.stop());

  const list = async (query: Record<string, string | number> = {}) => {
    const { app, people, params } = house;
    const reply = await app.as(people.viewer).call(routes.listJourneyMaps, { params, query });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json() as { items: JourneyMapSummary[]; nextCursor: string | null };
  };
  const names = async (query: Record<string, string | number> = {}) =>
    (await list(query)).items.map(({ name }) => name);

  test('whoever may only look begins, changes and removes none, and nobody those of another workspace', async () => {
    const { app, people, params, paramsOf, add, read } = house;
    const map = await add('Geheim');
    const knock = async (as: (typeof people)['owner'] | null, at = paramsOf(map)) => {
      const { workspaceId } = at;
      return [
        await app.as(as).call(routes.addJourneyMap, { params: { workspaceId }, body: { name: 'x' } }),
        await app.as(as).call(routes.changeJourneyMapAbout, { params: at, body: { name: 'x' } }),
        await app.as(as).call(routes.removeJourneyMap, { params: at }),
        await app.as(as).call(routes.readJourneyMap, { params: at }),
        await app.as(as).call(routes.readMapReferences, { params: at }),
        await app.as(as).call(routes.listJourneyMaps, { params: { workspaceId } }),
      ].map(({ statusCode }) => statusCode);
    };
    expect(await knock(null)).toEqual([401, 401, 401, 401, 401, 401]);
    expect(await knock(people.viewer)).toEqual([403, 403, 403, 200, 200, 200]);
    const { workspace: elsewhere, owner: outsider } = await app.build.workspace();
    expect(await knock(outsider)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await knock(outsider, { workspaceId: elsewhere.id, mapId: map.id })).toEqual([201, 404, 404, 404, 404, 200]);
    const removal = { params: paramsOf(map) };
    for (const role of ['analyst', 'editor'] as const) {
      expect((await app.as(people[role]).call(routes.removeJourneyMap, removal)).statusCode, role).toBe(403);
    }

    const wrong = [{}, { name: ' ' }, { name: 'x', map: {} }, { name: 'x', productId: 'nobody-has' }];
    for (const body of [...wrong, { name: 'x', copyOf: 'nobody-has-this' }]) {
      const reply = await app.as(people.owner).call(routes.addJourneyMap, { params, body: body as never });
      expect(reply.statusCode, JSON.stringify(body)).toBe(400);
    }
    const body = { productId: 'nobody-has-this' };
    const unknown = await app.as(people.owner).call(routes.changeJourneyMapAbout, { ...removal, body });
    expect(unknown.json()).toMatchObject({ status: 400, params: { issues: [{ path: 'body.productId' }] } });
    expect(await read(map)).toEqual(map);
    expect((await app.as(people.touchpointManager).call(routes.removeJourneyMap, removal)).statusCode).toBe(204);
    expect((await app.as(people.owner).call(routes.readJourneyMap, removal)).statusCode).toBe(404);
  });

  test('a journey begins with its lanes, or as another one stands', async () => {
    const { add, draw, addEntry, people, read, listLog } = house;
    const product = await addEntry('product', 'Girokonto');
    const map = await add(
      { name: 'Konto eröffnen', description: 'Der erste Tag', productId: product.id },
      people.analyst,
    );
    expect(map).toMatchObject({ state: 'draft', version: 0, productId: product.id, changedBy: people.analyst.name });
    expect(map.map.lanes.map(({ kind }) => kind)).toContain('level');
    expect(map.map.steps).toEqual([]);

    const segment = await addEntry('segment', 'Studierende');
    const drawn = await draw(map, [
      { do: 'addPersona', persona: { id: segment.id, scenario: '', goal: '' }, after: null },
      { do: 'addStep', step: newStep('Fragt'), after: null },
    ]);
    const copy = await add({ name: 'Kopie', copyOf: map.id });
    expect(copy.map).toEqual(drawn.map);
    expect(copy).toMatchObject({ version: 0, productId: null });
    const changed = await draw(copy, [{ do: 'removePersona', id: segment.id }]);
    expect(changed.map.personas).toEqual([]);
    expect(await read(map)).toEqual(drawn);
    const found = (await list({ search: 'Kopie' })).items[0];
    expect(found).toMatchObject({ steps: 1, personaIds: [] });
    expect((await listLog('journeyMap.add')).map(({ target }) => target.id)).toEqual(
      expect.arrayContaining([map.id, copy.id]),
    );
  });

  test('the list shows the mean beside the lowest point, and what it is drawn of', async () => {
    const { add, draw, addEntry, app, workspace } = house;
    const [one, two] = [await app.build.touchpoint({ workspace }), await app.build.touchpoint({ workspace })];
    const segment = await addEntry('segment', 'Eilige');
    const [ask, wait, leave] = [
      newStep('Fragt', { touchpointIds: [one.id] }),
      newStep('Wartet', { touchpointIds: [one.id, two.id] }),
      newStep('Geht'),
    ];
    const map = await add('Kurven');
    await draw(map, [
      ...[leave, wait, ask].map((step) => ({ do: 'addStep' as const, step, after: null })),
      { do: 'addPersona', persona: { id: segment.id, scenario: '', goal: '' }, after: null },
      { do: 'setLevel', stepId: ask.id, persona: 'everybody', change: { asIs: 40, toBe: 60 } },
      { do: 'setLevel', stepId: wait.id, persona: 'everybody', change: { asIs: -20 } },
      { do: 'setLevel', stepId: wait.id, persona: segment.id, change: { asIs: -80 } },
      { do: 'setLevel', stepId: leave.id, persona: segment.id, change: { asIs: 10, toBe: 20 } },
    ]);
    const shown = (await list({ search: 'kurven' })).items[0]!;
    expect(shown).toMatchObject({
      ...{ id: map.id, steps: 3, touchpoints: 2, asIs: 10, toBe: 40, personaIds: [segment.id] },
      lowest: { step: 'Wartet', asIs: -80 },
    });
    expect(JSON.stringify(shown)).not.toContain('lanes');

    await draw(map, [{ do: 'removeStep', id: wait.id }]);
    expect((await list({ search: 'kurven' })).items[0]).toMatchObject({
      ...{ steps: 2, touchpoints: 1, asIs: 25, lowest: { step: 'Geht', asIs: 10 } },
    });
    await draw(map, [
      { do: 'removePersona', id: segment.id },
      { do: 'setLevel', stepId: ask.id, persona: 'everybody', change: { asIs: null } },
      { do: 'changeStep', id: ask.id, change: { touchpointIds: [] } },
    ]);
    expect((await list({ search: 'kurven' })).items[0]).toMatchObject({
      ...{ touchpoints: 0, asIs: null, lowest: null, toBe: 60, personaIds: [] },
    });
  });

  test('journeys are found by words, product, persona and touchpoint, and archived ones only when asked for', async () => {
    const { add, draw, addEntry, app, owner, people, workspace, paramsOf, tick } = house;
    const about = async (of: { id: string }, body: object) => {
      tick();
      const reply = await app.as(people.editor).call(routes.changeJourneyMapAbout, { params: paramsOf(of), body });
      expect(reply.statusCode, reply.body).toBe(200);
      return reply.json() as JourneyMapSummary;
    };
    const product = await addEntry('product', 'Hausrat');
    const segment = await addEntry('segment', 'Ältere');
    const touchpoint = await app.build.touchpoint({ workspace, name: 'Hotline' });
    const damage = await add({ name: 'Schäden melden', productId: product.id });
    const end = await add('Kündigen 100%');
    await draw(damage, [
      { do: 'addStep', step: newStep('Ruft im Büro an', { touchpointIds: [touchpoint.id] }), after: null },
      { do: 'addPersona', persona: { id: segment.id, scenario: '', goal: '' }, after: null },
    ]);
    expect(await names({ search: 'schaden' })).toEqual(['Schäden melden']);
    expect(await names({ search: 'BUERO ruft' })).toEqual(['Schäden melden']);
    expect(await names({ search: '100%' })).toEqual(['Kündigen 100%']);
    expect(await names({ search: '%' })).toEqual(['Kündigen 100%']);
    expect(await names({ search: 'gibtesnicht' })).toEqual([]);
    for (const query of [{ productId: product.id }, { segmentId: segment.id }, { touchpointId: touchpoint.id }]) {
      expect(await names(query), JSON.stringify(query)).toEqual(['Schäden melden']);
    }
    await draw(damage, [
      { do: 'changeStep', id: (await house.read(damage)).map.steps[0]!.id, change: { name: 'Schreibt' } },
    ]);
    expect(await names({ search: 'büro' })).toEqual([]);

    expect(await about(end, { state: 'archived', name: 'Ende' })).toMatchObject({ name: 'Ende', version: 0 });
    expect(await names({ search: 'ende' })).toEqual([]);
    expect(await names({ search: 'kündigen', state: 'archived' })).toEqual([]);
    expect(await names({ state: 'archived' })).toEqual(['Ende']);
    expect(await about(damage, { productId: null, description: 'Nach dem Sturm' })).toMatchObject({ productId: null });
    expect(await names({ productId: product.id })).toEqual([]);
    expect((await names())[0]).toBe('Schäden melden');
    expect(await names({ search: 'sturm schreibt' })).toEqual(['Schäden melden']);
    const log = (await app.as(owner).call(routes.listAuditEntries, { params: house.params })).json();
    expect(log.items[0]).toMatchObject({
      ...{ action: 'journeyMap.change', before: { productId: product.id }, after: { productId: null } },
    });
  });

  test('pages hold what they promise, by name and by last change', async () => {
    const { add } = house;
    for (const name of ['öffnen', 'Zahlen', 'Anrufen']) await add(`Seite ${name}`);
    for (const [sort, wanted] of [
      ['name', ['Seite Anrufen', 'Seite öffnen', 'Seite Zahlen']],
      ['changed', ['Seite Anrufen', 'Seite Zahlen', 'Seite öffnen']],
    ] as const) {
      const found: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await list({ search: 'seite', sort, limit: 1, ...(cursor ? { cursor } : {}) });
        expect(page.items).toHaveLength(1);
        found.push(page.items[0]!.name);
        cursor = page.nextCursor;
      } while (cursor);
      expect(found).toEqual(wanted);
    }
  });

  test('a journey is read with the names it needs, and with no others', async () => {
    const { add, draw, addEntry, app, owner, workspace, params, paramsOf, people } = house;
    const department = await app.build.department({ workspace, name: 'Service' });
    const body = {
      name: 'Filiale am Markt',
      ...{ departmentId: department.id, responsibleId: people.editor.id, isMostImportant: true, criticality: 'high' },
      channels: ['inPerson'],
    };
    const touchpoint = (await app.as(owner).call(routes.addTouchpoint, { params, body: body as never })).json();
    const elsewhere = await app.build.touchpoint({ workspace, name: 'Ganz woanders' });
    const late = await addEntry('phase', 'Danach', { position: 9, influence: 'after' });
    const early = await addEntry('phase', 'Davor', { position: 1 });
    const child = await add('Darunter im Einzelnen');
    await add('Hat damit nichts zu tun');
    const map = await add('Mit Namen');
    await draw(map, [
      { do: 'addStep', step: newStep('Kommt', { touchpointIds: [touchpoint.id], mapId: child.id }), after: null },
    ]);
    const reply = await app.as(people.viewer).call(routes.readMapReferences, { params: paramsOf(map) });
    const told = reply.json() as MapReferences;
    expect(told.touchpoints).toEqual([
      {
        ...{
          id: touchpoint.id,
          name: 'Filiale am Markt',
          lifecycle: touchpoint.lifecycle,
          departmentId: department.id,
        },
        ...{ responsible: people.editor.name, isMostImportant: true, criticality: 'high', channels: ['inPerson'] },
        ...{ targetLevel: null, targetUntil: null, evidence: 0 },
      },
    ]);
    expect(told.maps).toEqual([{ id: child.id, name: 'Darunter im Einzelnen' }]);
    expect(told.departments).toContainEqual({ id: department.id, name: 'Service' });
    const phases = told.phases.map(({ id }) => id);
    expect(phases.indexOf(early.id)).toBeLessThan(phases.indexOf(late.id));
    expect(told.phases).toContainEqual({ id: late.id, name: 'Danach', position: 9, influence: 'after' });
    expect(reply.body).not.toContain(elsewhere.name);
    expect(reply.body).not.toContain('Hat damit nichts zu tun');
    expect(reply.body).not.toContain('@example.org');

    expect((await app.as(owner).call(routes.removeJourneyMap, { params: paramsOf(child) })).statusCode).toBe(204);
    const after = await app.as(people.viewer).call(routes.readMapReferences, { params: paramsOf(map) });
    expect(after.json().maps).toEqual([]);
  });

  test('a journey goes with all that is kept of it', async () => {
    const { add, draw, app, owner, paramsOf, workspace, listLog } = house;
    const touchpoint = await app.build.touchpoint({ workspace });
    const map = await add('Wird entfernt');
    await draw(map, [{ do: 'addStep', step: newStep('x', { touchpointIds: [touchpoint.id] }), after: null }]);
    const at = { params: paramsOf(map) };
    expect((await app.as(owner).call(routes.addMapVersion, { ...at, body: { name: 'Stand' } })).statusCode).toBe(201);
    await app.as(owner).call(routes.followJourneyMap, { ...at, body: { clientId: newId(), after: 0 } });
    expect((await app.as(owner).call(routes.removeJourneyMap, at)).statusCode).toBe(204);
    const { database } = app.services;
    for (const table of [
      ...(['journeyMapTouchpoint', 'journeyMapPersona', 'journeyMapChange'] as const),
      ...(['journeyMapPresence', 'journeyMapVersion'] as const),
    ]) {
      const rows = await database.selectFrom(table).selectAll().where('mapId', '=', map.id).execute();
      expect(rows, table).toEqual([]);
    }
    const [entry] = await listLog('journeyMap.remove');
    expect(entry).toMatchObject({ target: { id: map.id, name: 'Wird entfernt' }, after: null });
  });
});
