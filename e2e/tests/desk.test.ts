// A viewer asks for something, the owner finds it on the desk and answers with a reason, the viewer reads it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { accessibilityFaults, inviteViewer, type Visitor } from '../support/visitor.ts';

describe('the desk', () => {
  let house: House;
  let owner: Visitor;
  let viewer: Visitor;
  let home: string;

  beforeAll(async () => {
    house = await openHouse({ language: 'en' });
    ({ owner, home } = house);
    viewer = await inviteViewer(owner, { browser: house.browser, url: house.server.url, language: 'en' });
  });
  afterAll(async () => {
    expect(viewer?.troubles ?? []).toEqual([]);
    await house?.close();
  });

  test('a request waits there before there is a touchpoint, and its answer comes back (004-02, 004-24)', async () => {
    const { requests, shell } = owner.words;
    await viewer.page.goto(`${home}/requests`);
    const add = viewer.page.getByRole('button', { name: requests.add }).first();
    const asking = viewer.page.getByRole('dialog');
    await add.click();
    await asking.waitFor();
    await viewer.page.keyboard.press('Escape');
    await asking.waitFor({ state: 'detached' });
    // Whoever thinks better of it stands where they stood.
    expect(await add.evaluate((button) => document.activeElement === button)).toBe(true);
    await add.click();
    await asking.getByLabel(requests.form.title).fill('A parcel locker at the station');
    expect(await accessibilityFaults(viewer.page)).toEqual([]);
    await asking.getByRole('button', { name: requests.form.submit }).click();
    await viewer.page.getByText('A parcel locker at the station').waitFor();

    await owner.page.goto(`${home}/desk`);
    const card = owner.page.getByRole('region', { name: requests.card, exact: true });
    await card.getByText('A parcel locker at the station').waitFor();
    expect(await accessibilityFaults(owner.page)).toEqual([]);
    await card.getByRole('button', { name: /^Answer/ }).click();
    const dialog = owner.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: requests.answerForm.declined }).check();
    await dialog.getByRole('button', { name: requests.answerForm.submit }).click();
    // Who says no says why.
    await dialog.getByText(requests.answerForm.reasonMissing).waitFor();
    await dialog.getByLabel(requests.answerForm.reason).fill('Not before the new contract');
    await dialog.getByRole('button', { name: requests.answerForm.submit }).click();
    await card.waitFor({ state: 'detached' });

    await viewer.page.reload();
    await viewer.page.getByText('Not before the new contract').waitFor();
    expect(await viewer.page.getByRole('button', { name: /^Answer/ }).count()).toBe(0);
    await owner.page.goto(`${home}/desk/calendar`);
    await owner.page.getByRole('heading', { level: 1, name: requests.calendar.title }).waitFor();
    expect(await owner.page.getByRole('link', { name: requests.calendar.download }).getAttribute('href')).toMatch(
      /\.ics/,
    );
    expect(await owner.page.getByText(shell.problem.requestId.split('{{')[0] ?? '').count()).toBe(0);
  });
});
