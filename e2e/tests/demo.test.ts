// The example that `anklang demo` makes: opened by its address, full on the pages of all four steps, thrown away.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { type RunningDemo, startDemo } from '../support/demo.ts';
import { accessibilityFaults, type Visitor, visit } from '../support/visitor.ts';

/** Pages that speak of touchpoints, with how many of their names at least. */
const pages = [
  ['ranking', 10],
  ['ways', 5],
  ['breaks', 2],
  ['journeys', 0],
  ['desk', 1],
  ['start', 3],
  ['implementation', 1],
  ['monitoring', 1],
] as const;

describe.each(['de', 'en'] as const)('the example in %s', (language) => {
  let browser: Browser;
  let server: RunningDemo;
  let visitor: Visitor;
  let home: string;
  let names: string[];

  beforeAll(async () => {
    server = await startDemo({ language, customers: 2000 });
    browser = await launchChromium();
    visitor = await visit(browser, server.url, { language });
    const { page, context } = visitor;
    await page.goto(server.entryAddress);
    await page.waitForURL('**/w/*');
    home = new URL(page.url()).pathname;
    const list = await context.request.get(`/api/v1/workspaces/${home.split('/')[2]}/touchpoints?limit=200`);
    names = (await list.json()).items.map(({ name }: { name: string }) => name);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('says on every page that its data are invented', async () => {
    const { page, words } = visitor;
    await page.getByRole('complementary', { name: words.demo.banner.label }).waitFor();
    expect(await page.getByText(words.demo.banner.text).count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test.each(pages)('%s has something to say', async (address, least) => {
    const { page } = visitor;
    await page.goto(`${home}/${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const main = page.locator('main');
    await expect
      .poll(async () => namesIn((await main.textContent()) ?? '', names), { timeout: 30_000 })
      .toBeGreaterThanOrEqual(least);
    await expect.poll(async () => ((await main.textContent()) ?? '').length, { timeout: 30_000 }).toBeGreaterThan(400);
    expect(visitor.troubles).toEqual([]);
  });

  test('is thrown away by its owner', async () => {
    const { page, words, context } = visitor;
    await page.goto(home);
    await page.getByRole('button', { name: words.demo.banner.remove }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words.demo.banner.confirmTitle).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: words.demo.banner.confirm }).click();
    await page.waitForURL('**/welcome', { timeout: 60_000 });
    const me = await (await context.request.get('/api/v1/me')).json();
    expect(me.memberships).toEqual([]);
  });
});

const namesIn = (text: string, names: readonly string[]): number =>
  names.filter((name) => text.toLowerCase().includes(name.toLowerCase())).length;
