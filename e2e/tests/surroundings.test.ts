// What touchpoints refer to, and the starter catalogues, in both languages.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { fillWords } from '../support/fill-words.ts';
import { type RunningServer, startAnklang } from '../support/server.ts';
import { storyLanguages } from '../support/story-languages.ts';
import { accessibilityFaults, setUpOwner, type Visitor, visit } from '../support/visitor.ts';

const bank = {
  de: { branch: 'Geschäftsstelle', phase: 'Nutzen', ads: 'Anzeigen im Internet' },
  en: { branch: 'Branch', phase: 'Using', ads: 'Ads on the internet' },
};

for (const language of storyLanguages('en')) {
  describe(`around the touchpoints, ${language}`, () => {
    let browser: Browser;
    let server: RunningServer;
    let owner: Visitor;
    let home: string;
    const names = bank[language];

    beforeAll(async () => {
      browser = await launchChromium();
      server = await startAnklang();
      owner = await visit(browser, server.url, { language });
      await setUpOwner(owner);
      home = new URL(owner.page.url()).pathname.replace(/\/$/, '');
    });
    afterAll(async () => {
      expect(owner?.troubles ?? []).toEqual([]);
      await browser?.close();
      await server?.stop();
    });

    test('touchpoints come from a catalogue into the register with their phases (001-06, 001-19)', async () => {
      const { page, words } = owner;
      const { starters } = words.surroundings;
      await page.goto(`${home}/touchpoints/starters?industry=bank`);
      await page.getByRole('heading', { level: 1, name: starters.title }).waitFor();
      await page.getByRole('checkbox', { name: names.branch }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.getByRole('button', { name: starters.take }).isDisabled()).toBe(true);
      await page.getByRole('checkbox', { name: fillWords(starters.allOfPhase, { phase: names.phase }) }).press('Space');
      await page.getByRole('checkbox', { name: names.ads }).press('Space');
      await page.getByText(fillWords(starters.chosen_other, { count: 10 })).waitFor();
      await page.getByRole('button', { name: starters.take }).click();
      await page.waitForURL('**/touchpoints');
      await page.getByRole('link', { name: names.branch, exact: true }).waitFor();

      await page.goto(`${home}/touchpoints/starters?industry=bank`);
      const branch = page.getByRole('checkbox', { name: names.branch });
      await branch.waitFor();
      expect([await branch.isChecked(), await branch.isDisabled()]).toEqual([true, true]);
    });

    test('phases are moved by key, and keep the focus', async () => {
      const { page, words } = owner;
      const { surroundings } = words;
      await page.goto(`${home}/surroundings`);
      await page.waitForURL('**/surroundings/phase');
      const list = page.getByRole('list', { name: surroundings.kind.phase });
      const order = () => list.getByRole('heading', { level: 3 }).allTextContents();
      await list.getByRole('heading', { name: names.phase }).waitFor();
      expect((await order())[1]).toBe(names.phase);
      const up = page.getByRole('button', { name: fillWords(surroundings.up, { name: names.phase }) });
      await up.press('Enter');
      await expect.poll(async () => (await order())[0]).toBe(names.phase);
      expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);
    });

    test('a system says which touchpoints an outage would hit, and leaves them when it is removed (004-15)', async () => {
      const { page, words } = owner;
      const { surroundings, shell } = words;
      await page.goto(`${home}/surroundings/system`);
      await page.getByRole('heading', { name: surroundings.empty.system.title }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: surroundings.add.system }).click();
      const dialog = page.getByRole('dialog');
      const name = dialog.getByLabel(surroundings.dialog.name, { exact: true });
      await name.press('Enter');
      await dialog.getByText(surroundings.wrong.required).waitFor();
      expect(await name.evaluate((input) => input === document.activeElement)).toBe(true);
      expect(await accessibilityFaults(page)).toEqual([]);
      await name.fill('Kernsystem');
      await dialog.getByRole('button', { name: shell.save }).click();
      await page.getByRole('heading', { level: 3, name: 'Kernsystem' }).waitFor();

      const [system, touchpoint] = await referTo(owner, home, 'Kernsystem');
      await page.reload();
      const touchpoints = fillWords(surroundings.touchpoints_one, { formatted: 1 });
      await page
        .getByRole('link', { name: fillWords(surroundings.outageOf, { touchpoints, name: 'Kernsystem' }) })
        .click();
      await page.waitForURL(`**/touchpoints?with=*${system}*`);
      await page.getByRole('link', { name: touchpoint, exact: true }).waitFor();
      expect(await page.getByRole('row').count()).toBe(2);
      expect(await accessibilityFaults(page)).toEqual([]);

      await page.goBack();
      await page.getByRole('button', { name: fillWords(surroundings.remove, { name: 'Kernsystem' }) }).click();
      await page.getByText(fillWords(surroundings.removeText_one, { formatted: 1 })).waitFor();
      await page.getByRole('dialog').getByRole('button', { name: surroundings.removeVerb }).click();
      await page.getByRole('heading', { name: surroundings.empty.system.title }).waitFor();
    });

    test('every kind fits a phone in the dark', async () => {
      const look = await visit(browser, server.url, { language, dark: true, width: 390 });
      await look.context.addCookies(await owner.context.cookies());
      const { kinds, kind: names } = owner.words.surroundings;
      await look.page.goto(`${home}/surroundings/phase`);
      for (const [kind, name] of Object.entries(names)) {
        await look.page.getByRole('navigation', { name: kinds }).getByRole('link', { name, exact: true }).click();
        await look.page.waitForURL(`**/surroundings/${kind}`);
        await look.page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
        await look.page.getByRole('status').waitFor({ state: 'detached' });
        expect(await accessibilityFaults(look.page), kind).toEqual([]);
        expect(await look.page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(390);
      }
      expect(look.troubles).toEqual([]);
      await look.context.close();
    });
  });
}

/** Lets one touchpoint of the register run on the system of this name; gives its id and the touchpoint's name. */
async function referTo({ context, page }: Visitor, home: string, name: string): Promise<[string, string]> {
  const at = `/api/v1/workspaces/${home.split('/')[2]}`;
  const read = async (path: string) => (await (await context.request.get(`${at}${path}`)).json()).items;
  const systems: { id: string; name: string }[] = await read('/entries/system');
  const [touchpoint]: { id: string; name: string; version: number }[] = await read('/touchpoints');
  const system = systems.find((entry) => entry.name === name);
  if (!system || !touchpoint) throw new Error('nothing there to refer to');
  const headers = { origin: new URL(page.url()).origin };
  const body = { version: touchpoint.version, systemIds: [system.id] };
  const reply = await context.request.patch(`${at}/touchpoints/${touchpoint.id}`, { data: body, headers });
  expect(reply.status()).toBe(200);
  return [system.id, touchpoint.name];
}
