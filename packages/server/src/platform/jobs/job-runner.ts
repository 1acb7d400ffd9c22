import { AnklangError, type Job, type Language, type Problem } from '@anklang/domain';
import type { Dialect } from '../database/dialect.ts';
import type { Log } from '../log/log.ts';
import type { Database } from '../services.ts';
import { type Attempt, createJobStore, type JobKind, type JobRow } from './job-store.ts';

/** Who asked for it and in which language failures are told. */
type JobOrder = {
  readonly kind: JobKind;
  readonly workspaceId: string;
  readonly input: unknown;
  readonly startedBy: string;
  readonly language: Language;
  readonly requestId: string;
};

export type RunningJob = {
  readonly id: string;
  readonly workspaceId: string;
  readonly input: unknown;
  readonly requestId: string;
  /** Aborted when somebody cancels, or when the server stops. */
  readonly signal: AbortSignal;
  progress(step: string, share: number): void;
};

/** Does the work and returns its result; throws an `AnklangError` for an expected failure. Must be repeatable. */
export type JobHandler = (job: RunningJob) => Promise<Record<string, unknown>>;

export type JobRunner = {
  handle(kind: JobKind, handler: JobHandler): void;
  /** Picks up what an earlier process left and begins to work. */
  start(): Promise<void>;
  order(order: JobOrder): Promise<Job>;
  read(id: string, workspaceId: string): Promise<Job | null>;
  cancel(id: string, workspaceId: string): Promise<Job | null>;
  stop(): Promise<void>;
};

export type JobRunnerOptions = {
  database: Database;
  dialect: Dialect;
  log: Log;
  now: () => Date;
  newId: () => string;
  describeProblem(error: AnklangError, context: { language: Language; requestId: string }): Problem;
};

type Live = Attempt & { controller: AbortController; step: string; progress: number; stopping: boolean };
type KeptInput = { input: unknown; language: Language; requestId: string };

const lookAroundMilliseconds = 10_000;
const silentMilliseconds = 60_000;
/** A job that ends the process that runs it must not end every process that follows. */
const mostAttempts = 3;

/**
 * Long work as rows: accepted means kept. One job at a time per process; a process that dies leaves its job to the
 * next. While a job runs here, its progress is answered from memory, because its own transaction may hold the store.
 */
export function createJobRunner(options: JobRunnerOptions): JobRunner {
  const store = createJobStore(options);
  const handlers = new Map<JobKind, JobHandler>();
  let live: Live | null = null;
  let working: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let askedAgain = false;

  function wake(): void {
    // Somebody may order just after the last look: then there is one more look.
    askedAgain = working !== null;
    if (stopped || working !== null || handlers.size === 0) return;
    working = workThrough()
      .catch((error: unknown) => options.log.error({ err: error }, 'the job runner failed'))
      .finally(() => {
        working = null;
        if (askedAgain) wake();
      });
  }

  async function workThrough(): Promise<void> {
    while (!stopped) {
      const row = await store.takeNext([...handlers.keys()]);
      if (row === null) return;
      await run(row);
    }
  }

  async function run(row: JobRow): Promise<void> {
    const { id, attempts } = row;
    const controller = new AbortController();
    const current: Live = { id, attempts, controller, step: 'waiting', progress: 0, stopping: false };
    live = current;
    try {
      const end = await work(row, current);
      // A stopping server gives the job back: the next start, or another process, begins it again.
      if (end.state !== 'done' && current.stopping) await store.putBack(current);
      else await store.finish(current, end);
    } finally {
      live = null;
    }
  }

  async function work(row: JobRow, current: Live): Promise<Parameters<typeof store.finish>[1]> {
    const { input, language, requestId } = JSON.parse(row.input) as KeptInput;
    const { signal } = current.controller;
    try {
      if (row.attempts > mostAttempts) throw new Error(`begun ${mostAttempts} times and never ended`);
      const result = await handlers.get(row.kind as JobKind)!({
        id: row.id,
        workspaceId: row.workspaceId,
        input,
        requestId,
        signal,
        progress(step, share) {
          current.step = step;
          current.progress = Math.min(1, Math.max(0, share));
        },
      });
      return { state: 'done', result };
    } catch (error) {
      const expected = error instanceof AnklangError ? error : new AnklangError('internal', {});
      if (expected !== error && !signal.aborted) options.log.error({ err: error }, `job ${row.id} failed`);
      const state = expected.code === 'cancelled' ? 'cancelled' : 'failed';
      return { state, problem: options.describeProblem(expected, { language, requestId }) };
    }
  }

  async function lookAround(): Promise<void> {
    const current = live;
    if (current !== null) {
      const state = await store.noteProgress(current, { step: current.step, progress: current.progress });
      if (state !== 'going') current.controller.abort();
      return;
    }
    await store.putBackAbandoned({ atStart: false, silentMilliseconds });
    wake();
  }

  return {
    handle(kind, handler) {
      handlers.set(kind, handler);
    },
    async start() {
      await store.putBackAbandoned({ atStart: true, silentMilliseconds });
      let looking = false;
      timer = setInterval(() => {
        if (looking) return;
        looking = true;
        lookAround()
          .catch((error: unknown) => options.log.error({ err: error }, 'the job runner cannot see its jobs'))
          .finally(() => {
            looking = false;
          });
      }, lookAroundMilliseconds);
      timer.unref();
      wake();
    },
    async order({ kind, workspaceId, input, startedBy, language, requestId }) {
      await store.removeOld();
      const id = options.newId();
      const kept: KeptInput = { input, language, requestId };
      await store.add({ id, kind, workspaceId, input: kept, startedBy });
      const row = await store.read(id, workspaceId);
      wake();
      return present(row!, null);
    },
    async read(id, workspaceId) {
      const row = await store.read(id, workspaceId);
      return row === undefined ? null : present(row, live);
    },
    async cancel(id, workspaceId) {
      const row = await store.read(id, workspaceId);
      if (row === undefined) return null;
      if (live?.id === id) live.controller.abort();
      await store.requestCancel(id);
      return present((await store.read(id, workspaceId))!, live);
    },
    async stop() {
      stopped = true;
      if (timer !== null) clearInterval(timer);
      if (live !== null) {
        live.stopping = true;
        live.controller.abort();
      }
      await working;
    },
  };
}

function present(row: JobRow, live: Live | null): Job {
  const isLive = live?.id === row.id && row.state === 'running';
  return {
    id: row.id,
    kind: row.kind as Job['kind'],
    state: row.state as Job['state'],
    step: isLive ? live.step : row.step,
    progress: isLive ? live.progress : row.progress,
    startedAt: row.startedAt,
    result: row.result === null ? null : JSON.parse(row.result),
    problem: row.problem === null ? null : JSON.parse(row.problem),
  };
}
