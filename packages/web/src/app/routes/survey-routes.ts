import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ImportSearch, RankingSearch } from '../search.ts';
import { workspace } from './roots.ts';

const ranking = createRoute({
  getParentRoute: () => workspace,
  path: 'ranking',
  validateSearch: RankingSearch,
  component: lazyRouteComponent(() => import('../../pages/ranking-page.tsx'), 'RankingPage'),
});

const surveys = createRoute({
  getParentRoute: () => workspace,
  path: 'surveys',
  component: lazyRouteComponent(() => import('../../pages/surveys-page.tsx'), 'SurveysPage'),
});

const surveysImport = createRoute({
  getParentRoute: () => workspace,
  path: 'surveys/import',
  validateSearch: ImportSearch,
  component: lazyRouteComponent(() => import('../../pages/survey-import-page.tsx'), 'SurveyImportPage'),
});

/** Surveys and what follows from them. */
export const surveyRoutes = [ranking, surveys, surveysImport] as const;
