import {
  type FieldKey,
  type LikelyDuplicate,
  type MergedCount,
  type MergePreview,
  type NewTouchpoint,
  type Role,
  routes,
  type TouchpointRecord,
} from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { hangOn } from './hang-on.fixture.ts';

describeOnEngines('merging touchpoints', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let workspace: { id: string };
  const people = {} as Record<Role, BuiltUser>;

  beforeAll(async () => {
    app = await testApp({ database: engine });
    ({ workspace, owner } = await app.build.workspace());
    for (const role of ['touchpointManager', 'editor', 'analyst', 'viewer'] as const) {
      people[role] = await app.build.member({ workspace, role });
    }
  });
  afterAll(() => app.stop());

  const tick = () => {
    app.clock.now = new Date(app.clock.now.getTime() + 1000);
  };
  type Asked = Omit<NewTouchpoint, 'lifecycle'>;
  const add = async (asked: Asked): Promise<TouchpointRecord> => {
    const body = { lifecycle: 'active' as const, ...asked };
    tick();
    const reply = await app.as(owner).call(routes.addTouchpoint, { params: { workspaceId: workspace.id }, body });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  const paramsOf = ({ id }: { id: string }) => ({ workspaceId: workspace.id, touchpointId: id });
  const read = (of: { id: string }) => app.as(owner).call(routes.readTouchpoint, { params: paramsOf(of) });
  const change = async (of: { id: string; version: number }, fields: object): Promise<TouchpointRecord> => {
    const body = { version: of.version, ...fields };
    return (await app.as(owner).call(routes.changeTouchpoint, { params: paramsOf(of), body })).json();
  };
  type Versioned = { id: string; version: number };
  type Choice = { take?: FieldKey[]; unite?: FieldKey[] };
  const merge = (kept: Versioned, other: Versioned, choice: Choice = {}, as: BuiltUser | null = owner) => {
    tick();
    const body = { fromId: other.id, version: kept.version, fromVersion: other.version, ...choice };
    return app.as(as).call(routes.mergeTouchpoints, { params: paramsOf(kept), body });
  };
  const merged = async (
    ...asked: Parameters<typeof merge>
  ): Promise<{ touchpoint: TouchpointRecord; counts: MergedCount[] }> => {
    const reply = await merge(...asked);
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };
  const preview = (kept: { id: string }, other: { id: string }, as = owner) =>
    app.as(as).call(routes.previewMerge, { params: paramsOf(kept), query: { fromId: other.id } });
  const previewed = async (...asked: Parameters<typeof preview>): Promise<MergePreview> =>
    (await preview(...asked)).json();

  test('only who manages the register merges, only within it, and only what was looked at', async () => {
    const [kept, other] = [await add({ name: 'Geheim eins' }), await add({ name: 'Geheim zwei' })];
    expect((await merge(kept, other, {}, null)).statusCode).toBe(401);
    for (const role of ['viewer', 'analyst', 'editor'] as const) {
      expect((await merge(kept, other, {}, people[role])).statusCode, role).toBe(403);
      expect((await preview(kept, other, people[role])).statusCode, role).toBe(403);
    }
    const { workspace: elsewhere, owner: outsider } = await app.build.workspace();
    const foreign = await app.build.touchpoint({ workspace: elsewhere, name: 'Fremd' });
    const body = { fromId: other.id, version: 1, fromVersion: 1 };
    const params = { workspaceId: elsewhere.id, touchpointId: foreign.id };
    const replies = [
      await app.as(outsider).call(routes.mergeTouchpoints, { params, body }),
      await app.as(outsider).call(routes.previewMerge, { params, query: { fromId: other.id } }),
      await app.as(outsider).call(routes.mergeTouchpoints, { params: { ...params, touchpointId: kept.id }, body }),
      await merge(kept, { id: foreign.id, version: 1 }),
      await preview(kept, foreign),
    ];
    for (const reply of replies) {
      expect(reply.statusCode).toBe(404);
      expect(reply.body).not.toMatch(/Geheim|Fremd/);
    }
    expect((await merge(kept, kept)).json().code).toBe('merge_with_itself');
    const changed = await change(other, { place: 'Filiale' });
    expect((await merge(kept, other)).json().code).toBe('changed_meanwhile');
    expect((await merge({ ...kept, version: 7 }, changed)).json().code).toBe('changed_meanwhile');
    expect((await read(kept)).json()).toEqual(kept);
    expect((await read(other)).json()).toEqual(changed);
  });

  test('chooses field by field, unites what can be, and keeps the history of both', async () => {
    const kept = await change(
      await add({ name: 'Hotline', description: 'Unsere Nummer', channels: ['telephone'], place: 'Zentrale' }),
      { criticality: 'low' },
    );
    const other = await change(
      await add({
        ...{ name: 'Service-Hotline', description: 'Rund um die Uhr', channels: ['chat'], externalIds: ['T-1'] },
        ...{ attributes: [{ name: 'Wartezeit', target: '1 min', actual: '4 min' }] },
      }),
      { criticality: 'high' },
    );
    const shown = await previewed(kept, other);
    expect(Object.fromEntries(shown.fields.map(({ field, suggestion }) => [field, suggestion]))).toEqual({
      ...{ name: 'keep', description: 'keep', channels: 'unite', place: 'keep', criticality: 'keep' },
      ...{ externalIds: 'take', attributes: 'take' },
    });
    expect(shown.fields.find(({ field }) => field === 'channels')).toMatchObject({
      ...{ kept: ['telephone'], other: ['chat'], united: ['telephone', 'chat'] },
    });
    expect(shown.fields.find(({ field }) => field === 'criticality')).not.toHaveProperty('united');
    expect(shown).toMatchObject({ aliases: ['Service-Hotline'], surveysAskingBoth: [] });
    expect((await read(kept)).json()).toEqual(kept);

    expect((await merge(kept, other, { unite: ['criticality'] })).json().params.issues[0]).toMatchObject({
      path: 'body.unite',
    });
    const { touchpoint } = await merged(kept, other, {
      take: ['criticality', 'externalIds'],
      unite: ['channels', 'description'],
    });
    expect(touchpoint).toMatchObject({
      ...{ id: kept.id, key: 'Hotline', name: 'Hotline', place: 'Zentrale', criticality: 'high', attributes: [] },
      ...{ description: 'Unsere Nummer\n\nRund um die Uhr', channels: ['telephone', 'chat'], externalIds: ['T-1'] },
      version: kept.version + 1,
    });
    expect((await read(other)).statusCode).toBe(404);

    const history = await app
      .as(owner)
      .call(routes.listFieldChanges, { params: paramsOf(kept), query: { limit: 200 } });
    const told = history
      .json()
      .items.map(({ field, after, version }: Record<string, unknown>) => [version, field, after]);
    expect(told).toContainEqual([3, 'criticality', 'high']);
    expect(told).toContainEqual([2, 'criticality', 'low']);
    // What happened to the other stands behind, newest first.
    expect(told.filter(([version]: unknown[]) => version === 0)[0]).toEqual([0, 'criticality', 'high']);
    expect(told.filter(([version]: unknown[]) => version === 0)).toContainEqual([0, 'name', 'Service-Hotline']);
    // Whoever has the record open since before is stopped by what became different only.
    const late = { version: kept.version, place: 'Filiale' };
    expect((await app.as(owner).call(routes.changeTouchpoint, { params: paramsOf(kept), body: late })).statusCode).toBe(
      200,
    );

    const log = (await app.as(owner).call(routes.listAuditEntries, { params: { workspaceId: workspace.id } })).json();
    const entry = log.items.find(({ action }: { action: string }) => action === 'touchpoint.merge');
    expect(entry).toMatchObject({
      target: { id: kept.id, name: 'Hotline' },
      before: { id: other.id, key: 'Service-Hotline', attributes: other.attributes, criticality: 'high' },
      after: { fromId: other.id, aliases: ['Service-Hotline'] },
    });
  });

  /** Every row of every table, but for the log, which tells what was. */
  const rowsByTable = async () => {
    const { database } = app.services;
    const tables = (await database.introspection.getTables()).filter(
      ({ name }) => !/^auditEntry$|^kysely|migration/.test(name),
    );
    const found = new Map<string, { columns: string[]; rows: Record<string, unknown>[] }>();
    for (const { name, columns } of tables) {
      const rows = await database
        .selectFrom(name as 'touchpoint')
        .selectAll()
        .execute();
      found.set(name, { columns: columns.map((column) => column.name), rows });
    }
    return found;
  };
  const isHistory = (table: string, column: string) =>
    (table === 'fieldChange' && /before|after/.test(column)) ||
    (table === 'journeyMapChange' && column === 'operations');
  const pointsAt = (value: unknown, id: string) => typeof value === 'string' && value.includes(id);

  test.each([1, 2, 3])(
    'nothing that hangs on it is lost, and nothing points at it any more (%i of each)',
    async (rows) => {
      const third = await add({ name: `Dritter ${rows}` });
      const above = await add({ name: `Oben ${rows}` });
      const kept = await add({ name: `Bleibt ${rows}`, key: `bleibt-${rows}` });
      const other = await add({ name: `Geht ${rows}`, key: `geht-${rows}`, parentId: above.id });
      const child = await add({ name: `Teil ${rows}`, parentId: other.id });
      const { services } = app;
      const hang = { workspaceId: workspace.id, otherId: third.id };
      await hangOn(services, { ...hang, touchpointId: other.id, rows, mark: `geht ${rows}` });
      await hangOn(services, { ...hang, touchpointId: kept.id, rows, mark: `bleibt ${rows}` });
      const link = {
        workspaceId: workspace.id,
        level: null,
        losesContext: 0,
        breaksMedium: 0,
        waitMinutes: null,
        note: '',
      };
      const at = app.clock.now.toISOString();
      await services.database
        .insertInto('touchpointLink')
        .values({
          ...link,
          id: services.newId(),
          fromId: kept.id,
          toId: other.id,
          version: 1,
          createdAt: at,
          changedAt: at,
        })
        .execute();
      const [judgement] = await services.database
        .selectFrom('brandJudgement')
        .selectAll()
        .where('touchpointId', '=', kept.id)
        .execute();
      await services.database
        .insertInto('brandJudgement')
        .values({ ...judgement!, id: services.newId(), touchpointId: other.id, note: 'Fällt weg' })
        .execute();
      const weights = { importance: { [other.id]: 3 } };
      await services.database
        .insertInto('accountWeights')
        .values({ workspaceId: workspace.id, weights: JSON.stringify(weights), changedAt: at })
        .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet({ weights: JSON.stringify(weights) }))
        .execute();

      // A comparison and an answer that have both.
      for (const [table, key] of [
        ['viewComparisonTouchpoint', 'comparisonId'],
        ['viewRating', 'answerId'],
        ['measureTouchpoint', 'measureId'],
      ] as const) {
        const row = await services.database
          .selectFrom(table)
          .selectAll()
          .where('touchpointId', '=', kept.id)
          .executeTakeFirstOrThrow();
        await services.database
          .insertInto(table)
          .values({ ...row, touchpointId: other.id } as never)
          .execute();
        expect(row).toHaveProperty(key);
      }

      const before = await rowsByTable();
      // A table that is added later must be thought of here and in the merge.
      for (const [table, { columns, rows: found }] of before) {
        for (const column of columns.filter(
          (name) => /touchpointId$/i.test(name) || /Link.*(fromId|toId)$/.test(table + name),
        )) {
          expect(
            found.some((row) => row[column] === other.id),
            `${table}.${column} is tested`,
          ).toBe(true);
        }
      }
      const shown = await previewed(kept, other);
      expect(await rowsByTable()).toEqual(before);
      const { touchpoint, counts } = await merged(kept, other);
      expect(counts).toEqual(shown.counts);
      const count = (kind: string) => counts.find((one) => one.kind === kind);
      expect(count('link')).toEqual({ kind: 'link', moved: 0, fallen: 3 });
      expect(count('brandJudgement')).toEqual({ kind: 'brandJudgement', moved: rows, fallen: 1 });
      expect(count('journeyMap')).toEqual({ kind: 'journeyMap', moved: rows, fallen: 0 });
      expect(count('mapVersion')).toEqual({ kind: 'mapVersion', moved: rows, fallen: 0 });
      expect(count('viewComparison')).toEqual({ kind: 'viewComparison', moved: rows, fallen: 1 });
      expect(count('viewRating')).toEqual({ kind: 'viewRating', moved: rows, fallen: 1 });
      expect(count('measure')).toEqual({ kind: 'measure', moved: rows, fallen: 1 });
      expect(count('answer')).toEqual({ kind: 'answer', moved: 2 * rows, fallen: 0 });

      const after = await rowsByTable();
      for (const [table, { rows: found }] of after) {
        const pointing = found.filter((row) =>
          Object.entries(row).some(
            // What a part belonged to once, and what was drawn once, stays readable in its history.
            ([column, value]) => !isHistory(table, column) && pointsAt(value, other.id),
          ),
        );
        expect(pointing, table).toEqual([]);
      }
      const fallen = {
        ...{ touchpointLink: 3, brandJudgement: 1, touchpoint: 1, viewComparisonTouchpoint: 1, viewRating: 1 },
        measureTouchpoint: 1,
      } as Record<string, number>;
      // Values are made anew from the fields; the key that is given up becomes another name, and so does the name.
      const made = { touchpointAlias: -2, report: rows, journeyMapChange: -rows } as Record<string, number>;
      for (const [table, { rows: found }] of before) {
        if (table === 'touchpointValue' || table === 'fieldChange') continue;
        const now = after.get(table)!.rows.length;
        expect(now, table).toBe(found.length - (fallen[table] ?? 0) - (made[table] ?? 0));
      }
      const ofKept = after.get('fieldChange')!.rows.filter(({ touchpointId }) => touchpointId === kept.id);
      const ofBoth = before
        .get('fieldChange')!
        .rows.filter(({ touchpointId: id }) => id === kept.id || id === other.id);
      expect(ofKept.map(({ after: value }) => value)).toEqual(
        expect.arrayContaining(ofBoth.map(({ after: value }) => value)),
      );
      expect(ofKept).toHaveLength(ofBoth.length);
      expect(touchpoint).toMatchObject({ parentId: null, perceptions: 2 * rows });
      expect((await read(child)).json()).toMatchObject({ parentId: kept.id, version: 2 });
      const plans = after.get('plan')!.rows.filter(({ name }) => name === `geht ${rows}`);
      expect(plans.map(({ body }) => JSON.parse(body as string).steps[0].touchpoints)).toEqual([[kept.id, third.id]]);
      expect(
        after.get('accountWeights')!.rows.map(({ weights: kept_ }) => JSON.parse(kept_ as string).importance),
      ).toEqual([{ [kept.id]: 3 }]);
    },
  );

  test('two questions of one survey stay two, and nothing is changed', async () => {
    const [kept, other] = [await add({ name: 'Frage eins' }), await add({ name: 'Frage zwei' })];
    const { services } = app;
    const third = await add({ name: 'Frage drei' });
    const hang = { workspaceId: workspace.id, touchpointId: kept.id, otherId: third.id, rows: 1, mark: 'Gäste' };
    await hangOn(services, hang);
    const wave = await services.database
      .selectFrom('waveTouchpoint')
      .selectAll()
      .where('touchpointId', '=', kept.id)
      .executeTakeFirstOrThrow();
    await services.database
      .insertInto('waveTouchpoint')
      .values({ ...wave, touchpointId: other.id, column: 'B' })
      .execute();
    expect((await previewed(kept, other)).surveysAskingBoth).toEqual(['Gäste: Welle']);
    const before = await rowsByTable();
    const reply = await merge(kept, other);
    expect(reply.json()).toMatchObject({ code: 'merge_same_survey', params: { surveys: ['Gäste: Welle'] } });
    expect(await rowsByTable()).toEqual(before);
  });

  test('what is part of the other takes its place, and nothing becomes part of itself', async () => {
    const top = await add({ name: 'Filiale' });
    const other = await add({ name: 'Schalter', parentId: top.id });
    const between = await add({ name: 'Kassenbereich', parentId: other.id });
    const kept = await add({ name: 'Schalter Kasse', parentId: between.id });
    const shown = await previewed(kept, other);
    expect(shown.fields.map(({ field }) => field)).not.toContain('parentId');
    const { touchpoint } = await merged(kept, other, { take: ['parentId'] });
    expect(touchpoint.parentId).toBe(top.id);
    expect((await read(between)).json().parentId).toBe(kept.id);

    const again = (await read(between)).json();
    const down = await merged(touchpoint, again, { take: ['parentId'] });
    expect(down.touchpoint.parentId).toBe(top.id);
  });

  test('data that know the old key or the old name find the touchpoint that stays', async () => {
    const { workspace: here, owner: manager } = await app.build.workspace();
    const at = { workspaceId: here.id };
    const addHere = async (asked: Asked): Promise<TouchpointRecord> => {
      const body = { lifecycle: 'active' as const, ...asked };
      tick();
      return (await app.as(manager).call(routes.addTouchpoint, { params: at, body })).json();
    };
    const kept = await addHere({ name: 'Hotline', key: 'HOT' });
    const other = await addHere({ name: 'Telefonservice', key: 'TEL' });
    const rows = ['HOT', 'Hotline', 'tel', 'Telefonservice'].map((touchpoint, hour) => ({
      ...{ customer: 'k1', touchpoint, time: `2026-05-01T0${hour}:00:00Z` },
    }));
    const sent = await app.as(manager).call(routes.addInteractions, { params: at, body: JSON.stringify(rows) });
    expect(sent.json()).toMatchObject({ accepted: 4 });
    const seen = async (touchpointId: string) =>
      (await app.as(manager).call(routes.readRetirement, { params: { ...at, touchpointId } })).json().customers
        ?.interactions;
    expect([await seen(kept.id), await seen(other.id)]).toEqual([2, 2]);
    const body = { fromId: other.id, version: 1, fromVersion: 1 };
    const reply = await app
      .as(manager)
      .call(routes.mergeTouchpoints, { params: { ...at, touchpointId: kept.id }, body });
    expect(reply.statusCode, reply.body).toBe(200);
    expect(await seen(kept.id)).toBe(4);
    const desk = (await app.as(manager).call(routes.readDesk, { params: at })).json();
    expect(desk.namesOpen).toBe(0);

    // The next one called so is a touchpoint of its own; merged away, its key means the same again.
    const third = await addHere({ name: 'Dritter', key: 'TEL' });
    expect(await seen(third.id)).toBe(1);
    const merge3 = { fromId: third.id, version: 2, fromVersion: 1 };
    await app.as(manager).call(routes.mergeTouchpoints, { params: { ...at, touchpointId: kept.id }, body: merge3 });
    expect(await seen(kept.id)).toBe(4);
  });

  test('touchpoints that are probably registered twice are told, the surest first', async () => {
    const { workspace: here, owner: manager } = await app.build.workspace();
    const at = { workspaceId: here.id };
    const addHere = async (asked: Asked): Promise<TouchpointRecord> => {
      const body = { lifecycle: 'active' as const, ...asked };
      tick();
      return (await app.as(manager).call(routes.addTouchpoint, { params: at, body })).json();
    };
    for (const name of [
      'Onlineshop',
      'Beratungsgespräch',
      'Filiale 12',
      'Filiale 13',
      'Rechnung per Post',
      'Rechnung per E-Mail',
    ]) {
      await addHere({ name });
    }
    await addHere({ name: 'Online-Shop', key: 'shop' });
    await addHere({ name: 'Beratungsgespräche' });
    await addHere({ name: 'Kasse', externalIds: ['K7', 'X'] });
    await addHere({ name: 'Zahlung', externalIds: ['K7'] });
    const gone = await addHere({ name: 'OnlineShop', key: 'gone' });
    const decision = { version: 1, to: 'retired', reason: 'Doppelt', decidedOn: '2026-06-15' } as const;
    await app.as(manager).call(routes.decideLifecycle, { params: { ...at, touchpointId: gone.id }, body: decision });

    const reply = await app.as(manager).call(routes.listLikelyDuplicates, { params: at });
    expect(reply.json().count).toBe(3);
    expect(reply.json().items.map(({ one, other, reason }: LikelyDuplicate) => [one.name, other.name, reason])).toEqual(
      [
        ['Onlineshop', 'Online-Shop', 'sameName'],
        ['Kasse', 'Zahlung', 'sameExternalId'],
        ['Beratungsgespräch', 'Beratungsgespräche', 'similarName'],
      ],
    );
    const { workspace: elsewhere, owner: outsider } = await app.build.workspace();
    const none = await app.as(outsider).call(routes.listLikelyDuplicates, { params: { workspaceId: elsewhere.id } });
    expect(none.json()).toEqual({ items: [], count: 0 });
  });
});
