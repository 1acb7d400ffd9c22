// A target is set in the form by keyboard, its distance stands in list, record and strategy; gaps lead to a new touchpoint.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { storyLanguages } from '../support/story-languages.ts';
import { accessibilityFaults } from '../support/visitor.ts';

type Entry = { id: string };
const names = {
  de: {
    hotline: 'Telefonische Hotline',
    recall: 'Rückrufservice',
    phase: 'Suchen',
    other: 'Nutzen',
    segment: 'Familien',
  },
  en: { hotline: 'Telephone hotline', recall: 'Call-back', phase: 'Search', other: 'Use', segment: 'Families' },
} as const;

describe.each(storyLanguages('de'))('targets and opportunities (%s)', (language) => {
  const called = names[language];
  let house: House;
  let hotline: string;

  beforeAll(async () => {
    house = await openHouse({ language });
    const { call } = house;
    const entry = async (kind: string, name: string, body = {}) =>
      (await call<Entry>('POST', `/entries/${kind}`, { name, body })).id;
    const phaseIds = [await entry('phase', called.phase, { position: 1 })];
    await entry('phase', called.other, { position: 2 });
    await entry('segment', called.segment);
    const productIds = [await entry('product', 'Tarif')];
    const add = async (name: string) => (await call<Entry>('POST', '/touchpoints', { name, phaseIds, productIds })).id;
    hotline = await add(called.hotline);
    await add(called.recall);
    const visits = [called.hotline, called.recall].flatMap((touchpoint, side) =>
      Array.from({ length: 60 }, (_, i) => ({
        ...{ customer: `c${side}-${i}`, touchpoint, time: '2026-03-01T10:00:00Z' },
        rating: { value: i % 3 === 0 ? 10 : 7, scale: [0, 10] },
      })),
    );
    await call('POST', '/interactions', visits);
  }, 60_000);
  afterAll(() => house?.close());

  test('a target set in the form stands as a distance in record, list and strategy (004-31)', async () => {
    const { page, words } = house.owner;
    const { targets, touchpoints, shell } = words;
    await page.goto(`${house.home}/touchpoints/${hotline}`);
    const section = page.getByRole('region', { name: targets.title, exact: true });
    await section.getByText(targets.section.empty, { exact: false }).waitFor();
    await section.getByRole('button', { name: targets.section.set }).click();

    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('Home');
    const exact = page.getByRole('textbox', { name: touchpoints.field.targetLevel });
    expect(await exact.inputValue()).toMatch(/100$/);
    await exact.fill('80');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('80');
    await page.getByLabel(touchpoints.field.targetUntil).fill('2026-01-31');
    await page.getByLabel(touchpoints.field.targetExperience).fill('Ich rufe an, und es ist erledigt.');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: shell.save, exact: true }).click();

    const target = fillWords(targets.target, { points: '+80' });
    await section.getByText(target).first().waitFor();
    await section.getByText(targets.verdict.overdue).waitFor();
    await section.getByText('Ich rufe an, und es ist erledigt.').waitFor();
    await section.getByText(fillWords(targets.missing_other, { formatted: '47' })).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.goto(`${house.home}/touchpoints`);
    const row = page.getByRole('row', { name: called.hotline });
    await row.getByText(target).waitFor();
    await row.getByText(targets.verdict.overdue).waitFor();
    await page.getByRole('row', { name: called.recall }).getByText(targets.noTarget).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.goto(`${house.home}/desk`);
    await page.getByRole('region', { name: targets.desk.title }).getByText(called.hotline).waitFor();

    await page.goto(`${house.home}/strategy`);
    const list = page.getByRole('region', { name: targets.strategy.title });
    await list.getByRole('link', { name: called.hotline }).waitFor();
    await list.getByText(fillWords(targets.strategy.finding.overdue_one, { formatted: '1' })).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('gaps lead to a new touchpoint in their place, pairs to a request (004-10)', async () => {
    const { page, words } = house.owner;
    const { opportunities, requests, shell, touchpoints } = words;
    await page.goto(`${house.home}/strategy`);
    await page.getByRole('main').getByRole('link', { name: shell.navigation.opportunities }).click();
    const gaps = page.getByRole('region', { name: opportunities.gaps.title, exact: true });
    await gaps.getByText(fillWords(opportunities.gaps.finding_one, { formatted: '1' })).waitFor();
    const apart = page.getByRole('region', { name: opportunities.apart.title });
    await apart.getByText(fillWords(opportunities.apart.finding_one, { formatted: '1' })).waitFor();
    await apart.getByRole('link', { name: called.recall }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await apart.getByRole('button', { name: opportunities.ask }).click();
    const asking = page.getByRole('dialog');
    expect(await asking.getByLabel(requests.form.title).inputValue()).toContain(called.recall);
    await asking.getByRole('button', { name: requests.form.submit }).click();
    await asking.waitFor({ state: 'detached' });

    const place = { phase: called.other, segment: called.segment };
    await gaps.getByRole('link', { name: fillWords(opportunities.gaps.addOf, place) }).click();
    const adding = page.getByRole('dialog');
    await adding.getByText(called.segment).waitFor();
    await adding.getByRole('textbox', { name: touchpoints.field.name }).fill('Chat');
    await adding.getByRole('button', { name: touchpoints.register.new.submit }).click();
    await page.waitForURL('**/touchpoints/*');
    const [, added] = /touchpoints\/([^/?]+)/.exec(page.url()) ?? [];
    const record = await house.call<{ phaseIds: string[]; segmentIds: string[] }>('GET', `/touchpoints/${added}`);
    expect([record.phaseIds.length, record.segmentIds.length]).toEqual([1, 1]);
  });
});
