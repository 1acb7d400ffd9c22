// Makes the pictures of the README from the running application, on invented data.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../e2e/support/browser.ts';
import { makeInteractionLog } from '../e2e/support/interaction-log.ts';
import { startAnklang } from '../e2e/support/server.ts';
import { makeSurveyFile, type PlantedSurvey } from '../e2e/support/survey-file.ts';
import { importFile, setUpOwner, visit } from '../e2e/support/visitor.ts';

const bank: PlantedSurvey = {
  touchpoints: [
    { name: 'Branch counter', penalty: -1.6, reward: 0.1, quality: 0.62, use: 0.7 },
    { name: 'Personal adviser', penalty: -1.1, reward: 1.1, quality: 0.66, use: 0.55 },
    { name: 'Hotline', penalty: -1.3, reward: 0.5, quality: 0.48, use: 0.6 },
    { name: 'Mobile app', penalty: -0.2, reward: 1.2, quality: 0.64, use: 0.8 },
    { name: 'Online banking', penalty: -1.0, reward: 0.2, quality: 0.68, use: 0.9 },
    { name: 'Account statement', penalty: -0.5, reward: 0.1, quality: 0.6, use: 0.95 },
    { name: 'Written offer', penalty: -0.5, reward: 0.4, quality: 0.52, use: 0.4 },
    { name: 'Cash machine', penalty: -0.4, reward: 0, quality: 0.7, use: 0.85 },
    { name: 'Website', penalty: -0.2, reward: 0.2, quality: 0.56, use: 0.8 },
    { name: 'Complaint handling', penalty: -1.8, reward: 1.3, quality: 0.42, use: 0.22 },
    { name: 'Newsletter', penalty: 0, reward: 0, quality: 0.45, use: 0.5 },
    { name: 'Sponsoring', penalty: 0, reward: 0.3, quality: 0.55, use: 0.3 },
  ],
  respondent: 'Customer',
  outcome: 'Recommendation',
  weight: 'Weight',
  segment: { name: 'Region', values: ['North', 'South', 'West'] },
  usual: 8.6,
};

const english: Readonly<Record<string, string>> = {
  Filiale: 'Branch',
  Angebot: 'Offer',
  Vertrag: 'Contract',
  Rechnung: 'Invoice',
};

const folder = join(import.meta.dirname, '../docs/images');
await mkdir(folder, { recursive: true });
const server = await startAnklang();
const browser = await launchChromium();
try {
  const visitor = await visit(browser, server.url, { language: 'en' });
  const { page } = visitor;
  await setUpOwner(visitor);
  const home = new URL(page.url()).pathname;
  const save = async (name: string, height: number) => {
    await page.setViewportSize({ width: 1440, height });
    // Notifications have their say first.
    await page.waitForTimeout(6000);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };

  const file = { name: 'bank-2026.csv', text: makeSurveyFile(2400, bank) };
  await page.goto(`${home}/surveys/import`);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) });
  await page.getByRole('heading', { name: visitor.words.survey.mapping.title }).waitFor();
  await page.waitForLoadState('networkidle');
  await save('mapping-en', 1500);

  await importFile(visitor, file);
  await page.getByRole('rowheader').first().waitFor();
  await save('ranking-en', 1500);
  await page.getByRole('rowheader').first().getByRole('link').click();
  await page.waitForURL(/\/touchpoints\//);
  await page.waitForLoadState('networkidle');
  await save('touchpoint-en', 1500);

  const log = makeInteractionLog({ until: new Date('2026-06-01T00:00:00Z') }).map((interaction) => ({
    ...interaction,
    touchpoint: english[interaction.touchpoint] ?? interaction.touchpoint,
  }));
  const api = `/api/v1/workspaces/${home.split('/')[2]}`;
  await visitor.context.request.post(`${api}/interactions`, { headers: { origin: server.url }, data: log });
  await page.goto(`${home}/ways`);
  await page.locator('.react-flow [data-id="start"]').waitFor();
  await save('ways-en', 1200);
  await page.goto(`${home}/breaks`);
  await page.getByRole('table').first().waitFor();
  await save('breaks-en', 1500);
} finally {
  await browser.close();
  await server.stop();
}
