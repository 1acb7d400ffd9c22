import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './browser.ts';
import { type RunningServer, startAnklang } from './server.ts';
import { accessibilityFaults, type Look, setUpOwner, type Visitor, visit } from './visitor.ts';

type Pages = {
  /** Below the workspace. What stands in braces is known only once there are data. */
  addresses: readonly string[];
  /** Fills the empty workspace that the owner just made, and says what stands for the names in braces. */
  fill: (owner: Visitor, home: { url: string; workspaceId: string }) => Promise<Record<string, string>>;
};

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
function inTurn(addresses: readonly string[], turn: number): string[] {
  return addresses.filter((_, index) => index % looks.length === turn);
}

function opposite({ language, dark, width }: Required<Look>): Required<Look> {
  return { language: language === 'de' ? 'en' : 'de', dark: !dark, width: width === 390 ? 1440 : 390 };
}

/** Opens each page on a server of its own: accessible, not too wide, in the right language, nothing that is no word. */
export function lookAtPages({ addresses, fill }: Pages): void {
  let browser: Browser;
  let server: RunningServer;
  let home: string;
  let state: Awaited<ReturnType<Visitor['context']['storageState']>>;
  let found: Record<string, string>;

  beforeAll(async () => {
    browser = await launchChromium();
    server = await startAnklang();
    const visitor = await visit(browser, server.url, { language: 'de' });
    await setUpOwner(visitor);
    home = new URL(visitor.page.url()).pathname.replace(/\/$/, '');
    found = await fill(visitor, { url: server.url, workspaceId: home.split('/')[2] ?? '' });
    state = await visitor.context.storageState();
    await visitor.context.close();
  });
  afterAll(async () => {
    await browser?.close();
    const code = await server?.stop();
    // Ctrl-C is a clean end, not a crash.
    expect(code).toBe(0);
  });

  for (const [turn, look] of looks.entries()) {
    for (const each of [look, opposite(look)]) lookAt(inTurn(addresses, turn), each);
  }

  function lookAt(pages: readonly string[], look: Required<Look>): void {
    describe(`${look.language}, ${look.dark ? 'dark' : 'light'}, ${look.width} wide`, () => {
      let visitor: Visitor;
      beforeAll(async () => {
        visitor = await visit(browser, server.url, look);
        const { context } = visitor;
        await context.addCookies(state.cookies);
        await context.request.patch('/api/v1/me', {
          headers: { origin: server.url },
          data: { language: look.language },
        });
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
}
