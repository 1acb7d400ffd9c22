import { type Comment, type Mention, mostComments, mostMentions, type Role, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';

describeOnEngines('comments on a touchpoint', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let workspace: { id: string };
  let params: { workspaceId: string; touchpointId: string };
  const people = {} as Record<Role, BuiltUser>;

  beforeAll(async () => {
    app = await testApp({ database: engine });
    const made = await app.build.workspace();
    ({ owner, workspace } = made);
    const touchpoint = await app.build.touchpoint({ workspace, name: 'Hotline' });
    params = { workspaceId: workspace.id, touchpointId: touchpoint.id };
    for (const role of ['touchpointManager', 'editor', 'analyst', 'viewer'] as const) {
      people[role] = await app.build.member({ workspace, role });
    }
  });
  afterAll(() => app.stop());

  const pass = (seconds = 60) => {
    app.clock.now = new Date(app.clock.now.getTime() + seconds * 1000);
  };
  const add = (as: BuiltUser | null, text: string, of = params) =>
    app.as(as).call(routes.addComment, { params: of, body: { text } });
  const added = async (as: BuiltUser, text: string): Promise<Comment> => {
    pass();
    const reply = await add(as, text);
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  const change = (as: BuiltUser, id: string, text: string, of = params) =>
    app.as(as).call(routes.changeComment, { params: { ...of, commentId: id }, body: { text } });
  const remove = (as: BuiltUser, id: string, of = params) =>
    app.as(as).call(routes.removeComment, { params: { ...of, commentId: id } });
  const list = async (query: Record<string, string | number> = {}) =>
    (await app.as(people.viewer).call(routes.listComments, { params, query })).json();
  const mentions = async (
    as: BuiltUser,
    query: Record<string, string | number> = {},
  ): Promise<{ items: Mention[]; nextCursor: string | null; unseen: number }> =>
    (await app.as(as).call(routes.listMyMentions, { params: { workspaceId: workspace.id }, query })).json();
  const see = (as: BuiltUser, commentIds: string[], workspaceId = workspace.id) =>
    app.as(as).call(routes.seeMentions, { params: { workspaceId }, body: { commentIds } });

  test('whoever only looks writes nothing, and nothing is found through another workspace', async () => {
    const { id } = await added(people.editor, `Verborgen @[${people.analyst.id}]`);
    expect((await add(null, 'Nein')).statusCode).toBe(401);
    expect((await add(people.viewer, 'Nein')).statusCode).toBe(403);

    const { workspace: elsewhere, owner: outsider } = await app.build.workspace();
    const beside = { ...params, touchpointId: (await app.build.touchpoint({ workspace })).id };
    const foreign = { ...params, workspaceId: elsewhere.id };
    const replies = [
      await app.as(outsider).call(routes.listComments, { params: foreign }),
      await add(outsider, 'Nein', foreign),
      await change(outsider, id, 'Nein', foreign),
      await remove(outsider, id, foreign),
      await change(people.editor, id, 'Nein', beside),
      await remove(people.editor, id, beside),
    ];
    for (const reply of replies) {
      expect(reply.statusCode).toBe(404);
      expect(reply.body).not.toContain('Verborgen');
    }
    expect((await list()).items).toContainEqual(expect.objectContaining({ id, text: expect.stringContaining('Verb') }));
  });

  test.each([
    ['nothing', '  '],
    ['more than fits', 'x'.repeat(4001)],
  ])('refuses %s', async (_, text) => {
    expect((await add(owner, text)).statusCode).toBe(400);
  });

  test('comments come newest first, page by page, with who wrote them', async () => {
    const first = await added(people.analyst, 'Eins <b>fett</b>');
    const second = await added(people.editor, 'Zwei');
    const page = await list({ limit: 1 });
    expect(page.items).toMatchObject([
      { id: second.id, text: 'Zwei', writtenBy: people.editor.name, authorId: people.editor.id, isMine: false },
    ]);
    const next = await list({ limit: 1, cursor: page.nextCursor });
    expect(next.items).toMatchObject([{ id: first.id, text: 'Eins <b>fett</b>', mentioned: [] }]);
    expect(first).toMatchObject({ isMine: true, createdAt: first.changedAt });
  });

  test('one changes only what one wrote oneself, and removes it; who manages touchpoints removes any', async () => {
    const { id } = await added(people.editor, 'Alt');
    for (const role of ['analyst', 'touchpointManager', 'viewer'] as const) {
      expect((await change(people[role], id, 'Fremd')).statusCode).toBe(403);
    }
    expect((await remove(people.analyst, id)).statusCode).toBe(403);
    pass();
    const changed = (await change(people.editor, id, 'Neu')).json();
    expect(changed).toMatchObject({ id, text: 'Neu', isMine: true });
    expect(changed.changedAt > changed.createdAt).toBe(true);
    expect((await remove(people.editor, id)).statusCode).toBe(204);
    expect((await remove(people.editor, id)).statusCode).toBe(404);
    expect((await change(people.editor, id, 'Noch einmal')).statusCode).toBe(404);

    for (const as of [people.touchpointManager, owner]) {
      expect((await remove(as, (await added(people.editor, 'Fremd')).id)).statusCode).toBe(204);
    }
  });

  test('only members can be mentioned, and not a crowd', async () => {
    const { owner: outsider } = await app.build.workspace();
    for (const text of [`@[${outsider.id}]`, `@[${owner.id}] @[nobody-has-this]`]) {
      const reply = await add(people.editor, text);
      expect(reply.statusCode).toBe(422);
      expect(reply.json()).toMatchObject({ code: 'mention_unknown' });
      expect(reply.body).not.toContain(outsider.name);
    }
    const { id } = await added(people.editor, 'Ohne');
    expect((await change(people.editor, id, `@[${outsider.id}]`)).statusCode).toBe(422);
    expect((await mentions(outsider)).items).toBeUndefined();

    const crowd = Array.from({ length: mostMentions + 1 }, (_, index) => `@[person-number-${index}]`).join(' ');
    expect((await add(people.editor, crowd)).json()).toMatchObject({
      ...{ code: 'mentions_too_many', params: { limit: mostMentions } },
    });
    expect((await added(people.editor, 'Mail an a@[x] und @[kurz]')).mentioned).toEqual([]);
  });

  test('who is mentioned learns of it once, unseen first, with touchpoint and words', async () => {
    const person = await app.build.member({ workspace, role: 'viewer' });
    const first = await added(people.editor, `@[${person.id}] eins, @[${person.id}]!`);
    const second = await added(people.analyst, `zwei @[${person.id}] und @[${owner.id}]`);
    expect(second.mentioned).toEqual([
      { userId: person.id, name: person.name },
      { userId: owner.id, name: owner.name },
    ]);
    const before = await mentions(person);
    expect(before.unseen).toBe(2);
    expect(before.items.map(({ comment, touchpoint, seenAt }) => [comment.id, touchpoint.name, seenAt])).toEqual([
      [second.id, 'Hotline', null],
      [first.id, 'Hotline', null],
    ]);

    // Nobody sees for somebody else, nor through another workspace.
    await see(people.editor, [second.id]);
    const { workspace: elsewhere } = await app.build.workspace();
    await app.build.member({ workspace: elsewhere, user: person });
    expect((await see(person, [second.id], elsewhere.id)).json()).toEqual({ unseen: 0 });
    expect((await mentions(person)).unseen).toBe(2);
    expect((await see(person, [second.id, 'nobody-has-this'])).json()).toEqual({ unseen: 1 });
    const after = await mentions(person, { limit: 1 });
    expect(after.items.map(({ comment }) => comment.id)).toEqual([first.id]);
    const next = await mentions(person, { limit: 1, cursor: after.nextCursor! });
    expect(next.items[0]).toMatchObject({ comment: { id: second.id }, seenAt: app.clock.now.toISOString() });
    expect(next.nextCursor).toBeNull();
  });

  test('mentions keep in step with the text; what was seen stays seen, oneself is not told', async () => {
    const person = await app.build.member({ workspace, role: 'viewer' });
    const other = await app.build.member({ workspace, role: 'viewer' });
    const { id } = await added(people.editor, `@[${person.id}] @[${people.editor.id}]`);
    expect((await mentions(people.editor)).items.map(({ comment }) => comment.id)).not.toContain(id);
    await see(person, [id]);
    pass();
    expect((await change(people.editor, id, `@[${person.id}] @[${other.id}] anders`)).statusCode).toBe(200);
    expect((await mentions(person)).items).toMatchObject([
      { comment: { id, text: expect.stringContaining('anders') }, seenAt: expect.any(String) },
    ]);
    expect(await mentions(other)).toMatchObject({ unseen: 1, items: [{ seenAt: null }] });
    await change(people.editor, id, `Nur noch @[${other.id}]`);
    expect((await mentions(person)).items).toEqual([]);
    await remove(people.editor, id);
    expect(await mentions(other)).toMatchObject({ unseen: 0, items: [] });
  });

  test('whoever left keeps standing in the text, without a name', async () => {
    const person = await app.build.member({ workspace, role: 'editor', user: await app.build.user({ name: 'Gone' }) });
    const { id } = await added(people.editor, `@[${person.id}] hat es gesehen`);
    const theirs = await added(person, 'Ich gehe');
    const leave = { params: { workspaceId: workspace.id, userId: person.id } };
    expect((await app.as(owner).call(routes.removeMember, leave)).statusCode).toBe(204);

    const { items } = (await list()) as { items: Comment[] };
    expect(items.find((one) => one.id === id)?.mentioned).toEqual([{ userId: person.id, name: null }]);
    expect(items.find((one) => one.id === theirs.id)).toMatchObject({ writtenBy: 'Gone', authorId: null });
    expect((await change(people.editor, id, `@[${person.id}] hat es wohl gesehen`)).statusCode).toBe(200);
    expect((await add(people.editor, `@[${person.id}]`)).statusCode).toBe(422);
  });

  test('the audit log says that somebody spoke, never what', async () => {
    const { id } = await added(people.editor, `Geheim @[${owner.id}]`);
    await change(people.editor, id, 'Verschwiegen');
    await change(people.editor, id, 'Verschwiegen');
    await remove(people.touchpointManager, id);
    const entries = await app.services.database
      .selectFrom('auditEntry')
      .selectAll()
      .where('targetId', '=', id)
      .orderBy('action')
      .execute();
    expect(entries.map(({ action, actorName, targetName }) => [action, actorName, targetName])).toEqual([
      ['comment.add', people.editor.name, 'Hotline'],
      ['comment.change', people.editor.name, 'Hotline'],
      ['comment.remove', people.touchpointManager.name, 'Hotline'],
    ]);
    expect(JSON.parse(entries[1]!.before!)).toEqual({ mentions: 1 });
    expect(JSON.stringify(entries)).not.toMatch(/Geheim|Verschwiegen/);
  });

  test('there is an end to how many a touchpoint takes', async () => {
    const { id: touchpointId } = await app.build.touchpoint({ workspace });
    const at = app.services.now().toISOString();
    const rows = Array.from({ length: mostComments - 1 }, () => ({
      ...{ id: app.services.newId(), workspaceId: workspace.id, touchpointId, text: 'x', createdAt: at, changedAt: at },
      ...{ byId: 'x', byName: 'X' },
    }));
    for (let from = 0; from < rows.length; from += 500) {
      await app.services.database
        .insertInto('comment')
        .values(rows.slice(from, from + 500))
        .execute();
    }
    const of = { ...params, touchpointId };
    const replies = await Promise.all([add(owner, 'Vorletzter', of), add(owner, 'Letzter', of)]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422]);
    expect(replies.find(({ statusCode }) => statusCode === 422)?.json()).toMatchObject({
      ...{ code: 'comments_too_many', params: { limit: mostComments } },
    });
  });
});
