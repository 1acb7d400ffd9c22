import { isPicture, routes } from '@anklang/domain';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import { addEvidence } from './add-evidence.ts';
import { changeEvidence } from './change-evidence.ts';
import { dispositionOf } from './file-name.ts';
import { listEvidence } from './list-evidence.ts';
import { readEvidenceFile } from './read-evidence-file.ts';
import { removeEvidence } from './remove-evidence.ts';
import { sweepEvidence } from './sweep-evidence.ts';

export async function registerEvidenceRoutes(server: HttpServer): Promise<void> {
  await sweepEvidence(server.services);

  registerRoute(server, routes.listEvidence, ({ services, workspaceId, params: { touchpointId } }) =>
    listEvidence(services, { workspaceId, touchpointId }),
  );
  registerRoute(server, routes.addEvidence, ({ services, workspaceId, params, query, body, actor, requestId }) =>
    addEvidence(services, { ...params, workspaceId, fileName: query.fileName, stream: body, actor, requestId }),
  );
  registerRoute(server, routes.readEvidenceFile, async ({ services, workspaceId, params, exchange }) => {
    const { evidence, stream } = await readEvidenceFile(services, { ...params, workspaceId });
    const { fileName, mediaType, bytes } = evidence;
    // Somebody else's bytes under our own address: they may be looked at, never do anything.
    exchange.setHeader('content-security-policy', "sandbox; default-src 'none'");
    exchange.setHeader('content-disposition', dispositionOf({ fileName, isShown: isPicture(evidence) }));
    exchange.setHeader('content-type', mediaType === 'text/plain' ? `${mediaType}; charset=utf-8` : mediaType);
    exchange.setHeader('content-length', String(bytes));
    exchange.setHeader('cache-control', 'private, max-age=3600');
    // What a browser kept is not for whoever signs in there next.
    exchange.setHeader('vary', 'cookie, authorization');
    return stream;
  });
  registerRoute(server, routes.changeEvidence, ({ services, workspaceId, params, body, actor, requestId }) =>
    changeEvidence(services, { ...params, workspaceId, change: body, actor, requestId }),
  );
  registerRoute(server, routes.removeEvidence, ({ services, workspaceId, params, actor, requestId }) =>
    removeEvidence(services, { ...params, workspaceId, actor, requestId }),
  );
}
