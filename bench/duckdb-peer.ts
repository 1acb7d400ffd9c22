import type { EventChunk } from '@anklang/analysis';

type Connection = {
  run(sql: string): Promise<unknown>;
  createAppender(table: string): Promise<{ appendDataChunk(chunk: unknown): void; closeSync(): void }>;
};

export interface Peer {
  append(chunk: EventChunk): void;
  /** Milliseconds of the quicker of two runs. */
  time(question: keyof typeof questions): Promise<number>;
  close(): void;
}

const questions = {
  transitions: `select before, touchpoint, count(*), avg(waited) from (
      select touchpoint, lag(touchpoint) over w as before, time - lag(time) over w as waited
      from log window w as (partition by customer order by time)
    ) where before is not null group by before, touchpoint`,
  variants: `select path, count(*) from (
      select list(touchpoint order by time) as path from log group by customer
    ) group by path`,
  scorecard: `select touchpoint, count(*), count(distinct customer), count(rating), avg(rating) from log group by touchpoint`,
};

const rowsPerChunk = 2048;

/** DuckDB in memory with whole numbers for everything, or null where it is not installed. */
export async function openDuckDb(): Promise<Peer | null> {
  const name = '@duckdb/node-api';
  const api = await import(name).catch(() => null);
  if (!api) return null;
  const instance = await api.DuckDBInstance.create(':memory:');
  const connection: Connection & { closeSync(): void } = await instance.connect();
  await connection.run('create table log (customer integer, touchpoint usmallint, time bigint, rating utinyint)');
  const appender = await connection.createAppender('log');
  const types = [api.INTEGER, api.USMALLINT, api.BIGINT, api.UTINYINT];
  let filling = true;
  return {
    append({ customer, touchpoint, time, rating }) {
      for (let from = 0; from < customer.length; from += rowsPerChunk) {
        const to = Math.min(customer.length, from + rowsPerChunk);
        const chunk = api.DuckDBDataChunk.create(types, to - from);
        chunk.setColumns([
          Array.from(customer.subarray(from, to)),
          Array.from(touchpoint.subarray(from, to)),
          Array.from(time.subarray(from, to), BigInt),
          Array.from(rating!.subarray(from, to), (value) => (value === 255 ? null : value)),
        ]);
        appender.appendDataChunk(chunk);
      }
    },
    async time(question) {
      if (filling) appender.closeSync();
      filling = false;
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 2; run++) {
        const start = performance.now();
        await connection.run(questions[question]);
        best = Math.min(best, performance.now() - start);
      }
      return best;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
