import { applyOperations, type JourneyMap, type MapOperation, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/new-id.ts';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';

describeOnEngines('merging touchpoints that are on journeys', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let workspace: { id: string };

  beforeAll(async () => {
    app = await testApp({ database: engine });
    ({ workspace, owner } = await app.build.workspace());
  });
  afterAll(() => app.stop());

  const newStep = (touchpointIds: string[]) => ({
    ...{ id: newId(), name: 'Schritt', phaseId: null, touchpointIds, mapId: null, follows: true },
  });
  const add = async (steps: ReturnType<typeof newStep>[]): Promise<JourneyMap> => {
    const params = { workspaceId: workspace.id };
    const map = (await app.as(owner).call(routes.addJourneyMap, { params, body: { name: 'Weg' } })).json();
    await draw(
      map,
      steps.map((step) => ({ do: 'addStep', step, after: null })),
    );
    return map;
  };
  const paramsOf = ({ id }: { id: string }) => ({ workspaceId: workspace.id, mapId: id });
  const draw = async (map: { id: string }, operations: MapOperation[]) => {
    const body = { clientId: newId(), base: 0, operations };
    return app.as(owner).call(routes.changeJourneyMap, { params: paramsOf(map), body });
  };
  const read = async (map: { id: string }): Promise<JourneyMap> =>
    (await app.as(owner).call(routes.readJourneyMap, { params: paramsOf(map) })).json();
  const merge = (kept: { id: string }, other: { id: string }) =>
    app.as(owner).call(routes.mergeTouchpoints, {
      params: { workspaceId: workspace.id, touchpointId: kept.id },
      body: { fromId: other.id, version: 1, fromVersion: 1 },
    });

  test('a step shows each once, kept states too, and whoever has the journey open follows it', async () => {
    const [kept, other, third] = [
      await app.build.touchpoint({ workspace, name: 'Hotline' }),
      await app.build.touchpoint({ workspace, name: 'Service-Hotline' }),
      await app.build.touchpoint({ workspace, name: 'Filiale' }),
    ];
    const [both, one, none] = [newStep([other.id, third.id, kept.id]), newStep([other.id]), newStep([third.id])];
    const map = await add([both, one, none]);
    const untouched = await read(await add([none]));
    const at = { params: paramsOf(map) };
    const version = (await app.as(owner).call(routes.addMapVersion, { ...at, body: { name: 'Vorher' } })).json();
    await draw(map, [{ do: 'changeStep', id: one.id, change: { name: 'Ruft an' } }]);
    const before = await read(map);
    const reply = await merge(kept, other);
    expect(reply.statusCode, reply.body).toBe(200);

    const now = await read(map);
    const shown = Object.fromEntries(now.map.steps.map(({ id, touchpointIds }) => [id, touchpointIds]));
    expect(shown).toEqual({ [both.id]: [kept.id, third.id], [one.id]: [kept.id], [none.id]: [third.id] });
    expect(now).toMatchObject({ version: 3, changedBy: owner.name });
    expect(await read(untouched)).toEqual(untouched);

    const following = { clientId: newId(), after: before.version };
    const told = (await app.as(owner).call(routes.followJourneyMap, { ...at, body: following })).json();
    expect(told.changes).toHaveLength(1);
    const followed = applyOperations(before.map, told.changes[0].operations);
    expect(followed.ok && followed.map).toEqual(now.map);

    const params = { ...paramsOf(map), versionId: version.id };
    const read_ = (await app.as(owner).call(routes.readMapVersion, { params })).json();
    expect(read_.map.steps.map(({ touchpointIds }: { touchpointIds: string[] }) => touchpointIds)).toEqual([
      [third.id],
      [kept.id],
      [kept.id, third.id],
    ]);
    const list = await app.as(owner).call(routes.listJourneyMaps, {
      params: { workspaceId: workspace.id },
      query: { touchpointId: kept.id },
    });
    expect(list.json().items).toMatchObject([{ id: map.id, touchpoints: 2 }]);
    const references = await app.as(owner).call(routes.readMapReferences, at);
    expect(references.json().touchpoints.map(({ name }: { name: string }) => name)).toEqual(['Filiale', 'Hotline']);
  });

  test('whoever draws the touchpoint that goes at this moment is told, or is moved along', async () => {
    for (let round = 0; round < 10; round++) {
      const [kept, other] = [await app.build.touchpoint({ workspace }), await app.build.touchpoint({ workspace })];
      const map = await add([newStep([])]);
      const replies = await Promise.all([
        draw(map, [{ do: 'addStep', step: newStep([other.id]), after: null }]),
        merge(kept, other),
      ]);
      expect([200, 400, 409]).toContain(replies[0].statusCode);
      expect([200, 409]).toContain(replies[1].statusCode);
      if (replies[1].statusCode !== 200) continue;
      expect(JSON.stringify((await read(map)).map)).not.toContain(other.id);
    }
  });
});
