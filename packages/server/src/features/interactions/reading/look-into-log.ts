import {
  type ColumnSummary,
  type FileFormat,
  fail,
  type GuessedLog,
  guessLogMapping,
  guessOcelMapping,
  guessPathMapping,
  type LogUpload,
} from '@anklang/domain';
import { readTable, summariseColumns, type Table } from '../../feedback/index.ts';
import { asFileFailure } from '../staging/as-file-failure.ts';
import { sampleParquet } from '../staging/sample-parquet.ts';
import { sheetLimits } from '../staging/sources/write-xlsx-rows.ts';
import { sampleOcel } from './ocel/sample-ocel.ts';
import { orderInCsv, orderInTable } from './order-of-times.ts';
import { sampleCsv } from './sample-csv.ts';
import { sampleXes } from './sample-xes.ts';
import { type SniffedLog, sniffLog } from './sniff-log.ts';
import type { DateOrder } from './time-stamp.ts';

export type LookIntoLogOptions = {
  path: string;
  /** As its owner calls it: the bytes decide what it is, not the name. */
  fileName: string;
  format?: FileFormat | undefined;
  signal?: AbortSignal | undefined;
};

export type LogLook = Omit<LogUpload, 'id' | 'fileName' | 'bytes' | 'uploadedAt'>;

const previewRows = 20;
const previewCell = 500;

/**
 * Looks at the first rows of a log: what it is, what its columns hold, and what they seem to mean. Reads a few megabytes;
 * a spreadsheet and, where days and months could be either, a text until a value decides, are read further.
 */
export async function lookIntoLog(options: LookIntoLogOptions): Promise<LogLook> {
  const { path, signal } = options;
  const log = await sniffLog(path);
  const stop = () => {
    if (signal?.aborted) throw fail('cancelled', {});
  };
  stop();
  try {
    const { table, rows, encoding, delimiter, guess, orderOf } = await samplers[log.kind](log, options);
    stop();
    const columns = summariseColumns(table);
    const guessed = guess(columns);
    const order = guessed.mapping && (await orderOf(guessed.mapping.time));
    stop();
    return {
      kind: log.kind,
      packed: log.packed,
      rows,
      sampledRows: table.rows,
      columns,
      preview: previewOf(table),
      encoding,
      delimiter,
      suggestion: {
        mapping: guessed.mapping && order ? { ...guessed.mapping, timeOrder: order } : guessed.mapping,
        pathMapping: guessPathMapping(columns),
        lacking: guessed.lacking,
      },
    };
  } catch (error) {
    throw asFileFailure(error, log.kind);
  }
}

type Sample = {
  table: Table;
  /** Null where only reading it all would tell. */
  rows: number | null;
  encoding: string | null;
  delimiter: string | null;
  guess(columns: readonly ColumnSummary[]): GuessedLog;
  orderOf(column: string): Promise<DateOrder | null>;
};

const sampleOfTable = (table: Table, rows: number | null): Sample => ({
  table,
  rows,
  encoding: null,
  delimiter: null,
  guess: guessLogMapping,
  orderOf: async (column) => orderInTable(table, column),
});

const samplers: Record<LogUpload['kind'], (log: SniffedLog, options: LookIntoLogOptions) => Promise<Sample>> = {
  async csv(log, { format }) {
    const sample = await sampleCsv({ ...log, told: format });
    const { table, encoding, dialect } = sample;
    return {
      ...sampleOfTable(table, sample.whole ? table.rows : null),
      encoding,
      delimiter: dialect.delimiter,
      orderOf: (column) => orderInCsv({ log, sample }, column),
    };
  },
  async xlsx(log, { format }) {
    const { table } = await readTable({ path: log.path, format, limits: sheetLimits });
    return sampleOfTable(table, table.rows);
  },
  async parquet(log, { signal }) {
    const { table, rows } = await sampleParquet(log, signal);
    return sampleOfTable(table, rows);
  },
  async xes(log) {
    const { table, rows } = await sampleXes(log);
    return sampleOfTable(table, rows);
  },
  'ocel-json': lookIntoOcel,
  'ocel-sqlite': lookIntoOcel,
};

async function lookIntoOcel(log: SniffedLog): Promise<Sample> {
  const { table, rows, single } = await sampleOcel(log);
  const guess = (columns: readonly ColumnSummary[]) => guessOcelMapping({ columns, events: table.rows, single });
  return { ...sampleOfTable(table, rows), guess };
}

function previewOf(table: Table): LogLook['preview'] {
  const rows = Array.from({ length: Math.min(previewRows, table.rows) }, (_, row) =>
    table.columns.map((_name, column) => table.cell(row, column)?.slice(0, previewCell) ?? null),
  );
  return { columns: [...table.columns], rows };
}
