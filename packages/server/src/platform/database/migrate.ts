import { type Kysely, sql, type Transaction } from 'kysely';
import type { Dialect } from './dialect.ts';
import { columnTypes } from './migrations/column-types.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

type History = { migration: { name: string; appliedAt: string } };

/** Any number, the same in every process: who holds it migrates. */
const advisoryLock = 8_414_212;

/**
 * Brings the store up to date in one transaction: all or nothing, and one process at a time. SQLite's write
 * transaction is the lock there; PostgreSQL has an advisory one.
 */
export async function migrate(store: { database: Kysely<Tables>; dialect: Dialect }): Promise<string[]> {
  const database = store.database as unknown as Kysely<History>;
  if (await isUpToDate(store)) return [];

  return database.transaction().execute(async (transaction) => {
    if (store.dialect === 'postgres')
      await sql`select pg_advisory_xact_lock(${sql.lit(advisoryLock)})`.execute(transaction);
    await transaction.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('appliedAt', 'text', (column) => column.notNull())
      .execute();

    const known = new Set(await appliedNames(transaction));
    refuseNewerStore(known);
    const missing = migrations.filter(({ name }) => !known.has(name));
    for (const { name, up } of missing) {
      await up({
        // biome-ignore lint/suspicious/noExplicitAny: a migration sees the tables of its own time, not today's.
        database: transaction as unknown as Transaction<any>,
        dialect: store.dialect,
        types: columnTypes(store.dialect),
      });
      await transaction.insertInto('migration').values({ name, appliedAt: new Date().toISOString() }).execute();
    }

    return missing.map(({ name }) => name);
  });
}

/** Has every migration run, so that no lock is needed? */
async function isUpToDate(store: { database: Kysely<Tables> }): Promise<boolean> {
  const database = store.database as unknown as Kysely<History>;
  const tables = await database.introspection.getTables({ withInternalKyselyTables: false });
  if (!tables.some(({ name }) => name === 'migration')) return false;

  const known = new Set(await appliedNames(database));
  refuseNewerStore(known);
  return migrations.every(({ name }) => known.has(name));
}

async function appliedNames(database: Kysely<History>): Promise<string[]> {
  const rows = await database.selectFrom('migration').select('name').execute();
  return rows.map(({ name }) => name);
}

/** An older Anklang on a newer store would write what the newer one does not expect. */
function refuseNewerStore(known: Set<string>): void {
  const ours = new Set<string>(migrations.map(({ name }) => name));
  const foreign = [...known].find((name) => !ours.has(name));
  if (foreign) throw new Error(`this store was written by a newer version (${foreign})`);
}
