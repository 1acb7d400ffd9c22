import { type FileFormat, routes } from '@anklang/domain';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { registerRoute } from '../../platform/http/register-route.ts';
import { changeWave } from './change-wave.ts';
import { openFileWorkers } from './file-workers.ts';
import { importWave } from './import-wave.ts';
import { listSurveys } from './list-surveys.ts';
import { readSurvey } from './read-survey.ts';
import { readUpload } from './read-upload.ts';
import { readWave } from './read-wave.ts';
import { removeSurvey } from './remove-survey.ts';
import { runImport } from './run-import.ts';
import { sweepUploads } from './sweep-uploads.ts';
import { uploadFile } from './upload-file.ts';

export async function registerFeedbackRoutes(server: HttpServer): Promise<void> {
  const { services } = server;
  const workers = openFileWorkers();
  services.onStop(() => workers.close());
  services.jobs.handle('importWave', (job) => runImport(services, workers, job));
  await sweepUploads(services);

  registerRoute(server, routes.uploadFile, ({ query, body, actor, workspaceId }) => {
    const { fileName, ...format } = query;
    return uploadFile(services, workers, { workspaceId, userId: actor.userId, fileName, format, stream: body });
  });

  registerRoute(server, routes.readUpload, ({ params, query, workspaceId }) => {
    const format: FileFormat = query;
    return readUpload(services, workers, { workspaceId, uploadId: params.uploadId, format });
  });

  registerRoute(server, routes.importWave, ({ body, actor, workspaceId, language, requestId }) =>
    importWave(services, { workspaceId, actor, request: body, language, requestId }),
  );

  registerRoute(server, routes.listSurveys, ({ query, workspaceId }) =>
    listSurveys(services, { workspaceId, limit: query.limit, cursor: query.cursor }),
  );

  registerRoute(server, routes.readSurvey, ({ params, workspaceId }) =>
    readSurvey(services, { workspaceId, surveyId: params.surveyId }),
  );

  registerRoute(server, routes.removeSurvey, ({ params, actor, workspaceId, requestId }) =>
    removeSurvey(services, { workspaceId, surveyId: params.surveyId, actor, requestId }),
  );

  registerRoute(server, routes.readWave, ({ params, workspaceId }) =>
    readWave(services, { workspaceId, waveId: params.waveId }),
  );

  registerRoute(server, routes.changeWave, ({ params, body, actor, workspaceId, requestId }) =>
    changeWave(services, { workspaceId, waveId: params.waveId, fieldWork: body.fieldWork, actor, requestId }),
  );
}
