import {
  type FileFormat,
  fail,
  guessLogMapping,
  guessOcelMapping,
  guessPathMapping,
  type LogMapping,
  type PathMapping,
} from '@anklang/domain';
import { type ReadResult, readTable, summariseColumns } from '../../feedback/index.ts';
import type { CollectedLog } from './log-collector.ts';
import { readOcel } from './ocel/read-ocel.ts';
import { sampleOcel } from './ocel/sample-ocel.ts';
import { readLogTable } from './read-log-table.ts';
import { type ReadPathTable, readPathTable } from './read-path-table.ts';
import { readXes, xesMapping } from './read-xes.ts';
import { defaultLogLimits, type LogFile, type LogLimits, lookAtLog, unpackTable } from './unpack-file.ts';

type Opened = {
  file: LogFile;
  limits: LogLimits;
  /** Null when the columns' names did not tell. */
  suggestion: LogMapping | null;
  lacking: 'case' | 'touchpoint' | 'time' | null;
};

/** A file that was looked at and waits for its mapping. */
export type OpenedLog =
  | (Opened & { kind: 'xes' | 'ocel-json' | 'ocel-sqlite'; read: null; pathSuggestion: null })
  | (Opened & { kind: 'csv' | 'xlsx' | 'parquet'; read: ReadResult; pathSuggestion: PathMapping | null });

type OpenLogOptions = {
  path: string;
  format?: FileFormat | undefined;
  limits?: Partial<LogLimits> | undefined;
  onProgress?: ((share: number) => void) | undefined;
};

/**
 * Opens an event log or a path file: XES, CSV, XLSX, Parquet, or OCEL 2.0 as JSON or SQLite, also packed with gzip. Its
 * first bytes say what it is.
 */
export async function openLog({ path, format, limits: given, onProgress }: OpenLogOptions): Promise<OpenedLog> {
  const limits = { ...defaultLogLimits, ...given };
  const file = await lookAtLog(path, limits);
  const { kind, packed } = file;
  if (kind === 'xes') {
    return { kind, file, limits, suggestion: xesMapping, lacking: null, read: null, pathSuggestion: null };
  }
  if (kind === 'ocel-json' || kind === 'ocel-sqlite') {
    if (kind === 'ocel-sqlite' && packed) throw fail('file_unreadable', { format: 'gzip', reason: 'packed' });
    const { table, single } = await sampleOcel(file);
    const columns = summariseColumns(table);
    const { mapping, lacking } = guessOcelMapping({ columns, events: table.rows, single });
    return { kind, file, limits, suggestion: mapping, lacking, read: null, pathSuggestion: null };
  }
  const place = packed ? { bytes: await unpackTable(path, limits) } : { path };
  const tableLimits = { bytes: limits.unpackedTable, rows: limits.rows };
  const read = await readTable({ ...place, format, limits: tableLimits, onProgress });
  const columns = summariseColumns(read.table);
  const { mapping, lacking } = guessLogMapping(columns);
  const suggestion = mapping && withoutConversion(mapping);
  return { kind, file, limits, read, suggestion, lacking, pathSuggestion: guessPathMapping(columns) };
}

/** Nobody looks over a guess on the command line, and what a conversion is must be said rather than assumed. */
function withoutConversion({ conversion: _, ...mapping }: LogMapping): LogMapping {
  return mapping;
}

export async function collectLog(
  { kind, read, file, limits }: OpenedLog,
  mapping: LogMapping,
  { onProgress }: { onProgress?: ((share: number) => void) | undefined } = {},
): Promise<CollectedLog> {
  if (kind === 'xes') return readXes(file, { mapping, limits, onProgress });
  if (read === null) return readOcel(file, { mapping, limits });
  return readLogTable(read.table, mapping, { limits, serial: kind === 'xlsx' });
}

export function collectPathTable({ read }: OpenedLog, mapping: PathMapping): ReadPathTable {
  if (read === null) throw fail('column_missing', { column: mapping.path, candidates: [] });
  return readPathTable(read.table, mapping);
}
