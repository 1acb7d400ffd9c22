// Journeys as a list, and what stands beside a map: a step with all that is known of it, lanes, personas, kept versions.
import type { JourneyMap } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { storyLanguages } from '../support/story-languages.ts';
import { accessibilityFaults, type Visitor } from '../support/visitor.ts';

const id = (letter: string) => letter.repeat(20);
const stepOf = (letter: string, name: string) => ({
  ...{ id: id(letter), name, phaseId: null, touchpointIds: [], mapId: null, follows: true },
});
const names = ['Vergleichen', 'Nachfragen', 'Ausweisen'] as const;
const sentence = 'Dass jemand abnimmt, bevor meine Pause vorbei ist.';

describe.each(storyLanguages('en'))('journeys in %s', (language) => {
  let house: House;
  let owner: Visitor;
  let mapId: string;
  let hotlineId: string;
  let personaId: string;

  beforeAll(async () => {
    house = await openHouse({ language });
    ({ owner } = house);
    await house.call('POST', '/entries/phase', { name: 'Gerücht', body: { position: 10, influence: 'before' } });
    await house.call('POST', '/entries/phase', { name: 'Auswahl', body: { position: 20, influence: 'none' } });
    await house.call('POST', '/entries/product', { name: 'Girokonto', body: {} });
    const persona = { name: 'Lena, 24', body: { isPersona: true } };
    personaId = (await house.call<{ id: string }>('POST', '/entries/segment', persona)).id;
    hotlineId = (await house.call<{ id: string }>('POST', '/touchpoints', { name: 'Hotline' })).id;
    await house.call('POST', '/touchpoints', { name: 'Chat' });
    const view = { source: 'customer', voice: 'Lena', level: 'disappointing', expect: sentence };
    await house.call('POST', `/touchpoints/${hotlineId}/perceptions`, view);
  });
  afterAll(async () => {
    await house?.close();
  });

  const readMap = () => house.call<JourneyMap>('GET', `/journey-maps/${mapId}`);
  /** What was done on the page is with the server. */
  const expectMap = (look: (journey: JourneyMap) => unknown) => expect.poll(async () => look(await readMap()));
  const openMap = async (search = '') => {
    await owner.page.goto(`${house.home}/journeys/${mapId}${search}`);
    await owner.page.getByRole('heading', { level: 1 }).waitFor();
  };

  test('the first journey: whose it is, its four questions, and a dialog to begin', async () => {
    const { page, words } = owner;
    const { journeyList } = words;
    await page.goto(`${house.home}/journeys`);
    await page.getByRole('heading', { name: journeyList.empty.title }).waitFor();
    for (const question of ['action', 'place', 'frequency', 'result'] as const) {
      await page.getByText(journeyList.empty[question]).waitFor();
    }
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: journeyList.add }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: journeyList.dialog.submitNew }).click();
    expect(await dialog.getByLabel(journeyList.dialog.name).getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel(journeyList.dialog.name).fill('Ich eröffne mein erstes Konto');
    await dialog.getByLabel(journeyList.dialog.product).selectOption({ label: 'Girokonto' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: journeyList.dialog.submitNew }).click();
    await page.waitForURL(/journeys\/[a-z2-7]{20}/);
    mapId = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    const journey = await readMap();
    const steps = names.map((name, at) => stepOf('abc'[at] ?? '', name));
    const draw = steps.map((step, at) => ({ do: 'addStep', step, after: steps[at - 1]?.id ?? null }));
    const level = (letter: string, asIs: number) => ({
      ...{ do: 'setLevel', stepId: id(letter), persona: 'everybody', change: { asIs, toBe: 40 } },
    });
    await house.call('POST', `/journey-maps/${mapId}/changes`, {
      ...{ clientId: id('z'), base: journey.version },
      operations: [...draw, level('a', 20), level('b', -70), level('c', 20)],
    });
  });

  test('a step: phase, touchpoints, what customers said there, a loop, and the journey it opens into', async () => {
    const { page, words } = owner;
    const { step } = words.journeyParts;
    await house.call('POST', '/journey-maps', { name: 'Ich rufe an' });
    await openMap(`?step=${id('b')}`);
    const drawer = page.getByRole('dialog');
    await drawer.getByText(fillWords(step.title, { number: 2, all: 3 })).waitFor();

    const phase = drawer.getByLabel(step.phase, { exact: true });
    await phase.selectOption({ label: fillWords(step.influence.before, { name: 'Gerücht' }) });
    await drawer.getByText(step.influenceHint.before).waitFor();

    const register = drawer.getByRole('combobox', { name: step.touchpointAdd });
    await register.fill('Hot');
    await page.getByRole('option', { name: 'Hotline' }).click();
    await drawer.getByText(step.fact.noOwner).waitFor();
    await register.fill('Chat');
    await page.getByRole('option', { name: 'Chat' }).click();
    await drawer.getByRole('button', { name: fillWords(step.showFirstOf, { name: 'Chat' }) }).click();

    await drawer.getByText(sentence).waitFor();
    await drawer.getByRole('button', { name: step.take, exact: false }).first().click();
    await drawer.getByText(step.taken).waitFor();

    await drawer.getByLabel(step.wayTo).selectOption({ label: '1. Vergleichen' });
    await drawer.getByRole('button', { name: step.addWay }).click();
    await drawer.getByText(fillWords(step.loop, { name: 'Vergleichen' })).waitFor();
    const when = drawer.getByRole('textbox', { name: fillWords(step.whenOf, { name: 'Vergleichen' }) });
    await when.fill('wenn Unterlagen fehlen');
    await when.press('Enter');
    await drawer.getByRole('switch').uncheck({ force: true });

    const opens = drawer.getByRole('combobox', { name: step.opens });
    await opens.click();
    expect(await page.getByRole('option', { name: 'Ich eröffne mein erstes Konto' }).count()).toBe(0);
    // What was changed just before may still move the list while it is clicked; a person would click again.
    const chosen = drawer.getByRole('link', { name: fillWords(step.openJourney, { name: 'Ich rufe an' }) });
    await expect
      .poll(async () => {
        const option = page.getByRole('option', { name: 'Ich rufe an' });
        if (!(await chosen.isVisible()) && (await option.isVisible())) await option.click({ timeout: 2000 });
        return chosen.isVisible();
      })
      .toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);

    await expectMap(({ map }) => map.steps[1]?.mapId).not.toBeNull();
    const { map } = await readMap();
    expect(map.steps[1]).toMatchObject({ follows: false, touchpointIds: [expect.any(String), hotlineId] });
    expect(map.steps[1]?.phaseId).not.toBeNull();
    expect(map.ways).toMatchObject([{ from: id('b'), to: id('a'), name: 'wenn Unterlagen fehlen' }]);
    const expectLane = map.lanes.find(({ kind }) => kind === 'expect')?.id ?? '';
    expect(map.cells[id('b')]?.[expectLane]).toEqual({ everybody: { text: sentence } });
  });

  test('a name that is emptied comes back, one that is typed is kept when the drawer closes', async () => {
    const { page, words } = owner;
    await openMap(`?step=${id('c')}`);
    const name = page.getByRole('dialog').getByLabel(words.journeyParts.step.name, { exact: true });
    await name.fill('');
    await name.press('Enter');
    await expect.poll(() => name.inputValue()).toBe('Ausweisen');
    await name.fill('Mich ausweisen');
    await page.getByRole('dialog').getByRole('button', { name: words.shell.close }).click();
    await expectMap(({ map }) => map.steps[2]?.name).toBe('Mich ausweisen');
  });

  test('personas come from segments, with goal and scenario shown above the map', async () => {
    const { page, words } = owner;
    const { personas } = words.journeyParts;
    await openMap();
    await page.getByRole('button', { name: personas.button, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(personas.add).selectOption({ label: 'Lena, 24' });
    await dialog.getByRole('button', { name: personas.addVerb, exact: true }).click();
    const goal = dialog.getByRole('textbox', { name: fillWords(personas.goalOf, { name: 'Lena, 24' }) });
    await goal.fill('Ein Konto, ohne hinzugehen');
    await goal.blur();
    expect(await accessibilityFaults(page)).toEqual([]);
    await expectMap(({ map }) => map.personas).toEqual([
      { id: personaId, scenario: '', goal: 'Ein Konto, ohne hinzugehen' },
    ]);
    await openMap(`?persona=${personaId}`);
    const strip = page.getByRole('region', { name: fillWords(personas.strip, { name: 'Lena, 24' }) });
    await strip.getByText('Ein Konto, ohne hinzugehen').waitFor();
    await strip.getByText(personas.noScenario).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('lanes are added, hidden and removed; what would go is said before', async () => {
    const { page, words } = owner;
    const { lanes } = words.journeyParts;
    const { lane } = words.journeyMap;
    await openMap();
    await page.getByRole('button', { name: lanes.button, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: lanes.title });
    await dialog.getByRole('button', { name: fillWords(lanes.addKind, { name: lane.backstage }) }).click();
    await dialog.getByLabel(lanes.ownName).fill('Was Freunde sagen');
    await dialog.getByLabel(lanes.ownName).press('Enter');
    await dialog.getByRole('checkbox', { name: fillWords(lanes.show, { name: lane.ideas }) }).uncheck();
    await dialog.getByRole('button', { name: fillWords(lanes.up, { name: 'Was Freunde sagen' }) }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await expectMap(({ map }) => map.lanes.at(-2)?.name).toBe('Was Freunde sagen');
    const { map } = await readMap();
    expect(map.lanes.map(({ kind }) => kind)).toContain('backstage');
    expect(map.lanes.find(({ kind }) => kind === 'ideas')?.isHidden).toBe(true);

    await dialog.getByRole('button', { name: fillWords(lanes.remove, { name: lane.expect }) }).click();
    await page.getByText(fillWords(lanes.removeText_one, { name: lane.expect, formatted: 1 })).waitFor();
    await page.getByRole('button', { name: words.shell.cancel }).click();
    expect((await readMap()).map.lanes.some(({ kind }) => kind === 'expect')).toBe(true);
  });

  test('a kept version is compared with what is drawn now, restored and taken back; the history tells it', async () => {
    const { page, words } = owner;
    const { versions, compare, history } = words.journeyParts;
    await openMap();
    await page.getByRole('button', { name: versions.button, exact: true }).click();
    const drawer = page.getByRole('dialog', { name: versions.title });
    await drawer.getByLabel(versions.name, { exact: true }).fill('Vor dem Umbau');
    await drawer.getByRole('button', { name: versions.keepVerb, exact: true }).click();
    await drawer.getByRole('button', { name: fillWords(versions.compareOf, { name: 'Vor dem Umbau' }) }).waitFor();

    const { version } = await readMap();
    await house.call('POST', `/journey-maps/${mapId}/changes`, {
      ...{ clientId: id('z'), base: version },
      operations: [
        { do: 'changeStep', id: id('b'), change: { name: 'Im Chat fragen' } },
        { do: 'setLevel', stepId: id('b'), persona: 'everybody', change: { asIs: 10 } },
        { do: 'addStep', step: stepOf('d', 'Karte bekommen'), after: id('c') },
        { do: 'removeStep', id: id('a') },
      ],
    });
    await openMap();
    await page.getByRole('button', { name: versions.button, exact: true }).click();
    await drawer.getByRole('button', { name: fillWords(versions.compareOf, { name: 'Vor dem Umbau' }) }).click();
    const comparison = page.getByRole('dialog', { name: compare.title });
    const table = comparison.getByRole('table', { name: compare.table });
    for (const [step, mark] of [
      ['Vergleichen', 'removed'],
      ['Im Chat fragen', 'renamed'],
      ['Karte bekommen', 'added'],
    ] as const) {
      await table.getByRole('row').filter({ hasText: step }).filter({ hasText: compare.mark[mark] }).waitFor();
    }
    const points = table.getByRole('row').filter({ hasText: '(+80)' });
    expect(await points.textContent()).toContain('−70');
    expect(await accessibilityFaults(page)).toEqual([]);
    await comparison.getByRole('button', { name: words.shell.close }).click();

    await drawer.getByRole('button', { name: fillWords(versions.restoreOf, { name: 'Vor dem Umbau' }) }).click();
    await page.getByRole('button', { name: versions.restore, exact: true }).last().click();
    await expectMap(({ map }) => map.steps.map(({ name }) => name)).toEqual([
      'Vergleichen',
      'Nachfragen',
      'Mich ausweisen',
    ]);
    await drawer.getByRole('button', { name: versions.takeBack }).click();
    await expectMap(({ map }) => map.steps.map(({ name }) => name)).toEqual([
      'Im Chat fragen',
      'Mich ausweisen',
      'Karte bekommen',
    ]);

    await drawer.getByRole('tab', { name: versions.tab.history }).click();
    await drawer
      .getByText(fillWords(history.replaceMap_other, { formatted: 3 }))
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the list says the weakest link beside the mean; filters stand in the address; the touchpoint knows its journeys', async () => {
    const { page, words } = owner;
    const { journeyList } = words;
    await page.goto(`${house.home}/touchpoints/${hotlineId}`);
    const section = page.getByRole('region', { name: journeyList.section.title });
    await section.getByRole('link', { name: 'Ich eröffne mein erstes Konto' }).waitFor();
    await section.getByRole('link', { name: journeyList.section.toJourneys }).click();
    await page.waitForURL(`**/journeys?touchpoint=${hotlineId}`);
    const table = page.getByRole('table', { name: journeyList.list });
    const row = table.getByRole('row').filter({ hasText: 'Ich eröffne mein erstes Konto' });
    expect(await row.textContent()).toContain(fillWords(journeyList.weakest, { step: 'Im Chat fragen' }));
    expect(await row.textContent()).toContain('Lena, 24');
    expect(await table.getByText('Ich rufe an').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: journeyList.filter.reset }).click();
    const other = table.getByRole('row').filter({ hasText: 'Ich rufe an' });
    await other.getByRole('button').click();
    await page.getByRole('menuitem', { name: journeyList.menu.archive }).click();
    await other.waitFor({ state: 'detached' });
    await page.goto(`${house.home}/journeys?state=archived`);
    await other.getByRole('button').click();
    await page.getByRole('menuitem', { name: journeyList.menu.remove }).click();
    await page.getByRole('button', { name: journeyList.remove.verb }).click();
    await page.getByRole('heading', { name: journeyList.noMatch }).waitFor();
  });
});
