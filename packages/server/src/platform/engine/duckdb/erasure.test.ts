import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { batchOf, fileOf } from '../conformance/keep-log.fixture.ts';
import { dice, firstDay, made } from '../conformance/made-interactions.fixture.ts';
import type { EngineQuestion } from '../engine-question.ts';
import type { InteractionStore } from '../interaction-store.ts';
import { openStoreIn } from './open-store.fixture.ts';

const workspaceId = 'shop-4711';
let folder: string;
let store: InteractionStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anklang-erased-'));
  store = await openStoreIn({ folder });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** Which of the texts stand anywhere in the files of the store. */
async function foundInFiles(texts: readonly string[]): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => !/\.parquet|\.json/.test(name));
  const found = new Set<string>();
  for (const name of names) {
    const bytes = await readFile(join(folder, name)).catch(() => Buffer.alloc(0));
    for (const text of texts) if (bytes.includes(text)) found.add(text);
  }
  return [...found].sort();
}

const everything = {
  customer: 'erased-customer-4711',
  touchpoint: 'erased-touchpoint',
  session: 'erased-session-0815',
  dimensions: { handledBy: 'erased-employee', object: 'erased-object' },
  reportedOrigin: 'erased-origin',
  segments: { 'erased-segment': 'erased-segment-value' },
  properties: { 'erased-key': 'erased-property' },
};
const alias = 'erased-alias-123';
const traces = [
  ...[everything.customer, alias, everything.touchpoint, everything.session, everything.reportedOrigin],
  ...['erased-employee', 'erased-object', 'erased-segment', 'erased-segment-value', 'erased-key', 'erased-property'],
].sort();
const kept = made({ customer: 'kept-customer', segments: { tier: 'A' }, properties: { note: 'kept-property' } });

async function expectNothingLeft(): Promise<void> {
  expect(await foundInFiles(traces)).toEqual([]);
  await store.close();
  expect(await foundInFiles(traces)).toEqual([]);
  store = await openStoreIn({ folder });
  for (const customer of [everything.customer, alias]) {
    expect(await store.readCustomer({ workspaceId, customer, limit: 9 })).toBeNull();
  }
}

/** What the store answers without having been opened anew: snapshot, views and answers must have forgotten too. */
async function expectNothingTold(): Promise<void> {
  const { dimensions, segments } = await store.summarise(workspaceId);
  expect(JSON.stringify({ dimensions, segments })).not.toContain('erased');
  const question: EngineQuestion = {
    ...{ workspaceId, from: null, to: null, where: {}, segments: {}, through: null, calendar: false, steps: 2 },
    journeys: { by: 'customer' },
    by: 'touchpoint',
    stepOf: new Map([
      ['shop', 0],
      ['erased-touchpoint', 1],
    ]),
  };
  const { table } = await store.count({ question, measure: 'scorecard', options: {} });
  expect(table.events[1]).toBe(0);
  const weights = { delighting: 1, ok: 0, disappointing: 2, conversion: 0, halfLifeDays: 9, knockOutFrom: 1 };
  const account = { weights: { ...weights, importance: [1, 1] }, at: firstDay };
  const listed = await store.listCustomers({ question, selection: { kind: 'all' }, account, after: null, limit: 9999 });
  const customers = listed.customers.map(({ customer }) => customer);
  expect(customers).not.toContain(everything.customer);
  expect(customers).not.toContain(alias);
}

test('of an erased customer not one byte is left in the files, nor in any answer', async () => {
  await store.addBatch(batchOf(workspaceId, 'k', [kept, made(everything), made({ ...everything, customer: alias })]));
  await store.addAliases({ workspaceId, pairs: [{ alias, customer: everything.customer }] });
  expect(await foundInFiles(traces)).toEqual(traces);
  expect(await store.eraseCustomer({ workspaceId, customer: alias })).toBe(2);
  await expectNothingTold();
  await expectNothingLeft();
  expect(await store.readCustomer({ workspaceId, customer: 'kept-customer', limit: 9 })).toMatchObject({
    rows: [kept],
  });
  expect(await foundInFiles(['kept-customer', 'kept-property'])).toEqual(['kept-customer', 'kept-property']);
});

test('nor when the file was written long before, and reached by a snapshot', async () => {
  await store.addBatch(batchOf(workspaceId, 'k', [kept, made(everything)]));
  await store.close();
  store = await openStoreIn({ folder });
  await store.addAliases({ workspaceId, pairs: [{ alias, customer: everything.customer }] });
  await expect(expectNothingTold()).rejects.toThrow('erased');
  await store.listNames({ workspaceId, of: 'touchpoint' });
  expect(await foundInFiles(traces)).toEqual(traces);
  expect(await store.eraseCustomer({ workspaceId, customer: everything.customer })).toBe(1);
  await expectNothingTold();
  await expectNothingLeft();
});

test('nor among many others, whose texts stay', async () => {
  const { below } = dice(3);
  const rows = Array.from({ length: 150_000 }, (_, row) =>
    made({
      customer: `customer ${below(30_000)}`,
      time: firstDay + row,
      session: `session ${below(40_000)}`,
      properties: row % 10 === 0 ? { number: below(1e9), text: `text ${below(1e9)}` } : null,
    }),
  );
  for (const place of [10, 70_000, 149_000]) rows[place] = made({ ...everything, time: firstDay + place });
  await store.importFile(await fileOf(workspaceId, 'file', rows, folder));
  await store.addBatch(batchOf(workspaceId, 'k', [made({ ...everything, customer: alias, time: firstDay - 1 })]));
  await store.addAliases({ workspaceId, pairs: [{ alias, customer: everything.customer }] });
  expect(await foundInFiles(traces)).not.toEqual([]);
  expect(await store.eraseCustomer({ workspaceId, customer: everything.customer })).toBe(4);
  await expectNothingTold();
  await expectNothingLeft();
  expect((await store.summarise(workspaceId)).interactions).toBe(150_000 - 3);
  const { customer } = rows[11]!;
  const expected = rows.filter((row) => row.customer === customer).slice(-100);
  expect((await store.readCustomer({ workspaceId, customer, limit: 100 }))!.rows).toEqual(expected);
});

test('of a removed workspace nothing is left either', async () => {
  await store.addBatch(batchOf('other', 'k', [kept]));
  await store.addBatch(batchOf(workspaceId, 'k', [made(everything), made({ ...everything, customer: alias })]));
  expect(await foundInFiles(traces)).toEqual(traces);
  await store.removeWorkspace(workspaceId);
  expect(await foundInFiles([...traces, workspaceId])).toEqual([]);
  expect((await store.summarise('other')).interactions).toBe(1);
});
