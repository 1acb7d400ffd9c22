import { openWorkerPool, type WorkerPool } from '../../../platform/workers/worker-pool.ts';

let pool: WorkerPool | null = null;

/**
 * The thread in which our own readers run, kept from one log to the next: starting it takes as long as a small log. It
 * keeps no process alive and nothing of what it read; cancelled work ends it, and the next starts another.
 */
export function readingThread(): WorkerPool {
  pool ??= openWorkerPool({ threads: 1 });
  return pool;
}
