import { may, permissionNames, permissionsFor, type Role, type RouteDescription, roles, routes } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltUser } from './testing/build.ts';
import { type Identity, type TestApp, testApp } from './testing/index.ts';

/** Every route × every role × another workspace × signed out × keys, driven by the table in domain. */
const all = Object.values(routes) as RouteDescription[];
const inWorkspace = all.filter(({ access }) => access !== 'public' && access !== 'signed-in');
const secretName = 'Geheimer Arbeitsbereich';

let app: TestApp;
let workspace: { id: string; name: string };
let touchpoint: { id: string; name: string };
let outsider: BuiltUser;
const people = {} as Record<Role, BuiltUser>;

beforeAll(async () => {
  app = await testApp();
  ({ workspace, owner: people.owner } = await app.build.workspace({ name: secretName }));
  // A second owner: calls that take the first one away must not fail for another reason.
  await app.build.member({ workspace, role: 'owner' });
  for (const role of roles.filter((name) => name !== 'owner')) {
    people[role] = await app.build.member({ workspace, role });
  }
  touchpoint = await app.build.touchpoint({ workspace, name: 'Geheimer Touchpoint' });
  ({ owner: outsider } = await app.build.workspace({ name: 'Anderswo' }));
});
afterAll(() => app.stop());

/** Ids that nothing has, so that nothing is changed by walking; a body is only sent where it is needed to get past. */
function knock(identity: Identity | null, route: RouteDescription, workspaceId = workspace.id) {
  const ids = { workspaceId, touchpointId: touchpoint.id };
  const params = Object.fromEntries(
    [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [
      name,
      ids[name as keyof typeof ids] ?? 'nobody-has-this',
    ]),
  );
  return app.as(identity).call(route, {
    params: params as never,
    ...(route.body === 'octet-stream' ? { body: '' as never } : route.body ? { body: {} as never } : {}),
  });
}

const isAllowed = (status: number) => ![401, 403].includes(status);

describe('signed out', () => {
  test.each(all.filter(({ access }) => access !== 'public').map((route) => [route.name, route] as const))(
    '%s answers 401',
    async (_name, route) => {
      const reply = await knock(null, route);
      expect(reply.statusCode).toBe(401);
      expect(reply.json().code).toBe('not_signed_in');
      expect(reply.body).not.toContain('Geheim');
    },
  );

  test.each([
    ['a key nobody made', { headers: { authorization: 'Bearer ank_unknown' } }],
    ['a forged session', { headers: { cookie: 'anklang.session_token=forged.forged' } }],
  ])('%s is nobody', async (_name, identity) => {
    for (const route of inWorkspace) expect((await knock(identity, route)).statusCode, route.name).toBe(401);
  });
});

describe('of another workspace', () => {
  test.each(inWorkspace.map((route) => [route.name, route] as const))('%s does not exist', async (_name, route) => {
    const foreign = await knock(outsider, route);
    const unknown = await knock(outsider, route, 'no-such-workspace');
    expect(foreign.statusCode).toBe(404);
    expect(foreign.body).not.toContain('Geheim');
    expect(foreign.body).not.toContain(workspace.id);
    // Nothing tells a workspace that exists from one that does not.
    expect(withoutRequestId(foreign.json())).toEqual(withoutRequestId(unknown.json()));
  });

  test('a key of another workspace opens nothing, even if its maker is a member here', async () => {
    const { workspace: second } = await app.build.workspace({ owner: people.owner });
    const key = await app.build.apiKey({ workspace: second, user: people.owner, scopes: permissionNames });
    for (const route of inWorkspace) expect((await knock(key, route)).statusCode, route.name).toBe(404);
  });
});

describe.each(roles)('%s', (role) => {
  test.each(inWorkspace.map((route) => [route.name, route] as const))('%s', async (_name, route) => {
    const { statusCode } = await knock(people[role], route);
    if (!permissionsFor(route.access).some((permission) => may(role, permission))) expect(statusCode).toBe(403);
    else if (role === 'editor' && route.name === 'changeTouchpoint') expect(statusCode).toBe(400);
    else expect(isAllowed(statusCode), `answered ${statusCode}`).toBe(true);
    expect(statusCode).toBeLessThan(500);
  });
});

describe('API keys', () => {
  test.each(inWorkspace.map((route) => [route.name, route] as const))('%s needs its scope', async (_name, route) => {
    const needed = permissionsFor(route.access);
    const others = permissionNames.filter((permission) => !needed.includes(permission));
    const without = await app.build.apiKey({ workspace, user: people.owner, scopes: others });
    expect((await knock(without, route)).statusCode).toBe(403);
    for (const scope of needed) {
      const only = await app.build.apiKey({ workspace, user: people.owner, scopes: [scope] });
      const { statusCode } = await knock(only, route);
      if (route.sessionOnly) expect(statusCode).toBe(403);
      else expect(isAllowed(statusCode), `answered ${statusCode}`).toBe(true);
    }
  });

  test('a key never has more than its maker has now', async () => {
    const person = await app.build.member({ workspace, role: 'touchpointManager' });
    const key = await app.build.apiKey({ workspace, user: person, scopes: ['survey.read', 'member.read'] });
    expect((await knock(key, routes.listMembers)).statusCode).toBe(200);

    const params = { workspaceId: workspace.id, userId: person.id };
    await app.as(people.owner).call(routes.changeMember, { params, body: { role: 'viewer' } });
    expect((await knock(key, routes.listMembers)).statusCode).toBe(403);
    expect((await knock(key, routes.listSurveys)).statusCode).toBe(200);

    await app.as(people.owner).call(routes.removeMember, { params });
    expect((await knock(key, routes.listSurveys)).statusCode).toBe(401);
  });

  test('an expired key is nobody', async () => {
    const expiresAt = new Date(app.clock.now.getTime() - 1);
    const key = await app.build.apiKey({ workspace, user: people.owner, scopes: permissionNames, expiresAt });
    expect((await knock(key, routes.readWorkspace)).statusCode).toBe(401);
  });

  test.each(
    all.filter(({ access, sessionOnly }) => access === 'signed-in' && sessionOnly).map((r) => [r.name, r] as const),
  )('%s is for people only', async (_name, route) => {
    const key = await app.build.apiKey({ workspace, user: people.owner, scopes: permissionNames });
    expect((await knock(key, route)).statusCode).toBe(403);
  });
});

function withoutRequestId({ requestId: _requestId, ...rest }: Record<string, unknown>) {
  return rest;
}
