import { routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { changeTouchpoints, previewBulkChange } from './change-touchpoints.ts';
import { exportCsv, exportXlsx } from './export-touchpoints.ts';
import { importTouchpointFile } from './import-touchpoint-file.ts';
import { listChangeSets } from './list-change-sets.ts';
import { readTouchpointFile } from './read-touchpoint-file.ts';
import { undoChangeSet } from './undo-change-set.ts';

export function registerScaleRoutes(server: HttpServer): void {
  registerRoute(server, routes.exportTouchpointsCsv, (request) => {
    const { services, workspaceId, actor, query, exchange } = request;
    const { language = request.language, ...filter } = query;
    exchange.setHeader('content-disposition', 'attachment; filename="touchpoints.csv"');
    return exportCsv(services, { workspaceId, actor, filter, language });
  });
  registerRoute(server, routes.exportTouchpointsXlsx, (request) => {
    const { services, workspaceId, actor, query, exchange } = request;
    const { language = request.language, ...filter } = query;
    exchange.setHeader('content-disposition', 'attachment; filename="touchpoints.xlsx"');
    return exportXlsx(services, { workspaceId, actor, filter, language });
  });
  registerRoute(server, routes.readTouchpointFile, ({ services, workspaceId, actor, query, body }) =>
    readTouchpointFile(services, { workspaceId, actor, fileName: query.fileName, stream: body }),
  );
  registerRoute(server, routes.importTouchpointFile, ({ services, workspaceId, actor, params, body, requestId }) => {
    const { uploadId } = params;
    return importTouchpointFile(services, { workspaceId, uploadId, actor, requestId, skipProblems: body.skipProblems });
  });
  registerRoute(server, routes.previewBulkChange, ({ services, workspaceId, actor, body }) =>
    previewBulkChange(services, { workspaceId, actor, change: body }),
  );
  registerRoute(server, routes.changeTouchpoints, ({ services, workspaceId, actor, body, requestId }) =>
    changeTouchpoints(services, { workspaceId, actor, change: body, requestId }),
  );
  registerRoute(server, routes.listChangeSets, ({ services, workspaceId, actor }) =>
    listChangeSets(services, { workspaceId, actor }),
  );
  registerRoute(server, routes.undoChangeSet, ({ services, workspaceId, actor, params, requestId }) =>
    undoChangeSet(services, { workspaceId, changeSetId: params.changeSetId, actor, requestId }),
  );
}
