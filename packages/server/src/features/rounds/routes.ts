import { routes } from '@anklang/domain';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { registerRoute } from '../../platform/http/register-route.ts';
import { changeRound } from './change-round.ts';
import { closeRound } from './close-round.ts';
import { decideGate } from './decide-gate.ts';
import { listRounds } from './list-rounds.ts';
import { readRound } from './read-round.ts';
import { startRound } from './start-round.ts';

export function registerRoundRoutes(server: HttpServer): void {
  registerRoute(server, routes.listRounds, ({ services, workspaceId, query }) =>
    listRounds(services, { workspaceId, ...query }),
  );
  registerRoute(server, routes.startRound, ({ services, workspaceId, body, actor, requestId }) =>
    startRound(services, { actor, workspaceId, body, requestId }),
  );
  registerRoute(server, routes.readRound, ({ services, workspaceId, params }) =>
    readRound(services, { workspaceId, roundId: params.roundId }),
  );
  registerRoute(server, routes.changeRound, ({ services, workspaceId, params, body, actor, requestId }) =>
    changeRound(services, { actor, workspaceId, roundId: params.roundId, change: body, requestId }),
  );
  registerRoute(server, routes.decideGate, ({ services, workspaceId, params, body, actor, requestId }) =>
    decideGate(services, { actor, workspaceId, roundId: params.roundId, decision: body, requestId }),
  );
  registerRoute(server, routes.closeRound, ({ services, workspaceId, params, body, actor, requestId }) =>
    closeRound(services, { actor, workspaceId, roundId: params.roundId, closing: body, requestId }),
  );
}
