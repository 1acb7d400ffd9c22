import { fail, type Job } from '@anklang/domain';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../testing/engines.ts';
import { type TestApp, testApp } from '../../testing/index.ts';
import { toProblem } from '../http/problem.ts';
import { createJobRunner, type JobHandler, type JobRunner } from './job-runner.ts';

describeOnEngines('durable jobs', (engine) => {
  let app: TestApp;
  let workspaceId: string;
  const runners: JobRunner[] = [];

  beforeAll(async () => {
    app = await testApp({ database: engine, settings: { ANKLANG_LOG_LEVEL: 'silent' } });
    // The server's own runner must not take what these tests order.
    await app.services.jobs.stop();
    workspaceId = (await app.build.workspace()).workspace.id;
  });
  // A runner of an earlier test must not take what a later one orders.
  afterEach(async () => {
    for (const runner of runners.splice(0)) await runner.stop();
  });
  afterAll(() => app.stop());

  function newRunner(handler: JobHandler): JobRunner {
    const { database, dialect, log, now, newId } = app.services;
    const runner = createJobRunner({ database, dialect, log, now, newId, describeProblem: toProblem });
    runner.handle('importWave', handler);
    runners.push(runner);
    return runner;
  }

  const order = (runner: JobRunner, input: unknown = {}) =>
    runner.order({
      kind: 'importWave',
      workspaceId,
      input,
      startedBy: 'user-000001',
      language: 'en',
      requestId: 'request-1',
    });

  async function ended(runner: JobRunner, { id }: Job): Promise<Job> {
    for (let look = 0; look < 1000; look++) {
      const job = (await runner.read(id, workspaceId))!;
      if (job.state !== 'waiting' && job.state !== 'running') return job;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error('the job never ended');
  }

  /** A handler that stops in the middle until it is let go on. */
  function pausing() {
    const begun = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const handler: JobHandler = async ({ signal, progress }) => {
      progress('storing', 0.25);
      begun.resolve();
      await Promise.race([released.promise, new Promise((resolve) => signal.addEventListener('abort', resolve))]);
      if (signal.aborted) throw fail('cancelled', {});
      return { answer: 42 };
    };
    return { handler, begun: begun.promise, release: released.resolve };
  }

  test('to another workspace a job does not exist', async () => {
    const runner = newRunner(async () => ({}));
    const job = await order(runner);
    expect(await runner.read(job.id, 'workspace-other')).toBeNull();
    expect(await runner.cancel(job.id, 'workspace-other')).toBeNull();
    expect(await ended(runner, job)).toMatchObject({ state: 'done' });
  });

  test('an expected failure is told, a bug is told without its details', async () => {
    const runner = newRunner(async ({ input }) => {
      throw (input as { expected: boolean }).expected ? fail('file_empty', {}) : new Error('secret detail');
    });
    expect(await ended(runner, await order(runner, { expected: true }))).toMatchObject({
      state: 'failed',
      result: null,
      problem: { code: 'file_empty', requestId: 'request-1' },
    });
    const bug = await ended(runner, await order(runner, { expected: false }));
    expect(bug).toMatchObject({ state: 'failed', problem: { code: 'internal' } });
    expect(JSON.stringify(bug)).not.toContain('secret detail');
  });

  test('shows where it is, ends in its result, and one job runs at a time', async () => {
    const { handler, begun, release } = pausing();
    const runner = newRunner(handler);
    const first = await order(runner);
    await begun;
    const second = await order(runner);
    expect(await runner.read(first.id, workspaceId)).toMatchObject({
      state: 'running',
      step: 'storing',
      progress: 0.25,
    });
    expect(await runner.read(second.id, workspaceId)).toMatchObject({ state: 'waiting', progress: 0 });
    release();
    expect(await ended(runner, first)).toMatchObject({ state: 'done', progress: 1, result: { answer: 42 } });
    expect(await ended(runner, second)).toMatchObject({ state: 'done' });
  });

  test('is cancelled while it waits and while it runs', async () => {
    const { handler, begun } = pausing();
    const runner = newRunner(handler);
    const running = await order(runner);
    await begun;
    const waiting = await order(runner);
    expect(await runner.cancel(waiting.id, workspaceId)).toMatchObject({ state: 'cancelled' });
    await runner.cancel(running.id, workspaceId);
    expect(await ended(runner, running)).toMatchObject({ state: 'cancelled', result: null });
  });

  test('what a stopped server leaves is done by the next', async () => {
    const { handler, begun } = pausing();
    const runner = newRunner(handler);
    const job = await order(runner, { kept: 'input' });
    await begun;
    await runner.stop();
    expect(await runner.read(job.id, workspaceId)).toMatchObject({ state: 'waiting', problem: null });

    const next = newRunner(async ({ input }) => ({ input }));
    await next.start();
    expect(await ended(next, job)).toMatchObject({ state: 'done', result: { input: { kept: 'input' } } });
  });

  test('what a process left that simply died is done by the next', async () => {
    const quiet = newRunner(async () => ({ done: true }));
    await quiet.stop();
    const job = await order(quiet);
    const long = new Date(app.clock.now.getTime() - 3_600_000).toISOString();
    const { database } = app.services;
    await database.updateTable('job').set({ state: 'running', changedAt: long }).where('id', '=', job.id).execute();

    const next = newRunner(async () => ({ done: true }));
    await next.start();
    expect(await ended(next, job)).toMatchObject({ state: 'done', result: { done: true } });
  });

  test('what ended every process that began it is not begun for ever', async () => {
    const quiet = newRunner(async () => ({}));
    await quiet.stop();
    const job = await order(quiet);
    const long = new Date(app.clock.now.getTime() - 3_600_000).toISOString();
    const left = { state: 'running', attempts: 3, changedAt: long };
    await app.services.database.updateTable('job').set(left).where('id', '=', job.id).execute();

    let begun = 0;
    const next = newRunner(async () => ({ begun: begun++ }));
    await next.start();
    expect(await ended(next, job)).toMatchObject({ state: 'failed', problem: { code: 'internal' } });
    expect(begun).toBe(0);
  });

  test('stopping in good order is no failed beginning', async () => {
    const quiet = newRunner(async () => ({}));
    await quiet.stop();
    const job = await order(quiet);
    for (let stops = 0; stops < 5; stops++) {
      const { handler, begun } = pausing();
      const runner = newRunner(handler);
      await runner.start();
      await begun;
      await runner.stop();
    }
    const next = newRunner(async () => ({ answer: 42 }));
    await next.start();
    expect(await ended(next, job)).toMatchObject({ state: 'done' });
  });

  test('a process that was taken for dead has no word in what another one has begun since', async () => {
    const [slow, fresh] = [pausing(), pausing()];
    const first = newRunner(async (job) => ({ ...(await slow.handler(job)), by: 'first' }));
    const job = await order(first);
    await slow.begun;
    app.clock.now = new Date(app.clock.now.getTime() + 120_000);
    const second = newRunner(async (job_) => ({ ...(await fresh.handler(job_)), by: 'second' }));
    await second.start();
    await fresh.begun;

    slow.release();
    await first.stop();
    expect(await second.read(job.id, workspaceId)).toMatchObject({ state: 'running', result: null });
    fresh.release();
    expect(await ended(second, job)).toMatchObject({ state: 'done', result: { by: 'second' } });
  });

  test('what ended a month ago is forgotten', async () => {
    const runner = newRunner(async () => ({}));
    const old = await order(runner);
    await ended(runner, old);
    app.clock.now = new Date(app.clock.now.getTime() + 31 * 24 * 3_600_000);
    const young = await order(runner);
    expect(await runner.read(old.id, workspaceId)).toBeNull();
    expect(await ended(runner, young)).toMatchObject({ state: 'done' });
  });
});
