import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Job,
  type JourneyPlanComparison,
  type LogUpload,
  type MapMeasured,
  type PlannedJourney,
  routes,
} from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MappedApp, mappedApp, stepId } from './mapped-app.fixture.ts';

const shared = resolve(import.meta.dirname, '../../../../../../../shared');

type LogOracle = {
  cases: number;
  activities: Record<string, number>;
  performance_dfg: Record<string, { median: number }>;
  variants: [string[], number][];
};
type Setting = Awaited<ReturnType<MappedApp['setting']>>;

const logs = [
  ['receipt', 'event-logs/08_receipt.xes.gz'],
  ['bpic2012', 'event-logs/bpic2012.xes.gz'],
] as const;

describe.skipIf(!existsSync(shared))('a map of a public log', () => {
  describe.each(logs)('%s', (log, file) => {
    const expected = existsSync(shared)
      ? (JSON.parse(readFileSync(resolve(shared, 'oracles', `pm_${log}.json`), 'utf8')) as LogOracle)
      : null!;
    let mapped: MappedApp;
    let setting: Setting;
    let activities: string[];
    let ids: string[];
    beforeAll(async () => {
      mapped = await mappedApp();
      setting = await mapped.setting();
      await importLog(setting, file);
      // The longest of the paths most take, each of its activities once.
      activities = [...new Set(expected.variants.toSorted((a, b) => b[0].length - a[0].length || b[1] - a[1])[0]![0])];
      ids = [];
      for (const name of activities) ids.push(await setting.touchpoint(name));
    }, 300_000);
    afterAll(() => mapped?.stop());
    const question = { journeys: { by: 'session' } };

    test('is measured as a planned way with the same steps is, and as the oracle says', async () => {
      const names = activities.map((_, place) => `s${'bcdefghijklmnopqrstuvwxyz'[place]}`);
      const mapId = await setting.draw({
        steps: names.map((name, place) => ({ name, touchpointIds: [ids[place]!] })),
      });
      const found = await setting.measure(mapId, question);
      const steps = ids.map((id) => ({ touchpoints: [id] }));
      const plan = await setting.ask<PlannedJourney>(routes.addPlan, { name: 'Plan', steps });
      const planned = await setting.ask<JourneyPlanComparison>(routes.askPlan, { question }, { planId: plan.id });
      expect(found.journeys).toBe(expected.cases);
      expect(found.compared).toBe(planned.compared);
      expect(found.meanFitness).toBe(planned.meanFitness);
      expect(found.asPlanned).toEqual(planned.asPlanned);
      expect(deviationsOf(found)).toEqual(
        planned.deviations.map(({ step, touchpoint, ...told }) => ({
          ...told,
          at: step !== null ? names[step] : null,
          touchpoint: touchpoint === null ? null : planned.steps[touchpoint]!.name,
        })),
      );

      for (const [place, { interactions, waitingSeconds, waitingFrom }] of found.steps.entries()) {
        expect(interactions).toBe(expected.activities[activities[place]!]);
        const pair = expected.performance_dfg[`${activities[place - 1]} -> ${activities[place]}`];
        expect(waitingFrom).toBe(place > 0 && pair ? stepId(names[place - 1]!) : null);
        if (pair && place > 0) expect(waitingSeconds! / Math.max(pair.median, 1e-9)).toBeCloseTo(1, 6);
      }
      // Everybody comes by the first activity of both logs, and fewer and fewer are still on the way.
      expect(found.steps[0]).toMatchObject({ journeys: expected.cases, reached: { value: 1 }, onTheWay: { value: 1 } });
      const onTheWay = found.steps.map((step) => ('value' in step.onTheWay ? step.onTheWay.value : Number.NaN));
      expect(onTheWay).toEqual(onTheWay.toSorted((a, b) => b - a));
    });

    function deviationsOf({ deviations }: MapMeasured) {
      const nameOf = (id: string | null) => (id === null ? null : id.replace(/a+$/, ''));
      return deviations.map(
        ({ stepId: id, touchpointKey: _, touchpointName: touchpoint, afterStepId: __, ...told }) => ({
          ...told,
          at: told.kind === 'skipped' ? nameOf(id) : null,
          touchpoint,
        }),
      );
    }
  });
});

/** Uploads a file and imports it as it is guessed to be meant. */
async function importLog({ client, params, ask }: Setting, file: string): Promise<void> {
  const query = { fileName: file.split('/').at(-1)! };
  const body = readFileSync(resolve(shared, 'data', file));
  const uploaded = await client.call(routes.uploadLog, { params, query, body });
  expect(uploaded.statusCode, uploaded.body).toBe(201);
  const { id, suggestion }: LogUpload = uploaded.json();
  const started = await ask<Job>(routes.importLog, { uploadId: id, mapping: suggestion.mapping });
  for (;;) {
    const job: Job = (await client.call(routes.readJob, { params: { ...params, jobId: started.id } })).json();
    if (job.state === 'done') return;
    if (job.state === 'failed') throw new Error(JSON.stringify(job.problem));
    await new Promise((again) => setTimeout(again, 50));
  }
}
