import { type FileFormat, routes } from '@anklang/domain';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { registerRoute } from '../../platform/http/register-route.ts';
import { addAliases } from './customers/add-aliases.ts';
import { eraseCustomer } from './customers/erase-customer.ts';
import { importLog } from './imports/import-log.ts';
import { openLogWorkers } from './imports/log-workers.ts';
import { listPathFiles, removePathFile } from './imports/path-files.ts';
import { listInteractionImports, readInteractionImport, removeInteractionImport } from './imports/recorded-imports.ts';
import { runLogImport } from './imports/run-log-import.ts';
import { readLogUpload, uploadLog } from './imports/upload-log.ts';
import { addInteractions, ingestionBudget } from './ingest/add-interactions.ts';
import { describeInteractions } from './ingest/describe-interactions.ts';
import { addFoundTouchpoints } from './names/add-found-touchpoints.ts';
import { listFoundNames } from './names/list-found-names.ts';
import { addTouchpointRule, listTouchpointRules, removeTouchpointRule } from './names/touchpoint-rules.ts';

export function registerInteractionRoutes(server: HttpServer): void {
  registerIngestRoutes(server);
  registerImportRoutes(server);
  registerNameRoutes(server);
}

function registerIngestRoutes(server: HttpServer): void {
  const budget = ingestionBudget();
  registerRoute(server, routes.addInteractions, ({ services, workspaceId, body, exchange, language }) => {
    const batchKey = exchange.headers.get('idempotency-key');
    return addInteractions(services, budget, { workspaceId, body, batchKey, language });
  });
  registerRoute(server, routes.describeInteractions, ({ services, workspaceId }) =>
    describeInteractions(services, workspaceId),
  );
  registerRoute(server, routes.addAliases, ({ services, workspaceId, body, actor, requestId }) =>
    addAliases(services, { workspaceId, actor, requestId, aliases: body.aliases }),
  );
  registerRoute(server, routes.eraseCustomer, ({ services, workspaceId, body, actor, requestId }) =>
    eraseCustomer(services, { workspaceId, actor, requestId, customer: body.customer }),
  );
}

function registerImportRoutes(server: HttpServer): void {
  const { services } = server;
  const workers = openLogWorkers();
  services.onStop(() => workers.close());
  services.jobs.handle('importInteractions', (job) => runLogImport(services, workers, job));

  registerRoute(server, routes.uploadLog, ({ query, body, actor, workspaceId }) => {
    const { fileName, ...format } = query;
    return uploadLog(services, workers, { workspaceId, userId: actor.userId, fileName, format, stream: body });
  });
  registerRoute(server, routes.readLog, ({ params, query, workspaceId }) => {
    const format: FileFormat = query;
    return readLogUpload(services, workers, { workspaceId, uploadId: params.uploadId, format });
  });
  registerRoute(server, routes.importLog, ({ body, actor, workspaceId, language, requestId }) =>
    importLog(services, { workspaceId, actor, requestId, request: body, userId: actor.userId, language }),
  );
  registerRoute(server, routes.listInteractionImports, ({ query, workspaceId }) =>
    listInteractionImports(services, { workspaceId, ...query }),
  );
  registerRoute(server, routes.readInteractionImport, ({ params, workspaceId }) =>
    readInteractionImport(services, { workspaceId, importId: params.importId }),
  );
  registerRoute(server, routes.removeInteractionImport, ({ params, actor, workspaceId, requestId }) =>
    removeInteractionImport(services, { workspaceId, actor, requestId, importId: params.importId }),
  );
  registerRoute(server, routes.listPathFiles, ({ query, workspaceId }) =>
    listPathFiles(services, { workspaceId, ...query }),
  );
  registerRoute(server, routes.removePathFile, ({ params, actor, workspaceId, requestId }) =>
    removePathFile(services, { workspaceId, actor, requestId, pathFileId: params.pathFileId }),
  );
}

function registerNameRoutes(server: HttpServer): void {
  registerRoute(server, routes.listFoundNames, ({ services, workspaceId, query }) =>
    listFoundNames(services, { workspaceId, ...query }),
  );
  registerRoute(server, routes.addFoundTouchpoints, ({ services, workspaceId, body, actor, requestId }) =>
    addFoundTouchpoints(services, { workspaceId, actor, requestId, names: body.names }),
  );
  registerRoute(server, routes.listTouchpointRules, ({ services, workspaceId, query }) =>
    listTouchpointRules(services, { workspaceId, ...query }),
  );
  registerRoute(server, routes.addTouchpointRule, ({ services, workspaceId, body, actor, requestId }) =>
    addTouchpointRule(services, { workspaceId, actor, requestId, rule: body }),
  );
  registerRoute(server, routes.removeTouchpointRule, ({ services, workspaceId, params, actor, requestId }) =>
    removeTouchpointRule(services, { workspaceId, actor, requestId, ruleId: params.ruleId }),
  );
}
