import { fail, routes } from '@anklang/domain';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { registerRoute } from '../../platform/http/register-route.ts';

export function registerJobRoutes(server: HttpServer): void {
  registerRoute(server, routes.readJob, async ({ params, workspaceId, services }) => {
    const job = await services.jobs.read(params.jobId, workspaceId);
    if (job === null) throw fail('not_found', {});
    return job;
  });

  registerRoute(server, routes.cancelJob, async ({ params, workspaceId, services }) => {
    const job = await services.jobs.cancel(params.jobId, workspaceId);
    if (job === null) throw fail('not_found', {});
    return job;
  });
}
