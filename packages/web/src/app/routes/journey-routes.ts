import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { JourneysSearch } from '../../features/journeys/list/journeys-search.ts';
import { workspace } from './roots.ts';

const journeys = createRoute({
  getParentRoute: () => workspace,
  path: 'journeys',
  validateSearch: JourneysSearch,
  component: lazyRouteComponent(() => import('../../pages/journeys-page.tsx'), 'JourneysPage'),
});

/** Journeys as people draw them. */
export const journeyRoutes = [journeys] as const;
