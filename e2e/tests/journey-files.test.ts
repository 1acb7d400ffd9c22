// A journey is taken away as PDF and slides and comes back from a table, in both languages.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { tellings } from '../support/story-languages.ts';
import { accessibilityFaults } from '../support/visitor.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const idOf = (number: number) => letters[number]!.repeat(20);

for (const look of tellings('en', [
  { language: 'de', dark: false, width: 1440 },
  { language: 'en', dark: true, width: 390 },
] as const)) {
  describe(`journeys as files, ${look.language}`, () => {
    let house: House;
    let mapId: string;

    beforeAll(async () => {
      house = await openHouse(look);
      const journey = await house.call<{ id: string; version: number; map: { lanes: { id: string; kind: string }[] } }>(
        'POST',
        '/journey-maps',
        { name: 'Schaden melden' },
      );
      mapId = journey.id;
      const steps = ['Unfall', 'Hotline anrufen', 'Geld bekommen'].map((name, place) => ({ id: idOf(place), name }));
      const lane = journey.map.lanes.find(({ kind }) => kind === 'action')!;
      await house.call('POST', `/journey-maps/${mapId}/changes`, {
        ...{ clientId: idOf(9), base: journey.version },
        operations: [
          ...steps.map((step, place) => ({ do: 'addStep', step, after: place === 0 ? null : idOf(place - 1) })),
          ...steps.map(({ id }, place) => ({
            ...{ do: 'setLevel', stepId: id, persona: 'everybody' },
            change: { asIs: [10, -60, 40][place], toBe: 50 },
          })),
          {
            ...{ do: 'setCell', stepId: idOf(1), laneId: lane.id, persona: 'everybody' },
            cell: { text: 'Ich warte 🙂' },
          },
        ],
      });
    });
    afterAll(() => house?.close());

    test('the dialog says what each format is good for and what it cannot hold, and hands out the file', async () => {
      const { page, words } = house.owner;
      const files = words.journeyFiles;
      await page.goto(`${house.home}/journeys/${mapId}`);
      await page.getByRole('button', { name: files.export, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: files.exportOf });
      await dialog.getByText(files.goodFor.pdf).waitFor();
      await dialog.getByText(files.notHeld.signs, { exact: false }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);

      const take = async (format: 'pdf' | 'pptx' | 'xlsx' | 'png') => {
        await dialog.getByRole('radio', { name: files.format[format], exact: true }).check();
        const downloading = page.waitForEvent('download');
        await dialog
          .getByRole('button', { name: fillWords(files.downloadAs, { format: files.format[format] }) })
          .click();
        const download = await downloading;
        expect(download.suggestedFilename()).toBe(`schaden-melden.${format}`);
        return readFile(await download.path());
      };
      expect((await take('pdf')).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
      expect((await take('pptx')).subarray(0, 2).toString('latin1')).toBe('PK');
      expect((await take('png')).subarray(1, 4).toString('latin1')).toBe('PNG');
      const table = await take('xlsx');
      await dialog.getByText(files.holdsAll).waitFor();

      await page.goto(`${house.home}/journeys`);
      await page.getByRole('button', { name: files.import.open }).click();
      const importing = page.getByRole('dialog', { name: files.import.title });
      await importing.getByText(files.import.hint).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await importing.locator('input[type=file]').setInputFiles({ name: 'tabelle.xlsx', mimeType: '', buffer: table });
      await importing.getByText(files.import.heldAll).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await importing.getByRole('link', { name: files.import.toMap }).click();
      await page.waitForURL(/\/journeys\/[a-z2-7]{20}/);
      expect(page.url()).not.toContain(mapId);
      await page.getByText('Hotline anrufen').first().waitFor();
    });

    test('what of a CJML file is not held is said, and a broken file in a sentence', async () => {
      const { page, words } = house.owner;
      const files = words.journeyFiles;
      await page.goto(`${house.home}/journeys`);
      await page.getByRole('button', { name: files.import.open }).click();
      const dialog = page.getByRole('dialog', { name: files.import.title });
      const bring = (name: string, text: string) =>
        dialog.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
      await bring('kaputt.xml', '<CJML version="2.0"><plannedJourney>');
      await dialog.getByRole('alert').waitFor();
      const step =
        '<plannedAction><initiator><initiatorLabel>Warten</initiatorLabel></initiator><category>wait</category></plannedAction>';
      await bring(
        'weg.xml',
        `<CJML version="2.0"><plannedJourney><touchpoints>${step}</touchpoints></plannedJourney></CJML>`,
      );
      await dialog.getByText('category: wait', { exact: false }).waitFor();
      await dialog.getByText(files.import.notHeld).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });
}
