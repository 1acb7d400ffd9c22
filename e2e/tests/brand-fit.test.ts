// A touchpoint is judged by the rules of its brand, blind first; then the judges stand side by side.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { type RunningServer, startAnklang } from '../support/server.ts';
import { accessibilityFaults, setUpOwner, type Visitor, visit } from '../support/visitor.ts';

const rules = ['Wir antworten in ganzen Sätzen', 'Wir nennen unseren Namen', 'Wir halten Termine'].map(
  (name, place) => ({
    id: `rule-000${place}`,
    name,
  }),
);

/** A colleague who judged before: one rule not met, with a reason. */
function judgeAsColleague({ data }: RunningServer, at: { workspaceId: string; touchpointId: string; brandId: string }) {
  const database = new DatabaseSync(join(data, 'anklang.db'), { timeout: 5000 });
  for (const [place, { id: ruleId, name: rule }] of rules.entries()) {
    const row = {
      ...{ id: `judgement-${place}`, ...at, ruleId, rule, verdict: place === 0 ? 'notMet' : 'met', isIndependent: 1 },
      ...{ note: place === 0 ? 'Nur Stichworte.' : '', evidenceIds: '[]', at: '2026-01-31T12:00:00.000Z' },
      ...{ byId: 'colleague', byName: 'Kim Kollege' },
    };
    const columns = Object.keys(row);
    database
      .prepare(
        `insert into "brandJudgement" (${columns.map((name) => `"${name}"`)}) values (${columns.map(() => '?')})`,
      )
      .run(...Object.values(row));
  }
  database.close();
}

describe('brand fit', () => {
  let browser: Browser;
  let server: RunningServer;
  let owner: Visitor;
  let home: string;

  async function call<T>(method: string, path: string, data: unknown): Promise<T> {
    const headers = { origin: server.url, 'content-type': 'application/json' };
    const address = `/api/v1/workspaces/${home.split('/')[2]}${path}`;
    const reply = await owner.context.request.fetch(address, { method, headers, data: JSON.stringify(data) });
    expect(reply.status(), `${method} ${path}: ${await reply.text()}`).toBeLessThan(300);
    return (await reply.json()) as T;
  }
  const heading = (page: Page, name: string, level = 1) => page.getByRole('heading', { level, name }).waitFor();

  beforeAll(async () => {
    browser = await launchChromium();
    server = await startAnklang();
    owner = await visit(browser, server.url, { language: 'de', width: 390 });
    await setUpOwner(owner);
    home = new URL(owner.page.url()).pathname.replace(/\/$/, '');
  });
  afterAll(async () => {
    expect(owner?.troubles ?? []).toEqual([]);
    await browser?.close();
    await server?.stop();
  });

  test('judged on a phone without seeing the colleague, compared afterwards, found in the overview (003-14, 004-01)', async () => {
    const { page, words } = owner;
    const { brandFit } = words;
    await page.goto(`${home}/brand-fit`);
    await heading(page, brandFit.overview.empty, 2);
    expect(await accessibilityFaults(page)).toEqual([]);

    const { id: brandId } = await call<{ id: string }>('POST', '/entries/brand', {
      name: 'Nordlicht',
      body: { rules },
    });
    const { id: touchpointId } = await call<{ id: string }>('POST', '/touchpoints', {
      ...{ name: 'Hotline', brandIds: [brandId] },
    });
    judgeAsColleague(server, { workspaceId: home.split('/')[2]!, touchpointId, brandId });

    await page.goto(`${home}/touchpoints/${touchpointId}`);
    const section = page.getByRole('region', { name: brandFit.title, exact: true });
    await section.getByText(brandFit.section.blind).waitFor();
    expect(await section.textContent()).not.toMatch(/Kim|Stichworte|nicht erfüllt/);
    await section.getByRole('button', { name: 'Jetzt beurteilen: Nordlicht' }).click();
    await section.getByRole('button', { name: brandFit.form.save }).click();
    await section.getByText(brandFit.form.choose).first().waitFor();
    for (const { name } of rules) {
      await section
        .getByRole('group', { name })
        .getByRole('radio', { name: brandFit.verdict.met, exact: true })
        .check();
    }
    await section.getByText(brandFit.form.complete).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await section.getByRole('button', { name: brandFit.form.save }).click();

    const row = section.getByRole('row').filter({ hasText: rules[0]!.name });
    await row.getByText(brandFit.result.disputed).waitFor();
    await row.getByText('Nur Stichworte.').waitFor();
    await section.getByText('2 von 2 Regeln erfüllt, 1 Regel strittig').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.goto(`${home}/brand-fit`);
    await heading(page, 'Der eine ausreichend beurteilte Touchpoint passt zur Marke Nordlicht', 2);
    await page.getByRole('row').filter({ hasText: 'Hotline' }).getByText(brandFit.fit.fits, { exact: false }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
