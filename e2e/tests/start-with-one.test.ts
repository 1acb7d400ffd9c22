// Three questions about one touchpoint, three minutes, a first picture; and the check list that follows from it.
import type { Distances, Perception, Progress, TouchpointRecord } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { tellings } from '../support/story-languages.ts';
import { accessibilityFaults, inviteViewer, type Visitor } from '../support/visitor.ts';

const said = {
  de: { name: 'Hotline', get: 'Ich warte eine Viertelstunde.', wish: 'Ich erkläre mein Anliegen nur einmal.' },
  en: { name: 'Hotline', get: 'I wait for a quarter of an hour.', wish: 'I explain my concern only once.' },
};

for (const look of tellings('de', [
  { language: 'de', width: 390 },
  { language: 'en', width: 1440 },
] as const)) {
  const { language } = look;
  const { name, get, wish } = said[language];

  describe(`one super-touchpoint, ${language}`, () => {
    let house: House;
    let owner: Visitor;
    let touchpointId: string;

    beforeAll(async () => {
      house = await openHouse(look);
      ({ owner } = house);
    });
    afterAll(() => house?.close());

    const go = (word: 'next' | 'back' | 'finish') =>
      owner.page.getByRole('button', { name: owner.words.startWithOne[word], exact: true }).click();
    const vote = async (level: 'disappointing' | 'ok' | 'delighting', times: number) => {
      const { startWithOne, care } = owner.words;
      const label = fillWords(startWithOne.how.more, { level: care.perceptions.level[level] });
      for (let i = 0; i < times; i += 1) await owner.page.getByRole('button', { name: label }).click();
    };

    test('the first page leads to the first question, which teaches instead of refusing (003-15)', async () => {
      const { page, words } = owner;
      const { startWithOne: own, shell } = words;
      await page.getByRole('link', { name: shell.start.one.action }).click();
      await page.getByRole('heading', { name: own.which.title }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await go('next');
      await page.getByText(own.which.missing).waitFor();

      await page.getByLabel(own.which.industry).selectOption('bank');
      const ideas = page.getByRole('list', { name: own.which.ideas });
      const idea = ideas.getByRole('button').first();
      const offered = await idea.textContent();
      await idea.click();
      expect(await page.getByRole('combobox', { name: own.which.name }).inputValue()).toBe(offered);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('combobox', { name: own.which.name }).fill(name);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: own.felt.title }).waitFor();
    });

    test('one sentence is enough, and a reload loses nothing (000-15)', async () => {
      const { page, words } = owner;
      const { startWithOne: own, care } = words;
      await go('next');
      await page.getByText(own.felt.missing).waitFor();
      await page.getByRole('textbox', { name: care.perceptions.questions.get, exact: true }).fill(get);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.reload();
      expect(await page.getByRole('textbox', { name: care.perceptions.questions.get, exact: true }).inputValue()).toBe(
        get,
      );
      await go('next');
      await page.getByRole('heading', { name: own.how.title }).waitFor();
    });

    test('nothing is kept before the last word', async () => {
      const { count } = await house.call<{ count: number }>('GET', '/touchpoints');
      expect(count).toBe(0);
      await go('finish');
      await owner.page.getByText(owner.words.startWithOne.how.missing).waitFor();
      expect((await house.call<{ count: number }>('GET', '/touchpoints')).count).toBe(0);
    });

    test('four hands and a target become the first picture, called an opinion (003-15, 000-13)', async () => {
      const { page, words } = owner;
      const { startWithOne: own } = words;
      await vote('disappointing', 3);
      await vote('ok', 1);
      await page.getByLabel(own.how.targets.more).check();
      await page.getByLabel(own.how.experience).fill(wish);
      expect(await accessibilityFaults(page)).toEqual([]);
      await go('finish');
      await page.getByRole('heading', { level: 1, name: fillWords(own.picture.title, { name }) }).waitFor();

      // Three of four disappointed: −75, and 105 points up to +30.
      const finding = fillWords(own.picture.findingShort_other, { formatted: 105 });
      await page.getByRole('heading', { name: finding }).waitFor();
      await page.getByText(fillWords(own.picture.opinion_other, { count: 4 })).waitFor();
      await page.getByText(fillWords(own.picture.swing, { swing: 50 })).waitFor();
      await page.getByText(get).waitFor();
      expect(await page.getByRole('row').all()).toHaveLength(4);
      expect(await accessibilityFaults(page)).toEqual([]);
      touchpointId = new URL(page.url()).searchParams.get('touchpoint') ?? '';
    });

    test('it stands in the register as it was said, and the picture has an address', async () => {
      const record = await house.call<TouchpointRecord>('GET', `/touchpoints/${touchpointId}`);
      expect(record).toMatchObject({ name, isMostImportant: true, targetLevel: 30, targetExperience: wish });
      const { items } = await house.call<{ items: Perception[] }>('GET', `/touchpoints/${touchpointId}/perceptions`);
      const levels = items.map(({ level }) => String(level)).toSorted();
      expect(levels).toEqual(['disappointing', 'disappointing', 'disappointing', 'null', 'ok']);
      const { items: distances } = await house.call<Distances>('GET', `/touchpoint-distances?ids=${touchpointId}`);
      expect(distances[0]).toMatchObject({ supposed: { points: -75, people: 4 }, measured: null, missing: null });
      await owner.page.reload();
      await owner.page.getByRole('heading', { level: 1 }).getByText(name).waitFor();
    });

    test('the check list follows what was done, and leads on (000-08)', async () => {
      const { page, words } = owner;
      const { progress: own } = words;
      await page.goto(house.home);
      const card = page.getByRole('region', { name: own.title });
      await card.getByText(fillWords(own.count, { done: 3, all: 12 })).waitFor();
      await card.getByRole('link', { name: own.item.owned }).first().waitFor();
      await card.getByText(own.all).click();
      await card.getByText(own.gate.asIs).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);

      const { version } = await house.call<TouchpointRecord>('GET', `/touchpoints/${touchpointId}`);
      await house.call('PATCH', `/touchpoints/${touchpointId}`, { version, targetUntil: '2027-03-31' });
      expect((await house.call<Progress>('GET', '/progress')).steps[1]).toMatchObject({ done: true });
      await page.reload();
      await card.getByText(fillWords(own.count, { done: 4, all: 12 })).waitFor();
    });

    test('it gets out of the way for good, and comes back when asked', async () => {
      const { page, words } = owner;
      const { progress: own, shell } = words;
      await page.getByRole('button', { name: own.hideOf }).click();
      const card = page.getByRole('region', { name: own.title });
      await card.waitFor({ state: 'detached' });
      await page.reload();
      await page.getByRole('heading', { level: 1, name: shell.navigation.overview }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await card.count()).toBe(0);

      const menu = page.getByRole('button', { name: shell.menu });
      if (await menu.isVisible()) await menu.click();
      await page.locator('summary', { hasText: own.foot }).click();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('link', { name: own.show }).click();
      await card.waitFor();
    });

    test('the same name again goes on with what is there', async () => {
      const { page, words } = owner;
      const { startWithOne: own } = words;
      await page.goto(`${house.home}/start-with-one`);
      await page.getByRole('combobox', { name: own.which.name }).fill(name.toLowerCase());
      await page.getByText(fillWords(own.which.exists, { name: name.toLowerCase() })).waitFor();
      expect((await house.call<{ count: number }>('GET', '/touchpoints')).count).toBe(1);
    });

    test('whoever may only read is not asked, and still sees how far it is', async () => {
      const viewer = await inviteViewer(owner, { browser: house.browser, url: house.server.url, language });
      const { page, words } = viewer;
      await page.getByRole('region', { name: words.progress.title }).waitFor();
      await page.goto(`${house.home}/start-with-one`);
      await page.getByText(words.shell.errorPage.notPermittedTitle).waitFor();
      await page.goto(`${house.home}/start-with-one?touchpoint=${touchpointId}`);
      await page.getByText(words.shell.errorPage.notPermittedTitle).waitFor();
      expect(viewer.troubles).toEqual([]);
      await viewer.context.close();
    });
  });
}
