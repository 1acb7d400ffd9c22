// Monitoring: a planted storm is found, named and dated; two waves tell what changed; in both languages.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWords } from '../support/fill-words.ts';
import { type House, openHouse } from '../support/house.ts';
import { makeStorm, stormPlace } from '../support/planted-storm.ts';
import { storyLanguages } from '../support/story-languages.ts';
import { makeSurveyFile } from '../support/survey-file.ts';
import { accessibilityFaults } from '../support/visitor.ts';

const storm = makeStorm(new Date(Date.now() - 86_400_000));

describe.each(storyLanguages('en'))('monitoring (%s)', (language) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ language });
  });
  afterAll(async () => {
    await house?.close();
  });

  const sayDay = (day: string) =>
    new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'medium' }).format(
      new Date(`${day}T12:00:00`),
    );

  test('before there is anything, the page says what it takes, and the questions stay at hand', async () => {
    const { page, words } = house.owner;
    const { monitoring, shell } = words;
    await page.goto(`${house.home}/monitoring`);
    await page.getByRole('heading', { name: monitoring.emptyTitle }).waitFor();
    await page.getByRole('link', { name: monitoring.addFirstWave }).waitFor();
    await page.getByText(monitoring.questions).click();
    await page.getByText(shell.monitoring.questions.complaints).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the storm is found with its days, and nothing else; it is seen in the picture and goes into a file', async () => {
    const { page, words } = house.owner;
    const { watch, series } = words.monitoring;
    await house.call('POST', '/interactions', storm.interactions);
    await page.goto(`${house.home}/monitoring`);
    const list = page.getByRole('list', { name: watch.surges });
    await list.getByText(stormPlace).waitFor();
    const said = (await list.textContent()) ?? '';
    expect(said).toContain(fillWords(watch.manyDays, { from: sayDay(storm.from), to: sayDay(storm.to) }));
    expect(said).toContain(watch.volume);
    expect(said).toContain(watch.badShare);
    expect(said).not.toContain('Hotline');
    expect(said).not.toContain('Filiale');

    await page.getByLabel(series.touchpoint, { exact: true }).selectOption('Hotline');
    await page.getByRole('heading', { name: fillWords(series.volumeCalm, { name: 'Hotline' }) }).waitFor();
    expect(new URL(page.url()).searchParams.get('step')).toBe('Hotline');
    await page.getByRole('button', { name: fillWords(watch.showOf, { name: stormPlace }) }).click();
    const title = new RegExp(fillWords(series.volumeSurge, { name: stormPlace, peak: '' }).replace(/[.]$/, ''));
    const chart = page.getByRole('region', { name: title });
    await chart.getByText(series.asTable).click();
    await chart.getByRole('row', { name: new RegExp(`^${sayDay(storm.to)}`) }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    const button = chart.getByRole('button', { name: new RegExp(series.csv) });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const file = await readFile((await download.path()) ?? '', 'utf8');
    expect(file).toMatch(new RegExp(`^${storm.from};\\d+;.*;1\\r$`, 'm'));
    expect(file).not.toContain('kunde-');
  });

  test('two waves tell which touchpoint became worse, and what nobody can tell is not told', async () => {
    const { page, words } = house.owner;
    const { changes } = words.monitoring;
    await importWave('Q1', 0.6);
    await page.goto(`${house.home}/monitoring`);
    await page.getByText(changes.oneWave).waitFor();
    await importWave('Q2', 0.3);
    await page.goto(`${house.home}/monitoring`);
    const finding = fillWords(changes.finding_one, { formatted: 1, before: 'Q1' });
    const section = page.getByRole('region', { name: finding });
    const row = section.getByRole('row', { name: /Hotline/ });
    await row.getByText(changes.falling).waitFor();
    expect(await section.getByRole('row', { name: /Brief/ }).textContent()).toContain(changes.none);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  /** The same people answer the same but for the hotline. */
  async function importWave(waveName: string, quality: number) {
    const api = `/api/v1/workspaces/${house.workspaceId}`;
    const headers = { origin: house.server.url, 'content-type': 'application/octet-stream' };
    const text = makeSurveyFile(500, {
      touchpoints: [
        { name: 'Schalter', penalty: -2.4, reward: 0.2 },
        { name: 'Hotline', penalty: -1.1, reward: 1, quality },
        { name: 'Brief', penalty: 0, reward: 0 },
      ],
      ...{ respondent: 'Nummer', outcome: 'Weiterempfehlung', weight: 'Gewicht' },
      segment: { name: 'Region', values: ['Nord', 'Süd'] },
    });
    const reply = await house.owner.context.request.post(`${api}/uploads?fileName=${waveName}.csv`, {
      headers,
      data: Buffer.from(text),
    });
    expect(reply.status(), await reply.text()).toBe(201);
    const upload = (await reply.json()) as { id: string; suggestion: { mapping: unknown } };
    const surveys = await house.call<{ surveys: { id: string }[] }>('GET', '/monitoring/changes');
    const job = await house.call<{ id: string }>('POST', '/imports', {
      ...{ uploadId: upload.id, mapping: upload.suggestion.mapping },
      ...{ surveyName: 'Befragung', surveyId: surveys.surveys[0]?.id ?? null, waveName },
    });
    await expect.poll(async () => (await house.call<{ state: string }>('GET', `/jobs/${job.id}`)).state).toBe('done');
  }
});
