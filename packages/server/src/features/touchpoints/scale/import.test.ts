import {
  type ChangeSet,
  emptyProfile,
  entryKinds,
  type FieldKey,
  fieldKeys,
  type Profile,
  routes,
  type Touchpoint,
  type TouchpointFile,
  type TouchpointRecord,
  touchpointFields,
} from '@anklang/domain';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { insertTouchpointRecords } from '../record/index.ts';

describeOnEngines('a file of touchpoints', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  function ask(person: BuiltUser | null, workspace: { id: string }) {
    const params = { workspaceId: workspace.id };
    const client = app.as(person);
    const read = (body: Buffer | string) =>
      client.call(routes.readTouchpointFile, { params, query: { fileName: 'touchpoints.csv' }, body });
    const take = (uploadId: string, skipProblems = false) =>
      client.call(routes.importTouchpointFile, { params: { ...params, uploadId }, body: { skipProblems } });
    return {
      ...{ read, take },
      report: async (body: Buffer | string): Promise<TouchpointFile> => {
        const reply = await read(body);
        expect(reply.statusCode, reply.body).toBe(201);
        return reply.json();
      },
      export: async (as: 'csv' | 'xlsx', language: string): Promise<Buffer> => {
        const route = as === 'csv' ? routes.exportTouchpointsCsv : routes.exportTouchpointsXlsx;
        const reply = await client.call(route, { params, query: { language } });
        expect(reply.statusCode, reply.body).toBe(200);
        return reply.rawPayload;
      },
      records: async (): Promise<TouchpointRecord[]> => {
        const list = await client.call(routes.listTouchpoints, { params, query: { limit: 200, sort: 'name' } });
        const items = list.json().items as Touchpoint[];
        const found = items.map(({ id: touchpointId }) =>
          client.call(routes.readTouchpoint, { params: { ...params, touchpointId } }),
        );
        return (await Promise.all(found)).map((reply) => reply.json());
      },
    };
  }

  const head =
    'Kürzel;Name;Beschreibung;Phasen;Kontakte im Jahr;Kosten je Kontakt;Teil von;Kanäle;Verantwortliche Abteilung';

  test('is refused to strangers and to roles that do not keep the register', async () => {
    const { workspace, owner } = await app.build.workspace();
    const { owner: stranger } = await app.build.workspace();
    const editor = await app.build.member({ workspace, role: 'editor' });
    const { uploadId } = await ask(owner, workspace).report('Name\nFiliale\n');
    for (const [person, status] of [
      [null, 401],
      [stranger, 404],
      [editor, 403],
    ] as const) {
      expect((await ask(person, workspace).read('Name\nFiliale\n')).statusCode).toBe(status);
      expect((await ask(person, workspace).take(uploadId)).statusCode).toBe(status);
    }
    const other = await app.build.workspace({ owner: stranger });
    expect((await ask(stranger, other.workspace).take(uploadId)).statusCode).toBe(404);
    expect(await ask(owner, workspace).records()).toEqual([]);
  });

  test('says what it would do, row by row, and does it once, with entries, history and audit log (001-19)', async () => {
    const { workspace, owner } = await app.build.workspace();
    await app.build.department({ workspace, name: 'Vertrieb' });
    await app.build.touchpoint({ workspace, key: 'alt', name: 'Hotline' });
    const own = ask(owner, workspace);
    const file = [
      head,
      'F1;Filiale;"=Summe | 1";Kaufen | Nutzen;1.200;2,50;;persönlich | SMS, Messenger;vertrieb',
      'K1;Kasse;;kaufen;;;F1;Brieftaube;',
      ';HOTLINE;Warteschleife;Nutzen;;;;;',
      'B2;Bon;;;;;B1;;',
      'B1;Beleg;;;;;F1;;',
    ].join('\r\n');
    const report = await own.report(file);
    expect(report).toMatchObject({ rows: 5, added: 3, changed: 1, same: 0, problemCount: 1 });
    expect(report.problems).toEqual([{ line: 3, column: 'Kanäle', value: 'Brieftaube', reason: 'optionUnknown' }]);
    expect(report.newEntries).toEqual([
      { kind: 'phase', name: 'Kaufen' },
      { kind: 'phase', name: 'Nutzen' },
    ]);
    expect(await own.records()).toHaveLength(1);

    const refused = await own.take(report.uploadId);
    expect(refused.json()).toMatchObject({ code: 'rows_refused', params: { count: 1 } });
    const taken = await own.take(report.uploadId, true);
    expect(taken.json()).toMatchObject({ kind: 'file', touchpoints: 4, undoneAt: null } satisfies Partial<ChangeSet>);
    expect((await own.take(report.uploadId, true)).statusCode).toBe(404);
    const [receipt, slip, branch, hotline] = await own.records();
    expect([receipt!.parentId, slip!.parentId]).toEqual([branch!.id, receipt!.id]);
    expect(branch).toMatchObject({
      ...{ key: 'F1', name: 'Filiale', description: '=Summe | 1', foundIn: 'file', contactsPerYear: 1200 },
      ...{ costPerContact: 2.5, channels: ['inPerson', 'textMessage'], lifecycle: 'active' },
    });
    expect(branch!.phaseIds).toHaveLength(2);
    expect(hotline).toMatchObject({ key: 'alt', name: 'HOTLINE', description: 'Warteschleife', version: 2 });
    const params = { workspaceId: workspace.id, touchpointId: hotline!.id };
    const history = (await app.as(owner).call(routes.listFieldChanges, { params })).json().items;
    expect(history.map(({ field }: { field: string }) => field).sort()).toEqual(['description', 'name', 'phaseIds']);
  });

  test('says what is wrong with a line in words, and takes nothing of it', async () => {
    const { workspace, owner } = await app.build.workspace();
    const own = ask(owner, workspace);
    await app.build.touchpoint({ workspace, key: 'da', name: 'Schon da' });
    for (const name of ['Doppelt', 'doppelt']) await app.build.touchpoint({ workspace, name });
    const rows = [
      'a;A;;;viele;;;;',
      'a;B;;;;;;;',
      'c;;;;;;;;',
      'd;D;;;-3;;;;',
      'e;E;;;;;nirgends;;',
      'f;F;;;;;g;;',
      'g;G;;;;;f;;',
      'h;H;;;;;;;Einkauf',
      ';doppelt;;;;;;;',
      'i;I;;;;;e;;',
      `j;${'J'.repeat(201)};;;;;;;`,
      'k;K;;',
      'da;Schon da;;;;;;;',
    ];
    const report = await own.report([head, ...rows].join('\n'));
    expect(report.problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'notANumber'],
      [3, 'keyTwice'],
      [4, 'nameMissing'],
      [5, 'outOfRange'],
      [6, 'parentUnknown'],
      [7, 'parentCircle'],
      [8, 'parentCircle'],
      [9, 'departmentUnknown'],
      [10, 'nameAmbiguous'],
      [11, 'parentUnknown'],
      [12, 'tooLong'],
      [13, 'cellsMissing'],
    ]);
    expect(report).toMatchObject({ rows: 13, added: 0, changed: 0, same: 1 });
    const decided = await own.report('Kürzel;Zustand\nda;auslaufend\n');
    expect(decided.problems.map(({ reason }) => reason)).toEqual(['lifecycleDecided']);
  });

  test.each(['csv', 'xlsx'] as const)(
    'nothing is lost on the way out and in again (%s)',
    async (as) => {
      const { workspace, owner } = await app.build.workspace();
      const own = ask(owner, workspace);
      const setting = await furnish(workspace, owner);
      const records = fc.sample(profilesOf(setting), { numRuns: 60, seed: 7 });
      await app.services.database.transaction().execute(async (transaction) => {
        const by = { actor: 'system' as const, requestId: null, now: app.services.now() };
        const added = await insertTouchpointRecords(transaction, {
          ...{ workspaceId: workspace.id, by },
          records: records.map((profile, place) => ({
            key: `k ${place}`,
            foundIn: 'person',
            lifecycle: 'idea',
            profile,
          })),
        });
        expect(added).toHaveLength(records.length);
      });
      const before = await own.records();
      for (const language of ['de', 'en']) {
        const report = await own.report(await own.export(as, language));
        expect(report.problems).toEqual([]);
        expect(report).toMatchObject({ added: 0, changed: 0, same: records.length, newEntries: [] });
      }

      const { workspace: empty } = await app.build.workspace({ owner });
      for (const name of ['Vertrieb', 'Einkauf']) await app.build.department({ workspace: empty, name });
      const there = ask(owner, empty);
      const report = await there.report(await own.export(as, 'de'));
      expect(report.problems).toEqual([]);
      expect(report.added).toBe(records.length);
      expect((await there.take(report.uploadId)).statusCode).toBe(200);
      const after = await there.records();
      const named = async (id: string) => namesIn(owner, id);
      const [namesHere, namesThere] = [await named(workspace.id), await named(empty.id)];
      const inNames = (list: readonly TouchpointRecord[], names: ReadonlyMap<string, string>) =>
        list
          .map((record) => ({ key: record.key, lifecycle: record.lifecycle, profile: said(record, names) }))
          .sort((one, other) => (one.key < other.key ? -1 : 1));
      expect(inNames(after, namesThere)).toEqual(inNames(before, namesHere));
    },
    120_000,
  );

  test('of a hundred thousand rows, of damaged bytes, of formulas and wrong types ends in a report', async () => {
    const { workspace, owner } = await app.build.workspace();
    const own = ask(owner, workspace);
    const many = await own.read(`Name\n${Array.from({ length: 100_000 }, (_, row) => `T${row}`).join('\n')}\n`);
    expect(many.statusCode).toBe(422);
    expect(many.json()).toMatchObject({ code: 'file_too_large', params: { what: 'rows', limit: 10_000 } });
    const sheet = await own.read(
      sheetOf(Array.from({ length: 100_000 }, (_, row) => `<c t="inlineStr"><is><t>T${row}</t></is></c>`)),
    );
    expect(sheet.json()).toMatchObject({ code: 'file_too_large', params: { what: 'rows' } });
    const cells = [
      '<c><f>1+1</f><v>2</v></c>',
      '<c t="e"><v>#REF!</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="b"><v>1</v></c>',
    ];
    const odd = await own.report(sheetOf(cells));
    expect(odd).toMatchObject({ rows: 4, added: 3, problemCount: 1 });
    expect(odd.problems[0]).toMatchObject({ line: 5, reason: 'keyTwice' });
    for (const body of [
      '',
      'PK\u0003\u0004',
      '\u0000\u0001\u0002',
      'Farbe\nrot\n',
      'Name;Name\na;b\n',
      'Name;name\na;b\n',
    ]) {
      const reply = await own.read(Buffer.from(body));
      expect(reply.statusCode, JSON.stringify(body)).toBe(422);
    }
    const line = fc.array(fc.oneof(fc.string(), fc.constantFrom("'", '"', '|', '\\', '::', '=', '1e999', '_x0000_')), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(line, fc.uint8Array({ maxLength: 200 }), async (words, bytes) => {
        const header = `Name;${fieldKeys.filter((key) => key !== 'name').join(';')};Eigenes Feld: X (Zahl);Own classification: Y\n`;
        const row = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(';');
        const reply = await own.read(Buffer.concat([Buffer.from(`${header}${row}`), Buffer.from(bytes)]));
        expect([201, 422]).toContain(reply.statusCode);
        if (reply.statusCode !== 201) return;
        const taken = await own.take(reply.json().uploadId, true);
        expect([200, 422], taken.body).toContain(taken.statusCode);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  /** Departments, people and entries to refer to. */
  async function furnish(workspace: { id: string }, owner: BuiltUser) {
    const departments = await Promise.all(
      ['Vertrieb', 'Einkauf'].map((name) => app.build.department({ workspace, name })),
    );
    const client = app.as(owner);
    const entries: Record<string, string[]> = {};
    for (const kind of entryKinds.filter((one) => one !== 'classification' && one !== 'ownField')) {
      entries[kind] = [];
      for (const name of [`${kind} | 1`, `=${kind} \\ 2`, `'${kind}, (3)`]) {
        const params = { workspaceId: workspace.id, kind };
        entries[kind].push((await client.call(routes.addEntry, { params, body: { name, body: {} } })).json().id);
      }
    }
    const part = (id: string, name: string) => ({ id: `${id}-part-id`, name });
    const keyed = async (kind: 'classification' | 'ownField', name: string, body: Record<string, unknown>) =>
      (await client.call(routes.addEntry, { params: { workspaceId: workspace.id, kind }, body: { name, body } })).json()
        .id as string;
    const classification = await keyed('classification', 'Nähe (eigen)', {
      classes: [part('a', 'nah'), part('b', '+fern')],
    });
    const ownFields = {
      text: await keyed('ownField', 'Text (alt)', { kind: 'text' }),
      number: await keyed('ownField', 'Zahl; eigene', { kind: 'number' }),
      date: await keyed('ownField', 'Seit', { kind: 'date' }),
      choice: await keyed('ownField', 'Wahl', { kind: 'choice', options: [part('c', 'ja'), part('d', '@nein')] }),
    };
    return { departmentIds: departments.map(({ id }) => id), ownerId: owner.id, entries, classification, ownFields };
  }

  async function namesIn(owner: BuiltUser, workspaceId: string): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    const params = { workspaceId };
    for (const kind of entryKinds) {
      const reply = await app
        .as(owner)
        .call(routes.listEntries, { params: { ...params, kind }, query: { limit: 200 } });
      for (const { id, name, body } of reply.json().items) {
        names.set(id, name);
        for (const one of [...(body.classes ?? []), ...(body.options ?? [])]) names.set(one.id, one.name);
      }
    }
    const departments = await app.as(owner).call(routes.listDepartments, { params, query: { limit: 200 } });
    for (const { id, name } of departments.json().items) names.set(id, name);
    return names;
  }
});

/** The profile with names for ids; lists of ids have no order. */
function said(record: TouchpointRecord, names: ReadonlyMap<string, string>): unknown {
  const inWords = (value: unknown): unknown => {
    if (typeof value === 'string') return names.get(value) ?? value;
    if (Array.isArray(value)) return value.map(inWords);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [names.get(key) ?? key, inWords(one)]));
  };
  const sorted = (field: FieldKey, value: unknown) =>
    ['entries', 'departments'].includes(touchpointFields[field].kind) ? (value as string[]).toSorted() : value;
  return Object.fromEntries(fieldKeys.map((field) => [field, sorted(field, inWords(record[field]))]));
}

type Setting = {
  departmentIds: string[];
  ownerId: string;
  entries: Record<string, string[]>;
  classification: string;
  ownFields: Record<'text' | 'number' | 'date' | 'choice', string>;
};

/** Profiles as people and programs fill them in, with everything that a file could trip over. */
function profilesOf({ departmentIds, ownerId, entries, classification, ownFields }: Setting): fc.Arbitrary<Profile> {
  const nasty = fc.constantFrom(
    '=1+1',
    '+1',
    '-x',
    '@a',
    "'",
    "'='",
    ' | ',
    '\\',
    '::',
    ' :: ',
    '"',
    ';',
    ',',
    '\n',
    '\r\n',
    '\t',
    '\u0001',
    '_x0001_',
    '1.234,5',
    '0012',
    'ä€😀',
    ' ',
  );
  const text = fc
    .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 5 })
    .map((parts) => parts.join('').replaceAll('\0', '').toWellFormed());
  const line = text.map((one) => one.trim());
  const valueOfField = (field: FieldKey): fc.Arbitrary<unknown> => {
    const description = touchpointFields[field];
    switch (description.kind) {
      case 'longText':
        return text;
      case 'text':
        return field === 'name' ? line.map((one) => one || 'Name') : line.map((one) => one || null);
      case 'number': {
        const { min, max } = description;
        const number =
          'whole' in description ? fc.integer({ min, max: Math.min(max, 2e9) }) : fc.double({ min, max, noNaN: true });
        return fc.option(number.map((one) => one + 0));
      }
      case 'date':
        return fc.constantFrom('2027-03-31', '1999-12-31', null);
      case 'flag':
        return fc.boolean();
      case 'choice':
        return fc.option(fc.constantFrom(...description.options));
      case 'choices':
        return fc.subarray([...description.options]);
      case 'words':
        return fc.array(
          line.filter((one) => one !== ''),
          { maxLength: 4 },
        );
      case 'person':
        return fc.constantFrom(ownerId, null);
      case 'department':
        return fc.constantFrom(...departmentIds, null);
      case 'departments':
        return fc.subarray(departmentIds);
      case 'entries':
        return fc.subarray(entries[description.of] ?? []);
      case 'attributes':
        return fc.array(fc.record({ name: line.map((one) => one || 'x'), target: line, actual: line }), {
          maxLength: 3,
        });
      case 'classes':
        return fc.constantFrom({}, { [classification]: 'a-part-id' }, { [classification]: 'b-part-id' });
      case 'own':
        return fc.record(
          {
            [ownFields.text]: text.filter((one) => one !== ''),
            [ownFields.number]: fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
            [ownFields.date]: fc.constantFrom('2026-02-28', '1999-12-31'),
            [ownFields.choice]: fc.constantFrom('c-part-id', 'd-part-id'),
          },
          { requiredKeys: [] },
        );
      default:
        return fc.constant(null);
    }
  };
  const fields = Object.fromEntries(fieldKeys.map((field) => [field, valueOfField(field)]));
  return fc.record(fields).map((profile) => ({ ...emptyProfile(''), ...profile }) as Profile);
}

/** A sheet with the header `Name` and a row for each cell. */
function sheetOf(cells: readonly string[]): Buffer {
  const rows = ['<c t="inlineStr"><is><t>Name</t></is></c>', ...cells].map((cell) => `<row>${cell}</row>`).join('');
  const relation = (id: string, type: string, target: string) =>
    `<Relationships><Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
  const parts = {
    '_rels/.rels': relation('r1', 'officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" sheetId="1" id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relation('r1', 'worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)]))));
}
