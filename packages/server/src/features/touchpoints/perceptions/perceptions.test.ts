import { type Perception, type Role, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { mostPerceptions } from './add-perception.ts';

describeOnEngines('core forms of a touchpoint', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let params: { workspaceId: string; touchpointId: string };
  let departmentId: string;
  const people = {} as Record<Role, BuiltUser>;

  beforeAll(async () => {
    app = await testApp({ database: engine });
    const made = await app.build.workspace();
    owner = made.owner;
    const { workspace } = made;
    departmentId = (await app.build.department({ workspace, name: 'Service' })).id;
    const touchpoint = await app.build.touchpoint({ workspace, name: 'Hotline', departmentId });
    params = { workspaceId: workspace.id, touchpointId: touchpoint.id };
    for (const role of ['editor', 'analyst', 'viewer'] as const) {
      people[role] = await app.build.member({ workspace, role });
    }
  });
  afterAll(() => app.stop());

  const asked = { source: 'staff', expect: 'Ich erwarte, dass jemand abhebt.' } as const;
  const add = (as: BuiltUser, body: object = asked) =>
    app.as(as).call(routes.addPerception, { params, body: body as typeof asked });
  const added = async (as: BuiltUser, body: object = asked): Promise<Perception> => {
    const reply = await add(as, body);
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  const change = (as: BuiltUser, { id, ...body }: { id: string; version: number; [field: string]: unknown }) =>
    app.as(as).call(routes.changePerception, {
      params: { ...params, perceptionId: id },
      body: { ...asked, ...body },
    });
  const remove = (as: BuiltUser, id: string) =>
    app.as(as).call(routes.removePerception, { params: { ...params, perceptionId: id } });
  const list = async (as: BuiltUser): Promise<Perception[]> =>
    (await app.as(as).call(routes.listPerceptions, { params })).json().items;

  test('whoever only looks writes nothing, and nothing is found through another workspace', async () => {
    expect((await app.as(null).call(routes.listPerceptions, { params })).statusCode).toBe(401);
    expect((await add(people.viewer)).statusCode).toBe(403);
    const perception = await added(people.analyst, { ...asked, get: 'Verborgen' });

    const { workspace, owner: outsider } = await app.build.workspace();
    const foreign = { ...params, workspaceId: workspace.id };
    const one = { ...foreign, perceptionId: perception.id };
    const as = app.as(outsider);
    const replies = [
      await as.call(routes.listPerceptions, { params: foreign }),
      await as.call(routes.addPerception, { params: foreign, body: asked }),
      await as.call(routes.changePerception, { params: one, body: { ...asked, version: 1 } }),
      await as.call(routes.removePerception, { params: one }),
    ];
    for (const reply of replies) {
      expect(reply.statusCode).toBe(404);
      expect(reply.body).not.toContain('Verborgen');
    }
    // Nor through another touchpoint of the same workspace.
    const other = await app.build.touchpoint({ workspace: { id: params.workspaceId } });
    const elsewhere = { ...params, touchpointId: other.id, perceptionId: perception.id };
    expect((await app.as(owner).call(routes.removePerception, { params: elsewhere })).statusCode).toBe(404);
    expect(await list(owner)).toContainEqual(expect.objectContaining({ id: perception.id, version: 1 }));
  });

  test.each([
    ['no answer at all', { source: 'staff' }, 'body.expect'],
    ['nobody who speaks', { expect: 'Ruhe' }, 'body.source'],
    ['a level that is none', { ...asked, level: 'fine' }, 'body.level'],
    ['a day that is none', { ...asked, heldOn: '2026-02-30' }, 'body.heldOn'],
    ['more than fits', { ...asked, get: 'x'.repeat(2001) }, 'body.get'],
    ['a segment that is not there', { ...asked, segmentId: 'nobody-has-this' }, 'body.segmentId'],
  ])('refuses %s', async (_, body, path) => {
    const before = await list(owner);
    const reply = await add(owner, body);
    expect(reply.statusCode).toBe(400);
    expect(reply.json().params.issues).toContainEqual(expect.objectContaining({ path }));
    expect(await list(owner)).toEqual(before);
  });

  test('expected, got, in which way, reaction and the three levels stand side by side by who speaks (000-15, 000-26)', async () => {
    const staff = await added(people.analyst, { ...asked, level: 'ok', voice: 'Team Hotline' });
    app.clock.now = new Date(app.clock.now.getTime() + 60_000);
    const customer = await added(owner, {
      ...{ source: 'customer', level: 'disappointing', heldOn: '2026-06-01' },
      ...{ expect: 'Eine Antwort', get: 'Musik', manner: 'Automat', react: 'Ich lege auf' },
      ...{ disappoints: 'Warten', ok: 'Die Musik', delights: 'Ein Rückruf', before: 'Suchen', after: 'Schimpfen' },
    });

    const seen = (await list(people.viewer)).filter(({ id }) => [staff.id, customer.id].includes(id));
    expect(seen).toMatchObject([
      { source: 'staff', level: 'ok', voice: 'Team Hotline', get: '', isMine: false, writtenBy: people.analyst.name },
      { source: 'customer', level: 'disappointing', heldOn: '2026-06-01', get: 'Musik', after: 'Schimpfen' },
    ]);
    expect((await list(owner)).find(({ id }) => id === customer.id)?.isMine).toBe(true);
    const record = await app.as(owner).call(routes.readTouchpoint, { params });
    expect(record.json().perceptions).toBe((await list(owner)).length);
  });

  test('whoever only says how it turned out has said something (003-15)', async () => {
    const voted = await added(people.analyst, { source: 'staff', level: 'disappointing' });
    expect(voted).toMatchObject({ level: 'disappointing', expect: '', get: '', react: '' });
    expect((await change(people.analyst, { id: voted.id, version: 1, level: null, expect: '' })).statusCode).toBe(400);
    expect((await remove(people.analyst, voted.id)).statusCode).toBe(204);
  });

  test('own ones are changed and removed by whoever wrote them, those of others by who edits the touchpoint', async () => {
    const editor = await app.build.member({
      workspace: { id: params.workspaceId },
      role: 'editor',
      departmentIds: [departmentId],
    });
    const mine = await added(people.editor);
    const foreign = await added(people.analyst);

    expect((await change(people.editor, { ...foreign, version: 1 })).statusCode).toBe(403);
    expect((await remove(people.editor, foreign.id)).statusCode).toBe(403);
    expect((await remove(people.viewer, foreign.id)).statusCode).toBe(403);
    expect((await change(people.editor, { id: mine.id, version: 1, get: 'Ein Mensch' })).json()).toMatchObject({
      ...{ version: 2, get: 'Ein Mensch', isMine: true },
    });
    expect((await change(editor, { id: mine.id, version: 2 })).json()).toMatchObject({
      ...{ version: 3, get: '', isMine: false, writtenBy: people.editor.name },
    });
    expect((await remove(editor, foreign.id)).statusCode).toBe(204);
    expect((await remove(people.editor, mine.id)).statusCode).toBe(204);
    expect((await remove(people.editor, mine.id)).statusCode).toBe(404);
    expect((await list(owner)).map(({ id }) => id)).not.toContain(mine.id);
  });

  test('whoever comes second learns that somebody was first', async () => {
    const { id } = await added(owner);
    const replies = await Promise.all(['Eins', 'Zwei'].map((get) => change(owner, { id, version: 1, get })));
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(replies.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('changed_meanwhile');
  });

  test('a segment must be there when it is chosen; what was said for it stays when it goes', async () => {
    const segment = { id: app.services.newId(), workspaceId: params.workspaceId, name: 'Familien' };
    const at = app.services.now().toISOString();
    await app.services.database
      .insertInto('entry')
      .values({
        ...segment,
        kind: 'segment',
        sortName: 'familien',
        body: '{}',
        version: 1,
        createdAt: at,
        changedAt: at,
      })
      .execute();
    const { id, segmentId } = await added(owner, { ...asked, segmentId: segment.id });
    expect(segmentId).toBe(segment.id);
    await app.services.database.deleteFrom('entry').where('id', '=', segment.id).execute();

    const kept = await change(owner, { id, version: 1, segmentId, react: 'Gut' });
    expect(kept.json()).toMatchObject({ segmentId, react: 'Gut' });
    expect((await add(owner, { ...asked, segmentId })).statusCode).toBe(400);
  });

  test('the audit log says which questions were answered and rewritten, never in which words (002-22)', async () => {
    const said = { voice: 'Frau Geheim', expect: 'Geheimnis', ok: 'Verschwiegen' };
    const { id } = await added(owner, { source: 'interview', level: 'ok', ...said });
    await change(owner, { id, version: 1, ...{ source: 'interview', level: 'delighting' }, ...said, expect: 'Anders' });
    await remove(owner, id);

    const entries = await app.services.database
      .selectFrom('auditEntry')
      .selectAll()
      .where('targetId', '=', id)
      .orderBy('action')
      .execute();
    expect(entries.map(({ action, targetName }) => [action, targetName])).toEqual([
      ['perception.add', 'Hotline'],
      ['perception.change', 'Hotline'],
      ['perception.remove', 'Hotline'],
    ]);
    expect(JSON.parse(entries[0]!.after!)).toMatchObject({ source: 'interview', questions: ['expect', 'ok'] });
    expect(JSON.parse(entries[1]!.before!)).toEqual({ level: 'ok' });
    expect(JSON.parse(entries[1]!.after!)).toEqual({ level: 'delighting', textsChanged: ['expect'] });
    expect(JSON.parse(entries[2]!.before!)).toMatchObject({ level: 'delighting' });
    expect(JSON.stringify(entries)).not.toMatch(/Geheim|Verschwiegen|Anders/);
  });

  test('there is an end to how many a touchpoint takes', async () => {
    const { id: touchpointId } = await app.build.touchpoint({ workspace: { id: params.workspaceId } });
    const at = app.services.now().toISOString();
    const rows = Array.from({ length: mostPerceptions - 1 }, () => ({
      ...{ id: app.services.newId(), ...params, touchpointId, source: 'staff', voice: '', segmentId: null },
      ...{ level: null, heldOn: null, answers: '{}', version: 1, createdAt: at, changedAt: at, byId: 'x', byName: 'X' },
    }));
    await app.services.database.insertInto('perception').values(rows).execute();
    const call = () => app.as(owner).call(routes.addPerception, { params: { ...params, touchpointId }, body: asked });

    const replies = await Promise.all([call(), call()]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422]);
    expect(replies.find(({ statusCode }) => statusCode === 422)?.json()).toMatchObject({
      ...{ code: 'perceptions_too_many', params: { limit: mostPerceptions } },
    });
  });
});
