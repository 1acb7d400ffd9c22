import { type Language, resources } from '@anklang/domain';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

type Words = (typeof resources)[Language];

/** A person at a browser: their page, their language's words, and what went wrong while they looked. */
export type Visitor = {
  page: Page;
  context: BrowserContext;
  words: Words;
  /** Errors of pages and of the console, and requests that left the machine. */
  troubles: string[];
};

export type Look = { language: Language; dark?: boolean; width?: number };

export async function visit(browser: Browser, url: string, look: Look): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    locale: look.language === 'de' ? 'de-DE' : 'en-GB',
    colorScheme: look.dark ? 'dark' : 'light',
    viewport: { width: look.width ?? 1440, height: 900 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // A refused request is logged by the browser itself; the pages under test show it in words.
    const expected = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !expected) troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin) troubles.push(`request to ${origin}`);
  });
  return { page, context, words: resources[look.language] as Words, troubles };
}

/** What axe-core finds against WCAG 2.2 AA on the page as it stands: one line per violation, empty when all is well. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  let found = await judge(page);
  // A message that passes covers what lies below it for some seconds, and that would be called too small.
  if (found.some(({ id }) => id === 'target-size')) {
    await page.locator('.mantine-Notification-root').first().waitFor({ state: 'detached' });
    // So does a bar that stays, with what is scrolled half below it; at the top nothing lies below.
    await page.evaluate(() => window.scrollTo(0, 0));
    found = await judge(page);
  }
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Nobody reaches what lies behind an open dialog, and what it half covers would be called too small. */
const openDialog = '[role=dialog][aria-modal=true]';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function judge(page: Page) {
  await settle(page);
  // Once for a document is enough: loading axe takes longer than some pages take to be judged.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  if ((await page.locator(openDialog).count()) > 0) {
    try {
      return await violations(page, openDialog);
    } catch (error) {
      // It was on its way out and has gone meanwhile: then the page is what there is to judge.
      if ((await page.locator(openDialog).count()) > 0) throw error;
    }
  }
  return await violations(page, ':root');
}

/** Of what `selector` holds. There are no frames, so axe needs nobody who goes through them. */
function violations(page: Page, selector: string) {
  return page.evaluate(
    async ([where, values]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const only = { type: 'tag', values } as const;
      // What is well is not listed, and no style sheet is fetched a second time: a third of the time less.
      return (await axe.run(where, { runOnly: only, resultTypes: ['violations'], preload: false })).violations;
    },
    [selector, rules] as const,
  );
}

/** Fading in, text has less contrast for a moment than it has to read; what fades out has gone after it. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const began = performance.now();
    // What a key has just started shows in the frames that follow.
    for (let quiet = 0; quiet < 3 && performance.now() - began < 3000; ) {
      await frame();
      const moving = document.getAnimations().filter(({ playState }) => playState === 'running');
      quiet = moving.length === 0 ? quiet + 1 : 0;
      const done = Promise.all(moving.map((animation) => animation.finished.catch(() => null)));
      // What turns for ever, such as the sign of waiting, is no passage.
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 1000))]);
    }
  });
}

const owner = { name: 'Toni Touchpoint', email: 'toni@example.org', password: 'eine lange Losung 2026' };

/** The first visit: creates the owner and the first workspace. */
export async function setUpOwner({ page, words }: Visitor): Promise<void> {
  const { fields, setup } = words.workspaces;
  await page.goto('/');
  await page.waitForURL('**/setup');
  await page.getByLabel(fields.name, { exact: true }).fill(owner.name);
  await page.getByLabel(fields.email).fill(owner.email);
  await page.getByRole('textbox', { name: fields.password }).fill(owner.password);
  await page.getByLabel(fields.workspaceName).fill('Musterbank');
  await page.getByRole('button', { name: setup.submit }).click();
  await page.waitForURL('**/w/*');
}

/** Imports a file through the page and lands on the ranking. */
export async function importFile(visitor: Visitor, file: { name: string; text: string }): Promise<void> {
  const { page, words } = visitor;
  const workspace = new URL(page.url()).pathname.split('/')[2];
  await page.goto(`/w/${workspace}/surveys/import`);
  const input = page.locator('input[type=file]').first();
  await input.setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text, 'utf8') });
  await page.getByRole('heading', { name: words.survey.mapping.title }).waitFor();
  await page.getByLabel(words.survey.import.waveName).fill('2026');
  await page.getByRole('button', { name: words.survey.import.start, exact: true }).click();
  await page.waitForURL('**/ranking**');
}

/** Uploads a log through the page and waits until it is looked into; nothing is imported yet. */
export async function uploadInteractions(visitor: Visitor, file: { name: string; text: string }): Promise<void> {
  const { page, words } = visitor;
  const workspace = new URL(page.url()).pathname.split('/')[2];
  await page.goto(`/w/${workspace}/interactions/import`);
  const input = page.locator('input[type=file]').first();
  await input.setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text, 'utf8') });
  await page.getByText(words.interactions.import.ready).waitFor();
}

/** Imports a log through the page, as it is guessed, and lands on what came of it. */
export async function importInteractions(visitor: Visitor, file: { name: string; text: string }): Promise<void> {
  const { page, words } = visitor;
  await uploadInteractions(visitor, file);
  await page.getByRole('button', { name: words.interactions.import.start, exact: true }).click();
  await page.waitForURL('**/interactions/imports/*');
}

/** Somebody who may only read, invited by an owner through the page and signed in. The language is also the owner's. */
export async function inviteViewer(
  owner: Visitor,
  { browser, url, language }: { browser: Browser; url: string; language: Language },
): Promise<Visitor> {
  const { page, words } = owner;
  const { members, fields, roles, invitation } = words.workspaces;
  const workspace = new URL(page.url()).pathname.split('/')[2];
  await page.goto(`/w/${workspace}/settings/members`);
  await page.getByRole('button', { name: members.invite }).first().click();
  await page.getByRole('dialog').getByLabel(fields.email).fill('vera@example.org');
  await page.getByRole('combobox', { name: fields.role }).click();
  await page.getByRole('option', { name: roles.viewer }).click();
  await page.getByRole('button', { name: members.inviteSubmit }).click();
  const link = await page.getByLabel(members.link).inputValue();

  const viewer = await visit(browser, url, { language });
  await viewer.page.goto(link);
  await viewer.page.getByLabel(fields.name, { exact: true }).fill('Vera Viewer');
  await viewer.page.getByRole('textbox', { name: fields.password }).fill('noch eine lange Losung');
  await viewer.page.getByRole('button', { name: invitation.submit }).click();
  await viewer.page.waitForURL('**/w/*');
  return viewer;
}
