// Where to start: from an empty workspace to a chosen super-touchpoint, by judgement alone.
import { routes } from '@anklang/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { type RunningServer, startAnklang } from '../support/server.ts';
import { accessibilityFaults, setUpOwner, type Visitor, visit } from '../support/visitor.ts';

/** The words of the page with their gaps filled. */
function fill(words: string, gaps: Record<string, string | number>): string {
  return Object.entries(gaps).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)), words);
}

describe('where to start', () => {
  let browser: Browser;
  let server: RunningServer;
  let owner: Visitor;
  let home: string;

  beforeAll(async () => {
    browser = await launchChromium();
    server = await startAnklang();
    owner = await visit(browser, server.url, { language: 'de', width: 390 });
    await setUpOwner(owner);
    home = new URL(owner.page.url()).pathname.replace(/\/$/, '');
  });
  afterAll(async () => {
    expect(owner?.troubles ?? []).toEqual([]);
    await browser?.close();
    await server?.stop();
  });

  test('an empty page teaches what to do (003-15)', async () => {
    const { page, words } = owner;
    await page.goto(`${home}/start`);
    await page.getByRole('heading', { name: words.candidates.empty.title }).waitFor();
    expect(await page.getByRole('link', { name: words.candidates.empty.starters }).count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the effort is estimated in place, the order follows, and one becomes the super-touchpoint (003-15, 000-17)', async () => {
    const { page, words } = owner;
    const { candidates } = words;
    const workspaceId = home.split('/').at(-1) ?? '';
    const address = routes.addTouchpoint.path.replace('{workspaceId}', workspaceId);
    for (const name of ['Fax', 'Hotline', 'Kasse']) {
      const reply = await page.request.post(address, { data: { name }, headers: { origin: server.url } });
      expect(reply.status(), await reply.text()).toBe(201);
    }
    await page.goto(`${home}/start`);
    await page.getByText(candidates.lead.open).waitFor();
    const names = () => page.getByRole('article').getByRole('heading', { level: 2 }).allTextContents();
    expect(await names()).toEqual(['Fax', 'Hotline', 'Kasse']);

    for (const [name, effort] of [
      ['Kasse', '1'],
      ['Fax', '4'],
      ['Hotline', '3'],
    ] as const) {
      await page.getByLabel(fill(candidates.effortOf, { name })).selectOption(effort);
      await page.getByText(fill(candidates.effortSaved, { name })).waitFor();
    }
    await page.getByText(fill(candidates.lead.one, { name: 'Kasse', ahead: 1 })).waitFor();
    expect((await names())[0]).toBe('Kasse');

    await page.getByRole('button', { name: fill(candidates.markOf, { name: 'Kasse' }) }).click();
    const first = page.getByRole('article', { name: 'Kasse' });
    await first.getByText(candidates.superTouchpoint, { exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await first.getByRole('link', { name: 'Kasse' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kasse' }).waitFor();
  });
});
