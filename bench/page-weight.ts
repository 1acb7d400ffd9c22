// How much a browser fetches before a page stands, compressed, as it crosses the wire: JavaScript for the application, all
// requests for the page on which customers answer.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../e2e/support/browser.ts';
import { startAnklang } from '../e2e/support/server.ts';
import { makeSurveyFile } from '../e2e/support/survey-file.ts';
import { importFile, setUpOwner, visit } from '../e2e/support/visitor.ts';

const reach = { application: 300_000, answering: 40_000 };

export async function run(): Promise<void> {
  if (!existsSync(join(import.meta.dirname, '../packages/web/dist/index.html'))) {
    throw new Error('The web application is not built yet: npm run build');
  }
  const server = await startAnklang();
  const browser = await launchChromium();
  try {
    const weigh = (path: string, ready: (page: Page) => Promise<unknown>, more: Partial<Weighing> = {}) =>
      weighPage(browser, { url: server.url, path, ready, ...more });
    const heading = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor();

    const firstVisit = await weigh('/', heading);
    const visitor = await visit(browser, server.url, { language: 'de' });
    await setUpOwner(visitor);
    const home = new URL(visitor.page.url()).pathname;
    await importFile(visitor, { name: 'befragung.csv', text: makeSurveyFile(600) });
    const state = await visitor.context.storageState();
    const signIn = await weigh('/sign-in', heading);
    const start = await weigh('/', heading, { state });
    const ranking = await weigh(`${home}/ranking`, (page) => page.getByRole('rowheader').first().waitFor(), { state });
    const answering = await weigh(await openView(visitor.context, home), heading, { all: true });

    console.log('\nWeight of a page, compressed, nothing cached\n');
    console.log('| Page | kB | Reach, kB | Reach / measured |');
    console.log('| --- | ---: | ---: | ---: |');
    const row = (page: string, bytes: number, most = reach.application) =>
      console.log(`| ${page} | ${(bytes / 1000).toFixed(1)} | ${most / 1000} | ${(most / bytes).toFixed(2)} × |`);
    row('`/`, first visit: setting up', firstVisit);
    row('`/sign-in`', signIn);
    row('`/`, signed in', start);
    row('the ranking, opened directly', ranking);
    row('the form of two views, all requests', answering, reach.answering);
  } finally {
    await browser.close();
    await server.stop();
  }
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>;
type Weighing = {
  url: string;
  path: string;
  ready: (page: Page) => Promise<unknown>;
  state?: State | undefined;
  /** Everything that is fetched, not JavaScript alone. */
  all?: boolean;
};

/** Asks customers about three touchpoints; the address of their form. */
async function openView({ request }: BrowserContext, home: string): Promise<string> {
  const at = `/api/v1${home.replace('/w/', '/workspaces/').replace(/\/$/, '')}`;
  const { items } = (await (await request.get(`${at}/touchpoints?limit=3`)).json()) as { items: { id: string }[] };
  const view = await request.post(`${at}/view-comparisons`, {
    headers: { origin: new URL((await request.get('/')).url()).origin },
    data: { name: '2026', language: 'de', touchpointIds: items.map(({ id }) => id) },
  });
  const { links } = (await view.json()) as { links: { customer: string } };
  return links.customer;
}

/** A browser that has never been here opens one address; what arrives until it stands and falls quiet is counted. */
async function weighPage(browser: Browser, { url, path, ready, state, all = false }: Weighing): Promise<number> {
  const context = await browser.newContext({ baseURL: url, locale: 'de-DE', ...(state && { storageState: state }) });
  const page = await context.newPage();
  const fetched: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (all || request.resourceType() === 'script') {
      fetched.push(request.sizes().then((sizes) => sizes.responseBodySize));
    }
  });
  await page.goto(path);
  await ready(page);
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(fetched);
  await context.close();
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
