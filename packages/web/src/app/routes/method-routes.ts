import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { GuideSearch } from '../../features/guide/guide-search.ts';
import { OpportunitiesSearch } from '../../features/opportunities/opportunities-search.ts';
import { StrategySearch } from '../../features/targets/strategy/strategy-search.ts';
import { workspace } from './roots.ts';

const workspaceStart = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  component: lazyRouteComponent(() => import('../../pages/as-is-page.tsx'), 'AsIsPage'),
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
  component: lazyRouteComponent(() => import('../../pages/implementation-page.tsx'), 'ImplementationPage'),
});

const monitoring = createRoute({
  getParentRoute: () => workspace,
  path: 'monitoring',
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
  strategy,
  opportunities,
  implementation,
  monitoring,
  guide,
  guideTopic,
] as const;
