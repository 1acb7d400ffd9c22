import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
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
import { openFile } from './open-sqlite-file.ts';

const statementLimit = 300;

/**
 * Kysely over node:sqlite. Statements are synchronous, so that two files suffice: all writers take turns on one, and
 * readers have another that, thanks to WAL, never waits for them. Inside a transaction, write through the transaction
 * only: another write would wait for it for ever.
 */
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
    return new ManyConnections();
  }
  // biome-ignore lint/suspicious/noExplicitAny: Kysely's own signature.
  createIntrospector(database: Kysely<any>): DatabaseIntrospector {
    return new SqliteIntrospector(database);
  }
}

/** Kysely's own adapter would let one query in at a time, even readers beside a transaction. */
class ManyConnections extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class NodeSqliteDriver implements Driver {
  readonly #path: string;
  #store: Store | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  async init(): Promise<void> {
    mkdirSync(dirname(this.#path), { recursive: true });
    this.#store = {
      path: this.#path,
      writer: new PreparedFile(openFile(this.#path)),
      reader: new PreparedFile(openFile(this.#path)),
      writeLock: createLock(),
    };
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#store) throw new Error('the records store is closed');
    return new SqliteConnection(this.#store);
  }
  async releaseConnection(): Promise<void> {}

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
    this.#store?.reader.close();
    this.#store?.writer.close();
    this.#store = null;
  }
}

type Store = { path: string; writer: PreparedFile; reader: PreparedFile; writeLock: Lock };

class SqliteConnection implements DatabaseConnection {
  readonly #store: Store;
  #transaction: { file: PreparedFile; finish: () => void } | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  async begin(readOnly: boolean): Promise<void> {
    if (readOnly) {
      const file = new PreparedFile(openFile(this.#store.path));
      file.execute('begin');
      this.#transaction = { file, finish: () => file.close() };
      return;
    }

    // Waiting inside SQLite would stop the event loop on which the other writer has to finish.
    const finish = await this.#store.writeLock.acquire();
    try {
      this.#store.writer.execute('begin immediate');
      this.#transaction = { file: this.#store.writer, finish };
    } catch (error) {
      finish();
      throw error;
    }
  }

  end(how: 'commit' | 'rollback'): void {
    const transaction = this.#transaction;
    if (!transaction) return;
    try {
      // A statement that failed hard may have rolled back already.
      if (how === 'commit' || transaction.file.isTransaction) transaction.file.execute(how);
    } finally {
      if (!transaction.file.isTransaction) {
        this.#transaction = null;
        transaction.finish();
      }
    }
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#transaction) return this.#transaction.file.run<R>(query);
    if (isReading(query)) return this.#store.reader.run<R>(query);

    const release = await this.#store.writeLock.acquire();
    try {
      return this.#store.writer.run<R>(query);
    } finally {
      release();
    }
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize = 100): AsyncIterableIterator<QueryResult<R>> {
    if (this.#transaction) {
      yield* this.#transaction.file.stream<R>(query, chunkSize);
      return;
    }

    // An open iteration keeps its view of the store; other readers must see what is new.
    const file = new PreparedFile(openFile(this.#store.path));
    try {
      yield* file.stream<R>(query, chunkSize);
    } finally {
      file.close();
    }
  }
}

function isReading(query: CompiledQuery): boolean {
  return SelectQueryNode.is(query.query) || /^\s*select\b/i.test(query.sql);
}

/** An open file with its statements, each prepared once. */
class PreparedFile {
  readonly #file: DatabaseSync;
  readonly #statements = new Map<string, { statement: StatementSync; returnsRows: boolean }>();

  constructor(file: DatabaseSync) {
    this.#file = file;
  }

  get isTransaction(): boolean {
    return this.#file.isOpen && this.#file.isTransaction;
  }

  execute(sql: string): void {
    this.#file.exec(sql);
  }

  run<R>(query: CompiledQuery): QueryResult<R> {
    const { statement, returnsRows } = this.#prepare(query.sql);
    const values = query.parameters.map(toSqlite);
    if (returnsRows) return { rows: statement.all(...values) as R[] };

    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  *stream<R>(query: CompiledQuery, chunkSize: number): IterableIterator<QueryResult<R>> {
    let rows: R[] = [];
    for (const row of this.#file.prepare(query.sql).iterate(...query.parameters.map(toSqlite))) {
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

  #prepare(sql: string): { statement: StatementSync; returnsRows: boolean } {
    const known = this.#statements.get(sql);
    if (known) return known;

    const statement = this.#file.prepare(sql);
    const prepared = { statement, returnsRows: statement.columns().length > 0 };
    if (this.#statements.size >= statementLimit) this.#statements.clear();
    this.#statements.set(sql, prepared);
    return prepared;
  }
}

function toSqlite(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  return (value ?? null) as SQLInputValue;
}
