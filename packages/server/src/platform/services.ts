import type { Kysely, Transaction } from 'kysely';
import type { Config } from '../config.ts';
import type { Auth } from './auth/auth.ts';
import type { Dialect } from './database/dialect.ts';
import type { Tables } from './database/tables.ts';
import type { InteractionStore } from './engine/interaction-store.ts';
import type { FileStore } from './files/file-store.ts';
import type { JobRunner } from './jobs/job-runner.ts';
import type { Log } from './log/log.ts';

export type Database = Kysely<Tables>;
export type DatabaseTransaction = Transaction<Tables>;

/** The account of an example, and the token that opens it one time. */
type DemoEntry = { token: string; email: string; password: string };

/** The world, as an argument: made once in app.ts, handed to every handler. */
export type Services = {
  readonly config: Config;
  readonly database: Database;
  readonly dialect: Dialect;
  /** Where interactions live and are counted. */
  readonly interactions: InteractionStore;
  readonly files: FileStore;
  readonly log: Log;
  /** Long work; features say in their registration what they do for a kind of job. */
  readonly jobs: JobRunner;
  readonly auth: Auth;
  /** The one-time code for a first visit from elsewhere; null once the owner exists. */
  readonly setupCode: { current: string | null };
  /** For the server of an example on this machine: signs in once whoever has the token. Null on every other server. */
  readonly entry: { current: DemoEntry | null };
  now(): Date;
  newId(): string;
  /** Runs on stop, newest first, before the stores are closed. */
  onStop(work: () => Promise<void> | void): void;
};
