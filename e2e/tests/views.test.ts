// Staff and customers answer about the same touchpoints on a phone, in both languages; nobody sees anything before it is closed.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { accessibilityFaults, type Visitor, visit } from '../support/visitor.ts';

type Opinion = { importance: number | null; level: 'disappointing' | 'ok' | 'delighting' | null };

const names = ['Anruf bei der Hotline', 'Begrüßung in der Filiale', 'Brief zur Rechnung', 'Wartezeit an der Kasse'];
const pointsOfView: Record<'staff' | 'customer', Opinion[]> = {
  staff: [
    { importance: 3, level: 'delighting' },
    { importance: 9, level: 'delighting' },
    { importance: 8, level: 'ok' },
    { importance: null, level: null },
  ],
  customer: [
    { importance: 9, level: 'disappointing' },
    { importance: 4, level: 'delighting' },
    { importance: 8, level: 'ok' },
    { importance: 10, level: 'disappointing' },
  ],
};

describe('two views', () => {
  let house: House;
  let owner: Visitor;
  const links = { staff: '', customer: '' };

  beforeAll(async () => {
    house = await openHouse({ language: 'de' });
    ({ owner } = house);
    for (const name of names) await house.call('POST', '/touchpoints', { name, isMostImportant: true });
  });
  afterAll(() => house?.close());

  test('an empty page teaches; one begins a comparison and gets two links', async () => {
    const { page, words } = owner;
    const { views } = words;
    await page.goto(`${house.home}/views`);
    await page.getByRole('heading', { name: views.none }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: views.add }).click();
    await page.getByRole('button', { name: views.new.submit }).click();
    await page.getByText(views.new.nameMissing).waitFor();
    await page.getByText(fillWords(views.new.touchpointsMissing, { count: 3 })).waitFor();

    await page.getByLabel(views.new.name, { exact: false }).first().fill('Frühjahr');
    await page.getByLabel(views.new.introduction).fill('Wir wollen wissen, was zählt.');
    await page.getByLabel(views.new.addFrom).selectOption('mostImportant');
    const chosen = page.getByRole('list', { name: views.new.chosen });
    await chosen.getByText(names[3]!).waitFor();
    expect(await chosen.getByRole('listitem').count()).toBe(4);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: views.new.submit }).click();

    await page.getByRole('heading', { level: 1, name: 'Frühjahr' }).waitFor();
    links.staff = await page.getByLabel(views.links.staff, { exact: true }).inputValue();
    links.customer = await page.getByLabel(views.links.customer, { exact: true }).inputValue();
    expect(links.staff).toMatch(/\/respond#[\w-]{43}$/);
    expect(await page.getByRole('heading', { name: views.next.title }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('staff answer in German on a phone, by keyboard too, and what cannot be sent is kept and sent later', async () => {
    const visitor = await visit(house.browser, house.server.url, { language: 'de', width: 320 });
    const { page, context } = visitor;
    const { respond } = visitor.words;
    await page.goto(links.staff);
    await page.getByRole('heading', { level: 1, name: respond.title.staff }).waitFor();
    await page.getByText('Wir wollen wissen, was zählt.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole('button', { name: respond.begin }).click();

    // Nothing chosen: it says so and leads there.
    await page.getByRole('button', { name: respond.next }).click();
    await page.getByText(respond.missing).waitFor();
    // From here by keys alone.
    await page.keyboard.press('Space');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: '3', exact: true }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: respond.levels.delighting }).isChecked()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.keyboard.press('Enter');
    await page.getByText(fillWords(respond.progress, { at: 2, of: 4 })).waitFor();

    await choose(page, respond, pointsOfView.staff[1]!);
    await page.getByRole('button', { name: respond.back }).click();
    expect(await page.getByRole('radio', { name: '3', exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: respond.next }).click();
    await page.getByRole('button', { name: respond.next }).click();
    await choose(page, respond, pointsOfView.staff[2]!);
    await page.getByRole('button', { name: respond.next }).click();
    await choose(page, respond, pointsOfView.staff[3]!);

    await context.setOffline(true);
    await page.getByRole('button', { name: respond.send }).click();
    await page.getByRole('heading', { name: respond.waitingTitle }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByRole('heading', { name: respond.doneTitle }).waitFor();
    expect(visitor.troubles).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  test('customers answer in English in the dark; the rest of both sides follows', async () => {
    const visitor = await visit(house.browser, house.server.url, { language: 'en', dark: true, width: 390 });
    const { page, words } = visitor;
    await page.goto(links.customer);
    // The comparison is German; whoever reads English switches.
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: words.respond.title.customer }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: words.respond.begin }).click();
    for (const [i, opinion] of pointsOfView.customer.entries()) {
      await page.getByRole('heading', { level: 1, name: names[i]! }).waitFor();
      await choose(page, words.respond, opinion);
      if (i === 0) expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: i === 3 ? words.respond.send : words.respond.next }).click();
    }
    await page.getByRole('heading', { name: words.respond.doneTitle }).waitFor();
    expect(visitor.troubles).toEqual([]);
    await visitor.context.close();

    const ids = (
      await house.call<{ items: { touchpoints: { id: string; name: string }[] }[] }>('GET', '/view-comparisons')
    ).items[0]!.touchpoints.map(({ id }) => id);
    for (const side of ['staff', 'customer'] as const) {
      for (let i = 0; i < 7; i++) {
        const ratings = pointsOfView[side].map((opinion, at) => ({
          ...{ touchpointId: ids[at], level: opinion.level },
          importance: opinion.importance === null ? null : Math.max(0, opinion.importance - (i % 2)),
        }));
        const body = { token: links[side].split('#')[1], clientKey: `a-page-of-its-own-${side}-${i}`, ratings };
        const headers = { origin: house.server.url };
        const reply = await owner.context.request.post('/api/v1/view-forms/answers', { data: body, headers });
        expect(reply.status(), await reply.text()).toBe(204);
      }
    }
  });

  test('closed, it shows what staff underrate, as a picture and a table, and can be taken along', async () => {
    const { page, words } = owner;
    const { views } = words;
    await page.reload();
    await page.getByText(fillWords(views.progress.staff_other, { formatted: 8 })).waitFor();
    await page.getByText(fillWords(views.progress.customers_other, { formatted: 8 })).waitFor();
    await page.getByRole('button', { name: views.close }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(views.closeText).waitFor();
    await dialog.getByRole('button', { name: views.closeVerb }).click();

    await page.getByRole('heading', { name: views.next.title }).waitFor();
    const underrated = page.getByRole('region', { name: views.next.underrated, exact: true });
    await underrated.getByRole('link', { name: names[0]!, exact: true }).waitFor();
    await page
      .getByRole('region', { name: views.next.overrated, exact: true })
      .getByRole('link', { name: names[1]!, exact: true })
      .waitFor();
    expect(await page.getByLabel(views.links.staff, { exact: true }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('radiogroup', { name: views.of.label }).getByText(views.of.level).click();
    await page.getByRole('radiogroup', { name: views.shape.label }).getByText(views.shape.table).click();
    await page.waitForURL('**/views/*?*as=table*');
    const row = page.getByRole('row').filter({ hasText: names[0]! });
    await row.getByText(views.mood.rosier).waitFor();
    // Nobody here could say anything of the queue.
    await page.getByRole('row').filter({ hasText: names[3]! }).getByText(views.mood.none, { exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: views.download }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('frühjahr.csv');

    const late = await visit(house.browser, house.server.url, { language: 'de', width: 390 });
    await late.page.goto(links.customer);
    const { respond } = late.words;
    await late.page.getByRole('heading', { name: respond.endedTitle }).waitFor();
    await late.context.close();
  });
});

async function choose(page: Page, words: Visitor['words']['respond'], { importance, level }: Opinion): Promise<void> {
  const groups = page.getByRole('group');
  const number = (value: number) =>
    value === 0 ? `0, ${words.leastImportant}` : value === 10 ? `10, ${words.mostImportant}` : String(value);
  const first = importance === null ? words.cannotSay : number(importance);
  await groups.nth(0).getByRole('radio', { name: first, exact: true }).check();
  await groups
    .nth(1)
    .getByRole('radio', { name: level === null ? words.cannotSay : words.levels[level] })
    .check();
}
