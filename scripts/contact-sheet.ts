// Paints every page of the demo in all eight looks (language, colours, width) into tmp/contact-sheet, and says what it saw.
// A part of an address as argument paints only pages with it, --whole paints them to their end instead of the first screen:
// npm run contact-sheet -- /ways --whole
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@anklang/domain';
import type { APIRequestContext, Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from '../e2e/support/browser.ts';
import { type RunningDemo, startDemo } from '../e2e/support/demo.ts';
import { visit } from '../e2e/support/visitor.ts';
import { addressesInside, addressesOutside, firstOf } from './lib/contact-sheet/addresses.ts';
import { lookAtPage } from './lib/contact-sheet/look-at-page.ts';
import { type Picture, writeSheets } from './lib/contact-sheet/write-sheets.ts';

const folder = join(import.meta.dirname, '../tmp/contact-sheet');
const fullPage = process.argv.includes('--whole');
const part = process.argv.slice(2).find((word) => word !== '--whole') ?? '';
/** Enough for every figure to have people behind it. */
const customers = 10_000;

const pictures: Picture[] = [];
const report: string[] = [];
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const browser = await launchChromium();
try {
  for (const language of ['de', 'en'] as const) {
    const demo = await startDemo({ language, customers });
    try {
      await paintLanguage({ browser, demo, language });
    } finally {
      await demo.stop();
    }
  }
  await writeSheets(browser, { folder, pictures });
} finally {
  await browser.close();
}
await writeFile(join(folder, 'report.txt'), `${report.join('\n')}\n`);
console.log(report.filter((line) => !line.endsWith(': well')).join('\n'));
console.log(`${pictures.length} pictures in tmp/contact-sheet`);

async function paintLanguage(asked: { browser: Browser; demo: RunningDemo; language: Language }): Promise<void> {
  const { demo, language } = asked;
  const entering = await visit(asked.browser, demo.url, { language });
  await entering.page.goto(demo.entryAddress);
  await entering.page.waitForURL('**/w/*');
  const home = new URL(entering.page.url()).pathname.replace(/\/$/, '');
  const found = await findFirsts(entering.context.request, home);
  const inside = addressesInside.map(
    (address) => home + address.replace(/\{(\w+)\}/, (_, name) => found[name] ?? name),
  );
  const { cookies } = await entering.context.storageState();
  await entering.context.close();

  for (const dark of [false, true]) {
    for (const width of [1440, 390]) {
      const look = `${language}-${dark ? 'dark' : 'light'}-${width}`;
      await mkdir(join(folder, look), { recursive: true });
      const { page, context, troubles } = await visit(asked.browser, demo.url, { language, dark, width });
      const paint = async (address: string) => {
        const name = address.replace(home, '').replace(/[^a-z0-9]+/gi, '-') || 'overview';
        const { stood, faults } = await lookAtPage(page, address);
        const seen = [...faults, ...troubles.splice(0)];
        const file = `${look}/${name}.png`;
        await page.screenshot({ path: join(folder, file), fullPage });
        const note = `${Math.round(stood)} ms`;
        pictures.push({ look, address: address.replace(home, ''), file, note });
        report.push(`${look} ${address.replace(home, '') || '/'} ${note}: ${seen.join(' · ') || 'well'}`);
      };
      for (const address of addressesOutside) if (address.includes(part)) await paint(address);
      await context.addCookies(cookies);
      await sayLanguage(context, demo.url, language);
      for (const address of inside) if (address.replace(home, '').includes(part)) await paint(address);
      await context.close();
    }
  }
}

function sayLanguage(context: BrowserContext, url: string, language: Language) {
  return context.request.patch('/api/v1/me', { headers: { origin: url }, data: { language } });
}

async function findFirsts(request: APIRequestContext, home: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [kind, list] of Object.entries(firstOf)) {
    const reply = await request.get(`/api/v1${home.replace('/w/', '/workspaces/')}${list}`);
    const { items } = (await reply.json()) as { items?: { id: string }[] };
    if (items?.[0]) found[kind] = items[0].id;
    else report.push(`nothing found at ${list}: ${reply.status()}`);
  }
  return found;
}
