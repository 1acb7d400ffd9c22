// Every page of the register and of surveys; those of interactions stand beside it and run at the same time.
import { lookAtPages } from './support/look-at-pages.ts';
import { makeSurveyFile } from './support/survey-file.ts';
import { importFile } from './support/visitor.ts';

const addresses = [
  '',
  '/ranking',
  '/ranking?view=table',
  '/surveys',
  '/surveys/import',
  '/desk',
  '/desk/calendar',
  '/requests',
  '/touchpoints/changes',
  '/start',
  '/touchpoints',
  '/touchpoints/starters',
  '/touchpoints/duplicates',
  '/touchpoints/import',
  '/brand-fit',
  '/surroundings/phase',
  '/surroundings/segment',
  '/relevance',
  '/strategy',
  '/implementation',
  '/monitoring',
  '/settings/general',
  '/settings/members',
  '/settings/departments',
  '/settings/api-keys',
  '/settings/audit-log',
  '/account',
  '/no-such-page',
];

lookAtPages({
  addresses,
  async fill(visitor) {
    await importFile(visitor, { name: 'befragung.csv', text: makeSurveyFile(600) });
    return {};
  },
});
