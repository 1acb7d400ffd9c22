import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { BugPage, NotFoundPage } from './error-pages.tsx';
import { interactionRoutes } from './routes/interaction-routes.ts';
import { journeyRoutes } from './routes/journey-routes.ts';
import { methodRoutes } from './routes/method-routes.ts';
import { peopleRoutes } from './routes/people-routes.ts';
import { registerRoutes } from './routes/register-routes.ts';
import { root, start, workspace } from './routes/roots.ts';
import { settingsRoutes } from './routes/settings-routes.ts';
import { surveyRoutes } from './routes/survey-routes.ts';

const routeTree = root.addChildren([
  start,
  ...peopleRoutes,
  workspace.addChildren([
    ...methodRoutes,
    ...surveyRoutes,
    ...registerRoutes,
    ...interactionRoutes,
    ...journeyRoutes,
    ...settingsRoutes,
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: BugPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
