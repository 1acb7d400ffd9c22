import { readFile } from 'node:fs/promises';
import { fail } from '@anklang/domain';

/** What somebody wrote as a mapping, not yet checked; undefined when no file is named. */
export async function readMappingFile(path: string | undefined): Promise<unknown> {
  if (path === undefined) return undefined;
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw fail('path_unusable', { path, reason: error.code ?? 'unknown' });
  });
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const [, line, column] = /\(line (\d+) column (\d+)\)$/.exec(String(error)) ?? [];
    const place = line === undefined ? path : `${path}:${line}:${column}`;
    throw fail('mapping_invalid', { issues: [{ path: place, message: 'syntax' }] });
  }
}
