import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { addMap } from './add-map.ts';
import { changeAbout, removeMap } from './change-about.ts';
import { changeMap } from './change-map.ts';
import { followMap } from './follow-map.ts';
import { listMapChanges } from './list-map-changes.ts';
import { listMaps, readMap } from './list-maps.ts';
import { readMapReferences } from './read-map-references.ts';
import { addVersion, listVersions, readVersion, removeVersion, restoreVersion } from './versions/versions.ts';

export function registerJourneyMapRoutes(server: HttpServer): void {
  registerRoute(server, routes.listJourneyMaps, ({ services, workspaceId, query }) => {
    const { limit, cursor, sort, ...choice } = query;
    return listMaps(services, { limit, cursor, sort, choice: { ...choice, workspaceId } });
  });
  registerRoute(server, routes.addJourneyMap, ({ services, workspaceId, body, actor, requestId }) =>
    addMap(services, { workspaceId, body, actor, requestId }),
  );
  registerRoute(server, routes.readJourneyMap, ({ services, workspaceId, params }) =>
    readMap(services, { ...params, workspaceId }),
  );
  registerRoute(server, routes.readMapReferences, ({ services, workspaceId, params }) =>
    readMapReferences(services, { ...params, workspaceId }),
  );
  registerRoute(server, routes.changeJourneyMapAbout, ({ services, workspaceId, params, body, actor, requestId }) =>
    changeAbout(services, { ...params, workspaceId, change: body, actor, requestId }),
  );
  registerRoute(server, routes.removeJourneyMap, ({ services, workspaceId, params, actor, requestId }) =>
    removeMap(services, { ...params, workspaceId, actor, requestId }),
  );
  registerRoute(server, routes.changeJourneyMap, ({ services, workspaceId, params, body, actor, requestId }) =>
    changeMap(services, { ...params, workspaceId, change: body, actor, requestId }),
  );
  registerRoute(server, routes.listMapChanges, ({ services, workspaceId, params, query }) =>
    listMapChanges(services, { ...query, ...params, workspaceId }),
  );
  registerRoute(server, routes.followJourneyMap, ({ services, workspaceId, params, body, actor }) =>
    followMap(services, { ...params, workspaceId, following: body, actor }),
  );
  registerVersionRoutes(server);
}

function registerVersionRoutes(server: HttpServer): void {
  registerRoute(server, routes.listMapVersions, ({ services, workspaceId, params }) =>
    listVersions(services, { ...params, workspaceId }),
  );
  registerRoute(server, routes.addMapVersion, ({ services, workspaceId, params, body, actor, requestId }) =>
    addVersion(services, { ...params, workspaceId, about: body, actor, requestId }),
  );
  registerRoute(server, routes.readMapVersion, ({ services, workspaceId, params }) =>
    readVersion(services.database, { ...params, workspaceId }),
  );
  registerRoute(server, routes.restoreMapVersion, ({ services, workspaceId, params, body, actor, requestId }) =>
    restoreVersion(services, { ...params, workspaceId, clientId: body.clientId, actor, requestId }),
  );
  registerRoute(server, routes.removeMapVersion, ({ services, workspaceId, params, actor, requestId }) =>
    removeVersion(services, { ...params, workspaceId, actor, requestId }),
  );
}
