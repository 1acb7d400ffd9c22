import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Evidence, mostEvidence, mostEvidenceBytes, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { makeExif, makeJpeg, makeOffice, makePng, pdf, secret, segment } from './made-files.fixture.ts';
import { sweepEvidence } from './sweep-evidence.ts';

describeOnEngines('evidence of a touchpoint', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let editor: BuiltUser;
  let stranger: BuiltUser;
  let viewer: BuiltUser;
  let workspace: { id: string };
  let params: { workspaceId: string; touchpointId: string };

  beforeAll(async () => {
    app = await testApp({ database: engine });
    const made = await app.build.workspace();
    ({ owner, workspace } = made);
    const department = await app.build.department({ workspace });
    const touchpoint = await app.build.touchpoint({ workspace, name: 'Filiale', departmentId: department.id });
    params = { workspaceId: workspace.id, touchpointId: touchpoint.id };
    editor = await app.build.member({ workspace, role: 'editor', departmentIds: [department.id] });
    stranger = await app.build.member({ workspace, role: 'editor' });
    viewer = await app.build.member({ workspace, role: 'viewer' });
  });
  afterAll(() => app.stop());

  const add = (as: BuiltUser | null, body: Buffer, fileName = 'foto.png') =>
    app.as(as).call(routes.addEvidence, { params, query: { fileName }, body });
  const added = async (as: BuiltUser, body: Buffer, fileName?: string): Promise<Evidence> => {
    const reply = await add(as, body, fileName);
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  const one = (evidenceId: string, of = params) => ({ params: { ...of, evidenceId } });
  const list = async (): Promise<Evidence[]> =>
    (await app.as(viewer).call(routes.listEvidence, { params })).json().items;
  const read = (as: BuiltUser | null, id: string) => app.as(as).call(routes.readEvidenceFile, one(id));
  const filesOf = async () => (await readdir(join(app.dataFolder, 'evidence')).catch(() => [])).sort();
  let grey = 0;
  const newPng = () => {
    grey += 1;
    return makePng({ grey });
  };

  test('only who edits the touchpoint adds, changes and removes; nothing is found through another workspace', async () => {
    const { id } = await added(owner, newPng(), 'Geheim.png');
    const before = await filesOf();
    expect((await add(null, newPng())).statusCode).toBe(401);
    expect((await read(null, id)).statusCode).toBe(401);
    for (const as of [viewer, stranger]) {
      expect((await add(as, newPng())).statusCode).toBe(403);
      const changed = await app.as(as).call(routes.changeEvidence, { ...one(id), body: { caption: 'Nein' } });
      expect(changed.statusCode).toBe(403);
      expect((await app.as(as).call(routes.removeEvidence, one(id))).statusCode).toBe(403);
      expect((await read(as, id)).statusCode).toBe(200);
    }

    const { workspace: elsewhere, owner: outsider } = await app.build.workspace();
    const other = await app.build.touchpoint({ workspace });
    const foreign = { ...params, workspaceId: elsewhere.id };
    const beside = { ...params, touchpointId: other.id };
    const replies = [
      await app.as(outsider).call(routes.listEvidence, { params: foreign }),
      await app.as(outsider).call(routes.addEvidence, { params: foreign, query: { fileName: 'x' }, body: newPng() }),
    ];
    for (const [as, of] of [
      [outsider, foreign],
      [owner, beside],
    ] as const) {
      replies.push(
        await app.as(as).call(routes.readEvidenceFile, one(id, of)),
        await app.as(as).call(routes.changeEvidence, { ...one(id, of), body: { caption: 'Nein' } }),
        await app.as(as).call(routes.removeEvidence, one(id, of)),
      );
    }
    for (const reply of replies) {
      expect(reply.statusCode).toBe(404);
      expect(reply.body).not.toContain('Geheim');
    }
    expect(await filesOf()).toEqual(before);
    expect(await list()).toContainEqual(expect.objectContaining({ id, caption: '' }));
  });

  test.each([
    ['an SVG that is called a picture', Buffer.from('<svg onload="alert(1)"/>'), 'evidence_refused', 422],
    ['an empty file', Buffer.alloc(0), 'evidence_unreadable', 422],
    ['half a picture', makePng().subarray(0, -20), 'evidence_unreadable', 422],
    ['a picture of 900 megapixels', makePng({ width: 30_000, height: 30_000 }), 'image_too_large', 422],
    ['more than 10 MB', Buffer.alloc(mostEvidenceBytes + 1, 'x'), 'body_too_large', 413],
  ])('refuses %s and keeps nothing of it', async (_, body, code, status) => {
    const before = await filesOf();
    const reply = await add(editor, body);
    expect(reply.statusCode).toBe(status);
    expect(reply.json()).toMatchObject({ code });
    expect(await filesOf()).toEqual(before);
  });

  test.each([
    ['a caption that is too long', { caption: 'x'.repeat(501) }],
    ['a day that is none', { takenOn: '2026-02-30' }],
  ])('refuses %s', async (_, body) => {
    const { id } = await added(editor, newPng());
    expect((await app.as(editor).call(routes.changeEvidence, { ...one(id), body })).statusCode).toBe(400);
  });

  test('a photo is kept without place and names, with the day it was taken on (004-01)', async () => {
    const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), makeExif()]));
    const evidence = await added(editor, makeJpeg({ segments: [exif] }), 'C:\\Fotos\\Schalter 1.JPG');
    expect(evidence).toMatchObject({
      ...{ fileName: 'Schalter 1.JPG', mediaType: 'image/jpeg', takenOn: '2026-05-17' },
      ...{ caption: '', addedBy: editor.name, bytes: makeJpeg().length },
    });
    expect(JSON.stringify(evidence)).not.toContain('byId');

    const stored = await readFile(join(app.dataFolder, 'evidence', evidence.id));
    expect(stored.equals(makeJpeg())).toBe(true);
    expect(stored.includes(secret)).toBe(false);
    expect((await read(viewer, evidence.id)).rawPayload.equals(stored)).toBe(true);
    expect((await list()).map(({ id }) => id)).toContain(evidence.id);
  });

  test('bytes come as what they are, and can do nothing where they are looked at', async () => {
    const picture = await read(viewer, (await added(editor, newPng(), 'Größe "1";\u202egpj.exe')).id);
    expect(picture.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=3600',
      vary: 'cookie, authorization',
      'content-length': String(picture.rawPayload.length),
      'content-disposition': `inline; filename="Gr__e _1__gpj.exe.png"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22%3Bgpj.exe.png`,
    });

    for (const [bytes, name, type, kept] of [
      [pdf, 'leitfaden.pdf', 'application/pdf', 'leitfaden.pdf'],
      [Buffer.from('rem nothing'), 'start.bat', 'text/plain; charset=utf-8', 'start.bat.txt'],
      [Buffer.from('=1+1;2'), '../../liste.csv', 'text/plain; charset=utf-8', 'liste.csv.txt'],
      [
        makeOffice(),
        'brief.docm',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'brief.docm.docx',
      ],
    ] as const) {
      const reply = await read(viewer, (await added(editor, bytes, name)).id);
      expect(reply.headers['content-type']).toBe(type);
      expect(reply.headers['content-disposition']).toBe(`attachment; filename="${kept}"; filename*=UTF-8''${kept}`);
      expect(reply.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
      expect(reply.rawPayload.equals(bytes)).toBe(true);
    }
  });

  test('the same bytes at one touchpoint are one file, at another they are another', async () => {
    const bytes = newPng();
    const first = await added(editor, bytes, 'eins.png');
    await app.as(editor).call(routes.changeEvidence, { ...one(first.id), body: { caption: 'Eingang' } });
    const before = await filesOf();
    const replies = await Promise.all([added(editor, bytes, 'zwei.png'), added(owner, bytes, 'drei.png')]);
    for (const again of replies)
      expect(again).toMatchObject({ id: first.id, fileName: 'eins.png', caption: 'Eingang' });
    expect(await filesOf()).toEqual(before);

    const other = await app.build.touchpoint({ workspace });
    const there = await app.as(owner).call(routes.addEvidence, {
      params: { ...params, touchpointId: other.id },
      ...{ query: { fileName: 'eins.png' }, body: bytes },
    });
    expect(there.json().id).not.toBe(first.id);
  });

  test('what is said of a file can be changed; what is not named stays', async () => {
    const { id } = await added(editor, newPng());
    const change = async (body: object) =>
      (await app.as(editor).call(routes.changeEvidence, { ...one(id), body })).json();
    expect(await change({ caption: ' Der Eingang ', takenOn: '2026-06-01' })).toMatchObject({ caption: 'Der Eingang' });
    expect(await change({ caption: 'Tür' })).toMatchObject({ caption: 'Tür', takenOn: '2026-06-01' });
    expect(await change({ takenOn: null })).toMatchObject({ caption: 'Tür', takenOn: null });
    expect(await change({})).toMatchObject({ caption: 'Tür', takenOn: null });
    expect(await list()).toContainEqual(expect.objectContaining({ id, caption: 'Tür' }));
  });

  test('what is removed is gone, bytes and all', async () => {
    const { id } = await added(editor, newPng());
    expect(await filesOf()).toContain(id);
    expect((await app.as(editor).call(routes.removeEvidence, one(id))).statusCode).toBe(204);
    expect(await filesOf()).not.toContain(id);
    expect((await read(editor, id)).statusCode).toBe(404);
    expect((await app.as(editor).call(routes.removeEvidence, one(id))).statusCode).toBe(404);
  });

  test('bytes that no touchpoint shows are swept up, those of today and those that are shown are not', async () => {
    const { id } = await added(editor, newPng());
    const folder = join(app.dataFolder, 'evidence');
    const stray = ['stray-whole', 'stray-half.part', 'stray-young'];
    for (const name of stray) await writeFile(join(folder, name), 'x');
    const now = app.services.now();
    for (const name of [id, 'stray-whole', 'stray-half.part']) {
      await utimes(join(folder, name), now, new Date(now.getTime() - 2 * 60 * 60 * 1000));
    }
    await utimes(join(folder, 'stray-young'), now, now);
    await sweepEvidence(app.services);
    const left = await filesOf();
    expect(left).toEqual(expect.arrayContaining([id, 'stray-young']));
    expect(left.filter((name) => name.startsWith('stray'))).toEqual(['stray-young']);
    expect((await read(viewer, id)).statusCode).toBe(200);
  });

  test('the audit log says what kind of file came and went, in nobody’s words', async () => {
    const { id } = await added(editor, newPng(), 'Frau Geheim.png');
    await app.as(editor).call(routes.changeEvidence, { ...one(id), body: { caption: 'Verschwiegen' } });
    await app.as(editor).call(routes.removeEvidence, one(id));
    const entries = await app.services.database
      .selectFrom('auditEntry')
      .selectAll()
      .where('targetId', '=', id)
      .orderBy('action')
      .execute();
    expect(entries.map(({ action, targetName }) => [action, targetName])).toEqual([
      ['evidence.add', 'Filiale'],
      ['evidence.change', 'Filiale'],
      ['evidence.remove', 'Filiale'],
    ]);
    expect(JSON.parse(entries[0]!.after!)).toMatchObject({ mediaType: 'image/png' });
    expect(JSON.parse(entries[1]!.after!)).toEqual({ takenOn: null, textsChanged: ['caption'] });
    expect(JSON.stringify(entries)).not.toMatch(/Geheim|Verschwiegen/);
  });

  test('there is an end to how many a touchpoint takes', async () => {
    const { id: touchpointId } = await app.build.touchpoint({ workspace });
    const rows = Array.from({ length: mostEvidence - 1 }, (_, index) => ({
      ...{ id: app.services.newId(), ...params, touchpointId, fileName: 'x.png', mediaType: 'image/png', bytes: 1 },
      ...{ fileHash: String(index), caption: '', takenOn: null, createdAt: app.services.now().toISOString() },
      ...{ byId: 'x', byName: 'X' },
    }));
    await app.services.database.insertInto('evidence').values(rows).execute();
    const call = (body: Buffer) =>
      app.as(owner).call(routes.addEvidence, { params: { ...params, touchpointId }, query: { fileName: 'x' }, body });
    const before = await filesOf();
    const replies = await Promise.all([call(newPng()), call(newPng())]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422]);
    expect(replies.find(({ statusCode }) => statusCode === 422)?.json()).toMatchObject({
      ...{ code: 'evidence_too_many', params: { limit: mostEvidence } },
    });
    expect(await filesOf()).toHaveLength(before.length + 1);
  });
});
