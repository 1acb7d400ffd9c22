import type { FileFormat, PathMapping } from '@anklang/domain';
import { openWorkerPool } from '../../../platform/workers/worker-pool.ts';
import type { LogLook } from '../reading/look-into-log.ts';
import type { ReadPathFile } from '../reading/read-path-file.ts';

export type LogWorkers = {
  look(file: { path: string; fileName: string; format: FileFormat }): Promise<LogLook>;
  readPaths(file: { path: string; mapping: PathMapping }, watched: { signal: AbortSignal }): Promise<ReadPathFile>;
  close(): Promise<void>;
};

const lookModule = new URL('../reading/look-into-log.ts', import.meta.url).href;
const pathModule = new URL('../reading/read-path-file.ts', import.meta.url).href;

/** A thread of its own, so that requests are answered while somebody's file is looked at. */
export function openLogWorkers(): LogWorkers {
  const pool = openWorkerPool({ threads: 1 });
  return {
    look: (input) => pool.run({ task: { module: lookModule, name: 'lookIntoLog' }, input }),
    readPaths: (input, { signal }) => pool.run({ task: { module: pathModule, name: 'readPathFile' }, input, signal }),
    close: () => pool.close(),
  };
}
