import { fail, type Job, type Language, type LogImportRequest } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { findUpload } from '../../feedback/index.ts';
import type { Work, WorkActor } from '../work.ts';

/** What the job keeps of its order; also what it needs to know of an upload that an earlier attempt has used up. */
export type LogImportInput = {
  readonly request: LogImportRequest;
  readonly actor: WorkActor;
  readonly file: { readonly name: string; readonly hash: string };
  readonly orderedAt: string;
};

/** Orders the import; the job survives a restart of the server, and waits until others are done. */
export async function importLog(
  services: Services,
  order: Work & { request: LogImportRequest; userId: string; language: Language },
): Promise<Job> {
  const { workspaceId, actor, request, userId, language, requestId } = order;
  const upload = await findUpload(services.database, { workspaceId, id: request.uploadId });
  if (upload === undefined) throw fail('not_found', {});

  const { kind, name, apiKey } = actor;
  const input: LogImportInput = {
    request,
    actor: { kind, userId, name, apiKey },
    file: { name: upload.fileName, hash: upload.fileHash },
    orderedAt: services.now().toISOString(),
  };
  return services.jobs.order({
    ...{ kind: 'importInteractions', workspaceId, input, startedBy: userId, language, requestId },
  });
}
