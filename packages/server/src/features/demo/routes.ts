import { routes } from '@anklang/domain';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { registerRoute } from '../../platform/http/register-route.ts';
import { enterDemo } from './enter-demo.ts';
import { openDemo } from './open-demo.ts';
import { removeDemo } from './remove-demo.ts';
import { runDemo } from './run-demo.ts';

export function registerDemoRoutes(server: HttpServer): void {
  const { services } = server;
  services.jobs.handle('loadDemo', (job) => runDemo(services, job));

  registerRoute(server, routes.openDemo, ({ body, actor, language, requestId }) =>
    openDemo(services, { actor, request: body, language, requestId }),
  );
  registerRoute(server, routes.enterDemo, async ({ query, exchange }) => {
    const { page, cookies } = await enterDemo(services, {
      token: query.token,
      fromThisMachine: exchange.fromThisMachine,
    });
    for (const cookie of cookies) exchange.setHeader('set-cookie', cookie);
    return page;
  });
  registerRoute(server, routes.removeDemo, ({ workspaceId, actor, requestId }) =>
    removeDemo(services, { workspaceId, actor, requestId }),
  );
}
