import { type Language, type MapFileFormat, type MapFileQuerySchema, routes } from '@anklang/domain';
import type { z } from 'zod';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { registerRoute } from '../../../platform/http/register-route.ts';
import type { Services } from '../../../platform/services.ts';
import { openWorkerPool, type WorkerPool } from '../../../platform/workers/worker-pool.ts';
import { measureMap } from '../measured/index.ts';
import { exportMap } from './export-map.ts';
import { loadFonts } from './fonts/fonts.ts';
import { importMap } from './import-map.ts';
import { listFileLosses } from './list-file-losses.ts';
import { loadMapToFile } from './load-map-to-file.ts';
import { nameFile } from './name-file.ts';

type Asked = {
  services: Services;
  workspaceId: string;
  params: { mapId: string };
  query: z.output<typeof MapFileQuerySchema>;
  language: Language;
  actor: Pick<Actor, 'permissions'>;
  exchange: { setHeader(name: string, value: string): void; signal: AbortSignal };
};

export function registerMapFileRoutes(server: HttpServer): void {
  const pool = openWorkerPool();
  server.services.onStop(() => pool.close());
  const answerFile = (asked: Asked, format: MapFileFormat) => makeFile(asked, { pool, format });
  registerRoute(server, routes.exportMapSvg, (asked) => answerFile(asked, 'svg'));
  registerRoute(server, routes.exportMapPdf, (asked) => answerFile(asked, 'pdf'));
  registerRoute(server, routes.exportMapPptx, (asked) => answerFile(asked, 'pptx'));
  registerRoute(server, routes.exportMapXlsx, (asked) => answerFile(asked, 'xlsx'));
  registerRoute(server, routes.exportMapMermaid, (asked) => answerFile(asked, 'mermaid'));
  registerRoute(server, routes.exportMapCjml, (asked) => answerFile(asked, 'cjml'));
  registerRoute(server, routes.listMapFileLosses, async ({ services, workspaceId, params, query, language }) => {
    const file = await loadMapToFile(services, {
      ...query,
      ...params,
      workspaceId,
      language: query.language ?? language,
    });
    return { items: listFileLosses(file, { format: params.format, fonts: loadFonts() }) };
  });
  registerRoute(server, routes.importMap, ({ services, workspaceId, actor, query, body, requestId, language }) =>
    importMap(services, {
      ...{ workspaceId, actor, requestId, fileName: query.fileName, stream: body },
      language: query.language ?? language,
    }),
  );
}

async function makeFile(asked: Asked, { pool, format }: { pool: WorkerPool; format: MapFileFormat }) {
  const { services, workspaceId, params, exchange } = asked;
  const { question, paper, ...query } = asked.query;
  const language = query.language ?? asked.language;
  const { signal } = exchange;
  const isDrawn = format === 'svg' || format === 'pdf' || format === 'pptx';
  const measure =
    question && isDrawn && asked.actor.permissions.has('insight.read')
      ? () => measureMap(services, pool, { workspaceId, mapId: params.mapId, question, signal })
      : undefined;
  const file = await loadMapToFile(services, { ...query, ...params, workspaceId, language, measure });
  exchange.setHeader('content-disposition', nameFile(file.name, format));
  return exportMap(file, { format, paper });
}
