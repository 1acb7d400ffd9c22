// The decision cycle of a product: its own phases in their order, gaps, and the way to the touchpoints.
import type { Entry, EntryBodies } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { tellings } from '../support/story-languages.ts';
import { accessibilityFaults } from '../support/visitor.ts';

describe.each(
  tellings('de', [
    { language: 'de', dark: true, one: '1 Touchpoint' },
    { language: 'en', dark: false, one: '1 touchpoint' },
  ] as const),
)('the decision cycle in $language', ({ language, dark, one }) => {
  let house: House;
  let product: Entry;

  const entry = (kind: string, name: string, body: object = {}) =>
    house.call<Entry>('POST', `/entries/${kind}`, { name, body });

  beforeAll(async () => {
    house = await openHouse({ language, dark });
  });
  afterAll(async () => {
    await house?.close();
  });

  test('an empty workspace learns what a cycle is, and where it begins', async () => {
    const { page, words } = house.owner;
    const { decisionCycle } = words;
    await page.goto(`${house.home}/decision-cycle`);
    await page.getByRole('heading', { name: decisionCycle.empty.title }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: decisionCycle.empty.add }).click();
    await page.waitForURL('**/surroundings/phase');
  });

  test('a product shows its phases as a ring, with the gap named (002-11, 001-05)', async () => {
    const { page, words } = house.owner;
    const { decisionCycle } = words;
    const names = ['Hören', 'Wählen', 'Nutzen', 'Erzählen'];
    const influences = ['before', 'none', 'none', 'after'];
    const phases: Entry[] = [];
    for (const [place, name] of names.entries()) {
      phases.push(await entry('phase', name, { position: place * 10, influence: influences[place] }));
    }
    product = await entry('product', 'Girokonto');
    for (const phase of phases.filter(({ name }) => name !== 'Nutzen')) {
      const touchpoint = { name: `Punkt ${phase.name}`, phaseIds: [phase.id], productIds: [product.id] };
      await house.call('POST', '/touchpoints', touchpoint);
    }
    await page.goto(`${house.home}/decision-cycle`);
    await page.getByLabel(decisionCycle.of).selectOption('Girokonto');
    await page.waitForURL(`**product=${product.id}`);
    const quoted = fillWords(decisionCycle.quoted, { name: 'Nutzen' });
    await page.getByText(fillWords(decisionCycle.finding.gaps_one, { phases: quoted })).waitFor();
    const ring = page.getByRole('list', { name: decisionCycle.phases });
    expect(await ring.getByRole('listitem').allTextContents()).toEqual(
      names.map((name) => expect.stringContaining(name)),
    );
    await ring.getByText(decisionCycle.influence.after).waitFor();
    await page.getByText(decisionCycle.turns, { exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    const link = fillWords(decisionCycle.touchpointsOf, { touchpoints: one, name: 'Wählen' });
    await ring.getByRole('link', { name: link }).click();
    await page.getByRole('link', { name: 'Punkt Wählen' }).waitFor();
    expect(await page.getByRole('link', { name: 'Punkt Hören' }).count()).toBe(0);
  });

  test('phases are put in order by keys, and the end need not lead back to the beginning', async () => {
    const { page, words } = house.owner;
    const { decisionCycle, shell } = words;
    await page.goto(`${house.home}/decision-cycle?product=${product.id}`);
    await page.getByRole('button', { name: decisionCycle.edit.open }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: fillWords(decisionCycle.edit.up, { name: 'Nutzen' }) }).press('Enter');
    await dialog.getByRole('button', { name: fillWords(decisionCycle.edit.remove, { name: 'Hören' }) }).press('Enter');
    await dialog.getByLabel(decisionCycle.edit.cyclic).uncheck();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: shell.save }).press('Enter');
    await page.getByText(decisionCycle.ends, { exact: true }).waitFor();
    const ring = page.getByRole('list', { name: decisionCycle.phases });
    expect(await ring.getByRole('listitem').allTextContents()).toEqual([
      ...['Nutzen', 'Wählen', 'Erzählen'].map((name) => expect.stringContaining(name)),
    ]);
    const { items } = await house.call<{ items: Entry[] }>('GET', '/entries/product');
    const bodies = items.map(({ body }) => body as EntryBodies['product']);
    expect(bodies).toMatchObject([{ phaseIds: { length: 3 }, isCyclic: false }]);
  });
});
