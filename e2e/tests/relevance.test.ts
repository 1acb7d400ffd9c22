// The relevance map: judged in place, told apart from data by sign and word, in both languages.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { accessibilityFaults, type Visitor } from '../support/visitor.ts';

let house: House;
let owner: Visitor;
let home: string;

beforeAll(async () => {
  house = await openHouse({ language: 'de' });
  ({ owner, home } = house);
});
afterAll(async () => {
  await house?.close();
});

test('somebody judges a touchpoint for a segment, and the map says whose judgement it is (003-13, 004-22)', async () => {
  const { page, words } = owner;
  const { relevance } = words;
  await page.goto(`${home}/relevance`);
  await page.getByRole('heading', { name: relevance.empty.title }).waitFor();
  await house.call('POST', '/touchpoints', { name: 'Fax' });
  await house.call('POST', '/entries/segment', { name: 'Handwerker', body: { needs: 'Eine Nummer, die bleibt' } });

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
