import { emptyProfile, type Profile, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { readTable } from '../../feedback/index.ts';

describeOnEngines('the register as a file', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  const csv = (person: BuiltUser | null, workspace: { id: string }, query: Record<string, string> = {}) =>
    app.as(person).call(routes.exportTouchpointsCsv, { params: { workspaceId: workspace.id }, query });
  const xlsx = (person: BuiltUser | null, workspace: { id: string }, query: Record<string, string> = {}) =>
    app.as(person).call(routes.exportTouchpointsXlsx, { params: { workspaceId: workspace.id }, query });

  async function add(
    person: BuiltUser,
    workspace: { id: string },
    body: Partial<Profile> & { name: string; key?: string },
  ) {
    const added = await app.as(person).call(routes.addTouchpoint, { params: { workspaceId: workspace.id }, body });
    expect(added.statusCode, added.body).toBe(201);
    return added.json();
  }

  test('is refused to strangers and with a made-up filter or language', async () => {
    const { workspace, owner } = await app.build.workspace();
    const { owner: stranger } = await app.build.workspace();
    for (const ask of [csv, xlsx]) {
      expect((await ask(null, workspace)).statusCode).toBe(401);
      expect((await ask(stranger, workspace)).statusCode).toBe(404);
      expect((await ask(owner, workspace, { language: 'fr' })).statusCode).toBe(400);
      expect((await ask(owner, workspace, { with: 'name:x' })).statusCode).toBe(400);
    }
  });

  test('has a column for every field and says references and choices in words', async () => {
    const { workspace, owner } = await app.build.workspace();
    const sales = await app.build.department({ workspace, name: 'Vertrieb' });
    const phase = await app.as(owner).call(routes.addEntry, {
      params: { workspaceId: workspace.id, kind: 'phase' },
      body: { name: 'Kaufen | bestellen', body: {} },
    });
    const parent = await add(owner, workspace, { name: 'Filiale', key: 'F-1' });
    await add(owner, workspace, {
      ...{ name: 'Kasse', key: 'K;1', description: 'Zeile 1\n"Zeile" 2; mit Trennzeichen', departmentId: sales.id },
      ...{ responsibleId: owner.id, phaseIds: [phase.json().id], parentId: parent.id, channels: ['kiosk', 'inPerson'] },
      ...{ isMostImportant: true, costPerContact: 1.25, criticality: 'knockOut' },
      attributes: [{ name: 'Wartezeit', target: '5 min', actual: '' }],
    });
    const reply = await csv(owner, workspace);
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(reply.headers['content-disposition']).toContain('touchpoints.csv');
    expect(reply.body.startsWith('\ufeff"Kürzel";"Zustand";"Name";"Beschreibung";')).toBe(true);
    const { table } = await readTable({ bytes: reply.rawPayload, format: { decimal: '.' } });
    const cell = (row: number, column: string) => table.cell(row, table.columns.indexOf(column));
    expect(table.columns.length).toBe(new Set(table.columns).size);
    expect(table.columns).toContain('Kennungen in anderen Systemen');
    const row = [0, 1].find((one) => cell(one, 'Name') === 'Kasse')!;
    expect(cell(row, 'Kürzel')).toBe('K;1');
    expect(cell(row, 'Beschreibung')).toBe('Zeile 1\n"Zeile" 2; mit Trennzeichen');
    expect(cell(row, 'Zustand')).toBe('aktiv');
    expect(cell(row, 'Verantwortliche Abteilung')).toBe('Vertrieb');
    expect(cell(row, 'Verantwortliche Person')).toBe(owner.email);
    expect(cell(row, 'Phasen')).toBe('Kaufen \\| bestellen');
    expect(cell(row, 'Teil von')).toBe('F-1');
    expect(cell(row, 'Kanäle')).toBe('persönlich | Automat, Terminal');
    expect(cell(row, 'Kosten je Kontakt')).toBe('1,25');
    expect(cell(row, 'Leistungsmerkmale')).toBe('Wartezeit :: 5 min');
    expect(cell(row, 'Super-Touchpoint: Kunden vor allem anderen wichtig')).toBe('ja');

    const english = await csv(owner, workspace, { language: 'en', search: 'kasse' });
    expect(english.body.startsWith('\ufeff"Key","State","Name",')).toBe(true);
    expect(english.body).toContain(',1.25');
    expect(english.body).not.toContain('Filiale');
  });

  test('nothing in it is run by a spreadsheet, neither names nor what people type', async () => {
    const { workspace, owner } = await app.build.workspace();
    const evil = ['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(A1)'];
    for (const [place, name] of evil.entries()) {
      await add(owner, workspace, {
        ...emptyProfile(name),
        key: `k${place}`,
        description: name,
        otherChannels: [name],
      });
    }
    const { body } = await csv(owner, workspace);
    expect(body).not.toMatch(/(^|[;\r\n])"?[=+\-@]/);
    const sheet = await xlsx(owner, workspace);
    expect(sheet.headers['content-type']).toContain('spreadsheetml.sheet');
    const { table } = await readTable({ bytes: sheet.rawPayload });
    expect(Array.from({ length: table.rows }, (_, row) => table.cell(row, 2)).sort()).toEqual([...evil].sort());
    // Text cells only: there is no element of a formula in any part.
    const { unzipSync, strFromU8 } = await import('fflate');
    for (const [name, part] of Object.entries(unzipSync(sheet.rawPayload))) {
      expect(/<f[ >]/.test(strFromU8(part)), name).toBe(false);
    }
  });

  test('whoever must not see the members gets no e-mail addresses', async () => {
    const { workspace, owner } = await app.build.workspace();
    const viewer = await app.build.member({ workspace, role: 'viewer' });
    await add(owner, workspace, { name: 'Filiale', responsibleId: owner.id });
    expect((await csv(owner, workspace)).body).toContain(owner.email);
    const seen = await csv(viewer, workspace);
    expect(seen.statusCode).toBe(200);
    expect(seen.body).toContain('Filiale');
    expect(seen.body).not.toContain(owner.email);
    expect(seen.body).not.toContain('Verantwortliche Person');
  });
});
