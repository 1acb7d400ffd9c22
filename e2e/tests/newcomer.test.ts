// Somebody new, without docs: from an empty workspace to a described, owned, rated super-touchpoint, by the page alone.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { type RunningServer, startAnklang } from '../support/server.ts';
import { accessibilityFaults, setUpOwner, type Visitor, visit } from '../support/visitor.ts';

const said = {
  de: {
    description: 'Ich rufe an, wenn ich allein nicht weiterkomme.',
    expect: 'Dass mir jemand in zwei Minuten hilft.',
    get: 'Ich warte eine Viertelstunde und erkläre alles zweimal.',
    react: 'Ich lege auf und erzähle es weiter.',
  },
  en: {
    description: 'I call when I cannot get on alone.',
    expect: 'That somebody helps me within two minutes.',
    get: 'I wait a quarter of an hour and explain everything twice.',
    react: 'I hang up and tell others about it.',
  },
};

for (const language of ['de', 'en'] as const) {
  describe(`the first touchpoint, ${language}`, () => {
    let browser: Browser;
    let server: RunningServer;
    let newcomer: Visitor;

    beforeAll(async () => {
      browser = await launchChromium();
      server = await startAnklang();
      newcomer = await visit(browser, server.url, { language });
    });
    afterAll(async () => {
      expect(newcomer?.troubles ?? []).toEqual([]);
      await browser?.close();
      await server?.stop();
    });

    test('the first page asks where to begin and offers three ways (003-15, 001-19)', async () => {
      const { page, words } = newcomer;
      const { start } = words.shell;
      await setUpOwner(newcomer);
      await page.getByRole('heading', { name: start.firstTitle }).waitFor();
      for (const { title } of [start.demo, start.one, start.file]) {
        await page.getByRole('heading', { name: title }).waitFor();
      }
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('link', { name: start.catalogue.add }).click();
    });

    test('a name and a department that did not exist yet are enough (000-01, 004-14)', async () => {
      const { page, words } = newcomer;
      const { register, record, field } = words.touchpoints;
      const dialog = page.getByRole('dialog', { name: register.new.title });
      await dialog.getByLabel(field.name).fill('Hotline');
      await dialog.getByRole('combobox', { name: field.departmentId }).fill('Service');
      await page.getByRole('option', { name: record.create.replace('{{name}}', 'Service') }).click();
      await page.getByText(record.created.replace('{{name}}', 'Service')).first().waitFor();
      expect(await dialog.getByRole('combobox', { name: field.departmentId }).inputValue()).toBe('Service');
      expect(await accessibilityFaults(page)).toEqual([]);
      await dialog.getByRole('button', { name: register.new.submit }).click();
      await page.getByRole('heading', { level: 1, name: 'Hotline', exact: true }).waitFor();
    });

    test('it is described, owned, and said to be above all important (000-05, 003-15)', async () => {
      const { page, words } = newcomer;
      const { register, record, field, section } = words.touchpoints;
      await page.getByLabel(field.description, { exact: true }).fill(said[language].description);
      await page.getByRole('combobox', { name: field.responsibleId }).click();
      await page.getByRole('option', { name: /Toni/ }).click();
      await page.locator('summary', { hasText: section.kind }).click();
      await page.getByLabel(field.isMostImportant).check();
      await page.getByRole('button', { name: words.shell.save, exact: true }).click();
      await page.waitForURL((address) => !address.search.includes('edit='));
      const shown = page.getByRole('region', { name: record.description });
      for (const text of ['Service', 'Toni Touchpoint']) await shown.getByText(text).waitFor();
      await page.getByText(register.superTouchpoint, { exact: true }).first().waitFor();
    });

    test('what a customer expects, gets and feels is written down and rated (000-15, 000-26)', async () => {
      const { page, words } = newcomer;
      const { perceptions } = words.care;
      const views = page.getByRole('region', { name: perceptions.title, exact: true });
      await views.getByRole('button', { name: perceptions.add }).first().click();
      await views.getByRole('radio', { name: perceptions.source.customer }).check();
      for (const question of ['expect', 'get', 'react'] as const) {
        await views
          .getByRole('textbox', { name: perceptions.questions[question], exact: true })
          .fill(said[language][question]);
      }
      await views.getByRole('radio', { name: perceptions.level.disappointing }).check();
      await views.getByRole('button', { name: perceptions.form.save }).click();
      await views.getByText(said[language].get).waitFor();
      await views.getByText(perceptions.level.disappointing).first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    test('the desk has nothing to ask about it, and the first page knows it (004-02)', async () => {
      const { page, words } = newcomer;
      await page.getByRole('navigation').getByRole('link', { name: words.shell.navigation.desk }).first().click();
      await page.getByRole('heading', { level: 1, name: words.care.desk.title }).waitFor();
      await page.waitForLoadState('networkidle');
      for (const reason of ['unowned', 'undescribed', 'withoutPerception'] as const) {
        const waiting = page.getByRole('region', { name: words.care.desk.reason[reason], exact: true });
        await expect.poll(() => waiting.count(), { message: reason }).toBe(0);
      }
      await page.getByRole('navigation').getByRole('link', { name: words.shell.navigation.overview }).first().click();
      await page.getByRole('link', { name: words.shell.navigation.touchpoints }).first().waitFor();
      const question = page.getByRole('heading', { name: words.shell.start.firstTitle });
      await expect.poll(() => question.count()).toBe(0);
    });
  });
}
