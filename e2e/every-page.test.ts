import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './support/browser.ts';
import { makeInteractionFile } from './support/interaction-file.ts';
import { makeInteractionLog } from './support/interaction-log.ts';
import { type RunningServer, startAnklang } from './support/server.ts';
import { makeSurveyFile } from './support/survey-file.ts';
import {
  accessibilityFaults,
  importFile,
  importInteractions,
  type Look,
  setUpOwner,
  uploadInteractions,
  type Visitor,
  visit,
} from './support/visitor.ts';

const addresses = [
  '',
  '/ranking',
  '/ranking?view=table',
  '/surveys',
  '/surveys/import',
  '/desk',
  '/desk/calendar',
  '/requests',
  '/touchpoints/changes',
  '/start',
  '/touchpoints',
  '/touchpoints/starters',
  '/touchpoints/duplicates',
  '/touchpoints/import',
  '/brand-fit',
  '/surroundings/phase',
  '/surroundings/segment',
  '/relevance',
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
  // What stands in braces is known only once there are data.
  '/interactions',
  '/interactions/import',
  '/interactions/import?upload={upload}',
  '/interactions/imports/{import}',
  '/interactions/names',
  '/interactions/names?open=true',
  '/ways',
  '/ways?view=steps',
  '/ways?view=transitions',
  '/ways?compare=true&segments=Region*Nord&other.segments=Region*S%C3%BCd',
  '/ways/variants',
  '/ways/drop-off?funnel=Website**Angebot**Vertrag',
  '/ways/customer',
  '/breaks',
  '/attribution',
  '/attribution?unit=value',
  '/relationship-account?segment=Region',
  '/plans',
  '/plans/new?begin=data',
  '/plans/{plan}',
];
/** Language, colours and width: every pair of these is among them. */
const looks: readonly Required<Look>[] = [
  { language: 'de', dark: false, width: 1440 },
  { language: 'en', dark: true, width: 1440 },
  { language: 'de', dark: true, width: 390 },
  { language: 'en', dark: false, width: 390 },
];

/**
 * The pages are many, so that each is looked at twice instead of four times: in one of the looks by turns, and in its
 * opposite, where language, colours and width are all different.
 */
function inTurn(turn: number): string[] {
  return addresses.filter((_, index) => index % looks.length === turn);
}

function opposite({ language, dark, width }: Required<Look>): Required<Look> {
  return { language: language === 'de' ? 'en' : 'de', dark: !dark, width: width === 390 ? 1440 : 390 };
}

let browser: Browser;
let server: RunningServer;
let home: string;
let state: Awaited<ReturnType<Visitor['context']['storageState']>>;
/** What stands for the names in braces. */
let found: Record<string, string>;

beforeAll(async () => {
  browser = await launchChromium();
  server = await startAnklang();
  const visitor = await visit(browser, server.url, { language: 'de' });
  await setUpOwner(visitor);
  home = new URL(visitor.page.url()).pathname.replace(/\/$/, '');
  await importFile(visitor, { name: 'befragung.csv', text: makeSurveyFile(600) });
  found = await bringInteractions(visitor);
  state = await visitor.context.storageState();
  await visitor.context.close();
});
afterAll(async () => {
  await browser?.close();
  const code = await server?.stop();
  // Ctrl-C is a clean end, not a crash.
  expect(code).toBe(0);
});

/** Interactions by program and by file, one file that is not imported yet, and a plan. */
async function bringInteractions(visitor: Visitor): Promise<Record<string, string>> {
  const { page, context } = visitor;
  const api = `/api/v1/workspaces/${home.split('/')[2]}`;
  const post = async (path: string, data: unknown) => {
    const reply = await context.request.post(api + path, { headers: { origin: server.url }, data });
    expect(reply.ok(), `${path}: ${await reply.text()}`).toBe(true);
    return (await reply.json()) as { id: string };
  };
  await post('/interactions', makeInteractionLog({ customers: 400, until: new Date() }));
  const steps = ['Website', 'Angebot', 'Vertrag'].map((name) => ({ touchpoints: [name] }));
  const plan = (await post('/plans', { name: 'Zum Vertrag', steps })).id;
  const file = { name: 'begegnungen.csv', text: makeInteractionFile(240) };
  await importInteractions(visitor, file);
  const imported = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await uploadInteractions(visitor, { ...file, name: 'noch-nicht.csv' });
  const upload = new URL(page.url()).searchParams.get('upload') ?? '';
  return { plan, import: imported, upload };
}

for (const [turn, look] of looks.entries()) {
  lookAt(inTurn(turn), look);
  lookAt(inTurn(turn), opposite(look));
}

function lookAt(pages: readonly string[], look: Required<Look>): void {
  describe(`${look.language}, ${look.dark ? 'dark' : 'light'}, ${look.width} wide`, () => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await visit(browser, server.url, look);
      const { context } = visitor;
      await context.addCookies(state.cookies);
      await context.request.patch('/api/v1/me', { headers: { origin: server.url }, data: { language: look.language } });
    });
    afterAll(() => visitor?.context.close());

    test.each(pages)('%s is accessible, fits and says no nonsense', async (address) => {
      const { page, words, troubles } = visitor;
      await page.goto(home + address.replace(/\{(\w+)\}/, (_, name) => found[name] ?? ''));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
      expect(await accessibilityFaults(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      const text = (await page.locator('body').textContent()) ?? '';
      expect(text).not.toMatch(/NaN|undefined|\[object|Infinity|\{\{/);
      expect(text).toContain(address === '/no-such-page' ? words.shell.errorPage.notFoundTitle : 'Musterbank');
      expect(await page.getByText(words.shell.problem.requestId.split('{{')[0] ?? '').count()).toBe(0);
      expect(troubles.splice(0)).toEqual([]);
    });
  });
}
