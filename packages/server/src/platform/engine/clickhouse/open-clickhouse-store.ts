import type { Log } from '../../log/log.ts';
import type { InteractionStore } from '../interaction-store.ts';
import type { MeasureName, MeasureOptions, Measures } from '../measures.ts';
import { addressOf } from './address-of.ts';
import { createAttemptNumbers } from './attempt-numbers.ts';
import { addAliases } from './keeping/add-aliases.ts';
import { addBatch } from './keeping/add-batch.ts';
import { eraseCustomer } from './keeping/erase-customer.ts';
import { importFile } from './keeping/import-file.ts';
import { createNameLimits } from './keeping/name-limits.ts';
import { removeBatch, removeWorkspace } from './keeping/remove-batch.ts';
import { sweepAttempts } from './keeping/sweep-attempts.ts';
import { countMeasure } from './measures/count-measure.ts';
import { beginCounting } from './questions/counting.ts';
import { listCustomers } from './questions/list-customers.ts';
import { listNames } from './questions/list-names.ts';
import { readCustomer } from './questions/read-customer.ts';
import { createSeasonsReader } from './questions/read-seasons.ts';
import { summarise } from './questions/summarise.ts';
import { makeTables } from './schema.ts';
import { type Connection, connectServer } from './server.ts';
import { sql } from './sql.ts';

export type ClickHouseStoreOptions = {
  /** `clickhouse://user:password@host:port/database` or `clickhouses://…`. */
  url: string;
  log: Log;
  now: () => Date;
  /** In place of the network, for tests. */
  connection?: Connection;
};

/**
 * Interactions on a ClickHouse server, counted there: what comes back are small tables and the ways of single customers.
 * Nothing is held here that another process would have to know. Throws `interactions_unusable`.
 */
export async function openClickHouseStore({
  url,
  log,
  now,
  connection,
}: ClickHouseStoreOptions): Promise<InteractionStore> {
  const server = connectServer(addressOf(url), connection);
  try {
    await makeTables(server);
  } catch (error) {
    await server.close();
    throw error;
  }
  const newAttempt = createAttemptNumbers(now);
  const names = createNameLimits(server);
  const asker = { server, readSeasons: createSeasonsReader(server) };
  const keeper = { server, names, newAttempt, now };
  const sweeping = sweepAttempts(server, now().getTime()).then(
    (swept) => swept > 0 && log.info({ swept }, 'took away what attempts to keep interactions had left behind'),
    (error: unknown) => log.warn({ error }, 'could not take away what attempts to keep interactions had left behind'),
  );

  return {
    kind: 'clickhouse',
    addBatch: (batch) => addBatch(keeper, batch),
    importFile: (file) => importFile(keeper, file),
    removeBatch: (batch) => removeBatch(server, { ...batch, now: now().getTime() }),
    addAliases: (aliases) => addAliases(server, { ...aliases, newVersion: newAttempt }),
    eraseCustomer: (customer) => eraseCustomer(server, { ...customer, erasure: newAttempt() }),
    removeWorkspace: (workspaceId) => removeWorkspace(server, names, workspaceId),
    summarise: (workspaceId) => summarise(asker, workspaceId),
    listNames: (asked) => listNames(server, asked),
    async count<M extends MeasureName>({ question, measure, options, signal }: Counted<M>) {
      const asOf = now().getTime();
      const counting = await beginCounting(asker, question, signal);
      const table: Measures[M] = await countMeasure(counting, { measure, options });
      const [found] = await counting.ask<[interactions: number, leftOut: number]>(
        sql`SELECT count(), countIf(step = 65535) FROM (${counting.filtered()})`,
      );
      return { table, interactions: found![0], leftOut: found![1], calendar: counting.calendar, asOf };
    },
    async listCustomers({ question, ...listing }) {
      return listCustomers(await beginCounting(asker, question), listing);
    },
    readCustomer: (asked) => readCustomer(server, asked),
    async close() {
      await sweeping;
      await server.close();
    },
  };
}

type Counted<M extends MeasureName> = {
  question: Parameters<typeof beginCounting>[1];
  measure: M;
  options: MeasureOptions[M];
  signal?: AbortSignal | undefined;
};
