// A measure from the finding to its proof: planned, decided, switched to another case, and whether it helped.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { storyLanguages } from '../support/story-languages.ts';
import { accessibilityFaults, type Visitor } from '../support/visitor.ts';

const dayMs = 86_400_000;
const begin = Date.UTC(2026, 0, 5);
const startsOn = '2026-04-06';
const mixed = [3, 5, 7, 8, 9, 6, 4, 10];
const better = [9, 8, 10, 9, 7, 10, 6, 9];

/** Half a year of rated contacts at four touchpoints; at the first they get better when the measure begins. */
function makeContacts() {
  return ['Hotline', 'Portal', 'Filiale', 'App'].flatMap((touchpoint) =>
    Array.from({ length: 26 * 14 }, (_, place) => {
      const at = begin + Math.floor(place / 2) * dayMs + (place % 2) * 3_600_000 + 36_000_000;
      const mix = touchpoint === 'Hotline' && at >= Date.parse(startsOn) ? better : mixed;
      const rating = { value: mix[place % mix.length], scale: [0, 10] };
      return { customer: `${touchpoint}-${place}`, touchpoint, time: new Date(at).toISOString(), rating };
    }),
  );
}

describe.each(storyLanguages('de'))('measures (%s)', (language) => {
  let house: House;
  let owner: Visitor;
  let home: string;
  let hotline: string;

  beforeAll(async () => {
    house = await openHouse({ language });
    ({ owner, home } = house);
    for (const name of ['Hotline', 'Portal', 'Filiale', 'App']) {
      const { id } = await house.call<{ id: string }>('POST', '/touchpoints', { name, lifecycle: 'active' });
      if (name === 'Hotline') hotline = id;
    }
    await house.call('POST', '/interactions', makeContacts());
  });
  afterAll(async () => {
    await house?.close();
  });

  test('from a touchpoint to a plan with a baseline out of the data (003-07 … 003-11)', async () => {
    const { page, words } = owner;
    const { measures } = words;
    await page.goto(`${home}/touchpoints/${hotline}`);
    const section = page.getByRole('region', { name: measures.section.title });
    // What comes in above moves what lies below, and a click that is on its way would miss it.
    await page.waitForLoadState('networkidle');
    await section.getByRole('link', { name: fillWords(measures.planFor, { name: 'Hotline' }) }).click();
    await page.getByRole('heading', { level: 1, name: measures.form.newTitle }).waitFor();
    await page.getByRole('list', { name: measures.record.touchpoints }).getByText('Hotline').waitFor();
    await page.getByRole('button', { name: measures.form.submit }).click();
    await page.getByText(measures.form.titleMissing).waitFor();
    await page.getByLabel(measures.form.title).fill('Rückruf statt Warteschleife');
    await page.getByLabel(measures.form.wish).fill('Ich werde zurückgerufen.');

    await page.getByText(measures.form.result, { exact: true }).first().click();
    await page
      .getByRole('button', { name: measures.form.baselineFrom.split(':')[0] ?? '' })
      .first()
      .click();
    expect(await page.getByLabel(measures.form.baseline, { exact: true }).inputValue()).not.toBe('');
    await page.getByText(measures.form.cases, { exact: true }).first().click();
    const realistic = page.getByRole('group', { name: measures.case.realistic });
    await realistic.getByLabel(measures.form.startsOn).fill('2026-04-01');
    await realistic.getByLabel(measures.form.endsOn).fill('2026-03-01');
    await realistic.getByLabel(measures.form.oneOff.replace('{{currency}}', 'EUR')).fill('30000');
    await realistic.getByLabel(measures.metric.balance).fill('20');
    const worst = page.getByRole('group', { name: measures.case.worst });
    await worst.getByLabel(measures.metric.balance).fill('0');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: measures.form.submit }).click();
    await realistic.getByText(measures.form.datesWrong).waitFor();
    await realistic.getByLabel(measures.form.endsOn).fill('2026-06-30');
    await page.getByRole('button', { name: measures.form.submit }).click();
    await page.getByRole('heading', { level: 1, name: 'Rückruf statt Warteschleife' }).waitFor();
    await page.getByText(measures.proof.verdict.notStarted).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('decisions carry their reason; another case is switched to; the proof names what else it may have been (000-18, 003-01, 003-02)', async () => {
    const { page, words } = owner;
    const { measures } = words;
    const decide = async (state: 'decided' | 'underWay', day: string) => {
      await page.getByRole('button', { name: measures.decide.action, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: measures.state[state] }).check();
      await dialog.getByLabel(measures.decide.reason).fill('Das hilft sofort');
      await dialog.getByLabel(measures.decide.decidedOn).fill(day);
      expect(await accessibilityFaults(page)).toEqual([]);
      await dialog.getByRole('button', { name: measures.decide.submit }).click();
      await dialog.waitFor({ state: 'hidden' });
    };
    await decide('decided', '2026-03-20');
    await decide('underWay', startsOn);

    const proof = page.getByRole('region', { name: measures.proof.title });
    await proof.getByText(fillWords(measures.proof.verdict.improved, { name: 'Hotline' })).waitFor();
    await proof.getByText(measures.proof.association).waitFor();
    await proof.getByText(measures.proof.rival.season).waitFor();
    await proof.getByRole('button', { name: measures.proof.asTable }).click();
    expect(await proof.getByRole('table', { name: measures.proof.interactions }).getByRole('row').count()).toBe(9);
    expect(await accessibilityFaults(page)).toEqual([]);

    const to = fillWords(measures.cases.switchTo, { case: measures.case.worst });
    await page.getByRole('button', { name: to }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(measures.decide.reason).fill('Der Anbieter liefert später');
    await dialog.getByRole('button', { name: measures.decide.submitCase }).click();
    const lead = fillWords(measures.cases.lead, { case: measures.case.worst });
    await page.getByText(lead).waitFor();
    const decisions = page.getByRole('region', { name: measures.decide.title });
    await decisions.getByText('Der Anbieter liefert später').waitFor();
    expect(await decisions.getByRole('listitem').count()).toBe(3);
    await proof.getByText(measures.case.worst).waitFor();
  });

  test('all measures: by state, in a table, on the line of time; the address keeps the choice', async () => {
    const { page, words } = owner;
    const { measures } = words;
    await page.goto(`${home}/implementation`);
    const lane = page.getByRole('region', { name: measures.state.underWay });
    await lane.getByRole('link', { name: 'Rückruf statt Warteschleife' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByText(measures.view.time, { exact: true }).click();
    await page.getByRole('table', { name: measures.time.label }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByText(measures.view.table, { exact: true }).click();
    await page.getByRole('combobox', { name: measures.filter.state, exact: true }).selectOption('underWay');
    await page.waitForURL(/view=table/);
    await page.reload();
    await page.getByRole('table', { name: measures.title }).getByText('Rückruf statt Warteschleife').waitFor();
    await page.getByRole('combobox', { name: measures.filter.state, exact: true }).selectOption('stopped');
    await page.getByRole('heading', { name: measures.noMatch }).waitFor();
    expect(await page.getByText('Rückruf statt Warteschleife').count()).toBe(0);
  });
});
