import { routes } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPassword } from '../../testing/build.ts';
import { type TestApp, testApp } from '../../testing/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.stop());

describe('problems', () => {
  test('speak the language of the browser, German without one', async () => {
    const german = await app.as(null).get('/api/v1/me');
    expect(german.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(german.json()).toMatchObject({
      code: 'not_signed_in',
      status: 401,
      type: 'urn:anklang:problem:not_signed_in',
    });
    expect(german.json().title).toContain('Bitte melden Sie sich an');

    const english = await app
      .as(null)
      .send({ url: '/api/v1/me', headers: { 'accept-language': 'fr, en;q=0.8, de;q=0.5' } });
    expect(english.json().title).toContain('Please sign in');
    expect(english.headers['content-language']).toBe('en');
  });

  test('speak the language people chose before that of their browser', async () => {
    const person = await app.build.user({ language: 'en' });
    const reply = await app
      .as(person)
      .send({ url: '/api/v1/workspaces/nowhere-at-all', headers: { 'accept-language': 'de' } });
    expect(reply.json().title).toContain('There is no such thing');
  });

  test('carry the request id of the header, which callers cannot choose', async () => {
    const reply = await app
      .as(null)
      .send({ url: '/api/v1/me', headers: { 'x-request-id': 'mine', 'request-id': 'mine' } });
    expect(reply.json().requestId).toBe(reply.headers['x-request-id']);
    expect(reply.json().requestId).not.toBe('mine');
  });

  test.each([
    ['GET', '/api/nothing'],
    ['GET', '/api/auth/admin'],
    ['POST', '/api/auth/sign-up/email'],
    ['POST', '/api/auth/update-user'],
    ['POST', '/api/auth/delete-user'],
    ['GET', '/assets/absent.js'],
    ['GET', '/secret'.concat('.txt')],
  ] as const)('%s %s is not there', async (method, url) => {
    const reply = await app.as(null).send({ method, url, ...(method === 'POST' ? { payload: {} } : {}) });
    expect(reply.statusCode).toBe(404);
    expect(reply.json().code).toBe('not_found');
  });

  test('name every place that does not fit, in words', async () => {
    const { workspace, owner } = await app.build.workspace();
    const params = { workspaceId: workspace.id };
    const reply = await app
      .as(owner)
      .call(routes.addApiKey, { params, body: { name: '', scopes: [], expiresInDays: 0 } });
    expect(reply.statusCode).toBe(400);
    const paths = reply.json().params.issues.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(['body.name', 'body.scopes', 'body.expiresInDays']);
    expect(reply.json().title).toContain('body.name');
  });

  test.each([
    ['{"name":', 'application/json', 400],
    ['{"__proto__":{"admin":true}}', 'application/json', 400],
    ['name=x', 'text/plain', 415],
    ['<x/>', 'application/xml', 415],
  ])('%s as %s is refused', async (payload, type, status) => {
    const person = await app.build.user();
    const headers = { 'content-type': type };
    const reply = await app.as(person).send({ method: 'POST', url: '/api/v1/workspaces', payload, headers });
    expect(reply.statusCode).toBe(status);
    expect(reply.headers['content-type']).toMatch(/problem\+json/);
  });

  test('a body past the limit is refused with the limit', async () => {
    const person = await app.build.user();
    const payload = JSON.stringify({ name: 'x'.repeat(1_100_000), language: 'de' });
    const headers = { 'content-type': 'application/json' };
    const reply = await app.as(person).send({ method: 'POST', url: '/api/v1/workspaces', payload, headers });
    expect(reply.statusCode).toBe(413);
    expect(reply.json()).toMatchObject({ code: 'body_too_large', params: { limitMegabytes: 1 } });
  });
});

describe('security headers', () => {
  test('allow nothing from elsewhere and no inline script', async () => {
    const { headers } = await app.as(null).get('/api/v1/setup');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('https:');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  test('with https, cookies and transport are strict', async () => {
    const secure = await testApp({ settings: { ANKLANG_PUBLIC_URL: 'https://anklang.example' } });
    const person = await secure.build.user();
    const origin = 'https://anklang.example';
    const reply = await secure.as(null).send({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { origin },
      payload: { email: person.email, password: testPassword },
    });
    expect(reply.statusCode).toBe(200);
    const cookie = String(reply.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/Secure/);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(reply.headers['strict-transport-security']).toContain('max-age');
    await secure.stop();
  });
});

describe('writes from other pages', () => {
  const add = { method: 'POST', url: '/api/v1/workspaces', payload: { name: 'Zweiter', language: 'de' } } as const;

  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://localhost:4001' }],
    [{ origin: 'http://evil.example:4000', host: 'evil.example:4000' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('%o are refused', async (headers) => {
    const person = await app.build.user();
    const reply = await app.as(person).send({ ...add, headers });
    expect(reply.statusCode).toBe(403);
    expect(reply.json().code).toBe('origin_refused');
  });

  test.each([
    [{ origin: 'http://localhost:4000' }],
    [{ origin: 'http://127.0.0.1:5173', host: '127.0.0.1:5173' }],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{}],
  ])('%o are our own', async (headers) => {
    const person = await app.build.user();
    const reply = await app.as(person).send({ ...add, headers });
    expect(reply.statusCode).toBe(201);
  });

  test('sign-in is guarded too', async () => {
    const headers = { origin: 'https://evil.example' };
    const payload = { email: 'a@example.org', password: testPassword };
    const reply = await app.as(null).send({ method: 'POST', url: '/api/auth/sign-in/email', headers, payload });
    expect(reply.json().code).toBe('origin_refused');
  });
});

describe('health', () => {
  test('tells only whether it lives and works', async () => {
    expect((await app.as(null).get('/health/live')).json()).toEqual({ status: 'live' });
    expect((await app.as(null).get('/health/ready')).json()).toEqual({ status: 'ready' });
  });

  test('is not ready without its store', async () => {
    const broken = await testApp();
    // Looking for work without a store would go on in the log for as long as the tests do.
    await broken.services.jobs.stop();
    await broken.services.database.destroy();
    const reply = await broken.as(null).get('/health');
    expect(reply.statusCode).toBe(503);
    expect(reply.body).not.toMatch(/sqlite|database|closed/i);
    expect((await broken.as(null).get('/health/live')).statusCode).toBe(200);
    await broken.app.close();
  });
});
