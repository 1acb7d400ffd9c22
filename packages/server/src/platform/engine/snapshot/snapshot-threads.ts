import { availableParallelism } from 'node:os';
import type { Transferable } from 'node:worker_threads';
import { openWorkerPool, usableThreads } from '../../workers/worker-pool.ts';
import type * as tasks from './tasks.ts';

type Tasks = typeof tasks;
type Input<N extends keyof Tasks> = Parameters<Tasks[N]>[0];

/** One thread that remembers between tasks. */
export type SnapshotThread = {
  run<N extends keyof Tasks>(
    name: N,
    input: Input<N>,
    transfer?: readonly Transferable[],
  ): Promise<Awaited<ReturnType<Tasks[N]>>>;
};

export type SnapshotThreads = {
  /**
   * Always the same thread for the same key, so that it finds what it remembers; `beside`: another one, where there are
   * several, for work on the same that is wanted at the same time.
   */
  of(key: string, beside?: boolean): SnapshotThread;
  all: readonly SnapshotThread[];
  close(): Promise<void>;
};

/** Two at least where there are two cores: while they count, the thread that answers requests has little to do. */
function countingThreads(cores = availableParallelism()): number {
  return Math.max(usableThreads(cores), Math.min(2, cores));
}

export function openSnapshotThreads(count = countingThreads()): SnapshotThreads {
  const module = new URL('./tasks.ts', import.meta.url).href;
  const pools = Array.from({ length: count }, () => openWorkerPool({ threads: 1 }));
  const threads = pools.map(
    (pool): SnapshotThread => ({
      run: (name, input, transfer) => pool.run({ task: { module, name }, input, transfer }),
    }),
  );
  return {
    of: (key, beside = false) => threads[(spread(key) + Number(beside)) % threads.length]!,
    all: threads,
    async close() {
      await Promise.all(pools.map((pool) => pool.close()));
    },
  };
}

function spread(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) >>> 0;
  return hash;
}
