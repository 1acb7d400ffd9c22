// The register, from an empty workspace to a described, owned super-touchpoint, and two people at one record.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { fillWords } from '../support/fill-words.ts';
import { type RunningServer, startAnklang } from '../support/server.ts';
import { storyLanguages } from '../support/story-languages.ts';
import { accessibilityFaults, setUpOwner, type Visitor, visit } from '../support/visitor.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const said = { de: 'Ich rufe an und warte.', en: 'I call and wait.' };
const better = { de: 'Ich rufe an, und jemand hilft mir.', en: 'I call, and somebody helps me.' };
const boast = {
  de: { text: 'Hier bieten wir rasche Hilfe.', words: 'bieten wir' },
  en: { text: 'Here we offer quick help.', words: 'we offer' },
};

for (const language of storyLanguages('de')) {
  describe(`the register, ${language}`, () => {
    let browser: Browser;
    let server: RunningServer;
    let owner: Visitor;
    let second: Visitor;
    let home: string;

    /** A request of the owner, past the page. */
    async function call<T>(method: string, path: string, data?: unknown): Promise<T> {
      const headers = { origin: server.url, 'content-type': 'application/json' };
      const body = data === undefined ? {} : { data: JSON.stringify(data) };
      const reply = await owner.context.request.fetch(`/api/v1/workspaces/${home.split('/')[2]}${path}`, {
        method,
        headers,
        ...body,
      });
      expect(reply.status(), `${method} ${path}: ${await reply.text()}`).toBeLessThan(300);
      return (await reply.json()) as T;
    }

    beforeAll(async () => {
      browser = await launchChromium();
      server = await startAnklang();
      owner = await visit(browser, server.url, { language });
      await setUpOwner(owner);
      home = new URL(owner.page.url()).pathname.replace(/\/$/, '');
    });
    afterAll(async () => {
      expect([...(owner?.troubles ?? []), ...(second?.troubles ?? [])]).toEqual([]);
      await browser?.close();
      await server?.stop();
    });

    test('empty, it teaches what a touchpoint is and offers the ways to the first (000-01, 003-15)', async () => {
      const { page, words } = owner;
      const { register } = words.touchpoints;
      await page.goto(`${home}/touchpoints`);
      await page.getByRole('heading', { name: register.none }).waitFor();
      for (const name of [register.fromStarters, register.fromSurvey, register.fromData]) {
        expect(await page.getByRole('link', { name }).count(), name).toBe(1);
      }
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    test('a newcomer adds a touchpoint and describes it; a text in the company’s voice is noticed (000-14)', async () => {
      const { page, words } = owner;
      const { register, record, field, section } = words.touchpoints;
      await call('POST', '/departments', { name: 'Service' });
      await page.reload();
      await page.getByRole('button', { name: register.add }).click();
      const dialog = page.getByRole('dialog', { name: register.new.title });
      await dialog.getByRole('button', { name: register.new.submit }).click();
      // Without a name there is no touchpoint, and the page says so where it is missing.
      expect(await dialog.getByLabel(field.name).getAttribute('aria-invalid')).toBe('true');
      expect(await accessibilityFaults(page)).toEqual([]);
      await dialog.getByLabel(field.name).fill('Hotline');
      await dialog.getByRole('button', { name: register.new.submit }).click();
      await heading(page, 'Hotline');
      await page.waitForURL(/edit=essentials/);

      const description = page.getByLabel(field.description, { exact: true });
      await description.fill(boast[language].text);
      await page.getByText(fillWords(record.companyView, { words: boast[language].words })).waitFor();
      await description.fill(said[language]);
      await page
        .getByText(fillWords(record.companyView, { words: boast[language].words }))
        .waitFor({ state: 'hidden' });
      await page.getByRole('combobox', { name: field.departmentId }).click();
      await page.getByRole('option', { name: 'Service', exact: true }).click();
      await page.getByLabel(field.criticality).selectOption('high');
      // Whoever is missing in a list is added on the fly.
      await page.getByRole('combobox', { name: field.phaseIds }).fill('Nutzen');
      await page.getByRole('option', { name: fillWords(record.create, { name: 'Nutzen' }) }).click();
      await page
        .getByText(fillWords(record.created, { name: 'Nutzen' }))
        .first()
        .waitFor();
      await page.getByRole('combobox', { name: field.responsibleId }).click();
      await page.getByRole('option', { name: /Toni/ }).click();
      // What matters less is closed until one looks for it.
      expect(await page.getByLabel(field.isMostImportant).count()).toBe(0);
      await page.locator('summary', { hasText: section.kind }).click();
      await page.getByLabel(field.isMostImportant).check();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: words.shell.save, exact: true }).click();
      await page.waitForURL((address) => !address.search.includes('edit='));
      await page.getByText(said[language]).first().waitFor();
      const shown = page.getByRole('region', { name: record.description });
      for (const text of ['Service', 'Toni Touchpoint', 'Nutzen']) await shown.getByText(text).waitFor();
      await page.getByText(register.superTouchpoint, { exact: true }).first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    test('every change of a field stands in the history and can be taken back (000-11)', async () => {
      const { page, words } = owner;
      const { record, field, option } = words.touchpoints;
      await page.getByRole('button', { name: record.edit, exact: true }).click();
      await page.getByLabel(field.criticality).selectOption('knockOut');
      await page.getByRole('button', { name: words.shell.save, exact: true }).click();
      await page.waitForURL((address) => !address.search.includes('edit='));
      await page.getByRole('button', { name: record.history.show }).click();
      const history = page.getByRole('region', { name: record.history.title });
      const newest = history.getByRole('listitem').first();
      await newest.getByText(option.criticality.knockOut).waitFor();
      await newest.getByText(/Toni Touchpoint/).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await newest.getByRole('button', { name: new RegExp(`^${record.history.restore}: `) }).click();
      await page.getByText(fillWords(record.history.restored, { field: field.criticality })).waitFor();
      const shown = page.getByRole('region', { name: record.description });
      await shown.getByText(option.criticality.high, { exact: true }).waitFor();
      // Taking it back is a change like any other.
      await history.getByRole('listitem').first().getByText(option.criticality.knockOut).waitFor();
    });

    test('two people at one field: theirs beside mine, decided one by one, and no word is lost', async () => {
      const { page, words } = owner;
      const { record, field } = words.touchpoints;
      const { token } = await call<{ token: string }>('POST', '/invitations', {
        email: 'mira@example.org',
        role: 'touchpointManager',
      });
      second = await visit(browser, server.url, { language });
      const person = { name: 'Mira Muster', password: 'noch eine lange Losung' };
      const headers = { origin: server.url };
      const joined = await second.context.request.post('/api/v1/invitations/accept', {
        headers,
        data: { token, language, ...person },
      });
      expect(joined.status(), await joined.text()).toBeLessThan(300);
      const address = page.url();

      // Both open the form; the second saves first: the description, the place, and the criticality.
      await page.getByRole('button', { name: record.edit, exact: true }).click();
      await page.getByLabel(field.description, { exact: true }).fill(better[language]);
      await page.getByLabel(field.criticality).selectOption('low');
      await page.getByRole('textbox', { name: field.name, exact: true }).fill('Service-Hotline');
      await second.page.goto(address);
      await second.page.getByRole('button', { name: record.edit, exact: true }).click();
      await second.page.getByLabel(field.description, { exact: true }).fill('Mira');
      await second.page.getByLabel(field.criticality).selectOption('medium');
      await second.page.locator('summary', { hasText: words.touchpoints.section.customer }).click();
      await second.page.getByLabel(field.place, { exact: true }).fill('Berlin');
      await second.page.getByRole('button', { name: words.shell.save, exact: true }).click();
      await second.page.waitForURL((now) => !now.search.includes('edit='));

      await page.getByRole('button', { name: words.shell.save, exact: true }).click();
      const panel = page.getByRole('alert').filter({ hasText: record.conflict.title });
      await panel.waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
      const about = (name: string) => panel.getByRole('radiogroup', { name });
      const text = (await about(field.description).textContent()) ?? '';
      for (const part of ['Mira Muster', 'Mira', better[language], record.conflict.mine]) expect(text).toContain(part);
      // Only what both changed is asked about.
      expect(await panel.getByRole('radiogroup').count()).toBe(2);
      expect(await accessibilityFaults(page)).toEqual([]);
      // Nothing is saved before everything is decided.
      await page.getByRole('button', { name: record.conflict.save }).click();
      await page.getByText(record.conflict.decideAll).waitFor();
      await about(field.description).getByRole('radio', { name: record.conflict.mine }).check();
      await about(field.criticality)
        .getByRole('radio', { name: /Mira Muster/ })
        .check();
      await page.getByRole('button', { name: record.conflict.save }).click();
      await page.waitForURL((now) => !now.search.includes('edit='));

      await heading(page, 'Service-Hotline');
      const id = new URL(address).pathname.split('/').at(-1);
      const kept = await call<Record<string, unknown>>('GET', `/touchpoints/${id}`);
      expect(kept).toMatchObject({
        name: 'Service-Hotline',
        description: better[language],
        criticality: 'medium',
        place: 'Berlin',
      });
    });

    test('what is typed is not thrown away unasked', async () => {
      const { page, words } = owner;
      const { record, field } = words.touchpoints;
      await page.getByRole('button', { name: record.edit, exact: true }).click();
      await page.getByRole('textbox', { name: field.name, exact: true }).fill(' ');
      await page.getByRole('button', { name: words.shell.save, exact: true }).click();
      await page.getByText(record.problem.required).waitFor();
      await page.getByRole('button', { name: words.shell.cancel, exact: true }).click();
      await page.getByRole('button', { name: record.leaveVerb }).click();
      await page.waitForURL((address) => !address.search.includes('edit='));
      await heading(page, 'Service-Hotline');
    });

    test('the register is searched, narrowed and sorted by its address, and filters are kept under a name', async () => {
      const { page, words } = owner;
      const { register, lifecycle } = words.touchpoints;
      for (let number = 1; number <= 60; number += 1) {
        await call('POST', '/touchpoints', {
          name: `Filiale ${String(number).padStart(2, '0')}`,
          lifecycle: number % 2 ? 'idea' : 'active',
          class: 'offline',
        });
      }
      await page.goto(`${home}/touchpoints`);
      await page.getByText(fillWords(register.count_other, { formatted: 61 })).waitFor();
      // A page at a time.
      expect(await page.getByRole('rowheader').count()).toBe(50);
      await page.getByRole('button', { name: register.next }).click();
      await page.getByRole('rowheader', { name: /Service-Hotline/ }).waitFor();
      expect(await page.getByRole('rowheader').count()).toBe(11);
      await page.getByText(fillWords(register.range, { from: 51, to: 61, all: 61 })).waitFor();
      await page.getByRole('button', { name: register.previous }).click();
      await page.getByRole('rowheader', { name: 'Filiale 01' }).waitFor();

      await page.getByLabel(register.search, { exact: true }).fill('hotlines');
      await page.getByText(fillWords(register.count_one, { formatted: 1 })).waitFor();
      await page.waitForURL(/search=hotlines/);
      await page.getByRole('button', { name: register.reset }).click();
      await page.getByLabel(register.lifecycle).selectOption('idea');
      await page.getByText(fillWords(register.count_other, { formatted: 30 })).waitFor();
      await page.waitForURL(/lifecycle=idea/);
      expect(await page.getByRole('row').nth(1).textContent()).toContain(lifecycle.idea);

      await page.getByRole('button', { name: register.saved.button }).click();
      await page.getByLabel(register.saved.name).fill('Meine Ideen');
      await page.getByRole('button', { name: register.saved.save, exact: true }).click();
      await page.getByRole('button', { name: 'Meine Ideen', exact: true }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: register.reset }).click();
      await page.getByText(fillWords(register.count_other, { formatted: 61 })).waitFor();
      await page.reload();
      await page.getByRole('button', { name: register.saved.button }).click();
      await page.getByRole('button', { name: 'Meine Ideen', exact: true }).click();
      await page.waitForURL(/lifecycle=idea/);
      await page.getByText(fillWords(register.count_other, { formatted: 30 })).waitFor();

      await page.getByRole('columnheader', { name: words.touchpoints.field.name }).getByRole('button').click();
      await page.waitForURL(/descending=true/);
      await page.getByRole('row').nth(1).getByText('Filiale 59').waitFor();
      await page.getByLabel(register.search, { exact: true }).fill('gibt es nicht');
      await page.getByText(register.noMatch).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    test('touchpoints of mine are one click away, for whoever works in the background too (000-05)', async () => {
      const { page, words } = owner;
      const { register } = words.touchpoints;
      const accounting = await call<{ id: string }>('POST', '/departments', { name: 'Accounting' });
      await call('POST', '/touchpoints', { name: 'Mahnung', backDepartmentIds: [accounting.id] });
      const { items } = await call<{ items: { userId: string; name: string }[] }>('GET', '/members');
      const mira = items.find(({ name }) => name === 'Mira Muster');
      await call('PATCH', `/members/${mira?.userId}`, { departmentIds: [accounting.id] });

      await page.goto(`${home}/touchpoints`);
      await page.getByLabel(register.mine).check();
      await page.getByText(fillWords(register.count_one, { formatted: 1 })).waitFor();
      await page.getByRole('rowheader', { name: /Service-Hotline/ }).waitFor();
      await second.page.goto(`${home}/touchpoints?mine=true`);
      await second.page.getByText(fillWords(register.count_one, { formatted: 1 })).waitFor();
      await second.page.getByRole('rowheader', { name: 'Mahnung' }).waitFor();
    });
  });
}
