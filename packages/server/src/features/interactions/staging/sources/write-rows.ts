import { AnklangError, type FileFormat, fail, type LogKind, type RejectedInteraction } from '@anklang/domain';
import type { CsvDialect, TextEncoding } from '../../../feedback/index.ts';
import { rewriteCsv } from './rewrite-csv.ts';
import { writeOcelRows } from './write-ocel-rows.ts';
import { writeXesRows } from './write-xes-rows.ts';
import { writeXlsxRows } from './write-xlsx-rows.ts';

export const writeRowsTask = { module: import.meta.url, name: 'writeRows' } as const;

/** A file to be written down as rows of text; see `openRowWriter`. */
export type WriteRowsInput = {
  kind: Exclude<LogKind, 'parquet'>;
  path: string;
  size: number;
  packed: boolean;
  /** Columns to keep, as the mapping names them. */
  columns: readonly string[];
  format: FileFormat;
  /** Where to write; an OCEL log becomes three files, with endings behind this name. */
  target: string;
  csv: {
    encoding: TextEncoding | null;
    dialect: CsvDialect;
    hintLine: boolean;
    width: number;
    places: readonly number[];
  } | null;
};

export type WrittenRows = {
  rows: number;
  broken: RejectedInteraction[];
  brokenCount: number;
};

type Watched = { onProgress(share: number): void };

/** @public called by name in another thread */
export async function writeRows(input: WriteRowsInput, watched: Watched): Promise<WrittenRows> {
  try {
    return await writers[input.kind](input, watched);
  } catch (error) {
    if (error instanceof AnklangError) throw error;
    const { code = '', message = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw fail('disk_full', {});
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EIO') {
      throw fail('path_unusable', { path: input.path, reason: code });
    }
    throw fail('file_unreadable', { format: input.kind, reason: 'damaged', detail: message.slice(0, 200) });
  }
}

const writers: Record<WriteRowsInput['kind'], (input: WriteRowsInput, watched: Watched) => Promise<WrittenRows>> = {
  csv: rewriteCsv,
  xes: writeXesRows,
  xlsx: writeXlsxRows,
  'ocel-json': writeOcelRows,
  'ocel-sqlite': writeOcelRows,
};
