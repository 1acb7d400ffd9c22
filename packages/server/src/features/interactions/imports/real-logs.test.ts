import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LogMapping } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { resolveSteps } from '../names/resolve-steps.ts';
import { importing } from './log-imports.fixture.ts';

const shared = fileURLToPath(new URL('../../../../../../../shared/data/', import.meta.url));
const pathOf = (name: string) => `${shared}${name}`;

/** Case, event and activity counts as published with the logs. */
const logs = [
  { name: 'event-logs/08_receipt.xes.gz', cases: 1434, events: 8577, activities: 27 },
  { name: 'event-logs/receipt.csv', cases: 1434, events: 8577, activities: 27 },
  { name: 'event-logs/receipt.parquet', cases: 1434, events: 8577, activities: 27 },
  { name: 'event-logs/bpic2012.xes.gz', cases: 13_087, events: 262_200, activities: 24 },
];

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.stop());

async function newImporter() {
  const { workspace, owner } = await app.build.workspace();
  const at = { workspaceId: workspace.id };
  return { at, client: importing(app.as(owner), at) };
}

describe.each(logs)('$name', ({ name, cases, events, activities }) => {
  test.skipIf(!existsSync(pathOf(name)))(
    'comes in whole, once, with the mapping that was guessed',
    { timeout: 240_000 },
    async () => {
      const { at, client } = await newImporter();
      const file = readFileSync(pathOf(name));
      const { suggestion, id } = await client.uploaded(file, name);
      // Every event counts, not only completed ones.
      const { transitions: _transitions, ...mapping } = suggestion.mapping as LogMapping;
      const job = await client.finished((await client.order(id, mapping)).id);
      expect(job, JSON.stringify(job.problem)).toMatchObject({ state: 'done', result: { unchanged: false } });

      const [recorded] = await client.imports();
      expect(recorded).toMatchObject({ interactions: events, customers: cases, rejectedCount: 0, notCounted: 0 });
      expect(await client.summary()).toMatchObject({ interactions: events, customers: cases });
      const { steps } = await resolveSteps(app.services, { ...at, by: 'touchpoint' });
      expect(steps).toHaveLength(activities);
      app.clock.now = new Date(app.clock.now.getTime() + 1000);
      expect(await client.imported(file, mapping, name)).toMatchObject({ unchanged: true });
      expect((await client.summary()).interactions).toBe(events);
    },
  );
});

const pathFile = 'attribution-paths/paths.csv.gz';
test.skipIf(!existsSync(pathOf(pathFile)))('a file of paths comes in with its totals', async () => {
  const { client } = await newImporter();
  const { suggestion, id } = await client.uploaded(readFileSync(pathOf(pathFile)), 'paths.csv.gz');
  const job = await client.finished((await client.order(id, suggestion.pathMapping!)).id);
  expect(job, JSON.stringify(job.problem)).toMatchObject({ state: 'done' });
  const [recorded] = await client.pathFiles();
  expect(recorded).toMatchObject({ name: 'paths', conversions: 19_785, nulls: 68_602 });
  expect(recorded.value).toBeCloseTo(74_802.97, 2);
});
