// Makes the pictures of the README and of the guide from the example, in both languages.
// A name as argument makes only pictures of that name: node scripts/screenshots.ts ranking
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@anklang/domain';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../e2e/support/browser.ts';
import { startDemo } from '../e2e/support/demo.ts';
import { makeSurveyFile } from '../e2e/support/survey-file.ts';
import { type Visitor, visit } from '../e2e/support/visitor.ts';
import { guidePictures, type Picture, readmePictures } from './lib/screenshots/pictures.ts';

const documents = join(import.meta.dirname, '../docs');
const only = process.argv[2];
/** Enough for every figure to have people behind it. */
const customers = 10_000;

const browser = await launchChromium();
try {
  for (const language of ['de', 'en'] as const) await pictureLanguage(browser, language);
} finally {
  await browser.close();
}

async function pictureLanguage(browser: Browser, language: Language): Promise<void> {
  const demo = await startDemo({ language, customers });
  try {
    const visitor = await visit(browser, demo.url, { language });
    const { page } = visitor;
    await page.goto(demo.entryAddress);
    await page.waitForURL('**/w/*');
    const home = new URL(page.url()).pathname.replace(/\/$/, '');
    const found = await findFirsts(visitor, home);
    const open = async ({ address, waitFor, height }: Picture, width: number) => {
      await page.setViewportSize({ width, height });
      await page.goto(home + address.replace(/\{(\w+)\}/, (_, name) => found[name] ?? ''));
      await waitFor(page).waitFor();
      await page.waitForLoadState('networkidle');
    };
    for (const picture of guidePictures.filter(isWanted)) {
      await open(picture, 1080);
      await savePicture(visitor, `guide/images/${picture.name}-${language}.png`);
    }
    if (language === 'de') return;
    for (const picture of readmePictures.filter(isWanted)) {
      await open(picture, 1440);
      await savePicture(visitor, `images/${picture.name}-en.png`);
    }
    if (only === undefined || only === 'mapping') await pictureMapping(visitor, home);
  } finally {
    await demo.stop();
  }
}

function isWanted({ name }: Picture): boolean {
  return only === undefined || name === only;
}

/** The touchpoint with most answers is the first of the ranking; the journey is the one changed last. */
async function findFirsts({ page, context }: Visitor, home: string): Promise<Record<string, string>> {
  await page.goto(`${home}/ranking`);
  const link = page.locator('main').getByRole('rowheader').first().getByRole('link');
  const touchpoint = (await link.getAttribute('href'))?.split('/').at(-1)?.split('?')[0] ?? '';
  const journeys = await context.request.get(`/api/v1${home.replace('/w/', '/workspaces/')}/journey-maps?limit=1`);
  const { items } = (await journeys.json()) as { items: { id: string }[] };
  return { touchpoint, journey: items[0]?.id ?? '' };
}

async function pictureMapping(visitor: Visitor, home: string): Promise<void> {
  const { page, words } = visitor;
  await page.setViewportSize({ width: 1440, height: 1500 });
  await page.goto(`${home}/surveys/import`);
  const buffer = Buffer.from(makeSurveyFile(2400));
  const file = { name: 'bank-2026.csv', mimeType: 'text/csv', buffer };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('heading', { name: words.survey.mapping.title }).waitFor();
  await page.waitForLoadState('networkidle');
  await savePicture(visitor, 'images/mapping-en.png');
}

async function savePicture({ page }: Visitor, file: string): Promise<void> {
  const path = join(documents, file);
  await mkdir(join(path, '..'), { recursive: true });
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  );
  await page.screenshot({ path });
}
