import { availableParallelism } from 'node:os';
import { type Transferable, Worker } from 'node:worker_threads';
import { fail } from '@anklang/domain';
import type { Task, TaskReply } from './messages.ts';

type Assignment = {
  task: Task;
  input: unknown;
  /** Buffers handed over instead of copied; the caller must not touch them afterwards. */
  transfer?: readonly Transferable[] | undefined;
  onProgress?: ((done: number) => void) | undefined;
  /** Ends the work with `cancelled`, running or still waiting. */
  signal?: AbortSignal | undefined;
};

type Waiting = Assignment & { resolve(output: unknown): void; reject(reason: unknown): void };

export type WorkerPool = {
  /** Runs a pure function of a module in another thread. */
  run<Output>(assignment: Assignment): Promise<Output>;
  /** Ends all threads; what runs or waits is refused as `cancelled`. */
  close(): Promise<void>;
};

/** Leaves one core to the thread that answers requests. */
export function usableThreads(cores = availableParallelism()): number {
  return Math.max(1, cores - 1);
}

/**
 * A few threads for heavy counting, started when needed and kept. Cancelling ends the thread at once, because counting
 * never looks up from its work.
 */
export function openWorkerPool({ threads = usableThreads() }: { threads?: number } = {}): WorkerPool {
  const waiting: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  let closed = false;

  const start = () => {
    while (waiting.length > 0 && !closed) {
      const worker = idle.pop() ?? (busy.size < threads ? newWorker() : undefined);
      if (!worker) return;
      const next = waiting.shift()!;
      busy.set(worker, next);
      worker.ref();
      try {
        worker.postMessage({ task: next.task, input: next.input }, next.transfer ?? []);
      } catch (error) {
        busy.delete(worker);
        release(worker);
        next.reject(error);
      }
    }
  };

  // An idle thread must not keep the process alive.
  const release = (worker: Worker) => {
    worker.unref();
    idle.push(worker);
  };

  const newWorker = (): Worker => {
    const worker = new Worker(new URL('./worker-entry.ts', import.meta.url), { execArgv: ['--conditions=source'] });
    worker.on('message', (reply: TaskReply) => hear(worker, reply));
    worker.on('error', (error) => lose(worker, error));
    worker.on('exit', (code) => lose(worker, new Error(`A worker thread ended unexpectedly with ${code}.`)));
    return worker;
  };

  const hear = (worker: Worker, reply: TaskReply) => {
    const job = busy.get(worker);
    if (!job) return;
    if (reply.kind === 'progress') {
      job.onProgress?.(reply.done);
      return;
    }
    busy.delete(worker);
    release(worker);
    if (reply.kind === 'done') job.resolve(reply.output);
    else if (reply.kind === 'failed') job.reject(fail(reply.code, reply.params as never));
    else job.reject(Object.assign(new Error(reply.message), { stack: reply.stack }));
    start();
  };

  const lose = (worker: Worker, reason: unknown) => {
    const place = idle.indexOf(worker);
    if (place >= 0) idle.splice(place, 1);
    const job = busy.get(worker);
    busy.delete(worker);
    job?.reject(reason);
    start();
  };

  const cancel = (job: Waiting) => {
    const place = waiting.indexOf(job);
    if (place >= 0) {
      waiting.splice(place, 1);
      job.reject(fail('cancelled', {}));
      return;
    }
    for (const [worker, running] of busy) {
      if (running !== job) continue;
      lose(worker, fail('cancelled', {}));
      void worker.terminate();
    }
  };

  return {
    run<Output>(assignment: Assignment): Promise<Output> {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      if (closed || assignment.signal?.aborted) return Promise.reject(fail('cancelled', {}));
      const job: Waiting = { ...assignment, resolve, reject };
      const onAbort = () => cancel(job);
      assignment.signal?.addEventListener('abort', onAbort, { once: true });
      waiting.push(job);
      start();
      return promise.finally(() => assignment.signal?.removeEventListener('abort', onAbort)) as Promise<Output>;
    },
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(fail('cancelled', {}));
      const workers = [...idle, ...busy.keys()];
      for (const job of busy.values()) job.reject(fail('cancelled', {}));
      busy.clear();
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
