import { fail } from '@anklang/domain';
import { sniffLog } from '../../reading/sniff-log.ts';
import { openCsv } from './csv-source.ts';
import type { OpenSourceOptions, StagingSource } from './source.ts';

/** A log of any kind as rows of text. */
export async function openLogSource(options: OpenSourceOptions): Promise<StagingSource> {
  const log = await sniffLog(options.path);
  if (log.kind === 'csv') return openCsv(log, options);
  throw fail('file_unreadable', { format: log.kind, reason: 'damaged' });
}
