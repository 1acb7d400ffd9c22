import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { GuideSearch } from '../../features/guide/guide-search.ts';
import { MeasureSearch, MeasuresSearch, NewMeasureSearch } from '../../features/measures/measures-search.ts';
import { MonitoringSearch } from '../../features/monitoring/monitoring-search.ts';
import { OpportunitiesSearch } from '../../features/opportunities/opportunities-search.ts';
import { StartWithOneSearch } from '../../features/start-with-one/start-with-one-search.ts';
import { StrategySearch } from '../../features/targets/strategy/strategy-search.ts';
import { workspace } from './roots.ts';

const workspaceStart = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  component: lazyRouteComponent(() => import('../../pages/overview-page.tsx'), 'OverviewPage'),
});

const asIs = createRoute({
  getParentRoute: () => workspace,
  path: 'as-is',
  component: lazyRouteComponent(() => import('../../pages/as-is-page.tsx'), 'AsIsPage'),
});

const rounds = createRoute({
  getParentRoute: () => workspace,
  path: 'rounds',
  component: lazyRouteComponent(() => import('../../pages/rounds-page.tsx'), 'RoundsPage'),
});

const startWithOne = createRoute({
  getParentRoute: () => workspace,
  path: 'start-with-one',
  validateSearch: StartWithOneSearch,
  component: lazyRouteComponent(() => import('../../pages/start-with-one-page.tsx'), 'StartWithOnePage'),
});

const ownFile = createRoute({
  getParentRoute: () => workspace,
  path: 'file',
  component: lazyRouteComponent(() => import('../../pages/own-file-page.tsx'), 'OwnFilePage'),
});

const strategy = createRoute({
  getParentRoute: () => workspace,
  path: 'strategy',
  validateSearch: StrategySearch,
  component: lazyRouteComponent(() => import('../../pages/strategy-page.tsx'), 'StrategyPage'),
});

const opportunities = createRoute({
  getParentRoute: () => workspace,
  path: 'opportunities',
  validateSearch: OpportunitiesSearch,
  component: lazyRouteComponent(() => import('../../pages/opportunities-page.tsx'), 'OpportunitiesPage'),
});

const implementation = createRoute({
  getParentRoute: () => workspace,
  path: 'implementation',
  validateSearch: MeasuresSearch,
  component: lazyRouteComponent(() => import('../../pages/implementation-page.tsx'), 'ImplementationPage'),
});

const newMeasure = createRoute({
  getParentRoute: () => workspace,
  path: 'implementation/new',
  validateSearch: NewMeasureSearch,
  component: lazyRouteComponent(() => import('../../pages/new-measure-page.tsx'), 'NewMeasurePage'),
});

const measure = createRoute({
  getParentRoute: () => workspace,
  path: 'implementation/$measureId',
  validateSearch: MeasureSearch,
  component: lazyRouteComponent(() => import('../../pages/measure-page.tsx'), 'MeasurePage'),
});

const monitoring = createRoute({
  getParentRoute: () => workspace,
  path: 'monitoring',
  validateSearch: MonitoringSearch,
  component: lazyRouteComponent(() => import('../../pages/monitoring-page.tsx'), 'MonitoringPage'),
});

const guide = createRoute({
  getParentRoute: () => workspace,
  path: 'guide',
  validateSearch: GuideSearch,
  component: lazyRouteComponent(() => import('../../pages/guide-page.tsx'), 'GuidePage'),
});

const guideTopic = createRoute({
  getParentRoute: () => workspace,
  path: 'guide/$topic',
  component: lazyRouteComponent(() => import('../../pages/guide-topic-page.tsx'), 'GuideTopicPage'),
});

/** The four steps, and what the second looks for. */
export const methodRoutes = [
  workspaceStart,
  rounds,
  asIs,
  startWithOne,
  ownFile,
  strategy,
  opportunities,
  implementation,
  newMeasure,
  measure,
  monitoring,
  guide,
  guideTopic,
] as const;
