import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnklangError } from '@anklang/domain';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './open-database.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anklang-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const failureOf = (url: string) =>
  openDatabase(url).then(
    () => null,
    (error: unknown) => error as AnklangError,
  );

test('a store that a newer version wrote is left alone', async () => {
  const url = `sqlite:${join(folder, 'anklang.db')}`;
  const { database } = await openDatabase(url);
  await sql`insert into migration values ('9999-from-the-future', '2030-01-01T00:00:00.000Z')`.execute(database);
  await database.destroy();

  const failure = await failureOf(url);
  expect(failure?.code).toBe('store_unusable');
  expect(JSON.stringify(failure?.params)).toContain('newer version (9999-from-the-future)');
});

test('a file that is no database is refused and not touched', async () => {
  const path = join(folder, 'notes.txt');
  await writeFile(path, 'These are notes, not a database. '.repeat(50));
  expect((await failureOf(`sqlite:${path}`))?.code).toBe('store_unusable');
});

test('a PostgreSQL that does not answer is named without its password', async () => {
  const failure = await failureOf('postgres://somebody:very-secret@127.0.0.1:1/anklang');
  expect(failure?.code).toBe('store_unusable');
  expect(JSON.stringify(failure?.params)).not.toContain('very-secret');
});

test('writes are flushed to the disk before they are answered', async () => {
  const { database } = await openDatabase(`sqlite:${join(folder, 'anklang.db')}`);
  await database.transaction().execute(async (transaction) => {
    const { rows } = await sql<Record<string, unknown>>`pragma synchronous`.execute(transaction);
    expect(rows).toEqual([{ synchronous: 2 }]);
    const journal = await sql<Record<string, unknown>>`pragma journal_mode`.execute(transaction);
    expect(journal.rows).toEqual([{ journal_mode: 'wal' }]);
  });
  await database.destroy();
});
