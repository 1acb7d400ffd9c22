// How customers see a touchpoint beside how staff see it, decisions on its life, and what waits on the desk.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { fillWords } from '../support/fill-words.ts';
import { type RunningServer, startAnklang } from '../support/server.ts';
import { storyLanguages } from '../support/story-languages.ts';
import { accessibilityFaults, setUpOwner, type Visitor, visit } from '../support/visitor.ts';

const told = {
  de: {
    expect: 'Ich rechne damit, dass jemand abhebt.',
    get: 'Ich höre zehn Minuten Musik.',
    boast: 'Wir bieten schnelle Hilfe.',
    boastWords: 'Wir bieten',
    staff: 'Kunden bekommen rasch Hilfe.',
    reason: 'Zu viele legen auf, bevor jemand abhebt.',
    retire: 'Kaum jemand faxt noch.',
  },
  en: {
    expect: 'I count on somebody picking up.',
    get: 'I hear ten minutes of music.',
    boast: 'We offer quick help.',
    boastWords: 'We offer',
    staff: 'Customers get help quickly.',
    reason: 'Too many hang up before anybody answers.',
    retire: 'Hardly anybody sends a fax any more.',
  },
};

/** Nobody waits half a year for a review to be due. */
function makeOverdue({ data }: RunningServer, touchpointId: string): void {
  const database = new DatabaseSync(join(data, 'anklang.db'), { timeout: 5000 });
  database
    .prepare('update touchpoint set "reviewDueAt" = ? where id = ?')
    .run('2026-01-31T12:00:00.000Z', touchpointId);
  database.close();
}

describe.each(storyLanguages('en'))('care, %s', (language) => {
  let browser: Browser;
  let server: RunningServer;
  let owner: Visitor;
  let home: string;
  let hotline: string;
  let fax: string;

  /** A request of the owner, past the page. */
  async function call<T>(method: string, path: string, data?: unknown): Promise<T> {
    const headers = { origin: server.url, 'content-type': 'application/json' };
    const body = data === undefined ? {} : { data: JSON.stringify(data) };
    const reply = await owner.context.request.fetch(`/api/v1/workspaces/${home.split('/')[2]}${path}`, {
      ...{ method, headers },
      ...body,
    });
    expect(reply.status(), `${method} ${path}: ${await reply.text()}`).toBeLessThan(300);
    return (await reply.json()) as T;
  }
  const add = async (body: object) => (await call<{ id: string }>('POST', '/touchpoints', body)).id;
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const section = (name: string) => owner.page.getByRole('region', { name, exact: true });

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

  test('an empty desk says what it is for and where to begin', async () => {
    const { page, words } = owner;
    await page.goto(`${home}/desk`);
    await heading(page, words.care.desk.title);
    await page.getByRole('heading', { name: words.care.desk.empty }).waitFor();
    await page.getByRole('link', { name: words.care.desk.toRegister }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    // It is the first page of the first step.
    await page.getByRole('navigation').getByRole('link', { name: words.shell.navigation.desk }).first().waitFor();
  });

  test('the core form is filled in, hints where the company speaks, and stands beside what staff suppose (000-15, 000-14, 000-26)', async () => {
    const { page, words } = owner;
    const { perceptions } = words.care;
    const { id: departmentId } = await call<{ id: string }>('POST', '/departments', { name: 'Service' });
    hotline = await add({ name: 'Hotline', departmentId, description: 'Anrufe', reviewMonths: 12 });
    await call('POST', `/touchpoints/${hotline}/perceptions`, {
      ...{ source: 'staff', level: 'delighting', get: told[language].staff },
    });
    await page.goto(`${home}/touchpoints/${hotline}`);
    await heading(page, 'Hotline');
    const views = section(perceptions.title);
    await views.getByText(perceptions.onlyStaff).waitFor();

    await views.getByRole('button', { name: perceptions.add }).click();
    // Nothing private belongs here (002-22).
    await views.getByText(perceptions.form.warning).waitFor();
    expect(await views.getByRole('table').count()).toBe(0);
    await views.getByRole('button', { name: perceptions.form.save }).click();
    await views.getByText(perceptions.form.empty).waitFor();
    await views.getByRole('radio', { name: perceptions.source.customer }).check();
    const answer = (question: keyof typeof perceptions.questions) =>
      views.getByRole('textbox', { name: perceptions.questions[question], exact: true });
    const hint = views.getByText(fillWords(perceptions.form.companyView, { words: told[language].boastWords }));
    await answer('get').fill(told[language].boast);
    await hint.waitFor();
    await answer('get').fill(told[language].get);
    await hint.waitFor({ state: 'hidden' });
    await answer('expect').fill(told[language].expect);
    await views.getByRole('radio', { name: perceptions.level.disappointing }).check();
    await views.getByLabel(perceptions.form.voice).fill('Neukundin');
    await views.getByText(perceptions.form.minutes).click();
    await answer('before').fill('…');
    expect(await accessibilityFaults(page)).toEqual([]);
    await views.getByRole('button', { name: perceptions.form.save }).click();

    const table = views.getByRole('table', { name: perceptions.table });
    const row = table.getByRole('row').filter({ hasText: perceptions.questions.get });
    await row.getByText(told[language].get).waitFor();
    await row.getByText(told[language].staff).waitFor();
    await table.getByRole('columnheader', { name: perceptions.sourceMany.customer }).waitFor();
    expect(await table.getByText(perceptions.questions.delights).count()).toBe(0);
    // Where the house is mistaken about its customers, the page says so.
    const { delighting: staff, disappointing: customers } = perceptions.level;
    await views
      .getByText(
        fillWords(perceptions.gap, { staff, customers, staffCount: 1, staffOf: 1, customersCount: 1, customersOf: 1 }),
      )
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('what somebody else stored meanwhile is shown, nothing typed is lost; a view is removed after a question', async () => {
    const { page, words } = owner;
    const { perceptions } = words.care;
    const views = section(perceptions.title);
    const of = fillWords(perceptions.changeOf, { of: 'Neukundin' });
    await views.getByRole('button', { name: of }).click();
    const { items } = await call<{ items: { id: string; voice: string; version: number }[] }>(
      'GET',
      `/touchpoints/${hotline}/perceptions`,
    );
    const { id, version } = items.find(({ voice }) => voice === 'Neukundin')!;
    await call('PUT', `/touchpoints/${hotline}/perceptions/${id}`, {
      ...{ version, source: 'customer', voice: 'Neukundin', level: 'disappointing', get: 'Anders' },
    });
    const get = views.getByRole('textbox', { name: perceptions.questions.get, exact: true });
    await get.fill('Meins');
    await views.getByRole('button', { name: perceptions.form.save }).click();
    await views.getByText(perceptions.form.conflict).waitFor();
    await views.getByText(fillWords(perceptions.form.theirs, { text: 'Anders' })).waitFor();
    expect(await get.inputValue()).toBe('Meins');
    await views.getByRole('button', { name: perceptions.form.save }).click();
    await views.getByRole('cell', { name: 'Meins' }).waitFor();

    // Nor by a slip of the hand.
    await views.getByRole('button', { name: of }).click();
    await get.fill('Versehen');
    await views.getByRole('button', { name: words.shell.cancel }).click();
    const { leave, leaveVerb } = words.touchpoints.record;
    await page.getByRole('dialog', { name: leave }).getByRole('button', { name: leaveVerb }).click();
    await views.getByRole('cell', { name: 'Meins' }).waitFor();

    await views.getByRole('button', { name: fillWords(perceptions.removeOf, { of: 'Neukundin' }) }).click();
    const dialog = page.getByRole('dialog', { name: perceptions.removeTitle });
    await dialog.getByRole('button', { name: perceptions.remove }).click();
    await views.getByText(perceptions.onlyStaff).waitFor();
    expect(await views.getByText('Meins').count()).toBe(0);
  });

  test('a decision needs a state and a reason, and stays with both (000-16)', async () => {
    const { page, words } = owner;
    const { lifecycle } = words.care;
    const states = words.touchpoints.lifecycle;
    const panel = section(lifecycle.title);
    await panel.getByRole('button', { name: lifecycle.decide }).click();
    const dialog = page.getByRole('dialog', { name: fillWords(lifecycle.dialog.title, { name: 'Hotline' }) });
    await dialog.getByRole('button', { name: lifecycle.dialog.submit }).click();
    await dialog.getByText(lifecycle.dialog.toMissing).waitFor();
    await dialog.getByText(lifecycle.dialog.reasonMissing).waitFor();
    // An active touchpoint is never an idea again.
    expect(await dialog.getByRole('radio', { name: states.idea }).count()).toBe(0);
    await dialog.getByRole('radio', { name: states.adapt }).check();
    await dialog.getByLabel(lifecycle.dialog.reason).fill(told[language].reason);
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: lifecycle.dialog.submit }).click();
    await dialog.waitFor({ state: 'hidden' });
    await panel.getByText(fillWords(lifecycle.step, { from: states.active, to: states.adapt })).waitFor();
    await panel.getByText(told[language].reason).waitFor();
  });

  test('before the end one sees what would go with it (004-20)', async () => {
    const { page, words } = owner;
    const { lifecycle, retirement } = words.care;
    const system = await call<{ id: string }>('POST', '/entries/system', { name: 'Faxserver', body: {} });
    fax = await add({
      ...{ name: 'Fax', hasSignalValue: true, signalReason: 'Seriös', systemIds: [system.id], reviewMonths: 6 },
    });
    await add({ name: 'Deckblatt', parentId: fax });
    const at = (hour: number) => `2026-03-01T0${hour}:00:00Z`;
    await call('POST', '/interactions', [
      { customer: 'a', touchpoint: 'Fax', time: at(1) },
      { customer: 'b', touchpoint: 'Fax', time: at(1) },
      { customer: 'b', touchpoint: 'Hotline', time: at(2) },
      { customer: 'c', touchpoint: 'Messestand', time: at(3) },
    ]);
    await page.goto(`${home}/touchpoints/${fax}`);
    await heading(page, 'Fax');
    const panel = section(lifecycle.title);
    await panel.getByRole('button', { name: lifecycle.decide }).click();
    const dialog = page.getByRole('dialog', { name: fillWords(lifecycle.dialog.title, { name: 'Fax' }) });
    const preview = dialog.getByRole('region', { name: retirement.title });
    expect(await preview.count()).toBe(0);
    await dialog.getByRole('radio', { name: words.touchpoints.lifecycle.phasingOut }).check();
    await preview.getByText(fillWords(retirement.signalReason, { reason: 'Seriös' })).waitFor();
    await preview.getByText(fillWords(retirement.onlyHere_one, { formatted: 1, all: 2 })).waitFor();
    await preview.getByRole('link', { name: 'Deckblatt' }).waitFor();
    await preview.getByText('Faxserver').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel(lifecycle.dialog.reason).fill(told[language].retire);
    await dialog.getByRole('button', { name: lifecycle.dialog.submit }).click();
    await panel.getByText(told[language].retire).waitFor();
  });

  test('the desk shows what is overdue and leads there; a review takes it off (004-02, 004-13)', async () => {
    const { page, words } = owner;
    const { desk, lifecycle } = words.care;
    const { reason } = desk;
    makeOverdue(server, fax);
    await page.goto(`${home}/desk`);
    await heading(page, desk.title);
    const overdue = section(reason.overdue);
    await overdue.getByRole('link', { name: 'Fax' }).waitFor();
    await section(desk.names).getByRole('link', { name: desk.namesAction }).waitFor();
    await section(reason.undescribed).getByRole('link', { name: 'Deckblatt' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    // Nobody has been named for any of them.
    await page.getByText(desk.mine, { exact: true }).click();
    await page.waitForURL(/show=mine/);
    await page.getByText(desk.emptyMine).waitFor();
    await page.getByRole('link', { name: desk.showEverything }).click();

    await overdue.getByRole('link', { name: 'Fax' }).click();
    await heading(page, 'Fax');
    await section(lifecycle.title).getByRole('button', { name: lifecycle.review }).click();
    await page.getByText(lifecycle.reviewed).waitFor();
    await page.goto(`${home}/desk`);
    await section(reason.undescribed).waitFor();
    expect(await section(reason.overdue).count()).toBe(0);
  });
});
