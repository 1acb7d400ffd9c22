import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Language } from '@anklang/domain';

/** What is written into the folder of an example: that it is one, which, and who opens it. */
export type FolderMark = {
  customers: number;
  seed: number;
  language: Language;
  email: string;
  password: string;
  /** It was filled to the end. */
  ready: boolean;
  /** Process that fills or serves it. */
  pid?: number;
};

const fileName = 'anklang-demo.json';

/** Null: there is no folder, or nothing in it. Throws `demo_folder_foreign` when it holds what is not ours. */
export async function readMark(folder: string): Promise<FolderMark | null> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw fail('path_unusable', { path: folder, reason: error.code ?? 'unknown' });
  });
  if (names.length === 0) return null;
  if (!names.includes(fileName)) throw fail('demo_folder_foreign', { path: folder });
  try {
    return JSON.parse(await readFile(join(folder, fileName), 'utf8')) as FolderMark;
  } catch {
    throw fail('demo_folder_foreign', { path: folder });
  }
}

/** Before anything else comes into the folder, so that it can always be told from others. */
export async function writeMark(folder: string, mark: FolderMark): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw fail('path_unusable', { path: folder, reason: error.code ?? 'unknown' });
  });
  const fresh = join(folder, `${fileName}.new`);
  await writeFile(fresh, `${JSON.stringify(mark, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(fresh, join(folder, fileName));
}

/** Throws away the folder of an example; one that was not made by us is never touched. */
export async function removeDemoFolder(folder: string): Promise<void> {
  const mark = await readMark(folder);
  if (mark === null) throw fail('demo_folder_missing', { path: folder });
  refuseInUse(folder, mark);
  await emptyFolder(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** What a running process has open is not taken away from it. */
export function refuseInUse(folder: string, { pid }: FolderMark): void {
  if (pid !== undefined && pid !== process.pid && isAlive(pid)) throw fail('demo_folder_in_use', { path: folder });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The mark goes last: whatever happens in between, the folder is still known as ours. */
export async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name !== fileName) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
}
