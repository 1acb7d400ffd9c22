import { createHash } from 'node:crypto';
import type { Services } from '../../platform/services.ts';
import { version } from '../../platform/version.ts';
import { createTurns, type Turns } from '../../platform/workers/turns.ts';
import { openWorkerPool, usableThreads, type WorkerPool } from '../../platform/workers/worker-pool.ts';
import { findReport, keepReport, listReports } from './repository.ts';

/** What is computed once and read often: waves never change, so that a question has one answer per version. */
export type Computed = {
  readonly pool: WorkerPool;
  /** A whole wave lies in memory for each: no more of them at a time than threads that count. */
  readonly takeTurn: Turns;
  readonly running: Map<string, Promise<unknown>>;
  /** Answers on their way into the database. */
  readonly keeping: Set<Promise<void>>;
};

export function openComputed(): Computed {
  const threads = usableThreads();
  return { pool: openWorkerPool({ threads }), takeTurn: createTurns(threads), running: new Map(), keeping: new Set() };
}

type Question<Answer> = {
  workspaceId: string;
  waveId: string;
  /** All that the answer depends on beside the wave. */
  question: Record<string, unknown>;
  compute(pool: WorkerPool): Promise<Answer>;
};

/** The kept answer, or the one that is being computed, or a new one: never two computations of the same. */
export async function once<Answer>(
  services: Services,
  computed: Computed,
  { workspaceId, waveId, question, compute }: Question<Answer>,
): Promise<Answer> {
  const key = keyOf({ workspaceId, waveId, version, ...question });
  const stored = await findReport(services.database, { key, workspaceId, waveId });
  if (stored !== undefined) return JSON.parse(stored) as Answer;

  const running = computed.running.get(key);
  if (running) return running as Promise<Answer>;
  const answer = computed.takeTurn(() => compute(computed.pool));
  computed.running.set(key, answer);
  // Keeping waits for a long import; whoever asked does not.
  const keeping = answer
    .then((value) => keep(services, { key, workspaceId, waveId, body: JSON.stringify(value) }))
    .catch(() => {})
    .finally(() => {
      computed.running.delete(key);
      computed.keeping.delete(keeping);
    });
  computed.keeping.add(keeping);

  return answer;
}

type Kept = { workspaceId: string; questions: readonly { waveId: string; question: Record<string, unknown> }[] };

/** What is kept already of several questions, in their order; nothing is computed. */
export async function listKept<Answer>(
  services: Services,
  { workspaceId, questions }: Kept,
): Promise<(Answer | undefined)[]> {
  const keys = questions.map(({ waveId, question }) => keyOf({ workspaceId, waveId, version, ...question }));
  const bodies = await listReports(services.database, { workspaceId, keys });
  return keys.map((key) => {
    const body = bodies.get(key);
    return body === undefined ? undefined : (JSON.parse(body) as Answer);
  });
}

// The wave may be gone by now: an answer that cannot be kept is still an answer.
async function keep(
  { database, log, now }: Services,
  report: { key: string; workspaceId: string; waveId: string; body: string },
): Promise<void> {
  try {
    await keepReport(database, { ...report, now: now() });
  } catch (error) {
    log.warn({ error, waveId: report.waveId }, 'a computed report was not kept');
  }
}

function keyOf(question: Record<string, unknown>): string {
  const sorted = Object.entries(question).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
