import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './support/browser.ts';
import { type RunningServer, startAnklang } from './support/server.ts';
import { makeSurveyFile } from './support/survey-file.ts';
import { accessibilityFaults, importFile, setUpOwner, visit } from './support/visitor.ts';

const addresses = [
  '',
  '/ranking',
  '/ranking?view=table',
  '/surveys',
  '/surveys/import',
  '/desk',
  '/touchpoints',
  '/touchpoints/starters',
  '/touchpoints/import',
  '/surroundings/phase',
  '/surroundings/segment',
  '/strategy',
  '/implementation',
  '/monitoring',
  '/settings/general',
  '/settings/members',
  '/settings/departments',
  '/settings/api-keys',
  '/settings/audit-log',
  '/account',
  '/no-such-page',
];

let browser: Browser;
let server: RunningServer;
let home: string;
let state: Awaited<ReturnType<Awaited<ReturnType<typeof visit>>['context']['storageState']>>;

beforeAll(async () => {
  browser = await launchChromium();
  server = await startAnklang();
  const visitor = await visit(browser, server.url, { language: 'de' });
  await setUpOwner(visitor);
  home = new URL(visitor.page.url()).pathname;
  await importFile(visitor, { name: 'befragung.csv', text: makeSurveyFile(600) });
  state = await visitor.context.storageState();
  await visitor.context.close();
});
afterAll(async () => {
  await browser?.close();
  const code = await server?.stop();
  // Ctrl-C is a clean end, not a crash.
  expect(code).toBe(0);
});

for (const look of [
  { language: 'de', dark: false, width: 1440 },
  { language: 'en', dark: true, width: 1440 },
  { language: 'de', dark: true, width: 390 },
  { language: 'en', dark: false, width: 390 },
] as const) {
  describe(`${look.language}, ${look.dark ? 'dark' : 'light'}, ${look.width} wide`, () => {
    test.each(addresses)('%s is accessible, fits and says no nonsense', async (address) => {
      const { page, context, words, troubles } = await visit(browser, server.url, look);
      await context.addCookies(state.cookies);
      await context.request.patch('/api/v1/me', { headers: { origin: server.url }, data: { language: look.language } });
      await page.goto(home + address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
      expect(await accessibilityFaults(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      const text = (await page.locator('body').textContent()) ?? '';
      expect(text).not.toMatch(/NaN|undefined|\[object|Infinity|\{\{/);
      expect(text).toContain(address === '/no-such-page' ? words.shell.errorPage.notFoundTitle : 'Musterbank');
      expect(troubles).toEqual([]);
      await context.close();
    });
  });
}
