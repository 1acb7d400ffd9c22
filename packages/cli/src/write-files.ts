import { lstat, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fail } from '@anklang/domain';

/**
 * Writes files into a folder, all or none: each goes to a temporary file first and is moved into its place when all are
 * safely on disk. On failure everything is as it was before. Answers the paths.
 */
export async function writeFiles(folder: string, files: Record<string, string>): Promise<string[]> {
  const places = Object.keys(files).map((name) => ({
    name,
    target: join(folder, name),
    fresh: join(folder, `.${name}.${process.pid}.new`),
    former: join(folder, `.${name}.${process.pid}.old`),
  }));
  // What puts everything back, the latest step first.
  const undo: (() => Promise<unknown>)[] = [];
  try {
    for (const missing of await missingFolders(resolve(folder))) {
      if (await makeFolder(missing)) undo.unshift(() => rm(missing, { recursive: true, force: true }));
    }
    for (const { name, fresh } of places) {
      undo.unshift(() => rm(fresh, { force: true }));
      await writeThrough(fresh, files[name]!);
    }
    for (const { target, fresh, former } of places) {
      if (await isThere(target)) {
        await rename(target, former);
        undo.unshift(() => rename(former, target));
      } else undo.unshift(() => rm(target, { force: true }));
      await rename(fresh, target);
    }
  } catch (error) {
    for (const step of undo) await step().catch(() => undefined);
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw fail('path_unusable', { path: folder, reason });
  }
  for (const { former } of places) await rm(former, { force: true });
  return places.map(({ target }) => resolve(target));
}

/** The folders to make, outermost first. Node's own recursive way never returns where the system makes none, as in /proc. */
async function missingFolders(path: string): Promise<string[]> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found?.isDirectory()) return [];
  if (found) throw Object.assign(new Error(path), { code: 'EEXIST' });
  return dirname(path) === path ? [path] : [...(await missingFolders(dirname(path))), path];
}

/** False where another process was faster. */
async function makeFolder(path: string): Promise<boolean> {
  return mkdir(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

/** A folder that bears the name of a file is never moved out of the way. */
async function isThere(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
  return found !== undefined;
}

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
