import { fail, type Job, jobPermission, routes } from '@anklang/domain';
import type { Actor } from '../../platform/auth/actor.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { registerRoute } from '../../platform/http/register-route.ts';
import type { Services } from '../../platform/services.ts';

export function registerJobRoutes(server: HttpServer): void {
  registerRoute(server, routes.readJob, ({ params, workspaceId, services, actor }) =>
    readJob(services, { id: params.jobId, workspaceId, actor }),
  );

  registerRoute(server, routes.cancelJob, async ({ params, workspaceId, services, actor }) => {
    await readJob(services, { id: params.jobId, workspaceId, actor });
    const job = await services.jobs.cancel(params.jobId, workspaceId);
    if (job === null) throw fail('not_found', {});
    return job;
  });
}

/** Work that the caller could not have ordered does not exist for the caller. */
async function readJob(
  services: Services,
  { id, workspaceId, actor }: { id: string; workspaceId: string; actor: Actor },
): Promise<Job> {
  const job = await services.jobs.read(id, workspaceId);
  if (job === null || !actor.permissions.has(jobPermission(job.kind))) throw fail('not_found', {});

  return job;
}
