import type { Transaction } from 'kysely';
import type { Dialect } from '../dialect.ts';
import type { ColumnTypes } from './column-types.ts';

export type MigrationContext = {
  // biome-ignore lint/suspicious/noExplicitAny: a migration sees the tables of its own time, not today's.
  database: Transaction<any>;
  dialect: Dialect;
  types: ColumnTypes;
};

export type Migration = { name: string; up(context: MigrationContext): Promise<void> };
