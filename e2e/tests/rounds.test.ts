// A round from its start over a gate that leads back to the lesson at its end, and the next one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { storyLanguages } from '../support/story-languages.ts';
import { accessibilityFaults, inviteViewer, type Visitor } from '../support/visitor.ts';

const about = 'Schalter und Hotline, bevor die App kommt';
const lesson = 'Erst fragen, dann bauen.';

describe.each(storyLanguages('en'))('rounds (%s)', (language) => {
  let house: House;
  let owner: Visitor;

  beforeAll(async () => {
    house = await openHouse({ language });
    ({ owner } = house);
    await house.call('POST', '/touchpoints', { name: 'Hotline', lifecycle: 'active' });
  });
  afterAll(async () => {
    await house?.close();
  });

  const gateOne = () =>
    `${fillWords(owner.words.rounds.gate.title, { number: 1 })}: ${owner.words.shell.navigation.asIs}`;
  const decide = async (outcome: 'pass' | 'back', { reason = '', again = false } = {}) => {
    const { page, words } = owner;
    const { gate, decide: dialogWords } = words.rounds;
    await page.getByRole('button', { name: `${again ? gate.again : gate.action}, ${gateOne()}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(dialogWords.openItems).waitFor();
    await dialog.getByRole('radio', { name: gate[outcome], exact: true }).check();
    if (reason) {
      await dialog.getByRole('button', { name: dialogWords.submit }).click();
      await dialog.getByText(dialogWords.reasonMissing).waitFor();
      await dialog.getByLabel(dialogWords.reason[outcome]).fill(reason);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: dialogWords.submit }).click();
    await dialog.waitFor({ state: 'hidden' });
  };

  test('it is started from the check list, with a sentence (000-08)', async () => {
    const { page, words } = owner;
    const { rounds, progress } = words;
    await page.goto(house.home);
    await page.getByText(progress.all).click();
    await page.getByRole('link', { name: progress.inRounds }).click();
    await page.getByRole('heading', { name: rounds.emptyTitle }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: rounds.start.first }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: rounds.start.submit }).click();
    await dialog.getByText(rounds.start.aboutMissing).waitFor();
    await dialog.getByLabel(rounds.start.about).fill(about);
    await dialog.getByRole('button', { name: rounds.start.submit }).click();
    await page.getByRole('heading', { name: fillWords(rounds.titled, { number: 1, about }) }).waitFor();
  });

  test('a gate leads back, then on; both stay to be read, and nothing is locked', async () => {
    const { page, words } = owner;
    const { gate } = words.rounds;
    await decide('back', { reason: 'Noch kein Kunde gefragt' });
    const one = page.getByRole('region', { name: gateOne() });
    await one.getByText('Noch kein Kunde gefragt').waitFor();
    await decide('pass', { again: true });
    await one.getByText(gate.pass, { exact: true }).waitFor();
    await one.getByText(gate.earlier_one).click();
    await one.getByText('Noch kein Kunde gefragt').waitFor();
    await one.getByText(gate.known).first().click();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('whoever may only read sees no buttons', async () => {
    const viewer = await inviteViewer(owner, { browser: house.browser, url: house.server.url, language });
    const { rounds } = viewer.words;
    await viewer.page.goto(`${house.home}/rounds`);
    await viewer.page.getByRole('heading', { name: fillWords(rounds.titled, { number: 1, about }) }).waitFor();
    const main = viewer.page.getByRole('main');
    await main.getByText(rounds.gate.pass, { exact: true }).first().waitFor();
    expect(await main.getByRole('button').count()).toBe(0);
    expect(viewer.troubles).toEqual([]);
    await viewer.context.close();
  });

  test('it is closed with a lesson, and the next one takes up from there (000-11)', async () => {
    const { page, words } = owner;
    const { rounds, progress } = words;
    await page.goto(`${house.home}/rounds`);
    await page.getByRole('button', { name: rounds.close.action }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(rounds.close.lesson).fill(lesson);
    await dialog.getByRole('button', { name: rounds.close.submit }).click();
    await page.getByRole('region', { name: rounds.between }).getByText(lesson).waitFor();
    await page.getByRole('button', { name: rounds.start.next }).click();
    await dialog.getByLabel(rounds.start.about).fill('Die Filiale');
    await dialog.getByRole('button', { name: rounds.start.submit }).click();
    await page.getByRole('heading', { name: fillWords(rounds.titled, { number: 2, about: 'Die Filiale' }) }).waitFor();
    const earlier = page.getByRole('article', { name: fillWords(rounds.titled, { number: 1, about }) });
    await earlier.getByText(lesson).waitFor();
    await page.getByRole('columnheader', { name: fillWords(rounds.number, { number: 1 }) }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(house.home);
    const name = fillWords(progress.round, { number: 2, about: 'Die Filiale' });
    await page.getByRole('main').getByRole('link', { name }).waitFor();
  });
});
