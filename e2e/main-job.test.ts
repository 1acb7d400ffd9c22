import type { Language } from '@anklang/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './support/browser.ts';
import { type RunningServer, startAnklang } from './support/server.ts';
import { makeSurveyFile } from './support/survey-file.ts';
import { accessibilityFaults, importFile, setUpOwner, type Visitor, visit } from './support/visitor.ts';

function captionOf({ words }: Visitor): string {
  return words.insights.ranking.caption.replace('{{outcome}}', 'Weiterempfehlung');
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

for (const language of ['de', 'en'] as const satisfies readonly Language[]) {
  describe(`from a file to the ranking, ${language}`, () => {
    let server: RunningServer;
    let visitor: Visitor;
    const file = { name: 'befragung.csv', text: makeSurveyFile(1500) };

    beforeAll(async () => {
      server = await startAnklang();
      visitor = await visit(browser, server.url, { language });
    });
    afterAll(async () => {
      await visitor?.context.close();
      await server?.stop();
    });

    test('the start says where the data lie', () => {
      expect(server.output()).toContain(server.data);
    });

    test('the first visit creates the owner and leads on', async () => {
      await setUpOwner(visitor);
      expect(await visitor.page.locator('html').getAttribute('lang')).toBe(language);
      expect(await accessibilityFaults(visitor.page)).toEqual([]);
    });

    test('a file becomes a ranking whose first place is the planted one', async () => {
      await importFile(visitor, file);
      const { page } = visitor;
      const ranking = page.getByRole('table', { name: captionOf(visitor) });
      await ranking.waitFor();
      const names = await ranking.getByRole('rowheader').allInnerTexts();
      expect(names.map((name) => name.split('\n')[0])).toHaveLength(5);
      expect(names[0]).toContain('Schalter');
      expect(await page.getByText(/\bNaN\b|\bundefined\b/).count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    test('the same ranking as a table holds every number, and the address leads back to it', async () => {
      const { page, words } = visitor;
      await page.getByText(words.insights.ranking.view.table, { exact: true }).first().click();
      await page.waitForURL(/view=table/);
      await page.reload();
      const ranking = page.getByRole('table', { name: captionOf(visitor) });
      await ranking.getByText(words.insights.ranking.column.penalty).first().waitFor();
      expect(await ranking.getByRole('row').count()).toBeGreaterThan(5);
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    test('CSV and SVG can be taken along', async () => {
      const { page, words } = visitor;
      const [csv] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words.insights.ranking.exportCsvLabel }).click(),
      ]);
      expect(csv.suggestedFilename()).toMatch(/\.csv$/);
      await page.getByText(words.insights.ranking.view.chart, { exact: true }).first().click();
      const [svg] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words.insights.ranking.exportSvgLabel }).click(),
      ]);
      expect(svg.suggestedFilename()).toMatch(/\.svg$/);
    });

    test('a touchpoint opens by keyboard and shows what it rests on', async () => {
      const { page } = visitor;
      await page.getByRole('link', { name: 'Schalter' }).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/touchpoints\//);
      await page.getByRole('heading', { name: 'Schalter' }).first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    test('the same file again changes nothing', async () => {
      const { page } = visitor;
      const workspace = new URL(page.url()).pathname.split('/')[2];
      const waves = async () => {
        const reply = await page.request.get(`/api/v1/workspaces/${workspace}/surveys`);
        const { items } = (await reply.json()) as { items: { waves: unknown[] }[] };
        return items.map((survey) => survey.waves.length);
      };
      expect(await waves()).toEqual([1]);
      await importFile(visitor, file);
      expect(await waves()).toEqual([1]);
    });

    test('signing out ends the session', async () => {
      const { page } = visitor;
      const reply = await page.request.post('/api/auth/sign-out', { headers: { origin: server.url }, data: {} });
      expect(reply.ok()).toBe(true);
      expect((await page.request.get('/api/v1/me')).status()).toBe(401);
      await page.goto('/');
      await page.waitForURL('**/sign-in**');
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    test('nothing went wrong on the way, and nothing left the machine', () => {
      expect(visitor.troubles).toEqual([]);
    });
  });
}
