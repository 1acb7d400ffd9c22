// The relevance map: judged in place, told apart from data by sign and word, in both languages.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { type RunningServer, startAnklang } from '../support/server.ts';
import { accessibilityFaults, setUpOwner, type Visitor, visit } from '../support/visitor.ts';

let browser: Browser;
let server: RunningServer;
let owner: Visitor;
let home: string;

beforeAll(async () => {
  browser = await launchChromium();
  server = await startAnklang();
  owner = await visit(browser, server.url, { language: 'de' });
  await setUpOwner(owner);
  home = new URL(owner.page.url()).pathname.replace(/\/$/, '');
});
afterAll(async () => {
  expect(owner?.troubles ?? []).toEqual([]);
  await browser?.close();
  await server?.stop();
});

test('somebody judges a touchpoint for a segment, and the map says whose judgement it is (003-13, 004-22)', async () => {
  const { page, words } = owner;
  const { relevance } = words;
  await page.goto(`${home}/relevance`);
  await page.getByRole('heading', { name: relevance.empty.title }).waitFor();
  const at = `/api/v1/workspaces/${home.split('/')[2]}`;
  const post = async (path: string, data: object) => {
    const reply = await page.request.post(at + path, { data, headers: { origin: server.url } });
    expect(reply.status()).toBe(201);
  };
  await post('/touchpoints', { name: 'Fax' });
  await post('/entries/segment', { name: 'Handwerker', body: { needs: 'Eine Nummer, die bleibt' } });

  await page.goto(`${home}/relevance`);
  await page.getByText(relevance.finding.nothing).waitFor();
  await page.locator('[data-cell="0 0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await panel.getByText('Eine Nummer, die bleibt').waitFor();
  await panel.getByLabel(`${relevance.facet.relevance} (0–10)`).fill('8');
  await panel.getByRole('button', { name: relevance.judge.save }).click();
  await panel.getByText(relevance.judge.needReason).waitFor();
  await panel.getByLabel(relevance.judge.reason).fill('Die Faxnummer steht für Seriosität.');
  await panel.getByRole('button', { name: relevance.judge.save }).click();
  await panel.getByRole('heading', { name: relevance.panel.history }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.keyboard.press('Escape');
  const cell = page.locator('[data-cell="0 1"]');
  expect(await cell.textContent()).toMatch(/8/);
  expect(await cell.textContent()).toContain(relevance.cell.judged);
  expect(await cell.textContent()).not.toContain(relevance.cell.data);
  expect(await accessibilityFaults(page)).toEqual([]);
});
