import {
  type FileFormat,
  fail,
  guessLogMapping,
  guessPathMapping,
  type LogMapping,
  type LogSource,
  type PathMapping,
} from '@anklang/domain';
import { type ReadResult, readTable, summariseColumns } from '../../feedback/index.ts';
import type { CollectedLog } from './log-collector.ts';
import { readLogTable } from './read-log-table.ts';
import { type ReadPathTable, readPathTable } from './read-path-table.ts';
import { readXes, xesMapping } from './read-xes.ts';
import { defaultLogLimits, type LogFile, type LogLimits, lookAtLog, unpackTable } from './unpack-file.ts';

/** A file that was looked at and waits for its mapping. */
export type OpenedLog =
  | { kind: 'xes'; file: LogFile; limits: LogLimits; suggestion: LogMapping }
  | {
      kind: Exclude<LogSource['kind'], 'xes'>;
      file: LogFile;
      limits: LogLimits;
      read: ReadResult;
      /** Null when the columns' names did not tell. */
      suggestion: LogMapping | null;
      lacking: 'case' | 'touchpoint' | 'time' | null;
      pathSuggestion: PathMapping | null;
    };

export type OpenLogOptions = {
  path: string;
  format?: FileFormat | undefined;
  limits?: Partial<LogLimits> | undefined;
  onProgress?: ((share: number) => void) | undefined;
};

/** Opens an event log or a path file: XES, CSV, XLSX or Parquet, also packed with gzip. Its first bytes say what it is. */
export async function openLog({ path, format, limits: given, onProgress }: OpenLogOptions): Promise<OpenedLog> {
  const limits = { ...defaultLogLimits, ...given };
  const file = await lookAtLog(path, limits);
  if (file.isXes) return { kind: 'xes', file, limits, suggestion: xesMapping };
  const place = file.packed ? { bytes: await unpackTable(path, limits) } : { path };
  const tableLimits = { bytes: limits.unpackedTable, rows: limits.rows };
  const read = await readTable({ ...place, format, limits: tableLimits, onProgress });
  const columns = summariseColumns(read.table);
  const { mapping, lacking } = guessLogMapping(columns);
  return {
    kind: read.format.kind,
    file,
    limits,
    read,
    suggestion: mapping && withoutConversion(mapping),
    lacking,
    pathSuggestion: guessPathMapping(columns),
  };
}

/** Nobody looks over a guess on the command line, and what a conversion is must be said rather than assumed. */
function withoutConversion({ conversion: _, ...mapping }: LogMapping): LogMapping {
  return mapping;
}

export async function collectLog(
  opened: OpenedLog,
  mapping: LogMapping,
  { onProgress }: { onProgress?: ((share: number) => void) | undefined } = {},
): Promise<CollectedLog> {
  return opened.kind === 'xes'
    ? await readXes(opened.file, { mapping, limits: opened.limits, onProgress })
    : readLogTable(opened.read.table, mapping, opened.limits);
}

export function collectPathTable(opened: OpenedLog, mapping: PathMapping): ReadPathTable {
  if (opened.kind === 'xes') throw fail('column_missing', { column: mapping.path, candidates: [] });
  return readPathTable(opened.read.table, mapping);
}
