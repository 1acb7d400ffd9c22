import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../../config.ts';
import { startServer } from '../../../start-server.ts';
import { batchOf } from '../conformance/keep-log.fixture.ts';
import { made } from '../conformance/made-interactions.fixture.ts';
import { killedWorkspace } from './killed-writer.fixture.ts';
import { openStoreIn } from './open-store.fixture.ts';

const writer = fileURLToPath(new URL('./killed-writer.fixture.ts', import.meta.url));
let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anklang-unusable-'));
  path = join(folder, 'interactions.duckdb');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const unusable = { code: 'interactions_unusable', params: { reason: expect.stringContaining('interactions.duckdb') } };

test('a file that is no database stops the start, is named and left as it is', async () => {
  const content = Buffer.from('these are no interactions '.repeat(1000));
  await writeFile(path, content);
  await expect(openStoreIn({ folder })).rejects.toMatchObject(unusable);
  expect(await readFile(path)).toEqual(content);
  const config = readConfig({ ANKLANG_DATA: folder, ANKLANG_PORT: '0', ANKLANG_LOG_LEVEL: 'silent' });
  await expect(startServer({ config, print: () => {} })).rejects.toMatchObject(unusable);
  expect(await readFile(path)).toEqual(content);
});

test('so does a database that was cut off or scribbled over', async () => {
  const store = await openStoreIn({ folder });
  const rows = Array.from({ length: 5000 }, (_, row) => made({ customer: `customer ${row}`, time: row }));
  await store.addBatch(batchOf('workspace', 'k', rows));
  await store.close();
  const content = await readFile(path);
  await truncate(path, 6000);
  await expect(openStoreIn({ folder })).rejects.toMatchObject(unusable);
  const scribbled = Buffer.from(content);
  scribbled.fill(7, 0, 12_288);
  await writeFile(path, scribbled);
  await expect(openStoreIn({ folder })).rejects.toMatchObject(unusable);
  expect(await readFile(path)).toEqual(scribbled);
  await writeFile(path, content);
  const again = await openStoreIn({ folder });
  expect((await again.summarise('workspace')).interactions).toBe(5000);
  await again.close();
});

test('a second process on the same file is refused and disturbs nothing', async () => {
  const child = spawn(process.execPath, ['--conditions=source', writer, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.write('0');
  await once(child.stdout, 'data');
  await expect(openStoreIn({ folder })).rejects.toMatchObject({
    code: 'interactions_unusable',
    params: { reason: expect.stringMatching(/lock on file ".*interactions\.duckdb"/) },
  });
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  const store = await openStoreIn({ folder });
  expect((await store.summarise(killedWorkspace)).interactions).toBeGreaterThan(0);
  await store.close();
});
