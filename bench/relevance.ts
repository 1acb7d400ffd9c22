/**
 * The map of relevance over a large register: 5,000 touchpoints, 12 segments, 8 phases, 6,000 judgements and a survey whose
 * rankings are computed for every segment.
 *
 *     node --conditions=source bench/relevance.ts [touchpoints, default 5000]
 */
import { pathToFileURL } from 'node:url';
import type { Job, RelevanceMap } from '@anklang/domain';
import { startAnklang } from '../e2e/support/server.ts';
import { madeCsv, madeMapping, madeSurvey } from '../packages/server/src/testing/made-survey.ts';
import { type ApiCaller, setUpCaller } from './api-caller.ts';

const reachMilliseconds = 200;
const runs = 60;
const judgements = 6000;
const atOnce = 8;

export async function run(touchpoints = 5000): Promise<void> {
  const server = await startAnklang();
  try {
    const caller = await setUpCaller(server.url);
    const { segments, phases } = await fill(caller, touchpoints);
    console.log(
      `\nThe map over ${touchpoints} touchpoints, 12 segments, 8 phases, ${judgements} judgements (SQLite)\n`,
    );
    console.log(`| Work at the API (reach ${reachMilliseconds} ms at p95) | p50, ms | p95, ms | reach / p95 |`);
    console.log('| --- | ---: | ---: | ---: |');
    const questions = {
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
      times.sort((a, b) => a - b);
      const [p50, p95] = [times[Math.ceil(runs * 0.5) - 1]!, times[Math.ceil(runs * 0.95) - 1]!];
      console.log(`| ${name} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${(reachMilliseconds / p95).toFixed(1)} × |`);
    }
  } finally {
    await server.stop();
  }
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
  const ids = await several(touchpoints, (i) =>
    add('/touchpoints', {
      ...{ name: `Schalter ${i}`, description: 'Beratung am Schalter', phaseIds: [phases[i % 8], phases[(i + 3) % 8]] },
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
    if (computing.missing === 0) return { segments, phases };
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run(Number(process.argv[2] ?? 5000));
