// A journey begun with a template is shared by a link that asks for a password; links said and taken are compared.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { storyLanguages } from '../support/story-languages.ts';
import { accessibilityFaults, type Visitor, visit } from '../support/visitor.ts';

describe.each(storyLanguages('de'))('journeys of templates, links, sharing, %s', (language) => {
  let house: House;
  let owner: Visitor;
  let home: string;

  beforeAll(async () => {
    house = await openHouse({ language });
    ({ owner, home } = house);
  });
  afterAll(() => house?.close());

  test('a template becomes a journey with its touchpoints; whoever has link and password sees it', async () => {
    const { page, words } = owner;
    const { journeyShare } = words;
    await page.goto(`${home}/journeys`);
    await page.getByRole('button', { name: journeyShare.templates.button }).first().click();
    const templates = page.getByRole('dialog');
    await templates.getByLabel(journeyShare.templates.industry).selectOption('retail');
    expect(await accessibilityFaults(page)).toEqual([]);
    await templates.getByRole('button', { name: journeyShare.templates.use }).click();
    await page.waitForURL('**/journeys/*');
    await page.getByRole('grid').waitFor();

    await page.getByRole('button', { name: journeyShare.button, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: journeyShare.new.password }).fill('Sesam öffne dich');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: journeyShare.new.submit }).click();
    const address = await dialog.getByLabel(journeyShare.made.link).inputValue();
    expect(new URL(address).hash.length).toBeGreaterThan(30);

    const guest = await visit(house.browser, house.server.url, { language, width: 390, dark: true });
    await guest.page.goto(address);
    await guest.page.getByRole('heading', { level: 1, name: journeyShare.page.passwordTitle }).waitFor();
    expect(await accessibilityFaults(guest.page)).toEqual([]);
    const password = guest.page.getByRole('textbox', { name: journeyShare.page.password });
    await password.fill('falsch');
    await guest.page.getByRole('button', { name: journeyShare.page.open, exact: true }).click();
    await guest.page.getByText(journeyShare.page.wrong).waitFor();
    await password.fill('Sesam öffne dich');
    await guest.page.getByRole('button', { name: journeyShare.page.open, exact: true }).click();
    await guest.page.getByText(journeyShare.page.until.split('{{')[0] ?? '').waitFor();
    // On a phone the steps stand below each other, and there is nothing to press that would change them.
    await guest.page.getByRole('heading', { level: 2, name: /^1[.] / }).waitFor();
    expect(await guest.page.getByRole('grid').count()).toBe(0);
    expect(await accessibilityFaults(guest.page)).toEqual([]);
    expect(await guest.page.getByRole('textbox').count()).toBe(0);
    const overflow = await guest.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(guest.troubles).toEqual([]);

    await guest.page.goto(`${address.split('#')[0]}#nothing`);
    await guest.page.getByRole('heading', { level: 1, name: journeyShare.page.goneTitle }).waitFor();
    await guest.context.close();
  });

  test('links said and links taken stand side by side, as a picture and as a table', async () => {
    const { page, words } = owner;
    const { linkGraph } = words;
    await page.goto(`${home}/links`);
    await page.getByRole('heading', { level: 1, name: linkGraph.finding.none }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    const { items } = await house.call<{ items: { id: string; name: string }[] }>('GET', '/touchpoints?limit=3');
    const [one, other, third] = items.map((item) => ({ ...item }));
    await house.call('POST', `/touchpoints/${one!.id}/links`, {
      ...{ direction: 'goesTo', otherId: other!.id, level: 'disappointing', losesContext: true, waitMinutes: 5 },
    });
    const steps = (customer: string, row: { name: string }[]) =>
      row.map(({ name }, place) => ({ customer, touchpoint: name, time: `2026-03-01T${10 + place}:00:00Z` }));
    const interactions = Array.from({ length: 30 }, (_, i) =>
      steps(`c${i}`, i % 3 === 0 ? [one!, third!] : [one!, other!]),
    ).flat();
    await house.call('POST', '/interactions', interactions);

    await page.reload();
    const found = linkGraph.finding.both.replace('{{both}}', '1').replace('{{declared}}', '1');
    await page.getByRole('heading', { level: 1, name: found }).waitFor();
    await page.getByRole('region', { name: linkGraph.pictureLabel }).getByRole('link', { name: one!.name }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByText(linkGraph.table, { exact: true }).click();
    const table = page.getByRole('table', { name: linkGraph.title });
    const said = table.getByRole('row').filter({ hasText: linkGraph.verdict.both });
    await said.getByText(linkGraph.trouble.losesContext).waitFor();
    await said.getByText(linkGraph.trouble.waitsLonger).waitFor();
    await page.getByLabel(linkGraph.filter).selectOption('seenOnly');
    await expect.poll(() => table.getByRole('row').count()).toBe(2);
    await table.getByText(third!.name).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
