import { type FileFormat, fail, guessLogMapping, guessPathMapping, type LogUpload } from '@anklang/domain';
import { readTable, summariseColumns, type Table } from '../../feedback/index.ts';
import { asFileFailure } from '../staging/as-file-failure.ts';
import { sampleParquet } from '../staging/sample-parquet.ts';
import { sheetLimits } from '../staging/sources/write-xlsx-rows.ts';
import { sampleOcel } from './ocel/sample-ocel.ts';
import { sampleCsv } from './sample-csv.ts';
import { sampleXes } from './sample-xes.ts';
import { type SniffedLog, sniffLog } from './sniff-log.ts';

export type LookIntoLogOptions = {
  path: string;
  /** As its owner calls it; only for messages, bytes decide what it is. */
  fileName: string;
  format?: FileFormat | undefined;
  signal?: AbortSignal | undefined;
};

export type LogLook = Omit<LogUpload, 'id' | 'fileName' | 'bytes' | 'uploadedAt'>;

const previewRows = 20;
const previewCell = 500;

/** Looks at the first rows of a log: what it is, what its columns hold, and what they seem to mean. */
export async function lookIntoLog({ path, format, signal }: LookIntoLogOptions): Promise<LogLook> {
  const log = await sniffLog(path);
  if (signal?.aborted) throw fail('cancelled', {});
  const { table, rows, encoding, delimiter } = await sampleOf(log, { format, signal }).catch((error) => {
    throw asFileFailure(error, log.kind);
  });
  const columns = summariseColumns(table);
  const { mapping, lacking } = guessLogMapping(columns);
  return {
    kind: log.kind,
    packed: log.packed,
    rows,
    sampledRows: table.rows,
    columns,
    preview: previewOf(table),
    encoding,
    delimiter,
    suggestion: { mapping, pathMapping: guessPathMapping(columns), lacking },
  };
}

type Sample = { table: Table; rows: number | null; encoding: string | null; delimiter: string | null };

async function sampleOf(
  log: SniffedLog,
  { format: told, signal }: Pick<LookIntoLogOptions, 'format' | 'signal'>,
): Promise<Sample> {
  const plain = { encoding: null, delimiter: null };
  switch (log.kind) {
    case 'csv': {
      const { table, encoding, dialect } = await sampleCsv({ ...log, told });
      return { table, rows: log.complete ? table.rows : null, encoding, delimiter: dialect.delimiter };
    }
    case 'xes':
      return { ...plain, ...(await sampleXes(log)) };
    case 'xlsx': {
      const { table } = await readTable({ path: log.path, format: told, limits: sheetLimits });
      return { ...plain, table, rows: table.rows };
    }
    case 'parquet':
      return { ...plain, ...(await sampleParquet(log, signal)) };
    default:
      return { ...plain, ...(await sampleOcel(log)) };
  }
}

function previewOf(table: Table): LogLook['preview'] {
  const rows = Array.from({ length: Math.min(previewRows, table.rows) }, (_, row) =>
    table.columns.map((_name, column) => table.cell(row, column)?.slice(0, previewCell) ?? null),
  );
  return { columns: [...table.columns], rows };
}
