// A journey is drawn by keys and by mouse, aimed, compared with a real log and taken along. The log's ways are real; its
// ratings are made up here, because no public log has any.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { storyLanguages } from '../support/story-languages.ts';
import { accessibilityFaults, importInteractions } from '../support/visitor.ts';

const log = join(import.meta.dirname, '../../../shared/data/event-logs/receipt.csv');
const [confirm, check, determine, send, advice] = [
  'Confirmation of receipt',
  'T02 Check confirmation of receipt',
  'T04 Determine confirmation of receipt',
  'T05 Print and send confirmation of receipt',
  'T06 Determine necessity of stop advice',
] as const;
const names = [confirm, check, determine, send, advice];

/** Everybody is disappointed where the confirmation is sent, and content or delighted elsewhere. */
async function ratedLog(): Promise<string> {
  const [head, ...lines] = (await readFile(log, 'utf8')).trimEnd().split(/\r?\n/);
  const rated = lines.map((line, place) => `${line},${line.includes(send) ? 2 + (place % 3) : 8 + (place % 3)}`);
  return [`${head},rating`, ...rated].join('\n');
}

describe.skipIf(!existsSync(log)).each(storyLanguages('de'))('a journey beside a real log, %s', (language) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ language });
  });
  afterAll(() => house?.close());

  const mapId = () => new URL(house.owner.page.url()).pathname.split('/').at(-1);
  type Content = { steps: { id: string; name: string }[]; levels: Record<string, Record<string, { toBe: number }>> };
  const kept = async () => (await house.call<{ map: Content }>('GET', `/journey-maps/${mapId()}`)).map;

  test('drawn by keys alone, then by mouse, with an aim', async () => {
    const { page, words } = house.owner;
    const { journeyMap, curves } = words;
    const { id } = await house.call<{ id: string }>('POST', '/journey-maps', { name: 'Antrag' });
    await page.goto(`${house.home}/journeys/${id}`);
    await page.getByRole('textbox', { name: fillWords(journeyMap.empty.label, { number: 1 }) }).focus();
    for (const name of names) {
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: journeyMap.empty.done }).click();
    await expect.poll(async () => (await kept()).steps.map(({ name }) => name)).toEqual(names);

    const head = (number: number) =>
      page.getByRole('columnheader', { name: fillWords(journeyMap.step.label, { number, name: names[number - 1]! }) });
    const [from, to] = [await head(2).boundingBox(), await head(1).boundingBox()];
    if (!from || !to) throw new Error('The heads of the steps are not there.');
    await page.mouse.move(from.x + 80, from.y + 60);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 62, { steps: 4 });
    await page.mouse.move(to.x + 50, to.y + 60, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => (await kept()).steps[0]?.name).toBe(check);
    await page.getByRole('button', { name: journeyMap.toolbar.undo, exact: true }).click();
    await expect.poll(async () => (await kept()).steps.map(({ name }) => name)).toEqual(names);

    await page.getByRole('radiogroup', { name: curves.switch }).getByText(curves.curve.toBe).click();
    const handle = { curve: curves.curve.toBe, step: send };
    await page.getByRole('slider', { name: fillWords(curves.handle.label, handle), exact: true }).focus();
    for (const key of ['PageUp', 'PageUp']) await page.keyboard.press(key);
    const idOf = async (name: string) => (await kept()).steps.find((step) => step.name === name)!.id;
    const sent = await idOf(send);
    await expect.poll(async () => (await kept()).levels[sent]?.['everybody']?.toBe).toBe(50);
  });

  test('measured: curve, weakest link and deviations stand on the map; PDF and PPTX take it along', async () => {
    const { page, words } = house.owner;
    const { journeyMeasured, journeyFiles } = words;
    const address = page.url();
    await importInteractions(house.owner, { name: 'receipt.csv', text: await ratedLog() });
    await expect
      .poll(() => house.call<{ interactions: number }>('GET', '/interactions').then((all) => all.interactions), {
        timeout: 60_000,
      })
      .toBe(8577);
    await page.goto(address);
    for (const name of names) {
      const add = fillWords(journeyMeasured.link.addLabel, { name, step: name });
      await page.getByRole('button', { name: add }).click();
      await page.getByRole('button', { name: add }).waitFor({ state: 'detached' });
    }
    const weakest = fillWords(journeyMeasured.finding.lowest, { step: send, points: '−100', low: '', high: '' });
    await page.getByRole('heading', { name: weakest.split(' (')[0]! }).waitFor();
    const table = page.getByRole('table', { name: journeyMeasured.table.title });
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: send }) });
    expect((await row.getByRole('cell').allTextContents()).slice(0, 3).join(' ')).toMatch(/\+50.*−100/);
    const deviations = page.getByRole('table', { name: journeyMeasured.deviations.caption });
    expect(await deviations.getByRole('row').count()).toBeGreaterThan(2);
    const mark = fillWords(journeyMeasured.mark.label, { mark: journeyMeasured.mark.painpoint, step: send });
    await page.getByRole('button', { name: mark }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: journeyFiles.export, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: journeyFiles.exportOf });
    for (const format of ['pdf', 'pptx'] as const) {
      await dialog.getByRole('radio', { name: journeyFiles.format[format], exact: true }).check();
      const downloading = page.waitForEvent('download');
      await dialog
        .getByRole('button', { name: fillWords(journeyFiles.downloadAs, { format: journeyFiles.format[format] }) })
        .click();
      const file = await readFile(await (await downloading).path());
      expect(file.subarray(0, 2).toString('latin1')).toBe(format === 'pdf' ? '%P' : 'PK');
      expect(file.length).toBeGreaterThan(5000);
    }
  });
});
