// Paints every page of the demo in all eight looks (language, colours, width) into tmp/contact-sheet, and says what it saw;
// with it the pages for people without an account, the first visit, and a workspace in which nothing is yet.
// A part of an address as argument paints only pages with it, --whole paints them to their end instead of the first screen:
// npm run contact-sheet -- /ways --whole
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@anklang/domain';
import type { APIRequestContext, BrowserContext } from 'playwright-core';
import { launchChromium } from '../e2e/support/browser.ts';
import { startDemo } from '../e2e/support/demo.ts';
import { startAnklang } from '../e2e/support/server.ts';
import { setUpOwner, visit } from '../e2e/support/visitor.ts';
import { addressesBefore, addressesEmpty, addressesInside, firstOf } from './lib/contact-sheet/addresses.ts';
import { makeLinks } from './lib/contact-sheet/make-links.ts';
import { painter } from './lib/contact-sheet/painter.ts';
import { type Picture, writeSheets } from './lib/contact-sheet/write-sheets.ts';

const folder = join(import.meta.dirname, '../tmp/contact-sheet');
const fullPage = process.argv.includes('--whole');
const part = process.argv.slice(2).find((word) => word !== '--whole') ?? '';
/** Enough for every figure to have people behind it. */
const customers = 10_000;
const looks = [false, true].flatMap((dark) => [1440, 390].map((width) => ({ dark, width })));

const pictures: Picture[] = [];
const report: string[] = [];
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const browser = await launchChromium();
try {
  for (const language of ['de', 'en'] as const) {
    for (const { dark, width } of looks) await mkdir(join(folder, nameOf({ language, dark, width })));
    await paintFirstVisit(language);
    await paintDemo(language);
  }
  await writeSheets(browser, { folder, pictures });
} finally {
  await browser.close();
}
await writeFile(join(folder, 'report.txt'), `${report.join('\n')}\n`);
console.log(report.filter((line) => !line.endsWith(': well')).join('\n'));
console.log(`${pictures.length} pictures in tmp/contact-sheet`);

/** What there is before there is an account, and right after. */
async function paintFirstVisit(language: Language): Promise<void> {
  const before = addressesBefore.filter((address) => address.includes(part));
  const empty = addressesEmpty.filter((address) => `/empty${address}`.includes(part));
  if (before.length + empty.length === 0) return;
  const server = await startAnklang();
  try {
    await inEachLook(server.url, language, async (paint) => {
      for (const address of before) await paint(address);
    });
    const owner = await visit(browser, server.url, { language });
    await setUpOwner(owner);
    const home = homeOf(owner.page.url());
    const { cookies } = await owner.context.storageState();
    await owner.context.close();
    await inEachLook(server.url, language, async (paint, context) => {
      await signIn(context, { url: server.url, cookies, language });
      for (const address of empty) await paint(home + address, `/empty${address}`);
    });
  } finally {
    await server.stop();
  }
}

async function paintDemo(language: Language): Promise<void> {
  const demo = await startDemo({ language, customers });
  try {
    const entering = await visit(browser, demo.url, { language });
    const { request } = entering.context;
    await entering.page.goto(demo.entryAddress);
    await entering.page.waitForURL('**/w/*');
    const home = homeOf(entering.page.url());
    const found = await findFirsts(request, home);
    const named = addressesInside.map((address) => address.replace(/\{(\w+)\}/, (_, name) => found[name] ?? name));
    const links = await makeLinks(request, { url: demo.url, home, language, map: found['map'] ?? '' });
    const { cookies } = await entering.context.storageState();
    await entering.context.close();

    await inEachLook(demo.url, language, async (paint, context) => {
      const outside = ['/sign-in', ...links].map((address, at) => ({
        address,
        named: `${address.split('#')[0]} ${at}`,
      }));
      for (const one of outside) if (one.named.includes(part)) await paint(one.address, one.named);
      await signIn(context, { url: demo.url, cookies, language });
      for (const address of named) if (address.includes(part)) await paint(home + address, address);
    });
  } finally {
    await demo.stop();
  }
}

type Paint = ReturnType<typeof painter>;

async function inEachLook(
  url: string,
  language: Language,
  work: (paint: Paint, context: BrowserContext) => Promise<void>,
): Promise<void> {
  for (const { dark, width } of looks) {
    const visitor = await visit(browser, url, { language, dark, width });
    const look = nameOf({ language, dark, width });
    await work(painter(visitor, { folder, look, fullPage, pictures, report }), visitor.context);
    await visitor.context.close();
  }
}

function nameOf({ language, dark, width }: { language: Language; dark: boolean; width: number }): string {
  return `${language}-${dark ? 'dark' : 'light'}-${width}`;
}

function homeOf(address: string): string {
  return new URL(address).pathname.replace(/\/$/, '');
}

type Signed = {
  url: string;
  cookies: Parameters<BrowserContext['addCookies']>[0];
  language: Language;
};

async function signIn(context: BrowserContext, { url, cookies, language }: Signed): Promise<void> {
  await context.addCookies(cookies);
  await context.request.patch('/api/v1/me', { headers: { origin: url }, data: { language } });
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
