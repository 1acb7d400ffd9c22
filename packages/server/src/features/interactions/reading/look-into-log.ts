import { type FileFormat, fail, guessLogMapping, guessPathMapping, type LogUpload } from '@anklang/domain';
import { summariseColumns, type Table } from '../../feedback/index.ts';
import { sampleCsv } from './sample-csv.ts';
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
  const { table, rows, encoding, delimiter } = await sampleOf(log, format);
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

async function sampleOf(log: SniffedLog, told: FileFormat | undefined): Promise<Sample> {
  if (log.kind !== 'csv') throw fail('file_unreadable', { format: log.kind, reason: 'damaged' });
  const { table, encoding, dialect } = await sampleCsv({ ...log, told });
  return { table, rows: log.complete ? table.rows : null, encoding, delimiter: dialect.delimiter };
}

function previewOf(table: Table): LogLook['preview'] {
  const rows = Array.from({ length: Math.min(previewRows, table.rows) }, (_, row) =>
    table.columns.map((_name, column) => table.cell(row, column)?.slice(0, previewCell) ?? null),
  );
  return { columns: [...table.columns], rows };
}
