import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { routes } from '@anklang/domain';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callApi } from './call-api.ts';

const workspaceId = 'workspace1';
let server: Server;
let base = '';
let answer: RequestListener;

beforeEach(async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'de' } });
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // A browser completes addresses by the page it shows; here the server under test is that page.
  const real = fetch;
  vi.stubGlobal('fetch', (address: string, request: RequestInit) => real(base + address, request));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

test('a problem document becomes an ApiProblem with the sentence', async () => {
  answer = (_, response) => {
    response.writeHead(403, { 'content-type': 'application/problem+json' });
    response.end(
      JSON.stringify({ type: '', title: 'Nein.', status: 403, code: 'not_permitted', params: {}, requestId: 'r' }),
    );
  };
  const call = callApi(routes.listMembers, { params: { workspaceId } });
  await expect(call).rejects.toMatchObject({ name: 'ApiProblem', code: 'not_permitted', sentence: 'Nein.' });
});

test('a server that is gone is unreachable', async () => {
  base = 'http://127.0.0.1:1';
  await expect(callApi(routes.readMe, {})).rejects.toMatchObject({ code: 'unreachable', status: 0 });
});

test('an aborted call is no problem of the server', async () => {
  answer = () => {};
  const controller = new AbortController();
  const call = callApi(routes.readMe, { signal: controller.signal });
  controller.abort();
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
});

test('method, address, body and language arrive; the answer is parsed', async () => {
  const seen: string[] = [];
  answer = (request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      seen.push(`${request.method} ${request.url} ${request.headers['accept-language']} ${body}`);
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: 'department1', name: 'Empfang' }));
    });
  };
  const department = await callApi(routes.addDepartment, { params: { workspaceId }, body: { name: 'Empfang' } });
  expect(department).toEqual({ id: 'department1', name: 'Empfang' });
  expect(seen).toEqual(['POST /api/v1/workspaces/workspace1/departments de {"name":"Empfang"}']);
});

test('no content is undefined, another media type is text', async () => {
  answer = (request, response) => {
    if (request.method === 'DELETE') return response.writeHead(204).end();
    return response.writeHead(200, { 'content-type': 'text/csv' }).end('a;b');
  };
  const departmentId = 'department1';
  expect(await callApi(routes.removeDepartment, { params: { workspaceId, departmentId } })).toBeUndefined();
  expect(await callApi(routes.exportRanking, { params: { workspaceId, waveId: 'wave00001' } })).toBe('a;b');
});
