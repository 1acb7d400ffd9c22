import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { CycleSearch } from '../../features/decision-cycle/cycle-search.ts';
import { JourneysSearch } from '../../features/journeys/list/journeys-search.ts';
import { MapSearch } from '../../features/journeys/map-search.ts';
import { LinkGraphSearch } from '../../features/link-graph/link-graph-search.ts';
import { ViewsSearch } from '../../features/views/views-search.ts';
import { QuestionSearch } from '../../features/ways/question-search.ts';
import { workspace } from './roots.ts';

const journeys = createRoute({
  getParentRoute: () => workspace,
  path: 'journeys',
  validateSearch: JourneysSearch,
  component: lazyRouteComponent(() => import('../../pages/journeys-page.tsx'), 'JourneysPage'),
});

const journeyMap = createRoute({
  getParentRoute: () => workspace,
  path: 'journeys/$mapId',
  validateSearch: MapSearch.extend(QuestionSearch.shape),
  component: lazyRouteComponent(() => import('../../pages/journey-map-page.tsx'), 'JourneyMapPage'),
});

const linkGraph = createRoute({
  getParentRoute: () => workspace,
  path: 'links',
  validateSearch: LinkGraphSearch,
  component: lazyRouteComponent(() => import('../../pages/link-graph-page.tsx'), 'LinkGraphPage'),
});

const decisionCycle = createRoute({
  getParentRoute: () => workspace,
  path: 'decision-cycle',
  validateSearch: CycleSearch,
  component: lazyRouteComponent(() => import('../../pages/decision-cycle-page.tsx'), 'DecisionCyclePage'),
});

const views = createRoute({
  getParentRoute: () => workspace,
  path: 'views',
  component: lazyRouteComponent(() => import('../../pages/views-page.tsx'), 'ViewsPage'),
});

const newView = createRoute({
  getParentRoute: () => workspace,
  path: 'views/new',
  component: lazyRouteComponent(() => import('../../pages/new-view-page.tsx'), 'NewViewPage'),
});

const view = createRoute({
  getParentRoute: () => workspace,
  path: 'views/$comparisonId',
  validateSearch: ViewsSearch,
  component: lazyRouteComponent(() => import('../../pages/view-page.tsx'), 'ViewPage'),
});

/** Journeys as people draw them. */
export const journeyRoutes = [journeys, journeyMap, linkGraph, decisionCycle, views, newView, view] as const;
