/**
 * Targets of a large register, on both databases: the distance of 5,000 touchpoints to their targets, as measured by
 * 200,000 interactions at 300 of them and a survey, and the opportunities that are found among them.
 *
 *     node --conditions=source bench/targets.ts [touchpoints, default 5000] [SQLite or PostgreSQL, default both]
 */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { emptyProfile, type Profile } from '@anklang/domain';
import { startAnklang } from '../e2e/support/server.ts';
import { columnsOf } from '../packages/server/src/features/touchpoints/record/columns-of.ts';
import { indexValuesOf } from '../packages/server/src/features/touchpoints/record/index-values-of.ts';
import { connectDatabase } from '../packages/server/src/platform/database/open-database.ts';
import { newId } from '../packages/server/src/platform/new-id.ts';
import { type ApiCaller, setUpCaller } from './api-caller.ts';
import { onBothStores } from './on-both-stores.ts';

const reachMilliseconds = { distances: 200, opportunities: 2000 };
const runs = 20;
const visited = 300;
const interactions = 200_000;

export function run(touchpoints = 5000, only?: string): Promise<void> {
  return onBothStores({ only, measure: (store, settings) => measure({ touchpoints, store, settings }) });
}

type Measured = { touchpoints: number; store: string; settings: { ANKLANG_DATABASE_URL?: string } };

async function measure({ touchpoints, store, settings }: Measured): Promise<void> {
  const server = await startAnklang(settings);
  try {
    const caller = await setUpCaller(server.url);
    const address = settings.ANKLANG_DATABASE_URL ?? `sqlite:${join(server.data, 'anklang.db')}`;
    const { ids, product } = await fill(caller, { address, touchpoints });
    console.log(
      `\nTargets of ${touchpoints} touchpoints, ${interactions} interactions at ${visited} of them, on ${store}; load ${loadavg()[0]!.toFixed(1)}\n`,
    );
    console.log('| Work at the API | first, ms | p50, ms | p95, ms | reach at p95, ms | reach / p95 |');
    console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
    const questions = {
      'for comparison: the register by name': '/touchpoints?sort=name',
      'distances of one page of the register': `/touchpoint-distances?ids=${ids.slice(0, 50).join(',')}`,
      'distances of one touchpoint': `/touchpoint-distances?ids=${ids[0]}`,
      'all targets, first page': '/touchpoint-distances',
      'all targets, pages of 200': '/touchpoint-distances?limit=200',
      'those that are not reached': '/touchpoint-distances?verdict=short',
      opportunities: '/opportunities',
      'opportunities of one product': `/opportunities?productId=${product}`,
    };
    for (const [name, path] of Object.entries(questions)) {
      const times: number[] = [];
      for (let i = 0; i < runs; i++) {
        const begun = performance.now();
        await caller.get<unknown>(path);
        times.push(performance.now() - begun);
      }
      const first = times[0]!;
      times.sort((a, b) => a - b);
      const [p50, p95] = [times[Math.ceil(runs * 0.5) - 1]!, times[Math.ceil(runs * 0.95) - 1]!];
      const reach = reachMilliseconds[path.startsWith('/opportunities') ? 'opportunities' : 'distances'];
      const cells = [name, first.toFixed(1), p50.toFixed(1), p95.toFixed(1), reach, `${(reach / p95).toFixed(1)} ×`];
      console.log(`| ${cells.join(' | ')} |`);
    }
    console.log(`\nLoad at the end ${loadavg()[0]!.toFixed(1)}`);
  } finally {
    await server.stop();
  }
}

type Fill = { address: string; touchpoints: number };

async function fill(caller: ApiCaller, { address, touchpoints }: Fill) {
  const add = async (kind: string, name: string) =>
    (await caller.post<{ id: string }>(`/entries/${kind}`, { name, body: {} })).id;
  const several = (count: number, kind: string) =>
    Promise.all(Array.from({ length: count }, (_, i) => add(kind, `${kind} ${i}`)));
  const [phases, segments, products, systems] = await Promise.all([
    several(8, 'phase'),
    several(12, 'segment'),
    several(20, 'product'),
    several(30, 'system'),
  ]);
  const profiles = Array.from(
    { length: touchpoints },
    (_, i): Profile => ({
      ...emptyProfile(`Schalter ${i}`),
      ...{ description: 'Beratung am Schalter', phaseIds: [phases[i % 8]!, phases[(i + 3) % 8]!] },
      ...{ segmentIds: i % 3 === 0 ? [] : [segments[i % 12]!], productIds: [products[i % 20]!] },
      ...{ systemIds: [systems[i % 30]!], channels: [i % 2 === 0 ? 'telephone' : 'website'] },
      ...{ targetLevel: (i % 150) - 50, targetUntil: i % 4 === 0 ? '2026-01-31' : '2099-12-31' },
    }),
  );
  const ids = await register(address, { workspaceId: caller.workspaceId, profiles });
  for (let from = 0; from < interactions; from += 10_000) {
    const rows = Array.from({ length: 10_000 }, (_, i) => visitOf(from + i));
    await caller.post('/interactions', rows);
  }
  return { ids, product: products[0]! };
}

function visitOf(i: number) {
  const customer = `c${(i * 7919) % 20_000}`;
  const touchpoint = `Schalter ${(i * 31 + ((i / 7) | 0)) % visited}`;
  const time = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString();
  return { customer, touchpoint, time, ...(i % 3 === 0 ? { rating: { value: i % 11, scale: [0, 10] } } : {}) };
}

/** Straight into the database: one by one it would take longer than everything that is measured. */
async function register(
  address: string,
  { workspaceId, profiles }: { workspaceId: string; profiles: readonly Profile[] },
): Promise<string[]> {
  const { database } = connectDatabase(address);
  const at = new Date().toISOString();
  const standing = { workspaceId, foundIn: 'person', lifecycle: 'active', version: 1, createdAt: at, changedAt: at };
  const rows = profiles.map((profile) => {
    const key = profile.name;
    return { id: newId(), key, ...standing, ...columnsOf({ key, profile }) };
  });
  const fields = [
    'phaseIds',
    'segmentIds',
    'productIds',
    'systemIds',
    'channels',
    'targetLevel',
    'targetUntil',
  ] as const;
  const values = rows.flatMap(({ id: touchpointId }, i) =>
    fields.flatMap((field) =>
      indexValuesOf(field, profiles[i]!).map((value) => ({ touchpointId, workspaceId, field, value })),
    ),
  );
  for (let from = 0; from < rows.length; from += 500) {
    await database
      .insertInto('touchpoint')
      .values(rows.slice(from, from + 500))
      .execute();
  }
  for (let from = 0; from < values.length; from += 2000) {
    await database
      .insertInto('touchpointValue')
      .values(values.slice(from, from + 2000))
      .execute();
  }
  await database.destroy();
  return rows.map(({ id }) => id);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run(Number(process.argv[2] ?? 5000), process.argv[3]);
}
