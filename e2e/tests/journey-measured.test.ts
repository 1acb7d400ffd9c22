// A drawn journey beside what happened: steps are linked to names of the data, then measured; deviations, weakest link, marks.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { storyLanguages } from '../support/story-languages.ts';
import { accessibilityFaults } from '../support/visitor.ts';

const stepId = (name: string) => `${name.toLowerCase().replace(/[^a-z]/g, '')}${'a'.repeat(20)}`.slice(0, 20);
const steps = ['Website', 'Hotline', 'Angebot'];
const minus = (points: number) => `−${points}`;

/** Forty customers: ten leave out the hotline, twelve come by a forum that nobody drew. At the hotline 24 of 30 are disappointed. */
function madeLog(): object[] {
  return Array.from({ length: 40 }, (_, i) => {
    const path = [
      { touchpoint: 'Website', value: 9 },
      ...(i % 10 < 3 ? [{ touchpoint: 'Forum', value: null }] : []),
      ...(i % 4 === 3 ? [] : [{ touchpoint: 'Hotline', value: i % 20 < 16 ? 2 : 9 }]),
      { touchpoint: 'Angebot', value: 8 },
    ];
    return path.map(({ touchpoint, value }, hour) => ({
      ...{ customer: `kunde-${i}`, touchpoint, time: new Date(Date.UTC(2026, 2, 1 + (i % 9), 8 + hour)).toISOString() },
      ...(value === null ? {} : { rating: { value, scale: [0, 10] } }),
    }));
  }).flat();
}

describe.each(storyLanguages('en'))('a drawn journey and its data, %s', (language) => {
  let house: House;
  let mapId: string;
  beforeAll(async () => {
    house = await openHouse({ language });
    for (const name of ['Website', 'Angebot']) await house.call('POST', '/touchpoints', { name });
    const journey = await house.call<{ id: string; version: number; map: object }>('POST', '/journey-maps', {
      name: 'Erstkauf',
    });
    mapId = journey.id;
    const drawn = steps.map((name) => ({
      id: stepId(name),
      name,
      phaseId: null,
      touchpointIds: [],
      mapId: null,
      follows: true,
    }));
    const levels = {
      [stepId('Website')]: { everybody: { asIs: 75 } },
      [stepId('Hotline')]: { everybody: { asIs: 20 } },
    };
    await house.call('POST', `/journey-maps/${mapId}/changes`, {
      ...{ clientId: 'a'.repeat(20), base: journey.version },
      operations: [{ do: 'replaceMap', map: { ...journey.map, steps: drawn, levels } }],
    });
  });
  afterAll(() => house?.close());

  const open = async () => {
    const { page } = house.owner;
    await page.goto(`${house.home}/journeys/${mapId}`);
    await page.getByRole('region', { name: /./ }).first().waitFor();
    return page;
  };

  test('without interactions it says what they are for, and where they come in', async () => {
    const page = await open();
    const words = house.owner.words.journeyMeasured;
    await page.getByRole('heading', { name: words.finding.nothing }).waitFor();
    await page.getByRole('link', { name: words.empty.import }).waitFor();
    // What is only drawn is marked as an opinion.
    await page
      .getByRole('button', { name: fillWords(words.mark.label, { mark: words.mark.lovepoint, step: 'Website' }) })
      .click();
    await page.getByText(words.mark.by.opinion).waitFor();
    await page.keyboard.press('Escape');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('steps are linked to what the data know, one click each', async () => {
    const rows = madeLog();
    expect(await house.call('POST', '/interactions', rows)).toMatchObject({ accepted: rows.length });
    const page = await open();
    const words = house.owner.words.journeyMeasured;
    await page.getByRole('heading', { name: words.finding.unlinked }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: words.link.all }).click();
    const add = fillWords(words.link.addLabel, { name: 'Hotline', step: 'Hotline' });
    await page.getByRole('button', { name: add }).click();
    const lowest = fillWords(words.finding.lowest, { step: 'Hotline', points: minus(60), low: '', high: '' }).split(
      ' (',
    )[0]!;
    await page.getByRole('heading', { name: lowest }).waitFor();
  });

  test('levels, who comes and stays, the weakest link and where customers go other ways', async () => {
    const page = await open();
    const words = house.owner.words.journeyMeasured;
    const table = page.getByRole('table', { name: words.table.title });
    const row = (name: string) => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
    await row('Hotline').waitFor();
    const cells = async (name: string) =>
      (await row(name).getByRole('cell').allTextContents()).map((text) => text.trim());
    const hotline = await cells('Hotline');
    expect(hotline[0]).toBe('+20');
    expect(hotline[2]).toContain(minus(60));
    expect(hotline[2]).toContain('30');
    expect(hotline[4]).toMatch(/^75/);
    expect(hotline[5]).toMatch(/^100/);
    expect((await cells('Website'))[2]).toContain('+100');
    expect((await cells('Angebot'))[6]).toContain('Hotline');

    await page.getByText(fillWords(words.weakest.where, { step: 'Hotline', formatted: '' }).split(':')[0]!).waitFor();
    const deviations = page.getByRole('table', { name: words.deviations.caption });
    const skipped = fillWords(words.deviations.skipped, { name: 'Hotline' });
    const foreign = fillWords(words.deviations.foreignAfter, { name: 'Forum', step: 'Website' });
    for (const sentence of [skipped, foreign]) {
      const one = deviations.getByRole('row').filter({ hasText: sentence });
      expect(await one.getByRole('cell').first().textContent()).toMatch(sentence === skipped ? /^25/ : /^30/);
    }
    await page.getByRole('link', { name: words.ways }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the map itself is marked: painpoint by data, what is left out, and what comes between', async () => {
    const page = await open();
    const words = house.owner.words.journeyMeasured;
    const pain = page.getByRole('button', {
      name: fillWords(words.mark.label, { mark: words.mark.painpoint, step: 'Hotline' }),
    });
    await pain.click();
    await page.getByText(words.mark.by.data).waitFor();
    await page.keyboard.press('Escape');
    const start = (text: string) => text.split('{{share}}').join('').trim();
    const said = (sentence: string, gaps: Record<string, string>) => fillWords(start(sentence), gaps);
    await page
      .getByRole('button', { name: said(words.sign.skipped, { name: 'Hotline' }) })
      .first()
      .waitFor();
    const foreign = page
      .getByRole('button', { name: said(words.sign.foreign, { name: 'Forum', step: 'Website' }) })
      .first();
    await foreign.focus();
    await page.keyboard.press('Enter');
    await page.getByText(fillWords(words.sign.ways_other, { formatted: '12' })).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the question is in the address and narrows what is counted', async () => {
    const { page } = house.owner;
    const words = house.owner.words.journeyMeasured;
    await page.goto(`${house.home}/journeys/${mapId}?from=2027-01-01`);
    await page.getByText(words.none.title).waitFor();
  });
});
