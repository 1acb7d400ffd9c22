/**
 * What stands around a large register of 5,000 touchpoints, on both databases: the map of relevance with 12 segments, 8
 * phases, 6,000 judgements and a survey whose rankings are computed for every segment; brand fit with all touchpoints
 * judged by two people on six rules; where to start.
 *
 *     node --conditions=source bench/around.ts [touchpoints, default 5000] [SQLite or PostgreSQL, default both]
 */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Job, RelevanceMap } from '@anklang/domain';
import { startAnklang } from '../e2e/support/server.ts';
import { connectDatabase } from '../packages/server/src/platform/database/open-database.ts';
import { newId } from '../packages/server/src/platform/new-id.ts';
import { madeCsv, madeMapping, madeSurvey } from '../packages/server/src/testing/made-survey.ts';
import { type ApiCaller, setUpCaller } from './api-caller.ts';
import { onBothStores } from './on-both-stores.ts';

const reachMilliseconds = { usual: 200, brandFit: 150, candidates: 300 };
const runs = 60;
const judgements = 6000;
const atOnce = 8;

export function run(touchpoints = 5000, only?: string): Promise<void> {
  return onBothStores({ only, measure: (store, settings) => measure({ touchpoints, store, settings }) });
}

type Measured = { touchpoints: number; store: string; settings: { ANKLANG_DATABASE_URL?: string } };

async function measure({ touchpoints, store, settings }: Measured): Promise<void> {
  const server = await startAnklang(settings);
  try {
    const caller = await setUpCaller(server.url);
    const { segments, phases, brand, ids } = await fill(caller, touchpoints);
    const address = settings.ANKLANG_DATABASE_URL ?? `sqlite:${join(server.data, 'anklang.db')}`;
    await judgeAll(address, { workspaceId: caller.workspaceId, brand, ids });
    console.log(
      `\nAround ${touchpoints} touchpoints, ${judgements} judgements, each judged twice by six rules, on ${store}; load ${loadavg()[0]!.toFixed(1)}\n`,
    );
    console.log('| Work at the API | first, ms | p50, ms | p95, ms | reach at p95, ms | reach / p95 |');
    console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
    const questions = {
      'brand fit, the worst first': '/brand-fit',
      'brand fit by touchpoint, pages of 200': '/brand-fit?sort=touchpoint&limit=200',
      'where to start': '/candidates',
      'where to start, 200 of them': '/candidates?limit=200',
      'for comparison: the register by name': '/touchpoints?sort=name',
      'map by segment, first page': '/relevance',
      'map by segment in one phase': `/relevance?phaseId=${phases[2]}`,
      'map by phase for one segment': `/relevance?by=phase&segmentId=${segments[0]}`,
      'only what is measured or judged': '/relevance?rows=filled',
      'search, business customers': '/relevance?search=schalter&with=markets:businesses',
      'pages of 200': '/relevance?limit=200',
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
      const reach = reachOf(path);
      const cells = [name, first.toFixed(1), p50.toFixed(1), p95.toFixed(1), reach, `${(reach / p95).toFixed(1)} ×`];
      console.log(`| ${cells.join(' | ')} |`);
    }
    console.log(`\nLoad at the end ${loadavg()[0]!.toFixed(1)}`);
  } finally {
    await server.stop();
  }
}

function reachOf(path: string): number {
  if (path.startsWith('/brand-fit')) return reachMilliseconds.brandFit;
  return path.startsWith('/candidates') ? reachMilliseconds.candidates : reachMilliseconds.usual;
}

const rules = Array.from({ length: 6 }, (_, i) => ({ id: `rule-000${i}`, name: `Die Sprache ist warm und klar ${i}` }));

/** Straight into the database: 10,000 judgements one by one would take longer than everything that is measured. */
async function judgeAll(
  address: string,
  { workspaceId, brand: brandId, ids }: { workspaceId: string; brand: string; ids: readonly string[] },
): Promise<void> {
  const { database } = connectDatabase(address);
  const at = new Date().toISOString();
  const said = { workspaceId, brandId, isIndependent: 1, note: 'Weil es so klingt.', evidenceIds: '[]', at };
  const rows = ids.flatMap((touchpointId, i) =>
    ['judge-one', 'judge-two'].flatMap((byId, j) =>
      rules.map(({ id: ruleId, name: rule }, r) => {
        const verdict = (i * 7 + r * 3) % 5 === 0 || (i + j * r) % 11 === 3 ? 'notMet' : 'met';
        return { ...said, id: newId(), touchpointId, ruleId, rule, verdict, byId, byName: byId };
      }),
    ),
  );
  for (let from = 0; from < rows.length; from += 500) {
    await database
      .insertInto('brandJudgement')
      .values(rows.slice(from, from + 500))
      .execute();
  }
  await database.destroy();
}

async function fill(caller: ApiCaller, touchpoints: number) {
  const add = async (path: string, body: object) => (await caller.post<{ id: string }>(path, body)).id;
  const several = async (count: number, work: (i: number) => Promise<string>) => {
    const ids: string[] = [];
    for (let from = 0; from < count; from += atOnce) {
      const length = Math.min(atOnce, count - from);
      ids.push(...(await Promise.all(Array.from({ length }, (_, i) => work(from + i)))));
    }
    return ids;
  };
  await importSurvey(caller);
  const phases = await several(8, (i) => add('/entries/phase', { name: `Phase ${i}`, body: { position: i } }));
  const segments = await several(12, (i) => {
    const data = [{ column: 'REGION', value: i % 2 === 0 ? 'North' : 'South' }];
    return add('/entries/segment', { name: `Segment ${i}`, body: { data: i < 6 ? data : [] } });
  });
  const brand = await add('/entries/brand', { name: 'Hausmarke', body: { rules } });
  const ids = await several(touchpoints, (i) =>
    add('/touchpoints', {
      ...{ name: `Schalter ${i}`, description: 'Beratung am Schalter', phaseIds: [phases[i % 8], phases[(i + 3) % 8]] },
      ...{ brandIds: [brand], effort: (i % 5) + 1, contactsPerYear: i * 10, criticality: i % 2 ? 'high' : 'low' },
      markets: [i % 3 === 0 ? 'businesses' : 'consumers'],
    }),
  );
  await several(judgements, (i) =>
    add(`/touchpoints/${ids[(i * 7) % ids.length]}/judgements`, {
      ...{ segmentId: i % 3 === 0 ? null : segments[i % 12], phaseId: i % 4 === 0 ? phases[i % 8] : null },
      ...{ relevance: i % 11, potential: (i * 3) % 11, reason: 'Drei von vier Beschwerden beginnen hier.' },
    }),
  );
  await caller.post('/relevance/computations', {});
  for (;;) {
    const { computing } = await caller.get<RelevanceMap>('/relevance?limit=1');
    if (computing.missing === 0) return { segments, phases, brand, ids };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function importSurvey(caller: ApiCaller): Promise<void> {
  const bytes = madeCsv(madeSurvey({ rows: 2000 }));
  const headers = { 'content-type': 'application/octet-stream' };
  const upload = await caller.send<{ id: string }>('/uploads?fileName=made.csv', bytes, headers);
  const names = { surveyName: 'Gäste', waveName: '2026' };
  const job = await caller.post<Job>('/imports', { uploadId: upload.id, mapping: madeMapping, ...names });
  await caller.follow(job);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run(Number(process.argv[2] ?? 5000), process.argv[3]);
}
