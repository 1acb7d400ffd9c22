import { defaultCuts } from '@anklang/analysis';
import { commonRating, fail, type Scale } from '@anklang/domain';
import { BIGINT, DOUBLE, DuckDBInstance, INTEGER, UTINYINT, VARCHAR } from '@duckdb/node-api';
import { appendColumns, column } from '../../../platform/engine/duckdb/append-columns.ts';
import { numbers } from '../../../platform/engine/duckdb/number-column.ts';
import { quoteName, quoteText } from '../../../platform/engine/duckdb/quote.ts';
import { parquetColumns } from '../../../platform/engine/stored-interaction.ts';
import type { InteractionBlock } from '../../simulate/simulation.ts';

export type FileToWrite = {
  path: string;
  /** What the engine may spill into. */
  folder: string;
  memoryBytes: number;
  /** By code. */
  touchpoints: readonly { name: string; department: string }[];
  channels: readonly string[];
  customers: readonly { id: string; segments: string; origin: string }[];
  /** Code of the touchpoint at which customers say where they heard of the company. */
  toldAt: number;
  /** Under which name a comment stands with its interaction. */
  commentName: string;
  blocks: AsyncIterable<InteractionBlock>;
  signal: AbortSignal;
};

export type WrittenFile = { rows: number; customers: number; firstAt: number | null; lastAt: number | null };

const scale: Scale = [0, 10];

/** Blocks of codes become one file of `parquetColumns`; only codes are held meanwhile, and the engine may spill them. */
export async function writeInteractionFile(file: FileToWrite): Promise<WrittenFile> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${Math.floor(file.memoryBytes)}B`,
    temp_directory: file.folder,
  });
  const connection = await instance.connect();
  const stop = () => connection.interrupt();
  file.signal.addEventListener('abort', stop, { once: true });
  try {
    await connection.run(`CREATE TABLE touchpoints (code INTEGER, name VARCHAR, department VARCHAR);
      CREATE TABLE channels (code INTEGER, name VARCHAR);
      CREATE TABLE customers (code INTEGER, id VARCHAR, segments VARCHAR, origin VARCHAR);
      CREATE TABLE comments ("row" BIGINT, text VARCHAR);
      CREATE TABLE contacts ("row" BIGINT, customer INTEGER, touchpoint UTINYINT, time DOUBLE, channel UTINYINT,
        rating UTINYINT, value DOUBLE, cost DOUBLE, duration DOUBLE)`);
    const text = <Row>(rows: readonly Row[], tell: (row: Row) => string) => column(VARCHAR, rows, tell);
    const code = <Row>(rows: readonly Row[]) => numbers('INTEGER', rows, (_row, place) => place);
    const { touchpoints, channels, customers } = file;
    await appendColumns(connection, { table: 'touchpoints' }, [
      code(touchpoints),
      text(touchpoints, ({ name }) => name),
      text(touchpoints, ({ department }) => department),
    ]);
    await appendColumns(connection, { table: 'channels' }, [code(channels), text(channels, (name) => name)]);
    await appendColumns(connection, { table: 'customers' }, [
      code(customers),
      text(customers, ({ id }) => id),
      text(customers, ({ segments }) => segments),
      text(customers, ({ origin }) => origin),
    ]);

    let rows = 0;
    for await (const block of file.blocks) {
      if (file.signal.aborted) throw fail('cancelled', {});
      const place = BigInt64Array.from({ length: block.rows }, (_, row) => BigInt(rows + row));
      await appendColumns(connection, { table: 'contacts' }, [
        { type: BIGINT, values: place, known: null },
        { type: INTEGER, values: block.customer, known: null },
        { type: UTINYINT, values: block.touchpoint, known: null },
        { type: DOUBLE, values: block.time, known: null },
        { type: UTINYINT, values: block.channel, known: null },
        { type: UTINYINT, values: block.rating, known: null },
        { type: DOUBLE, values: block.value, known: null },
        { type: DOUBLE, values: Float64Array.from(block.cost), known: null },
        { type: DOUBLE, values: Float64Array.from(block.durationSeconds), known: null },
      ]);
      const comments = [...block.comments];
      await appendColumns(connection, { table: 'comments' }, [
        column(BIGINT, comments, ([row]) => BigInt(rows + row)),
        text(comments, ([, comment]) => comment.text),
      ]);
      rows += block.rows;
    }

    await connection.run(`COPY (${selectSql(file)}) TO ${quoteText(file.path)} (FORMAT parquet)`);
    const summary = await connection.runAndReadAll(
      'SELECT count(DISTINCT customer)::DOUBLE, min(time), max(time) FROM contacts',
    );
    const [[different, firstAt, lastAt]] = summary.getRowsJS() as [[number, number | null, number | null]];
    return { rows, customers: different, firstAt, lastAt };
  } catch (error) {
    throw file.signal.aborted ? fail('cancelled', {}) : error;
  } finally {
    file.signal.removeEventListener('abort', stop);
    connection.closeSync();
    instance.closeSync();
  }
}

function selectSql({ toldAt, commentName }: Pick<FileToWrite, 'toldAt' | 'commentName'>): string {
  const { disappointingTo, delightingFrom } = defaultCuts(scale);
  const cuts = { disappointing: disappointingTo, delighting: delightingFrom };
  const common = Array.from({ length: scale[1] + 1 }, (_, rating) => commonRating(rating, scale, cuts));
  const rated = (sql: string) => `CASE WHEN rating <= ${scale[1]} THEN ${sql} END`;
  const known = (name: string) => `CASE WHEN NOT isnan(${name}) THEN ${name} END`;
  const values: { [Name in keyof typeof parquetColumns]?: string } = {
    row: 'contacts."row"',
    customer: 'customers.id',
    touchpoint: 'touchpoints.name',
    time: 'time',
    channel: 'channels.name',
    department: 'touchpoints.department',
    value: known('value'),
    cost: known('cost'),
    rating: rated('rating'),
    ratingLow: rated(String(scale[0])),
    ratingHigh: rated(String(scale[1])),
    common: rated(`[${common.join(', ')}][rating + 1]`),
    durationSeconds: known('duration'),
    reportedOrigin: `CASE WHEN touchpoint = ${toldAt} THEN customers.origin END`,
    segments: 'customers.segments',
    properties: `CASE WHEN comments.text IS NOT NULL THEN json_object(${quoteText(commentName)}, comments.text) END`,
  };
  const columns = Object.entries(parquetColumns).map(
    ([name, type]) => `CAST(${values[name as keyof typeof parquetColumns] ?? 'NULL'} AS ${type}) AS ${quoteName(name)}`,
  );
  return `SELECT ${columns.join(', ')} FROM contacts
    JOIN customers ON customers.code = contacts.customer
    JOIN touchpoints ON touchpoints.code = contacts.touchpoint
    LEFT JOIN channels ON channels.code = contacts.channel
    LEFT JOIN comments ON comments."row" = contacts."row"`;
}
