// How much JavaScript a browser fetches before a page stands: compressed bytes, as they cross the wire.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../e2e/support/browser.ts';
import { startAnklang } from '../e2e/support/server.ts';
import { makeSurveyFile } from '../e2e/support/survey-file.ts';
import { importFile, setUpOwner, visit } from '../e2e/support/visitor.ts';

const reach = 300_000;

export async function run(): Promise<void> {
  if (!existsSync(join(import.meta.dirname, '../packages/web/dist/index.html'))) {
    throw new Error('The web application is not built yet: npm run build');
  }
  const server = await startAnklang();
  const browser = await launchChromium();
  try {
    const weigh = (path: string, ready: (page: Page) => Promise<unknown>, state?: State) =>
      weighPage(browser, { url: server.url, path, ready, state });
    const heading = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor();

    const firstVisit = await weigh('/', heading);
    const visitor = await visit(browser, server.url, { language: 'de' });
    await setUpOwner(visitor);
    const home = new URL(visitor.page.url()).pathname;
    await importFile(visitor, { name: 'befragung.csv', text: makeSurveyFile(600) });
    const state = await visitor.context.storageState();
    const signIn = await weigh('/sign-in', heading);
    const start = await weigh('/', heading, state);
    const ranking = await weigh(`${home}/ranking`, (page) => page.getByRole('rowheader').first().waitFor(), state);

    console.log('\nWeight of a page: compressed JavaScript, nothing cached\n');
    console.log('| Page | kB | Reach, kB | Reach / measured |');
    console.log('| --- | ---: | ---: | ---: |');
    const row = (page: string, bytes: number) =>
      console.log(`| ${page} | ${(bytes / 1000).toFixed(1)} | ${reach / 1000} | ${(reach / bytes).toFixed(2)} × |`);
    row('`/`, first visit: setting up', firstVisit);
    row('`/sign-in`', signIn);
    row('`/`, signed in', start);
    row('the ranking, opened directly', ranking);
  } finally {
    await browser.close();
    await server.stop();
  }
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>;
type Weighing = { url: string; path: string; ready: (page: Page) => Promise<unknown>; state: State | undefined };

/** A browser that has never been here opens one address; what arrives until it stands and falls quiet is counted. */
async function weighPage(browser: Browser, { url, path, ready, state }: Weighing): Promise<number> {
  const context = await browser.newContext({ baseURL: url, locale: 'de-DE', ...(state && { storageState: state }) });
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.sizes().then((sizes) => sizes.responseBodySize));
  });
  await page.goto(path);
  await ready(page);
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(scripts);
  await context.close();
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
