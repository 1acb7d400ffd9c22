// Interactions come in by a file, their names are decided about, and they go again: in a real browser, on a real server.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { makeInteractionFile } from '../support/interaction-file.ts';
import { type RunningServer, startAnklang } from '../support/server.ts';
import { accessibilityFaults, inviteViewer, setUpOwner, type Visitor, visit } from '../support/visitor.ts';

let browser: Browser;
let server: RunningServer;
let owner: Visitor;
let home: string;

beforeAll(async () => {
  browser = await launchChromium();
  server = await startAnklang();
  owner = await visit(browser, server.url, { language: 'de' });
  await setUpOwner(owner);
  home = new URL(owner.page.url()).pathname;
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

type Params = Record<string, string | number>;

/** A sentence with its gaps filled, as the page shows it. */
function say(sentence: string, params: Params = {}): string {
  return Object.entries(params).reduce(
    (text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)),
    sentence,
  );
}

/** The number that stands under its label. */
function figure({ page }: Visitor, label: string) {
  return page
    .locator('dl > div', { has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .first();
}

/** The row of a name; rules have a table of their own, with the same names in it. */
function rowOf({ page, words }: Visitor, name: string) {
  const table = page.getByRole('table', { name: words.interactions.names.title });
  return table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
}

async function openFile({ page, words }: Visitor, file: { name: string; text: string }): Promise<void> {
  await page.goto(`${home}/interactions/import`);
  await page.getByRole('button', { name: words.shell.upload.choose }).waitFor();
  const buffer = Buffer.from(file.text, 'utf8');
  await page.locator('input[type=file]').first().setInputFiles({ name: file.name, mimeType: 'text/csv', buffer });
}

const file = { name: 'begegnungen.csv', text: makeInteractionFile(240) };

describe('before anything is here', () => {
  test('the page teaches what an interaction is and offers both ways', async () => {
    const { page, words } = owner;
    await page.goto(`${home}/interactions`);
    await page.getByRole('heading', { name: words.interactions.empty.title }).waitFor();
    await page.getByRole('link', { name: words.interactions.overview.import }).waitFor();
    await page.getByText(words.interactions.api.show).click();
    expect(await page.locator('pre').first().textContent()).toContain(`/api/v1${home.replace('/w/', '/workspaces/')}`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('a file of another kind is refused where it was dropped, and never sent', async () => {
    const { page, words } = owner;
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await openFile(owner, { name: 'bericht.pdf', text: '%PDF-1.7' });
    await page.getByText(say(words.interactions.import.wrongKind, { name: 'bericht.pdf' })).waitFor();
    expect(sent.filter((request) => request.startsWith('POST'))).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('a damaged file is refused with its reason', async () => {
    const { page } = owner;
    await openFile(owner, { name: 'protokoll.xes', text: '<log><trace></log>' });
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('button', { name: owner.words.shell.upload.choose }).isVisible()).toBe(true);
  });

  test('what is not settled cannot be imported, and is said', async () => {
    const { page, words } = owner;
    await openFile(owner, file);
    await page.getByRole('heading', { name: words.interactions.mapping.essentials }).waitFor();
    const time = page.getByRole('combobox', { name: words.interactions.when.time, exact: true });
    await time.selectOption('');
    await page.getByText(words.interactions.issue.timeMissing).waitFor();
    expect(await page.getByRole('button', { name: words.interactions.import.start, exact: true }).isDisabled()).toBe(
      true,
    );
    await time.selectOption('Touchpoint');
    const [, unread = ''] = words.interactions.when.unread.split('{{text}}');
    await page.getByText(unread).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('a file', () => {
  test('is guessed, its time read out, and imported: two rows stay behind with their reasons', async () => {
    const { page, words } = owner;
    const { result, rejected, when, imports } = words.interactions;
    await openFile(owner, file);
    await page.getByRole('heading', { name: words.interactions.mapping.essentials }).waitFor();
    const read = page.getByText(
      new RegExp(say(when.read, { text: '\\d\\d\\.0[45]\\.2026 14:\\d\\d', words: '.*2026 um 14' })),
    );
    await read.waitFor();
    await page.getByText(words.interactions.import.ready).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const mapping = page.url();
    await page.getByRole('button', { name: words.interactions.import.start, exact: true }).click();
    await page.waitForURL('**/interactions/imports/*');
    await page.getByRole('heading', { level: 1, name: file.name }).waitFor();
    expect(await figure(owner, imports.interactions).textContent()).toBe('240');
    expect(await figure(owner, imports.customers).textContent()).toBe('60');
    expect(await figure(owner, imports.rejected).textContent()).toBe('2');
    await page.getByText(say(rejected.timeUnreadable, { detail: 'gestern' })).waitFor();
    await page.getByText(rejected.noCustomer).waitFor();
    expect(await page.getByText(result.unchanged).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.shell.rejected.download }).click(),
    ]);
    expect(csv.suggestedFilename()).toBe(words.shell.rejected.fileName);
    // What is imported lies here no longer, and the way back says so.
    await page.goto(mapping);
    await page.getByText(words.interactions.import.gone).waitFor();
  });

  test('the same again changes nothing and says so', async () => {
    const { page, words } = owner;
    await openFile(owner, file);
    await page.getByRole('button', { name: words.interactions.import.start, exact: true }).click();
    await page.waitForURL('**/interactions/imports/**');
    await page.getByText(words.interactions.result.unchanged).waitFor();
    await page.goto(`${home}/interactions`);
    expect(await figure(owner, words.interactions.overview.interactions).textContent()).toBe('240');
    await page.getByRole('link', { name: file.name }).first().waitFor();
    expect(await page.getByRole('link', { name: file.name }).count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('that is called off leaves nothing', async () => {
    const { page, words } = owner;
    const { importJob } = words.shell;
    await openFile(owner, { name: 'viele.csv', text: makeInteractionFile(200_000) });
    await page.getByRole('heading', { name: words.interactions.mapping.essentials }).waitFor();
    await page.getByRole('button', { name: words.interactions.import.start, exact: true }).click();
    await page.getByRole('button', { name: importJob.cancel }).click();
    await page.getByText(importJob.cancelled).waitFor();
    // The mapping is still there, to go on with.
    await page.getByRole('button', { name: words.interactions.import.start, exact: true }).waitFor();
    await page.goto(`${home}/interactions`);
    expect(await figure(owner, words.interactions.overview.interactions).textContent()).toBe('240');
    await page.getByRole('link', { name: file.name }).waitFor();
    expect(await page.getByRole('link', { name: 'viele.csv' }).count()).toBe(0);
  });
});

describe('names of the data', () => {
  test('become touchpoints, stand for one, are left out by pattern, and can be taken back', async () => {
    const { page, words } = owner;
    const { names, take, stand, rules, overview } = words.interactions;
    await page.goto(`${home}/interactions`);
    await page.getByText(say(overview.namesOpen_other, { formatted: 6 })).waitFor();
    await page.getByRole('link', { name: overview.namesAction }).click();
    await page.waitForURL('**/interactions/names?open=true');

    await page.getByRole('button', { name: say(names.takeFor, { name: 'Webshop' }), exact: true }).click();
    await page.getByLabel(take.as).fill('Online-Shop');
    await page.getByRole('button', { name: take.submit }).click();
    await page.getByText(say(names.taken_one, { formatted: 1 })).waitFor();

    await page.getByRole('button', { name: say(names.standFor, { name: 'webshop (alt)' }) }).click();
    await page.getByPlaceholder(stand.placeholder).fill('Online');
    await page.getByRole('option', { name: 'Online-Shop' }).click();
    await page.getByRole('button', { name: stand.submit }).click();
    await page.getByText(say(names.standing_one, { formatted: 1, touchpoint: 'Online-Shop' })).waitFor();

    await page.getByRole('button', { name: rules.add }).click();
    await page.getByRole('textbox', { name: rules.pattern }).fill('newsletter*');
    await page.getByText(say(rules.matches_other, { formatted: 2 })).waitFor();
    await page.getByRole('radio', { name: rules.leaveOut }).check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: rules.submit }).click();
    await page.getByText(rules.added).waitFor();

    await page.getByText(names.showAll, { exact: true }).click();
    const row = (name: string) => rowOf(owner, name);
    await row('webshop (alt)').getByRole('link', { name: 'Online-Shop' }).waitFor();
    await row('Newsletter Mai')
      .getByText(say(names.by.leftOutPattern, { pattern: 'newsletter*' }))
      .waitFor();
    expect(await row('Hotline').getByText(names.by.nothing).count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: say(rules.removeFor, { text: 'newsletter*' }) }).click();
    await page.getByRole('dialog').getByRole('button', { name: rules.remove }).click();
    await row('Newsletter Mai').getByText(names.by.nothing).waitFor();
  });

  test('several at once: those that are selected, and no other', async () => {
    const { page, words } = owner;
    const { names, take } = words.interactions;
    await page.goto(`${home}/interactions/names?open=true`);
    for (const name of ['Newsletter April', 'Newsletter Mai']) {
      await page.getByRole('checkbox', { name: say(names.select, { name }) }).check();
    }
    await page.getByRole('region', { name: names.bulk }).getByRole('button', { name: names.take }).click();
    await page.getByRole('dialog').getByRole('button', { name: take.submit }).click();
    await page.getByText(say(names.taken_other, { formatted: 2 })).waitFor();
    await rowOf(owner, 'Newsletter Mai').waitFor({ state: 'detached' });
    expect(await rowOf(owner, 'Newsletter April').count()).toBe(0);
    expect(await page.getByRole('checkbox', { name: say(names.select, { name: 'Hotline' }) }).count()).toBe(1);
  });
});

describe('single customers', () => {
  test('two ids become one, and one customer is erased with both', async () => {
    const { page, words } = owner;
    const { customer, stitch, erase, overview } = words.interactions;
    await page.goto(`${home}/interactions`);
    await page.getByRole('button', { name: customer.stitch }).click();
    await page.getByRole('textbox', { name: stitch.field }).fill('K-1; K-2\nallein');
    expect(await page.getByRole('button', { name: stitch.submit, exact: true }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: stitch.field }).fill('K-1; K-2');
    await page.getByRole('button', { name: stitch.submit, exact: true }).click();
    await page.getByText(say(stitch.done_one, { formatted: 1 })).waitFor();
    await expect.poll(() => figure(owner, overview.customers).textContent()).toBe('59');

    await page.getByRole('button', { name: customer.erase }).click();
    await page.getByLabel(erase.customer).fill('K-1');
    await page.getByLabel(erase.repeat).fill('K-11');
    expect(await page.getByRole('button', { name: erase.submit }).isDisabled()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel(erase.repeat).fill('K-1');
    await page.getByRole('button', { name: erase.submit }).click();
    await page.getByText(say(erase.done_other, { formatted: 8 })).waitFor();
    await expect.poll(() => figure(owner, overview.interactions).textContent()).toBe('232');
    // Neither the address nor the log of changes says who it was.
    expect(page.url()).not.toContain('K-1');
  });
});

test('a viewer sees what is here and is offered nothing that changes it', async () => {
  const { words } = owner;
  const viewer = await inviteViewer(owner, { browser, url: server.url, language: 'de' });
  const { overview, customer, imports, names, rules } = words.interactions;
  await viewer.page.goto(`${home}/interactions`);
  await viewer.page.getByRole('link', { name: file.name }).waitFor();
  for (const offer of [overview.import, customer.stitch, customer.erase, imports.remove]) {
    expect(await viewer.page.getByText(offer, { exact: true }).count()).toBe(0);
  }
  await viewer.page.goto(`${home}/interactions/names`);
  await viewer.page.getByText(names.readOnly).waitFor();
  await rowOf(viewer, 'Hotline').waitFor();
  expect(await viewer.page.getByRole('checkbox').count()).toBe(0);
  expect(await viewer.page.getByRole('button', { name: rules.add }).count()).toBe(0);
  expect(await accessibilityFaults(viewer.page)).toEqual([]);
  await viewer.page.goto(`${home}/interactions/import`);
  await viewer.page.getByRole('heading', { name: words.shell.errorPage.notPermittedTitle }).waitFor();
  expect(viewer.troubles).toEqual([]);
  await viewer.context.close();
});

test('an import is taken back with all it brought, after asking', async () => {
  const { page, words } = owner;
  const { imports, empty } = words.interactions;
  await page.goto(`${home}/interactions`);
  await page.getByRole('button', { name: say(imports.removeFor, { name: file.name }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/\b240\b|\b232\b/).waitFor();
  await dialog.getByRole('button', { name: imports.removeVerb }).click();
  await page.getByRole('heading', { name: empty.title }).waitFor();
  expect(owner.troubles).toEqual([]);
});
