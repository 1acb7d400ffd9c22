import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signalOfHangUp } from './hang-up.ts';

const app = Fastify();
const entered: (() => void)[] = [];
const told: boolean[] = [];
let address = '';

beforeAll(async () => {
  app.post('/work', async (_request, reply) => {
    const signal = signalOfHangUp(reply);
    const over = Promise.withResolvers<void>();
    entered.push(over.resolve);
    const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    await Promise.race([over.promise, ended]);
    told.push(signal.aborted);
    return { done: true };
  });
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

const ask = (signal?: AbortSignal) => {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${address}/work`, { method: 'POST', headers, body: '{"a":1}', ...(signal ? { signal } : {}) });
};

test('work goes on while somebody waits, and ends with whoever hangs up', async () => {
  const patient = ask();
  await expect.poll(() => entered.length).toBe(1);
  // Time for everything that happens once the body is read.
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(told).toEqual([]);
  entered[0]!();
  expect((await patient).status).toBe(200);
  expect(told).toEqual([false]);

  const hand = new AbortController();
  const hasty = ask(hand.signal).catch((error: Error) => error.name);
  await expect.poll(() => entered.length).toBe(2);
  hand.abort();
  expect(await hasty).toBe('AbortError');
  await expect.poll(() => told).toEqual([false, true]);
});
