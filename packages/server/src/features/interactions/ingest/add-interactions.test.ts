import { once } from 'node:events';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { constants, deflateSync, gzipSync } from 'node:zlib';
import type { BatchAnswer } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../../../testing/index.ts';
import { createMemoryBudget } from './memory-budget.ts';

let app: TestApp;
let workspaceId: string;
let source: Client;
let keyHeaders: Record<string, string>;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.stop());

async function newWorkspace() {
  const { workspace, owner } = await app.build.workspace();
  workspaceId = workspace.id;
  const identity = await app.build.apiKey({ workspace, user: owner, scopes: ['interaction.write'] });
  keyHeaders = identity.headers;
  source = app.as(identity);
}

type Sent = { body: string | Buffer; type?: string; headers?: Record<string, string>; client?: Client };

async function send({ body, type = 'application/json', headers = {}, client = source }: Sent) {
  const url = `/api/v1/workspaces/${workspaceId}/interactions`;
  return client.send({ method: 'POST', url, payload: body, headers: { 'content-type': type, ...headers } });
}

const one = (customer: string, more: object = {}) => ({
  ...{ customer, touchpoint: 'Newsletter', time: '2026-03-01T10:00:00+01:00' },
  ...more,
});
const ndjson = 'application/x-ndjson';
const asLines = (rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const key = (name: string) => ({ 'idempotency-key': name });

async function kept(): Promise<number> {
  const { interactions } = await app.services.interactions.count({
    question: {
      ...{ workspaceId, from: null, to: null, where: {}, segments: {}, journeys: { by: 'customer' }, through: null },
      ...{ by: 'touchpoint', steps: 1, stepOf: new Map(), calendar: false },
    },
    measure: 'scorecard',
    options: {},
  });
  return interactions;
}

async function refused(sent: Sent, status: number): Promise<Record<string, unknown>> {
  const reply = await send(sent);
  expect(reply.statusCode, reply.body).toBe(status);
  expect(await kept()).toBe(0);
  const { code, params, title } = reply.json();
  expect(title).not.toMatch(/\{\{|undefined/);
  return { code, params };
}

describe('who may not', () => {
  test('signed out, a viewer, a key for something else, a member elsewhere', async () => {
    await newWorkspace();
    const workspace = { id: workspaceId };
    const viewer = await app.build.member({ workspace, role: 'viewer' });
    const manager = await app.build.member({ workspace, role: 'touchpointManager' });
    const reader = await app.build.apiKey({ workspace, user: manager, scopes: ['insight.read', 'survey.import'] });
    const { owner: outsider } = await app.build.workspace();
    const body = JSON.stringify([one('c')]);
    const statuses = [];
    for (const identity of [null, viewer, reader, outsider]) {
      statuses.push((await send({ body, client: app.as(identity) })).statusCode);
    }
    expect(statuses).toEqual([401, 403, 403, 404]);
    expect(await kept()).toBe(0);
  });
});

describe('what is no batch', () => {
  beforeAll(newWorkspace);

  test.each(['text/plain', 'application/octet-stream', 'application/xml', 'multipart/form-data'])(
    '%s',
    async (type) => {
      expect(await refused({ body: JSON.stringify([one('c')]), type }, 415)).toMatchObject({
        code: 'media_type_unsupported',
      });
    },
  );

  test('packed in a way nobody unpacks', async () => {
    const body = deflateSync(JSON.stringify([one('c')]));
    for (const encoding of ['deflate', 'br', 'gzip, gzip', '']) {
      const { code } = await refused({ body, headers: { 'content-encoding': encoding } }, 415);
      expect(code).toBe('media_type_unsupported');
    }
  });

  test.each([
    ['no JSON', 'hello', { reason: 'notList' }],
    ['an object', '{"interactions":[]}', { reason: 'notList' }],
    ['half an array', JSON.stringify([one('c'), one('d')]).slice(0, -20), { reason: 'notList' }],
    ['a broken entry', `[${JSON.stringify(one('c'))},{"customer":}]`, { reason: 'itemNotJson', detail: '2' }],
    ['an entry too many', `[${JSON.stringify(one('c'))},]`, { reason: 'itemNotJson', detail: '2' }],
    ['a number that is none', '[NaN]', { reason: 'itemNotJson', detail: '1' }],
    ['a raw NUL', '[{"customer":"a\u0000"}]', { reason: 'itemNotJson', detail: '1' }],
    ['Latin-1', Buffer.from('[{"customer":"Köln"}]', 'latin1'), { reason: 'notUtf8' }],
    ['nesting without end', '['.repeat(1_000_000), { reason: 'notList' }],
    ['a packed body that says it is not', gzipSync('[]'), { reason: 'notList' }],
  ])('%s', async (_name, body, params) => {
    expect(await refused({ body }, 400)).toEqual({ code: 'batch_unreadable', params });
  });

  test('in NDJSON the line is named, blank lines counted', async () => {
    const body = `${JSON.stringify(one('c'))}\n\n{"customer":`;
    expect(await refused({ body, type: ndjson }, 400)).toEqual({
      code: 'batch_unreadable',
      params: { reason: 'lineNotJson', detail: '3', line: 3 },
    });
    const latin = Buffer.concat([Buffer.from(`${JSON.stringify(one('c'))}\n`), Buffer.from([0x22, 0xe4, 0x22])]);
    expect(await refused({ body: latin, type: ndjson }, 400)).toEqual({
      code: 'batch_unreadable',
      params: { reason: 'notUtf8', line: 2 },
    });
  });

  test.each([
    ['bytes that are no gzip', () => Buffer.from('[]')],
    ['gzip that was cut off', () => gzipSync(JSON.stringify([one('c')])).subarray(0, -9)],
    ['gzip with a wrong bit', () => flip(gzipSync(JSON.stringify([one('c'), one('d')])))],
    ['nothing where gzip is announced', () => Buffer.alloc(0)],
  ])('%s', async (_name, make) => {
    expect(await refused({ body: make(), headers: { 'content-encoding': 'gzip' } }, 400)).toEqual({
      code: 'batch_unreadable',
      params: { reason: 'notGzip' },
    });
  });

  test.each([
    ['[]', 'application/json', 0],
    [' \n ', ndjson, 0],
    ['', 'application/json', 0],
    ['', ndjson, 0],
    [`[${'7,'.repeat(10_002)}7]`, 'application/json', 10_003],
    ['{}\n'.repeat(10_001), ndjson, 10_001],
  ])('too few or too many', async (body, type, found) => {
    expect(await refused({ body, type }, 422)).toEqual({ code: 'batch_size', params: { found, limit: 10_000 } });
  });

  test('more bytes than a batch may have, as they come and when unpacked', async () => {
    const blanks = Buffer.alloc(65 * 1024 * 1024, ' ');
    const tooLarge = { code: 'body_too_large', params: { limitMegabytes: 64 } };
    expect(await refused({ body: blanks, type: ndjson }, 413)).toEqual(tooLarge);
    const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024, ' '), { level: constants.Z_BEST_COMPRESSION });
    expect(bomb.length).toBeLessThan(300_000);
    const packed = { 'content-encoding': 'gzip' };
    for (const type of [ndjson, 'application/json']) {
      expect(await refused({ body: bomb, type, headers: packed }, 413)).toEqual(tooLarge);
    }
    const ofNumbers = gzipSync(`[${'1,'.repeat(40 * 1024 * 1024)}1]`);
    expect(await refused({ body: ofNumbers, headers: packed }, 413)).toEqual(tooLarge);
  });

  test('a name that is none', async () => {
    const body = JSON.stringify([one('c')]);
    for (const name of ['', 'x'.repeat(201), 'two words', 'Köln']) {
      const { code, params } = await refused({ body, headers: key(Buffer.from(name).toString('latin1')) }, 400);
      expect(code).toBe('request_invalid');
      expect(params).toMatchObject({ issues: [{ path: 'header.Idempotency-Key' }] });
    }
  });

  test('when memory is short the caller is asked to wait', () => {
    const budget = createMemoryBudget(100);
    expect([budget.take(60), budget.take(41), budget.take(40), budget.take(1)]).toEqual([true, false, true, false]);
    budget.giveBack(60);
    expect([budget.take(61), budget.take(60)]).toEqual([false, true]);
  });
});

describe('over a socket', () => {
  let port: number;
  beforeAll(async () => {
    await newWorkspace();
    await app.app.listen({ port: 0, host: '127.0.0.1' });
    ({ port } = app.app.server.address() as { port: number });
  });

  /** Sends bytes on one connection; gives the statuses of all answers once there are as many as wanted. */
  function sendRaw(bytes: (string | Buffer)[], answers: number): Promise<number[]> {
    return new Promise((resolve, reject) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => {
        for (const part of bytes) socket.write(part);
      });
      socket.setEncoding('latin1');
      socket.on('error', reject);
      socket.on('data', (chunk) => {
        text += chunk;
        const statuses = [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
        if (statuses.length < answers) return;
        socket.destroy();
        resolve(statuses);
      });
    });
  }

  const head = (length: number, headers: Record<string, string>) =>
    [
      `POST /api/v1/workspaces/${workspaceId}/interactions HTTP/1.1`,
      ...['Host: localhost', 'Content-Type: application/json', `Content-Length: ${length}`],
      ...Object.entries({ ...keyHeaders, ...headers }).map(([name, value]) => `${name}: ${value}`),
      ...['', ''],
    ].join('\r\n');
  const health = 'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n';

  test('after a refusal the connection goes on with the next request', async () => {
    const large = Buffer.alloc(3_000_000, '7');
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024, ' '));
    const refusals: [number, Record<string, string>, Buffer][] = [
      [400, { 'Idempotency-Key': 'two words' }, large],
      [400, {}, large],
      [415, { 'Content-Encoding': 'br' }, large],
      [400, { 'Content-Encoding': 'gzip' }, large],
      [413, { 'Content-Encoding': 'gzip' }, bomb],
    ];
    for (const [status, headers, body] of refusals) {
      expect(await sendRaw([head(body.length, headers), body, health], 2)).toEqual([status, 200]);
    }
  });

  test('a batch that breaks off leaves nothing and disturbs nobody', async () => {
    const body = JSON.stringify([one('c1'), one('c2')]);
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head(body.length, {})}${body.slice(0, -9)}`));
    await once(app.app.server, 'request');
    socket.destroy();
    await expect.poll(openConnections, { timeout: 20_000 }).toBe(0);
    expect(await kept()).toBe(0);
    expect(await sendRaw([head(body.length, {}), body], 1)).toEqual([200]);
    expect(await kept()).toBe(2);
  });

  function openConnections(): Promise<number> {
    app.app.server.closeIdleConnections();
    return promisify((done: (error: Error | null, count: number) => void) => app.app.server.getConnections(done))();
  }
});

describe('what is kept', () => {
  beforeAll(newWorkspace);

  test('bad rows are named in the language of the caller, good ones kept', async () => {
    const rows = [
      one('c1'),
      one('', { cost: -1 }),
      one('c2', { rating: { value: 12, scale: [0, 10] } }),
      one('c3', { time: '99999-01-01T00:00:00Z' }),
      one('c4', { properties: { note: 'x'.repeat(300_000) } }),
      'no interaction',
      one('c5'),
    ];
    const before = await kept();
    const inGerman = await send({ body: JSON.stringify(rows), headers: { 'accept-language': 'de', ...key('bad-1') } });
    expect(inGerman.statusCode, inGerman.body).toBe(200);
    const answer: BatchAnswer = inGerman.json();
    expect(answer).toMatchObject({ batch: 'bad-1', accepted: 2, repeated: false });
    expect(answer.rejected.map(({ index, path }) => [index, path])).toEqual([
      ...[
        [1, 'customer'],
        [2, 'rating'],
        [3, 'time'],
        [4, ''],
        [5, ''],
      ],
    ]);
    expect(answer.rejected[1]!.message).toBe('die Bewertung liegt außerhalb ihrer Skala');
    expect(await kept()).toBe(before + 2);

    const inEnglish = await send({ body: JSON.stringify(rows), headers: { 'accept-language': 'en', ...key('bad-1') } });
    expect(inEnglish.json()).toMatchObject({ accepted: 2, repeated: true });
    expect(inEnglish.json().rejected[1].message).toBe('the rating lies outside its scale');
    expect(await kept()).toBe(before + 2);
  });

  test('a batch with nothing good in it keeps nothing, and its name stays free', async () => {
    const before = await kept();
    const bad = await send({ body: JSON.stringify([{}]), headers: key('free') });
    expect(bad.json()).toMatchObject({ accepted: 0, repeated: false, rejected: [{ index: 0, path: 'customer' }] });
    expect(await kept()).toBe(before);
    const good = await send({ body: JSON.stringify([one('c')]), headers: key('free') });
    expect(good.json()).toMatchObject({ accepted: 1, repeated: false });
  });

  test('the same bytes are the same batch, named or not, packed or not', async () => {
    const before = await kept();
    const rows = [one('n1'), one('n2')];
    const body = asLines(rows);
    const first = await send({ body, type: ndjson });
    expect(first.json()).toMatchObject({
      batch: expect.stringMatching(/^[0-9a-f]{64}$/),
      accepted: 2,
      repeated: false,
    });
    const packed = await send({ body: gzipSync(body), type: ndjson, headers: { 'content-encoding': 'gzip' } });
    expect(packed.json()).toEqual({ ...first.json(), repeated: true });
    const several = await send({
      body: Buffer.concat([gzipSync(body.slice(0, 30)), gzipSync(body.slice(30))]),
      type: `${ndjson}; charset=utf-8`,
      headers: { 'content-encoding': 'GZIP' },
    });
    expect(several.json()).toEqual({ ...first.json(), repeated: true });
    expect(await kept()).toBe(before + 2);

    const asArray = await send({ body: JSON.stringify(rows) });
    expect(asArray.json()).toMatchObject({ accepted: 2, repeated: false });
    expect(await kept()).toBe(before + 4);
  });

  test('one name stands for one content, in its workspace', async () => {
    const body = JSON.stringify([one('k1')]);
    expect((await send({ body, headers: key('order-7') })).json()).toMatchObject({ batch: 'order-7', repeated: false });
    const other = await send({ body: JSON.stringify([one('k2')]), headers: key('order-7') });
    expect(other.statusCode).toBe(409);
    expect(other.json()).toMatchObject({ code: 'batch_key_reused', params: { batch: 'order-7' } });
    await newWorkspace();
    expect((await send({ body, headers: key('order-7') })).json()).toMatchObject({ accepted: 1, repeated: false });
    expect(await kept()).toBe(1);
  });

  test('a full batch, in any order of keys, with marks and blanks', async () => {
    await newWorkspace();
    const rows = Array.from({ length: 10_000 }, (_, place) => one(`c${place % 700}`, { session: `s${place}` }));
    const pretty = `\u{feff}${JSON.stringify(rows, null, 1)}\n`;
    expect((await send({ body: pretty })).json()).toMatchObject({ accepted: 10_000, rejected: [] });
    expect(await kept()).toBe(10_000);
  });

  test('two at once with one name become one', async () => {
    await newWorkspace();
    const body = JSON.stringify([one('t1'), one('t2')]);
    const replies = await Promise.all([1, 2, 3, 4].map(() => send({ body, headers: key('twin') })));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    expect(replies.filter((reply) => reply.json().repeated === false)).toHaveLength(1);
    expect(await kept()).toBe(2);
  });

  test('the description says what the body is', async () => {
    const { paths, components } = (await app.as(null).get('/api/openapi.json')).json();
    const { content } = paths['/api/v1/workspaces/{workspaceId}/interactions'].post.requestBody;
    const item = { $ref: '#/components/schemas/Interaction' };
    expect(content).toEqual({
      'application/json': { schema: { type: 'array', items: item, minItems: 1, maxItems: 10_000 } },
      'application/x-ndjson': { schema: item },
    });
    expect(components.schemas.Interaction.required).toEqual(['customer', 'touchpoint', 'time']);
  });
});

function flip(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed[changed.length - 6]! ^= 1;
  return changed;
}
