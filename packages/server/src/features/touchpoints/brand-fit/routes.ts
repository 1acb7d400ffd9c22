import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { judgeBrandFit } from './judge-brand-fit.ts';
import { readBrandFit } from './read-brand-fit.ts';
import { readBrandFits } from './read-brand-fits.ts';
import { takeBackJudgement } from './take-back-judgement.ts';

export function registerBrandFitRoutes(server: HttpServer): void {
  registerRoute(server, routes.readBrandFits, ({ services, workspaceId, query, actor }) =>
    readBrandFits(services, { workspaceId, actor, ...query }),
  );
  registerRoute(server, routes.readBrandFit, ({ services, workspaceId, params, actor }) =>
    readBrandFit(services, { ...params, workspaceId, actor }),
  );
  registerRoute(server, routes.judgeBrandFit, ({ services, workspaceId, params, body, actor, requestId }) =>
    judgeBrandFit(services, { ...params, workspaceId, body, actor, requestId }),
  );
  registerRoute(server, routes.takeBackBrandJudgement, ({ services, workspaceId, params, actor, requestId }) =>
    takeBackJudgement(services, { ...params, workspaceId, actor, requestId }),
  );
}
