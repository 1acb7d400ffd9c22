import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../config.ts';
import { createHttp } from './create-http.ts';
import { serveWebFiles } from './web-files.ts';

type Http = Awaited<ReturnType<typeof createHttp>>;
let folder: string;
let app: Http;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anklang-web-'));
  const built = join(folder, 'dist');
  await mkdir(join(built, 'assets'), { recursive: true });
  await writeFile(join(built, 'index.html'), '<!doctype html><title>Anklang</title>');
  await writeFile(join(built, 'respond.html'), '<!doctype html><title>Form</title>');
  await writeFile(join(built, 'assets', 'main-1a2b.js'), 'console.log(1)');
  await writeFile(join(built, 'assets', 'main-1a2b.js.gz'), gzipSync('console.log(1)'));
  await writeFile(join(folder, 'secret'), 'nobody may read this');
  app = await createHttp(readConfig({ ANKLANG_DATA: join(folder, 'data'), ANKLANG_LOG_LEVEL: 'silent' }));
  await serveWebFiles({ app } as Parameters<typeof serveWebFiles>[0], built);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(['/../secret', '/..%2fsecret', '/assets/..%2f..%2fsecret', '/assets/%2e%2e/%2e%2e/secret', '/%00'])(
  '%s leads nowhere',
  async (url) => {
    const reply = await app.inject({ url });
    expect(reply.body).not.toContain('nobody may read this');
  },
);

test.each(['/api/unknown', '/assets/absent.js', '/favicon.png', '/health/other'])('%s is not there', async (url) => {
  const reply = await app.inject({ url });
  expect(reply.statusCode).toBe(404);
  expect(reply.headers['content-type']).toMatch(/problem\+json/);
});

test.each(['/', '/w/abc/insights', '/touchpoints?search=x'])('%s is the application, never kept', async (url) => {
  const reply = await app.inject({ url });
  expect(reply.statusCode).toBe(200);
  expect(reply.headers['content-type']).toMatch(/^text\/html/);
  expect(reply.headers['cache-control']).toBe('no-cache');
  expect(reply.body).toContain('<title>Anklang</title>');
});

test('the page for people without an account is one of its own', async () => {
  const reply = await app.inject({ url: '/respond' });
  expect(reply.statusCode).toBe(200);
  expect(reply.headers).toMatchObject({
    'content-type': expect.stringMatching(/^text\/html/),
    'cache-control': 'no-cache',
  });
  expect(reply.headers['content-security-policy']).toContain("script-src 'self'");
  expect(reply.body).toContain('<title>Form</title>');
});

test('a hashed file may be kept for ever and comes packed where that is understood', async () => {
  const plain = await app.inject({ url: '/assets/main-1a2b.js' });
  expect(plain.body).toBe('console.log(1)');
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');

  const packed = await app.inject({ url: '/assets/main-1a2b.js', headers: { 'accept-encoding': 'gzip' } });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(packed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
});
