import { type EntryKind, type Opportunities, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type Client, type TestApp, testApp } from '../../../testing/index.ts';
import { shareOut } from '../../interactions/traces/index.ts';

test('pairs that share a touchpoint are never counted in one question, and there are not many questions', () => {
  const pairs = Array.from({ length: 40 }, (_, i) => ({ one: `t${i % 9}`, other: `t${(i * 5 + 11) % 31}x` }));
  const questions = shareOut(pairs);
  expect(questions.length).toBeLessThanOrEqual(12);
  for (const places of questions) {
    const ids = places.flatMap((place) => [pairs[place]!.one, pairs[place]!.other]);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const star = Array.from({ length: 30 }, (_, i) => ({ one: 'middle', other: `t${i}` }));
  expect(shareOut(star)).toHaveLength(12);
});

describeOnEngines('opportunities', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let client: Client;
  let workspace: { id: string };
  let params: { workspaceId: string };
  const entries: Record<string, string> = {};
  const ids: Record<string, string> = {};
  const departments: Record<string, string> = {};

  beforeAll(async () => {
    app = await testApp({ database: engine });
    ({ workspace, owner } = await app.build.workspace());
    client = app.as(owner);
    params = { workspaceId: workspace.id };
    for (const name of ['Vertrieb', 'Service'])
      departments[name] = (await app.build.department({ workspace, name })).id;
    await add('phase', 'Suchen', { position: 1 });
    await add('phase', 'Nutzen', { position: 2 });
    await add('segment', 'Junge');
    await add('segment', 'Firmen');
    await add('product', 'Tarif');
    await add('system', 'Alt-CRM', { state: 'ending' });
    await add('system', 'CRM Nord');
    await add('system', 'CRM Süd');
    await add('system', 'Telefonanlage');
    const search = { phaseIds: [entries['Suchen']!], productIds: [entries['Tarif']!] };
    await register('Hotline', {
      ...{ ...search, departmentId: departments['Service'], segmentIds: [entries['Junge']!], channels: ['telephone'] },
      systemIds: [entries['CRM Nord']!, entries['Telefonanlage']!],
    });
    await register('Rückruf', {
      ...{ ...search, departmentId: departments['Vertrieb'], channels: ['telephone'] },
      systemIds: [entries['CRM Süd']!, entries['Telefonanlage']!, entries['Alt-CRM']!],
    });
    await register('Beratung', { departmentId: departments['Vertrieb'], phaseIds: [entries['Suchen']!] });
    await register('Rechnung', { departmentId: departments['Service'] });
    await register('Idee', { ...search, lifecycle: 'idea' });
  }, 60_000);
  afterAll(() => app.stop());

  async function add(kind: EntryKind, name: string, body: object = {}) {
    const reply = await client.call(routes.addEntry, {
      params: { ...params, kind },
      body: { name, body: { ...body } },
    });
    expect(reply.statusCode, reply.body).toBe(201);
    entries[name] = reply.json().id;
  }

  async function register(name: string, fields: object) {
    const reply = await client.call(routes.addTouchpoint, { params, body: { name, ...fields } });
    expect(reply.statusCode, reply.body).toBe(201);
    ids[name] = reply.json().id;
  }

  /** A visit of each customer at each touchpoint, one after the other. */
  async function visit(customers: readonly [from: number, to: number], touchpoints: readonly string[]) {
    const rows = Array.from({ length: customers[1] - customers[0] }, (_, i) =>
      touchpoints.map((touchpoint, hour) => ({
        ...{ customer: `kundin-${customers[0] + i}`, touchpoint, time: `2026-05-03T1${hour}:00:00Z` },
        ...(touchpoint === 'Rückruf' ? { rating: { value: i % 2 === 0 ? 10 : 1, scale: [0, 10] } } : {}),
      })),
    ).flat();
    const reply = await client.call(routes.addInteractions, { params, body: JSON.stringify(rows) });
    expect(reply.statusCode, reply.body).toBe(200);
  }

  const read = async (query: Record<string, string> = {}): Promise<Opportunities> => {
    const reply = await client.call(routes.readOpportunities, { params, query });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };

  test('are refused to people who are signed out, to strangers, to keys for something else, and for no product', async () => {
    expect((await app.as(null).call(routes.readOpportunities, { params })).statusCode).toBe(401);
    const elsewhere = await app.build.workspace();
    expect((await app.as(elsewhere.owner).call(routes.readOpportunities, { params })).statusCode).toBe(404);
    const key = await app.build.apiKey({ workspace, user: owner, scopes: ['survey.read'] });
    expect((await app.as(key).call(routes.readOpportunities, { params })).statusCode).toBe(403);
    expect((await client.call(routes.readOpportunities, { params, query: { productId: '!' } })).statusCode).toBe(400);
  });

  test('an empty workspace has nothing to tell', async () => {
    const { workspace: empty, owner: alone } = await app.build.workspace();
    const reply = await app.as(alone).call(routes.readOpportunities, { params: { workspaceId: empty.id } });
    expect(reply.json()).toMatchObject({
      ...{ touchpoints: 0, customers: 0, gaps: { phases: [], cells: [] } },
      cannibalisation: { basis: 'description', count: 0, rows: [] },
      ...{ synergies: { count: 0 }, systems: { double: { count: 0 }, ending: { count: 0 } }, borders: { count: 0 } },
    });
  });

  test('without interactions pairs are alike by description only, and the answer says so', async () => {
    const { cannibalisation, synergies, borders, customers } = await read();
    expect(customers).toBe(0);
    expect(cannibalisation).toMatchObject({ basis: 'description', alike: 1, compared: 0, count: 1 });
    expect(cannibalisation.rows[0]).toMatchObject({
      ...{ one: { name: 'Hotline' }, other: { name: 'Rückruf' }, use: null },
      ...{ phases: ['Suchen'], products: ['Tarif'], touched: [] },
    });
    expect(synergies).toEqual({ compared: 0, count: 0, rows: [] });
    expect(borders.count).toBe(0);
  });

  test('a phase is empty, unknown, weak or good for a segment; who names no segment is there for all', async () => {
    const cellsOf = ({ gaps }: Opportunities, phase: string) =>
      gaps.cells
        .filter(({ phaseId }) => phaseId === entries[phase])
        .map(({ segmentId, touchpoints, state }) => [segmentId, touchpoints, state]);
    const before = await read();
    expect(before.gaps).toMatchObject({ withoutPhase: 1, phases: [{ name: 'Suchen' }, { name: 'Nutzen' }] });
    expect(cellsOf(before, 'Suchen')).toEqual([
      [null, 3, 'unknown'],
      [entries['Firmen'], 2, 'unknown'],
      [entries['Junge'], 3, 'unknown'],
    ]);
    expect(cellsOf(before, 'Nutzen').map(([, , state]) => state)).toEqual(['empty', 'empty', 'empty']);

    const body = { source: 'staff', expect: 'Ich erwarte Hilfe.', level: 'disappointing' } as const;
    const one = { ...params, touchpointId: ids['Beratung']! };
    const added = await client.call(routes.addPerception, { params: one, body });
    expect(cellsOf(await read(), 'Suchen')[1]).toEqual([entries['Firmen'], 2, 'weak']);
    const { id: perceptionId, version } = added.json();
    const change = { params: { ...one, perceptionId }, body: { ...body, version, level: 'ok' as const } };
    expect((await client.call(routes.changePerception, change)).statusCode).toBe(200);
    const after = await read();
    expect(cellsOf(after, 'Suchen')[1]).toEqual([entries['Firmen'], 2, 'good']);
    expect(after.gaps.cells[1]).toMatchObject({ good: 1, supposed: 1, known: 1, forAll: 2 });
    const ofProduct = await read({ productId: entries['Tarif']! });
    expect(cellsOf(ofProduct, 'Suchen')[1]).toEqual([entries['Firmen'], 1, 'unknown']);
  });

  test('systems are there twice where none completes the other; what comes to an end names who hangs on it', async () => {
    const { double, ending } = (await read()).systems;
    expect(double.rows).toMatchObject([{ phase: { name: 'Suchen' }, channel: 'telephone' }]);
    expect(double.rows[0]!.systems.map(({ name }) => name).toSorted()).toEqual(['CRM Nord', 'CRM Süd']);
    expect(ending.rows).toMatchObject([
      { name: 'Alt-CRM', state: 'ending', touchpoints: 1, first: [{ id: ids['Rückruf'], name: 'Rückruf' }] },
    ]);
  });

  test('customers who use one or the other are candidates, those who use both without a word on the hand-over too', async () => {
    await visit([0, 150], ['Hotline']);
    await visit([150, 300], ['Rückruf']);
    await visit([300, 305], ['Hotline', 'Rückruf']);
    await visit([305, 405], ['Beratung', 'Rechnung']);

    const found = await read();
    expect(found.customers).toBe(405);
    expect(found.cannibalisation).toMatchObject({ basis: 'interactions', alike: 1, compared: 1, count: 1 });
    const { use } = found.cannibalisation.rows[0]!;
    expect(use).toMatchObject({ one: 155, other: 155, both: 5 });
    expect(use!.expected).toBeCloseTo((155 * 155) / 405, 6);
    expect(use!.difference.high).toBeLessThan(0);

    expect(found.synergies.rows).toMatchObject([
      { handOvers: 100, link: null, use: { one: 100, other: 100, both: 100 } },
    ]);
    const { one, other } = found.synergies.rows[0]!;
    expect([one.name, other.name].toSorted()).toEqual(['Beratung', 'Rechnung']);
    expect(JSON.stringify(found)).not.toContain('kundin');
  });

  test('a border is open as long as neither end has somebody; declared well it is no synergy to look at', async () => {
    expect((await read()).borders.rows).toMatchObject([
      {
        ...{ from: { name: 'Beratung', department: 'Vertrieb' }, to: { name: 'Rechnung', department: 'Service' } },
        ...{ isDeclared: false, level: null, handOvers: 100 },
      },
    ]);
    const one = { ...params, touchpointId: ids['Beratung']! };
    const link = { direction: 'goesTo', otherId: ids['Rechnung']!, level: 'disappointing' } as const;
    const added = await client.call(routes.addLink, { params: one, body: link });
    expect(added.statusCode, added.body).toBe(201);
    const declared = await read();
    expect(declared.borders.rows).toMatchObject([{ isDeclared: true, level: 'disappointing', handOvers: 100 }]);
    expect(declared.synergies.rows).toMatchObject([{ link: { level: 'disappointing' } }]);

    const { id: linkId, version } = added.json();
    const good = { params: { ...one, linkId }, body: { version, level: 'delighting' as const } };
    expect((await client.call(routes.changeLink, good)).statusCode).toBe(200);
    expect((await read()).synergies.rows).toEqual([]);
    const { version: now } = (await client.call(routes.readTouchpoint, { params: one })).json();
    const body = { version: now, responsibleId: owner.id };
    expect((await client.call(routes.changeTouchpoint, { params: one, body })).statusCode).toBe(200);
    expect((await read()).borders).toEqual({ count: 0, rows: [] });
  });
});
