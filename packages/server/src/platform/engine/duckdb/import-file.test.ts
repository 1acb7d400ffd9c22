import { appendFile, copyFile, mkdtemp, open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { batchOf, fileOf } from '../conformance/keep-log.fixture.ts';
import { dice, firstDay, made } from '../conformance/made-interactions.fixture.ts';
import type { InteractionStore } from '../interaction-store.ts';
import { openStoreIn } from './open-store.fixture.ts';

const workspaceId = 'workspace';
const before = batchOf(workspaceId, 'before', [made({ properties: { kept: true } })]);
let folder: string;
let store: InteractionStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anklang-import-'));
  store = await openStoreIn({ folder, memoryMegabytes: 96 });
  await store.addBatch(before);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function expectAsBefore(): Promise<void> {
  expect((await store.summarise(workspaceId)).interactions).toBe(1);
  expect(await store.listNames({ workspaceId, of: 'touchpoint' })).toMatchObject([{ name: 'shop', interactions: 1 }]);
  expect(await store.addBatch(before)).toEqual({ repeated: true, accepted: 1 });
}

const manyRows = (count: number) => {
  const { below } = dice(5);
  return Array.from({ length: count }, (_, row) =>
    made({
      customer: `customer ${below(count / 5)}`,
      touchpoint: `touchpoint ${below(20)}`,
      time: firstDay + row * 1000,
      session: `session ${below(count / 2)}`,
      segments: { tier: 'ABC'[below(3)]! },
      properties: { text: `${below(1e9)} ${below(1e9)} ${below(1e9)} ${below(1e9)}` },
    }),
  );
};

test('a damaged file is refused with a code, and everything is as it was', async () => {
  const whole = await fileOf(workspaceId, 'file', manyRows(30_000), folder);
  const damaged = { ...whole, path: join(folder, 'damaged.parquet') };
  const refused = { code: 'file_unreadable', params: { format: 'parquet', reason: 'damaged' } };
  const { size } = await stat(whole.path);

  await writeFile(damaged.path, 'no parquet at all');
  await expect(store.importFile(damaged)).rejects.toMatchObject(refused);
  await copyFile(whole.path, damaged.path);
  await truncate(damaged.path, Math.floor(size / 2));
  await expect(store.importFile(damaged)).rejects.toMatchObject(refused);
  await copyFile(whole.path, damaged.path);
  const bytes = await open(damaged.path, 'r+');
  await bytes.write(Buffer.alloc(Math.floor(size / 2), 0xff), 0, Math.floor(size / 2), Math.floor(size / 4));
  await bytes.close();
  await expect(store.importFile(damaged)).rejects.toMatchObject(refused);
  await appendFile(damaged.path, 'more');
  await expect(store.importFile(damaged)).rejects.toMatchObject(refused);
  await expectAsBefore();
});

test('a file outside of the folders of the store is not read', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'anklang-outside-'));
  const file = await fileOf(workspaceId, 'file', manyRows(10), outside);
  await expect(store.importFile(file)).rejects.toThrow(/disabled by configuration/);
  await expectAsBefore();
  await rm(outside, { recursive: true, force: true });
});

test('cancelled at any share of the work, everything is as it was', async () => {
  const file = await fileOf(workspaceId, 'file', manyRows(60_000), folder);
  for (const share of [0, 0.1, 0.2, 0.5, 0.9]) {
    const work = new AbortController();
    const cancelAt = (done: number) => done > share && work.abort();
    await expect(store.importFile({ ...file, signal: work.signal, onProgress: cancelAt })).rejects.toMatchObject({
      code: 'cancelled',
    });
  }
  await expect(store.importFile({ ...file, signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
    code: 'cancelled',
  });
  await expectAsBefore();
  expect(await store.importFile(file)).toEqual({ repeated: false });
  expect((await store.summarise(workspaceId)).interactions).toBe(60_001);
});

test('a file larger than the memory goes through files that are gone afterwards', async () => {
  const { below } = dice(9);
  const text = Array.from({ length: 500 }, () => below(36).toString(36)).join('');
  const rows = manyRows(180_000).map((row, place) => ({ ...row, properties: { text: `${text}${place}` } }));
  await store.importFile(await fileOf(workspaceId, 'file', rows, folder));
  expect((await store.summarise(workspaceId)).interactions).toBe(180_001);
  const { customer } = rows[77]!;
  const found = await store.readCustomer({ workspaceId, customer, limit: 1000 });
  expect(found!.rows).toEqual(rows.filter((row) => row.customer === customer));
  expect(await readdir(join(folder, 'interactions.tmp')).catch(() => [])).toEqual([]);
});
