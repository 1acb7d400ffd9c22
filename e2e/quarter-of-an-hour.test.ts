// The first quarter of an hour, by the clock: an empty folder, a start, a file of one's own, the first true finding.
// ANKLANG_RECORD=folder keeps a picture of every stage, called after the seconds that had passed.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './support/browser.ts';
import { fillWords } from './support/fill-words.ts';
import { makeInteractionLog } from './support/interaction-log.ts';
import { type RunningServer, startAnklang } from './support/server.ts';
import { makeSurveyFile } from './support/survey-file.ts';
import { setUpOwner, type Visitor, visit } from './support/visitor.ts';

const quarterOfAnHour = 15 * 60;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Notes when which stage was reached; pages are kept as pictures where somebody asked for them. */
function startClock(title: string) {
  const began = performance.now();
  const lines: string[] = [];
  let before = 0;
  const folder = process.env['ANKLANG_RECORD'];
  return {
    async reached(stage: string, visitor?: Visitor) {
      const seconds = (performance.now() - began) / 1000;
      lines.push(`${stage} ${(seconds - before).toFixed(1)} s`);
      before = seconds;
      if (!folder || !visitor) return;
      await mkdir(folder, { recursive: true });
      const name = `${title}-${seconds.toFixed(0).padStart(4, '0')}s-${stage}`.replaceAll(/[^\w-]+/g, '-');
      await visitor.page.screenshot({ path: join(folder, `${name}.png`) });
    },
    stop(): number {
      console.log(`${title}: ${lines.join(' · ')} · together ${before.toFixed(1)} s`);
      return before;
    },
  };
}

/** From the first page to the file: chosen among the three ways, dropped in the one place for files. */
async function dropFile({ page, words }: Visitor, file: { name: string; text: string }): Promise<void> {
  await page.getByRole('link', { name: words.shell.start.file.action }).click();
  await page.getByRole('heading', { level: 1, name: words.ownFile.title }).waitFor();
  const buffer = Buffer.from(file.text, 'utf8');
  await page.locator('input[type=file]').first().setInputFiles({ name: file.name, mimeType: 'text/csv', buffer });
}

function csvOf(): string {
  const log = makeInteractionLog({ until: new Date('2026-06-30T12:00:00Z') });
  const rows = log.map(({ customer, touchpoint, time, channel }) => [customer, touchpoint, time, channel].join(';'));
  return ['Kunde;Touchpoint;Zeitpunkt;Kanal', ...rows].join('\r\n');
}

for (const language of ['de', 'en'] as const) {
  describe(`the first quarter of an hour, ${language}`, () => {
    let server: RunningServer | undefined;
    let visitor: Visitor | undefined;
    afterAll(async () => {
      await visitor?.context.close();
      await server?.stop();
    });

    const arrive = async (clock: ReturnType<typeof startClock>): Promise<Visitor> => {
      await visitor?.context.close();
      await server?.stop();
      server = await startAnklang();
      await clock.reached('started');
      const arrived = await visit(browser, server.url, { language });
      visitor = arrived;
      await setUpOwner(arrived);
      const { start } = arrived.words.shell;
      await arrived.page.getByRole('heading', { name: start.firstTitle }).waitFor();
      for (const { title } of [start.demo, start.one, start.file]) {
        await arrived.page.getByRole('heading', { name: title }).waitFor();
      }
      await clock.reached('three ways', arrived);
      return arrived;
    };

    test('a survey of one’s own names the touchpoint that was planted, with its interval (003-15)', async () => {
      const clock = startClock(`survey-${language}`);
      const newcomer = await arrive(clock);
      const { page, words } = newcomer;
      await dropFile(newcomer, { name: 'befragung.csv', text: makeSurveyFile(1500) });
      await page.waitForURL('**/surveys/import?*');
      await page.getByRole('heading', { name: words.survey.mapping.title }).waitFor();
      await clock.reached('file recognised', newcomer);

      await page.getByLabel(words.survey.import.waveName).fill('2026');
      await page.getByRole('button', { name: words.survey.import.start, exact: true }).click();
      await page.waitForURL('**/ranking?*');
      const finding = fillWords(words.lead.one, { name: 'Schalter' });
      await page.getByRole('heading', { level: 1, name: finding }).waitFor();
      const caption = fillWords(words.insights.ranking.caption, { outcome: 'Weiterempfehlung' });
      const first = page.getByRole('table', { name: caption }).getByRole('row').nth(1);
      expect(await first.getByRole('rowheader').textContent()).toContain('Schalter');
      const [, interval = ''] = words.insights.ranking.influenceLabel.split('{{value}}');
      const label = new RegExp(`.+${interval.split('{{interval}}')[0]}.+\\d`);
      expect(await first.getByRole('img', { name: label }).count()).toBe(1);
      await clock.reached('first true finding', newcomer);
      expect(clock.stop()).toBeLessThan(quarterOfAnHour);
      expect(newcomer.troubles).toEqual([]);
    });

    test('a log of one’s own names the break that was planted, with its interval (003-15)', async () => {
      const clock = startClock(`log-${language}`);
      const newcomer = await arrive(clock);
      const { page, words } = newcomer;
      await dropFile(newcomer, { name: 'kontakte.csv', text: csvOf() });
      await page.waitForURL('**/interactions/import?*');
      await page.getByText(words.interactions.import.ready).waitFor();
      await clock.reached('file recognised', newcomer);

      await page.getByRole('button', { name: words.interactions.import.start, exact: true }).click();
      await page.waitForURL('**/interactions/imports/*');
      const onward = page.getByRole('link', { name: words.interactions.result.nextBreaks });
      await onward.waitFor();
      await clock.reached('imported', newcomer);
      await onward.click();
      const { breaks } = words.outcomes;
      const finding = fillWords(breaks.headline.stop, { from: 'Hotline', to: 'Angebot' });
      await page.getByRole('heading', { level: 1, name: finding }).waitFor();
      const first = page.getByRole('table', { name: breaks.caption }).getByRole('row').nth(1);
      await first.getByRole('img', { name: /95/ }).first().waitFor();
      await clock.reached('first true finding', newcomer);
      expect(clock.stop()).toBeLessThan(quarterOfAnHour);
      expect(newcomer.troubles).toEqual([]);
    });
  });
}
