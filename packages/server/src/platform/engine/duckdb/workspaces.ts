import { AnklangError } from '@anklang/domain';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Catalog, readCatalog } from './catalog.ts';
import { type DuckdbFile, inTransaction } from './duckdb-file.ts';
import { type Naming, startNaming, writeNames } from './naming.ts';
import { scrubFile } from './scrub.ts';
import { hasTables, makeTables, schemaOf } from './tables.ts';

export type Writing = { catalog: Catalog; naming: Naming };
export type Written<T> = { answer: T; next: Partial<Omit<Catalog, 'names' | 'exists'>> };
/** What was done, and whether anything is different now. */
export type Rewritten<T> = { answer: T; changed: boolean };

/** What a copy of the interactions of a workspace must have seen to be up to date. */
type WorkspaceState = {
  /** Rises whenever more happened than interactions being added. */
  readonly epoch: number;
  readonly catalog: Catalog;
};

export type Workspaces = {
  state(workspaceId: string): Promise<WorkspaceState>;
  /** Adds interactions and new names in one transaction. */
  append<T>(
    workspaceId: string,
    work: (connection: DuckDBConnection, writing: Writing) => Promise<Written<T>>,
  ): Promise<T>;
  /** Like `append`, for what changes the meaning of interactions that were there before. */
  restitch<T>(
    workspaceId: string,
    work: (connection: DuckDBConnection, writing: Writing) => Promise<Written<T>>,
  ): Promise<T>;
  /** Changes anything in one transaction; null: nothing was ever kept for the workspace. */
  rewrite<T>(workspaceId: string, work: (connection: DuckDBConnection) => Promise<Rewritten<T>>): Promise<T | null>;
  /** Deletes in one transaction, then writes what was deleted out of the file; null as above. */
  erase<T>(workspaceId: string, work: (connection: DuckDBConnection) => Promise<Rewritten<T>>): Promise<T | null>;
};

/** Names and counters of the workspaces of a file, as they were last committed. */
export function keepWorkspaces(file: DuckdbFile): Workspaces {
  const catalogs = new Map<string, Catalog>();
  const epochs = new Map<string, number>();
  let commits = 0;

  const forget = (workspaceId: string) => {
    catalogs.delete(workspaceId);
    epochs.set(workspaceId, epochOf(workspaceId) + 1);
    commits++;
  };
  const epochOf = (workspaceId: string) => epochs.get(workspaceId) ?? 0;
  const keep = (workspaceId: string, catalog: Catalog) => {
    catalogs.set(workspaceId, catalog);
    commits++;
  };
  /** After a commit that failed nobody knows what the file holds. */
  const recover = (workspaceId: string, error: unknown) => {
    if (!(error instanceof AnklangError) || error.code === 'disk_full') forget(workspaceId);
  };

  const add = <T>(
    workspaceId: string,
    work: (connection: DuckDBConnection, writing: Writing) => Promise<Written<T>>,
    finish: (catalog: Catalog) => void,
  ): Promise<T> => {
    let naming: Naming | null = null;
    return file.write(
      async (connection) => {
        const catalog = catalogs.get(workspaceId) ?? (await readCatalog(connection, workspaceId));
        naming = startNaming(catalog);
        if (!catalog.exists) await makeTables(connection, workspaceId);
        const { answer, next } = await work(connection, { catalog, naming });
        await writeNames(connection, schemaOf(workspaceId), naming);
        return { answer, catalog: { ...catalog, ...next, exists: true } };
      },
      {
        committed: ({ answer, catalog }) => {
          finish(catalog);
          return answer;
        },
        failed: (error) => {
          naming?.undo();
          recover(workspaceId, error);
        },
      },
    );
  };

  return {
    async state(workspaceId) {
      for (;;) {
        const known = catalogs.get(workspaceId);
        if (known) return { epoch: epochOf(workspaceId), catalog: known };
        const before = commits;
        const catalog = await file.read((connection) => readCatalog(connection, workspaceId));
        if (commits === before) catalogs.set(workspaceId, catalog);
      }
    },
    append: (workspaceId, work) => add(workspaceId, work, (catalog) => keep(workspaceId, catalog)),
    restitch: (workspaceId, work) => add(workspaceId, work, () => forget(workspaceId)),
    rewrite: (workspaceId, work) =>
      file.write(async (connection) => ((await hasTables(connection, workspaceId)) ? await work(connection) : null), {
        committed: (done) => {
          if (done?.changed) forget(workspaceId);
          return done === null ? null : done.answer;
        },
        failed: (error) => recover(workspaceId, error),
      }),
    erase: (workspaceId, work) =>
      file.alone(async (connection) => {
        if (!(await hasTables(connection, workspaceId))) return null;
        try {
          const { answer, changed } = await inTransaction(connection, () => work(connection));
          if (changed) await scrubFile(connection);
          return answer;
        } finally {
          forget(workspaceId);
        }
      }),
  };
}
