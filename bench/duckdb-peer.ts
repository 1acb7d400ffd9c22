import { type EventChunk, notRated } from '@anklang/analysis';
import {
  BIGINT,
  type DuckDBAppender,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  USMALLINT,
  UTINYINT,
} from '@duckdb/node-api';

/** The vectors' own arrays: filling them is ten times quicker than handing over rows. */
type Vector = { items: { [at: number]: number | bigint }; setItem(at: number, value: null): void; flush(): void };

export interface Peer {
  append(chunk: EventChunk): void;
  /** Milliseconds of the quickest run; undefined: its memory did not suffice. */
  time(question: keyof typeof questions): Promise<number | undefined>;
  close(): void;
}

const questions = {
  transitions: `select before, touchpoint, count(*), avg(waited) from (
      select touchpoint, lag(touchpoint) over w as before, time - lag(time) over w as waited
      from log window w as (partition by customer order by time)
    ) where before is not null group by before, touchpoint`,
  /** What one pass of ours counts beside: different customers of each transition. */
  wholeTransitions: `select before, touchpoint, count(*), avg(waited), count(distinct customer) from (
      select customer, touchpoint, lag(touchpoint) over w as before, time - lag(time) over w as waited
      from log window w as (partition by customer order by time)
    ) where before is not null group by before, touchpoint`,
  variants: `select path, count(*) from (
      select list(touchpoint order by time) as path from log group by customer
    ) group by path`,
  scorecard: `select touchpoint, count(*), count(distinct customer), count(rating), avg(rating) from log group by touchpoint`,
  /** What one pass of ours counts beside: different customers who rated, and each rating by itself. */
  wholeScorecard: `select touchpoint, count(*), count(distinct customer), count(distinct customer) filter (rating is not null),
      ${Array.from({ length: 11 }, (_, rating) => `count(*) filter (rating = ${rating})`).join(', ')}
    from log group by touchpoint`,
};

/** Half of a machine with 24 GB: the columns of ours want to live too. */
const memory = '12GB';
const rowsPerChunk = 2048;
const columnTypes = [INTEGER, USMALLINT, BIGINT, UTINYINT];

/** DuckDB in memory with whole numbers for everything. */
export async function openDuckDb({ runs }: { runs: number }): Promise<Peer> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: memory });
  const connection = await instance.connect();
  await connection.run('create table log (customer integer, touchpoint usmallint, time bigint, rating utinyint)');
  const appender = await connection.createAppender('log');
  let filling = true;
  return {
    append(chunk) {
      for (let from = 0; from < chunk.customer.length; from += rowsPerChunk) appendRows(appender, chunk, from);
    },
    async time(question) {
      if (filling) appender.closeSync();
      filling = false;
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < runs; run++) {
        const start = performance.now();
        try {
          await connection.run(questions[question]);
        } catch (error) {
          if (!String(error).includes('Out of Memory')) throw error;
          console.log(`(DuckDB has too little memory for ${question}: ${memory})`);
          return undefined;
        }
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

function appendRows(appender: DuckDBAppender, chunk: EventChunk, from: number): void {
  const rows = Math.min(rowsPerChunk, chunk.customer.length - from);
  const data = DuckDBDataChunk.create(columnTypes, rows);
  const vectorOf = (column: number) => data.getColumnVector(column) as unknown as Vector;
  const vectors = [vectorOf(0), vectorOf(1), vectorOf(2), vectorOf(3)] as const;
  const [customer, touchpoint, time, rating] = vectors;
  for (let i = 0; i < rows; i++) {
    customer.items[i] = chunk.customer[from + i]!;
    touchpoint.items[i] = chunk.touchpoint[from + i]!;
    time.items[i] = BigInt(chunk.time[from + i]!);
    const rated = chunk.rating![from + i]!;
    if (rated === notRated) rating.setItem(i, null);
    else rating.items[i] = rated;
  }
  for (const vector of vectors) vector.flush();
  appender.appendDataChunk(data);
}
