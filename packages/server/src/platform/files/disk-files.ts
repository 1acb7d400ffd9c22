import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fail } from '@anklang/domain';
import type { FileFolder, FileStore } from './file-store.ts';

const partSuffix = '.part';
const idPattern = /^[0-9A-Za-z_-]{8,64}$/;

/** Files on the disk of this machine: written beside, flushed, then renamed, so that a half one is never seen. */
export function createDiskFiles(dataFolder: string): FileStore {
  const pathOf = (folder: FileFolder, id: string) => {
    if (!idPattern.test(id)) throw fail('not_found', {});
    return join(dataFolder, folder, id);
  };

  return {
    pathOf,
    async write({ folder, id, stream }) {
      const path = pathOf(folder, id);
      const part = `${path}${partSuffix}`;
      await mkdir(join(dataFolder, folder), { recursive: true, mode: 0o700 });
      const hash = createHash('sha256');
      let bytes = 0;
      const count = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          bytes += chunk.length;
          hash.update(chunk);
          done(null, chunk);
        },
      });

      const file = await open(part, 'w', 0o600);
      try {
        await pipeline(stream, count, file.createWriteStream({ flush: true }));
        await rename(part, path);
        await flushFolder(join(dataFolder, folder));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }

      return { bytes, sha256: hash.digest('hex') };
    },
    async remove(folder, id) {
      const path = pathOf(folder, id);
      for (const name of [path, `${path}${partSuffix}`]) await rm(name, { force: true });
    },

    async listUntouched(folder, since) {
      const names = await readdir(join(dataFolder, folder)).catch(() => []);
      const untouched = await Promise.all(
        names.map(async (name) => {
          const found = await stat(join(dataFolder, folder, name)).catch(() => null);
          return found !== null && found.mtime < since ? [name.replace(/\.part$/, '')] : [];
        }),
      );
      return untouched.flat().filter((id) => idPattern.test(id));
    },
    async list(folder) {
      const names = await readdir(join(dataFolder, folder)).catch(() => []);
      return names.filter((name) => !name.endsWith(partSuffix));
    },
  };
}

/** A new name is on the disk only when its folder is. Some systems cannot flush a folder, and do not need to. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
