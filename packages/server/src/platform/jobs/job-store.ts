import type { Job, Problem } from '@anklang/domain';
import type { Selectable } from 'kysely';
import type { Dialect } from '../database/dialect.ts';
import type { JobTable } from '../database/tables.ts';
import type { Database } from '../services.ts';

export type JobKind = Job['kind'];
export type JobRow = Selectable<JobTable>;

/** One beginning of a job; when another process has begun it since, what this one says no longer counts. */
export type Attempt = Pick<JobRow, 'id' | 'attempts'>;

const keptMilliseconds = 30 * 24 * 60 * 60 * 1000;

/** Jobs as rows. A process takes one by turning it from waiting to running; only one can succeed. */
export function createJobStore(options: { database: Database; dialect: Dialect; now: () => Date }) {
  const { database, dialect, now } = options;
  const instant = () => now().toISOString();
  const updateOwn = ({ id, attempts }: Attempt) =>
    database.updateTable('job').where('id', '=', id).where('state', '=', 'running').where('attempts', '=', attempts);

  return {
    async add(job: {
      id: string;
      kind: JobKind;
      workspaceId: string;
      input: unknown;
      startedBy: string;
    }): Promise<void> {
      await database
        .insertInto('job')
        .values({
          ...job,
          input: JSON.stringify(job.input),
          state: 'waiting',
          step: 'waiting',
          progress: 0,
          result: null,
          problem: null,
          startedAt: instant(),
          changedAt: instant(),
        })
        .execute();
    },

    read(id: string, workspaceId: string): Promise<JobRow | undefined> {
      const found = database.selectFrom('job').selectAll().where('id', '=', id).where('workspaceId', '=', workspaceId);
      return found.executeTakeFirst();
    },

    async takeNext(kinds: readonly JobKind[]): Promise<JobRow | null> {
      while (true) {
        const next = await database
          .selectFrom('job')
          .selectAll()
          .where('state', '=', 'waiting')
          .where('kind', 'in', [...kinds])
          .orderBy('startedAt')
          .orderBy('id')
          .executeTakeFirst();
        if (next === undefined) return null;
        const taken = await database
          .updateTable('job')
          .set({ state: 'running', attempts: next.attempts + 1, changedAt: instant() })
          .where('id', '=', next.id)
          .where('state', '=', 'waiting')
          .executeTakeFirst();
        if (taken.numUpdatedRows === 1n) return { ...next, attempts: next.attempts + 1 };
      }
    },

    async finish(
      attempt: Attempt,
      end: { state: 'done' | 'failed' | 'cancelled'; result?: unknown; problem?: Problem },
    ): Promise<void> {
      await updateOwn(attempt)
        .set({
          state: end.state,
          step: 'done',
          ...(end.state === 'done' ? { progress: 1 } : {}),
          result: end.result === undefined ? null : JSON.stringify(end.result),
          problem: end.problem === undefined ? null : JSON.stringify(end.problem),
          changedAt: instant(),
        })
        .execute();
    },

    /** Whoever gives a job back in good order has not failed with it. */
    async putBack(attempt: Attempt): Promise<void> {
      await updateOwn(attempt)
        .set({ state: 'waiting', step: 'waiting', progress: 0, attempts: attempt.attempts - 1 })
        .execute();
    },

    /** Also the sign of life by which other processes see that somebody works on it. */
    async noteProgress(
      attempt: Attempt,
      at: { step: string; progress: number },
    ): Promise<'going' | 'cancelled' | 'lost'> {
      const noted = await updateOwn(attempt)
        .set({ ...at, changedAt: instant() })
        .executeTakeFirst();
      if (noted.numUpdatedRows === 0n) return 'lost';
      const row = await database
        .selectFrom('job')
        .select('cancelRequested')
        .where('id', '=', attempt.id)
        .executeTakeFirst();
      return row?.cancelRequested === 1 ? 'cancelled' : 'going';
    },

    /** What ended long ago is of no use to anybody any more. */
    async removeOld(): Promise<void> {
      const before = new Date(now().getTime() - keptMilliseconds).toISOString();
      await database
        .deleteFrom('job')
        .where('state', 'in', ['done', 'failed', 'cancelled'])
        .where('changedAt', '<', before)
        .execute();
    },

    /** A job that still waits ends here; one that runs is told by whoever runs it. */
    async requestCancel(id: string): Promise<void> {
      await database
        .updateTable('job')
        .set({ state: 'cancelled', step: 'done', cancelRequested: 1, changedAt: instant() })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .execute();
      await database
        .updateTable('job')
        .set({ cancelRequested: 1 })
        .where('id', '=', id)
        .where('state', '=', 'running')
        .execute();
    },

    /**
     * What a process left behind when it ended waits again: at the start all that runs in a file, which belongs to one
     * process; otherwise what gave no sign of life, because a server may have several.
     */
    async putBackAbandoned(options: { atStart: boolean; silentMilliseconds: number }): Promise<void> {
      const silentSince = new Date(now().getTime() - options.silentMilliseconds).toISOString();
      const running = database
        .updateTable('job')
        .set({ state: 'waiting', step: 'waiting', progress: 0 })
        .where('state', '=', 'running');
      const everything = dialect === 'sqlite' && options.atStart;
      await (everything ? running : running.where('changedAt', '<', silentSince)).execute();
    },
  };
}
