/**
 * Clicking through many interactions in Chromium: how long after each click the page stands again, and what of it was spent
 * waiting for the answer and what in the page.
 *
 *     node --conditions=source bench/click-through.ts [interactions in millions, default 10] [file for the trace]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Job, LogUpload } from '@anklang/domain';
import type { Page } from 'playwright-core';
import { launchChromium } from '../e2e/support/browser.ts';
import { startAnklang } from '../e2e/support/server.ts';
import { visit } from '../e2e/support/visitor.ts';
import { owner, setUpCaller } from './api-caller.ts';
import { writeCsvLog } from './write-csv-log.ts';

const stillMilliseconds = 400;
const waitMilliseconds = 60_000;

/** Where one goes, each from the place before, and the way back: what was seen must not be counted again. */
const walk: readonly [string, string][] = [
  ['graph, everything', '/ways'],
  ['one region', '/ways?segments=region*North'],
  ['another region', '/ways?segments=region*South'],
  ['a period', '/ways?from=2024-01-01&to=2024-03-31'],
  ['a period and a region', '/ways?from=2024-01-01&to=2024-03-31&segments=region*North'],
  ['one channel', '/ways?channel=telephone'],
  ['through a step', '/ways?through=Hotline:%20Complaint'],
  ['table of transitions', '/ways?view=transitions'],
  ['back to the graph', '/ways'],
  ['variants', '/ways/variants'],
  ['variants, one region', '/ways/variants?segments=region*East'],
  ['breaks', '/breaks'],
  ['breaks, one region', '/breaks?segments=region*East'],
  ['attribution', '/attribution'],
  ['relationship account', '/relationship-account'],
  ['relationship account, one region', '/relationship-account?segments=region*East'],
];

export async function run(millions = 10, trace?: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'anklang-bench-'));
  const server = await startAnklang({ ANKLANG_UPLOAD_LIMIT: '4000' });
  const browser = await launchChromium();
  try {
    const caller = await setUpCaller(server.url);
    const file = join(folder, 'log.csv');
    await writeCsvLog(file, millions * 1e6);
    const upload = await caller.upload<LogUpload>('/logs?fileName=log.csv', file);
    const mapping = {
      ...{ customer: 'customer', touchpoint: 'touchpoint', time: 'time', channel: 'channel' },
      ...{ rating: { column: 'rating', scale: [0, 10] }, conversion: { value: 'value' }, segments: ['region'] },
    };
    await caller.follow(await caller.post<Job>('/interaction-imports', { uploadId: upload.id, mapping }));
    const { page, words } = await visit(browser, server.url, { language: 'en' });
    await page.goto(`${server.url}/sign-in`);
    await page.getByLabel(words.workspaces.fields.email).fill(owner.email);
    await page.getByRole('textbox', { name: words.workspaces.fields.password }).fill(owner.password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/w/**');
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (trace !== undefined) await browser.startTracing(page, { path: trace });
    console.log(`\nClicking through ${millions} M interactions in Chromium\n`);
    console.log('| Click | stands after, ms | of it waiting for answers, ms | longest block of the page, ms |');
    console.log('| --- | ---: | ---: | ---: |');
    for (const [name, address] of walk) {
      const { total, waiting, blocked } = await go(page, `/w/${caller.workspaceId}${address}`);
      console.log(`| ${name} | ${total.toFixed(0)} | ${waiting.toFixed(0)} | ${blocked.toFixed(0)} |`);
    }
    if (trace !== undefined) await browser.stopTracing();
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Goes there inside the page, as a click on a link does, and waits until nothing moves any more. */
async function go(page: Page, address: string): Promise<{ total: number; waiting: number; blocked: number }> {
  return page.evaluate(
    async ({ address, still, most }) => {
      performance.clearResourceTimings();
      let blocked = 0;
      const tasks = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) blocked = Math.max(blocked, duration);
      });
      tasks.observe({ type: 'longtask' });
      const start = performance.now();
      let last = start;
      const changes = new MutationObserver(() => {
        last = performance.now();
      });
      changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      window.history.pushState({}, '', address);
      window.dispatchEvent(new PopStateEvent('popstate'));
      const busy = () => document.querySelector('main [aria-busy="true"], main [data-loading]') !== null;
      do {
        await new Promise((resolve) => setTimeout(resolve, 20));
      } while ((busy() || performance.now() - last < still) && performance.now() - start < most);
      tasks.disconnect();
      changes.disconnect();
      const answers = performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => name.includes('/api/') && startTime >= start) as PerformanceResourceTiming[];
      const waiting = answers.length === 0 ? 0 : Math.max(...answers.map(({ responseEnd }) => responseEnd)) - start;
      return { total: last - start, waiting, blocked };
    },
    { address, still: stillMilliseconds, most: waitMilliseconds },
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(Number(process.argv[2] ?? 10), process.argv[3]);
}
