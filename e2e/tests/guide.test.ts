// The guide in both languages: every link leads on, pages have their help, and one search finds texts and records.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { storyLanguages } from '../support/story-languages.ts';
import { accessibilityFaults } from '../support/visitor.ts';

const said = {
  de: {
    search: 'Uebergaben',
    section: 'Übergaben und Verknüpfungen',
    touchpoint: 'Schalter in der Filiale',
    journey: 'Ein Konto eröffnen',
  },
  en: {
    search: 'hand-overs links',
    section: 'Hand-overs and links',
    touchpoint: 'Counter in the branch',
    journey: 'Opening an account',
  },
};

for (const language of storyLanguages('de')) {
  describe(`the guide, ${language}`, () => {
    let house: House;
    beforeAll(async () => {
      house = await openHouse({ language });
      await house.call('POST', '/touchpoints', { name: said[language].touchpoint });
      await house.call('POST', '/journey-maps', { name: said[language].journey });
    });
    afterAll(() => house?.close());

    test('it is one click away, and no link in it is a dead end', async () => {
      const { page, words } = house.owner;
      await page.getByRole('navigation').getByRole('link', { name: words.shell.navigation.guide }).click();
      await page.getByRole('heading', { level: 1, name: words.guide.title }).waitFor();
      for (const part of ['start', 'steps', 'pages', 'roles', 'numbers', 'reference'] as const) {
        await page.getByRole('heading', { level: 2, name: words.guide.part[part], exact: true }).waitFor();
      }
      expect(await accessibilityFaults(page)).toEqual([]);
      const links = await guideLinksOn(house);
      const waiting = [...new Set(links.map(({ path }) => path))];
      expect(waiting.length).toBeGreaterThan(15);

      const anchors = new Map<string, string[]>();
      for (const path of waiting) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.getByRole('navigation', { name: words.guide.nextLabel }).waitFor();
        const headings = page.locator('main :is(h2, h3)[id]');
        anchors.set(path, await headings.evaluateAll((all) => all.map(({ id }) => id)));
        for (const next of await guideLinksOn(house)) {
          links.push(next);
          if (!waiting.includes(next.path)) waiting.push(next.path);
        }
      }
      const deadEnds = links.filter(({ path, anchor }) => anchor !== '' && !anchors.get(path)?.includes(anchor));
      expect(deadEnds).toEqual([]);
      expect(links.filter(({ anchor }) => anchor !== '').length).toBeGreaterThan(30);
    });

    test('a topic is accessible, has its sections beside it and leads to the next', async () => {
      const { page, words } = house.owner;
      await page.goto(`${house.home}/guide/ranking`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      const sections = page.getByRole('navigation', { name: words.guide.onThisPage });
      await sections.getByRole('link').last().click();
      const title = (await sections.getByRole('link').last().textContent()) ?? '';
      const heading = page.getByRole('heading', { level: 2, name: title, exact: true });
      await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
      const next = page.getByRole('navigation', { name: words.guide.nextLabel }).getByRole('link').last();
      const before = page.url();
      await next.click();
      await expect.poll(() => page.url()).not.toBe(before);
      await page.getByRole('heading', { level: 1 }).waitFor();
    });

    test.each(['', '/ranking', '/touchpoints', '/breaks', '/settings/members'])(
      'the page "%s" has its help, by the keyboard alone',
      async (address) => {
        const { page, words } = house.owner;
        await page.goto(house.home + address);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.keyboard.press('h');
        const help = page.getByRole('dialog', { name: words.guide.help.title });
        await help.getByRole('heading', { level: 3 }).first().waitFor();
        await help.getByRole('link', { name: words.guide.help.all }).waitFor();
        expect(await help.getByText(words.guide.help.none).count()).toBe(0);
        if (address === '/ranking') expect(await accessibilityFaults(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await help.waitFor({ state: 'hidden' });
        await page.getByRole('button', { name: words.guide.help.title }).waitFor();
      },
    );

    test('the help leads into the guide and closes behind one', async () => {
      const { page, words } = house.owner;
      await page.goto(`${house.home}/ranking`);
      await page.getByRole('button', { name: words.guide.help.title }).click();
      const help = page.getByRole('dialog', { name: words.guide.help.title });
      const readOn = fillWords(words.guide.help.readOn, { title: '' });
      await help.getByRole('link', { name: readOn }).click();
      await page.waitForURL(/\/guide\//);
      await help.waitFor({ state: 'hidden' });
    });

    test('the search finds a section, a touchpoint, a journey and a page by the keyboard alone', async () => {
      const { page, words } = house.owner;
      const { search, section, touchpoint, journey } = said[language];
      const look = async (text: string, label: string) => {
        await page.goto(`${house.home}/account`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.keyboard.press('Control+k');
        // Nobody waits for the field before typing; nothing is lost meanwhile, and no letter is a shortcut.
        await page.keyboard.type(text);
        const dialog = page.getByRole('dialog');
        const found = dialog.getByRole('option').or(dialog.getByRole('button')).filter({ hasText: label }).first();
        await found.waitFor();
        if (label === section) expect(await accessibilityFaults(page)).toEqual([]);
        for (let press = 0; press < 20; press += 1) {
          if ((await found.getAttribute('data-selected')) === 'true') break;
          await page.keyboard.press('ArrowDown');
        }
        expect(await found.getAttribute('data-selected'), label).toBe('true');
        await page.keyboard.press('Enter');
      };
      await look(search, section);
      await page.waitForURL(/\/guide\//);
      await look(touchpoint.slice(0, 8), touchpoint);
      await page.waitForURL(/\/touchpoints\/[^/]+$/);
      await look(journey.slice(-8), journey);
      await page.waitForURL(/\/journeys\/[^/]+$/);
      await look(words.shell.navigation.auditLog, words.shell.navigation.auditLog);
      await page.waitForURL(/\/settings\/audit-log$/);
    });

    test('what is not in the guide says so and leads back', async () => {
      const { page, words } = house.owner;
      await page.goto(`${house.home}/guide/no-such-topic`);
      await page.getByText(words.guide.missingTitle).waitFor();
      await page.getByRole('link', { name: words.guide.toContents }).click();
      await page.getByRole('searchbox', { name: words.guide.search }).fill('xyzzy');
      await page.getByText(words.guide.nothingTitle).waitFor();
      await expect.poll(() => page.url()).toContain('search=xyzzy');
    });
  });
}

/** Links of the page that lead within the guide. */
async function guideLinksOn({ owner, home }: House): Promise<{ path: string; anchor: string }[]> {
  const hrefs = await owner.page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs
    .filter((href) => href.startsWith(`${home}/guide/`))
    .map((href) => ({ path: href.split('#')[0] ?? '', anchor: decodeURIComponent(href.split('#')[1] ?? '') }));
}
