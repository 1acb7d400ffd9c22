// The curves of a journey: drawn by keys and by mouse, as it is and as it should be.
import { everybody, type JourneyMap, type MapOperation } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { tellings } from '../support/story-languages.ts';
import { accessibilityFaults } from '../support/visitor.ts';

describe.each(
  tellings('en', [
    { language: 'de', dark: false, until: 'bis 30.06.2027', plus: 'plus 35 Punkte, begeisternd' },
    { language: 'en', dark: true, until: 'by 30 Jun 2027', plus: 'plus 35 points, delighting' },
  ] as const),
)('curves in $language', ({ language, dark, until, plus }) => {
  let house: House;
  let journey: JourneyMap;

  beforeAll(async () => {
    house = await openHouse({ language, dark });
    journey = await house.call<JourneyMap>('POST', '/journey-maps', { name: 'Konto' });
    const operations: MapOperation[] = ['Suchen', 'Warten', 'Nutzen'].map((name, place) => ({
      do: 'addStep',
      step: { id: partId(place), name, phaseId: null, touchpointIds: [], mapId: null, follows: true },
      after: place === 0 ? null : partId(place - 1),
    }));
    const change = { clientId: partId(20), base: journey.version, operations };
    await house.call('POST', `/journey-maps/${journey.id}/changes`, change);
  });
  afterAll(async () => {
    await house?.close();
  });

  const levels = async () => (await house.call<JourneyMap>('GET', `/journey-maps/${journey.id}`)).map.levels;
  const handle = (curve: 'asIs' | 'toBe', step: string) => {
    const { curves } = house.owner.words;
    const name = fillWords(curves.handle.label, { curve: curves.curve[curve], step });
    return house.owner.page.getByRole('slider', { name, exact: true });
  };

  test('are drawn by keys, and each key that is let go is kept', async () => {
    const { page, words } = house.owner;
    await page.goto(`${house.home}/journeys/${journey.id}`);
    await page.getByText(words.curves.finding.none).waitFor();
    await handle('asIs', 'Suchen').focus();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => handle('asIs', 'Suchen').getAttribute('aria-valuetext')).toBe(plus);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Home');
    await page.keyboard.press('PageUp');
    await expect.poll(levels).toMatchObject({
      [partId(0)]: { [everybody]: { asIs: 35, toBe: null } },
      [partId(1)]: { [everybody]: { asIs: -75, toBe: null } },
    });
    const finding = { step: 'Warten', points: '−75', mean: '−20' };
    await page.getByText(fillWords(words.curves.finding.both, finding)).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.keyboard.press('Delete');
    await expect.poll(async () => (await levels())[partId(1)]).toBeUndefined();
  });

  test('are drawn by mouse, and taken back as one', async () => {
    const { page, words } = house.owner;
    const box = async (step: string) => (await handle('asIs', step).boundingBox())!;
    await handle('asIs', 'Suchen').scrollIntoViewIfNeeded();
    const first = await box('Suchen');
    await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2);
    await page.mouse.down();
    await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2 + 60, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await levels())[partId(0)]?.[everybody]?.asIs).toBeLessThan(0);

    const second = await box('Warten');
    await page.mouse.click(second.x + 60, second.y + second.height / 2 - 40);
    await expect.poll(async () => (await levels())[partId(1)]?.[everybody]?.asIs).toBeGreaterThan(0);
    await page.getByRole('button', { name: words.journeyMap.toolbar.undo }).first().click();
    await expect.poll(async () => (await levels())[partId(1)]).toBeUndefined();
  });

  test('the target has exact numbers and a day, and all of it is a table too', async () => {
    const { page, words } = house.owner;
    const { curves } = words;
    await page.getByRole('radiogroup', { name: curves.switch }).getByText(curves.curve.toBe).click();
    await handle('toBe', 'Nutzen').focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: fillWords(curves.point.title, { step: 'Nutzen' }) });
    await form.getByLabel(curves.curve.toBe, { exact: true }).fill('62');
    await form.getByLabel(curves.point.until).fill('2027-06-30');
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.getByRole('button', { name: curves.point.apply }).click();
    await expect
      .poll(async () => (await levels())[partId(2)]?.[everybody])
      .toEqual({
        ...{ asIs: null, toBe: 62, until: '2027-06-30' },
      });
    expect(await handle('toBe', 'Nutzen').getAttribute('aria-valuetext')).toContain(until);
    await expect.poll(() => handle('toBe', 'Nutzen').evaluate((node) => node === document.activeElement)).toBe(true);

    await page.getByRole('button', { name: curves.table.open }).click();
    const table = page.getByRole('dialog').getByRole('table');
    await table.getByRole('row', { name: 'Nutzen' }).getByText('+62').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

/** Twenty letters, different by number. */
function partId(number: number): string {
  return 'abcdefghijklmnopqrstuvwxyz'.charAt(number).repeat(20);
}
