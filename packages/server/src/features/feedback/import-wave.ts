import { fail, type ImportRequest, type Job, type Language } from '@anklang/domain';
import type { Actor } from '../../platform/auth/actor.ts';
import type { Services } from '../../platform/services.ts';
import type { ImportInput } from './run-import.ts';
import { findSurvey } from './store/surveys.ts';
import { findUpload } from './store/uploads.ts';

/** Orders the import; the job survives a restart of the server. */
export async function importWave(
  services: Services,
  order: { workspaceId: string; actor: Actor; request: ImportRequest; language: Language; requestId: string },
): Promise<Job> {
  const { workspaceId, actor, request, language, requestId } = order;
  const upload = await findUpload(services.database, { workspaceId, id: request.uploadId });
  if (upload === undefined) throw fail('not_found', {});
  if (request.surveyId !== null) {
    const survey = await findSurvey(services.database, { workspaceId, id: request.surveyId });
    if (survey === undefined) throw fail('not_found', {});
  }

  const { kind, userId, name, apiKey } = actor;
  const input: ImportInput = { request, actor: { kind, userId, name, apiKey } };
  return services.jobs.order({ kind: 'importWave', workspaceId, input, startedBy: userId, language, requestId });
}
