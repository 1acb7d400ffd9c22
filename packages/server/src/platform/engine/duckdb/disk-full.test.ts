import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { batchOf, fileOf } from '../conformance/keep-log.fixture.ts';
import { dice, firstDay, made } from '../conformance/made-interactions.fixture.ts';
import { openStoreIn } from './open-store.fixture.ts';

const workspaceId = 'workspace';
const folder = await mkdtemp(join(tmpdir(), 'anklang-full-'));
const hasDisk = mountSmallDisk();
afterAll(async () => {
  if (hasDisk) execFileSync('umount', [folder]);
  await rm(folder, { recursive: true, force: true });
});

function mountSmallDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Texts that cannot be pressed together. */
function noise(seed: number, count: number) {
  const { below } = dice(seed);
  return Array.from({ length: count }, (_, row) => {
    const text = Array.from({ length: 60 }, () => below(2 ** 32).toString(36)).join('');
    return made({ customer: `customer ${seed} ${row}`, time: firstDay + row, properties: { text } });
  });
}

describe.skipIf(!hasDisk)('on a disk that is full (a small one in memory, which only root can mount)', () => {
  test('nothing of a batch or a file is kept, what was kept stays, and it goes on once there is room', async () => {
    const ballast = join(folder, 'ballast');
    // Files to be taken over lie on another disk.
    const dataFolder = await mkdtemp(join(tmpdir(), 'anklang-outside-'));
    const file = await fileOf(workspaceId, 'file', noise(1, 30_000), dataFolder);
    let store = await openStoreIn({ folder, dataFolder });
    await store.addBatch(batchOf(workspaceId, 'first', noise(2, 500)));
    await writeFile(ballast, Buffer.alloc(54 * 1024 ** 2));

    await expect(store.importFile(file)).rejects.toMatchObject({ code: 'disk_full' });
    expect((await store.summarise(workspaceId)).interactions).toBe(500);
    let kept = 500;
    const fill = async () => {
      for (let number = 0; number < 100; number++) {
        await store.addBatch(batchOf(workspaceId, `batch ${number}`, noise(100 + number, 500)));
        kept += 500;
      }
    };
    await expect(fill()).rejects.toMatchObject({ code: 'disk_full' });
    expect((await store.summarise(workspaceId)).interactions).toBe(kept);
    const names = await store.listNames({ workspaceId, of: 'touchpoint' });
    expect(names).toMatchObject([{ name: 'shop', interactions: kept, customers: kept }]);

    await rm(ballast);
    expect(await store.importFile(file)).toEqual({ repeated: false });
    expect((await store.summarise(workspaceId)).interactions).toBe(kept + 30_000);
    await store.close();
    store = await openStoreIn({ folder, dataFolder });
    expect((await store.summarise(workspaceId)).interactions).toBe(kept + 30_000);
    await store.close();
    await rm(dataFolder, { recursive: true, force: true });
  });
});
