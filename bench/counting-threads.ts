import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { EventLog, Scorecard, TransitionCounts } from '@anklang/analysis';

type Answers = { transitions: TransitionCounts; scorecard: Scorecard };

export interface CountingThreads {
  ask<Question extends keyof Answers>(question: Question): Promise<Answers[Question][]>;
  close(): Promise<void>;
}

/** Worker threads that share the columns of the log and count about equally many rows each. */
export function startThreads(log: EventLog, threads: number): CountingThreads {
  const cuts = Array.from({ length: threads + 1 }, (_, i) => {
    if (i === threads) return log.journeys;
    return Math.max(
      0,
      log.starts.findIndex((start) => start >= (i / threads) * log.events),
    );
  });
  const workers = cuts
    .slice(1)
    .map(
      (to, i) => new Worker(new URL('./count-worker.ts', import.meta.url), { workerData: { log, from: cuts[i], to } }),
    );
  return {
    async ask(question) {
      return await Promise.all(
        workers.map(async (worker) => {
          worker.postMessage(question);
          const [answer] = await once(worker, 'message');
          return answer;
        }),
      );
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
