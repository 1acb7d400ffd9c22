import { afterAll, expect, test } from 'vitest';
import { buffersOf } from './buffers-of.ts';
import { openWorkerPool, usableThreads } from './worker-pool.ts';

const module = new URL('./tasks.fixture.ts', import.meta.url).href;
const pool = openWorkerPool({ threads: 1 });
afterAll(() => pool.close());

test('an expected failure comes back with its code and parameters', async () => {
  await expect(pool.run({ task: { module, name: 'refuse' }, input: null })).rejects.toMatchObject({
    name: 'AnklangError',
    code: 'too_few_answers',
    params: { have: 3, need: 10 },
  });
});

test('a bug comes back as an error, and the thread goes on', async () => {
  await expect(pool.run({ task: { module, name: 'breakDown' }, input: null })).rejects.toThrow('a bug');
  await expect(pool.run({ task: { module, name: 'absent' }, input: null })).rejects.toThrow('has no function absent');
  const input = { values: Float64Array.of(1, 2, 3.5) };
  expect(await pool.run({ task: { module, name: 'sumColumn' }, input })).toBe(6.5);
});

test('what cannot be sent is refused and blocks nobody', async () => {
  const input = { values: () => 1 };
  await expect(pool.run({ task: { module, name: 'sumColumn' }, input })).rejects.toThrow();
  expect(await pool.run({ task: { module, name: 'sumColumn' }, input: { values: Float64Array.of(2) } })).toBe(2);
});

test('cancelling ends work that never looks up, and frees the thread for those who wait', async () => {
  const running = new AbortController();
  const waiting = new AbortController();
  const started = new SharedArrayBuffer(4);
  const endless = pool.run({ task: { module, name: 'neverEnd' }, input: { started }, signal: running.signal });
  const queued = pool.run({ task: { module, name: 'refuse' }, input: null, signal: waiting.signal });
  const next = pool.run({ task: { module, name: 'sumColumn' }, input: { values: Float64Array.of(4) } });
  const { value } = Atomics.waitAsync(new Int32Array(started), 0, 0);
  await value;
  waiting.abort();
  await expect(queued).rejects.toMatchObject({ code: 'cancelled' });
  running.abort();
  await expect(endless).rejects.toMatchObject({ code: 'cancelled' });
  expect(await next).toBe(4);
});

test('buffers are handed over, and progress is heard', async () => {
  const input = { values: Float64Array.of(1, 2), nested: [{ same: new Uint8Array(3) }] };
  const heard: number[] = [];
  const transfer = buffersOf(input);
  expect(transfer).toHaveLength(2);
  const sum = await pool.run({
    task: { module, name: 'sumColumn' },
    input,
    transfer,
    onProgress: (done) => heard.push(done),
  });
  expect(sum).toBe(3);
  expect(heard).toEqual([0.5]);
  expect(input.values).toHaveLength(0);
});

test('after closing nothing runs, and one core is left to requests', async () => {
  const other = openWorkerPool();
  await other.close();
  await expect(other.run({ task: { module, name: 'refuse' }, input: null })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect([usableThreads(1), usableThreads(2), usableThreads(8)]).toEqual([1, 1, 7]);
});
