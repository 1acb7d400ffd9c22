import { AnklangError, type DetectedFormat, type FileFormat, fail } from '@anklang/domain';
import { type FileSource, openSource } from './file-source.ts';
import { defaultLimits, type ReadLimits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readParquet } from './read-parquet.ts';
import { readXlsx } from './read-xlsx.ts';
import type { ReadWarning, Table } from './table.ts';

export type ReadResult = { table: Table; format: DetectedFormat; warnings: ReadWarning[] };

/** What every reader is given beside the file. */
export type ReadContext = {
  readonly limits: ReadLimits;
  /** Throws `cancelled` when the caller wants no more of it. */
  stopIfAsked(): void;
  onProgress(share: number): void;
};

export type ReadTableOptions = ({ path: string } | { bytes: Uint8Array }) & {
  /** What the person says about the file; the rest is detected. */
  format?: FileFormat | undefined;
  limits?: Partial<ReadLimits> | undefined;
  shouldStop?: (() => boolean) | undefined;
  /** From 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
};

/**
 * Reads a survey file, whatever it is called: its first bytes say what it is. Ends in a table or in an `AnklangError`.
 *
 * @example const { table, format } = await readTable({ path: 'survey.csv' });
 */
export async function readTable(options: ReadTableOptions): Promise<ReadResult> {
  const limits = { ...defaultLimits, ...options.limits };
  const context: ReadContext = {
    limits,
    stopIfAsked() {
      if (options.shouldStop?.()) throw fail('cancelled', {});
    },
    onProgress: options.onProgress ?? (() => undefined),
  };
  const source = await openSource('path' in options ? { path: options.path } : { bytes: options.bytes }, limits);
  const kind = kindOf(await source.head(8));
  try {
    return await readers[kind](source, options.format ?? {}, context);
  } catch (error) {
    if (error instanceof AnklangError) throw error;
    throw fail('file_unreadable', { format: kind, reason: 'damaged', detail: shortReason(error) });
  }
}

const readers: Record<
  DetectedFormat['kind'],
  (source: FileSource, told: FileFormat, context: ReadContext) => Promise<ReadResult>
> = { csv: readCsv, xlsx: readXlsx, parquet: readParquet };

function kindOf(head: Uint8Array): DetectedFormat['kind'] {
  const start = Buffer.from(head).toString('latin1');
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'xlsx';
  if (start.startsWith('PAR1')) return 'parquet';
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    throw fail('file_unreadable', { format: 'xls', reason: 'oldExcel' });
  }
  if (start.startsWith('\x1f\x8b')) throw fail('file_unreadable', { format: 'gzip', reason: 'packed' });
  if (start.startsWith('%PDF-')) throw fail('file_unreadable', { format: 'pdf', reason: 'pdf' });
  return 'csv';
}

function shortReason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').slice(0, 200);
}
