import { type FileFormat, fail, type Upload } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { describeUpload } from './describe-upload.ts';
import type { FileWorkers } from './file-workers.ts';
import { findUpload } from './store/uploads.ts';

/** Looks into a waiting file again, perhaps told how to read it. */
export async function readUpload(
  services: Services,
  workers: FileWorkers,
  wanted: { workspaceId: string; uploadId: string; format: FileFormat },
): Promise<Upload> {
  const upload = await findUpload(services.database, { workspaceId: wanted.workspaceId, id: wanted.uploadId });
  if (upload === undefined) throw fail('not_found', {});
  return describeUpload(services, workers, { upload, format: wanted.format });
}
