import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder } from './run-cli.fixture.ts';
import { writeFiles } from './write-files.ts';

test('when the last file cannot take its place, the first is what it was', async () => {
  await inFolder(async ({ path, list }) => {
    await writeFile(join(path, 'a.txt'), 'before');
    await mkdir(join(path, 'c.txt'));
    const written = writeFiles(path, { 'a.txt': 'after', 'b.txt': 'new', 'c.txt': 'new' });
    await expect(written).rejects.toMatchObject({ code: 'path_unusable', params: { reason: 'EISDIR' } });
    expect(await readFile(join(path, 'a.txt'), 'utf8')).toBe('before');
    expect(await list()).toEqual(['a.txt', 'c.txt']);
  });
});

test('a folder made for nothing goes again', async () => {
  await inFolder(async ({ path, list }) => {
    const bad = writeFiles(join(path, 'deep', 'er'), { 'a.txt': 'a', 'no/such.txt': 'b' });
    await expect(bad).rejects.toMatchObject({ code: 'path_unusable' });
    expect(await list()).toEqual([]);
  });
});

test.skipIf(!existsSync('/proc/self'))('a place where no folder can be made is refused, not waited for', async () => {
  await expect(writeFiles('/proc/anklang/deep', { 'a.txt': 'a' })).rejects.toMatchObject({ code: 'path_unusable' });
});

test('files are replaced and nothing else stays', async () => {
  await inFolder(async ({ path, list }) => {
    await writeFiles(path, { 'a.txt': 'one' });
    await writeFiles(path, { 'a.txt': 'two', 'b.txt': 'b' });
    expect(await readFile(join(path, 'a.txt'), 'utf8')).toBe('two');
    expect(await list()).toEqual(['a.txt', 'b.txt']);
  });
});
