// The ways that customers take, on a made log: graph and tables, comparison, variants, drop-off, one customer.
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { makeInteractionLog, waysOf } from '../support/interaction-log.ts';
import { type RunningServer, startAnklang } from '../support/server.ts';
import { accessibilityFaults, inviteViewer, setUpOwner, type Visitor, visit } from '../support/visitor.ts';

const log = makeInteractionLog({ until: new Date('2026-06-01T00:00:00Z') });
const ways = waysOf(log);
const count = (number: number) => number.toLocaleString('en-GB');
/** How often `to` directly follows `from`. */
const follows = (from: string, to: string) =>
  ways.reduce((sum, way) => sum + way.filter((step, place) => step === to && way[place - 1] === from).length, 0);

let browser: Browser;
let server: RunningServer;
let owner: Visitor;
let home: string;
let api: string;

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const part = (page: Page, id: string) => page.locator(`.react-flow [data-id="${id}"]`);

async function downloaded(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile((await download.path()) ?? '', 'utf8');
}

/** Opens the graph and waits until it stands. */
async function openGraph(page: Page, search = ''): Promise<void> {
  await page.goto(`${home}/ways${search}`);
  await part(page, 'start').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** The cells of a row, by its heading. */
async function cells(page: Page, table: string, row: string | RegExp): Promise<string[]> {
  const found = page.getByRole('table', { name: table }).getByRole('row', { name: row }).first();
  return (await found.getByRole('cell').allTextContents()).map((text) => text.trim());
}

beforeAll(async () => {
  browser = await launchChromium();
  server = await startAnklang();
  owner = await visit(browser, server.url, { language: 'en' });
  await setUpOwner(owner);
  home = new URL(owner.page.url()).pathname.replace(/\/$/, '');
  api = `/api/v1/workspaces/${home.split('/')[2]}`;
});
afterAll(async () => {
  expect(owner?.troubles ?? []).toEqual([]);
  await browser?.close();
  await server?.stop();
});

test('before there is anything, the page says what it is for and where to begin', async () => {
  const { page, words } = owner;
  await page.goto(`${home}/ways`);
  await page.getByRole('heading', { name: words.ways.empty.title }).waitFor();
  await page.getByRole('link', { name: words.ways.empty.import }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

describe('with a log', () => {
  beforeAll(async () => {
    const headers = { origin: server.url };
    const reply = await owner.context.request.post(`${api}/interactions`, { headers, data: log });
    expect(((await reply.json()) as { accepted: number }).accepted).toBe(log.length);
  });

  test('the graph says the finding, and its numbers are those of the tables and of the log', async () => {
    const { page, words } = owner;
    const { table, view } = words.ways;
    await openGraph(page);
    await heading(page, /Website/);
    expect(await accessibilityFaults(page)).toEqual([]);
    const visits = ways.flat().filter((step) => step === 'Angebot').length;
    const handOvers = follows('Hotline', 'Angebot');
    expect(await part(page, 'step:Angebot').textContent()).toContain(count(visits));
    const line = page.locator('.react-flow__edge[aria-label*="Hotline"][aria-label*="Angebot"]').first();
    expect(await line.getAttribute('aria-label')).toContain(`${count(handOvers)} times`);

    await page.getByText(view.steps, { exact: true }).click();
    await page.waitForURL(/view=steps/);
    expect((await cells(page, table.stepsCaption, /^Angebot/))[0]).toBe(count(visits));
    // No way begins at the offer: behind a zero there is nobody to open.
    const offer = page.getByRole('table', { name: table.stepsCaption }).getByRole('row', { name: /^Angebot/ });
    const behindStarts = words.ways.graph.behind.start.replace('{{name}}', 'Angebot');
    expect(await offer.getByRole('cell').nth(3).textContent()).toBe('0');
    expect(await offer.getByRole('button', { name: new RegExp(behindStarts) }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByText(view.transitions, { exact: true }).click();
    expect((await cells(page, table.transitionsCaption, /^Hotline Angebot/))[1]).toBe(count(handOvers));
    const csv = await downloaded(page, page.getByRole('button', { name: /as CSV/ }));
    expect(csv).toContain(`Hotline;Angebot;${handOvers};`);
    await page.reload();
    await page.getByRole('table', { name: table.transitionsCaption }).waitFor();
  });

  test('the sliders draw less, the rest carries it, and the address remembers', async () => {
    const { page, words } = owner;
    await openGraph(page);
    const before = await page.locator('.react-flow__edge').count();
    const lines = page.getByRole('slider').nth(1);
    await lines.focus();
    await page.keyboard.press('Home');
    await page.waitForURL(/ways=1/);
    await expect.poll(() => page.locator('.react-flow__edge').count()).toBeLessThan(before);
    await part(page, 'rest').waitFor();
    const note = page.getByRole('status').filter({ hasText: words.ways.graph.note.addsUp });
    expect(await note.textContent()).toContain('without a line of their own');
    await part(page, 'rest').focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: words.ways.graph.panel.label });
    await panel.getByText(words.ways.graph.rest.explain).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe('rest');
  });

  test('arrivals and departures of a step make its interactions, and a click leaves only ways through it', async () => {
    const { page, words } = owner;
    const { panel, behind } = words.ways.graph;
    await openGraph(page);
    await part(page, 'step:Hotline').click();
    const open = page.getByRole('complementary', { name: panel.label });
    const sums = await open.getByText(panel.together).locator('xpath=following-sibling::*').allTextContents();
    const visits = ways.flat().filter((step) => step === 'Hotline').length;
    expect(sums).toEqual([count(visits), count(visits)]);

    await open.getByRole('button', { name: panel.through }).click();
    await page.waitForURL(/through=Hotline/);
    const through = ways.filter((way) => way.includes('Hotline')).length;
    await page
      .getByText(`${count(through)} journeys`)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^Remove Through Hotline/ }).click();
    await page.waitForURL((url) => !url.search.includes('through'));

    await part(page, 'step:Hotline').click();
    await open.getByRole('button', { name: new RegExp(behind.visit.replace('{{name}}', 'Hotline')) }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText(`${count(through)} customers`).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('steps can be told as one', async () => {
    const { page, words } = owner;
    const { merge } = words.ways.question;
    await openGraph(page);
    await page.getByRole('button', { name: merge.open }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: merge.add }).click();
    await dialog.getByText(merge.nameMissing).waitFor();
    await dialog.getByLabel(merge.name, { exact: true }).fill('Kontakt');
    for (const step of ['Hotline', 'Filiale']) {
      await dialog.getByRole('combobox', { name: merge.steps }).fill(step);
      await page.getByRole('option', { name: step }).click();
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    // Leaving the field closes its list.
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: merge.add }).click();
    await page.waitForURL(/merge=Kontakt/);
    const node = page.locator('.react-flow__node').filter({ hasText: 'Kontakt' });
    await node.waitFor();
    const visits = ways.flat().filter((step) => step === 'Hotline' || step === 'Filiale').length;
    expect(await node.textContent()).toContain(count(visits));
    await page.getByText('Kontakt = Hotline or Filiale').waitFor();
  });

  test('two segments stand side by side, small ones are said, and the address holds both', async () => {
    const { page, words } = owner;
    const { compare, view } = words.ways;
    await openGraph(page);
    await page.getByRole('button', { name: compare.begin }).click();
    await page.waitForURL(/compare=true/);
    await expect.poll(() => page.locator('.react-flow').count()).toBe(2);
    await page.reload();
    await page.getByRole('region', { name: 'Region: Nord' }).waitFor();
    await page.getByRole('region', { name: 'Region: Süd' }).waitFor();
    await expect.poll(() => part(page, 'start').count()).toBe(2);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByText(view.steps, { exact: true }).click();
    const [north, south] = await cells(page, compare.stepsCaption, /^Hotline/);
    const customersOf = (region: string) =>
      new Set(
        log
          .filter(({ segments, touchpoint }) => segments['Region'] === region && touchpoint === 'Hotline')
          .map(({ customer }) => customer),
      ).size;
    expect(north).toContain(`(${count(customersOf('Nord'))})`);
    expect(south).toContain(`(${count(customersOf('Süd'))})`);
    await page.goto(`${home}/ways?segments=Region*Nord&compare=true&other.segments=Region*Insel`);
    await page.getByText(/“Region: Insel” has only 3 customers/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('variants are whole ways, the most taken first, with who took them', async () => {
    const { page, words } = owner;
    const { variants } = words.ways;
    await page.goto(`${home}/ways/variants`);
    const table = page.getByRole('table', { name: variants.caption });
    await table.waitFor();
    const paths = Map.groupBy(ways, (way) => way.join(' > '));
    const most = Math.max(...[...paths.values()].map((same) => same.length));
    await heading(page, new RegExp(`of ${count(paths.size)} different journeys cover`));
    await table
      .getByRole('row')
      .nth(1)
      .getByRole('button', { name: new RegExp(`^${count(most)}`) })
      .click();
    await page
      .getByRole('dialog')
      .getByText(`${count(most)} customers`)
      .waitFor();
    await page.keyboard.press('Escape');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('drop-off counts who comes how far, and shows who was lost', async () => {
    const { page, words } = owner;
    const { dropOff } = words.ways;
    // One step alone loses nobody on the way, which is no finding.
    await page.goto(`${home}/ways/drop-off?funnel=Hotline`);
    await page.getByRole('table', { name: dropOff.caption }).waitFor();
    await heading(page, dropOff.title);
    await page.goto(`${home}/ways/drop-off?funnel=Hotline*Filiale**Angebot**Vertrag`);
    const table = page.getByRole('table', { name: dropOff.caption });
    await table.waitFor();
    const stages = [['Hotline', 'Filiale'], ['Angebot'], ['Vertrag']];
    const reached = (way: string[], far: number) => {
      let place = 0;
      for (const step of way) if (place < far && stages[place]!.includes(step)) place += 1;
      return place === far;
    };
    const reach = [1, 2, 3].map((far) => ways.filter((way) => reached(way, far)).length);
    for (const [index, journeys] of reach.entries()) {
      expect(
        await table
          .getByRole('row')
          .nth(index + 1)
          .textContent(),
      ).toContain(`${count(journeys)} journeys`);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    const lost = reach[1]! - reach[2]!;
    await table
      .getByRole('row')
      .nth(3)
      .getByRole('button', { name: /do not come further/ })
      .click();
    await page
      .getByRole('dialog')
      .getByText(`${count(lost)} customers`)
      .waitFor();
    await page.keyboard.press('Escape');
  });

  test('one customer is followed from a number to the graph, and stands in no address', async () => {
    const { page, words } = owner;
    const { customer, graph } = words.ways;
    await openGraph(page);
    await part(page, 'step:Vertrag').focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: graph.panel.label });
    await panel.getByRole('button', { name: new RegExp(graph.behind.visit.replace('{{name}}', 'Vertrag')) }).click();
    const row = page.getByRole('dialog').getByRole('row').nth(1);
    const id = (await row.getByRole('button').textContent())?.trim() ?? '';
    await row.getByRole('button').click();
    await page.waitForURL('**/ways/customer**');
    await heading(page, /relationship account/i);
    const timeline = page.getByRole('region', { name: customer.timeline });
    const own = log.filter((interaction) => interaction.customer === id);
    expect(own.length).toBeGreaterThan(0);
    expect(await timeline.getByRole('listitem').count()).toBe(own.length);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(page.url()).not.toContain(id);
    expect(await page.title()).not.toContain(id);
    await page.reload();
    await timeline.waitFor();

    await page.getByRole('button', { name: customer.follow }).click();
    await page.getByText(customer.followed.split('{{')[0]!).waitFor();
    await part(page, 'step:Vertrag').locator('[data-emphasis="followed"]').waitFor();
    expect(page.url()).not.toContain(id);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: customer.unfollow }).click();
    await page.locator('[data-emphasis="followed"]').first().waitFor({ state: 'detached' });

    await page.goto(`${home}/ways/customer`);
    await page.getByText(customer.whoText).waitFor();
  });

  test('erasing a customer takes its interactions out of every number', async () => {
    const { page, words } = owner;
    const { customer } = words.ways;
    await page.goto(`${home}/ways?view=steps`);
    const table = page.getByRole('table', { name: words.ways.table.stepsCaption });
    await table
      .getByRole('row', { name: /^Rechnung/ })
      .getByRole('button')
      .first()
      .click();
    await page.getByRole('dialog').getByRole('row').nth(1).getByRole('button').click();
    await page.waitForURL('**/ways/customer**');
    await page.getByRole('button', { name: customer.erase }).click();
    await page.getByRole('dialog').getByRole('button', { name: customer.erase }).click();
    await page.waitForURL(/\/ways$/);
    await page
      .getByText(`${count(ways.length - 1)} customers`)
      .first()
      .waitFor();
  });

  test('the graph can be taken along as SVG', async () => {
    const { page } = owner;
    await openGraph(page);
    const svg = await downloaded(page, page.getByRole('button', { name: /as SVG/ }));
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('Hotline');
  });

  test('a viewer sees the ways and no customer button', async () => {
    const { words } = owner;
    const viewer = await inviteViewer(owner, { browser, url: server.url, language: 'en' });

    await openGraph(viewer.page);
    await part(viewer.page, 'step:Hotline').click();
    const panel = viewer.page.getByRole('complementary', { name: words.ways.graph.panel.label });
    await panel.getByRole('button', { name: words.ways.graph.panel.through }).waitFor();
    const shows = new RegExp(words.ways.customers.openOf.split('{{')[0]!);
    expect(await viewer.page.getByRole('button', { name: shows }).count()).toBe(0);
    await viewer.page.goto(`${home}/ways?view=transitions`);
    await viewer.page.getByRole('table', { name: words.ways.table.transitionsCaption }).waitFor();
    expect(await viewer.page.getByRole('button', { name: shows }).count()).toBe(0);
    await viewer.page.goto(`${home}/ways/customer`);
    await viewer.page.getByText(words.ways.customer.notPermittedText).waitFor();
    expect(viewer.troubles).toEqual([]);
    await viewer.context.close();
  });
});
