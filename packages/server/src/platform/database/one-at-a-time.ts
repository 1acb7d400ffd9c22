import { sql, type Transaction } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { Tables } from './tables.ts';

/**
 * Makes transactions that give the same name take turns, for rules that look at several rows. SQLite's writers take
 * turns anyway.
 */
export async function oneAtATime(transaction: Transaction<Tables>, dialect: Dialect, name: string): Promise<void> {
  if (dialect === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(transaction);
}
