import type { LogImportResult } from '@anklang/domain';
import type { RunningJob } from '../../../platform/jobs/job-runner.ts';
import type { Services } from '../../../platform/services.ts';
import { dropUpload, findUpload, hashMapping } from '../../feedback/index.ts';
import type { FileToImport } from './file-to-import.ts';
import { importInteractions } from './import-interactions.ts';
import type { LogImportInput } from './import-log.ts';
import { importPaths } from './import-paths.ts';
import type { LogWorkers } from './log-workers.ts';

/** The job behind an import of a log or of paths. Doing it twice changes nothing. */
export async function runLogImport(services: Services, workers: LogWorkers, job: RunningJob): Promise<LogImportResult> {
  const input = job.input as LogImportInput;
  const { mapping, uploadId } = input.request;
  const upload = await findUpload(services.database, { workspaceId: job.workspaceId, id: uploadId });
  const path = upload === undefined ? null : services.files.pathOf('uploads', uploadId);
  const file: FileToImport = { job, input, mappingHash: hashMapping(mapping), path };

  job.progress('reading', 0);
  const result =
    'path' in mapping
      ? await importPaths(services, workers, { ...file, mapping })
      : await importInteractions(services, { ...file, mapping });
  await dropUpload(services, uploadId);
  return result;
}
