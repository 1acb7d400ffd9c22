// What became of the ways that customers took: breaks, plans, attribution, the relationship account, on a made log.
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { fillWords } from '../support/fill-words.ts';
import { makeInteractionLog, waysOf } from '../support/interaction-log.ts';
import { type RunningServer, startAnklang } from '../support/server.ts';
import { accessibilityFaults, inviteViewer, setUpOwner, type Visitor, visit } from '../support/visitor.ts';

const until = new Date();
const log = makeInteractionLog({ until });
const ways = waysOf(log);
const touchpoints = ['Website', 'Newsletter', 'Filiale', 'Hotline', 'Angebot', 'Vertrag', 'Rechnung'];
const departments = {
  Marketing: ['Website', 'Newsletter'],
  Service: ['Hotline', 'Filiale'],
  Sales: ['Angebot', 'Vertrag'],
};

let browser: Browser;
let server: RunningServer;
let owner: Visitor;
let home: string;
let api: string;

async function call<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, data?: unknown): Promise<T> {
  const { request } = owner.context;
  const headers = { origin: server.url, 'content-type': 'application/json' };
  const reply = await request.fetch(path, {
    method,
    headers,
    ...(data === undefined ? {} : { data: JSON.stringify(data) }),
  });
  expect(reply.status(), `${method} ${path}: ${await reply.text()}`).toBeLessThan(300);
  return (await reply.json()) as T;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

async function downloaded(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile((await download.path()) ?? '', 'utf8');
}

beforeAll(async () => {
  browser = await launchChromium();
  server = await startAnklang();
  owner = await visit(browser, server.url, { language: 'en' });
  await setUpOwner(owner);
  home = new URL(owner.page.url()).pathname.replace(/\/$/, '');
  api = `/api/v1/workspaces/${home.split('/')[2]}`;
});
afterAll(async () => {
  expect(owner?.troubles ?? []).toEqual([]);
  await browser?.close();
  await server?.stop();
});

test('before there is anything, every page says what it is for and where to begin', async () => {
  const { page, words } = owner;
  const { breaks, attribution, account, plans, empty } = words.outcomes;
  for (const [address, title] of [
    ['/breaks', breaks.emptyTitle],
    ['/attribution', attribution.emptyTitle],
    ['/relationship-account', account.emptyTitle],
  ] as const) {
    await page.goto(home + address);
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('link', { name: empty.import }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  await page.goto(`${home}/plans`);
  await page.getByRole('heading', { name: plans.emptyTitle }).waitFor();
  await page.getByRole('link', { name: plans.fromData }).waitFor();
});

describe('with a log', () => {
  beforeAll(async () => {
    const added = await call<{ accepted: number }>('POST', `${api}/interactions`, log);
    expect(added.accepted).toBe(log.length);
    await call('POST', `${api}/found-touchpoints`, { names: touchpoints.map((name) => ({ name })) });
    type Register = { items: { id: string; name: string; version: number }[] };
    const register = await call<Register>('GET', `${api}/touchpoints?limit=200`);
    for (const [name, names] of Object.entries(departments)) {
      const { id: departmentId } = await call<{ id: string }>('POST', `${api}/departments`, { name });
      for (const { id, version } of register.items.filter((one) => names.includes(one.name))) {
        await call('PATCH', `${api}/touchpoints/${id}`, { version, departmentId });
      }
    }
  });

  describe('breaks', () => {
    test('the planted one is found, ranked first, and leads to its customers', async () => {
      const { page, words } = owner;
      const { breaks } = words.outcomes;
      const sentence = fillWords(breaks.headline.stop, { from: 'Hotline', to: 'Angebot' });
      await page.goto(`${home}/breaks`);
      await heading(page, sentence);
      const first = page.getByRole('table', { name: breaks.caption }).getByRole('row').nth(1);
      expect(await first.textContent()).toContain(fillWords(breaks.borderNamed, { from: 'Service', to: 'Sales' }));
      await first.getByRole('img', { name: /journeys affected, 95% interval/ }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);

      // Everybody for whom this hand-over was the last is behind the number.
      const stopped = ways.filter((way) => way.at(-1) === 'Angebot' && way.at(-2) === 'Hotline').length;
      await first.getByRole('button', { name: new RegExp(sentence.replaceAll(/[“”]/g, '.')) }).click();
      const drawer = page.getByRole('dialog', { name: sentence });
      await drawer
        .getByRole('status')
        .filter({ hasText: String(stopped) })
        .waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });

      await first.getByRole('link', { name: breaks.showGraph }).click();
      await page.waitForURL(/\/ways\?.*through=/);
    });

    test('whoever has not been silent for long enough has not stopped yet', async () => {
      const { page, words } = owner;
      const { breaks } = words.outcomes;
      await page.goto(`${home}/breaks`);
      await heading(page, fillWords(breaks.headline.stop, { from: 'Hotline', to: 'Angebot' }));
      await page.getByLabel(breaks.quiet).fill('3650');
      await page.keyboard.press('Enter');
      await page.waitForURL(/quiet=3650/);
      await page
        .getByRole('heading', { level: 1, name: fillWords(breaks.headline.stop, { from: 'Hotline', to: 'Angebot' }) })
        .waitFor({ state: 'hidden' });
      await heading(page, breaks.headline.none);
      // The focus stays where the work goes on.
      expect(await page.getByLabel(breaks.quiet).evaluate((input) => input === document.activeElement)).toBe(true);
    });

    test('the weakest link stands beside the mean (000-06)', async () => {
      const { page, words } = owner;
      await page.goto(`${home}/breaks`);
      const rated = new Set(log.filter(({ rating }) => rating).map(({ customer }) => customer)).size;
      await page.getByText(fillWords(words.outcomes.weakest.rated_other, { formatted: rated })).waitFor();
      const table = page.getByRole('table', { name: words.outcomes.weakest.where });
      await table.getByRole('rowheader', { name: 'Hotline' }).waitFor();
    });
  });

  describe('planned journeys', () => {
    const planned = ['Website', 'Angebot', 'Vertrag'];

    test('one begins with the most frequent way of the data', async () => {
      const { page, words } = owner;
      const { plans, planEditor } = words.outcomes;
      await page.goto(`${home}/plans`);
      await page.getByRole('link', { name: plans.fromData }).click();
      const counts = new Map<string, number>();
      for (const way of ways.filter(({ length }) => length > 1)) {
        counts.set(way.join('>'), (counts.get(way.join('>')) ?? 0) + 1);
      }
      const [[path, count] = ['', 0]] = [...counts].toSorted((a, b) => b[1] - a[1]);
      await page.getByText(new RegExp(`, ${count} journeys`)).waitFor();
      const steps = page.getByRole('list', { name: planEditor.steps, exact: true }).getByRole('listitem');
      expect(await steps.count()).toBe(path.split('>').length);
      for (const [place, name] of path.split('>').entries())
        await steps.nth(place).getByText(name, { exact: true }).waitFor();
      await page.getByRole('button', { name: planEditor.save, exact: true }).click();
      // A plan without a name is not sent; the field that lacks something has the focus.
      await page.getByText(planEditor.problem.name).first().waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('plan-name');
    });

    test('steps are chosen, moved by keys and pointer, and kept', async () => {
      const { page, words } = owner;
      const { planEditor } = words.outcomes;
      await page.goto(`${home}/plans/new`);
      await page.getByLabel(planEditor.name).fill('To the contract');
      for (const [place, name] of ['Angebot', 'Website', 'Vertrag'].entries()) {
        if (place > 0) await page.getByRole('button', { name: planEditor.add }).click();
        await page
          .getByRole('combobox', { name: fillWords(planEditor.touchpointsLabel, { place: place + 1 }) })
          .fill(name);
        await page.getByRole('option', { name, exact: true }).click();
        await page.keyboard.press('Escape');
      }
      const rows = page.getByRole('list', { name: planEditor.steps, exact: true }).getByRole('listitem');
      const order = async () => {
        const texts = await rows.evaluateAll((items) => items.map((item) => item.textContent ?? ''));
        return texts.map((text) => touchpoints.find((name) => text.includes(name)));
      };
      expect(await order()).toEqual(['Angebot', 'Website', 'Vertrag']);
      await page.getByRole('button', { name: fillWords(planEditor.move, { place: 1 }) }).focus();
      await page.keyboard.press('ArrowDown');
      expect(await order()).toEqual(planned);
      // The focus goes along with the step.
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        fillWords(planEditor.move, { place: 2 }),
      );
      await page
        .getByText(fillWords(planEditor.moved, { name: 'Angebot', place: 2, count: 3 }))
        .waitFor({ state: 'attached' });

      const box = async (place: number) => {
        const found = await page.getByRole('button', { name: fillWords(planEditor.move, { place }) }).boundingBox();
        return { x: (found?.x ?? 0) + 8, y: (found?.y ?? 0) + 8 };
      };
      const [third, first] = [await box(3), await box(1)];
      await page.mouse.move(third.x, third.y);
      await page.mouse.down();
      await page.mouse.move(first.x, first.y - 20, { steps: 8 });
      await page.mouse.up();
      expect(await order()).toEqual(['Vertrag', 'Website', 'Angebot']);
      await page.getByRole('button', { name: fillWords(planEditor.down, { place: 1 }) }).click();
      await page.getByRole('button', { name: fillWords(planEditor.down, { place: 2 }) }).click();
      expect(await order()).toEqual(planned);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: planEditor.save, exact: true }).click();
      await page.waitForURL(/\/plans\/[\w-]{8,}$/);
    });

    test('what happened beside it is told as it was', async () => {
      const { page, words } = owner;
      const { comparison } = words.outcomes;
      const exactly = ways.filter((way) => way.join('>') === planned.join('>')).length;
      const share = `${((exactly / ways.length) * 100).toFixed(1)}%`;
      await heading(page, fillWords(comparison.headline.share, { share }));
      const journeysOf = async (sentence: string) => {
        const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: sentence, exact: true }) });
        return Number(/^\d+/.exec((await row.getByRole('cell').first().textContent()) ?? '')?.[0]);
      };
      const deviation = (kind: keyof typeof comparison.deviation, step: string) =>
        journeysOf(fillWords(comparison.deviation[kind], { step }));
      expect(await deviation('foreign', 'Hotline')).toBe(ways.filter((way) => way.includes('Hotline')).length);
      expect(await deviation('foreign', 'Rechnung')).toBe(ways.filter((way) => way.includes('Rechnung')).length);
      expect(await deviation('skipped', 'Vertrag')).toBe(ways.filter((way) => !way.includes('Vertrag')).length);
      const twice = ways.filter((way) => way.filter((name) => name === 'Website').length > 1).length;
      expect(await deviation('repeated', 'Website')).toBe(twice);
      expect(await accessibilityFaults(page)).toEqual([]);

      const sentence = fillWords(comparison.deviation.foreign, { step: 'Rechnung' });
      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: sentence, exact: true }) });
      await row.getByRole('button').click();
      const behind = ways.filter((way) => way.includes('Rechnung')).length;
      await page
        .getByRole('dialog', { name: sentence })
        .getByRole('status')
        .filter({ hasText: String(behind) })
        .waitFor();
      await page.keyboard.press('Escape');
    });

    test("somebody else's change is shown and overwritten only on purpose", async () => {
      const { page, words } = owner;
      const { planEditor, plans } = words.outcomes;
      const planId = new URL(page.url()).pathname.split('/').at(-1);
      await page.getByRole('button', { name: plans.edit }).click();
      await page.getByLabel(planEditor.name).fill('Mine');
      const list = await call<{ items: { id: string; version: number; steps: object[] }[] }>(
        'GET',
        `${api}/plans?limit=200`,
      );
      const { id, version, steps } = list.items.find((one) => one.id === planId) ?? { id: '', version: 0, steps: [] };
      await call('PUT', `${api}/plans/${id}`, { version, name: 'Theirs', steps });
      await page.getByRole('button', { name: planEditor.save, exact: true }).click();
      const conflict = page.getByRole('alert').filter({ hasText: planEditor.conflict });
      await conflict.getByText('Theirs').waitFor();
      expect(await page.getByLabel(planEditor.name).inputValue()).toBe('Mine');
      await page.getByRole('button', { name: planEditor.saveMine, exact: true }).click();
      await page.getByText('Mine', { exact: true }).first().waitFor();
      const after = await call<{ items: { id: string; name: string }[] }>('GET', `${api}/plans?limit=200`);
      expect(after.items.find((one) => one.id === planId)?.name).toBe('Mine');
    });
  });

  describe('attribution', () => {
    const conversions = log.filter(({ conversion }) => conversion).length;
    const value = log.reduce((sum, { conversion }) => sum + (conversion?.value ?? 0), 0);

    test('every rule shares out all conversions and their value', async () => {
      const { page, words } = owner;
      const { attribution, export: exports } = words.outcomes;
      await page.goto(`${home}/attribution`);
      const table = page.getByRole('table', { name: attribution.caption.conversions });
      await table.waitFor();
      const sums = await table.locator('tfoot td').allTextContents();
      expect(sums.filter(Boolean)).toEqual(Array(7).fill(String(conversions)));
      expect(await accessibilityFaults(page)).toEqual([]);

      const button = page.getByRole('button', { name: fillWords(exports.csvLabel, { what: attribution.title }) });
      const [head = [], ...rows] = (await downloaded(page, button))
        .trim()
        .split('\r\n')
        .map((line) => line.split(';'));
      const sum = (column: string) => rows.reduce((total, cells) => total + Number(cells[head.indexOf(column)]), 0);
      for (const model of ['first', 'last', 'linear', 'position', 'timeDecay', 'markov', 'shapley']) {
        expect(sum(`${model}.conversions`)).toBeCloseTo(conversions, 6);
        expect(sum(`${model}.value`)).toBeCloseTo(value, 4);
      }
    });

    test('the step at which conversions happen can go without credit', async () => {
      const { page, words } = owner;
      const { attribution } = words.outcomes;
      await page.getByRole('button', { name: fillWords(attribution.leaveOut, { name: 'Vertrag' }) }).click();
      await page.waitForURL(/without=/);
      const table = page.getByRole('table', { name: attribution.caption.conversions });
      await table.getByRole('rowheader', { name: /Vertrag/ }).waitFor({ state: 'detached' });
      const sums = await table.locator('tfoot td').allTextContents();
      expect(sums.filter(Boolean)).toEqual(Array(7).fill(String(conversions)));
      await page.getByRole('main').getByText(attribution.unitValue, { exact: true }).click();
      await page.getByRole('table', { name: attribution.caption.value }).waitFor();
    });

    test('the flow picture is walked by keys, says its places, and is there as a table and a file', async () => {
      const { page, words } = owner;
      const { flow } = words.outcomes.attribution;
      await page.goto(`${home}/attribution`);
      const picture = page.getByRole('group', { name: flow.label });
      await picture.waitFor();
      const start = picture.locator('[tabindex="0"]');
      expect(await start.count()).toBe(1);
      await start.focus();
      const begin = await start.getAttribute('aria-label');
      await page.keyboard.press('ArrowDown');
      const second = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      expect(second).toMatch(/at place 1: \d+ with conversion, \d+ without/);
      expect(second).not.toBe(begin);
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
        /place 2|after step 1/,
      );
      await page.getByText(flow.table).click();
      await page.getByRole('table', { name: flow.caption }).waitFor();
      const what = { what: flow.title };
      const svg = await downloaded(
        page,
        page.getByRole('button', { name: fillWords(words.outcomes.export.svgLabel, what) }),
      );
      expect(svg).toMatch(/^<svg [\s\S]*<path [\s\S]*<\/svg>$/);
    });

    test('what customers say themselves stands beside it', async () => {
      const { page, words } = owner;
      const { origins } = words.outcomes.attribution;
      const reported = new Set(
        log.filter((one) => one.reportedOrigin === 'Empfehlung').map(({ customer }) => customer),
      );
      const row = page.getByRole('table', { name: origins.caption }).getByRole('row').filter({ hasText: 'Empfehlung' });
      expect(await row.textContent()).toContain(String(reported.size));
      expect(await row.textContent()).toContain(origins.noStep);
    });
  });

  describe('the relationship account', () => {
    const balanceTitle = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

    test('weights change the numbers when tried, and for everybody when saved', async () => {
      const { page, words } = owner;
      const { account } = words.outcomes;
      await page.goto(`${home}/relationship-account?segment=Region`);
      await heading(page, /−?\d\.\d\d \(/);
      expect(await accessibilityFaults(page)).toEqual([]);
      const before = await balanceTitle(page);
      await page.getByLabel(account.weights.disappointing).fill('5');
      await page.getByRole('button', { name: account.weights.try }).click();
      await page.getByText(account.tried).waitFor();
      await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, before);
      const tried = await balanceTitle(page);
      const beside = page.getByRole('table', { name: account.weights.result });
      const told = (text: string | null) => /[−+]\d+\.\d\d/.exec(text ?? '')?.[0];
      expect(told(await beside.getByRole('row').nth(1).textContent())).toBe(told(before));
      expect(told(await beside.getByRole('row').nth(2).textContent())).toBe(told(tried));
      // Customers are found by the saved weights, so that nothing opens meanwhile.
      expect(
        await page
          .getByRole('main')
          .getByRole('button', { name: /customers:/i })
          .count(),
      ).toBe(0);
      const kept = await call<{ weights: { disappointing: number } }>('GET', `${api}/account-weights`);
      expect(kept.weights.disappointing).toBe(2.25);
      await page.getByRole('button', { name: account.weights.back }).first().click();
      await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, before);

      await page.getByLabel(account.weights.disappointing).fill('5');
      await page.getByRole('button', { name: account.weights.save }).click();
      await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, tried);
      await page.reload();
      await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, tried);
      const saved = await call<{ weights: { disappointing: number } }>('GET', `${api}/account-weights`);
      expect(saved.weights.disappointing).toBe(5);
    });

    test('a small group says how much more it takes', async () => {
      const { page, words } = owner;
      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Insel' }) });
      expect(await row.textContent()).toContain(words.outcomes.notEnough.customers);
    });
  });

  test('a viewer reads everything, but neither edits nor sees customers', async () => {
    const { words } = owner;
    const { plans, account, comparison, breaks } = words.outcomes;
    const viewer = await inviteViewer(owner, { browser, url: server.url, language: 'en' });

    await viewer.page.goto(`${home}/plans`);
    await viewer.page.getByRole('link', { name: 'Mine' }).click();
    await viewer.page.getByRole('table', { name: comparison.caption }).waitFor();
    expect(await viewer.page.getByRole('table').getByRole('button').count()).toBe(0);
    for (const name of [plans.edit, plans.remove]) {
      expect(await viewer.page.getByRole('button', { name, exact: true }).count()).toBe(0);
    }
    const address = new URL(viewer.page.url()).pathname;
    await viewer.page.goto(`${address}?edit=true`);
    await viewer.page.getByRole('table', { name: comparison.caption }).waitFor();
    await viewer.page.goto(`${home}/plans/new`);
    await viewer.page.getByRole('heading', { name: words.shell.errorPage.notPermittedTitle }).waitFor();
    await viewer.page.goto(`${home}/breaks`);
    await viewer.page.getByRole('table', { name: breaks.caption }).waitFor();
    expect(await viewer.page.getByRole('button', { name: /Hotline/ }).count()).toBe(0);
    await viewer.page.goto(`${home}/relationship-account`);
    await viewer.page.getByRole('button', { name: account.weights.try }).waitFor();
    expect(await viewer.page.getByRole('button', { name: account.weights.save }).count()).toBe(0);
    await viewer.page.getByText(account.weights.readOnly).waitFor();

    const headers = { origin: server.url };
    const { request } = viewer.context;
    const asked = { question: {}, selection: { kind: 'all' } };
    expect((await request.post(`${api}/customers`, { headers, data: asked })).status()).toBe(403);
    expect((await request.put(`${api}/account-weights`, { headers, data: {} })).status()).toBe(403);
    expect(viewer.troubles).toEqual([]);
    await viewer.context.close();
  });
});
