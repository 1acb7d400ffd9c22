import type { FileFormat, SurveyMapping } from '@anklang/domain';
import { openWorkerPool } from '../../platform/workers/worker-pool.ts';
import { type FileDescription, fileTasks, type SurveyFile } from './file-tasks.ts';

export type FileWorkers = {
  describe(file: { path: string; format: FileFormat }): Promise<FileDescription>;
  read(
    file: { path: string; mapping: SurveyMapping },
    watched: { signal: AbortSignal; onProgress(share: number): void },
  ): Promise<SurveyFile>;
  close(): Promise<void>;
};

/** Two threads of their own: an upload is looked at while a long import runs, and neither waits for an analysis. */
export function openFileWorkers(): FileWorkers {
  const pool = openWorkerPool({ threads: 2 });
  const { module } = fileTasks;
  return {
    describe: (input) => pool.run({ task: { module, name: fileTasks.describe }, input }),
    read: (input, watched) => pool.run({ task: { module, name: fileTasks.read }, input, ...watched }),
    close: () => pool.close(),
  };
}
