import type { LogKind } from '@anklang/domain';
import type { SniffedLog } from '../../reading/sniff-log.ts';
import { openCsv } from './csv-source.ts';
import { openOcel } from './ocel-source.ts';
import { openParquet } from './parquet-source.ts';
import type { OpenSourceOptions, StagingSource } from './source.ts';
import { openWritten } from './written-source.ts';

/** A log of any kind as rows of text. */
export async function openLogSource(log: SniffedLog, options: OpenSourceOptions): Promise<StagingSource> {
  return openers[log.kind](log, options);
}

const openers: Record<LogKind, (log: SniffedLog, options: OpenSourceOptions) => Promise<StagingSource>> = {
  csv: openCsv,
  parquet: openParquet,
  xlsx: (log, options) => openWritten({ log, options, csv: null, decimal: '.' }),
  xes: (log, options) => openWritten({ log, options, csv: null, decimal: '.' }),
  'ocel-json': openOcel,
  'ocel-sqlite': openOcel,
};
