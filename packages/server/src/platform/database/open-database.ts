import { fail } from '@anklang/domain';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Dialect } from './dialect.ts';
import { migrate } from './migrate.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

export type OpenDatabase = { database: Kysely<Tables>; dialect: Dialect };

/** Opens the records store of the address and brings it up to date; throws `store_unusable`. */
export async function openDatabase(url: string): Promise<OpenDatabase> {
  const opened = connectDatabase(url);
  try {
    await migrate(opened);
  } catch (error) {
    await opened.database.destroy().catch(() => {});
    throw fail('store_unusable', { reason: reasonOf(error) });
  }

  return opened;
}

/** Without migrations: for the few who must see the store as it is. */
export function connectDatabase(url: string): OpenDatabase {
  if (url.startsWith('sqlite:')) {
    const path = url.slice('sqlite:'.length);
    return { database: new Kysely<Tables>({ dialect: new NodeSqliteDialect(path) }), dialect: 'sqlite' };
  }

  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 30_000,
    types: { getTypeParser },
  });
  // An idle connection that the server closes must not end the process; the pool opens another.
  pool.on('error', () => {});
  return { database: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), dialect: 'postgres' };
}

/** Counts come as 64-bit integers; none of ours passes 2^53. */
const int8 = 20;
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: unknown) =>
  oid === int8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format as 'text');

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
