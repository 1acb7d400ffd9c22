import { fail, type ImportRequest, type ImportResult } from '@anklang/domain';
import type { RunningJob } from '../../platform/jobs/job-runner.ts';
import type { Services } from '../../platform/services.ts';
import type { FileWorkers } from './file-workers.ts';
import type { ImportActor } from './import-actor.ts';
import { findUpload } from './store/uploads.ts';
import { storeWave } from './store-wave.ts';

export type ImportInput = { readonly request: ImportRequest; readonly actor: ImportActor };

const readingShare = 0.5;

/** The job behind an import: read in another thread, then stored all or nothing. Doing it twice changes nothing. */
export async function runImport(services: Services, workers: FileWorkers, job: RunningJob): Promise<ImportResult> {
  const { request, actor } = job.input as ImportInput;
  const { workspaceId } = job;
  const upload = await findUpload(services.database, { workspaceId, id: request.uploadId });
  if (upload === undefined) throw fail('not_found', {});

  job.progress('reading', 0);
  const file = await workers.read(
    { path: services.files.pathOf('uploads', upload.id), mapping: request.mapping },
    { signal: job.signal, onProgress: (share) => job.progress('reading', share * readingShare) },
  );
  job.progress('storing', readingShare);
  return storeWave(services, {
    workspaceId,
    actor,
    request,
    upload,
    file,
    requestId: job.requestId,
    signal: job.signal,
    onProgress: (share) => job.progress('storing', readingShare + share * (1 - readingShare)),
  });
}
