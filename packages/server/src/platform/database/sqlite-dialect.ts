import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { createLock, type Lock } from './lock.ts';

/** Other processes may hold the file for a moment; SQLite waits this long for them. */
const busyMilliseconds = 5_000;
const connectionLimit = 4;
const statementLimit = 300;

/** Kysely over node:sqlite. Readers have connections of their own and, thanks to WAL, never wait for a writer. */
export class NodeSqliteDialect implements Dialect {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  createDriver(): Driver {
    return new NodeSqliteDriver(this.#path);
  }
  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }
  createAdapter(): DialectAdapter {
    return new SqliteAdapter();
  }
  // biome-ignore lint/suspicious/noExplicitAny: Kysely's own signature.
  createIntrospector(database: Kysely<any>): DatabaseIntrospector {
    return new SqliteIntrospector(database);
  }
}

class NodeSqliteDriver implements Driver {
  readonly #path: string;
  readonly #writeLock: Lock = createLock();
  readonly #all: SqliteConnection[] = [];
  readonly #idle: SqliteConnection[] = [];
  readonly #waiting: ((connection: SqliteConnection) => void)[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  async init(): Promise<void> {
    mkdirSync(dirname(this.#path), { recursive: true });
    this.#idle.push(this.#open());
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#all.length < connectionLimit) return this.#open();

    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const next = this.#waiting.shift();
    if (next) next(connection as SqliteConnection);
    else this.#idle.push(connection as SqliteConnection);
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await (connection as SqliteConnection).begin(settings.accessMode === 'read only');
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    (connection as SqliteConnection).end('commit');
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    (connection as SqliteConnection).end('rollback');
  }

  async destroy(): Promise<void> {
    for (const connection of this.#all.splice(0)) connection.close();
    this.#idle.length = 0;
  }

  #open(): SqliteConnection {
    const connection = new SqliteConnection(openFile(this.#path), this.#writeLock);
    this.#all.push(connection);
    return connection;
  }
}

function openFile(path: string): DatabaseSync {
  const file = new DatabaseSync(path, { timeout: busyMilliseconds, enableForeignKeyConstraints: true });
  file.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;');
  // SQLite's own lower() knows ASCII only; searches must find "Überblick" under "überblick" as PostgreSQL does.
  file.function('lower', { deterministic: true }, (text) => (text === null ? null : String(text).toLowerCase()));
  return file;
}

class SqliteConnection implements DatabaseConnection {
  readonly #file: DatabaseSync;
  readonly #writeLock: Lock;
  readonly #statements = new Map<string, { statement: StatementSync; returnsRows: boolean }>();
  #releaseWriting: (() => void) | null = null;
  #inTransaction = false;

  constructor(file: DatabaseSync, writeLock: Lock) {
    this.#file = file;
    this.#writeLock = writeLock;
  }

  async begin(readOnly: boolean): Promise<void> {
    // Waiting inside SQLite would stop the event loop on which the other writer has to finish.
    if (!readOnly) this.#releaseWriting = await this.#writeLock.acquire();
    try {
      this.#file.exec(readOnly ? 'begin' : 'begin immediate');
      this.#inTransaction = true;
    } catch (error) {
      this.#stopWriting();
      throw error;
    }
  }

  end(how: 'commit' | 'rollback'): void {
    try {
      // A statement that failed hard may have rolled back already.
      if (how === 'commit' || this.#file.isTransaction) this.#file.exec(how);
    } finally {
      if (!this.#file.isTransaction) {
        this.#inTransaction = false;
        this.#stopWriting();
      }
    }
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#inTransaction || SelectQueryNode.is(query.query)) return this.#run<R>(query);

    const release = await this.#writeLock.acquire();
    try {
      return this.#run<R>(query);
    } finally {
      release();
    }
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize = 100): AsyncIterableIterator<QueryResult<R>> {
    // A statement of its own: an iteration must not be disturbed by the same query elsewhere.
    const statement = this.#file.prepare(query.sql);
    let rows: R[] = [];
    for (const row of statement.iterate(...query.parameters.map(toSqlite))) {
      rows.push(row as R);
      if (rows.length < chunkSize) continue;
      yield { rows };
      rows = [];
    }
    if (rows.length > 0) yield { rows };
  }

  close(): void {
    this.#statements.clear();
    if (this.#file.isOpen) this.#file.close();
  }

  #run<R>(query: CompiledQuery): QueryResult<R> {
    const { statement, returnsRows } = this.#prepare(query.sql);
    const values = query.parameters.map(toSqlite);
    if (returnsRows) return { rows: statement.all(...values) as R[] };

    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  #prepare(sql: string): { statement: StatementSync; returnsRows: boolean } {
    const known = this.#statements.get(sql);
    if (known) return known;

    const statement = this.#file.prepare(sql);
    const prepared = { statement, returnsRows: statement.columns().length > 0 };
    if (this.#statements.size >= statementLimit) this.#statements.clear();
    this.#statements.set(sql, prepared);
    return prepared;
  }

  #stopWriting(): void {
    this.#releaseWriting?.();
    this.#releaseWriting = null;
  }
}

function toSqlite(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  return (value ?? null) as SQLInputValue;
}
