import { type MapChange, type MapOperation, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/new-id.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type Drawing, laneOf, newStep, openDrawing } from './drawing.fixture.ts';

describeOnEngines('drawing on a journey', (engine) => {
  let house: Drawing;
  beforeAll(async () => {
    house = await openDrawing(engine);
  });
  afterAll(() => house.app.stop());

  const addStep = (name: string, more = {}): Extract<MapOperation, { do: 'addStep' }> => ({
    ...{ do: 'addStep', step: newStep(name, more), after: null },
  });

  test('whoever may only look changes nothing, and nothing is found through another workspace', async () => {
    const { people, change, add, app, read, paramsOf } = house;
    const map = await add('Geheime Journey');
    expect((await change(map, [addStep('x')], { as: null })).statusCode).toBe(401);
    expect((await change(map, [addStep('x')], { as: people.viewer })).statusCode).toBe(403);
    const { workspace: elsewhere, owner: outsider } = await app.build.workspace();
    const body = { clientId: newId(), base: 0, operations: [addStep('x')] };
    const params = { workspaceId: elsewhere.id, mapId: map.id };
    for (const reply of [
      await change(map, [addStep('x')], { as: outsider }),
      await app.as(outsider).call(routes.changeJourneyMap, { params, body }),
      await app.as(outsider).call(routes.listMapChanges, { params }),
      await app.as(outsider).call(routes.readJourneyMap, { params }),
    ]) {
      expect(reply.statusCode).toBe(404);
      expect(reply.body).not.toContain('Geheime');
    }
    const wrong = [
      { ...body, operations: [] },
      { ...body, clientId: 'constructor' },
      { ...body, operations: [{ do: 'explode' }] },
      { ...body, operations: [{ do: 'addStep', step: { id: '__proto__', name: 'x' }, after: null }] },
      { ...body, operations: [{ do: 'addStep', step: { ...newStep('x'), isAdmin: true }, after: null }] },
      { ...body, operations: [addStep('Stufe \u0000')] },
      { ...body, operations: [addStep('halb \uD800')] },
    ];
    for (const one of wrong) {
      const reply = await app
        .as(people.owner)
        .call(routes.changeJourneyMap, { params: paramsOf(map), body: one as never });
      expect(reply.statusCode, JSON.stringify(one)).toBe(400);
    }
    expect(await read(map)).toEqual(map);
    for (const as of [people.analyst, people.editor]) {
      expect((await change(map, [addStep('x')], { as })).statusCode).toBe(200);
    }
  });

  test('all changes of one request, or none', async () => {
    const { add, change, read } = house;
    const map = await add('Ganz oder gar nicht');
    const first = addStep('Fragt');
    const refused = await change(map, [first, { do: 'removeStep', id: newId() }]);
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ code: 'map_part_gone' });
    expect(await read(map)).toEqual(map);
    const twice = await change(map, [first, first]);
    expect([twice.statusCode, twice.json().code]).toEqual([422, 'map_change_unfit']);
    const lane = laneOf(map, 'level');
    const cell = {
      do: 'setCell',
      stepId: first.step.id,
      laneId: lane,
      persona: 'everybody',
      cell: { text: 'x' },
    } as const;
    expect((await change(map, [first, cell])).json().code).toBe('map_change_unfit');
    const many = Array.from({ length: 121 }, (_, place) => addStep(`Schritt ${place}`));
    expect((await change(map, many)).json()).toMatchObject({
      ...{ status: 422, code: 'map_too_large', params: { what: 'steps', limit: 120 } },
    });
    expect(await read(map)).toEqual(map);
  });

  test('text without end does not fit, and no map is lost for it', async () => {
    const { add, change, draw, read } = house;
    const map = await add('Sehr viel Text');
    const steps = Array.from({ length: 60 }, (_, place) => addStep(`Schritt ${place}`));
    await draw(map, steps);
    const text = 'ä'.repeat(4000);
    const fill = (kind: string): MapOperation[] =>
      steps.map(({ step }) => ({
        ...{ do: 'setCell', stepId: step.id, laneId: laneOf(map, kind), persona: 'everybody', cell: { text } },
      }));
    const kinds = ['action', 'place', 'frequency', 'result', 'expect', 'get', 'react', 'ideas'];
    for (const kind of kinds) expect((await change(map, fill(kind))).statusCode).toBe(200);
    const lane = { id: newId(), kind: 'own' as const, name: 'Noch mehr', isHidden: false };
    await draw(map, [{ do: 'addLane', lane, after: null }]);
    const more = steps.map(({ step }) => ({
      ...{ do: 'setCell' as const, stepId: step.id, laneId: lane.id, persona: 'everybody', cell: { text } },
    }));
    const before = await read(map);
    expect((await change(map, more)).json()).toMatchObject({ code: 'map_too_large', params: { what: 'characters' } });
    expect(await read(map)).toEqual(before);
    // A page that was away for so much reads the map anew.
    const small = await change(map, [addStep('Danach')], { base: 0 });
    expect(small.json()).toEqual({ version: before.version + 1, changes: null });
  });

  test('what a change refers to is there, and of this workspace', async () => {
    const { add, change, draw, app, workspace, addEntry, people } = house;
    const [map, child] = [await add('Mit Bezügen'), await add('Darunter')];
    const { workspace: elsewhere } = await app.build.workspace();
    const foreign = await app.build.touchpoint({ workspace: elsewhere });
    const [touchpoint, department] = [
      await app.build.touchpoint({ workspace }),
      await app.build.department({ workspace }),
    ];
    const [phase, segment, system] = [
      await addEntry('phase', 'Suche'),
      await addEntry('segment', 'Familien'),
      await addEntry('system', 'CRM'),
    ];
    const lanes = [
      { id: newId(), kind: 'systems' as const, name: '', isHidden: false },
      { id: newId(), kind: 'owner' as const, name: '', isHidden: false },
    ];
    const step = newStep('Fragt');
    await draw(map, [
      ...lanes.map((lane): MapOperation => ({ do: 'addLane', lane, after: null })),
      { do: 'addStep', step, after: null },
    ]);
    const at = { stepId: step.id, persona: 'everybody' };
    const unknown: MapOperation[] = [
      addStep('x', { touchpointIds: [foreign.id] }),
      addStep('x', { touchpointIds: ['constructor'] }),
      addStep('x', { phaseId: segment.id }),
      addStep('x', { mapId: 'nobody-has-this' }),
      { do: 'changeStep', id: step.id, change: { touchpointIds: [touchpoint.id, foreign.id] } },
      { do: 'addPersona', persona: { id: newId(), scenario: '', goal: '' }, after: null },
      { do: 'setCell', ...at, laneId: lanes[0]!.id, cell: { systemIds: [system.id, phase.id] } },
      { do: 'setCell', ...at, laneId: lanes[1]!.id, cell: { departmentId: 'nobody-has-this' } },
    ];
    for (const operation of unknown) {
      const reply = await change(map, [operation]);
      expect(reply.statusCode, JSON.stringify(operation)).toBe(400);
      expect(reply.json()).toMatchObject({
        code: 'request_invalid',
        params: { issues: [{ path: 'body.operations' }] },
      });
    }
    const inItself = await change(map, [addStep('x', { mapId: map.id })]);
    expect([inItself.statusCode, inItself.json().code]).toEqual([422, 'map_in_itself']);

    await draw(map, [
      {
        do: 'changeStep',
        id: step.id,
        change: { touchpointIds: [touchpoint.id], phaseId: phase.id, mapId: child.id },
      },
      { do: 'addPersona', persona: { id: segment.id, scenario: 'Zieht um', goal: '' }, after: null },
      { do: 'setCell', ...at, laneId: lanes[0]!.id, cell: { systemIds: [system.id] } },
      { do: 'setCell', ...at, laneId: lanes[1]!.id, cell: { departmentId: department.id } },
    ]);
    // What is gone in the meantime may stay where it stood.
    const gone = { ...house.params, kind: 'system' as const, entryId: system.id };
    expect((await app.as(people.owner).call(routes.removeEntry, { params: gone })).statusCode).toBe(204);
    const again: MapOperation = { do: 'setCell', ...at, laneId: lanes[0]!.id, cell: { systemIds: [system.id] } };
    expect((await change(map, [again])).statusCode).toBe(200);
  });

  test('two who write into different cells at once lose nothing', async () => {
    const { add, draw, change, read, people } = house;
    const map = await add('Zu zweit');
    const steps = Array.from({ length: 10 }, (_, place) => addStep(`Schritt ${place}`));
    await draw(map, steps);
    const laneId = laneOf(map, 'action');
    const replies = await Promise.all(
      steps.map(({ step }, place) =>
        change(
          map,
          [
            {
              do: 'setCell',
              stepId: step.id,
              laneId,
              persona: 'everybody',
              cell: { text: `Text ${place}` },
              was: null,
            },
          ],
          { as: place % 2 === 0 ? people.analyst : people.editor, base: 1 },
        ),
      ),
    );
    expect(replies.map(({ statusCode }) => statusCode)).toEqual(steps.map(() => 200));
    const now = await read(map);
    expect(now.version).toBe(11);
    expect(steps.map(({ step }) => now.map.cells[step.id]?.[laneId])).toEqual(
      steps.map((_, place) => ({ everybody: { text: `Text ${place}` } })),
    );
    // Each version was made once, and everybody was told all that came before the own change.
    const told = replies.map((reply) => reply.json() as { version: number; changes: MapChange[] });
    expect(told.map(({ version }) => version).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for (const { version, changes } of told) {
      expect(changes.map((one) => one.version)).toEqual(Array.from({ length: version - 1 }, (_, place) => place + 2));
    }
  });

  test('of two who write into the same cell the later one is told what stands there', async () => {
    const { add, draw, change, read } = house;
    const map = await add('Dieselbe Zelle');
    const first = addStep('Fragt');
    await draw(map, [first]);
    const at = { stepId: first.step.id, laneId: laneOf(map, 'react'), persona: 'everybody' };
    const write = (text: string, was: string | null) =>
      change(map, [{ do: 'setCell', ...at, cell: { text }, was: was === null ? null : { text: was } }]);
    const replies = await Promise.all([write('freut sich', null), write('ärgert sich', null)]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const stands = (await read(map)).map.cells[at.stepId]![at.laneId]![at.persona];
    const refused = replies.find(({ statusCode }) => statusCode === 409)!.json();
    expect(refused).toMatchObject({ code: 'map_cell_changed', params: { ...at, now: stands } });
    expect((await write('beides', (stands as { text: string }).text)).statusCode).toBe(200);
    // Whoever does not say what stood there means to write over it.
    const over = await change(map, [{ do: 'setCell', ...at, cell: null }]);
    expect(over.statusCode).toBe(200);
    expect((await write('neu', 'beides')).json()).toMatchObject({ code: 'map_cell_changed', params: { now: null } });
  });

  test('the history tells who did what, last first, in pages', async () => {
    const { add, draw, people, app, paramsOf } = house;
    const map = await add('Geschichte');
    const clientId = newId();
    const steps = ['eins', 'zwei', 'drei'].map((name) => addStep(name));
    for (const step of steps) await draw(map, [step], { as: people.analyst, clientId });
    const list = async (query: Record<string, string | number> = {}) =>
      (await app.as(people.viewer).call(routes.listMapChanges, { params: paramsOf(map), query })).json();
    const { items, nextCursor } = await list({ limit: 2 });
    expect(items).toEqual(
      [3, 2].map((version) => ({
        ...{ version, clientId, by: people.analyst.name, operations: [steps[version - 1]] },
        at: app.clock.now.toISOString(),
      })),
    );
    const rest = await list({ limit: 2, cursor: nextCursor });
    expect(rest).toMatchObject({ items: [{ version: 1 }], nextCursor: null });
    const made = await app
      .as(people.viewer)
      .call(routes.listMapChanges, { params: paramsOf(map), query: { cursor: 'made-up' } });
    expect(made.statusCode).toBe(400);
  });

  test('the log says once an hour who draws, however many gestures there are', async () => {
    const { add, draw, people, tick, listLog } = house;
    const [map, other] = [await add('Protokoll'), await add('Noch eine')];
    const count = async (of: { id: string }) =>
      (await listLog('journey.draw')).filter(({ target }) => target.id === of.id).length;
    await draw(map, [addStep('a')], { as: people.analyst });
    await draw(map, [addStep('b')], { as: people.analyst });
    expect(await count(map)).toBe(1);
    await draw(map, [addStep('c')], { as: people.editor });
    await draw(other, [addStep('c')], { as: people.analyst });
    expect([await count(map), await count(other)]).toEqual([2, 1]);
    tick(3_600_001);
    await draw(map, [addStep('d')], { as: people.analyst });
    expect(await count(map)).toBe(3);
    const [last] = await listLog('journey.draw');
    expect(last).toMatchObject({
      target: { kind: 'journeyMap', id: map.id, name: 'Protokoll' },
      after: { version: 4 },
    });
  });
});
