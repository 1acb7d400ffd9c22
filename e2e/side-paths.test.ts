// What happens beside the straight way: without a mouse, with a refused column, with a role that may only read.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './support/browser.ts';
import { type RunningServer, startAnklang } from './support/server.ts';
import { makeSurveyFile } from './support/survey-file.ts';
import { accessibilityFaults, inviteViewer, setUpOwner, type Visitor, visit } from './support/visitor.ts';

let browser: Browser;
let server: RunningServer;
let owner: Visitor;
let home: string;

beforeAll(async () => {
  browser = await launchChromium();
  server = await startAnklang();
  owner = await visit(browser, server.url, { language: 'en' });
  await setUpOwner(owner);
  home = new URL(owner.page.url()).pathname;
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A file as the browser takes it. */
function csv(name: string, text: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Presses Tab until the focus is on what is called so; fails where it never comes. */
async function tabTo({ page }: Visitor, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const words = element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent;
      return words?.trim() ?? '';
    });
    if (focused.startsWith(name)) return;
  }
  throw new Error(`Tab never reaches “${name}”`);
}

describe('an import', () => {
  test('that the server refuses at a column shows that column, whatever was filtered', async () => {
    const { page, words } = owner;
    const { mapping, import: importing } = words.survey;
    // More people than the page counts values of, so that only the server can see the one who stands there twice.
    const lines = makeSurveyFile(1300).trimEnd().split('\r\n');
    lines[1300] = lines[1300]?.replace(/^1300;/, '7;') ?? '';
    await page.goto(`${home}/surveys/import`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(csv('twice.csv', lines.join('\n')));
    await page.getByRole('heading', { name: mapping.title }).waitFor();
    await page.getByLabel(mapping.show, { exact: true }).selectOption('all');
    await page.getByLabel(mapping.roleOf.replace('{{column}}', 'Nummer')).selectOption('respondent');
    await page.getByLabel(mapping.show, { exact: true }).selectOption('segment');
    await page.getByLabel(importing.waveName).fill('2026');
    await page.getByRole('button', { name: importing.start, exact: true }).click();
    await page.getByRole('button', { name: importing.seeColumn.replace('{{column}}', 'Nummer') }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('column-Nummer');
    expect(await page.locator('#column-Nummer').getByRole('alert').textContent()).toContain('“7”');
    expect(await page.getByText(importing.ready).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('goes from the sign-in to a touchpoint without a mouse', async () => {
    const { page, words } = owner;
    const { import: importing, mapping } = words.survey;
    const { upload } = words.shell;
    await page.goto(home);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(words.shell.palette.placeholder).waitFor();
    await page.keyboard.type(words.shell.navigation.surveysImport);
    await page.getByRole('dialog').getByText(words.shell.navigation.surveysImport).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/surveys/import');
    await page.getByRole('button', { name: upload.choose, exact: true }).waitFor();
    await tabTo(owner, upload.choose);
    const chooser = page.waitForEvent('filechooser');
    // The listener has to stand in the browser before the key is pressed.
    await page.evaluate(() => null);
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(csv('keys.csv', makeSurveyFile(700)));
    await page.getByRole('heading', { name: mapping.title }).waitFor();
    await tabTo(owner, importing.jump);
    await page.keyboard.press('Enter');
    await tabTo(owner, importing.waveName);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('2027');
    await tabTo(owner, importing.start);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ranking**');
    await page.getByRole('rowheader').first().waitFor();
    await tabTo(owner, 'Schalter');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/touchpoints/**');
    await page.getByRole('heading', { level: 1, name: 'Schalter' }).waitFor();
    // A screen reader goes on reading at the title of the new page.
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  });
});

test('a viewer is offered nothing that the role may not do', async () => {
  const { words } = owner;
  const viewer = await inviteViewer(owner, { browser, url: server.url, language: 'en' });

  await viewer.page.goto(`${home}/surveys`);
  await viewer.page.getByRole('link', { name: words.survey.list.openRanking }).first().waitFor();
  for (const name of [words.survey.list.import, words.survey.list.addWave, words.survey.list.remove]) {
    expect(await viewer.page.getByText(name, { exact: true }).count()).toBe(0);
  }
  expect(await viewer.page.getByRole('link', { name: words.shell.navigation.members }).count()).toBe(0);
  for (const closed of ['/surveys/import', '/settings/members', '/settings/audit-log']) {
    await viewer.page.goto(home + closed);
    await viewer.page.getByRole('heading', { name: words.shell.errorPage.notPermittedTitle }).waitFor();
  }
  expect(viewer.troubles).toEqual([]);
  await viewer.context.close();
});

test('nothing went wrong on the way', () => {
  expect(owner.troubles).toEqual([]);
});
