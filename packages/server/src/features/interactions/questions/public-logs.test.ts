import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type ConversionAttribution,
  type Job,
  type JourneyGraph,
  type JourneyVariants,
  type LogImportResult,
  type LogUpload,
  routes,
} from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnStores } from '../../../platform/engine/conformance/stores.fixture.ts';
import { type AskedApp, askedApp, engines } from './asked-app.fixture.ts';

const shared = resolve(import.meta.dirname, '../../../../../../../shared');
const oracle = <T>(file: string) => JSON.parse(readFileSync(resolve(shared, 'oracles', file), 'utf8')) as T;

type LogOracle = {
  events: number;
  cases: number;
  activities: Record<string, number>;
  dfg: Record<string, number>;
  start: Record<string, number>;
  end: Record<string, number>;
  performance_dfg: Record<string, { mean: number; median: number }>;
  n_variants: number;
  variants: [string[], number][];
  rework_cases_per_activity: Record<string, number>;
  throughput: Record<'mean' | 'median' | 'min' | 'max' | 'p90', number>;
};

const close = (found: number, expected: number, tolerance: number) =>
  expect(Math.abs(found - expected), `${found} ≠ ${expected}`).toBeLessThanOrEqual(tolerance * Math.abs(expected));

/** Uploads a file and imports it as it is guessed to be meant. */
async function importFile(asked: AskedApp, file: string): Promise<LogImportResult> {
  const params = { workspaceId: asked.workspaceId };
  const query = { fileName: file.split('/').at(-1)! };
  const body = readFileSync(resolve(shared, 'data', file));
  const uploaded = await asked.analyst.call(routes.uploadLog, { params, query, body });
  expect(uploaded.statusCode, uploaded.body).toBe(201);
  const { id, suggestion }: LogUpload = uploaded.json();
  const mapping = suggestion.pathMapping ?? suggestion.mapping!;
  const started: Job = await asked.ask(routes.importLog, { uploadId: id, mapping });
  for (;;) {
    const job: Job = (await asked.analyst.call(routes.readJob, { params: { ...params, jobId: started.id } })).json();
    if (job.state === 'done') return job.result as LogImportResult;
    if (job.state === 'failed') throw new Error(JSON.stringify(job.problem));
    await new Promise((again) => setTimeout(again, 50));
  }
}

const logs = [
  ['receipt', 'event-logs/08_receipt.xes.gz', 1434, 8577, 27, 116],
  ['bpic2012', 'event-logs/bpic2012.xes.gz', 13_087, 262_200, 24, 4366],
] as const;

describe.skipIf(!existsSync(shared))('public event logs', () => {
  describeOnStores('asked through the front door', engines, ({ name: engine, store }) => {
    describe.each(logs)('%s', (log, file, cases, events, activities, variants) => {
      let asked: AskedApp;
      beforeAll(async () => {
        asked = await askedApp(engine === 'duckdb' ? undefined : store());
        await importFile(asked, file);
      }, 300_000);
      afterAll(() => asked?.stop());
      const question = { journeys: { by: 'session' as const } };

      test('the graph, starts, ends and times', async () => {
        const expected = oracle<LogOracle>(`pm_${log}.json`);
        const graph: JourneyGraph = await asked.ask(routes.askGraph, { question });
        expect([graph.journeys, graph.interactions, graph.steps.length]).toEqual([cases, events, activities]);
        const named = (value: (visit: JourneyGraph['visits'][number]) => number) =>
          Object.fromEntries(
            graph.visits
              .filter((visit) => value(visit) > 0)
              .map((visit) => [graph.steps[visit.step]!.name, value(visit)]),
          );
        expect(named(({ interactions }) => interactions)).toEqual(expected.activities);
        expect(named(({ starts }) => starts)).toEqual(expected.start);
        expect(named(({ ends }) => ends)).toEqual(expected.end);
        expect(named(({ repeats }) => repeats.repeatedIn)).toEqual(expected.rework_cases_per_activity);
        const pair = (from: number, to: number) => `${graph.steps[from]!.name} -> ${graph.steps[to]!.name}`;
        expect(Object.fromEntries(graph.follows.map(({ from, to, count }) => [pair(from, to), count]))).toEqual(
          expected.dfg,
        );
        for (const { from, to, meanSeconds, medianSeconds } of graph.follows) {
          const { mean, median } = expected.performance_dfg[pair(from, to)]!;
          close(meanSeconds, mean, 1e-6);
          close(medianSeconds, median, 1e-6);
        }
        for (const measure of ['mean', 'median', 'p90', 'min', 'max'] as const) {
          close(graph.duration[`${measure}Seconds`]!, expected.throughput[measure], 1e-6);
        }
      });

      test('variants', async () => {
        const expected = oracle<LogOracle>(`pm_${log}.json`);
        const found: JourneyVariants = await asked.ask(routes.askVariants, { question, limit: 200 });
        expect([found.variants, found.journeys]).toEqual([variants, cases]);
        const told = new Map(
          found.rows.map(({ path, journeys }) => [path.map((place) => found.steps[place]!.name).join('|'), journeys]),
        );
        for (const [path, count] of expected.variants) expect(told.get(path.join('|'))).toBe(count);
      });
    });
  });

  describe('ten thousand paths of twelve channels', () => {
    let asked: AskedApp;
    let pathFileId: string;
    beforeAll(async () => {
      asked = await askedApp();
      const imported = await importFile(asked, 'attribution-paths/paths.csv.gz');
      expect(imported.pathFileId).not.toBeNull();
      pathFileId = imported.pathFileId!;
    }, 300_000);
    afterAll(() => asked?.stop());

    const attribute = (body: object = {}): Promise<ConversionAttribution> =>
      asked.ask(routes.askAttribution, { question: {}, pathFileId, ...body });
    const byName = ({ steps, touchpoints }: ConversionAttribution) =>
      new Map(touchpoints.map((touchpoint) => [steps[touchpoint.step]!.name, touchpoint]));

    test('first, last and linear touch to the cent', async () => {
      const found = await attribute();
      expect(found).toMatchObject({ conversions: 19_785, value: expect.closeTo(74_802.97, 2), nulls: 68_602 });
      const expected = oracle<Record<string, number[]>>('attr_pathdata_heuristic.json');
      const touchpoints = byName(found);
      expected['channel_name']!.forEach((name, i) => {
        const { credit } = touchpoints.get(String(name))!;
        for (const rule of ['first', 'last', 'linear'] as const) {
          const { conversions, value } = credit[rule]!;
          expect(conversions.value).toBeCloseTo(expected[`${rule}_touch_conversions`]![i]!, 2);
          expect(value.value).toBeCloseTo(expected[`${rule}_touch_value`]![i]!, 2);
          expect(conversions.low).toBeLessThanOrEqual(conversions.value);
          expect(value.high).toBeGreaterThanOrEqual(value.value);
        }
      });
    });

    test.each([
      ['null', true],
      ['nonull', false],
    ] as const)('the exact Markov table of order 1, %s', async (name, useNulls) => {
      const { infinite } = oracle<{ infinite: Record<string, never[]> }>(`attr_pathdata_exact_o1_${name}.json`);
      const touchpoints = byName(await attribute({ useNulls }));
      const table = infinite as Record<string, (string | number)[]>;
      table['channel_name']!.forEach((channel, i) => {
        const { credit, removalEffect, valueRemovalEffect } = touchpoints.get(String(channel))!;
        close(removalEffect, table['removal_effects_conversion']![i] as number, 1e-8);
        close(valueRemovalEffect, table['removal_effects_conversion_value']![i] as number, 1e-8);
        close(credit.markov!.conversions.value, table['total_conversions']![i] as number, 1e-8);
        close(credit.markov!.value.value, table['total_conversion_value']![i] as number, 1e-8);
      });
    });
  });
});
