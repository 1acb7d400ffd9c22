// A journey drawn by keys alone and by mouse, and by two people at once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { storyLanguages } from '../support/story-languages.ts';
import { accessibilityFaults, type Visitor, visit } from '../support/visitor.ts';

const journeys = {
  de: ['Ich suche im Netz', 'Ich vergleiche die Konten', 'Ich gehe in die Filiale', 'Ich bekomme die Karte'],
  en: ['I search the web', 'I compare the accounts', 'I go to the branch', 'I receive the card'],
} as const;

describe.each(storyLanguages('de'))('the map of a journey, %s', (language) => {
  let house: House;
  let owner: Visitor;
  let address: string;
  let mapId: string;

  beforeAll(async () => {
    house = await openHouse({ language });
    ({ owner } = house);
    mapId = (await house.call<{ id: string }>('POST', '/journey-maps', { name: 'Girokonto' })).id;
    address = `${house.home}/journeys/${mapId}`;
  });
  afterAll(async () => {
    await house?.close();
  });

  const names = journeys[language];
  type Content = { steps: { id: string; name: string }[]; cells: Record<string, unknown> };
  const kept = async () => (await house.call<{ map: Content }>('GET', `/journey-maps/${mapId}`)).map;
  const keptNames = async () => (await kept()).steps.map(({ name }) => name);
  const headOf = (visitor: Visitor, name: string) => visitor.page.getByRole('columnheader').filter({ hasText: name });
  const cellOf = ({ page, words }: Visitor, lane: 'action' | 'ideas', number: number, name: string) =>
    page.getByRole('gridcell', {
      name: fillWords(words.journeyMap.cell.label, { lane: words.journeyMap.lane[lane], number, name }),
    });

  test('an empty map asks for the first step; steps are typed one after the other', async () => {
    const { page, words } = owner;
    const { empty } = words.journeyMap;
    await page.goto(address);
    await page.getByRole('heading', { name: empty.title }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('textbox', { name: fillWords(empty.label, { number: 1 }) }).focus();
    for (const name of names) {
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: empty.next }).waitFor();
    await page.getByRole('button', { name: empty.done }).click();
    await headOf(owner, names[0]).waitFor();
    await expect.poll(keptNames).toEqual(names);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('by keys alone: write, add, move, remove and take back', async () => {
    const { page, words } = owner;
    const { journeyMap } = words;
    await headOf(owner, names[0]).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ich tippe „Girokonto“ ein');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('F2');
    await page.keyboard.type('Ich lege drei nebeneinander');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => JSON.stringify((await kept()).cells)).toContain('Ich lege drei nebeneinander');
    expect(JSON.stringify((await kept()).cells)).toContain('Ich tippe „Girokonto“ ein');

    // What is thrown away was never there.
    await page.keyboard.press('Enter');
    await page.keyboard.type(' – verworfen');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: journeyMap.step.name }).waitFor();
    await page.keyboard.type('Ich rufe an');
    await page.keyboard.press('Enter');
    await expect.poll(keptNames).toEqual([names[0], names[1], 'Ich rufe an', names[2], names[3]]);
    expect(JSON.stringify((await kept()).cells)).not.toContain('verworfen');

    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(keptNames).toEqual([names[0], names[1], names[2], 'Ich rufe an', names[3]]);
    await page.keyboard.press('Delete');
    await expect.poll(keptNames).toEqual(names);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(keptNames).toEqual([names[0], names[1], 'Ich rufe an', names[2], names[3]]);
    await page.keyboard.press('Control+y');
    await expect.poll(keptNames).toEqual([names[0], names[1], names[2], 'Ich rufe an', names[3]]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('by mouse: drag a step, write into a cell, use the menu', async () => {
    const { page, words } = owner;
    const { journeyMap } = words;
    await page.reload();
    await headOf(owner, names[0]).waitFor();
    const from = await headOf(owner, names[1]).boundingBox();
    const to = await headOf(owner, names[0]).boundingBox();
    if (!from || !to) throw new Error('The heads of the steps are not there.');
    await page.mouse.move(from.x + 80, from.y + 60);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 62, { steps: 4 });
    await page.mouse.move(to.x + 50, to.y + 60, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => (await keptNames()).slice(0, 2)).toEqual([names[1], names[0]]);

    await cellOf(owner, 'ideas', 1, names[1]).click();
    await page.keyboard.type('Ein Vergleich auf einen Blick');
    await headOf(owner, names[0]).click();
    await expect.poll(async () => JSON.stringify((await kept()).cells)).toContain('Ein Vergleich auf einen Blick');

    await headOf(owner, names[0]).click({ button: 'right' });
    await page.getByRole('menuitem', { name: journeyMap.menu.left }).click();
    await expect.poll(async () => (await keptNames()).slice(0, 2)).toEqual([names[0], names[1]]);
    await page.getByRole('button', { name: journeyMap.toolbar.undo, exact: true }).click();
    await expect.poll(async () => (await keptNames()).slice(0, 2)).toEqual([names[1], names[0]]);
  });

  test('two people at once: both see each other, and of two texts none is lost', async () => {
    const { journeyMap } = owner.words;
    const invited = await house.call<{ token: string }>('POST', '/invitations', {
      email: 'erik@example.org',
      role: 'editor',
    });
    const other = await visit(house.browser, house.server.url, { language });
    const joined = await other.context.request.post('/api/v1/invitations/accept', {
      headers: { origin: house.server.url },
      data: { token: invited.token, name: 'Erik Editor', password: 'noch eine lange Losung', language },
    });
    expect(joined.status()).toBeLessThan(300);
    await other.page.goto(address);
    await headOf(other, names[0]).waitFor();
    const seen = (name: string) => fillWords(journeyMap.present.here, { name });
    await owner.page.getByRole('listitem', { name: seen('Erik Editor') }).waitFor();
    await other.page.getByRole('listitem', { name: seen('Toni Touchpoint') }).waitFor();

    // Both open the same cell while it is empty; the second to finish is asked.
    await cellOf(owner, 'action', 3, names[2]).click();
    await cellOf(other, 'action', 3, names[2]).click();
    await owner.page.keyboard.type('Ich nehme die Bahn');
    await other.page.keyboard.type('Ich warte am Schalter');
    await owner.page.keyboard.press('Control+Enter');
    await expect.poll(async () => JSON.stringify((await kept()).cells)).toContain('Ich nehme die Bahn');
    await other.page.keyboard.press('Control+Enter');
    const question = other.page.getByRole('alert');
    await question.getByText(fillWords(journeyMap.conflict.by, { name: 'Toni Touchpoint' })).waitFor();
    expect(await question.textContent()).toContain('Ich nehme die Bahn');
    expect(await question.textContent()).toContain('Ich warte am Schalter');
    expect(await accessibilityFaults(other.page)).toEqual([]);
    await question.getByRole('button', { name: journeyMap.conflict.takeBoth }).click();
    await owner.page.getByRole('gridcell', { name: /Ich warte am Schalter/ }).waitFor();
    expect(JSON.stringify((await kept()).cells)).toContain('Ich nehme die Bahn\\nIch warte am Schalter');

    expect(other.troubles).toEqual([]);
    await other.context.close();
  });

  test('on a phone the steps stand below each other and can be written on', async () => {
    const phone = await visit(house.browser, house.server.url, { language, width: 390 });
    await phone.context.addCookies((await owner.context.storageState()).cookies);
    const { page, words } = phone;
    await page.goto(address);
    await page.getByRole('heading', { level: 2, name: `1. ${names[1]}` }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const label = fillWords(words.journeyMap.cell.label, {
      ...{ lane: words.journeyMap.lane.place, number: 1, name: names[1] },
    });
    // Lanes where nothing is said would be most of the screen.
    expect(await page.getByRole('button', { name: label }).count()).toBe(0);
    const first = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `1. ${names[1]}` }) });
    await first.locator('button[aria-expanded=false]', { hasText: /\d/ }).click();
    await first.getByRole('button', { name: words.journeyMap.list.hideEmpty }).waitFor();
    await page.getByRole('button', { name: label }).click();
    await page.keyboard.type('Zu Hause am Tisch');
    await page.getByRole('heading', { level: 1 }).click();
    await expect.poll(async () => JSON.stringify((await kept()).cells)).toContain('Zu Hause am Tisch');
    expect(phone.troubles).toEqual([]);
    await phone.context.close();
  });
});
