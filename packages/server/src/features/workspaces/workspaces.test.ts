import { routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../testing/build.ts';
import { describeOnEngines } from '../../testing/engines.ts';
import { type TestApp, testApp } from '../../testing/index.ts';

const day = 86_400_000;

describeOnEngines('workspaces', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  async function auditOf(owner: BuiltUser, workspaceId: string) {
    const reply = await app.as(owner).call(routes.listAuditEntries, { params: { workspaceId } });
    return reply.json().items as { action: string; before: unknown; after: unknown; actor: { name: string } }[];
  }

  test('the last owner can neither go nor step down, nor both of two at once', async () => {
    const { workspace, owner } = await app.build.workspace();
    const params = { workspaceId: workspace.id, userId: owner.id };
    const change = () => app.as(owner).call(routes.changeMember, { params, body: { role: 'viewer' } });
    expect((await change()).json().code).toBe('last_owner');
    expect((await app.as(owner).call(routes.removeMember, { params })).json().code).toBe('last_owner');

    const second = await app.build.member({ workspace, role: 'owner' });
    const both = await Promise.all([
      change(),
      app.as(second).call(routes.changeMember, {
        params: { workspaceId: workspace.id, userId: second.id },
        body: { role: 'viewer' },
      }),
    ]);
    expect(both.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });

  test("a member cannot be given another workspace's department", async () => {
    const { workspace, owner } = await app.build.workspace();
    const { workspace: other } = await app.build.workspace();
    const foreign = await app.build.department({ workspace: other });
    const member = await app.build.member({ workspace });
    const params = { workspaceId: workspace.id, userId: member.id };
    const reply = await app.as(owner).call(routes.changeMember, { params, body: { departmentIds: [foreign.id] } });
    expect(reply.json().code).toBe('request_invalid');
    expect(reply.body).not.toContain(foreign.name);
  });

  test('a change of role counts at once and is in the log with before and after', async () => {
    const { workspace, owner } = await app.build.workspace();
    const member = await app.build.member({ workspace, role: 'viewer' });
    const params = { workspaceId: workspace.id };
    expect((await app.as(member).call(routes.listMembers, { params })).statusCode).toBe(403);
    const changing = { params: { ...params, userId: member.id }, body: { role: 'touchpointManager' } } as const;
    expect((await app.as(owner).call(routes.changeMember, changing)).json().role).toBe('touchpointManager');
    expect((await app.as(member).call(routes.listMembers, { params })).statusCode).toBe(200);

    const [entry] = await auditOf(owner, workspace.id);
    expect(entry).toMatchObject({
      action: 'member.change',
      actor: { kind: 'user', id: owner.id, name: owner.name },
      target: { kind: 'member', id: member.id, name: member.name },
      before: { role: 'viewer', departmentIds: [] },
      after: { role: 'touchpointManager', departmentIds: [] },
      at: app.clock.now.toISOString(),
    });
  });

  test('lists go page by page, each entry once, newcomers notwithstanding', async () => {
    const { workspace, owner } = await app.build.workspace();
    for (let count = 0; count < 5; count += 1) await app.build.department({ workspace });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string | number> = cursor ? { limit: 2, cursor } : { limit: 2 };
      const reply = await app.as(owner).call(routes.listDepartments, { params: { workspaceId: workspace.id }, query });
      const page = reply.json() as { items: { id: string }[]; nextCursor: string | null };
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);

    const query = { cursor: 'made-up' };
    const wrong = await app.as(owner).call(routes.listDepartments, { params: { workspaceId: workspace.id }, query });
    expect(wrong.json().code).toBe('request_invalid');
  });

  test('an invitation works once, within seven days, and its token is kept as a hash', async () => {
    const { workspace, owner } = await app.build.workspace({ name: 'Einladend' });
    const params = { workspaceId: workspace.id };
    const invite = async (email: string) =>
      (await app.as(owner).call(routes.addInvitation, { params, body: { email, role: 'analyst' } })).json();
    const accept = (token: string, more: object = {}) =>
      app.as(null).call(routes.acceptInvitation, { body: { token, ...more } });

    const newcomer = { name: 'Neue Person', password: 'correct horse battery' };
    expect((await accept('made-up', newcomer)).json().code).toBe('invitation_ended');
    const { token } = await invite('new@example.org');
    expect((await accept(token)).json().code).toBe('request_invalid');
    const joined = await accept(token, newcomer);
    expect(joined.json()).toMatchObject({ email: 'new@example.org', memberships: [{ role: 'analyst' }] });
    expect(joined.headers['set-cookie']).toBeDefined();
    expect((await accept(token, newcomer)).json().code).toBe('invitation_ended');

    const late = await invite('late@example.org');
    const stored = await app.services.database.selectFrom('invitation').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(late.token);
    const before = app.clock.now;
    app.clock.now = new Date(before.getTime() + 7 * day);
    expect((await accept(late.token, newcomer)).json().code).toBe('invitation_ended');
    app.clock.now = before;

    const known = await invite('new@example.org');
    expect((await accept(known.token, newcomer)).json().code).toBe('email_taken');
    const log = JSON.stringify(await auditOf(owner, workspace.id));
    for (const secret of [token, late.token, known.token, newcomer.password]) expect(log).not.toContain(secret);
  });

  test('two who accept one invitation at once: one joins', async () => {
    const { workspace, owner } = await app.build.workspace();
    const body = { email: 'raced@example.org', role: 'viewer' } as const;
    const { token } = (
      await app.as(owner).call(routes.addInvitation, { params: { workspaceId: workspace.id }, body })
    ).json();
    const people = [await app.build.user(), await app.build.user()];
    const replies = await Promise.all(
      people.map((person) => app.as(person).call(routes.acceptInvitation, { body: { token } })),
    );
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
  });

  test('two invitations of one address, accepted at once by newcomers: one gets the account', async () => {
    const invited = { email: 'twice@example.org', role: 'viewer' } as const;
    const tokens: string[] = [];
    for (let count = 0; count < 2; count += 1) {
      const { workspace, owner } = await app.build.workspace();
      const params = { workspaceId: workspace.id };
      tokens.push((await app.as(owner).call(routes.addInvitation, { params, body: invited })).json().token);
    }
    const replies = await Promise.all(
      tokens.map((token) =>
        app.as(null).call(routes.acceptInvitation, { body: { token, name: 'Neu', password: 'correct horse battery' } }),
      ),
    );
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });

  test('a member who accepts two further invitations at once stays what they are, and the log knows', async () => {
    const { workspace, owner } = await app.build.workspace();
    const params = { workspaceId: workspace.id };
    const person = await app.build.user();
    const body = { email: person.email, role: 'viewer' } as const;
    const tokens: string[] = [];
    for (let count = 0; count < 2; count += 1)
      tokens.push((await app.as(owner).call(routes.addInvitation, { params, body })).json().token);
    const replies = await Promise.all(
      tokens.map((token) => app.as(person).call(routes.acceptInvitation, { body: { token } })),
    );
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    const actions = (await auditOf(owner, workspace.id)).map(({ action }) => action);
    expect(actions.sort()).toEqual(['invitation.accept', 'invitation.add', 'invitation.add', 'member.add']);
  });

  test('the log of a removed member names the keys that went with them', async () => {
    const { workspace, owner } = await app.build.workspace();
    const member = await app.build.member({ workspace, role: 'touchpointManager' });
    await app.build.apiKey({ workspace, user: member, scopes: ['survey.read'] });
    const params = { workspaceId: workspace.id, userId: member.id };
    expect((await app.as(owner).call(routes.removeMember, { params })).statusCode).toBe(204);
    const [entry] = await auditOf(owner, workspace.id);
    expect(entry).toMatchObject({ action: 'member.remove', before: { apiKeys: [expect.stringMatching(/^Key /)] } });
  });

  test('an API key is shown once, kept as a hash, and gives no more than its maker has', async () => {
    const { workspace, owner } = await app.build.workspace();
    const manager = await app.build.member({ workspace, role: 'touchpointManager' });
    const params = { workspaceId: workspace.id };
    const make = (scopes: string[]) =>
      app
        .as(manager)
        .call(routes.addApiKey, { params, body: { name: 'Abgleich', scopes: scopes as never, expiresInDays: 30 } });
    expect((await make(['auditLog.read'])).json().code).toBe('not_permitted');

    const { key, id, start } = (await make(['touchpoint.read'])).json();
    expect(key).toMatch(/^ank_[\w-]{43}$/);
    expect(key.startsWith(start)).toBe(true);
    const listed = await app.as(manager).call(routes.listApiKeys, { params });
    expect(listed.json().items).toMatchObject([{ id, name: 'Abgleich', lastUsedAt: null }]);
    expect(listed.body).not.toContain(key);
    expect(JSON.stringify(await app.services.database.selectFrom('apiKey').selectAll().execute())).not.toContain(key);
    expect(JSON.stringify(await auditOf(owner, workspace.id))).not.toContain(key);

    const withKey = app.as({ headers: { authorization: `Bearer ${key}` } });
    expect((await withKey.call(routes.listTouchpoints, { params })).statusCode).toBe(200);
    expect((await withKey.call(routes.readMe)).json().memberships).toMatchObject([
      { permissions: ['touchpoint.read'] },
    ]);
    expect((await app.as(manager).call(routes.removeApiKey, { params: { ...params, apiKeyId: id } })).statusCode).toBe(
      204,
    );
    expect((await withKey.call(routes.listTouchpoints, { params })).statusCode).toBe(401);
  });

  test('a removed department leaves its touchpoints and people, without it', async () => {
    const { workspace, owner } = await app.build.workspace();
    const department = await app.build.department({ workspace });
    const touchpoint = await app.build.touchpoint({ workspace, departmentId: department.id });
    const editor = await app.build.member({ workspace, role: 'editor', departmentIds: [department.id] });
    const params = { workspaceId: workspace.id };
    const gone = await app
      .as(owner)
      .call(routes.removeDepartment, { params: { ...params, departmentId: department.id } });
    expect(gone.statusCode).toBe(204);

    const read = await app
      .as(owner)
      .call(routes.readTouchpoint, { params: { ...params, touchpointId: touchpoint.id } });
    expect(read.json().departmentId).toBeNull();
    expect((await app.as(editor).call(routes.readMe)).json().memberships[0].departmentIds).toEqual([]);
    const entries: { action: string }[] = await auditOf(owner, workspace.id);
    expect(entries.find(({ action }) => action === 'department.remove')).toMatchObject({
      before: { name: department.name, touchpoints: [touchpoint.key], members: [editor.name] },
    });
  });

  test('a consultant has several workspaces and sees in each only what is there', async () => {
    const { workspace: first, owner } = await app.build.workspace({ name: 'Erster Kunde' });
    const body = { name: 'Zweiter Kunde', language: 'en' } as const;
    const second = (await app.as(owner).call(routes.addWorkspace, { body })).json();
    await app.build.touchpoint({ workspace: first, name: 'Nur beim Ersten' });
    expect((await app.as(owner).call(routes.readMe)).json().memberships).toHaveLength(2);

    const list = await app.as(owner).call(routes.listTouchpoints, { params: { workspaceId: second.id } });
    expect(list.json()).toEqual({ items: [], nextCursor: null, count: 0 });
  });

  test('a changed name of a person is in the log of their workspaces', async () => {
    const { workspace, owner } = await app.build.workspace();
    const changed = await app.as(owner).call(routes.changeMe, { body: { name: 'Neuer Name', language: 'en' } });
    expect(changed.json()).toMatchObject({ name: 'Neuer Name', language: 'en' });
    const [entry] = await auditOf(owner, workspace.id);
    expect(entry).toMatchObject({ action: 'member.changeSelf', after: { name: 'Neuer Name', language: 'en' } });
  });

  test('a workspace is renamed by its owner, and the log can be asked for one action', async () => {
    const { workspace, owner } = await app.build.workspace({ name: 'Alt' });
    const params = { workspaceId: workspace.id };
    await app.as(owner).call(routes.changeWorkspace, { params, body: { name: 'Neu' } });
    await app.as(owner).call(routes.addDepartment, { params, body: { name: 'Service' } });
    const reply = await app.as(owner).call(routes.listAuditEntries, { params, query: { action: 'workspace.change' } });
    expect(reply.json().items).toMatchObject([{ before: { name: 'Alt' }, after: { name: 'Neu' } }]);
  });
});
