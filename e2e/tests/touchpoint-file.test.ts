// Many touchpoints at once, in both languages: out of the register into a file, from a file into it, one field of all of them.
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { type RunningServer, startAnklang } from '../support/server.ts';
import { tellings } from '../support/story-languages.ts';
import { accessibilityFaults, setUpOwner, type Visitor, visit } from '../support/visitor.ts';

const file = [
  'Kürzel;Name;Beschreibung;Phasen;Kanäle;Kontakte im Jahr;Farbe',
  'F-1;Filiale;"Ich treffe einen Menschen.";Nutzen;persönlich;120000;rot',
  'F-2;Hotline;;Nutzen | Problem lösen;Telefon;90.000;',
  'F-3;Rechnung;;Bezahlen;Brieftaube;viele;',
].join('\r\n');

for (const look of tellings('en', [
  { language: 'de', dark: false, width: 1440 },
  { language: 'en', dark: true, width: 390 },
] as const)) {
  describe(`touchpoints and files, ${look.language}`, () => {
    let browser: Browser;
    let server: RunningServer;
    let owner: Visitor;
    let home: string;

    beforeAll(async () => {
      browser = await launchChromium();
      server = await startAnklang();
      owner = await visit(browser, server.url, look);
      await setUpOwner(owner);
      home = new URL(owner.page.url()).pathname.replace(/\/$/, '');
    });
    afterAll(async () => {
      expect(owner?.troubles ?? []).toEqual([]);
      await browser?.close();
      await server?.stop();
    });

    test('a table is looked at row by row, taken, and comes out again as it went in (001-19)', async () => {
      const { page, words } = owner;
      await page.goto(`${home}/touchpoints/import`);
      await page.getByRole('heading', { level: 1, name: words.scale.import.title }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
      await page.getByText(words.scale.file.reason.optionUnknown).waitFor();
      await page.getByText(words.scale.file.reason.notANumber).waitFor();
      await page.getByText('Nutzen · Problem lösen').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      const take = words.scale.import.take_other.replace('{{formatted}}', '2');
      await page.getByRole('button', { name: take }).click();
      await page.waitForURL('**/touchpoints');
      await page.getByRole('link', { name: 'Hotline' }).waitFor();
      expect(await page.getByRole('link', { name: 'Rechnung' }).count()).toBe(0);

      await page.getByRole('button', { name: words.scale.export.button }).click();
      const downloading = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: words.scale.export.xlsx }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe('touchpoints.xlsx');
      await page.getByRole('link', { name: words.scale.import.button }).click();
      await page.waitForURL('**/touchpoints/import');
      const buffer = await readFile(await download.path());
      await page.locator('input[type=file]').setInputFiles({ name: 'touchpoints.xlsx', mimeType: '', buffer });
      await page.getByRole('button', { name: words.scale.import.nothing }).waitFor();
    });

    test('one field of several touchpoints is seen before it changes, and changed back', async () => {
      const { page, words } = owner;
      const { bulk } = words.scale;
      const { field, option } = words.touchpoints;
      await page.goto(`${home}/touchpoints`);
      await page.getByText(bulk.hint).waitFor();
      await page.getByRole('checkbox', { name: words.touchpoints.register.chooseAll }).check();
      await page.getByRole('button', { name: bulk.change, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(bulk.field, { exact: true }).selectOption('class');
      await dialog.getByLabel(field.class, { exact: true }).selectOption('digital');
      await dialog.getByRole('button', { name: bulk.preview }).click();
      const row = dialog.getByRole('row').filter({ hasText: 'Hotline' });
      await row.getByText(option.class.digital, { exact: true }).waitFor();
      await row.getByText(bulk.nothing, { exact: true }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await dialog.getByRole('button', { name: bulk.apply_other.replace('{{formatted}}', '2') }).click();
      await page.getByText(bulk.done_other.replace('{{formatted}}', '2')).waitFor();
      const listed = page.getByRole('table').getByText(option.class.digital, { exact: true });
      await expect.poll(() => listed.count()).toBe(2);
      expect(await accessibilityFaults(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: bulk.undo }).click();
      await page.getByText(words.requests.changes.done, { exact: true }).waitFor();
      await expect.poll(() => listed.count()).toBe(0);
    });
  });
}
