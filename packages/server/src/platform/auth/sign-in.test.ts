import { routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPassword } from '../../testing/build.ts';
import { describeOnEngines } from '../../testing/engines.ts';
import { type Identity, type TestApp, testApp } from '../../testing/index.ts';

describeOnEngines('signing in', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  async function signIn(email: string, password = testPassword) {
    const reply = await app.as(null).post('/api/auth/sign-in/email', { email, password });
    const cookie = reply.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
    return { reply, identity: { headers: { cookie } } satisfies Identity };
  }
  const me = (identity: Identity) => app.as(identity).call(routes.readMe);

  test.each([
    ['an unknown address', 'nobody@example.org', testPassword],
    ['a wrong password', 'known@example.org', 'wrong horse battery'],
    ['no address at all', 'nonsense', testPassword],
  ])('%s fails with one and the same sentence', async (_name, email, password) => {
    await app.build.user({ email: 'known@example.org' }).catch(() => {});
    const { reply } = await signIn(email, password);
    expect(reply.statusCode).toBe(401);
    expect(reply.json().code).toBe('sign_in_failed');
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  test('gives a session in a cookie that no script can read, and no token beside it', async () => {
    const person = await app.build.user();
    const { reply, identity } = await signIn(person.email.toUpperCase());
    expect(reply.statusCode).toBe(200);
    expect(reply.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(reply.body).not.toContain('token');
    expect((await me(identity)).json()).toMatchObject({ id: person.id, email: person.email });
  });

  test('out ends this session and no other', async () => {
    const person = await app.build.user();
    const { identity: here } = await signIn(person.email);
    const { identity: there } = await signIn(person.email);
    await app.as(here).post('/api/auth/sign-out');
    expect((await me(here)).statusCode).toBe(401);
    expect((await me(there)).statusCode).toBe(200);
  });

  test('out everywhere ends all of them', async () => {
    const person = await app.build.user();
    const { identity: here } = await signIn(person.email);
    const { identity: there } = await signIn(person.email);
    const sessions = await app.as(here).get('/api/auth/list-sessions');
    expect(sessions.json().length).toBeGreaterThanOrEqual(2);
    expect(sessions.body).not.toContain('"token"');

    expect((await app.as(here).post('/api/auth/revoke-sessions')).statusCode).toBe(200);
    expect((await me(here)).statusCode).toBe(401);
    expect((await me(there)).statusCode).toBe(401);
  });

  test('with a new password needs the old one and ends other sessions', async () => {
    const { workspace, owner: person } = await app.build.workspace();
    const { identity: here } = await signIn(person.email);
    const { identity: there } = await signIn(person.email);
    const change = (currentPassword: string, newPassword: string) =>
      app.as(here).post('/api/auth/change-password', { currentPassword, newPassword, revokeOtherSessions: true });

    expect((await change('wrong horse battery', 'a brand new password')).json().code).toBe('sign_in_failed');
    expect((await change(testPassword, 'short')).json().code).toBe('request_invalid');
    const changed = await change(testPassword, 'a brand new password');
    expect(changed.statusCode).toBe(200);
    const log = app.services.database.selectFrom('auditEntry').selectAll().where('workspaceId', '=', workspace.id);
    expect(await log.execute()).toMatchObject([{ action: 'member.changePassword', actorId: person.id, after: null }]);
    expect((await me(there)).statusCode).toBe(401);
    expect((await signIn(person.email)).reply.statusCode).toBe(401);
    expect((await signIn(person.email, 'a brand new password')).reply.statusCode).toBe(200);
  });

  test('keeps neither address nor plain password', async () => {
    const person = await app.build.user();
    await signIn(person.email);
    const { database } = app.services;
    const sessions = await database.selectFrom('session').select('ipAddress').where('userId', '=', person.id).execute();
    expect(sessions.every(({ ipAddress }) => !ipAddress)).toBe(true);
    const accounts = await database.selectFrom('account').select('password').execute();
    expect(JSON.stringify(accounts)).not.toContain(testPassword);
  });
});

test('tries are limited, over sign-in and set-up together, and the answer says how long to wait', async () => {
  const app = await testApp({ settings: { ANKLANG_SIGN_IN_TRIES: '3' } });
  const tryOnce = () =>
    app.as(null).post('/api/auth/sign-in/email', { email: 'a@example.org', password: testPassword });
  for (let count = 0; count < 3; count += 1) expect((await tryOnce()).statusCode).toBe(401);

  const refused = await tryOnce();
  expect(refused.statusCode).toBe(429);
  expect(refused.json()).toMatchObject({ code: 'too_many_requests' });
  expect(refused.json().params.seconds).toBeGreaterThan(0);
  expect(refused.json().params.seconds).toBeLessThanOrEqual(60);
  expect(refused.headers['retry-after']).toBeDefined();
  expect((await app.as(null).call(routes.setUp, { body: {} as never })).statusCode).toBe(429);
  await app.stop();
});
