import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspace } from './roots.ts';

const workspaceStart = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  component: lazyRouteComponent(() => import('../../pages/as-is-page.tsx'), 'AsIsPage'),
});

const strategy = createRoute({
  getParentRoute: () => workspace,
  path: 'strategy',
  component: lazyRouteComponent(() => import('../../pages/strategy-page.tsx'), 'StrategyPage'),
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

/** The four steps. */
export const methodRoutes = [workspaceStart, strategy, implementation, monitoring] as const;
