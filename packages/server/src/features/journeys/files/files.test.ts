import {
  everybody,
  type ImportedMap,
  type JourneyMap,
  type MapFileFormat,
  mapFileFormats,
  type Role,
  routes,
} from '@anklang/domain';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { idOf, makeMap } from './made-map.fixture.ts';

const exportRoutes = {
  ...{ svg: routes.exportMapSvg, pdf: routes.exportMapPdf, pptx: routes.exportMapPptx },
  ...{ xlsx: routes.exportMapXlsx, mermaid: routes.exportMapMermaid, cjml: routes.exportMapCjml },
} as const satisfies Record<MapFileFormat, unknown>;

describeOnEngines('journeys as files', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let workspace: { id: string };
  let journey: JourneyMap;
  const people = {} as Record<Role, BuiltUser>;

  beforeAll(async () => {
    app = await testApp({ database: engine });
    ({ workspace, owner } = await app.build.workspace());
    people.viewer = await app.build.member({ workspace, role: 'viewer' });
    const params = { workspaceId: workspace.id };
    const touchpoint = await app
      .as(owner)
      .call(routes.addTouchpoint, { params, body: { name: 'Hotline', lifecycle: 'active' } });
    const body = { name: 'Schaden & Größe <melden>', description: 'Vom Blechschaden bis zum Geld.' };
    const added = await app.as(owner).call(routes.addJourneyMap, { params, body });
    const { map } = makeMap(6);
    // Of what the made map names, this workspace has one touchpoint.
    map.personas = [];
    for (const [place, step] of map.steps.entries()) {
      Object.assign(step, { phaseId: null, mapId: null, touchpointIds: place === 2 ? [touchpoint.json().id] : [] });
    }
    map.lanes = map.lanes.filter(({ kind }) => kind !== 'systems' && kind !== 'owner');
    const kept = new Set(map.lanes.map(({ id }) => id));
    for (const cells of Object.values(map.cells)) {
      for (const laneId of Object.keys(cells)) if (!kept.has(laneId)) delete cells[laneId];
    }
    const changed = await app.as(owner).call(routes.changeJourneyMap, {
      params: { ...params, mapId: added.json().id },
      body: { clientId: idOf('client', 1), base: added.json().version, operations: [{ do: 'replaceMap', map }] },
    });
    expect(changed.statusCode, changed.body).toBe(200);
    const read = await app.as(owner).call(routes.readJourneyMap, { params: { ...params, mapId: added.json().id } });
    journey = read.json();
  }, 60_000);
  afterAll(() => app.stop());

  const one = () => ({ workspaceId: workspace.id, mapId: journey.id });
  const take = (format: MapFileFormat, query: Record<string, string> = {}, as: BuiltUser | null = people.viewer) =>
    app.as(as).call(exportRoutes[format], { params: one(), query });
  const bring = (body: Buffer | string, { as = owner as BuiltUser | null, fileName = 'datei.xlsx' } = {}) =>
    app
      .as(as)
      .call(routes.importMap, { params: { workspaceId: workspace.id }, query: { fileName, language: 'de' }, body });

  test('nobody takes a journey from outside, viewers bring none', async () => {
    const { workspace: other, owner: outsider } = await app.build.workspace();
    for (const format of mapFileFormats) {
      expect((await take(format, {}, null)).statusCode).toBe(401);
      expect((await take(format, {}, outsider)).statusCode).toBe(404);
      const elsewhere = { workspaceId: other.id, mapId: journey.id };
      expect((await app.as(outsider).call(exportRoutes[format], { params: elsewhere })).statusCode).toBe(404);
      const limits = { params: { ...elsewhere, format } };
      expect((await app.as(outsider).call(routes.listMapFileLosses, limits)).statusCode).toBe(404);
    }
    expect((await bring('x', { as: null })).statusCode).toBe(401);
    expect((await bring('x', { as: people.viewer })).statusCode).toBe(403);
    expect((await bring('x', { as: outsider })).statusCode).toBe(404);
  });

  test('refuses what is not asked for well', async () => {
    expect((await take('pdf', { paper: 'a0' })).statusCode).toBe(400);
    expect((await take('svg', { language: 'fr' })).statusCode).toBe(400);
    const stranger = await take('svg', { persona: idOf('segment', 1) });
    expect(stranger.json()).toMatchObject({ code: 'request_invalid', params: { issues: [{ path: 'query.persona' }] } });
    expect((await take('svg', { versionId: idOf('version', 1) })).statusCode).toBe(404);
    const odd = await app.as(owner).call(routes.listMapFileLosses, { params: { ...one(), format: 'docx' as never } });
    expect(odd.statusCode).toBe(404);
  });

  test.each(['de', 'en'])('is taken away in every format (%s)', async (language) => {
    const svg = await take('svg', { language });
    expect(svg.headers['content-type']).toContain('image/svg+xml');
    expect(svg.headers['content-disposition']).toContain("filename*=UTF-8''Schaden-Gr%C3%B6%C3%9Fe-melden.svg");
    expect(svg.body).toContain('Schaden &amp; Größe &lt;melden&gt;');
    expect(svg.body).toContain(language === 'de' ? 'Das schwächste Glied ist Schritt' : 'The weakest link is step');
    expect(svg.body).not.toMatch(/<script|https?:(?!\/\/www\.w3\.org)/);

    const pdf = await take('pdf', { language, paper: 'a3' });
    expect(pdf.headers['content-type']).toContain('application/pdf');
    const bytes = pdf.rawPayload.toString('latin1');
    expect(bytes.startsWith('%PDF-1.7')).toBe(true);
    for (const part of ['/StructTreeRoot', '/Marked true', `/Lang (${language})`, '/S /TH', '/S /Figure', '/Alt']) {
      expect(bytes).toContain(part);
    }

    const parts = unzipSync(new Uint8Array((await take('pptx', { language })).rawPayload));
    const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThan(1);
    const texts = slides.map((name) => strFromU8(parts[name]!)).join('');
    expect(texts).toContain('<a:t>Tarife vergleichen</a:t>');
    expect(texts).toContain('<a:custGeom>');
    expect(Object.keys(parts).some((name) => /\.(?:png|jpe?g)$/.test(name))).toBe(false);

    expect((await take('mermaid', { language })).body).toMatch(/^journey\n {4}title Schaden & Größe <melden>\n/);
    const cjml = await take('cjml', { language });
    expect(cjml.body).toContain('<CJML version="2.0">');
    expect(cjml.body).toContain('<receiverLabel>Hotline</receiverLabel>');
  });

  test('says what a format cannot hold', async () => {
    const limits = async (format: MapFileFormat) =>
      (await app.as(people.viewer).call(routes.listMapFileLosses, { params: { ...one(), format } })).json().items;
    expect(await limits('xlsx')).toEqual([]);
    expect(await limits('pdf')).toEqual([{ what: 'signs', count: expect.any(Number), examples: ['🙂'] }]);
    expect(await limits('mermaid')).toContainEqual({ what: 'ways', count: 2, examples: ['wer schon Kunde ist'] });
    expect(await limits('cjml')).toContainEqual(expect.objectContaining({ what: 'levels', count: 6 }));
  });

  test('a spreadsheet brings the journey back as a new one, with an entry in the history of changes', async () => {
    const file = (await take('xlsx', { language: 'en' })).rawPayload;
    const reply = await bring(file);
    expect(reply.statusCode, reply.body).toBe(201);
    const imported: ImportedMap = reply.json();
    expect(imported).toMatchObject({
      ...{ name: journey.name, notHeld: [] },
      kept: { steps: 6, lanes: journey.map.lanes.length, levels: 12, ways: 2, touchpoints: 1 },
    });
    expect(imported.mapId).not.toBe(journey.id);
    const params = { workspaceId: workspace.id, mapId: imported.mapId };
    const read: JourneyMap = (await app.as(people.viewer).call(routes.readJourneyMap, { params })).json();
    expect(read.map.steps.map(({ name }) => name)).toEqual(journey.map.steps.map(({ name }) => name));
    expect(read.map.steps[2]!.touchpointIds).toEqual(journey.map.steps[2]!.touchpointIds);
    expect(Object.values(read.map.levels)).toEqual(Object.values(journey.map.levels));
    const audit = await app
      .as(owner)
      .call(routes.listAuditEntries, { params: { workspaceId: workspace.id }, query: { limit: 5 } });
    expect(audit.body).toContain(imported.mapId);
  });

  test('CJML comes in too, and what this workspace does not know is named', async () => {
    const { body } = await take('cjml', { language: 'de' });
    const strange = body
      .replace('<receiverLabel>Hotline<', '<receiverLabel>Faxgerät<')
      .replace(
        '</touchpoints>',
        '<plannedAction><touchpointID>T9</touchpointID><initiator><refersTo actorIDref="customer"/><initiatorLabel>Warten</initiatorLabel></initiator><category>wait</category></plannedAction></touchpoints>',
      );
    const reply = await bring(strange, { fileName: 'weg.cjml.xml' });
    expect(reply.statusCode, reply.body).toBe(201);
    expect(reply.json()).toMatchObject({
      kept: { steps: 7, touchpoints: 0 },
      notHeld: [{ what: 'elements', count: 1, examples: ['category: wait'] }],
    });
  });

  test.each<[string, () => Buffer | string, number, string]>([
    ['nothing', () => '', 422, 'file_empty'],
    ['bytes that are nothing', () => Buffer.from([1, 2, 3, 255]), 422, 'file_unreadable'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), 422, 'file_unreadable'],
    ['another XML', () => '<svg xmlns="http://www.w3.org/2000/svg"/>', 422, 'file_unreadable'],
    ['broken XML', () => '<CJML version="2.0"><plannedJourney>', 422, 'file_unreadable'],
    ['CJML without a journey', () => '<CJML version="2.0"/>', 422, 'file_unreadable'],
    [
      'a document type',
      () => `<!DOCTYPE CJML [<!ENTITY a "${'b'.repeat(99)}">]><CJML>&a;</CJML>`,
      422,
      'file_unreadable',
    ],
    [
      'elements within elements',
      () => `<CJML>${'<a>'.repeat(9000)}${'</a>'.repeat(9000)}</CJML>`,
      422,
      'file_unreadable',
    ],
    ['a broken archive', () => Buffer.from('PK\x03\x04 nothing more'), 422, 'file_unreadable'],
    ['an archive that is no spreadsheet', () => zip({ 'a.txt': 'a' }), 422, 'file_unreadable'],
    ['a spreadsheet without steps', () => sheet([['Ort', 'Zeit']]), 422, 'file_unreadable'],
    ['a spreadsheet with headings only', () => sheet([['Schritt', 'Ist']]), 422, 'file_empty'],
    [
      'ten thousand columns',
      () => sheet([['Schritt', ...Array.from({ length: 10_000 }, (_, n) => `S${n}`)]]),
      422,
      'file_too_large',
    ],
    ['more rows than anybody reads', () => sheet(Array.from({ length: 20_002 }, () => ['a'])), 422, 'file_too_large'],
    ['an archive that grows', () => zip({ 'xl/workbook.xml': ' '.repeat(80_000_000) }), 422, 'file_too_large'],
    ['more than ten megabytes', () => Buffer.alloc(10 * 1024 * 1024 + 1, 32), 422, 'file_too_large'],
  ])('refuses %s', async (_, make, status, code) => {
    const before = await app.as(owner).call(routes.listJourneyMaps, { params: { workspaceId: workspace.id } });
    const reply = await bring(make());
    expect([reply.statusCode, reply.json().code]).toEqual([status, code]);
    const after = await app.as(owner).call(routes.listJourneyMaps, { params: { workspaceId: workspace.id } });
    expect(after.json().items.length).toBe(before.json().items.length);
  });

  test('takes no more than a journey holds, and names the rest', async () => {
    const steps = Array.from({ length: 130 }, (_, place) => [`Schritt ${place + 1}`, 'x'.repeat(5000)]);
    const reply = await bring(sheet([['Schritt', 'Was tue ich?'], ...steps]), { fileName: 'ordner\\Groß.xlsx' });
    expect(reply.statusCode, reply.body).toBe(201);
    expect(reply.json()).toMatchObject({ name: 'Groß', kept: { steps: 120, cells: 120 } });
    expect(reply.json().notHeld).toEqual([
      {
        what: 'tooMany',
        count: 10,
        examples: ['Schritt 121', 'Schritt 122', 'Schritt 123', 'Schritt 124', 'Schritt 125'],
      },
      { what: 'longTexts', count: 120, examples: [expect.stringMatching(/^x{100,}…$/)] },
    ]);
  });

  test('formulas stay texts', async () => {
    const source =
      '<CJML><plannedJourney><journeyTitle>=1+1</journeyTitle><touchpoints><plannedAction><initiator><initiatorLabel>=cmd()</initiatorLabel></initiator></plannedAction></touchpoints></plannedJourney></CJML>';
    const { mapId } = (await bring(source)).json();
    const params = { workspaceId: workspace.id, mapId };
    const file = unzipSync(new Uint8Array((await app.as(owner).call(routes.exportMapXlsx, { params })).rawPayload));
    for (const [name, bytes] of Object.entries(file)) {
      if (name.startsWith('xl/worksheets/')) expect(strFromU8(bytes)).not.toContain('<f');
    }
    expect(everybody in (await app.as(owner).call(routes.readJourneyMap, { params })).json().map.levels).toBe(false);
  });
});

function zip(files: Record<string, string>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
}

/** The least a spreadsheet program would take for one. */
function sheet(rows: readonly (readonly string[])[]): Buffer {
  const xml = rows.map(
    (row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
  );
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zip({
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Tabelle1" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${xml.join('')}</sheetData></worksheet>`,
  });
}
