import {
  type AuditEntry,
  type Entry,
  type EntryKind,
  emptyProfile,
  entryKinds,
  type FieldChange,
  routes,
  type TouchpointRecord,
} from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { insertTouchpointRecords } from '../record/index.ts';
import { entriesLimit } from './write-entry.ts';

describeOnEngines('entries', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  async function setting() {
    const { workspace, owner } = await app.build.workspace();
    const call = (person: BuiltUser | null) => {
      const client = app.as(person);
      const of = (kind: EntryKind, entryId?: string) => ({
        params: { workspaceId: workspace.id, kind, entryId: entryId ?? 'nothing' },
      });
      return {
        list: (kind: EntryKind, query = {}) => client.call(routes.listEntries, { ...of(kind), query }),
        add: (kind: EntryKind, name: string, body: object = {}) =>
          client.call(routes.addEntry, { ...of(kind), body: { name, body: { ...body } } }),
        change: (kind: EntryKind, id: string, body: object) =>
          client.call(routes.changeEntry, { ...of(kind, id), body: body as { version: number } }),
        remove: (kind: EntryKind, id: string) => client.call(routes.removeEntry, of(kind, id)),
      };
    };
    const register = {
      add: async (fields: object): Promise<TouchpointRecord> => {
        const params = { workspaceId: workspace.id };
        const body = { name: `Punkt ${Math.random()}`, ...fields };
        return (await app.as(owner).call(routes.addTouchpoint, { params, body })).json();
      },
      read: async ({ id }: { id: string }): Promise<TouchpointRecord> => {
        const params = { workspaceId: workspace.id, touchpointId: id };
        return (await app.as(owner).call(routes.readTouchpoint, { params })).json();
      },
      history: async ({ id }: { id: string }) => {
        const params = { workspaceId: workspace.id, touchpointId: id };
        return (await app.as(owner).call(routes.listFieldChanges, { params })).json().items;
      },
    };
    return { workspace, owner, as: call, own: call(owner), register };
  }

  describe('refuse', () => {
    test('who is no member, and whose role does not keep them', async () => {
      const { workspace, own, as } = await setting();
      const { id } = (await own.add('system', 'Kassensystem')).json();
      const { owner: stranger } = await app.build.workspace();
      const editor = await app.build.member({ workspace, role: 'editor' });
      for (const [person, status] of [
        [null, 401],
        [stranger, 404],
        [editor, 403],
      ] as const) {
        expect((await as(person).add('system', 'Fremdes')).statusCode).toBe(status);
        expect((await as(person).change('system', id, { version: 1, name: 'Fremdes' })).statusCode).toBe(status);
        expect((await as(person).remove('system', id)).statusCode).toBe(status);
      }
      expect((await as(stranger).list('system')).body).not.toContain('Kassensystem');
      expect((await as(editor).list('system')).json().items).toMatchObject([{ name: 'Kassensystem', version: 1 }]);
    });

    test('an entry of another workspace or of another kind', async () => {
      const { own } = await setting();
      const other = await setting();
      const { id } = (await own.add('brand', 'Anker')).json();
      expect((await other.own.change('brand', id, { version: 1, name: 'Meins' })).statusCode).toBe(404);
      expect((await other.own.remove('brand', id)).statusCode).toBe(404);
      expect((await own.change('goal', id, { version: 1, name: 'Ziel' })).statusCode).toBe(404);
      expect((await own.remove('goal', id)).statusCode).toBe(404);
      expect((await own.list('brand')).json().items).toMatchObject([{ id, name: 'Anker' }]);
    });

    test.each<[EntryKind, object, string[]]>([
      ['phase', { position: -1, influence: 'later' }, ['body.body.position', 'body.body.influence']],
      ['segment', { share: 2 }, ['body.body.share']],
      ['system', { state: 'broken' }, ['body.body.state']],
      ['brand', { rules: [{ id: 'rule0001', name: '' }] }, ['body.body.rules.0.name']],
      ['product', { brandId: 'nobodys-brand' }, ['body.body.brandId']],
      ['product', { phaseIds: ['nobodys-phase'] }, ['body.body.phaseIds.0']],
      ['product', { phaseIds: ['phase001', 'phase001'] }, ['body.body.phaseIds']],
      ['guideline', { validFrom: 'soon' }, ['body.body.validFrom']],
      ['guideline', { departmentId: 'nobodys-department' }, ['body.body.departmentId']],
      ['classification', {}, ['body.body.classes']],
      [
        'classification',
        {
          classes: [
            { id: 'class001', name: 'A' },
            { id: 'class001', name: 'B' },
          ],
        },
        ['body.body.classes.1.id'],
      ],
      ['ownField', {}, ['body.body.kind']],
    ])('a body that a %s cannot have: %j', async (kind, body, paths) => {
      const { own } = await setting();
      const reply = await own.add(kind, 'Unmöglich', body);
      expect(reply.json()).toMatchObject({ status: 400, code: 'request_invalid' });
      expect(reply.json().params.issues.map(({ path }: { path: string }) => path)).toEqual(paths);
      expect((await own.list(kind)).json().items).toEqual([]);
    });

    test('a name that is there already, however it is written', async () => {
      const { own } = await setting();
      await own.add('segment', 'Größere  Unternehmen');
      const taken = { status: 409, code: 'name_taken' };
      expect((await own.add('segment', 'grössere unternehmen')).json()).toMatchObject(taken);
      const { id } = (await own.add('segment', 'Kleine')).json();
      expect((await own.change('segment', id, { version: 1, name: 'GROSSERE Unternehmen' })).json()).toMatchObject(
        taken,
      );
      // Another kind has names of its own.
      expect((await own.add('competitor', 'Größere Unternehmen')).statusCode).toBe(201);
      expect((await own.list('segment')).json().items.map(({ name }: Entry) => name)).toEqual([
        ...['Größere  Unternehmen', 'Kleine'],
      ]);
    });

    test('a change made on what is not there any more', async () => {
      const { own } = await setting();
      const { id } = (await own.add('goal', 'Erreichbar')).json();
      const change = (name: string) => own.change('goal', id, { version: 1, name });
      const replies = await Promise.all([change('Freundlich'), change('Schnell')]);
      expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
      expect(replies.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('changed_meanwhile');
    });

    test('more than can be looked through', async () => {
      const { own, workspace } = await setting();
      const at = '2026-01-01T00:00:00.000Z';
      const rows = Array.from({ length: entriesLimit }, (_, number) => ({
        ...{ id: `${workspace.id}${number}`, workspaceId: workspace.id, kind: 'competitor', name: `W ${number}` },
        ...{ sortName: `w ${number}`, body: '{"description":""}', version: 1, createdAt: at, changedAt: at },
      }));
      await app.services.database.insertInto('entry').values(rows).execute();
      const refused = { status: 422, code: 'entries_too_many', params: { limit: 500 } };
      expect((await own.add('competitor', 'Einer zu viel')).json()).toMatchObject(refused);
      expect((await own.add('product', 'Anderes')).statusCode).toBe(201);
    });

    test('a cursor nobody gave', async () => {
      const { own } = await setting();
      expect((await own.list('phase', { cursor: 'made-up' })).json().code).toBe('request_invalid');
    });
  });

  test('each kind can be added, read and changed, with a line in the audit log (001-01, 004-15, 004-29, 004-30)', async () => {
    const { own, owner, workspace } = await setting();
    const part = { id: 'part0001', name: 'Eins' };
    const needed: Partial<Record<EntryKind, object>> = {
      classification: { classes: [part] },
      ownField: { kind: 'choice', options: [part] },
    };
    for (const kind of entryKinds) {
      const added = await own.add(kind, `Erstes ${kind}`, needed[kind]);
      expect(added.statusCode, added.body).toBe(201);
      const { id, body } = added.json<Entry>();
      expect(body).toHaveProperty('description', '');
      const changed = await own.change(kind, id, { version: 1, body: { ...body, description: 'Neu' } });
      expect(changed.json()).toMatchObject({ id, kind, name: `Erstes ${kind}`, version: 2, touchpoints: 0 });
      expect((await own.list(kind)).json().items).toEqual([changed.json()]);
    }
    const log = (await app.as(owner).call(routes.listAuditEntries, { params: { workspaceId: workspace.id } })).json();
    expect(log.items).toHaveLength(2 * entryKinds.length);
    const changes = log.items.filter(({ action }: AuditEntry) => action === 'entry.change');
    expect(changes.find(({ target }: AuditEntry) => target.kind === 'ownField')).toMatchObject({
      target: { name: 'Erstes ownField' },
      ...{ before: { description: '' }, after: { description: 'Neu' } },
    });
  });

  test('segments keep what modifies relevance (002-13, 002-15, 003-13)', async () => {
    const { own } = await setting();
    const body = {
      ...{
        description: 'Zwei Kinder, wenig Zeit',
        isPersona: true,
        traits: 'plant am Abend',
        needs: 'schnelle Antwort',
      },
      ...{ mediaUse: 'Smartphone, Podcasts', geography: 'Umland', culture: '', gender: '', share: 0.18 },
      data: [
        { column: 'REGION', value: 'Umland' },
        { column: 'REGION', value: 'Dorf' },
      ],
    };
    expect((await own.add('segment', 'Familie Berger', body)).json().body).toEqual(body);
    // Answers in surveys that mean a segment have a column and a value, and there are ten at most.
    const many = Array.from({ length: 11 }, (_, i) => ({ column: 'REGION', value: `R${i}` }));
    for (const data of [[{ column: 'REGION', value: ' ' }], many]) {
      expect((await own.add('segment', 'Zu viel', { data })).statusCode).toBe(400);
    }
  });

  test('phases come in their order, all others by name, page by page (001-05, 002-11)', async () => {
    const { own } = await setting();
    for (const [name, position] of [
      ['Danach', 30],
      ['Vorher', 10],
      ['Während', 20],
    ] as const) {
      await own.add('phase', name, { position });
    }
    const first = (await own.list('phase', { limit: 2 })).json();
    expect(first.items.map(({ name }: Entry) => name)).toEqual(['Vorher', 'Während']);
    // What comes before the cursor in the meantime shifts nothing.
    await own.add('phase', 'Ganz früh', { position: 1 });
    const second = (await own.list('phase', { limit: 2, cursor: first.nextCursor })).json();
    expect(second).toMatchObject({ items: [{ name: 'Danach' }], nextCursor: null });

    for (const name of ['Zebra', 'Äpfel', 'bäcker']) await own.add('competitor', name);
    const names = (await own.list('competitor')).json().items.map(({ name }: Entry) => name);
    expect(names).toEqual(['Äpfel', 'bäcker', 'Zebra']);
  });

  test('each says how many touchpoints refer to it: those an outage would hit (004-15)', async () => {
    const { own, register } = await setting();
    const { id } = (await own.add('system', 'Telefonanlage')).json();
    await own.add('system', 'Ungenutzt');
    await register.add({ systemIds: [id] });
    await register.add({ systemIds: [id], name: 'Hotline' });
    const counts = (await own.list('system')).json().items.map(({ name, touchpoints }: Entry) => [name, touchpoints]);
    expect(counts).toEqual([
      ['Telefonanlage', 2],
      ['Ungenutzt', 0],
    ]);
  });

  test('removing one takes it out of all touchpoints, with their history, and out of nothing else', async () => {
    const { own, register, owner, workspace } = await setting();
    const gone = (await own.add('phase', 'Alt')).json<Entry>();
    const kept = (await own.add('phase', 'Bleibt')).json<Entry>();
    const both = await register.add({ phaseIds: [gone.id, kept.id] });
    const other = await register.add({ phaseIds: [kept.id] });
    expect((await own.remove('phase', gone.id)).statusCode).toBe(204);

    expect(await register.read(both)).toMatchObject({ phaseIds: [kept.id], version: 2 });
    expect(await register.read(other)).toMatchObject({ phaseIds: [kept.id], version: 1 });
    const history: FieldChange[] = await register.history(both);
    expect(history.find(({ version }) => version === 2)).toMatchObject({
      ...{ field: 'phaseIds', after: [kept.id] },
      ...{ before: [gone.id, kept.id].sort(), by: owner.name },
    });
    expect((await own.list('phase')).json().items).toMatchObject([{ id: kept.id, touchpoints: 2 }]);
    expect((await own.remove('phase', gone.id)).statusCode).toBe(404);
    const params = { workspaceId: workspace.id };
    const log = (
      await app.as(owner).call(routes.listAuditEntries, { params, query: { action: 'entry.remove' } })
    ).json();
    expect(log.items).toMatchObject([
      { target: { id: gone.id, name: 'Alt' }, before: { touchpoints: 1 }, after: null },
    ]);
  });

  test('removing what hundreds refer to leaves each with its history, what it is found by and its line in the audit log', async () => {
    const { own, register, owner, workspace } = await setting();
    const { id: gone } = (await own.add('system', 'Altsystem')).json<Entry>();
    const { id: kept } = (await own.add('system', 'Neusystem')).json<Entry>();
    const { database } = app.services;
    const description = 'Ein \'Text\' mit "Zeichen", ? und $1';
    const records = Array.from({ length: 450 }, (_, i) => ({
      ...{ key: `T${i}`, foundIn: 'person' as const },
      profile: {
        ...emptyProfile(`Punkt ${i}`),
        ...{ systemIds: i % 3 === 0 ? [gone] : [gone, kept].sort(), reviewMonths: i % 2 === 0 ? 6 : null },
        description: i % 5 === 0 ? '' : description,
      },
    }));
    const by = { actor: 'system', requestId: null, now: app.clock.now } as const;
    await database
      .transaction()
      .execute((transaction) => insertTouchpointRecords(transaction, { workspaceId: workspace.id, records, by }));
    const bystander = await register.add({ systemIds: [kept] });
    const rowsOf = () => database.selectFrom('touchpoint').where('workspaceId', '=', workspace.id).orderBy('id');
    const before = await rowsOf().selectAll().execute();
    expect((await own.remove('system', gone)).statusCode).toBe(204);

    const after = await rowsOf().selectAll().execute();
    const changedAt = app.clock.now.toISOString();
    expect(after).toEqual(
      before.map((row) => {
        if (row.id === bystander.id) return row;
        const { systemIds, ...rest } = JSON.parse(row.profile);
        const left = systemIds.length === 1 ? rest : { ...JSON.parse(row.profile), systemIds: [kept] };
        return { ...row, profile: JSON.stringify(left), version: 2, changedAt };
      }),
    );
    const changes = await database
      .selectFrom('fieldChange')
      .select(['touchpointId', 'field', 'before', 'after', 'version', 'byName', 'at'])
      .where('workspaceId', '=', workspace.id)
      .where('version', '>', 1)
      .orderBy('touchpointId')
      .execute();
    const said = before.filter(({ id }) => id !== bystander.id);
    expect(changes).toEqual(
      said.map(({ id, profile }) => {
        const { systemIds } = JSON.parse(profile);
        const rest = systemIds.filter((system: string) => system !== gone);
        return {
          ...{ touchpointId: id, field: 'systemIds', version: 2, byName: owner.name, at: changedAt },
          ...{ before: JSON.stringify(systemIds), after: JSON.stringify(rest) },
        };
      }),
    );
    const log = await database
      .selectFrom('auditEntry')
      .select(['targetId', 'before', 'after', 'actorId'])
      .where('workspaceId', '=', workspace.id)
      .where('action', '=', 'touchpoint.edit')
      .orderBy('targetId')
      .execute();
    expect(log).toEqual(
      changes.map(({ touchpointId, before: was, after: is }) => ({
        ...{ targetId: touchpointId, actorId: owner.id },
        ...{ before: `{"systemIds":${was}}`, after: `{"systemIds":${is}}` },
      })),
    );
    const found = await database
      .selectFrom('touchpointValue')
      .select(['touchpointId', 'value'])
      .where('workspaceId', '=', workspace.id)
      .where('field', '=', 'systemIds')
      .execute();
    expect(found.filter(({ value }) => value === gone)).toEqual([]);
    expect(found).toHaveLength(301);
  });

  test('own classes and own fields are counted and taken out by their id (004-04)', async () => {
    const { own, register } = await setting();
    const [fun, duty] = [
      { id: 'class-fun', name: 'Kür' },
      { id: 'class-duty', name: 'Pflicht' },
    ];
    const scheme = (await own.add('classification', 'Kür oder Pflicht', { classes: [fun, duty] })).json<Entry>();
    const field = (await own.add('ownField', 'Vertrag bis', { kind: 'date' })).json<Entry>();
    const one = await register.add({ classes: { [scheme.id]: fun.id }, own: { [field.id]: '2027-01-31' } });
    const two = await register.add({ classes: { [scheme.id]: duty.id } });
    expect((await own.list('classification')).json().items).toMatchObject([{ touchpoints: 2 }]);
    expect((await own.list('ownField')).json().items).toMatchObject([{ touchpoints: 1 }]);

    const fewer = await own.change('classification', scheme.id, { version: 1, body: { classes: [duty] } });
    expect(fewer.json()).toMatchObject({ version: 2, touchpoints: 1 });
    expect((await register.read(one)).classes).toEqual({});
    expect((await register.read(two)).classes).toEqual({ [scheme.id]: duty.id });

    const otherKind = await own.change('ownField', field.id, { version: 1, body: { kind: 'number' } });
    expect(otherKind.json().params.issues).toMatchObject([{ path: 'body.body.kind' }]);
    expect((await own.remove('ownField', field.id)).statusCode).toBe(204);
    expect(await register.read(one)).toMatchObject({ own: {}, classes: {} });
  });

  test('a segment that goes leaves core forms without one, a brand its products', async () => {
    const { own, register, workspace } = await setting();
    const segment = (await own.add('segment', 'Stammkunden')).json<Entry>();
    const { id: touchpointId } = await register.add({});
    const at = '2026-01-01T00:00:00.000Z';
    await app.services.database
      .insertInto('perception')
      .values({
        ...{ id: `${workspace.id}p`, workspaceId: workspace.id, touchpointId, source: 'staff', voice: '' },
        ...{
          segmentId: segment.id,
          level: null,
          heldOn: null,
          answers: '{}',
          version: 1,
          createdAt: at,
          changedAt: at,
        },
        ...{ byId: 'somebody', byName: 'Jemand' },
      })
      .execute();
    await own.remove('segment', segment.id);
    const forms = await app.services.database
      .selectFrom('perception')
      .select(['segmentId', 'version'])
      .where('touchpointId', '=', touchpointId)
      .execute();
    expect(forms).toEqual([{ segmentId: null, version: 2 }]);

    const brand = (await own.add('brand', 'Anker')).json<Entry>();
    const product = (await own.add('product', 'Girokonto', { brandId: brand.id })).json<Entry>();
    await own.remove('brand', brand.id);
    expect((await own.list('product')).json().items).toMatchObject([
      { id: product.id, version: 2, body: { brandId: null } },
    ]);
  });

  test('a phase that goes leaves the decision cycles of products without it (002-11)', async () => {
    const { own, owner, workspace } = await setting();
    const [first, second] = [
      (await own.add('phase', 'Wählen')).json<Entry>(),
      (await own.add('phase', 'Nutzen')).json<Entry>(),
    ];
    const cycle = { phaseIds: [second.id, first.id], isCyclic: false };
    const { id } = (await own.add('product', 'Girokonto', cycle)).json<Entry>();
    const other = (await own.add('product', 'Depot')).json<Entry>();
    expect(other.body).toMatchObject({ phaseIds: [], isCyclic: true });
    await own.remove('phase', first.id);
    expect((await own.list('product')).json().items).toMatchObject([
      { id: other.id, version: 1 },
      { id, version: 2, body: { phaseIds: [second.id], isCyclic: false } },
    ]);
    const params = { workspaceId: workspace.id };
    const log = (
      await app.as(owner).call(routes.listAuditEntries, { params, query: { action: 'entry.change' } })
    ).json();
    expect(log.items).toMatchObject([{ target: { id }, before: cycle, after: { phaseIds: [second.id] } }]);
  });

  test('what an entry refers to may stay after it is gone, but cannot be chosen anew', async () => {
    const { own, workspace } = await setting();
    const department = await app.build.department({ workspace });
    const body = { departmentId: department.id };
    const { id } = (await own.add('system', 'Archiv', body)).json<Entry>();
    await app.services.database.deleteFrom('department').where('id', '=', department.id).execute();
    expect((await own.change('system', id, { version: 1, body: { ...body, vendor: 'Haus' } })).statusCode).toBe(200);
    expect((await own.add('system', 'Neues', body)).statusCode).toBe(400);
  });
});
