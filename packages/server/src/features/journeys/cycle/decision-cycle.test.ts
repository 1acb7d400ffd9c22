import {
  type DecisionCycle,
  type Entry,
  type EntryKind,
  emptyMap,
  everybody,
  type JourneyMapContent,
  routes,
  type TouchpointRecord,
} from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';

describeOnEngines('the decision cycle', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  async function setting() {
    const { workspace, owner } = await app.build.workspace();
    const params = { workspaceId: workspace.id };
    const client = app.as(owner);
    const addEntry = async (kind: EntryKind, name: string, body: object = {}): Promise<Entry> =>
      (await client.call(routes.addEntry, { params: { ...params, kind }, body: { name, body: { ...body } } })).json();
    const addTouchpoint = async (fields: object): Promise<TouchpointRecord> => {
      const body = { name: `Punkt ${Math.random()}`, ...fields };
      return (await client.call(routes.addTouchpoint, { params, body })).json();
    };
    const addMap = async (given: { state?: string; productId?: string; map: Partial<JourneyMapContent> }) => {
      const at = '2026-01-01T00:00:00.000Z';
      const map = { ...emptyMap(() => partId('lane')), lanes: [], ...given.map };
      await app.services.database
        .insertInto('journeyMap')
        .values({
          ...{ id: app.services.newId(), workspaceId: workspace.id, name: 'Reise', sortName: 'reise', searchText: '' },
          ...{ description: '', state: given.state ?? 'current', productId: given.productId ?? null },
          ...{ map: JSON.stringify(map), steps: map.steps.length, asIs: null, toBe: null, lowest: null },
          ...{ version: 1, createdAt: at, changedAt: at, changedByName: 'Jemand' },
        })
        .execute();
    };
    const read = async (query: { productId?: string } = {}): Promise<DecisionCycle> => {
      const reply = await client.call(routes.readDecisionCycle, { params, query });
      expect(reply.statusCode, reply.body).toBe(200);
      return reply.json();
    };
    return { workspace, owner, params, addEntry, addTouchpoint, addMap, read };
  }

  test('is refused to people who are signed out, to strangers, and for products that are not there', async () => {
    const { params, addEntry } = await setting();
    const { id: productId } = await addEntry('product', 'Geheimprodukt');
    const elsewhere = await app.build.workspace();
    const ask = (as: Parameters<TestApp['as']>[0], workspaceId: string, query = {}) =>
      app.as(as).call(routes.readDecisionCycle, { params: { workspaceId }, query });
    expect((await ask(null, params.workspaceId)).statusCode).toBe(401);
    expect((await ask(elsewhere.owner, params.workspaceId)).statusCode).toBe(404);
    expect((await ask(elsewhere.owner, elsewhere.workspace.id, { productId })).statusCode).toBe(404);
    expect((await ask(elsewhere.owner, elsewhere.workspace.id, { productId: '' })).statusCode).toBe(400);
  });

  test('of a company where nothing is said yet has no phases', async () => {
    const { read } = await setting();
    expect(await read()).toEqual({ productId: null, isOwn: false, isCyclic: true, journeys: 0, phases: [] });
  });

  test('a product has the phases of the workspace until it has its own; each may turn or end (002-11)', async () => {
    const { addEntry, read } = await setting();
    const use = await addEntry('phase', 'Nutzen', { position: 20 });
    const choose = await addEntry('phase', 'Wählen', { position: 10, influence: 'before' });
    await addEntry('phase', 'Anderes', { position: 30 });
    const plain = await addEntry('product', 'Girokonto');
    const own = await addEntry('product', 'Baufinanzierung', { phaseIds: [use.id, choose.id], isCyclic: false });
    const names = ({ phases }: DecisionCycle) => phases.map(({ name }) => name);

    expect(names(await read())).toEqual(['Wählen', 'Nutzen', 'Anderes']);
    expect(await read({ productId: plain.id })).toMatchObject({ isOwn: false, isCyclic: true });
    expect(names(await read({ productId: plain.id }))).toEqual(['Wählen', 'Nutzen', 'Anderes']);
    const cycle = await read({ productId: own.id });
    expect(cycle).toMatchObject({ productId: own.id, isOwn: true, isCyclic: false });
    expect(cycle.phases).toMatchObject([{ name: 'Nutzen' }, { name: 'Wählen', influence: 'before' }]);
  });

  test('touchpoints count with their product or for all; the retired do not', async () => {
    const { addEntry, addTouchpoint, read, workspace } = await setting();
    const elsewhere = await setting();
    await elsewhere.addTouchpoint({ phaseIds: [(await elsewhere.addEntry('phase', 'Wählen')).id] });
    const [choose, use] = [
      await addEntry('phase', 'Wählen', { position: 10 }),
      await addEntry('phase', 'Nutzen', { position: 20 }),
    ];
    const [one, other] = [await addEntry('product', 'Eins'), await addEntry('product', 'Zwei')];
    await addTouchpoint({ phaseIds: [choose.id], productIds: [one.id] });
    await addTouchpoint({ phaseIds: [choose.id, use.id], productIds: [one.id, other.id] });
    await addTouchpoint({ phaseIds: [choose.id] });
    const gone = await addTouchpoint({ phaseIds: [use.id], productIds: [one.id] });
    await app.services.database
      .updateTable('touchpoint')
      .set({ lifecycle: 'retired' })
      .where('id', '=', gone.id)
      .where('workspaceId', '=', workspace.id)
      .execute();

    const counts = async (query?: { productId: string }) =>
      (await read(query)).phases.map(({ touchpoints, shared }) => [touchpoints, shared]);
    expect(await counts()).toEqual([
      [3, 0],
      [1, 0],
    ]);
    expect(await counts({ productId: one.id })).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(await counts({ productId: other.id })).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  test('steps and how they are felt come from the journeys that hold, more than are read at once', async () => {
    const { addEntry, addMap, read } = await setting();
    const [choose, use] = [
      await addEntry('phase', 'Wählen', { position: 10 }),
      await addEntry('phase', 'Nutzen', { position: 20 }),
    ];
    const { id: productId } = await addEntry('product', 'Eins');
    const persona = partId('persona');
    const drawn = (asIs: number | null) => ({ asIs, toBe: 90, until: null });
    const step = (name: string, phaseId: string | null) => ({
      ...{ id: partId(name), name, phaseId, touchpointIds: [], mapId: null, follows: true },
    });
    await addMap({
      productId,
      map: {
        steps: [step('vergleiche', choose.id), step('frage', choose.id), step('irgendwo', null)],
        personas: [{ id: persona, scenario: '', goal: '' }],
        levels: {
          [partId('vergleiche')]: { [everybody]: drawn(40), [persona]: drawn(-20) },
          [partId('frage')]: { [everybody]: drawn(null) },
          [partId('irgendwo')]: { [everybody]: drawn(-100) },
        },
      },
    });
    const bad = { steps: [step('warte', use.id)], levels: { [partId('warte')]: { [everybody]: drawn(-80) } } };
    await addMap({ productId, state: 'draft', map: bad });
    for (let i = 0; i < 51; i++) await addMap({ map: bad });

    expect((await read({ productId })).phases).toMatchObject([
      { steps: 2, journeys: 1, asIs: 10, points: 2 },
      { steps: 0, journeys: 0, asIs: null, points: 0 },
    ]);
    expect((await read({ productId })).journeys).toBe(1);
    const all = await read();
    expect(all.journeys).toBe(52);
    expect(all.phases).toMatchObject([
      { steps: 2, journeys: 1, asIs: 10, points: 2 },
      { steps: 51, journeys: 51, asIs: -80, points: 51 },
    ]);
  });
});

/** The id of a part by its name, so that it can be written down twice. */
function partId(name: string): string {
  return name.padEnd(20, 'a');
}
