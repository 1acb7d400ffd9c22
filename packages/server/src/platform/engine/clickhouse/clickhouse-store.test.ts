import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drainPending } from 'chdb';
import { type ChdbConnection, createChdbConnection } from 'chdb/connection';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { batchOf, fileOf } from '../conformance/keep-log.fixture.ts';
import { day, firstDay, made } from '../conformance/made-interactions.fixture.ts';
import type { EngineQuestion } from '../engine-question.ts';
import type { InteractionStore } from '../interaction-store.ts';
import { openClickHouseStore } from './open-clickhouse-store.ts';
import type { Connection } from './server.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };
const tables = ['interactions', 'batches', 'attempts', 'aliases', 'names', 'erasures'];
const today = Date.UTC(2026, 0, 5);

let folder: string;
let path: string;
const opened: InteractionStore[] = [];
let workspaceCount = 0;
let workspaceId = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anklang-clickhouse-'));
  path = join(folder, 'clickhouse');
});
beforeEach(() => {
  workspaceId = `workspace-${++workspaceCount}`;
});
afterAll(async () => {
  for (const store of opened) await store.close();
  await drainPending();
  await rm(folder, { recursive: true, force: true });
});

/** Another process with the same server, as far as the server can tell. */
async function openProcess({ now = today, between }: { now?: number; between?: Between } = {}) {
  const connection = createChdbConnection({ path });
  if (between) interrupt(connection, between);
  const store = await openClickHouseStore({
    url: 'clickhouse://localhost/anklang',
    connection: connection as unknown as Connection,
    log,
    now: () => new Date(now),
  });
  opened.push(store);
  const read = async (sql: string) => (await connection.chdb.queryAsync(sql, { format: 'TSV' })).text().trim();
  return { store, read };
}

/** Is asked before each statement. Throws in place of the server. */
type Between = (statement: string) => void;

function interrupt(connection: ChdbConnection, between: Between): void {
  for (const method of ['query', 'command', 'exec'] as const) {
    const original = connection[method].bind(connection) as (asked: { query: string }) => Promise<never>;
    connection[method] = ((asked: { query: string }) => {
      between(asked.query);
      return original(asked);
    }) as never;
  }
}

function questionOf(change: Partial<EngineQuestion>): EngineQuestion {
  return {
    workspaceId,
    from: null,
    to: null,
    where: {},
    segments: {},
    journeys: { by: 'customer' },
    through: null,
    by: 'touchpoint',
    steps: 1,
    stepOf: new Map([['shop', 0]]),
    calendar: true,
    ...change,
  };
}

const interactionsOf = async (store: InteractionStore) => (await store.summarise(workspaceId)).interactions;

describe('opening', () => {
  test('a server that does not answer is named without its password', async () => {
    const url = 'clickhouse://somebody:very-secret@127.0.0.1:1/anklang';
    const failure = await openClickHouseStore({ url, log, now: () => new Date(today) }).catch((error) => error);
    expect(failure).toMatchObject({ code: 'interactions_unusable', params: { reason: 'ECONNREFUSED' } });
    expect(JSON.stringify(failure)).not.toContain('very-secret');
  });

  test('what a newer version wrote is left alone', async () => {
    const { read } = await openProcess();
    await read('INSERT INTO anklang.versions VALUES (99)');
    await expect(openProcess()).rejects.toMatchObject({ code: 'interactions_unusable' });
    await read('ALTER TABLE anklang.versions DELETE WHERE version = 99 SETTINGS mutations_sync = 2');
    await openProcess();
  });
});

describe('several processes', () => {
  test('keep a batch once that both get, and see it', async () => {
    const [one, other] = [await openProcess(), await openProcess()];
    const batch = batchOf(workspaceId, 'k', [made(), made({ customer: 'ben' })]);
    const answers = await Promise.all([one.store.addBatch(batch), other.store.addBatch(batch)]);
    expect(answers.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
    expect(await interactionsOf(one.store)).toBe(2);
    expect(await interactionsOf(other.store)).toBe(2);
    expect(await one.read(`SELECT count() FROM anklang.interactions WHERE workspace = '${workspaceId}'`)).toBe('2');
  });

  test('see the ends of a chain whose links they told at once', async () => {
    const [one, other] = [await openProcess(), await openProcess()];
    await one.store.addBatch(
      batchOf(
        workspaceId,
        'k',
        ['a', 'b', 'c', 'd'].map((customer) => made({ customer })),
      ),
    );
    const links = ['a', 'b', 'c'].map((alias, i) => ({ alias, customer: ['b', 'c', 'd'][i]! }));
    await Promise.all(links.map((link, i) => [one, other, one][i]!.store.addAliases({ workspaceId, pairs: [link] })));
    for (const { store } of [one, other]) {
      expect(await store.readCustomer({ workspaceId, customer: 'a', limit: 9 })).toMatchObject({
        customer: 'd',
        aliases: ['a', 'b', 'c'],
      });
      expect((await store.summarise(workspaceId)).customers).toBe(1);
    }
  });
});

/** Dies at the statement and answers nothing any more. */
function dyingAt(fits: (statement: string) => boolean): Between {
  let dead = false;
  return (statement) => {
    dead ||= fits(statement);
    if (dead) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  };
}

describe('a process that dies', () => {
  const insertsInto = (table: string) => (statement: string) =>
    statement.startsWith(`INSERT INTO \`anklang\`.${table}`);

  test('before the batch is settled: nothing is seen, and the batch can come again', async () => {
    const dying = await openProcess({ between: dyingAt(insertsInto('batches')) });
    const batch = batchOf(workspaceId, 'k', [made(), made({ customer: 'ben' })]);
    await expect(dying.store.addBatch(batch)).rejects.toMatchObject({ code: 'interactions_unusable' });

    const next = await openProcess();
    expect(await next.read(`SELECT count() FROM anklang.interactions WHERE workspace = '${workspaceId}'`)).toBe('2');
    expect(await interactionsOf(next.store)).toBe(0);
    expect(await next.store.listNames({ workspaceId, of: 'touchpoint' })).toEqual([]);
    expect(await next.store.readCustomer({ workspaceId, customer: 'ben', limit: 9 })).toBeNull();
    expect(await next.store.addBatch(batch)).toEqual({ repeated: false, accepted: 2 });
    expect(await interactionsOf(next.store)).toBe(2);
  });

  test('after the batch is settled: it is there, and comes no second time', async () => {
    let inserted = 0;
    const dying = await openProcess({
      between: dyingAt((statement) => insertsInto('attempts')(statement) && ++inserted === 2),
    });
    const batch = batchOf(workspaceId, 'k', [made()]);
    await dying.store.addBatch(batch);
    const next = await openProcess();
    expect(await interactionsOf(next.store)).toBe(1);
    expect(await next.store.addBatch(batch)).toEqual({ repeated: true, accepted: 1 });
    expect(await interactionsOf(next.store)).toBe(1);
  });

  test('in the middle of a file: a later process takes away what it left, and nothing else', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => made({ customer: `c${i}`, time: firstDay + i }));
    const file = await fileOf(workspaceId, 'file', rows, folder);
    const dying = await openProcess({ between: dyingAt(insertsInto('names')) });
    await expect(dying.store.importFile(file)).rejects.toMatchObject({ code: 'interactions_unusable' });
    const count = `SELECT count() FROM anklang.interactions WHERE workspace = '${workspaceId}'`;

    const soon = await openProcess();
    await soon.store.addBatch(batchOf(workspaceId, 'k', [made()]));
    expect(await soon.read(count)).toBe('501');
    expect(await interactionsOf(soon.store)).toBe(1);

    const later = await openProcess({ now: today + 2 * day });
    await expect.poll(() => later.read(count), { timeout: 30_000 }).toBe('1');
    expect(await interactionsOf(later.store)).toBe(1);
    expect(await later.store.importFile(file)).toEqual({ repeated: false });
    expect(await interactionsOf(later.store)).toBe(501);
  });
});

test('a full disk is told as such, and nothing is kept', async () => {
  let full = true;
  const { store, read } = await openProcess({
    between: (statement) => {
      if (!(full && /^INSERT INTO `anklang`\.interactions/.test(statement))) return;
      full = false;
      throw Object.assign(new Error('Cannot reserve 1.00 MiB'), { code: '243', type: 'NOT_ENOUGH_SPACE' });
    },
  });
  const batch = batchOf(workspaceId, 'k', [made()]);
  await expect(store.addBatch(batch)).rejects.toMatchObject({ code: 'disk_full' });
  expect(await interactionsOf(store)).toBe(0);
  const open = `SELECT attempt FROM anklang.attempts WHERE workspace = '${workspaceId}' GROUP BY attempt HAVING sum(open) > 0`;
  expect(await read(open)).toBe('');
  expect(await store.addBatch(batch)).toEqual({ repeated: false, accepted: 1 });
});

test('an erased id stands in no table and in no statement that the server remembers', async () => {
  const { store, read } = await openProcess();
  const ids = ['erased-root', 'erased-alias'];
  await store.addAliases({ workspaceId, pairs: [{ alias: ids[1]!, customer: ids[0]! }] });
  const rows = ids.map((customer) => made({ customer, properties: { note: `about ${customer}` } }));
  await store.addBatch(batchOf(workspaceId, 'k', [...rows, made({ customer: 'stays' })]));
  await store.importFile(await fileOf(workspaceId, 'file', rows, folder));
  const everything = async () =>
    (await Promise.all(tables.map((table) => read(`SELECT * FROM anklang.${table}`)))).join('\n');
  expect(await everything()).toContain('erased-root');

  expect(await store.eraseCustomer({ workspaceId, customer: ids[1]! })).toBe(4);

  expect(await everything()).not.toContain('erased');
  expect(await everything()).toContain('stays');
  const remembered = await read("SELECT command FROM system.mutations WHERE database = 'anklang'");
  expect(remembered).toContain('DELETE');
  expect(remembered).not.toContain('erased-');
});

test('a question may know more names than a server takes in one field', async () => {
  const { store } = await openProcess();
  const names = Array.from({ length: 20_000 }, (_, i) => `touchpoint number ${i}`);
  const rows = [
    made({ customer: 'anna', touchpoint: names[3]!, dimensions: { channel: names[19_998]! } }),
    made({ customer: 'anna', touchpoint: names[19_999]!, dimensions: { channel: names[0]! } }),
    made({ customer: 'anna', touchpoint: names[7]!, dimensions: { channel: 'another' } }),
  ];
  await store.addBatch(batchOf(workspaceId, 'k', rows));
  const { table } = await store.count({
    question: questionOf({
      where: { channel: names },
      steps: names.length,
      stepOf: new Map(names.map((name, step) => [name, step])),
    }),
    measure: 'variants',
    options: { limit: 10 },
  });
  expect(table.rows.map(({ path }) => path)).toEqual([[3, 19_999]]);
});

test('pairs of more steps than anybody looks at are refused', async () => {
  const { store } = await openProcess();
  const question = questionOf({ steps: 2049, stepOf: new Map([['shop', 2048]]) });
  for (const [measure, options] of [
    ['transitions', {}],
    ['handOvers', { quietMs: 0 }],
  ] as const) {
    await expect(store.count({ question, measure, options })).rejects.toMatchObject({
      code: 'touchpoints_too_many',
      params: { found: 2049, limit: 2048 },
    });
  }
});

test('a count that nobody waits for any more ends, here and on the server', async () => {
  const waiting = new AbortController();
  const told: string[] = [];
  const { store } = await openProcess({
    between: (statement) => {
      told.push(statement);
      if (/^\s*SELECT/.test(statement) && statement.includes('arraySort')) setImmediate(() => waiting.abort());
    },
  });
  await store.addBatch(batchOf(workspaceId, 'k', [made()]));
  const counted = store.count({
    question: questionOf({ journeys: { by: 'session' } }),
    measure: 'handOvers',
    options: { quietMs: 0 },
    signal: waiting.signal,
  });
  await expect(counted).rejects.toMatchObject({ code: 'cancelled' });
  expect(told.filter((statement) => statement.startsWith('KILL QUERY'))).toHaveLength(1);
});
