import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';

/** The few places where the engines need different words. */
export type ColumnTypes = {
  /** An instant as better-auth keeps it; our own are ISO text. */
  authInstant: RawBuilder<unknown>;
  authFlag: RawBuilder<unknown>;
  /** Text that sorts by its characters on every engine, whatever language the server speaks. */
  plainText: RawBuilder<unknown>;
  /** For tables that are only ever read by their key: the rows lie in the key's tree. */
  withoutRowid: RawBuilder<unknown>;
};

export function columnTypes(dialect: Dialect): ColumnTypes {
  if (dialect === 'sqlite') {
    return { authInstant: sql`date`, authFlag: sql`integer`, plainText: sql`text`, withoutRowid: sql`without rowid` };
  }

  return {
    authInstant: sql`timestamptz`,
    authFlag: sql`boolean`,
    plainText: sql`text collate "C"`,
    withoutRowid: sql``,
  };
}
