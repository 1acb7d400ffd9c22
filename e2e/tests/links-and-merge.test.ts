// Hand-overs between touchpoints, and two touchpoints that become one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { accessibilityFaults, type Visitor } from '../support/visitor.ts';

describe('links and merge', () => {
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

  const add = async (touchpoint: { name: string; [field: string]: unknown }) =>
    (await house.call<{ id: string }>('POST', '/touchpoints', touchpoint)).id;

  test('a hand-over says how customers are passed on (001-11, 004-11)', async () => {
    const { page, words } = owner;
    const { links, shell } = words;
    const branch = await add({ name: 'Filiale' });
    await add({ name: 'Hotline' });
    await page.goto(`${home}/touchpoints/${branch}`);
    const section = page.getByRole('region', { name: links.title });
    await section.getByRole('button', { name: links.add.goesTo }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: links.sentence.goesTo }).fill('Hot');
    await page.getByRole('option', { name: 'Hotline' }).click();
    await dialog.getByRole('radio', { name: links.level.disappointing }).check();
    await dialog.getByLabel(links.dialog.losesContext).check();
    await dialog.getByLabel(links.dialog.waitMinutes).fill('15');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: shell.save }).click();
    await section.getByText(links.losesContext).waitFor();
    expect(await section.textContent()).toContain('15 Minuten');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('two touchpoints that are one are found, compared and merged', async () => {
    const { page, words } = owner;
    const { merge, links } = words;
    await add({ name: 'Hot-Line', place: 'Leipzig', channels: ['telephone'] });
    await page.goto(`${home}/touchpoints/duplicates`);
    await page.getByRole('heading', { level: 1, name: merge.duplicates.title }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: merge.duplicates.compare }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Hot-Line' }).click();
    await dialog.getByRole('heading', { name: merge.title.replace('{{name}}', 'Hot-Line') }).waitFor();
    await dialog.getByText('1 Übergabe').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: merge.submit, exact: true }).click();
    await page.getByRole('heading', { name: merge.duplicates.none }).waitFor();

    await page.goto(`${home}/touchpoints`);
    await page.getByRole('link', { name: 'Hot-Line' }).click();
    const section = page.getByRole('region', { name: links.title });
    await section.getByRole('link', { name: 'Filiale' }).waitFor();
    expect(await page.getByText('Leipzig').count()).toBeGreaterThan(0);
  });
});
