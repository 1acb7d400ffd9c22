import { type FollowedMap, type MapPlace, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/new-id.ts';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type Drawing, newStep, openDrawing } from './drawing.fixture.ts';

describeOnEngines('who is on a journey at the same time', (engine) => {
  let house: Drawing;
  beforeAll(async () => {
    house = await openDrawing(engine);
  });
  afterAll(() => house.app.stop());

  type Said = { clientId: string; after?: number; place?: MapPlace | null; leaves?: boolean };
  const knock = (map: { id: string }, { after = 0, ...said }: Said, as: BuiltUser | null) =>
    house.app.as(as).call(routes.followJourneyMap, { params: house.paramsOf(map), body: { after, ...said } });
  const follow = async (map: { id: string }, said: Said, as: BuiltUser): Promise<FollowedMap> => {
    const reply = await knock(map, said, as);
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };
  const rows = (map: { id: string }) =>
    house.app.services.database.selectFrom('journeyMapPresence').selectAll().where('mapId', '=', map.id).execute();

  test('only members see who is there, and no key does', async () => {
    const { app, add, people, workspace, owner } = house;
    const map = await add('Geheim');
    const clientId = newId();
    expect((await knock(map, { clientId }, null)).statusCode).toBe(401);
    const { owner: outsider } = await app.build.workspace();
    expect((await knock(map, { clientId }, outsider)).statusCode).toBe(404);
    expect((await knock({ id: 'nobody-has-this' }, { clientId }, people.viewer)).statusCode).toBe(404);
    expect((await knock(map, { clientId: 'constructor' }, people.viewer)).statusCode).toBe(400);
    const key = await app.build.apiKey({ workspace, user: owner, scopes: ['journey.read', 'journey.edit'] });
    expect((await knock(map, { clientId }, key as never)).statusCode).toBe(403);
    expect(await rows(map)).toEqual([]);
  });

  test('each sees the others and where they are, as long as they ask', async () => {
    const { add, people, tick } = house;
    const map = await add('Zu dritt');
    const [one, two, three] = [newId(), newId(), newId()];
    const place = { stepId: newId(), laneId: newId() };
    expect((await follow(map, { clientId: one }, people.viewer)).present).toEqual([]);
    const seen = await follow(map, { clientId: two, place }, people.analyst);
    expect(seen.present).toEqual([{ clientId: one, name: people.viewer.name, isMe: false, place: null }]);
    const again = await follow(map, { clientId: three }, people.analyst);
    expect(again.present).toContainEqual({ clientId: two, name: people.analyst.name, isMe: true, place });
    expect(JSON.stringify(again)).not.toContain(people.viewer.id);

    await follow(map, { clientId: three, leaves: true }, people.analyst);
    expect((await follow(map, { clientId: one }, people.viewer)).present.map(({ clientId }) => clientId)).toEqual([
      two,
    ]);
    tick(15_000);
    await follow(map, { clientId: one }, people.viewer);
    tick(6000);
    expect((await follow(map, { clientId: one }, people.viewer)).present).toEqual([]);
    expect((await rows(map)).map(({ clientId }) => clientId)).toContain(one);
    tick(9000);
    await follow(map, { clientId: one }, people.viewer);
    expect((await rows(map)).map(({ clientId }) => clientId)).toEqual([one]);
  });

  test('asking often writes seldom: when the place changed, or after eight seconds', async () => {
    const { add, people, tick } = house;
    const map = await add('Oft gefragt');
    const clientId = newId();
    const place = { stepId: newId(), laneId: null };
    const at = async () => (await rows(map))[0]!.at;
    await follow(map, { clientId, place }, people.viewer);
    const first = await at();
    tick(7000);
    await follow(map, { clientId, place }, people.viewer);
    expect(await at()).toBe(first);
    await follow(map, { clientId, place: { ...place, laneId: newId() } }, people.viewer);
    const second = await at();
    expect(second > first).toBe(true);
    tick(8001);
    await follow(map, { clientId, place: JSON.parse((await rows(map))[0]!.place!) }, people.viewer);
    expect((await at()) > second).toBe(true);
  });

  test("nobody moves or sends away another person's page", async () => {
    const { add, people, tick } = house;
    const map = await add('Fremde Seite');
    const clientId = newId();
    const place = { stepId: newId(), laneId: null };
    await follow(map, { clientId, place }, people.viewer);
    const [before] = await rows(map);
    tick(9000);
    await follow(map, { clientId, place: null }, people.analyst);
    await follow(map, { clientId, leaves: true }, people.analyst);
    expect(await rows(map)).toEqual([before]);
  });

  test('whoever was away is told what happened since, or to read the map anew', async () => {
    const { add, draw, people } = house;
    const map = await add('Was geschah');
    const [clientId, mine] = [newId(), newId()];
    const steps = ['eins', 'zwei', 'drei'].map((name) => newStep(name));
    for (const step of steps) await draw(map, [{ do: 'addStep', step, after: null }], { clientId, as: people.analyst });
    const told = await follow(map, { clientId: mine, after: 1 }, people.viewer);
    expect(told.version).toBe(3);
    expect(told.changes).toMatchObject(
      [2, 3].map((version) => ({
        ...{ version, clientId, by: people.analyst.name },
        operations: [{ do: 'addStep', step: steps[version - 1] }],
      })),
    );
    expect((await follow(map, { clientId: mine, after: 3 }, people.viewer)).changes).toEqual([]);
    // A version that never was: the store is an older one than the page has seen.
    expect((await follow(map, { clientId: mine, after: 4 }, people.viewer)).changes).toBeNull();

    const at = house.app.clock.now.toISOString();
    const { database } = house.app.services;
    const many = Array.from({ length: 500 }, (_, place) => ({
      ...{ mapId: map.id, version: place + 4, clientId, operations: '[]', at, byId: 'x', byName: 'X' },
    }));
    for (let from = 0; from < many.length; from += 100) {
      await database
        .insertInto('journeyMapChange')
        .values(many.slice(from, from + 100))
        .execute();
    }
    await database.updateTable('journeyMap').set({ version: 503 }).where('id', '=', map.id).execute();
    expect((await follow(map, { clientId: mine, after: 3 }, people.viewer)).changes).toHaveLength(500);
    expect((await follow(map, { clientId: mine, after: 2 }, people.viewer)).changes).toBeNull();
  });
});
