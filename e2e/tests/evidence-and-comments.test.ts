// What a touchpoint looks like, in photos; and talk about it in which somebody is mentioned and learns of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { accessibilityFaults, inviteViewer, type Visitor } from '../support/visitor.ts';

/** One grey pixel. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoAAAAegB5s2G1ewAAAABJRU5ErkJggg==',
  'base64',
);

describe('evidence and comments', () => {
  const language = 'de';
  let house: House;
  let owner: Visitor;
  let home: string;
  let address: string;

  beforeAll(async () => {
    house = await openHouse({ language });
    ({ owner, home } = house);
    const { id } = await house.call<{ id: string }>('POST', '/touchpoints', { name: 'Filiale am Markt' });
    address = `${home}/touchpoints/${id}`;
  });
  afterAll(async () => {
    await house?.close();
  });

  test('a photo is added, seen, said what it shows, and removed; what is no evidence is refused by name (004-01)', async () => {
    const { page, words } = owner;
    const { evidence } = words;
    await page.goto(address);
    const section = page.getByRole('region', { name: evidence.title, exact: true });
    await section.getByText(evidence.noneText).waitFor();
    await page.locator('input[type=file]').setInputFiles([
      { name: 'schalter.png', mimeType: 'image/png', buffer: photo },
      { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg onload="alert(1)"/>') },
    ]);
    await section.getByRole('alert').getByText(evidence.notAdded.replace('{{name}}', 'logo.svg')).waitFor();
    const picture = section.getByRole('img', { name: 'schalter.png' });
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);

    await section.getByRole('button', { name: evidence.changeOf.replace('{{name}}', 'schalter.png') }).click();
    await page.keyboard.type('Der Schalter, frisch gestrichen');
    await section.getByLabel(evidence.takenOnLabel).fill('2026-05-17');
    expect(await accessibilityFaults(page)).toEqual([]);
    await section.getByRole('button', { name: evidence.submit, exact: true }).click();
    const named = 'Der Schalter, frisch gestrichen';
    await section.getByRole('link', { name: evidence.open.replace('{{name}}', named) }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await section.getByRole('button', { name: evidence.removeOf.replace('{{name}}', named) }).click();
    await page.getByRole('dialog').getByRole('button', { name: evidence.remove, exact: true }).click();
    await section.getByText(evidence.noneText).waitFor();
  });

  test('somebody is mentioned by keyboard and finds it on the desk until it is read', async () => {
    const { page, words } = owner;
    const { comments } = words;
    const viewer = await inviteViewer(owner, { browser: house.browser, url: house.server.url, language });
    await page.goto(address);
    const section = page.getByRole('region', { name: comments.title, exact: true });
    const input = section.getByRole('textbox', { name: comments.write });
    await input.click();
    await page.keyboard.type('Sieht das so gut aus, @ver');
    await page.getByRole('option', { name: 'Vera Viewer' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('und morgen?');
    expect(await input.inputValue()).toBe('Sieht das so gut aus, @Vera Viewer und morgen?');
    await section.getByRole('button', { name: comments.submit, exact: true }).click();
    await section.getByRole('listitem').getByText('@Vera Viewer', { exact: true }).waitFor();

    await viewer.page.goto(`${home}/desk`);
    const title = comments.mine.title_one.replace('{{formatted}}', '1');
    const mine = viewer.page.getByRole('region', { name: title });
    await mine.getByText('Sieht das so gut aus,').waitFor();
    await viewer.page.getByRole('navigation').getByRole('link', { name: title }).waitFor();
    expect(await accessibilityFaults(viewer.page)).toEqual([]);
    await mine.getByRole('link', { name: 'Filiale am Markt' }).click();
    const theirs = viewer.page.getByRole('region', { name: comments.title, exact: true });
    await theirs.getByText('Sieht das so gut aus,').waitFor();
    expect(await theirs.getByRole('textbox').count()).toBe(0);
    await viewer.page.goto(`${home}/desk`);
    await viewer.page.getByRole('heading', { level: 1, name: words.care.desk.title }).waitFor();
    expect(await viewer.page.getByRole('region', { name: title }).count()).toBe(0);
    expect(viewer.troubles).toEqual([]);
  });
});
