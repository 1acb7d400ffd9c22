import { dimensions, fail } from '@anklang/domain';
import type { Server, TableName } from './server.ts';
import { bound, raw, sql } from './sql.ts';

/** On the disk before an insert is answered, and before what was merged away is thrown away. */
const durable = 'fsync_after_insert = 1, fsync_part_directory = 1, min_compressed_bytes_to_fsync_after_merge = 1';
/** What was erased leaves the disk within a minute. */
const forgetful = 'old_parts_lifetime = 60';
/** How many of the latest batches a server knows by their key by itself; older ones are looked up. */
const remembered = 'non_replicated_deduplication_window = 10000';

const versions = 1;
/** What each version brings. Everything can run twice, and at once in several processes. */
const steps: readonly (readonly { table: TableName; definition: string }[])[] = [
  [
    {
      // An interaction as its source told it. `attempt` says which batch brought it, `row` where it stood there.
      table: 'interactions',
      definition: `(
        workspace LowCardinality(String),
        customer String CODEC(ZSTD(1)),
        time Int64 CODEC(Delta, ZSTD(1)),
        attempt UInt128 CODEC(ZSTD(1)),
        row UInt32 CODEC(ZSTD(1)),
        touchpoint LowCardinality(String),
        offsetMinutes Nullable(Int16),
        session Nullable(String) CODEC(ZSTD(1)),
        ${dimensions.map((dimension) => `${dimension} LowCardinality(Nullable(String))`).join(', ')},
        value Nullable(Float64),
        cost Nullable(Float64),
        rating Nullable(UInt8),
        ratingLow Nullable(Int16),
        ratingHigh Nullable(Int16),
        common Nullable(UInt8),
        durationSeconds Nullable(Float64),
        reportedOrigin LowCardinality(Nullable(String)),
        segments Map(LowCardinality(String), LowCardinality(String)),
        properties Nullable(String) CODEC(ZSTD(1))
      ) ENGINE = MergeTree ORDER BY (workspace, customer, time, attempt, row) SETTINGS ${durable}, ${forgetful}`,
    },
    {
      // What holds of a key: the attempt of its latest generation, if it is kept. Generation 0 and no key: a removed workspace.
      table: 'batches',
      definition: `(
        workspace LowCardinality(String),
        key String,
        generation UInt32,
        kept UInt8,
        attempt UInt128,
        contentHash String,
        receivedAt Int64,
        rows UInt64
      ) ENGINE = MergeTree ORDER BY (workspace, key, generation) SETTINGS ${durable}, ${remembered}`,
    },
    {
      // Attempts that came to no end yet sum up to more than 0; the others vanish by themselves.
      table: 'attempts',
      definition: `(
        workspace LowCardinality(String),
        key String,
        attempt UInt128,
        open Int32
      ) ENGINE = SummingMergeTree(open) ORDER BY (workspace, key, attempt) SETTINGS ${durable}`,
    },
    {
      // The latest version of an alias holds. `customer` is what was said, `root` where it leads in the end.
      table: 'aliases',
      definition: `(
        workspace LowCardinality(String),
        alias String,
        customer String,
        root String,
        version UInt128
      ) ENGINE = ReplacingMergeTree(version) ORDER BY (workspace, alias) SETTINGS ${durable}, ${forgetful}`,
    },
    {
      // Names that were ever used, so that no batch has to look through all interactions to see how many there are.
      table: 'names',
      definition: `(
        workspace LowCardinality(String),
        kind LowCardinality(String),
        name String
      ) ENGINE = ReplacingMergeTree ORDER BY (workspace, kind, name) SETTINGS ${durable}`,
    },
    {
      // Ids while they are being erased: statements that erase refer to them and quote none.
      table: 'erasures',
      definition: `(
        erasure UInt128,
        id String
      ) ENGINE = MergeTree PARTITION BY erasure ORDER BY id SETTINGS ${durable}, ${forgetful}`,
    },
  ],
];

/** Makes the tables that are missing. Throws `interactions_unusable` where a newer version wrote. */
export async function makeTables(server: Server): Promise<void> {
  const make = (table: TableName, definition: string) =>
    server.tell(sql`CREATE TABLE IF NOT EXISTS ${server.table(table)} ${raw(definition)}`);
  if (!(await hasDatabase(server))) {
    await server.tell(sql`CREATE DATABASE IF NOT EXISTS ${server.quotedDatabase}`);
  }
  await make('versions', `(version UInt32) ENGINE = MergeTree ORDER BY version SETTINGS ${durable}`);
  const [known] = await server.ask<[number]>(sql`SELECT max(version) FROM ${server.table('versions')}`);
  const version = known![0];
  if (version > versions) {
    throw fail('interactions_unusable', { reason: `this store was written by a newer version (${version})` });
  }
  for (let missing = version; missing < versions; missing++) {
    for (const { table, definition } of steps[missing]!) await make(table, definition);
    await server.insert({ table: 'versions', columns: { version: [missing + 1] } });
  }
}

async function hasDatabase(server: Server): Promise<boolean> {
  const name = bound('String', server.database);
  const [found] = await server.ask<[number]>(sql`SELECT count() FROM system.databases WHERE name = ${name}`);
  return found![0] > 0;
}
