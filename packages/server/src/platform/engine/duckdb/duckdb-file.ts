import { fail } from '@anklang/domain';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { createGate } from './gate.ts';
import { type InstanceOptions, openInstance } from './open-instance.ts';
import { isFatal, problemOf } from './problem-of.ts';

type Work<T> = (connection: DuckDBConnection) => Promise<T>;

/** Runs before the next one writes, at once. */
type AfterWriting<T, U> = { committed(result: T): U; failed(error: unknown): void };

/** A database file of DuckDB. What is known of a failure comes as a coded error. */
export type DuckdbFile = {
  /** One transaction at a time, beside those who read; it is taken back when the work throws. */
  write<T, U>(work: Work<T>, after: AfterWriting<T, U>): Promise<U>;
  /** One view of the file for the whole work. */
  read<T>(work: Work<T>): Promise<T>;
  /** Nobody else reads or writes, and no transaction is open yet. */
  alone<T>(work: Work<T>): Promise<T>;
  close(): Promise<void>;
};

/** Throws `interactions_unusable`. */
export async function openDuckdbFile(options: InstanceOptions): Promise<DuckdbFile> {
  const gate = createGate();
  let instance: DuckDBInstance | null = await openInstance(options);
  let opening: Promise<DuckDBInstance> | null = null;
  let isClosed = false;

  const opened = async (): Promise<DuckDBInstance> => {
    if (isClosed) throw fail('not_ready', {});
    if (instance) return instance;
    opening ??= openInstance(options).finally(() => {
      opening = null;
    });
    instance = await opening;
    return instance;
  };
  const connected = async <T>(work: Work<T>): Promise<T> => {
    const used = await opened();
    try {
      const connection = await used.connect();
      try {
        return await work(connection);
      } finally {
        connection.closeSync();
      }
    } catch (error) {
      // DuckDB answers nothing any more until the file is opened anew.
      if (isFatal(error) && instance === used) {
        instance = null;
        used.closeSync();
      }
      throw problemOf(error);
    }
  };

  return {
    write: (work, { committed, failed }) =>
      gate.write(async () => {
        try {
          return committed(await connected((connection) => inTransaction(connection, work)));
        } catch (error) {
          failed(error);
          throw error;
        }
      }),
    read: (work) => gate.read(() => connected((connection) => inTransaction(connection, work))),
    alone: (work) => gate.alone(() => connected(work)),
    close: () =>
      gate.alone(async () => {
        isClosed = true;
        instance?.closeSync();
        instance = null;
      }),
  };
}

export async function inTransaction<T>(connection: DuckDBConnection, work: Work<T>): Promise<T> {
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
