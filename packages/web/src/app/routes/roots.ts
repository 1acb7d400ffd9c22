import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute } from '@tanstack/react-router';
import { enterStart, enterWorkspace } from '../enter.ts';
import { Root } from '../root.tsx';
import { Shell } from '../shell.tsx';

type RouterContext = { queryClient: QueryClient };

export const root = createRootRouteWithContext<RouterContext>()({ component: Root });
export const start = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: enterStart });
/** Everything inside a workspace, with the navigation around it. */
export const workspace = createRoute({
  getParentRoute: () => root,
  path: '/w/$workspaceId',
  beforeLoad: enterWorkspace,
  component: Shell,
});
