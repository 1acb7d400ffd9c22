import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { AnklangError, fail } from '@anklang/domain';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { createLock } from '../../database/lock.ts';
import { problemOf } from './problem-of.ts';

export type DuckdbFileOptions = {
  path: string;
  memoryBytes: number;
  temporaryFolder: string;
  /** Files outside of these folders cannot be read. */
  readableFolders: readonly string[];
};

export type DuckdbFile = {
  /** One transaction at a time; it is taken back when the work throws. Known problems come as coded errors. */
  write<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  /** Statements that cannot stand in a transaction, alone with the file like a transaction. */
  maintain<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  /** One view of the file for the whole work, beside whoever writes. */
  read<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Opens the file, made when absent. Throws `interactions_unusable`. */
export async function openDuckdbFile(options: DuckdbFileOptions): Promise<DuckdbFile> {
  const turns = createLock();
  let instance: Promise<DuckDBInstance> | null = openInstance(options);
  let isClosed = false;
  await instance;

  // After a failure that it cannot undo, DuckDB answers nothing any more until the file is opened anew.
  const reopenAfter = async (error: unknown) => {
    if (!/FATAL|has been invalidated/.test(String(error)) || instance === null) return;
    const broken = await instance.catch(() => null);
    instance = null;
    broken?.closeSync();
  };
  const withConnection = async <T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> => {
    if (isClosed) throw fail('not_ready', {});
    instance ??= openInstance(options);
    try {
      const connection = await (await instance).connect();
      try {
        return await work(connection);
      } finally {
        connection.closeSync();
      }
    } catch (error) {
      await reopenAfter(error);
      throw problemOf(error);
    }
  };
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await turns.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  };

  return {
    write: (work) => alone(() => withConnection((connection) => inTransaction(connection, work))),
    maintain: (work) => alone(() => withConnection(work)),
    read: (work) => withConnection((connection) => inTransaction(connection, work)),
    close: () =>
      alone(async () => {
        isClosed = true;
        (await instance)?.closeSync();
        instance = null;
      }),
  };
}

async function inTransaction<T>(
  connection: DuckDBConnection,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  await connection.run('BEGIN TRANSACTION');
  try {
    const result = await work(connection);
    await connection.run('COMMIT');
    return result;
  } catch (error) {
    // A commit that failed has been taken back already.
    await connection.run('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function openInstance({ path, memoryBytes, temporaryFolder, readableFolders }: DuckdbFileOptions) {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const instance = await DuckDBInstance.create(path, {
      memory_limit: `${Math.floor(memoryBytes / 1024)}KiB`,
      temp_directory: temporaryFolder,
      storage_compatibility_version: 'v1.5.0',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    const folders = readableFolders.map(quoteText).join(', ');
    await connection.run(`SET allowed_directories = [${folders}]; SET enable_external_access = false`);
    connection.closeSync();
    return instance;
  } catch (error) {
    if (error instanceof AnklangError) throw error;
    throw fail('interactions_unusable', { reason: error instanceof Error ? error.message : String(error) });
  }
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
