import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type LogKind, type LogMapping, type RejectedInteraction } from '@anklang/domain';
import { sniffLog } from '../reading/sniff-log.ts';
import { asFileFailure } from './as-file-failure.ts';
import { readingThread } from './reading-thread.ts';
import { openLogSource } from './sources/open-log-source.ts';
import { partOf } from './sources/source.ts';
import { openStagingEngine } from './store/staging-engine.ts';
import { typeInteractions } from './type-interactions.ts';
import { inWorkFolder } from './work-folder.ts';

export type StageLogOptions = {
  path: string;
  /** What the file is, where that is known; its first bytes say it otherwise. */
  kind?: LogKind | undefined;
  mapping: LogMapping;
  /** Gets the result, and everything temporary until then. */
  folder: string;
  /** For the engine; reading itself needs a bounded rest beside it. */
  memoryBytes: number;
  signal?: AbortSignal | undefined;
  /** From 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
};

export type StagedLog = {
  /** Parquet with `parquetColumns`, in `folder`. The caller removes it; `sweepStaging` does after a crash. */
  path: string;
  rows: number;
  customers: number;
  /** Milliseconds since 1970. */
  firstAt: number | null;
  lastAt: number | null;
  /** Rows of lifecycle transitions that do not count. */
  notCounted: number;
  rejectedCount: number;
  /** The first 1,000 in the order of the file. */
  rejected: RejectedInteraction[];
  kind: LogKind;
};

/**
 * Reads a log as its mapping says into one Parquet file that a store takes whole. Rows that cannot be read are rejected
 * with the reason; `log_empty` when none is left, `value_unreadable` when more than half of the times say nothing.
 */
export async function stageLog(options: StageLogOptions): Promise<StagedLog> {
  const { folder, mapping, memoryBytes, signal } = options;
  const progress = rising(options.onProgress);
  const log = await sniffLog(options.path);
  if (options.kind !== undefined && options.kind !== log.kind) {
    throw fail('file_unreadable', { format: options.kind, reason: 'damaged' });
  }
  return inWorkFolder(folder, async (work) => {
    const engine = await openStagingEngine({ folder: work, files: [log.path], memoryBytes, signal });
    try {
      const source = await openLogSource(log, {
        engine,
        mapping,
        work,
        inThread: (task, input, onProgress) => readingThread().run({ task, input, signal, onProgress }),
        onProgress: partOf(progress, 0, 0.5),
      });
      const staged = await typeInteractions({ engine, source, mapping, work, onProgress: partOf(progress, 0.5, 0.5) });
      const path = join(folder, `stage-${randomUUID()}.parquet`);
      await rename(staged.path, path);
      progress(1);
      return { ...staged, path };
    } catch (error) {
      throw asFileFailure(error, log.kind);
    } finally {
      engine.close();
    }
  });
}

/** Work that starts anew by another way must not seem to go backwards. */
function rising(onProgress: StageLogOptions['onProgress']): (share: number) => void {
  let told = 0;
  return (share) => {
    if (share <= told) return;
    told = Math.min(1, share);
    onProgress?.(told);
  };
}
