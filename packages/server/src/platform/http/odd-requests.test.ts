import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { routes } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPassword } from '../../testing/build.ts';
import { type TestApp, testApp } from '../../testing/index.ts';

let app: TestApp;
let port: number;
beforeAll(async () => {
  app = await testApp({ settings: { ANKLANG_UPLOAD_LIMIT: '0.1' } });
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.app.server.address() as { port: number }).port;
});
afterAll(() => app.stop());

/** What no client of ours would send, byte by byte. */
function sendRaw(text: string): Promise<{ status: number; head: string; body: string }> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
      resolve({ status: Number(head.split(' ')[1]), head, body });
    });
  });
}

describe('whatever is sent, the answer is a problem document', () => {
  test.each([
    ['an address that cannot be decoded', 'GET /api/%ff HTTP/1.1\r\nHost: localhost\r\n', 400],
    [
      'an id of a thousand letters',
      `GET /api/v1/workspaces/${'a'.repeat(1000)} HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n`,
      404,
    ],
    ['a method nobody has', 'PROPFIND /api/v1/me HTTP/1.1\r\nHost: localhost\r\n', 404],
    ['no HTTP at all', 'HELLO\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(40_000)}\r\n`, 431],
  ])('%s', async (_name, request, status) => {
    const reply = await sendRaw(`${request}Connection: close\r\n\r\n`);
    expect(reply.status).toBe(status);
    expect(reply.head.toLowerCase()).toContain('content-type: application/problem+json');
    const problem = JSON.parse(reply.body);
    expect(problem).toMatchObject({ status, type: `urn:anklang:problem:${problem.code}` });
    expect(problem.title.length).toBeGreaterThan(10);
    expect(problem.requestId).toBeTruthy();
    expect(reply.body).not.toMatch(/FST_ERR|HPE_/);
  });

  test('JSON where a file belongs, a file where JSON belongs', async () => {
    const { workspace, owner } = await app.build.workspace();
    const asFile = await app.as(owner).send({
      method: 'POST',
      url: '/api/v1/workspaces',
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from('{"name":"x","language":"de"}'),
    });
    expect(asFile.json().code).toBe('media_type_unsupported');
    const asJson = await app.as(owner).send({
      method: 'POST',
      url: `/api/v1/workspaces/${workspace.id}/uploads?fileName=x.csv`,
      payload: { a: 1 },
    });
    expect(asJson.json().code).toBe('media_type_unsupported');
  });

  test('a file past the limit is refused and not kept, whether or not it says how long it is', async () => {
    const { workspace, owner } = await app.build.workspace();
    const address = `http://127.0.0.1:${port}/api/v1/workspaces/${workspace.id}/uploads?fileName=x.csv`;
    const bytes = Buffer.alloc(300_000, 'a');
    const unannounced = new Blob([bytes]).stream();
    for (const body of [bytes, unannounced]) {
      const reply = await fetch(address, {
        method: 'POST',
        headers: { ...owner.headers, 'content-type': 'application/octet-stream' },
        body,
        duplex: 'half',
      } as RequestInit);
      expect(reply.status).toBe(413);
      expect(await reply.json()).toMatchObject({ code: 'body_too_large', params: { limitMegabytes: 0.1 } });
    }
    expect(await app.services.files.list('uploads')).toEqual([]);
    const { server } = app.app;
    const open = () => {
      server.closeIdleConnections();
      return promisify((done: (error: Error | null, count: number) => void) => server.getConnections(done))();
    };
    await expect.poll(open).toBe(0);
  });

  test('an upload that is broken off leaves nothing', async () => {
    const { workspace, owner } = await app.build.workspace();
    const head = [
      `POST /api/v1/workspaces/${workspace.id}/uploads?fileName=x.csv HTTP/1.1`,
      ...['Host: localhost', 'Content-Type: application/octet-stream', 'Content-Length: 50000'],
      `Cookie: ${owner.headers['cookie']}`,
    ];
    const files = () => readdir(join(app.dataFolder, 'uploads')).catch(() => []);
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head.join('\r\n')}\r\n\r\nA,B\n`));
    await expect.poll(files).toHaveLength(1);
    socket.destroy();
    await expect.poll(files).toEqual([]);
    expect((await app.as(null).get('/health')).statusCode).toBe(200);
  });
});

describe('text that a store cannot keep', () => {
  test('a NUL is refused wherever it stands', async () => {
    const { workspace, owner } = await app.build.workspace();
    const params = { workspaceId: workspace.id };
    const body = { name: 'Zwei\u0000', language: 'de' } as const;
    const inBody = await app.as(owner).call(routes.changeWorkspace, { params, body });
    expect(inBody.json()).toMatchObject({ code: 'request_invalid', params: { issues: [{ path: 'body.name' }] } });
    const inQuery = await app.as(owner).call(routes.listTouchpoints, { params, query: { search: 'a\u0000' } });
    expect(inQuery.json()).toMatchObject({ code: 'request_invalid', params: { issues: [{ path: 'query.search' }] } });
  });

  test('a cursor that no page gave is refused, whatever it holds', async () => {
    const { workspace, owner } = await app.build.workspace();
    const params = { workspaceId: workspace.id };
    const made = [['2026-01-01T00:00:00.000Z', '\u0000'], ['yesterday', 'abcdefgh'], [1, 2], 'text', null];
    for (const value of made) {
      const cursor = Buffer.from(JSON.stringify(value)).toString('base64url');
      for (const route of [routes.listSurveys, routes.listTouchpoints, routes.listMembers]) {
        const reply = await app.as(owner).call(route, { params, query: { cursor } });
        expect(reply.json().code, `${route.name} ${JSON.stringify(value)}`).toBe('request_invalid');
      }
    }
  });
});

describe('an address written in another way is the same address', () => {
  const evil = { origin: 'https://evil.example' };

  test.each(['/%61pi/v1/workspaces', '/api/v1/work%73paces'])('%s refuses other origins', async (url) => {
    const person = await app.build.user();
    const payload = { name: 'Zweiter', language: 'de' };
    const reply = await app.as(person).send({ method: 'POST', url, payload, headers: evil });
    expect(reply.json().code).toBe('origin_refused');
  });

  test('words behind a key do not open the door for a cookie', async () => {
    const person = await app.build.user();
    const headers = { ...evil, authorization: 'Bearer one two' };
    const payload = { name: 'Zweiter', language: 'de' };
    const reply = await app.as(person).send({ method: 'POST', url: '/api/v1/workspaces', payload, headers });
    expect(reply.statusCode).toBe(401);
  });

  test('a changed password stands in the audit log all the same', async () => {
    const { workspace, owner } = await app.build.workspace();
    const signedIn = await app.as(null).post('/api/auth/sign-in/email', {
      email: owner.email,
      password: testPassword,
      callbackURL: 'https://evil.example',
    });
    expect(signedIn.body).not.toContain('evil');
    const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
    const passwords = { currentPassword: testPassword, newPassword: 'a brand new password' };
    const reply = await app.as({ headers: { cookie } }).post('/api/auth/change-%70assword', passwords);
    expect(reply.statusCode).toBe(200);
    const log = app.services.database.selectFrom('auditEntry').select('action');
    expect(await log.where('workspaceId', '=', workspace.id).execute()).toEqual([{ action: 'member.changePassword' }]);
  });
});

test('what does not fit is said in the language of whoever asks, at sign-in too', async () => {
  const headers = { 'accept-language': 'de' };
  const { email } = await app.build.user();
  const signedIn = await app.as(null).post('/api/auth/sign-in/email', { email, password: testPassword });
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
  const payload = { currentPassword: testPassword, newPassword: 'short' };
  const reply = await app
    .as({ headers: { cookie } })
    .send({ method: 'POST', url: '/api/auth/change-password', payload, headers });
  expect(reply.json()).toMatchObject({ code: 'request_invalid', params: { issues: [{ path: 'body.newPassword' }] } });
  expect(reply.body).not.toMatch(/password too short/i);
});

test('addresses of one IPv6 network share their tries', async () => {
  const strict = await testApp({ settings: { ANKLANG_SIGN_IN_TRIES: '2' } });
  const tryFrom = (remoteAddress: string) =>
    strict.as(null).send({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: 'a@example.org', password: testPassword },
      remoteAddress,
    });
  expect((await tryFrom('2001:db8:1:2::1')).statusCode).toBe(401);
  expect((await tryFrom('2001:db8:1:2:aaaa::7')).statusCode).toBe(401);
  expect((await tryFrom('2001:db8:1:2:ffff::9')).statusCode).toBe(429);
  expect((await tryFrom('2001:db8:1:3::1')).statusCode).toBe(401);
  expect((await tryFrom('::ffff:192.0.2.1')).statusCode).toBe(401);
  expect((await tryFrom('::ffff:192.0.2.2')).statusCode).toBe(401);
  await strict.stop();
});
