// Where to start: from an empty workspace to a chosen super-touchpoint, by judgement alone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { accessibilityFaults, type Visitor } from '../support/visitor.ts';

describe('where to start', () => {
  let house: House;
  let owner: Visitor;
  let home: string;

  beforeAll(async () => {
    house = await openHouse({ language: 'de', width: 390 });
    ({ owner, home } = house);
  });
  afterAll(async () => {
    await house?.close();
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
    for (const name of ['Fax', 'Hotline', 'Kasse']) {
      await house.call('POST', '/touchpoints', { name });
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
      await page.getByLabel(fillWords(candidates.effortOf, { name })).selectOption(effort);
      await page.getByText(fillWords(candidates.effortSaved, { name })).waitFor();
    }
    await page.getByText(fillWords(candidates.lead.one, { name: 'Kasse', ahead: 1 })).waitFor();
    expect((await names())[0]).toBe('Kasse');

    await page.getByRole('button', { name: fillWords(candidates.markOf, { name: 'Kasse' }) }).click();
    const first = page.getByRole('article', { name: 'Kasse' });
    await first.getByText(candidates.superTouchpoint, { exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await first.getByRole('link', { name: 'Kasse', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Kasse' }).waitFor();
  });
});
