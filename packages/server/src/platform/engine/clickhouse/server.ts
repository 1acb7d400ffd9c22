import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { fail } from '@anklang/domain';
import { type ClickHouseClient, ClickHouseLogLevel, type ClickHouseSettings, createClient } from '@clickhouse/client';
import type { Address } from './address-of.ts';
import { problemOf } from './problem-of.ts';
import { bound, raw, renderSql, type Sql, sql } from './sql.ts';

export type TableName = 'interactions' | 'batches' | 'attempts' | 'aliases' | 'names' | 'erasures' | 'versions';

/** The server behind the store: asked and told in SQL, with values bound beside it. */
export interface Server {
  /** The table by its whole name. */
  table(name: TableName): Sql;
  readonly database: string;
  readonly quotedDatabase: Sql;
  /** Rows of a question, each with its columns in order. */
  ask<Row extends readonly unknown[]>(question: Sql, options?: { signal?: AbortSignal | undefined }): Promise<Row[]>;
  /** A statement without an answer; it is done when the promise resolves. */
  tell(statement: Sql): Promise<void>;
  /** Columns of equal length, by name, in one indivisible block. `onceFor`: what was inserted under the same word before is not again. */
  insert(asked: { table: TableName; columns: Columns; onceFor?: string | undefined }): Promise<void>;
  close(): Promise<void>;
}

export type Columns = Readonly<Record<string, readonly unknown[]>>;
export type Connection = NonNullable<Parameters<typeof createClient>[0]>['connection'];

const hour = 3_600_000;

const settings: ClickHouseSettings = {
  output_format_json_quote_64bit_integers: 0,
  join_use_nulls: 0,
  async_insert: 0,
  insert_deduplicate: 0,
  insert_deduplication_token: '',
  // What is told to change has changed everywhere once the answer is here.
  mutations_sync: '2',
  alter_sync: '2',
  cancel_http_readonly_queries_on_client_close: 1,
};

/** Connects to the server of the address, or to what `connection` stands for. */
export function connectServer(address: Address, connection: Connection): Server {
  const { database, ...access } = address;
  const client: ClickHouseClient = createClient({
    ...access,
    ...(connection && { connection }),
    application: 'anklang',
    request_timeout: hour,
    clickhouse_settings: settings,
    use_multipart_params_auto: true,
    log: { level: ClickHouseLogLevel.OFF },
  });
  const quoted = `\`${database.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
  const guarded = async (statement: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      throw problemOf(error, statement);
    }
  };

  const server: Server = {
    database,
    quotedDatabase: raw(quoted),
    table: (name) => raw(`${quoted}.${name}`),
    async ask<Row extends readonly unknown[]>(question: Sql, { signal }: { signal?: AbortSignal | undefined } = {}) {
      if (signal?.aborted) throw fail('cancelled', {});
      const rendered = renderSql(question);
      const query_id = randomUUID();
      const kill = () => {
        const statement = sql`KILL QUERY WHERE query_id = ${bound('String', query_id)} ASYNC`;
        server.tell(statement).catch(() => undefined);
      };
      signal?.addEventListener('abort', kill, { once: true });
      try {
        const asked = { ...rendered, query_id, format: 'JSONCompact' as const };
        const result = await client.query(signal ? { ...asked, abort_signal: signal } : asked);
        return (await result.json<Row>()).data;
      } catch (error) {
        throw signal?.aborted ? fail('cancelled', {}) : problemOf(error, rendered.query);
      } finally {
        signal?.removeEventListener('abort', kill);
      }
    },
    tell(statement) {
      const rendered = renderSql(statement);
      return guarded(rendered.query, async () => {
        await client.command(rendered);
      });
    },
    insert({ table, columns, onceFor }) {
      const names = Object.keys(columns);
      const query = `INSERT INTO ${quoted}.${table} (${names.join(', ')}) FORMAT JSONCompactColumns`;
      if (columns[names[0]!]!.length === 0) return Promise.resolve();
      return guarded(query, async () => {
        const { stream } = await client.exec({
          query,
          values: Readable.from([JSON.stringify(Object.values(columns))]),
          clickhouse_settings: {
            insert_deduplicate: onceFor === undefined ? 0 : 1,
            insert_deduplication_token: onceFor ?? '',
          },
        });
        for await (const _ of stream) {
          // Only when the answer is read to its end has everything been kept.
        }
      });
    },
    close: () => client.close(),
  };
  return server;
}
