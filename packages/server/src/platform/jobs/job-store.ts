import type { Job, Problem } from '@anklang/domain';
import type { Selectable } from 'kysely';
import type { Dialect } from '../database/dialect.ts';
import type { JobTable } from '../database/tables.ts';
import type { Database } from '../services.ts';

export type JobKind = Job['kind'];
export type JobRow = Selectable<JobTable>;

/** Jobs as rows. A process takes one by turning it from waiting to running; only one can succeed. */
export function createJobStore(options: { database: Database; dialect: Dialect; now: () => Date }) {
  const { database, dialect, now } = options;
  const instant = () => now().toISOString();

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
          .set({ state: 'running', changedAt: instant() })
          .where('id', '=', next.id)
          .where('state', '=', 'waiting')
          .executeTakeFirst();
        if (taken.numUpdatedRows === 1n) return next;
      }
    },

    async finish(id: string, end: { state: 'done' | 'failed' | 'cancelled'; result?: unknown; problem?: Problem }) {
      await database
        .updateTable('job')
        .set({
          state: end.state,
          step: 'done',
          ...(end.state === 'done' ? { progress: 1 } : {}),
          result: end.result === undefined ? null : JSON.stringify(end.result),
          problem: end.problem === undefined ? null : JSON.stringify(end.problem),
          changedAt: instant(),
        })
        .where('id', '=', id)
        .execute();
    },

    async putBack(id: string): Promise<void> {
      await database
        .updateTable('job')
        .set({ state: 'waiting', step: 'waiting', progress: 0 })
        .where('id', '=', id)
        .where('state', '=', 'running')
        .execute();
    },

    /** Also the sign of life by which other processes see that somebody works on it. */
    async noteProgress(id: string, at: { step: string; progress: number }): Promise<boolean> {
      await database
        .updateTable('job')
        .set({ ...at, changedAt: instant() })
        .where('id', '=', id)
        .execute();
      const row = await database.selectFrom('job').select('cancelRequested').where('id', '=', id).executeTakeFirst();
      return row?.cancelRequested === 1;
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

    /** What a process left behind when it ended waits again. A file belongs to one process; a server may have several. */
    async putBackAbandoned(options: { atStart: boolean; silentMilliseconds: number }): Promise<void> {
      const everything = dialect === 'sqlite' && options.atStart;
      if (dialect === 'sqlite' && !everything) return;
      const silentSince = new Date(now().getTime() - options.silentMilliseconds).toISOString();
      const abandoned = database.updateTable('job').set({ state: 'waiting', step: 'waiting', progress: 0 });
      const running = abandoned.where('state', '=', 'running');
      await (everything ? running : running.where('changedAt', '<', silentSince)).execute();
    },
  };
}
