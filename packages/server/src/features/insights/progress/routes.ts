import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { readProgress } from './read-progress.ts';

export function registerProgressRoutes(server: HttpServer): void {
  registerRoute(server, routes.readProgress, ({ services, workspaceId }) => readProgress(services, workspaceId));
}
