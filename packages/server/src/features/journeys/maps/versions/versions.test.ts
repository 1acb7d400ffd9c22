import { applyOperations, type JourneyMap, type MapVersion, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../../platform/new-id.ts';
import type { BuiltUser } from '../../../../testing/build.ts';
import { describeOnEngines } from '../../../../testing/engines.ts';
import { type Drawing, laneOf, newStep, openDrawing } from '../drawing.fixture.ts';
import { mostVersions } from './versions.ts';

describeOnEngines('kept states of a journey', (engine) => {
  let house: Drawing;
  beforeAll(async () => {
    house = await openDrawing(engine);
  });
  afterAll(() => house.app.stop());

  type Person = BuiltUser | null;
  const keep = (map: { id: string }, name: string, as: Person = house.owner) =>
    house.app.as(as).call(routes.addMapVersion, { params: house.paramsOf(map), body: { name, note: 'Vor dem Umbau' } });
  const kept = async (map: { id: string }, name: string): Promise<MapVersion> => {
    house.tick();
    const reply = await keep(map, name);
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  const at = (map: { id: string }, { id: versionId }: { id: string }) => ({ ...house.paramsOf(map), versionId });
  const restore = (map: { id: string }, version: { id: string }, as: Person = house.owner) =>
    house.app.as(as).call(routes.restoreMapVersion, { params: at(map, version), body: { clientId: newId() } });
  const list = async (map: { id: string }): Promise<MapVersion[]> => {
    const params = house.paramsOf(map);
    return (await house.app.as(house.people.viewer).call(routes.listMapVersions, { params })).json().items;
  };

  test('whoever may only look keeps and restores none, and nobody those of another journey', async () => {
    const { app, people, add, read } = house;
    const [map, other] = [await add('Geheim'), await add('Andere')];
    const version = await kept(map, 'Geheimer Stand');
    const codes = async (as: Person, params = at(map, version)) =>
      [
        await app.as(as).call(routes.addMapVersion, { params, body: { name: 'x' } }),
        await app.as(as).call(routes.restoreMapVersion, { params, body: { clientId: newId() } }),
        await app.as(as).call(routes.removeMapVersion, { params }),
        await app.as(as).call(routes.readMapVersion, { params }),
        await app.as(as).call(routes.listMapVersions, { params }),
      ].map(({ statusCode }) => statusCode);
    expect(await codes(null)).toEqual([401, 401, 401, 401, 401]);
    expect(await codes(people.viewer)).toEqual([403, 403, 403, 200, 200]);
    const { workspace: elsewhere, owner: outsider } = await app.build.workspace();
    expect(await codes(outsider)).toEqual([404, 404, 404, 404, 404]);
    const there = { workspaceId: elsewhere.id, mapId: map.id, versionId: version.id };
    expect(await codes(outsider, there)).toEqual([404, 404, 404, 404, 404]);
    expect((await codes(people.owner, at(other, version))).slice(1, 4)).toEqual([404, 404, 404]);
    expect((await app.as(people.analyst).call(routes.removeMapVersion, { params: at(map, version) })).statusCode).toBe(
      403,
    );
    expect((await keep(map, ' ')).statusCode).toBe(400);
    expect(await read(map)).toEqual(map);
    expect(await list(map)).toEqual([version]);
  });

  test('a journey is kept, goes on, and becomes again what it was, which can be undone', async () => {
    const { app, add, draw, people, workspace, listLog, read } = house;
    const touchpoint = await app.build.touchpoint({ workspace });
    const map = await add('Vor und zurück');
    const step = newStep('Fragt', { touchpointIds: [touchpoint.id] });
    const cell = { stepId: step.id, laneId: laneOf(map, 'action'), persona: 'everybody', cell: { text: 'Ruft an' } };
    const first = await draw(map, [
      { do: 'addStep', step, after: null },
      { do: 'setCell', ...cell },
    ]);
    const version = await kept(map, 'Ist 2026');
    expect(version).toEqual({
      ...{ id: version.id, name: 'Ist 2026', note: 'Vor dem Umbau', version: 1, steps: 1 },
      ...{ createdAt: app.clock.now.toISOString(), createdBy: house.owner.name },
    });
    const second = await draw(map, [
      { do: 'removeStep', id: step.id },
      { do: 'addStep', step: newStep('Schreibt'), after: null },
    ]);
    const newer = await kept(map, 'Soll 2027');
    expect((await list(map)).map(({ name }) => name)).toEqual(['Soll 2027', 'Ist 2026']);
    const read_ = await app.as(people.viewer).call(routes.readMapVersion, { params: at(map, version) });
    expect(read_.json()).toEqual({ ...version, map: first.map });

    const reply = await restore(map, version, people.analyst);
    expect(reply.statusCode, reply.body).toBe(200);
    const restored = reply.json() as JourneyMap;
    expect(restored).toMatchObject({ map: first.map, version: 3, changedBy: people.analyst.name });
    expect(await read(map)).toEqual(restored);
    const found = await app.as(house.owner).call(routes.listJourneyMaps, {
      params: house.params,
      query: { touchpointId: touchpoint.id, search: 'fragt' },
    });
    expect(found.json().items).toMatchObject([{ id: map.id, touchpoints: 1, steps: 1 }]);

    // Whoever has the journey open follows it as any other change, and takes it back as any other.
    const told = await app
      .as(people.viewer)
      .call(routes.listMapChanges, { params: house.paramsOf(map), query: { limit: 1 } });
    const { operations } = told.json().items[0];
    const followed = applyOperations(second.map, operations);
    expect(followed.ok && followed.map).toEqual(first.map);
    const undone = await draw(map, followed.ok ? followed.inverse : []);
    expect(undone.map).toEqual(second.map);
    expect((await list(map)).map(({ id }) => id)).toEqual([newer.id, version.id]);
    const log = (await listLog()).map(({ action }) => action);
    expect(log).toEqual(expect.arrayContaining(['mapVersion.add', 'mapVersion.restore']));
  });

  test('a kept state is removed by who manages journeys, and there is an end to them', async () => {
    const { app, people, add, listLog } = house;
    const map = await add('Viele Stände');
    const version = await kept(map, 'Erster');
    const params = at(map, version);
    expect((await app.as(people.touchpointManager).call(routes.removeMapVersion, { params })).statusCode).toBe(204);
    expect(await list(map)).toEqual([]);
    expect((await restore(map, version)).statusCode).toBe(404);
    expect((await listLog('mapVersion.remove'))[0]).toMatchObject({ target: { name: 'Viele Stände: Erster' } });

    const now = app.clock.now.toISOString();
    const rows = Array.from({ length: mostVersions }, (_, place) => ({
      ...{ id: newId(), mapId: map.id, name: `Stand ${place}`, note: '', version: 0, steps: 0, map: '{}' },
      ...{ createdAt: now, byId: 'x', byName: 'X' },
    }));
    await app.services.database.insertInto('journeyMapVersion').values(rows).execute();
    expect((await keep(map, 'Einer zu viel')).json()).toMatchObject({
      ...{ status: 422, code: 'map_versions_too_many', params: { limit: mostVersions } },
    });
    expect(await list(map)).toHaveLength(mostVersions);
  });
});
