import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Services } from '../../../platform/services.ts';
import { listOpenJobIds } from './repository.ts';

const folder = 'staging';

/** Where the import of a job puts what it has read; gone afterwards, and empty when the job is begun again. */
export async function inStagedFolder<T>(
  { config }: Services,
  jobId: string,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const path = join(config.dataFolder, folder, jobId);
  await rm(path, { recursive: true, force: true, maxRetries: 3 });
  try {
    return await work(path);
  } finally {
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What a process left that was killed and whose job nobody will begin again. Several servers may share the folder. */
export async function sweepStaged({ config, database }: Services): Promise<void> {
  const names = await readdir(join(config.dataFolder, folder)).catch(() => []);
  if (names.length === 0) return;
  const open = await listOpenJobIds(database);
  for (const name of names) {
    if (!open.has(name)) await rm(join(config.dataFolder, folder, name), { recursive: true, force: true });
  }
}
