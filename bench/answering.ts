/**
 * How long customers wait when two hundred of them send their page at the same moment, on both databases: each moment
 * begins with open connections and an idle server, ends when the last has been told that the answer is kept.
 *
 *     node --conditions=source bench/answering.ts [SQLite or PostgreSQL, default both]
 */
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { loadavg } from 'node:os';
import { pathToFileURL } from 'node:url';
import { startAnklang } from '../e2e/support/server.ts';
import { setUpCaller } from './api-caller.ts';
import { onBothStores, type Store } from './on-both-stores.ts';

const reachMilliseconds = 50;
const atOnce = 200;
/** The first ones warm the server up and are not counted. */
const warmMoments = 5;
const moments = 30;
const touchpoints = 6;

export function run(only?: string): Promise<void> {
  return onBothStores({ only, measure });
}

async function measure(store: Store, settings: { ANKLANG_DATABASE_URL?: string }): Promise<void> {
  const server = await startAnklang({ ...settings, ANKLANG_SIGN_IN_TRIES: '100000' });
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  try {
    const { token, touchpointIds } = await openForm(server.url);
    const waits: number[] = [];
    const whole: number[] = [];
    let computed = 0;
    for (let moment = -warmMoments; moment < moments; moment++) {
      const pages = Array.from({ length: atOnce }, (_, person) => pageOf({ token, touchpointIds, moment, person }));
      const began = performance.now();
      const taken = await Promise.all(pages.map((page) => send({ url: server.url, agent, page })));
      if (moment < 0) {
        computed = await processorMilliseconds(server.pid);
        continue;
      }
      waits.push(...taken);
      whole.push(performance.now() - began);
    }
    computed = (await processorMilliseconds(server.pid)) - computed;
    waits.sort((a, b) => a - b);
    whole.sort((a, b) => a - b);
    const at = (times: readonly number[], share: number) => times[Math.ceil(times.length * share) - 1]!;
    const p99 = at(waits, 0.99);
    console.log(
      `\n${atOnce} pages of ${touchpoints} touchpoints sent at once, ${moments} times, on ${store}; load ${loadavg()[0]!.toFixed(1)}\n`,
    );
    console.log(
      '| p50, ms | p95, ms | p99, ms | all of a moment, median, ms | server computing a page, ms | reach at p99, ms | reach / p99 |',
    );
    console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    const cells = [at(waits, 0.5), at(waits, 0.95), p99, at(whole, 0.5)].map((ms) => ms.toFixed(0));
    cells.push((computed / waits.length).toFixed(2));
    console.log(`| ${cells.join(' | ')} | ${reachMilliseconds} | ${(reachMilliseconds / p99).toFixed(1)} × |`);
  } finally {
    agent.destroy();
    await server.stop();
  }
}

/** Customers are asked about a few touchpoints; the token behind their link. */
async function openForm(url: string): Promise<{ token: string; touchpointIds: string[] }> {
  const caller = await setUpCaller(url);
  const touchpointIds: string[] = [];
  for (let i = 0; i < touchpoints; i++) {
    touchpointIds.push((await caller.post<{ id: string }>('/touchpoints', { name: `Touchpoint ${i}` })).id);
  }
  const { links } = await caller.post<{ links: { customer: string } }>('/view-comparisons', {
    ...{ name: '2026', language: 'de', touchpointIds },
  });
  return { token: links.customer.split('#')[1]!, touchpointIds };
}

type Asked = { token: string; touchpointIds: readonly string[]; moment: number; person: number };

function pageOf({ token, touchpointIds, moment, person }: Asked): string {
  const levels = ['disappointing', 'ok', 'delighting'] as const;
  return JSON.stringify({
    token,
    clientKey: `somebody-at-moment-${moment + warmMoments}-person-${person}`,
    ratings: touchpointIds.map((touchpointId, i) => ({
      ...{ touchpointId, importance: (person + i) % 11, level: levels[(person * 7 + i) % 3] },
    })),
  });
}

/** Milliseconds until the server has said that the page is kept. */
function send({ url, agent, page }: { url: string; agent: Agent; page: string }): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const began = performance.now();
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(page), origin: url };
  const sent = request(`${url}/api/v1/view-forms/answers`, { method: 'POST', agent, headers }, (reply) => {
    reply.resume();
    reply.on('end', () => {
      if (reply.statusCode === 204) resolve(performance.now() - began);
      else reject(new Error(`answered ${reply.statusCode}`));
    });
  });
  sent.on('error', reject);
  sent.end(page);
  return promise;
}

/** What all threads of the process have computed so far; work of others on the machine disturbs it little. */
async function processorMilliseconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return ticks * 10;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run(process.argv[2]);
