// The example that `anklang demo` makes: opened by its address, full on the pages of all four steps, thrown away.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { type RunningDemo, startDemo } from '../support/demo.ts';
import { storyLanguages } from '../support/story-languages.ts';
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

describe.each(storyLanguages('en'))('the example in %s', (language) => {
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

  test('its first page says what it found in all four steps at a glance', async () => {
    const { page, words } = visitor;
    await page.goto(home);
    for (const step of ['asIs', 'strategy', 'implementation', 'monitoring'] as const) {
      const card = page.locator(`section[aria-labelledby=glance-${step}]`);
      await card.getByRole('heading', { level: 2 }).waitFor();
      expect(await card.getByText(words.shell.navigation[step]).count()).toBeGreaterThan(0);
      await card.getByRole('link').last().waitFor();
    }
    const top = page.getByRole('table', { name: words.overview.matters.table });
    // Five touchpoints below the head, each with its range and its interval.
    await expect.poll(() => top.getByRole('row').count()).toBe(6);
    expect(await top.getByText('(').count()).toBe(5);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(visitor.troubles).toEqual([]);
  });

  test('what is said of the effect of each measure fits on a phone', async () => {
    const { page, context } = visitor;
    const reply = await context.request.get(`/api/v1/workspaces/${home.split('/')[2]}/measures?limit=200`);
    const begun = (await reply.json()).items.filter(({ state }: { state: string }) => /underWay|done/.test(state));
    expect(begun.length).toBeGreaterThan(3);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const { id } of begun) {
      await page.goto(`${home}/implementation/${id}`);
      await page.getByRole('heading', { name: visitor.words.measures.proof.title }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
    await page.setViewportSize({ width: 1440, height: 900 });
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
