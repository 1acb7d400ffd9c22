import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { addEntry } from './add-entry.ts';
import { changeEntry } from './change-entry.ts';
import { listEntries } from './list-entries.ts';
import { removeEntry } from './remove-entry.ts';

export function registerEntryRoutes(server: HttpServer): void {
  registerRoute(server, routes.listEntries, ({ services, workspaceId, params, query }) =>
    listEntries(services, { workspaceId, kind: params.kind, ...query }),
  );
  registerRoute(server, routes.addEntry, ({ services, workspaceId, params, body, actor, requestId }) =>
    addEntry(services, { actor, workspaceId, kind: params.kind, entry: body, requestId }),
  );
  registerRoute(server, routes.changeEntry, ({ services, workspaceId, params, body, actor, requestId }) => {
    const { kind, entryId } = params;
    return changeEntry(services, { actor, workspaceId, kind, entryId, change: body, requestId });
  });
  registerRoute(server, routes.removeEntry, ({ services, workspaceId, params, actor, requestId }) => {
    const { kind, entryId } = params;
    return removeEntry(services, { actor, workspaceId, kind, entryId, requestId });
  });
}
