import { routes } from '@anklang/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../testing/engines.ts';
import { type TestApp, testApp } from '../../testing/index.ts';

type Change = { field: string; before: unknown; after: unknown; version: number };

describeOnEngines('the record of a touchpoint', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  const newTouchpoint = async (body: object = {}) => {
    const { workspace, owner } = await app.build.workspace();
    const params = { workspaceId: workspace.id };
    const added = await app.as(owner).call(routes.addTouchpoint, { params, body: { name: 'Kasse', ...body } });
    expect(added.statusCode, added.body).toBe(201);
    return { workspace, owner, params: { ...params, touchpointId: added.json().id as string }, added: added.json() };
  };
  type Place = Awaited<ReturnType<typeof newTouchpoint>>;
  const change = ({ owner, params }: Place, body: Record<string, unknown>, who: typeof owner = owner) =>
    app.as(who).call(routes.changeTouchpoint, { params, body: body as never });
  const read = async ({ owner, params }: Place) => (await app.as(owner).call(routes.readTouchpoint, { params })).json();
  const history = async ({ owner, params }: Place): Promise<Change[]> => {
    const changes: Change[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string | number> = { limit: 7, ...(cursor === null ? {} : { cursor }) };
      const page = (await app.as(owner).call(routes.listFieldChanges, { params, query })).json();
      changes.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return changes;
  };

  test('only who may adds, changes and reads; from elsewhere there is none', async () => {
    const place = await newTouchpoint({ description: 'Verborgen' });
    const { workspace, params } = place;
    const other = await app.build.workspace();
    const editor = await app.build.member({ workspace, role: 'editor' });
    const viewer = await app.build.member({ workspace, role: 'viewer' });
    const at = { params: { workspaceId: workspace.id }, body: { name: 'Neu' } };
    const added = await Promise.all(
      [null, other.owner, editor, viewer].map((who) => app.as(who).call(routes.addTouchpoint, at)),
    );
    expect(added.map(({ statusCode }) => statusCode)).toEqual([401, 404, 403, 403]);
    const changed = await Promise.all(
      [null, other.owner, editor, viewer].map((who) =>
        app.as(who).call(routes.changeTouchpoint, { params, body: { version: 1, name: 'X' } }),
      ),
    );
    expect(changed.map(({ statusCode }) => statusCode)).toEqual([401, 404, 403, 403]);
    for (const who of [null, other.owner]) {
      const past = await app.as(who).call(routes.listFieldChanges, { params });
      expect(past.statusCode).toBe(who ? 404 : 401);
      expect(past.body).not.toContain('Verborgen');
    }
    expect(await read(place)).toMatchObject({ version: 1, name: 'Kasse' });
  });

  test.each([
    ['an option that does not exist', { class: 'analogue' }, 'body.class'],
    ['a number outside its limits', { reviewMonths: 61 }, 'body.reviewMonths'],
    ['a name of nothing', { name: '  ' }, 'body.name'],
    ['a text that is too long', { description: 'x'.repeat(4001) }, 'body.description'],
    ['an attribute without a name', { attributes: [{ name: '', target: '', actual: '' }] }, 'body.attributes.0.name'],
  ])('%s is refused', async (_name, body, path) => {
    const place = await newTouchpoint();
    const reply = (await change(place, { version: 1, ...body })).json();
    expect(reply).toMatchObject({ code: 'request_invalid', params: { issues: [{ path }] } });
    expect(await history(place)).toHaveLength(1);
  });

  test.each([
    'departmentId',
    'responsibleId',
    'phaseIds',
    'systemIds',
    'backDepartmentIds',
    'parentId',
    'classes',
    'own',
  ])('%s of another workspace or kind is none', async (field) => {
    const elsewhere = await newTouchpoint();
    const place = await newTouchpoint();
    const { workspace } = place;
    const entry = async (kind: string, workspaceId: string) => {
      const id = app.services.newId();
      const row = {
        id,
        workspaceId,
        kind,
        name: id,
        sortName: id,
        body: '{}',
        version: 1,
        createdAt: '',
        changedAt: '',
      };
      await app.services.database.insertInto('entry').values(row).execute();
      return id;
    };
    const foreign: Record<string, unknown> = {
      departmentId: (await app.build.department({ workspace: elsewhere.workspace })).id,
      responsibleId: elsewhere.owner.id,
      phaseIds: [await entry('phase', elsewhere.workspace.id)],
      systemIds: [await entry('phase', workspace.id)],
      backDepartmentIds: [(await app.build.department({ workspace: elsewhere.workspace })).id],
      parentId: elsewhere.params.touchpointId,
      classes: { [await entry('brand', workspace.id)]: 'a' },
      own: { [await entry('ownField', elsewhere.workspace.id)]: 'a' },
    };
    const reply = (await change(place, { version: 1, [field]: foreign[field] })).json();
    expect(reply).toMatchObject({
      code: 'request_invalid',
      params: { issues: [{ path: expect.stringContaining(`body.${field}`) }] },
    });
    const params = { workspaceId: workspace.id };
    const added = await app
      .as(place.owner)
      .call(routes.addTouchpoint, { params, body: { name: 'Neu', [field]: foreign[field] } as never });
    expect(added.json().code).toBe('request_invalid');
  });

  test('own classes and own fields take what they are for (004-04)', async () => {
    const place = await newTouchpoint();
    const params = { workspaceId: place.workspace.id };
    const entry = async (kind: 'classification' | 'ownField', name: string, body: object) =>
      (
        await app.as(place.owner).call(routes.addEntry, { params: { ...params, kind }, body: { name, body } as never })
      ).json().id as string;
    const parts = [{ id: 'part-inside', name: 'Innen' }];
    const sphere = await entry('classification', 'Raum', { classes: parts });
    const fields = {
      text: await entry('ownField', 'Text', { kind: 'text' }),
      number: await entry('ownField', 'Zahl', { kind: 'number' }),
      date: await entry('ownField', 'Tag', { kind: 'date' }),
      choice: await entry('ownField', 'Wahl', { kind: 'choice', options: parts }),
    };
    const wrong = [
      { classes: { [sphere]: 'part-outside' } },
      { own: { [fields.text]: 1 } },
      { own: { [fields.number]: '1' } },
      { own: { [fields.date]: '31.12.2026' } },
      { own: { [fields.choice]: 'Innen' } },
    ];
    for (const body of wrong) {
      expect((await change(place, { version: 1, ...body })).json().code, JSON.stringify(body)).toBe('request_invalid');
    }
    const own = {
      [fields.text]: 'frei',
      [fields.number]: 7,
      [fields.date]: '2026-12-31',
      [fields.choice]: 'part-inside',
    };
    const said = await change(place, { version: 1, classes: { [sphere]: 'part-inside' }, own });
    expect(said.json()).toMatchObject({ version: 2, classes: { [sphere]: 'part-inside' }, own });
    const asked = { params, query: { with: 'classes:part-inside' } };
    expect((await app.as(place.owner).call(routes.listTouchpoints, asked)).json().count).toBe(1);
    const emptied = await change(place, { version: 2, own: { ...own, [fields.text]: '', [fields.number]: null } });
    expect(Object.keys(emptied.json().own).sort()).toEqual([fields.date, fields.choice].sort());
  });

  test('a touchpoint never lies below itself, however long the way round (000-04)', async () => {
    const top = await newTouchpoint();
    const params = { workspaceId: top.workspace.id };
    const add = async (name: string, parentId: string) =>
      (await app.as(top.owner).call(routes.addTouchpoint, { params, body: { name, parentId } })).json().id as string;
    const middle = await add('Mitte', top.params.touchpointId);
    const low = await add('Unten', middle);
    for (const parentId of [top.params.touchpointId, middle, low]) {
      const reply = (await change(top, { version: 1, parentId })).json();
      expect(reply).toMatchObject({ code: 'request_invalid', params: { issues: [{ path: 'body.parentId' }] } });
    }
    // Two who hang one below the other at once: only one of them can.
    const one = await add('Eins', top.params.touchpointId);
    const two = await add('Zwei', top.params.touchpointId);
    const hang = (touchpointId: string, parentId: string) =>
      app
        .as(top.owner)
        .call(routes.changeTouchpoint, { params: { ...params, touchpointId }, body: { version: 1, parentId } });
    const replies = await Promise.all([hang(one, two), hang(two, one)]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 400]);
  });

  test('a key is given once; every field comes back as it was said, and in the order of the options (000-01, 001-18)', async () => {
    const { workspace, owner } = await app.build.workspace();
    const params = { workspaceId: workspace.id };
    const body = {
      ...{ name: 'Faxnummer', lifecycle: 'idea', hasSignalValue: true, signalReason: 'Steht für Seriosität' },
      ...{ media: 'owned', control: 'full', touched: ['employee', 'brand'], costPerContact: 0.12, contactsPerYear: 12 },
      ...{ otherChannels: ['Rohrpost', 'Rohrpost'], attributes: [{ name: 'Antwort', target: '2 h', actual: '1 Tag' }] },
      ...{ place: '', standard: '', reviewMonths: 6 },
    };
    const first = await app.as(owner).call(routes.addTouchpoint, { params, body: body as never });
    expect(first.statusCode).toBe(201);
    const expected = {
      ...{ ...body, key: 'Faxnummer', foundIn: 'person', version: 1, touched: ['brand', 'employee'], perceptions: 0 },
      ...{ otherChannels: ['Rohrpost'], place: null, standard: null, departmentId: null, phaseIds: [], own: {} },
      reviewDueAt: '2026-12-15T09:30:00.000Z',
    };
    expect(first.json()).toMatchObject(expected);
    const at = { ...params, touchpointId: first.json().id };
    expect((await app.as(owner).call(routes.readTouchpoint, { params: at })).json()).toEqual(first.json());

    const again = await app
      .as(owner)
      .call(routes.addTouchpoint, { params, body: { name: 'Anders', key: 'Faxnummer' } });
    expect(again.json()).toMatchObject({ status: 409, code: 'name_taken', params: { name: 'Faxnummer' } });
  });

  test('the history tells what was, what is and who did it, newest first; the audit log knows it too (000-11, 000-16)', async () => {
    const place = await newTouchpoint({ class: 'digital' });
    const manager = await app.build.member({ workspace: place.workspace, role: 'touchpointManager' });
    await change(place, { version: 1, class: 'social', description: 'Vorn' }, manager);
    await change(place, { version: 2, class: 'social', channels: ['fax', 'letter'] });
    const same = await change(place, { version: 3, channels: ['letter', 'fax'] });
    expect(same.json().version).toBe(3);

    const changes = await history(place);
    expect(changes.map(({ version }) => version)).toEqual([3, 2, 2, 1, 1]);
    expect(changes[0]).toMatchObject({ field: 'channels', before: [], after: ['letter', 'fax'], by: place.owner.name });
    expect(changes.slice(1, 3)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'class', before: 'digital', after: 'social', by: manager.name }),
        expect.objectContaining({ field: 'description', before: '', after: 'Vorn' }),
      ]),
    );
    expect(changes.slice(3)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'name', before: null, after: 'Kasse' }),
        expect.objectContaining({ field: 'class', before: null, after: 'digital' }),
      ]),
    );
    const log = await app
      .as(place.owner)
      .call(routes.listAuditEntries, { params: { workspaceId: place.workspace.id } });
    const entries = log
      .json()
      .items.map(({ action, before, after }: Record<string, unknown>) => ({ action, before, after }));
    expect(entries).toHaveLength(3);
    expect(entries).toEqual(
      expect.arrayContaining([
        { action: 'touchpoint.add', before: null, after: expect.objectContaining({ key: 'Kasse', class: 'digital' }) },
        {
          action: 'touchpoint.edit',
          before: { class: 'digital', description: '' },
          after: { class: 'social', description: 'Vorn' },
        },
        { action: 'touchpoint.edit', before: { channels: [] }, after: { channels: ['letter', 'fax'] } },
      ]),
    );
  });

  test('who comes second changes other fields, and of the same ones learns what they are now', async () => {
    const place = await newTouchpoint({ description: 'Alt' });
    const manager = await app.build.member({ workspace: place.workspace, role: 'touchpointManager' });
    await change(place, { version: 1, description: 'Von der Leitung', class: 'social' }, manager);

    const other = await change(place, { version: 1, place: 'Berlin' });
    expect(other.json()).toMatchObject({ version: 3, place: 'Berlin', description: 'Von der Leitung' });
    const agreed = await change(place, { version: 1, class: 'social', markets: ['consumers'] });
    expect(agreed.json()).toMatchObject({ version: 4, markets: ['consumers'] });

    const both = await change(place, { version: 1, description: 'Von mir', place: 'Bonn', control: 'full' });
    expect(both.statusCode).toBe(409);
    expect(both.json()).toMatchObject({ code: 'fields_changed_meanwhile' });
    expect(both.json().params.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'description', now: 'Von der Leitung', by: manager.name }),
        expect.objectContaining({ field: 'place', now: 'Berlin', by: place.owner.name }),
      ]),
    );
    expect(both.json().params.fields).toHaveLength(2);
    expect(await read(place)).toMatchObject({ version: 4, control: null, description: 'Von der Leitung' });
    expect((await change(place, { version: 9, place: 'Ulm' })).json().code).toBe('changed_meanwhile');
  });

  test('a department or person that goes leaves every field in which they stood, and the history tells it', async () => {
    const place = await newTouchpoint();
    const { workspace, owner, params } = place;
    const [gone, stays] = [await app.build.department({ workspace }), await app.build.department({ workspace })];
    const person = await app.build.member({ workspace });
    await change(place, {
      ...{ version: 1, departmentId: gone.id, responsibleId: person.id },
      ...{ frontDepartmentIds: [stays.id], backDepartmentIds: [gone.id, stays.id] },
    });
    await app
      .as(owner)
      .call(routes.removeDepartment, { params: { workspaceId: params.workspaceId, departmentId: gone.id } });
    await app.as(owner).call(routes.removeMember, { params: { workspaceId: params.workspaceId, userId: person.id } });

    expect(await read(place)).toMatchObject({
      ...{ version: 4, departmentId: null, responsibleId: null },
      ...{ frontDepartmentIds: [stays.id], backDepartmentIds: [stays.id] },
    });
    const changes = await history(place);
    expect(changes[0]).toMatchObject({ field: 'responsibleId', before: person.id, after: null, version: 4 });
    expect(
      changes
        .slice(1, 3)
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['backDepartmentIds', 'departmentId']);
    const asked = { params: { workspaceId: workspace.id }, query: { with: `backDepartmentIds:${gone.id}` } };
    expect((await app.as(owner).call(routes.listTouchpoints, asked)).json().count).toBe(0);
  });

  test('in whatever order editors read and write, no accepted word is written over unseen', async () => {
    const fields = ['name', 'description', 'standard', 'place'] as const;
    const step = fc.record({
      /** How old what the editor has before them may be, in versions. */
      behind: fc.nat({ max: 3 }),
      fields: fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: 3 }),
    });
    let word = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
        async (rounds) => {
          const place = await newTouchpoint();
          const accepted: { base: number; made: number; values: Record<string, string> }[] = [];
          const refused: Record<string, string>[] = [];
          let version = 1;
          for (const round of rounds) {
            const now = version;
            await Promise.all(
              round.map(async ({ behind, fields: touched }) => {
                const base = Math.max(1, now - behind);
                const values = Object.fromEntries(touched.map((field) => [field, `Wort ${++word}`]));
                const reply = await change(place, { version: base, ...values });
                expect([200, 409]).toContain(reply.statusCode);
                if (reply.statusCode === 409) refused.push(values);
                else accepted.push({ base, made: reply.json().version, values });
              }),
            );
            version = (await read(place)).version;
          }

          const changes = (await history(place)).reverse();
          expect(version).toBe(1 + accepted.length);
          for (const { base, made, values } of accepted) {
            for (const [field, value] of Object.entries(values)) {
              const kept = changes.filter((each) => each.field === field && each.after === value);
              expect(kept).toMatchObject([{ version: made }]);
              const unseen = changes.filter(
                (each) => each.field === field && each.version > base && each.version < made,
              );
              expect(unseen).toEqual([]);
            }
          }
          const words = new Set(changes.map(({ after }) => after));
          for (const values of refused) for (const value of Object.values(values)) expect(words.has(value)).toBe(false);
          const record = await read(place);
          for (const field of fields) {
            const chain = changes.filter((each) => each.field === field);
            for (const [place_, each] of chain.entries())
              if (place_ > 0) expect(each.before).toBe(chain[place_ - 1]!.after);
            if (chain.length > 0) expect(record[field]).toBe(chain.at(-1)!.after);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
