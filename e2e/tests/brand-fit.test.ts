// A touchpoint is judged by the rules of its brand, blind first; then the judges stand side by side.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import type { RunningServer } from '../support/server.ts';
import { accessibilityFaults, type Visitor } from '../support/visitor.ts';

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
  let house: House;
  let owner: Visitor;
  let home: string;

  const heading = (page: Page, name: string, level = 1) => page.getByRole('heading', { level, name }).waitFor();

  beforeAll(async () => {
    house = await openHouse({ language: 'de', width: 390 });
    ({ owner, home } = house);
  });
  afterAll(async () => {
    await house?.close();
  });

  test('judged on a phone without seeing the colleague, compared afterwards, found in the overview (003-14, 004-01)', async () => {
    const { page, words } = owner;
    const { brandFit } = words;
    await page.goto(`${home}/brand-fit`);
    await heading(page, brandFit.overview.empty, 2);
    expect(await accessibilityFaults(page)).toEqual([]);

    const { id: brandId } = await house.call<{ id: string }>('POST', '/entries/brand', {
      name: 'Nordlicht',
      body: { rules },
    });
    const { id: touchpointId } = await house.call<{ id: string }>('POST', '/touchpoints', {
      ...{ name: 'Hotline', brandIds: [brandId] },
    });
    judgeAsColleague(house.server, { workspaceId: house.workspaceId, touchpointId, brandId });

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
